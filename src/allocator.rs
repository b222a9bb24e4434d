//! The memory of the WebAssembly builds, which have one thread: smaller than what comes with the target, and as fast
//! (docs/performance.md).

use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};

#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();
