//! What stands beside an answer: people served, what was really paid, what was not understood, a shared device.

use super::{With, WithTwo};
use crate::app::Why;

/// The people served at a desk, and what the next one finds filled in.
pub(crate) struct ServedTexts {
    pub(crate) prefilled: fn(usize) -> String,
    pub(crate) copy: fn(usize) -> String,
    pub(crate) drop: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) newer: &'static str,
}

/// What was really paid, beside the estimate.
pub(crate) struct PaidTexts {
    pub(crate) intro: &'static str,
    pub(crate) line: With,
    pub(crate) alike: &'static str,
    pub(crate) alike_all: &'static str,
    /// What is not known has to be settled before anything can be compared.
    pub(crate) first_settle: &'static str,
    pub(crate) within: With,
    pub(crate) less: WithTwo,
    pub(crate) more: WithTwo,
    pub(crate) not_the_bill: WithTwo,
    pub(crate) take: &'static str,
    pub(crate) differs: fn(&str, &str, &str) -> String,
    pub(crate) sentence: fn(&[String]) -> String,
    pub(crate) unsure: &'static str,
    pub(crate) copy: &'static str,
}

/// Of what is typed and not understood for certain.
pub(crate) struct UnclearTexts {
    pub(crate) why: fn(Why) -> &'static str,
    pub(crate) is_it: With,
    pub(crate) is_it_or: WithTwo,
    pub(crate) it_is: With,
}

/// A device that others use too.
pub(crate) struct SharedTexts {
    pub(crate) on: &'static str,
    pub(crate) off: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) no_limit: &'static str,
    pub(crate) countdown: fn(u32) -> String,
    pub(crate) stay: &'static str,
    pub(crate) sure: &'static str,
    pub(crate) clear: &'static str,
    pub(crate) cleared: &'static str,
    pub(crate) undo: &'static str,
}
