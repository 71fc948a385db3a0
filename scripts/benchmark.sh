#!/usr/bin/env bash
# Measures the kernels by shape.
#   scripts/benchmark.sh            all, a few minutes
#   scripts/benchmark.sh --smoke    each once, without judging time
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = --smoke ]; then
  set -- --job Dry --inProcess --filter '*'
elif [ $# = 0 ]; then
  set -- --filter '*'
fi
artifacts=$(mktemp -d)
trap 'rm -rf "$artifacts"' EXIT
dotnet run -c Release --project benchmarks -- --artifacts "$artifacts" "$@"
