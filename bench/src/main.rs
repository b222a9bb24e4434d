//! How fast the engine is. `node bench/run.mjs` builds this natively and as WebAssembly, runs it on this machine,
//! under Node and in Chromium, and prints one table.
//!
//! Each measurement prints a line: its name, a tab, its figures.

mod cases;
mod clock;
mod measure;
mod packs;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    print!("{}", measure::everything());
}

/// Called by the page and by Node.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn measure() -> String {
    measure::everything()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
