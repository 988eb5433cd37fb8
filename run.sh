#!/usr/bin/env bash
# Sets Lamina up and starts it:  ./run.sh [ARGUMENTS OF lamina …]
# Without arguments: the window; where there is no display, the demo trains without one and says where its files are.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/.ci/setup.sh"

install_missing build
[ -x "$top/build/release/app/lamina" ] || say "Building Lamina; the first time takes some minutes …"
build release lamina
lamina=$top/build/release/app/lamina

if [ $# -eq 0 ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "No display: training the spiral demo without a window."
    "$lamina" new spiral spiral.h5
    "$lamina" train spiral.h5
    "$lamina" evaluate spiral.h5
    "$lamina" plot spiral.h5 spiral.png
    say "The model is in $PWD/spiral.h5, its loss curve in $PWD/spiral.png."
    exit 0
fi
exec "$lamina" "$@"
