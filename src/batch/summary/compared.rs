//! What another policy changes: of every fund, and of what people pay, over the rows that both policies can estimate.

use super::top::Top;
use super::{Side, SummaryEntry};
use crate::batch::counter;
use crate::batch::row_amounts::RowAmounts;
use crate::money::Money;

/// What changes for some rows.
#[derive(Debug, Clone, Default)]
pub(in crate::batch) struct SumChange {
    pub(in crate::batch) rows: u64,
    /// What people pay before and after, in fen.
    pub(in crate::batch) old: u128,
    pub(in crate::batch) new: u128,
    /// Those who pay less, and how much less.
    pub(in crate::batch) gain: (u64, u128),
    /// Those who pay more, and how much more.
    pub(in crate::batch) lose: (u64, u128),
}

impl SumChange {
    /// Adds what one person pays, in fen.
    pub(in crate::batch) fn add(&mut self, old: u64, new: u64) {
        self.rows += 1;
        self.old += u128::from(old);
        self.new += u128::from(new);
        let side = if new < old { &mut self.gain } else { &mut self.lose };
        if new != old {
            side.0 += 1;
            side.1 += u128::from(old.abs_diff(new));
        }
    }

    /// Adds those of another part.
    pub(in crate::batch) fn merge(&mut self, other: &Self) {
        self.rows += other.rows;
        self.old += other.old;
        self.new += other.new;
        for (side, other) in [(&mut self.gain, other.gain), (&mut self.lose, other.lose)] {
            side.0 += other.0;
            side.1 += other.1;
        }
    }
}

/// The rows with bills of one step, or of one tenth.
#[derive(Debug, Clone, Default)]
pub(in crate::batch) struct OfBill {
    pub(in crate::batch) bill: u128,
    pub(in crate::batch) change: SumChange,
}

/// The rows by the step of their bills.
#[derive(Debug, Clone, Default)]
struct BySteps {
    /// Of each step its place among those met, from 1.
    places: Vec<u32>,
    met: Vec<OfBill>,
}

impl BySteps {
    /// Adds to those of a step.
    fn add(&mut self, step: usize, add: impl FnOnce(&mut OfBill)) {
        if self.places.len() <= step {
            self.places.resize(step + 1, 0);
        }
        let Some(place) = self.places.get_mut(step) else { return };
        if *place == 0 {
            self.met.push(OfBill::default());
            *place = u32::try_from(self.met.len()).unwrap_or_default();
        }
        let place = usize::try_from(*place).ok().and_then(|place| place.checked_sub(1));
        if let Some(of_bill) = place.and_then(|place| self.met.get_mut(place)) {
            add(of_bill);
        }
    }

    /// Those of every step that was met, from the smallest bills on.
    fn iter(&self) -> impl Iterator<Item = (usize, &OfBill)> {
        let places = self.places.iter().enumerate();
        places.filter_map(|(step, place)| {
            Some((step, self.met.get(usize::try_from(*place).ok()?.checked_sub(1)?)?))
        })
    }
}

/// The rows under both policies.
#[derive(Debug, Clone)]
pub(in crate::batch) struct SumComparison {
    /// The rows of which one of the policies has no amount.
    pub(in crate::batch) left_out: u64,
    pub(in crate::batch) old: Side,
    pub(in crate::batch) new: Side,
    pub(in crate::batch) change: SumChange,
    by_bill: BySteps,
    pub(in crate::batch) largest: Top,
}

/// A tenth of the rows by their bills.
#[derive(Debug, Clone)]
pub(in crate::batch) struct Tenth {
    /// The bills it has lie between these.
    pub(in crate::batch) from: Money,
    pub(in crate::batch) to: Money,
    pub(in crate::batch) of_bill: OfBill,
}

impl SumComparison {
    pub(super) fn of(tiers: usize) -> Self {
        Self {
            left_out: 0,
            old: Side::of(tiers),
            new: Side::of(tiers),
            change: SumChange::default(),
            by_bill: BySteps::default(),
            largest: Top::default(),
        }
    }

    /// Adds a row; gives what the person pays before and after, in fen.
    pub(super) fn add(
        &mut self,
        entry: SummaryEntry<'_>,
        old: RowAmounts<'_>,
        new: RowAmounts<'_>,
    ) -> (u64, u64) {
        self.old.add(entry.bill, old);
        self.new.add(entry.bill, new);
        let both = (old.outcome.personal.central, new.outcome.personal.central);
        self.change.add(both.0, both.1);
        self.by_bill.add(counter::step(entry.bill), |of_bill| {
            of_bill.bill += u128::from(entry.bill);
            of_bill.change.add(both.0, both.1);
        });
        self.largest.offer(entry, both.0.abs_diff(both.1), both.0, Some(both.1));
        both
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.left_out += other.left_out;
        self.old.merge(&other.old);
        self.new.merge(&other.new);
        self.change.merge(&other.change);
        self.largest.merge(other.largest);
        for (step, more) in other.by_bill.iter() {
            self.by_bill.add(step, |own| {
                own.bill += more.bill;
                own.change.merge(&more.change);
            });
        }
    }

    /// The rows by their bills in ten parts, as equal as the steps of bills allow; fewer where bills are alike.
    pub(in crate::batch) fn tenths(&self) -> Vec<Tenth> {
        let all = u128::from(self.change.rows);
        let mut tenths: Vec<(u128, Tenth)> = Vec::new();
        let mut before = 0_u128;
        for (step, of_bill) in self.by_bill.iter() {
            let (from, to) = counter::bounds(step);
            // The tenth in which its first row lies.
            let place = before * 10 / all.max(1);
            before += u128::from(of_bill.change.rows);
            match tenths.last_mut() {
                Some((last, tenth)) if *last == place => {
                    tenth.to = to;
                    tenth.of_bill.bill += of_bill.bill;
                    tenth.of_bill.change.merge(&of_bill.change);
                }
                _ => tenths.push((place, Tenth { from, to, of_bill: of_bill.clone() })),
            }
        }
        tenths.into_iter().map(|(_, tenth)| tenth).collect()
    }
}
