//! A row of a tier: whom it binds, when, and what it pays with.

use super::figure::Figure;
use super::situation::{Binding, When};
use super::who::Who;
use crate::terms::{Left, Sum, Tier};
use std::sync::Arc;

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// Whom it binds.
    pub who: Who,
    /// In which situations.
    pub when: When,
    /// What it pays with.
    pub terms: Terms,
    /// Which parts of what is left it works on; all that are in scope where it does not say.
    pub of: Option<Base>,
    /// 封顶线, counted as the tier counts it.
    pub cap: Option<Arc<Figure>>,
    /// Further caps, each counting a sum of its own.
    pub caps: Vec<Counted>,
    /// The readings it rests on.
    pub readings: Vec<String>,
    /// The readings that, not followed, bring it in; empty for a row that holds as the pack is read.
    pub otherwise: Vec<String>,
    /// Its place among the rows as written: a table by level is one there, and a row for each level here.
    pub written: usize,
}

impl Binding for Row {
    fn who(&self) -> &Who {
        &self.who
    }

    fn when(&self) -> &When {
        &self.when
    }
}

/// Some of the parts of what is left to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Base([bool; Left::ALL.len()]);

impl Base {
    /// What is in scope.
    pub const IN_SCOPE: Self = Self([true, true, true, false]);
    /// Everything.
    pub const ALL: Self = Self([true; Left::ALL.len()]);
    /// None.
    pub const NONE: Self = Self([false; Left::ALL.len()]);

    /// With this part too.
    #[must_use]
    pub const fn with(mut self, part: Left) -> Self {
        // OK because: the list has a place for every part.
        let [share, below, above, out] = &mut self.0;
        match part {
            Left::Share => *share = true,
            Left::BelowDeductible => *below = true,
            Left::AboveCap => *above = true,
            Left::OutOfScope => *out = true,
        }
        self
    }

    /// Whether it has this part.
    #[must_use]
    pub fn has(self, part: Left) -> bool {
        self.0.get(part.index()).copied().unwrap_or_default()
    }

    /// The parts of both.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Left::ALL.iter().filter(|part| other.has(**part)).fold(self, |base, part| base.with(*part))
    }

    /// Whether both have a part in common.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        Left::ALL.iter().any(|part| self.has(*part) && other.has(*part))
    }

    /// Whether it names a part in scope and leaves one out: only then does it matter how basic insurance splits what
    /// it leaves.
    #[must_use]
    pub fn needs_split(self) -> bool {
        let in_scope = [Left::Share, Left::BelowDeductible, Left::AboveCap].map(|part| self.has(part));
        in_scope.contains(&true) && in_scope.contains(&false)
    }

    /// Whether it names what lies below the deductible or above the cap without the share: nothing is known of such a
    /// base where the split is not.
    #[must_use]
    pub fn is_lost_without_split(self) -> bool {
        !self.has(Left::Share) && (self.has(Left::BelowDeductible) || self.has(Left::AboveCap))
    }
}

/// An amount, and the sum of the year that counts towards it; `None` for one visit alone.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The amount.
    pub amount: Arc<Figure>,
    /// What counts.
    pub counts: Option<Sum>,
}

/// What deductible and segments count on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// As the tier does where its row does not say.
    Usual,
    /// The visit.
    Visit,
    /// The year: this sum before the visit, and the visit's base.
    Year(Sum),
    /// The deductible is the visit's; only the segments count on the year.
    Segments(Sum),
}

impl Row {
    /// Goes through its figures that a sum of the year fills, as a row of this tier.
    pub fn each_filled<'r>(&'r self, tier: Tier, note: &mut dyn FnMut(&'r Arc<Figure>, Sum)) {
        let mut filled = |figure: Option<&'r Arc<Figure>>, sum: Option<Sum>| {
            if let (Some(figure), Some(sum)) = (figure, sum) {
                note(figure, sum);
            }
        };
        if let Some(share) = self.terms.share() {
            if let Over::Year(sum) = share.over_in(tier) {
                filled(Some(&share.deductible), Some(sum));
            }
            if let Some(ceiling) = &share.at_most {
                filled(Some(&ceiling.amount), ceiling.counts);
            }
        }
        filled(self.cap.as_ref(), tier.rule().cap.sum());
        for cap in &self.caps {
            filled(Some(&cap.amount), cap.counts);
        }
    }

    /// Whether what it pays, as a row of this tier, may depend on what this sum of the year holds.
    #[must_use]
    pub fn looks_at(&self, tier: Tier, sum: Sum) -> bool {
        let share = self.terms.share();
        let mut looks = tier.rule().keeps(sum)
            || share.is_some_and(|share| share.over == Over::Segments(sum) || share.less == Some(sum));
        self.each_filled(tier, &mut |_, filling| looks |= filling == sum);
        looks
    }

    /// Whether the row holds as the pack is read, or else where one reading is not followed.
    pub(super) fn holds(&self, rejected: Option<&str>) -> bool {
        let names = |list: &[String]| list.iter().any(|one| Some(one.as_str()) == rejected);
        if self.otherwise.is_empty() { !names(&self.readings) } else { names(&self.otherwise) }
    }

    /// Whether both rows hold at once, as the pack is read or under some other reading.
    pub(super) fn holds_beside(&self, other: &Self) -> bool {
        every_way([self, other]).any(|rejected| self.holds(rejected) && other.holds(rejected))
    }
}

/// As the pack is read, and then each reading not followed that brings in one of these rows.
pub(super) fn every_way<'r>(
    rows: impl IntoIterator<Item = &'r Row>,
) -> impl Iterator<Item = Option<&'r str>> {
    [None].into_iter().chain(rows.into_iter().flat_map(|row| &row.otherwise).map(|one| Some(one.as_str())))
}

/// What a row pays with.
#[derive(Debug, Clone)]
pub enum Terms {
    /// A share of what lies above a deductible.
    Share(Share),
    /// A fixed sum a day in bed, or a visit.
    Fixed {
        /// Yuan.
        amount: Arc<Figure>,
        /// What it is paid for.
        per: Per,
    },
    /// A share of the whole bill that all payments reach together.
    Floor(Arc<Figure>),
    /// It exists; nothing else is known.
    Unpublished(Arc<Figure>),
}

impl Terms {
    /// The share, where it is one.
    #[must_use]
    pub const fn share(&self) -> Option<&Share> {
        match self {
            Self::Share(share) => Some(share),
            Self::Fixed { .. } | Self::Floor(_) | Self::Unpublished(_) => None,
        }
    }
}

/// What a fixed sum is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// A day in bed.
    Day,
    /// A visit.
    Visit,
}

/// A share of what lies above a deductible.
#[derive(Debug, Clone)]
pub struct Share {
    /// Yuan before anything is paid.
    pub deductible: Arc<Figure>,
    /// From zero upwards, the last one open; the deductible lies inside the first (R-ORIGIN).
    pub segments: Vec<Segment>,
    /// What they count on.
    pub over: Over,
    /// The sum that is taken off the deductible.
    pub less: Option<Sum>,
    /// The most that deductibles come to.
    pub at_most: Option<Counted>,
}

impl Share {
    /// What deductible and segments count on in this tier: as it does where they do not say.
    #[must_use]
    pub fn over_in(&self, tier: Tier) -> Over {
        match self.over {
            Over::Usual => tier.rule().over.map_or(Over::Visit, Over::Year),
            said => said,
        }
    }
}

/// One segment.
#[derive(Debug, Clone)]
pub struct Segment {
    /// Where it ends; open at the last.
    pub up_to: Option<Arc<Figure>>,
    /// What is paid of it.
    pub ratio: Arc<Figure>,
}
