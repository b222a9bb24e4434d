//! The WebAssembly file of the JavaScript package: everything in it is in [`benefit_estimator::package`].

// Named, so that the linker keeps what JavaScript calls.
pub use benefit_estimator::package::Engine;

fn main() {}
