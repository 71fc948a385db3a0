#!/usr/bin/env bash
# Trains the document's settings and the tuned ones from several seeds on a service of its own and writes docs/experiments.md.
#   scripts/experiments.sh            some twenty minutes on two cores
#   scripts/experiments.sh --smoke    small, to standard output; OVERFIT_PUBLISHED may name a published service
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
published=${OVERFIT_PUBLISHED:-$work/service}
address=http://127.0.0.1:${EXPERIMENTS_PORT:-5099}
service=
trap '[ -z "$service" ] || { kill "$service" && wait "$service" || true; }; rm -rf "$work"' EXIT

[ -d "$published" ] || dotnet publish src/Api -c Release -o "$published" >&2
dotnet build experiments -c Release -o "$work/experiments" >&2
ASPNETCORE_URLS=$address OVERFIT_DATA=$work/data Logging__LogLevel__Default=Warning dotnet "$published/OverfitWeb.Api.dll" >&2 &
service=$!
dotnet "$work/experiments/OverfitWeb.Experiments.dll" "$address" "$@" >"$work/report.md"
if [ "${1:-}" = --smoke ]; then cat "$work/report.md"; else
  # The ready-made experiments below are written by scripts/ready_made.py.
  sed -n '/^# Ready-made experiments/,$p' docs/experiments.md >"$work/rest.md"
  cat "$work/report.md" "$work/rest.md" >docs/experiments.md
fi
