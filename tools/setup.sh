#!/usr/bin/env bash
# Installs what is missing, once for all clones: `setup.sh build` what building and serving need,
# `setup.sh test` a browser and the test modules as well,
# `setup.sh platforms` other browsers and servers too. Finished parts are marked in the tool
# folder and never looked at again, so a second run touches no network.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
source tools/env.sh
# shellcheck source=tools/say.sh
source tools/say.sh

readonly WASM_BINDGEN=0.2.130
readonly TRUNK=0.21.14
readonly GECKODRIVER=0.37.1
readonly CARGO_DENY=0.20.2

mkdir -p "$TOOLS/crates"
exec 9>"$TOOLS/lock"
if ! flock -n 9; then
    say "Another setup is at work in $TOOLS; waiting for it"
    flock 9
fi

for command in cargo rustc node npm cc; do
    if ! command -v "$command" >/dev/null; then
        fail "$command is missing" "it is not on PATH" \
            "install a Rust toolchain, Node.js 20 with npm, and a C compiler, then run make again"
    fi
done

# install_once FOLDER TITLE COMMAND...: runs the command unless an earlier run finished it.
install_once() {
    local folder="$TOOLS/$1" title="$2" started=$SECONDS
    shift 2
    if [[ -e "$folder/complete" ]]; then
        return
    fi
    say "$title, into $folder"
    rm -rf "$folder"
    mkdir -p "$folder"
    if ! "$@"; then
        rm -rf "$folder"
        fail "$title could not be installed" "cargo or npm stopped, its last message above says where" \
            "check that this machine reaches the package registries, then run make again"
    fi
    touch "$folder/complete"
    say "$title: done in $((SECONDS - started)) s"
}

# on_path PROGRAM VERSION: whether the pinned version is on PATH already, and need not be installed.
on_path() {
    local said
    said="$("$1" --version 2>/dev/null || true)"
    [[ " $said " == *" $2 "* ]]
}

# cargo_tool FOLDER CRATE --version VERSION OPTION...: ready made where cargo-binstall is installed and finds it, else
# compiled: debug builds without debug information, which install in a third of the time of optimised ones; a whole site
# still builds within a minute.
cargo_tool() {
    if cargo binstall -V >/dev/null 2>&1 &&
        CARGO_NET_OFFLINE=false cargo binstall --no-confirm --disable-strategies compile --root "$TOOLS/$1" "$2@$4"; then
        return
    fi
    CARGO_NET_OFFLINE=false CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR="$TOOLS/cargo-build" \
        cargo install --debug --root "$TOOLS/$1" "${@:2}" && rm -rf "$TOOLS/cargo-build"
}

node_modules() {
    cp "tools/node/$1/package.json" "tools/node/$1/package-lock.json" "$TOOLS/node-$1/" &&
        npm ci --prefix "$TOOLS/node-$1" --ignore-scripts --no-audit --no-fund
}

fetch_crates() {
    local stamp
    if [[ ! -f Cargo.lock ]]; then
        fail "Cargo.lock is missing" "the pinned crate versions are read from it" \
            "restore it from the repository, or run cargo generate-lockfile"
    fi
    stamp="$(crates_stamp)"
    if [[ -e "$stamp" ]]; then
        return
    fi
    say "Crates of Cargo.lock"
    # The second time with what the standard library is built from (tools/site-env.sh).
    # shellcheck source=tools/site-env.sh
    if ! cargo fetch --locked || ! (source tools/site-env.sh && cargo fetch --locked --target wasm32-unknown-unknown); then
        fail "the crates of Cargo.lock could not be fetched" "see cargo's message above" \
            "check that cargo reaches its crate registry, then run make again"
    fi
    touch "$stamp"
}

setup_build() {
    tools/wasm-target.sh
    # That script may have put another compiler into the tool folder, for everything that follows.
    # shellcheck source=tools/env.sh
    source tools/env.sh
    install_once node-build "binaryen and esbuild" node_modules build
    install_once node-editor "the editor of the authors' page" node_modules editor
    # Not --locked: the lock file inside that package names a crate version that was withdrawn.
    if ! on_path wasm-bindgen "$WASM_BINDGEN" || ! command -v wasm-bindgen-test-runner >/dev/null; then
        install_once wasm-bindgen "wasm-bindgen-cli $WASM_BINDGEN (about 2 minutes, a fifth of the whole)" \
            cargo_tool wasm-bindgen wasm-bindgen-cli --version "$WASM_BINDGEN"
    fi
    if ! on_path trunk "$TRUNK"; then
        install_once trunk "trunk $TRUNK (about 4 minutes, two fifths of the whole)" \
            cargo_tool trunk trunk --version "$TRUNK" --locked --no-default-features --features rustls
    fi
    fetch_crates
}

setup_test() {
    install_once node-test "browser driver, accessibility and HTML checkers" node_modules test
    install_once node-package "TypeScript" node_modules package
    install_once node-oracle "a reader of TOML for the second calculation" node_modules oracle
    ln -sfn "$TOOLS/node-oracle/node_modules" tests/oracle/node_modules
    # Tests import these modules by name; Node looks for them here.
    ln -sfn "$TOOLS/node-test/node_modules" node_modules
    if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null; then
        apt_install "the test browser" chromium chromium-driver
    fi
    if ! cargo clippy --version >/dev/null 2>&1 || ! cargo fmt --version >/dev/null 2>&1; then
        install_once rust-lint "clippy and rustfmt" rustup component add clippy rustfmt
    fi
}

setup_platforms() {
    local program missing=()
    for program in firefox-esr WebKitWebDriver xvfb-run nginx apache2 wrk orca dbus-daemon xdotool; do
        command -v "$program" >/dev/null || missing+=("$program")
    done
    if [[ ${#missing[@]} -gt 0 ]]; then
        apt_install "other browsers and servers (${missing[*]})" firefox-esr webkit2gtk-driver xvfb xauth \
            nginx-light libnginx-mod-http-brotli-static apache2-bin wrk orca at-spi2-core dbus xdotool
    fi
    install_once geckodriver "geckodriver $GECKODRIVER (about 2 minutes)" \
        cargo_tool geckodriver geckodriver --version "$GECKODRIVER" --locked
    install_once cargo-deny "cargo-deny $CARGO_DENY (about 4 minutes)" \
        cargo_tool cargo-deny cargo-deny --version "$CARGO_DENY" --locked
}

case "${1:-}" in
build) setup_build ;;
test)
    setup_build
    setup_test
    ;;
platforms)
    setup_build
    setup_test
    setup_platforms
    ;;
*)
    echo "usage: tools/setup.sh build|test|platforms" >&2
    exit 2
    ;;
esac
