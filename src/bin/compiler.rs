//! The WebAssembly file that compiles packs for the JavaScript package: everything in it is in
//! [`benefit_estimator::compiler`].

// Named, so that the linker keeps what JavaScript calls.
pub use benefit_estimator::compiler::compile_pack;

fn main() {}
