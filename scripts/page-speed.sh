#!/usr/bin/env bash
# Measures in chromium how fast a run's chart comes and how smoothly it grows; prints the figures and fails beyond the aims.
# Nothing else should run beside it.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/published.sh
[ "${OVERFIT_BUILT:-}" = 1 ] || dotnet build tests/EndToEnd.Tests -c Release

tests/EndToEnd.Tests/bin/Release/net10.0/OverfitWeb.EndToEnd.Tests \
  --explicit only --filter-class "*Scenarios.PageSpeed" --no-progress --no-ansi
