#!/usr/bin/env bash
# Measures the kernels by shape, random numbers, an evaluation and an iteration, by BenchmarkDotNet.
#   scripts/benchmark.sh            all, about an hour; --filter '*Affine*' for some
#   scripts/benchmark.sh --smoke    each once and small, and every verb of benchmarks/ likewise, without judging time
# The whole job, and where its time goes: dotnet run -c Release --project benchmarks -- help. Against others: scripts/peers.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
artifacts=$(mktemp -d)
trap 'rm -rf "$artifacts"' EXIT
if [ "${1:-}" = --smoke ]; then
  dotnet build benchmarks -c Release
  benchmarks/bin/Release/net10.0/OverfitWeb.Benchmarks smoke
  OVERFIT_BENCHMARKS=smoke benchmarks/bin/Release/net10.0/OverfitWeb.Benchmarks --artifacts "$artifacts" --job Dry --inProcess --filter '*'
  exit
fi
[ $# -gt 0 ] || set -- --filter '*'
dotnet run -c Release --project benchmarks -- --artifacts "$artifacts" "$@"
