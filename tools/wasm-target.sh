#!/usr/bin/env bash
# Makes sure that rustc has a standard library for the browser target, and the library's source: from rustup, or, where
# rustup is absent or cannot reach its server, from Debian.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
source tools/env.sh
# shellcheck source=tools/say.sh
source tools/say.sh

readonly TARGET=wasm32-unknown-unknown

has_target() {
    compgen -G "$("$1" --print target-libdir --target "$TARGET")/libcore-*.rlib" >/dev/null &&
        [[ -f "$("$1" --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]]
}

from_rustup() {
    command -v rustup >/dev/null || return 1
    say "WebAssembly target, by rustup"
    # A network that swallows packets must not hold up the other way for ever.
    timeout 300 rustup target add "$TARGET" && timeout 300 rustup component add rust-src
}

if has_target rustc; then
    exit
fi
if from_rustup && has_target rustc; then
    exit
fi
say "rustup cannot give the target here; taking Debian's compiler instead"
if ! tools/debian-target.sh || ! has_target "$TOOLS/rust/bin/rustc"; then
    fail "the WebAssembly target could not be installed" \
        "neither rustup nor Debian's packages gave it, see the messages above" \
        "let rustup reach its server (rustup target add $TARGET), or apt-get its rustc-web packages"
fi
