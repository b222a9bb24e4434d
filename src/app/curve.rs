//! The bill against what each pays, as far as the eye wants to see: exact at every bill where a rate changes, so
//! that straight lines between them are the rule itself.

use crate::case::Case;
use crate::engine::{self, Amounts, Breakpoint};
use crate::money::Money;
use crate::policy::Policy;

/// The curve of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curve {
    /// The largest bill on it.
    pub largest: Money,
    /// Bills and what is paid of them, in rising order.
    pub points: Vec<Point>,
    /// The bills at which a rate changes, up to the largest.
    pub kinks: Vec<Breakpoint>,
    /// The first bill beyond it at which a rate changes.
    pub beyond: Option<Money>,
}

impl Curve {
    /// Whether nothing it shows has a range.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.points.iter().all(|point| point.amounts.is_exact())
    }

    /// A round amount that is at least all that the person may pay of any of the bills: the top of a picture of it alone.
    #[must_use]
    pub fn most(&self) -> Money {
        let amounts = self.points.iter().map(|point| &point.amounts);
        let most = amounts.map(|one| one.personal_high.unwrap_or(one.personal).max(one.personal)).max();
        round(most.unwrap_or(Money::ZERO), TEN_YUAN)
    }
}

const TEN_YUAN: Money = Money::of_fen(1_000);

/// One bill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The bill.
    pub bill: Money,
    /// Who pays what of it.
    pub amounts: Amounts,
}

/// The ends of ranges change their rates at bills of their own; between so many evenly spread ones the band is drawn
/// straight.
const SPREAD: u64 = 16;

/// The curve around the case's bill; `None` where a statement fixes what is paid, or nothing is left to look at.
#[must_use]
pub fn curve(policy: &Policy, case: &Case) -> Option<Curve> {
    if !case.can_be_varied() {
        return None;
    }
    let largest = reach(case.bill.total());
    let smallest = case.bill.out_of_scope();
    let (kinks, later): (Vec<Breakpoint>, Vec<Breakpoint>) =
        engine::breakpoints(policy, case).into_iter().partition(|kink| kink.bill < largest);
    let beyond = later.first().map(|kink| kink.bill);
    let step = (largest.fen() - smallest.fen()) / SPREAD;
    let mut bills: Vec<Money> =
        (0..=SPREAD).map(|count| Money::of_fen(smallest.fen() + count * step)).collect();
    bills.extend(kinks.iter().map(|kink| kink.bill).chain([case.bill.total(), largest]));
    bills.sort_unstable();
    bills.dedup();
    let points = bills.into_iter().filter_map(|bill| at(policy, case, bill)).collect();
    Some(Curve { largest, points, kinks, beyond })
}

/// Another bill of the same case.
#[must_use]
pub fn at(policy: &Policy, case: &Case, bill: Money) -> Option<Point> {
    let other = Case { bill: case.bill.with_total(bill)?, ..case.clone() };
    engine::amounts(policy, &other).ok().map(|amounts| Point { bill, amounts })
}

/// Bills that are not sure are told in hundreds of yuan: nobody shall count on the last one.
pub const ROUND: u64 = 10_000;

/// The largest bill in round numbers up to this one of which the person pays no more than the target at the dear end of every
/// range; `None` where nobody knows that end.
#[must_use]
pub fn surely_within(policy: &Policy, case: &Case, bill: Money, target: Money) -> Option<Money> {
    let most = |rounds: u64| at(policy, case, Money::of_fen(rounds * ROUND))?.amounts.personal_high;
    let least = case.bill.out_of_scope().fen().div_ceil(ROUND);
    if most(least)? > target {
        return None;
    }
    let mut is_known = true;
    let within = engine::last_where(least, bill.fen() / ROUND, |rounds| {
        let most = most(rounds);
        is_known &= most.is_some();
        most.is_some_and(|most| most <= target)
    });
    is_known.then(|| Money::of_fen(within * ROUND))
}

/// A round bill with room above this one.
fn reach(bill: Money) -> Money {
    round(bill + Money::of_fen(bill.fen() / 2), Money::of_fen(100_000))
}

/// The first of 1, 2, 3, 5 times a power of ten yuan that is at least so much, and not below the least.
fn round(wanted: Money, least: Money) -> Money {
    let mut power = least.fen();
    while power < Money::LARGEST_BILL.fen() {
        for times in [1, 2, 3, 5] {
            if power * times >= wanted.fen() {
                return Money::of_fen(power * times).min(Money::LARGEST_BILL);
            }
        }
        power *= 10;
    }
    Money::LARGEST_BILL
}
