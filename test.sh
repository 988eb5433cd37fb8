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
# A window that is mapped while the manager takes over may never be shown: the tests wait until it says that it is there.
xvfb-run -a -s "-screen 0 1920x1080x24" bash -c '
    folder=$(mktemp -d)
    openbox --startup "touch $folder/ready" & manager=$!
    trap "kill $manager; rm -r $folder" EXIT
    until [ -e "$folder/ready" ]; do kill -0 $manager || exit 1; sleep 0.1; done
    QT_QPA_PLATFORM=xcb ctest --output-on-failure --no-tests=error -L gui-x'
