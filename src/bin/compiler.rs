//! The WebAssembly file that compiles packs for the JavaScript package: everything in it is in
//! [`benefit_estimator::compiler`].

// Nothing is run when it is loaded, so that it carries no start of a program either.
#![cfg_attr(target_arch = "wasm32", no_main)]

// Named, so that the linker keeps what JavaScript calls.
pub use benefit_estimator::compiler::compile_pack;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
