# shellcheck shell=bash
# Sourced behind tools/env.sh by whatever builds WebAssembly that is shipped: the standard library is built with the
# program, for size and without the texts of panics (the engine never panics by itself, and the page shows its own notice
# when it stops). That makes a first visit about a tenth smaller; docs/performance.md has the figures. Both are unstable
# settings of the compiler, allowed on a stable one by its bootstrap variable, for these builds only. They keep a target
# folder of their own, so that no other build has to start afresh because of them.
export RUSTC_BOOTSTRAP=1
export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS+=" -Zunstable-options -Cpanic=immediate-abort"
# Checks of arithmetic would weigh on the first visit; every test of the same code runs with them.
export CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS=false
# The linker's notes, by which the page is divided (tools/wasm/split.mjs); they are shipped nowhere.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS+=" -Clink-arg=--emit-relocs"
export CARGO_TARGET_DIR="$PWD/target/site"
