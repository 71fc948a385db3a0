#!/usr/bin/env bash
# Measures in chromium what a first visit costs, how fast a run's chart comes and how smoothly it grows; prints the figures
# and fails beyond the aims. Nothing else should run beside it. The figures of docs/page-speed.md are from here.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/published.sh
[ "${OVERFIT_BUILT:-}" = 1 ] || dotnet build tests/EndToEnd.Tests -c Release

tests=tests/EndToEnd.Tests/bin/Release/net10.0/OverfitWeb.EndToEnd.Tests
"$tests" --filter-class "*Scenarios.FirstLoadTests" --no-progress --no-ansi
"$tests" --explicit only --filter-class "*Scenarios.PageSpeed" --no-progress --no-ansi
