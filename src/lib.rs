//! 医保待遇估算: who pays what of a hospital bill, tier by tier, to the fen, with the clause behind every figure.
pub mod case;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod day;
pub mod engine;
pub mod estimate;
pub mod locale;
pub mod money;
pub mod policy;
pub mod premium;
pub mod problem;
pub mod reading;
pub mod refusal;
pub mod terms;
pub mod tree;
