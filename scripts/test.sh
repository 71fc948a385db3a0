#!/usr/bin/env bash
# Builds everything and runs every test. Installs what the tests need on Debian (chromium, Korean fonts, PostgreSQL 15, faketime) if it is missing.
# Ends with the line "N passed, N failed".
#   scripts/test.sh              all tests
#   scripts/test.sh Engine Api   only those projects
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

projects=("$@")
[ ${#projects[@]} -gt 0 ] || projects=(Architecture Engine Api Ui EndToEnd)

step() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }

needs() { [[ " ${projects[*]} " == *" $1 "* ]]; }

install_missing() {
  local missing=()
  if needs EndToEnd; then
    command -v chromium >/dev/null || missing+=(chromium)
    [ -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ] || missing+=(fonts-noto-cjk)
  fi
  if needs Api; then
    [ -x /usr/lib/postgresql/15/bin/initdb ] || missing+=(postgresql-15)
    compgen -G "/usr/lib/*/faketime/libfaketimeMT.so.1" >/dev/null || missing+=(faketime)
  fi
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || { echo "Install ${missing[*]} first: the tests need them." >&2; exit 2; }
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

format="" format_log=""
leave() {
  [ -z "$format" ] || kill "$format" 2>/dev/null || true
  rm -rf "${published:-}" "$format_log"
}
trap leave EXIT

step "What the tests need"
install_missing

step "Build"
dotnet restore OverfitWeb.sln --locked-mode
dotnet build OverfitWeb.sln -c Release --no-restore

if needs EndToEnd; then
  step "Publish"
  published="${TMPDIR:-/tmp}/overfitweb-published.$$"
  export OVERFIT_PUBLISHED="$published"
  dotnet publish src/Api -c Release -o "$OVERFIT_PUBLISHED"
fi

if [ "${CI:-}" = true ]; then
  step "Benchmarks run (nobody looks at the time)"
  scripts/benchmark.sh --smoke | tail -n 4
  # Beside the first tests: it keeps one core busy.
  format_log=$(mktemp)
  dotnet format OverfitWeb.sln --no-restore --verify-no-changes --severity warn >"$format_log" 2>&1 &
  format=$!
fi

passed=0 failed=0 failures=""
for name in "${projects[@]}"; do
  step "$name.Tests"
  log=$(mktemp)
  status=0
  "tests/$name.Tests/bin/Release/net10.0/OverfitWeb.$name.Tests" --no-progress --no-ansi >"$log" 2>&1 || status=$?
  cat "$log"
  ok=$(sed -n 's/^ *succeeded: \([0-9]*\)$/\1/p' "$log" | tail -n 1)
  bad=$(sed -n 's/^ *failed: \([0-9]*\)$/\1/p' "$log" | tail -n 1)
  failures+=$(sed -n "/^failed /,/^\(skipped\|passed\|failed\|Test run summary\) /{/^\(skipped\|passed\|Test run\) /d;p}" "$log" | sed -n 1,200p)
  rm -f "$log"
  # A project that crashed or ran nothing has failed, whatever it counted.
  if [ "$status" -ne 0 ] && [ "${bad:-0}" = 0 ] || [ "${ok:-0}" = 0 ]; then bad=$((${bad:-0} + 1)); fi
  passed=$((passed + ${ok:-0}))
  failed=$((failed + ${bad:-0}))
done

if [ -n "$format" ] && ! wait "$format"; then
  failures+=$(printf '\nfailed dotnet format\n'; cat "$format_log")
  failed=$((failed + 1))
fi
format=""

[ -z "$failures" ] || { step "What failed"; printf '%s\n' "$failures"; }
step "Done"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
