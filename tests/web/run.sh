#!/usr/bin/env bash
# A room plays together in a real browser: phones, console and projector against the program that serves them.
#
#     bash tests/web/run.sh [a.test.mjs …]
#
# It needs Chromium, Node 18 or newer with npm, and the built program. What it installs lies outside the clone. The program is
# target/debug/groundswell, or what GROUNDSWELL_WORKSHOP says: a whole command that serves a workshop, to which the story and
# its options are added, such as "xvfb-run -a target/debug/groundswell workshop".

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

for tool in node npm; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: install nodejs and npm." >&2; exit 2; }
done
if [[ -z "${CHROMIUM:-}" ]]; then
  CHROMIUM="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
  [[ -n "$CHROMIUM" ]] || { echo "There is no Chromium: install it, or say in CHROMIUM where it is." >&2; exit 2; }
  export CHROMIUM
fi

# What the tests need of others, installed once for each version of the list.
modules="${XDG_CACHE_HOME:-$HOME/.cache}/groundswell/web-$(cksum <package-lock.json | cut -d ' ' -f 1)"
if [[ ! -e "$modules/done" ]]; then
  mkdir -p "$modules"
  cp package.json package-lock.json .npmrc "$modules"
  (cd "$modules" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error)
  touch "$modules/done"
fi
export GROUNDSWELL_WEB_MODULES="$modules/package.json"

files=("$@")
((${#files[@]} > 0)) || files=(*.test.mjs)
tap="$(mktemp)"
trap 'rm -f "$tap"' EXIT
code=0
node --test --test-concurrency=1 --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=tap --test-reporter-destination="$tap" "${files[@]}" || code=$?
passed="$(awk '$2 == "pass" { print $3 }' "$tap")"
failed="$(awk '$2 == "fail" || $2 == "cancelled" { sum += $3 } END { print sum + 0 }' "$tap")"
printf '%s passed, %s failed\n' "${passed:-0}" "$failed"
((code == 0 && ${passed:-0} > 0 && failed == 0))
