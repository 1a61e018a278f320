#!/usr/bin/env bash
# A room plays together in a real browser: phones, console and projector against the program that serves them.
#
#     bash tests/web/run.sh [--window] [a.test.mjs …]
#
# It needs Chromium, Node 18 or newer with npm, and the built program: target/debug/groundswell, or what GROUNDSWELL_PROGRAM
# says. What it installs lies outside the clone. With --window the program opens its window too, on a display that nobody sees
# (Xvfb and xdotool); without, it serves pages only.

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

if [[ "${1:-}" == --window ]]; then
  shift
  for tool in Xvfb xdotool; do
    command -v "$tool" >/dev/null || { echo "$tool is missing: install xvfb and xdotool." >&2; exit 2; }
  done
  # It says the number of a display that was free.
  exec {number}< <(exec Xvfb -displayfd 1 -screen 0 1280x720x24 -nolisten tcp -noreset 2>/dev/null)
  display=$!
  read -r DISPLAY <&"$number"
  export DISPLAY=":$DISPLAY" GROUNDSWELL_WINDOW=yes
  unset WAYLAND_DISPLAY
fi

files=("$@")
((${#files[@]} > 0)) || files=(*.test.mjs)
tap="$(mktemp)"
trap 'rm -f "$tap"; [[ -z "${display:-}" ]] || kill "$display"' EXIT
code=0
node --test --test-concurrency=1 --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=tap --test-reporter-destination="$tap" "${files[@]}" || code=$?
passed="$(awk '$2 == "pass" { print $3 }' "$tap")"
failed="$(awk '$2 == "fail" || $2 == "cancelled" { sum += $3 } END { print sum + 0 }' "$tap")"
printf '%s passed, %s failed\n' "${passed:-0}" "$failed"
((code == 0 && ${passed:-0} > 0 && failed == 0))
