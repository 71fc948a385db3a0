#!/usr/bin/env bash
# Runs the tests of the kernels as an ARM64 processor would (AdvSimd), emulated by QEMU on Debian, and compares a whole training
# bit for bit with this processor's. Some five minutes; nothing is installed but qemu-user-static, the ARM64 libraries are unpacked aside.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT

command -v qemu-aarch64-static >/dev/null || $sudo apt-get install -y -qq --no-install-recommends qemu-user-static >/dev/null
dpkg --print-foreign-architectures | grep -qx arm64 || { $sudo dpkg --add-architecture arm64; $sudo apt-get update -qq; }
mkdir "$work/packages"
(cd "$work/packages" && apt-get download -qq libc6:arm64 libgcc-s1:arm64 libstdc++6:arm64 libssl3:arm64 2>/dev/null)
for package in "$work/packages"/*.deb; do dpkg -x "$package" "$work/root"; done

# The lock files are of the projects as they are built elsewhere: this restore has its own.
dotnet publish tests/Engine.Tests -c Release -r linux-arm64 --self-contained -o "$work/arm64" \
  -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/arm64.lock.json >/dev/null
dotnet build tests/Engine.Tests -c Release >/dev/null

tests=(--no-progress --no-ansi --filter-class)
# Writing through a second mapping of a page of code is more than the emulator follows.
OVERFIT_FASTEST_KERNELS=$work/bits.arm64 qemu-aarch64-static -cpu neoverse-n1 -L "$work/root" -E DOTNET_EnableWriteXorExecute=0 \
  "$work/arm64/OverfitWeb.Engine.Tests" "${tests[@]}" "*KernelCatalogTests" "*FastestKernelsTests"
OVERFIT_FASTEST_KERNELS=$work/bits.here tests/Engine.Tests/bin/Release/net10.0/OverfitWeb.Engine.Tests "${tests[@]}" "*FastestKernelsTests"
head -n 1 -q "$work/bits.arm64" "$work/bits.here"
# The first line names the kernels; the others are SHA-256 of the weights, losses and norms.
cmp <(tail -n +2 "$work/bits.arm64") <(tail -n +2 "$work/bits.here")
echo "ARM64 and $(uname -m): the same bits"
