#!/usr/bin/env bash
# Measures everything that docs/performance.md shows and writes it there: docs/performance.json, the tables, the chart.
# About half an hour on two cores; nothing else should run. Words are those of scripts/peers.sh:
#   scripts/performance.sh --rounds 11 --slow-rounds 3
#   scripts/performance.sh --only engine-2,pytorch-1       and everything else again
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results=docs/performance.json

scripts/peers.sh --results "$results" "$@"
measure() { printf '\n== %s\n' "$*"; benchmarks/bin/Release/net10.0/OverfitWeb.Benchmarks "$@" --results "$results"; }
measure job
measure job --precision float64 --section job-float64
measure train
measure dropout
measure kinds
measure seeds
measure peak
measure where
measure growth
printf '\n== targets\n'
benchmarks/bin/Release/net10.0/OverfitWeb.Benchmarks report
