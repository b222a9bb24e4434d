# shellcheck shell=bash
# Sourced by the Makefile and the scripts beside it: where the pinned tools are kept, and how cargo
# and Trunk find them without asking the network. `source tools/env.sh` gives a developer's own
# shell the same tools.

# The number rises whenever a pin in tools/setup.sh or tools/node changes, so that clones of
# different ages can share the cache folder.
TOOLS="${BENEFIT_ESTIMATOR_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/benefit-estimator}/tools-1"
export TOOLS

PATH="$TOOLS/trunk/bin:$TOOLS/wasm-bindgen/bin:$TOOLS/node-build/node_modules/.bin:$PATH"
# Present only where tools/wasm-target.sh had to take Debian's compiler for the browser target.
if [[ -d "$TOOLS/rust/bin" ]]; then
    PATH="$TOOLS/rust/bin:$PATH"
fi
export PATH

# Where a crate's source lay must not be readable in what is shipped: the same sources give the same files in any folder
# (tools/reproduce.sh). Added to the flags of .cargo/config.toml.
remap="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo --remap-path-prefix=$PWD=/source"
if command -v rustc >/dev/null; then
    library="$(rustc --print sysroot)/lib/rustlib/src/rust"
    remap+=" --remap-path-prefix=$library=/rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')"
fi
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$remap"
unset remap library

export TRUNK_OFFLINE=true TRUNK_SKIP_VERSION_CHECK=true

# One stamp for each lock file and compiler whose crates were fetched into this cargo home.
crates_stamp() {
    local sum
    sum="$( (echo "${CARGO_HOME:-$HOME/.cargo}" && rustc -vV && cat Cargo.lock) | sha256sum | cut -c1-16)"
    echo "$TOOLS/crates/$sum"
}
if [[ -f Cargo.lock && -e "$(crates_stamp)" ]]; then
    export CARGO_NET_OFFLINE=true
fi
