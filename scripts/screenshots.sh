#!/usr/bin/env bash
# Makes pictures of the real page in chromium, from two whole runs and the ready-made experiments at small scale.
#   scripts/screenshots.sh            the README's, into docs/images
#   scripts/screenshots.sh FOLDER     every page light and dark, wide and narrow, in both languages, into FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/published.sh
dotnet build tests/EndToEnd.Tests -c Release

test=Look
[ $# -gt 0 ] || test=Readme
OVERFIT_SCREENSHOTS=$(realpath -m "${1:-docs/images}")
export OVERFIT_SCREENSHOTS
tests/EndToEnd.Tests/bin/Release/net10.0/OverfitWeb.EndToEnd.Tests \
  --explicit only --filter-method "*Screenshots.$test" --no-progress --no-ansi
