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

mod app;
mod authoring_slips;
mod batch;
mod cases;
mod checked;
mod cli;
mod cli_slips;
mod compiled;
mod conformance;
mod contract;
mod difference;
mod drafting;
mod file_versions;
mod formula;
mod guide;
mod inverse;
mod laws;
mod mechanisms;
mod money;
mod money_text;
mod naive;
mod options;
mod otherwise;
mod packs;
mod publish;
mod random_pack;
mod record;
mod refused;
mod review;
mod schemas;
mod shelf;
mod static_page;
mod structure;
mod sweeps;
mod tidy;
mod tiny;
mod typed;
#[cfg(feature = "authors")]
mod views;
mod year;
