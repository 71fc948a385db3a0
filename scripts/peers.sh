#!/usr/bin/env bash
# The whole job 'overfit' by the engine, PyTorch, NumPy and MathNet.Numerics, in turn, several times: medians, ratios, CPU, memory.
# Installs Debian's PyTorch, NumPy and OpenBLAS if they are missing. Some ten minutes on two cores; nothing else should run.
#   scripts/peers.sh                                       everyone, 5 rounds (the slow ones 1)
#   scripts/peers.sh --rounds 11 --only engine-2,pytorch-1,pytorch-2
#   scripts/peers.sh --results docs/performance.json       keeps the figures, for docs/performance.md
#   OVERFIT_PEER='COMMAND LINE' scripts/peers.sh           and another program that does the job, timed from start to exit
#                                                          or by the "seconds" of a line of JSON that it prints
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

python=${OVERFIT_PYTHON:-/usr/bin/python3}
# With the reference BLAS that python3-torch would bring, its products take twenty times as long.
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE
ready() { "$python" -c 'import torch, numpy, threadpoolctl, sys; sys.exit(not [l for l in threadpoolctl.threadpool_info() if l["user_api"] == "blas"])' 2>/dev/null; }
if ! ready; then
  command -v apt-get >/dev/null || { echo "Give $python PyTorch, NumPy and threadpoolctl on an optimised BLAS first, or name another by OVERFIT_PYTHON." >&2; exit 2; }
  echo "Installing python3-torch, python3-numpy, python3-threadpoolctl and libopenblas0-pthread" >&2
  sudo=""; [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-torch python3-numpy python3-threadpoolctl libopenblas0-pthread >/dev/null
  ready || { echo "$python still has no PyTorch on an optimised BLAS." >&2; exit 2; }
fi

dotnet build benchmarks -c Release >&2
exec benchmarks/bin/Release/net10.0/OverfitWeb.Benchmarks peers --python "$python" ${OVERFIT_PEER:+--other "$OVERFIT_PEER"} "$@"
