#!/usr/bin/env bash
# Puts Debian's Rust compiler with the browser target into the tool folder, for machines where
# rustup cannot fetch the target. Debian ships the standard library for that target as source only.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/env.sh
source tools/env.sh
# shellcheck source=tools/say.sh
source tools/say.sh

readonly TARGET=wasm32-unknown-unknown

# The linker comes with every rustup toolchain; Debian packages it by the compiler's LLVM version.
find_linker() {
    local own llvm
    own="$(rustc --print sysroot)/lib/rustlib/$(uname -m)-unknown-linux-gnu/bin/rust-lld"
    if [[ -x "$own" ]]; then
        echo "$own"
        return
    fi
    llvm="$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')"
    apt_install "the WebAssembly linker" "lld-$llvm" >&2
    echo "/usr/lib/llvm-$llvm/bin/lld"
}

apt_install "a Rust compiler with the library's source" \
    rustc-web cargo-web rust-web-src rust-web-clippy rustfmt-web

say "WebAssembly target, built from Debian's source of the standard library (about 1 minute)"
linker="$(find_linker)"
partial="$TOOLS/rust.partial"
rm -rf "$partial"
mkdir -p "$partial/bin"
for program in cargo rustc rustdoc rustfmt cargo-fmt cargo-clippy clippy-driver; do
    ln -s "/usr/bin/$program" "$partial/bin/$program"
done
ln -s "$linker" "$partial/bin/rust-lld"

# The flags are those of Rust's own build of this library; the bootstrap variable allows them on a
# stable compiler, for this one build only. It has crates of its own to fetch.
PATH="$partial/bin:$PATH" CARGO_NET_OFFLINE=false RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$partial/std" \
    RUSTFLAGS="-Cembed-bitcode=yes -Zforce-unstable-if-unmarked" \
    cargo build --release --target "$TARGET" --features panic-unwind \
    --manifest-path /usr/lib/rustlib/src/rust/library/sysroot/Cargo.toml
library="$(/usr/bin/rustc --print target-libdir --target "$TARGET")"
as_root mkdir -p "$library"
as_root cp "$partial/std/$TARGET/release/deps/"*.rlib "$library/"
rm -rf "$partial/std"
mv "$partial" "$TOOLS/rust"
