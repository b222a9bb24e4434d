//! What a list comes to: sums with their bounds, who is helped, groups, percentiles, and what another policy changes.
//! Every sum is exact; nothing of it grows with the rows. Parts of a list are summed apart and added up in any order.

mod compared;
mod spread;
mod top;

use super::row_amounts::RowAmounts;
use crate::batch_terms::{GroupBy, RowProblem};
use crate::engine::FenBounds;
use crate::terms::Tier;
use std::borrow::Cow;

pub(super) use compared::{SumChange, SumComparison};
pub(super) use spread::Spread;
pub(super) use top::Top;

/// The most refused rows that a summary lists one by one.
const MOST_REFUSED: usize = 100;

/// The most groups of one dimension; rows of any further one are together.
const MOST_GROUPS: usize = 200;

/// The name of the group of all further ones.
pub(super) const OTHERS: &str = "…";

/// What a row was, beside what it comes to.
#[derive(Debug, Clone, Copy)]
pub(super) struct SummaryEntry<'r> {
    pub(super) line: u64,
    pub(super) id: Option<&'r str>,
    /// In fen.
    pub(super) bill: u64,
    pub(super) groups: &'r [usize],
    /// The pack, by its place.
    pub(super) pack: usize,
}

/// A row that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its line.
    pub line: u64,
    /// What is wrong with it.
    pub problems: Vec<RowProblem>,
}

/// What rows under one policy come to.
#[derive(Debug, Clone, Default)]
pub(super) struct Side {
    pub(super) bill: Spread,
    pub(super) paid: Spread,
    pub(super) personal: Spread,
    /// By the tiers of the list.
    pub(super) tiers: Vec<Spread>,
    pub(super) histogram: Histogram,
    /// The rows of which some benefit is not published: what it pays is in none of the sums.
    pub(super) unpublished: u64,
}

/// How many people pay how much, and all that they pay, by the bars.
#[derive(Debug, Clone, Default)]
pub(super) struct Histogram([(u64, u128); BARS.len()]);

/// Where the bars of a histogram begin, in fen: nothing, anything, then 100 yuan, 200, 500, 1,000 … a million.
const BARS: [u64; 15] = [
    0,
    1,
    10_000,
    20_000,
    50_000,
    100_000,
    200_000,
    500_000,
    1_000_000,
    2_000_000,
    5_000_000,
    10_000_000,
    20_000_000,
    50_000_000,
    100_000_000,
];

impl Histogram {
    fn add(&mut self, fen: u64) {
        let bar = BARS.partition_point(|from| *from <= fen).saturating_sub(1);
        if let Some((rows, sum)) = self.0.get_mut(bar) {
            *rows += 1;
            *sum += u128::from(fen);
        }
    }

    fn merge(&mut self, other: &Self) {
        for ((rows, sum), (more_rows, more)) in self.0.iter_mut().zip(&other.0) {
            *rows += more_rows;
            *sum += more;
        }
    }

    /// Every bar from the first to the last that has a row: where it begins, where the next does, rows, sum.
    pub(super) fn bars(&self) -> impl Iterator<Item = (u64, Option<u64>, u64, u128)> {
        let last = self.0.iter().rposition(|(rows, _)| *rows > 0).unwrap_or_default();
        let next = BARS.into_iter().skip(1).map(Some).chain([None]);
        let bars = BARS.into_iter().zip(next).zip(self.0).take(last + 1);
        bars.map(|((from, next), (rows, sum))| (from, next, rows, sum))
    }
}

impl Side {
    pub(super) fn add(&mut self, bill: u64, amounts: RowAmounts<'_>) {
        let personal = amounts.outcome.personal;
        let mut is_open = personal.is_open();
        self.personal.add(personal, false);
        self.bill.add(FenBounds { central: bill, low: Some(bill), high: Some(bill) }, false);
        // Whatever is not left to the person is paid; a side that is open for the one is open for the other.
        let rest = |personal: u64| bill.saturating_sub(personal);
        let (low, high) = (personal.high.map(rest), personal.low.map(rest));
        self.paid.add(FenBounds { central: rest(personal.central), low, high }, false);
        self.histogram.add(personal.central);
        for (place, tier) in amounts.tiers() {
            is_open |= tier.pays.is_open();
            if tier.by_reference {
                self.paid.by_reference += u128::from(tier.pays.central);
            }
            if let Some(spread) = self.tiers.get_mut(place) {
                spread.add(tier.pays, tier.by_reference);
            }
        }
        self.unpublished += u64::from(is_open);
    }

    pub(super) fn of(tiers: usize) -> Self {
        Self { tiers: vec![Spread::default(); tiers], ..Self::default() }
    }

    fn merge(&mut self, other: &Self) {
        self.bill.merge(&other.bill);
        self.paid.merge(&other.paid);
        self.personal.merge(&other.personal);
        self.histogram.merge(&other.histogram);
        self.unpublished += other.unpublished;
        for (spread, other) in self.tiers.iter_mut().zip(&other.tiers) {
            spread.merge(other);
        }
    }
}

/// What the rows of one group come to.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) dimension: GroupBy,
    pub(super) id: String,
    pub(super) bill: u128,
    pub(super) personal: Spread,
    pub(super) tiers: Vec<u128>,
    pub(super) change: SumChange,
}

/// What a list comes to.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The tiers of all packs, in the order in which they are written.
    pub(super) tiers: Vec<Tier>,
    pub(super) rows: u64,
    pub(super) estimated: u64,
    /// By pack.
    pub(super) by_pack: Vec<u64>,
    /// The first ones.
    pub(super) refused: Vec<Refused>,
    /// The rows that are compared are not in it: both of their sides stand with the comparison.
    side: Side,
    pub(super) groups: Vec<Group>,
    pub(super) comparison: Option<SumComparison>,
    pub(super) largest: Top,
    /// Only the sums are asked for.
    sums_alone: bool,
    /// What each tier of the last row pays, used again for every row.
    paid: Vec<(usize, u64)>,
}

impl Summary {
    /// Of no row.
    pub(super) fn new(tiers: Vec<Tier>, packs: usize, compares: bool) -> Self {
        Self {
            side: Side::of(tiers.len()),
            comparison: compares.then(|| SumComparison::of(tiers.len())),
            tiers,
            rows: 0,
            estimated: 0,
            by_pack: vec![0; packs],
            refused: Vec::new(),
            groups: Vec::new(),
            largest: Top::default(),
            sums_alone: false,
            paid: Vec::new(),
        }
    }

    /// Nobody asks for more than the sums: nothing else is noted.
    pub(super) const fn sums_alone(mut self) -> Self {
        self.sums_alone = true;
        self
    }

    /// The place of a group.
    pub(super) fn group(&mut self, dimension: GroupBy, id: &str) -> usize {
        let same = |one: &Group| one.dimension == dimension && one.id == id;
        if let Some(place) = self.groups.iter().position(same) {
            return place;
        }
        let of_dimension = self.groups.iter().filter(|one| one.dimension == dimension).count();
        if of_dimension >= MOST_GROUPS && id != OTHERS {
            return self.group(dimension, OTHERS);
        }
        let tiers = vec![0; self.tiers.len()];
        let (id, personal, change) = (id.to_owned(), Spread::default(), SumChange::default());
        self.groups.push(Group { dimension, id, bill: 0, personal, tiers, change });
        self.groups.len() - 1
    }

    /// Notes a row that was refused.
    pub(super) fn refuse(&mut self, line: u64, problems: Vec<RowProblem>) {
        self.rows += 1;
        // Rows come in any order where those of a person are together.
        self.refused.push(Refused { line, problems });
        self.keep_first_refused(2 * MOST_REFUSED);
    }

    fn keep_first_refused(&mut self, at: usize) {
        if self.refused.len() >= at {
            self.refused.sort_by_key(|one| one.line);
            self.refused.truncate(MOST_REFUSED);
        }
    }

    /// Notes what a row comes to, and, where it is compared, what it comes to under the other policy.
    pub(super) fn add(
        &mut self,
        entry: SummaryEntry<'_>,
        own: RowAmounts<'_>,
        compared: Option<RowAmounts<'_>>,
    ) {
        self.rows += 1;
        self.estimated += 1;
        if let Some(rows) = self.by_pack.get_mut(entry.pack) {
            *rows += 1;
        }
        let personal = own.outcome.personal;
        if self.sums_alone {
            self.side.bill.sum += u128::from(entry.bill);
            self.side.paid.sum += u128::from(entry.bill.saturating_sub(personal.central));
            self.side.personal.sum += u128::from(personal.central);
            return;
        }
        let change = match (&mut self.comparison, compared) {
            (Some(comparison), Some(compared)) => Some(comparison.add(entry, own, compared)),
            (comparison, _) => {
                self.side.add(entry.bill, own);
                match comparison {
                    Some(comparison) => comparison.left_out += 1,
                    None => self.largest.offer(entry, personal.central, personal.central, None),
                }
                None
            }
        };
        self.paid.clear();
        let paid = own.tiers().map(|(place, tier)| (place, tier.pays.central));
        self.paid.extend(paid.filter(|(_, pays)| *pays > 0));
        for group in entry.groups {
            let Some(group) = self.groups.get_mut(*group) else { continue };
            group.bill += u128::from(entry.bill);
            group.personal.add(personal, false);
            for (place, pays) in &self.paid {
                if let Some(sum) = group.tiers.get_mut(*place) {
                    *sum += u128::from(*pays);
                }
            }
            if let Some((old, new)) = change {
                group.change.add(old, new);
            }
        }
    }

    /// All rows under their own policies.
    pub(super) fn side(&self) -> Cow<'_, Side> {
        let Some(comparison) = &self.comparison else { return Cow::Borrowed(&self.side) };
        let mut side = self.side.clone();
        side.merge(&comparison.old);
        Cow::Owned(side)
    }

    /// Adds another part of the list.
    pub fn merge(&mut self, other: Self) {
        self.rows += other.rows;
        self.estimated += other.estimated;
        for (rows, more) in self.by_pack.iter_mut().zip(&other.by_pack) {
            *rows += more;
        }
        self.refused.extend(other.refused);
        self.keep_first_refused(0);
        self.side.merge(&other.side);
        self.largest.merge(other.largest);
        if let (Some(comparison), Some(other)) = (&mut self.comparison, other.comparison) {
            comparison.merge(other);
        }
        for group in other.groups {
            let place = self.group(group.dimension, &group.id);
            let Some(own) = self.groups.get_mut(place) else { continue };
            own.bill += group.bill;
            own.personal.merge(&group.personal);
            own.change.merge(&group.change);
            for (sum, more) in own.tiers.iter_mut().zip(&group.tiers) {
                *sum += more;
            }
        }
    }

    /// How many rows there were, and how many of them were estimated.
    #[must_use]
    pub const fn rows(&self) -> (u64, u64) {
        (self.rows, self.estimated)
    }

    /// What all bills come to, what all tiers pay of them, and what people pay.
    #[must_use]
    pub fn sums(&self) -> [String; 3] {
        let side = self.side();
        [&side.bill, &side.paid, &side.personal]
            .map(|spread| super::report::Total::of_fen(spread.sum).to_string())
    }
}
