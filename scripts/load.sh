#!/usr/bin/env bash
# Measures requests to a service with many stored runs, and from POST to the first epoch. Prints Markdown.
#   scripts/load.sh              100,000 runs, some three minutes
#   scripts/load.sh --smoke      2,000 runs, seconds; OVERFIT_PUBLISHED may name a published service
set -euo pipefail
cd "$(dirname "$0")/.."
runs=100000 list=65 get=20 times=50
[ "${1:-}" != --smoke ] || { runs=2000 list=7 get=2 times=3; }
work=$(mktemp -d)
published=${OVERFIT_PUBLISHED:-$work/service}
address=http://127.0.0.1:${LOAD_PORT:-5098}
service=
stop() { [ -z "$service" ] || { kill "$service" && wait "$service" || true; service=; }; }
trap 'stop; rm -rf "$work"' EXIT
start() { # folder workers
  ASPNETCORE_URLS=$address OVERFIT_DATA=$1 OVERFIT_WORKERS=$2 Logging__LogLevel__Default=Warning dotnet "$published/OverfitWeb.Api.dll" >&2 &
  service=$!
}

[ -d "$published" ] || dotnet publish src/Api -c Release -o "$published" >&2
dotnet build load -c Release -o "$work/load" >&2
load() { dotnet "$work/load/OverfitWeb.Load.dll" "$@"; }

start "$work/many" 2; load train "$address" 20; stop
load multiply "$work/many" "$runs"
start "$work/many" 0
load list "$address" "$list"; echo
load get "$address" "$get"; echo
stop
start "$work/idle" "$(nproc)"
load first-epoch "$address" "$times"; echo
[ "${1:-}" = --smoke ] || load estimates "$address"
