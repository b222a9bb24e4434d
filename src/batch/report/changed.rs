//! What another policy changes.

use super::amounts::AmountsTable;
use super::number::{Fraction, Total};
use crate::batch::summary::{Spread, SumChange, SumComparison};
use crate::terms::Tier;
use serde::Serialize;

/// What another policy changes.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ChangeReport {
    /// The rows under both policies.
    rows: u64,
    /// The rows that the other policy cannot estimate.
    left_out: u64,
    pub(super) paid: Fund,
    pub(super) tiers: Vec<(Tier, Fund)>,
    pub(super) personal: Fund,
    pub(super) people: Shift,
    /// By the bill, from the smallest ones on.
    pub(super) by_bill: Vec<TenthReport>,
}

/// A fund under both policies.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Fund {
    pub(super) old: AmountsTable,
    pub(super) new: AmountsTable,
    pub(super) change: Total,
    /// The change over what it was, negative where it is less; `null` where it was nothing.
    pub(super) share: Option<Fraction>,
}

impl Fund {
    /// Whether it pays anything, or might.
    pub(super) const fn is_any(&self) -> bool {
        self.old.is_any() || self.new.is_any()
    }

    fn new(old: &Spread, new: &Spread, all: bool) -> Self {
        let amounts = if all { AmountsTable::of_all } else { AmountsTable::of_helped };
        Self {
            old: amounts(old),
            new: amounts(new),
            change: Total::change(new.sum, old.sum),
            share: Fraction::change(new.sum, old.sum),
        }
    }
}

/// What changes for people.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Shift {
    pub(super) rows: u64,
    pub(super) old: Total,
    pub(super) new: Total,
    pub(super) change: Total,
    pub(super) share: Option<Fraction>,
    pub(super) gain: People,
    pub(super) lose: People,
    pub(super) same: u64,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct People {
    pub(super) rows: u64,
    pub(super) sum: Total,
}

impl Shift {
    pub(super) fn new(change: &SumChange) -> Self {
        let people = |(rows, sum): (u64, u128)| People { rows, sum: Total::of_fen(sum) };
        Self {
            rows: change.rows,
            old: Total::of_fen(change.old),
            new: Total::of_fen(change.new),
            change: Total::change(change.new, change.old),
            share: Fraction::change(change.new, change.old),
            gain: people(change.gain),
            lose: people(change.lose),
            same: change.rows - change.gain.0 - change.lose.0,
        }
    }
}

/// A tenth of the rows.
#[derive(Debug, Clone, Serialize)]
pub(super) struct TenthReport {
    /// Its bills lie between these, both included.
    pub(super) from: Total,
    pub(super) to: Total,
    bill: Total,
    #[serde(flatten)]
    pub(super) people: Shift,
}

impl ChangeReport {
    pub(super) fn new(tiers: &[Tier], one: &SumComparison) -> Self {
        let both = one.old.tiers.iter().zip(&one.new.tiers);
        Self {
            rows: one.change.rows,
            left_out: one.left_out,
            paid: Fund::new(&one.old.paid, &one.new.paid, true),
            tiers: tiers
                .iter()
                .zip(both)
                .map(|(tier, (old, new))| (*tier, Fund::new(old, new, false)))
                .collect(),
            personal: Fund::new(&one.old.personal, &one.new.personal, true),
            people: Shift::new(&one.change),
            by_bill: one
                .tenths()
                .into_iter()
                .map(|tenth| TenthReport {
                    from: tenth.from.into(),
                    to: tenth.to.into(),
                    bill: Total::of_fen(tenth.of_bill.bill),
                    people: Shift::new(&tenth.of_bill.change),
                })
                .collect(),
        }
    }
}
