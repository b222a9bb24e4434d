//! 医保待遇估算: who pays what of a hospital bill, tier by tier, to the fen, with the clause behind every figure.
#[cfg(target_arch = "wasm32")]
mod allocator;
pub mod app;
pub mod authoring;
#[cfg(any(feature = "batch", feature = "columns", not(target_arch = "wasm32")))]
pub mod batch;
#[cfg(any(feature = "batch", feature = "columns", not(target_arch = "wasm32")))]
pub mod batch_terms;
pub mod case;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(feature = "compiler")]
pub mod compiler;
#[cfg(not(target_arch = "wasm32"))]
pub mod conformance;
pub mod day;
pub mod engine;
pub mod estimate;
mod fnv;
pub mod format;
mod has;
pub mod interpretation;
pub mod join;
pub mod language;
mod listed;
pub mod locale;
pub mod money;
pub mod pack_case;
#[cfg(feature = "package")]
pub mod package;
pub mod policy;
pub mod premium;
pub mod problem;
pub mod refusal;
#[cfg(any(feature = "authors", not(target_arch = "wasm32")))]
pub mod review_sheet;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
pub mod terms;
pub mod tree;
#[cfg(feature = "ui")]
pub mod ui;
pub mod vec_map;
