//! What another policy changes, as texts.

use super::amounts::{AmountsTable, difference, fen, share};
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
    pub(super) change: String,
    /// The change over what it was, negative where it is less; `null` where it was nothing.
    pub(super) share: Option<String>,
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
            change: difference(new.sum, old.sum),
            share: signed_share(new.sum, old.sum),
        }
    }
}

/// A change over what was before.
fn signed_share(new: u128, old: u128) -> Option<String> {
    let size = share(new.abs_diff(old), old)?;
    let nothing = size.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    Some(if new < old && !nothing { format!("-{size}") } else { size })
}

/// What changes for people.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Shift {
    pub(super) rows: u64,
    pub(super) old: String,
    pub(super) new: String,
    pub(super) change: String,
    pub(super) share: Option<String>,
    pub(super) gain: People,
    pub(super) lose: People,
    pub(super) same: u64,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct People {
    pub(super) rows: u64,
    pub(super) sum: String,
}

impl Shift {
    pub(super) fn new(change: &SumChange) -> Self {
        let people = |(rows, sum): (u64, u128)| People { rows, sum: fen(sum) };
        Self {
            rows: change.rows,
            old: fen(change.old),
            new: fen(change.new),
            change: difference(change.new, change.old),
            share: signed_share(change.new, change.old),
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
    pub(super) from: String,
    pub(super) to: String,
    bill: String,
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
                    from: tenth.from.to_string(),
                    to: tenth.to.to_string(),
                    bill: fen(tenth.of_bill.bill),
                    people: Shift::new(&tenth.of_bill.change),
                })
                .collect(),
        }
    }
}
