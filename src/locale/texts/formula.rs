//! What a step's formula says, in words.

use super::{With, WithTwo};

/// Which of two amounts counted, and why. Amounts come with their unit.
pub(crate) struct FormulaTexts {
    /// A cap that is not reached: the cap, what is paid.
    pub(crate) cap_kept: WithTwo,
    /// A cap that is reached.
    pub(crate) cap_reached: With,
    /// A cap of which something was used before, and enough is left: the cap, what was used, what is left, what is paid.
    pub(crate) cap_left: fn(&str, &str, &str, &str) -> String,
    /// A cap that is used up now: the cap, what was used, what is left.
    pub(crate) cap_used_up: fn(&str, &str, &str) -> String,
    /// A cap that was used up before.
    pub(crate) cap_gone: With,
    /// A deductible of which nothing was charged before.
    pub(crate) deductible_whole: With,
    /// A deductible of which something was: the deductible, what was charged, what is left.
    pub(crate) deductible_left: fn(&str, &str, &str) -> String,
    /// A deductible that was charged whole.
    pub(crate) deductible_gone: With,
    /// A deductible under the most that a year's come to: the deductible, the most, what was charged, what is now.
    pub(crate) deductible_at_most: fn(&str, &str, &str, &str) -> String,
    /// A fixed sum that is more than can be paid: the sum, what can be.
    pub(crate) quota: WithTwo,
    /// Costs that do not exceed a deductible: the costs, the deductible.
    pub(crate) not_above: WithTwo,
    /// A ratio that would exceed a bound: its formula, the bound.
    pub(crate) bound: WithTwo,
    /// A share of the bill that the others reach by themselves: the share's formula, what they pay.
    pub(crate) floor_reached: WithTwo,
}
