#!/usr/bin/env bash
# Sets up, builds and runs every test:  ./test.sh [ARGUMENTS OF ctest …]
# Window tests run offscreen; those that need a real window (label gui-x) run under Xvfb with openbox.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/.ci/setup.sh"

install_missing build test
say "Building Lamina and its tests …"
build release

export QT_QPA_PLATFORM=offscreen
cd "$top/build/release"
ctest --output-on-failure --no-tests=error -LE gui-x -j2 "$@"

say "Tests that need a real window, under Xvfb:"
xvfb-run -a -s "-screen 0 1920x1080x24" bash -c '
    openbox & manager=$!
    trap "kill $manager" EXIT
    QT_QPA_PLATFORM=xcb ctest --output-on-failure --no-tests=error -L gui-x'
