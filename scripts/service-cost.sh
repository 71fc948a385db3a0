#!/usr/bin/env bash
# Measures what queue, database and live events add to a job: the engine alone against the service with one SignalR
# client that watches, in turn, eleven pairs.
#   scripts/service-cost.sh [--precision float64] [--pairs N] [--smoke]    OVERFIT_PUBLISHED may name a published service
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
published=${OVERFIT_PUBLISHED:-$work/service}
[ -d "$published" ] || dotnet publish src/Api -c Release -o "$published" >&2
dotnet run -c Release --project benchmarks -- service --service "$published/OverfitWeb.Api.dll" "$@"
