//! The WebAssembly file of the JavaScript package that takes tables as columns: the engine, and whole lists at once.

// Nothing is run when it is loaded, so that it carries no start of a program either.
#![cfg_attr(target_arch = "wasm32", no_main)]

// Named, so that the linker keeps what JavaScript calls.
pub use benefit_estimator::package::{Engine, FrameIn, FrameOut};

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
