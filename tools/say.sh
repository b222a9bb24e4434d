# shellcheck shell=bash
# Sourced by the setup scripts: progress lines, failures in one clear sentence each, and root rights.

say() {
    printf '\n==> %s\n' "$*" >&2
}

# fail WHAT WHY DO: which thing could not be had, why, and what to do.
fail() {
    printf '\nerror: %s\n  why: %s\n  what to do: %s\n' "$1" "$2" "$3" >&2
    exit 1
}

as_root() {
    if [[ "$(id -u)" == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "no root rights for: $*" "this user is not root and sudo is not installed" \
            "run the command once as root, then run make again"
    fi
}

# apt_install PURPOSE PACKAGE...
apt_install() {
    local purpose="$1"
    shift
    if ! command -v apt-get >/dev/null; then
        fail "$purpose is missing" "this system has no apt-get to install: $*" \
            "install the equivalent of those packages by hand, then run make again"
    fi
    say "Debian packages for $purpose: $*"
    if ! { as_root apt-get update -q &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$@"; }; then
        fail "$purpose could not be installed" "apt-get refused, see its message above" \
            "check that apt-get reaches a Debian mirror that has: $*"
    fi
}
