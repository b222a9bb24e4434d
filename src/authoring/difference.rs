//! What changes from one pack to another: when it holds, what each tier pays whom, what else it says, and what that
//! means for typical cases in yuan.

mod ground;
mod how;
mod panel;
mod rows;
mod said;
mod scope;
mod scope_fact;

use crate::day::Period;
use crate::policy::{Policy, Words};
use crate::terms::Status;
use serde::Serialize;

pub use how::{HowOver, RowHow};
pub use panel::{PersonalRange, Typical, TypicalCase};
pub use rows::{CapOf, PartChange, RowChange, RowPart, Stated, rows};
pub use said::{SaidChange, Statement, rules};
pub use scope::Scope;
pub use scope_fact::{ScopeFact, ScopeValue};

/// Everything that changes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// The pack before.
    pub from: DifferenceHead,
    /// The pack after.
    pub to: DifferenceHead,
    /// What tiers pay, tier by tier.
    pub rows: Vec<RowChange>,
    /// What the packs say beside payments.
    pub said: Vec<SaidChange>,
    /// Typical cases, those that do not change as well.
    pub typical: Vec<Typical>,
}

/// Which pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DifferenceHead {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Words,
    /// What it rests on, as law.
    pub status: Status,
    /// First day in force.
    pub from: crate::day::Day,
    /// First day no longer in force.
    pub until: Option<crate::day::Day>,
}

impl DifferenceHead {
    fn of(policy: &Policy) -> Self {
        let Period { from, until } = policy.period;
        Self { id: policy.id.clone(), title: policy.title.clone(), status: policy.status, from, until }
    }
}

/// How `new` differs from `old`.
#[must_use]
pub fn difference(old: &Policy, new: &Policy) -> Difference {
    Difference {
        from: DifferenceHead::of(old),
        to: DifferenceHead::of(new),
        rows: rows::changes(old, new),
        said: said::changes(old, new),
        typical: panel::typical(old, new),
    }
}
