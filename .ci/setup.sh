# Sourced by run.sh, test.sh and .ci/run: installs what is missing, configures and builds. Everything it says goes to
# standard error, so that standard output belongs to the program.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# packages_of build [test]: the names in these sections of .ci/packages
packages_of() {
    local wanted=" $* "
    local section="" line
    while read -r line; do
        case "$line" in
        '' | '#'*) ;;
        '['*']') section=${line:1:-1} ;;
        *) [[ $wanted == *" $section "* ]] && printf '%s\n' "$line" ;;
        esac
    done <"$top/.ci/packages"
}

# install_missing build [test]: nothing happens where nothing is missing
install_missing() {
    local package missing=()
    while read -r package; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done < <(packages_of "$@")
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { say "Please install as root: ${missing[*]}"; return 1; }
        as_root=(sudo)
    fi
    say "Installing: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# build PRESET [TARGET …] [-- CMAKE_OPTION …]: configures once, then builds
build() {
    local preset=$1 targets=() options=()
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do targets+=("$1"); shift; done
    [ "${1:-}" = -- ] && shift && options=("$@")
    local folder
    case "$preset" in
    asan+ubsan) folder=$top/build/asan ;;
    *) folder=$top/build/$preset ;;
    esac
    if [ ! -f "$folder/build.ninja" ] || [ ${#options[@]} -gt 0 ]; then
        say "Configuring ($preset) …"
        (cd "$top" && cmake --preset "$preset" "${options[@]}") >&2 || return 1
    fi
    local log
    log=$(mktemp)
    if ! cmake --build "$folder" ${targets[@]:+--target "${targets[@]}"} >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    grep -E 'warning:' "$log" >&2 || true
    rm -f "$log"
    return 0
}
