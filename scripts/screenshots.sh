#!/usr/bin/env bash
# Makes the README's pictures anew in docs/images, from the real page in chromium with two whole runs.
#   scripts/screenshots.sh           into docs/images
#   scripts/screenshots.sh FOLDER    elsewhere, and with them how the pages look dark, narrow and in Korean (FOLDER/looks)
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${OVERFIT_PUBLISHED:-}" ]; then
  export OVERFIT_PUBLISHED="$work/published"
  dotnet publish src/Api -c Release -o "$OVERFIT_PUBLISHED"
fi
export OVERFIT_SCREENSHOTS="${1:-$work/pictures}"
dotnet build tests/EndToEnd.Tests -c Release
tests/EndToEnd.Tests/bin/Release/net10.0/OverfitWeb.EndToEnd.Tests --explicit only --filter-method '*Screenshots.Make' --no-progress --no-ansi
if [ $# -eq 0 ]; then
  mkdir -p docs/images
  cp "$OVERFIT_SCREENSHOTS"/*.png docs/images/
fi
