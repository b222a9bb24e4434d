//! The native tests, one binary: what the engine, the packs, the messages and the repository itself must be.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unreachable,
    reason = "a test that cannot go on has failed"
)]

mod cases;
mod cli;
mod contract;
mod formula;
mod inverse;
mod mechanisms;
mod money;
mod packs;
mod record;
mod refused;
mod schemas;
mod shelf;
mod tidy;
mod tiny;
mod year;
