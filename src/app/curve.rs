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
}

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
    let kinks: Vec<Breakpoint> =
        engine::breakpoints(policy, case).into_iter().filter(|kink| kink.bill < largest).collect();
    let step = (largest.fen() - smallest.fen()) / SPREAD;
    let mut bills: Vec<Money> =
        (0..=SPREAD).map(|count| Money::of_fen(smallest.fen() + count * step)).collect();
    bills.extend(kinks.iter().map(|kink| kink.bill).chain([case.bill.total(), largest]));
    bills.sort_unstable();
    bills.dedup();
    let points = bills.into_iter().filter_map(|bill| at(policy, case, bill)).collect();
    Some(Curve { largest, points, kinks })
}

/// Another bill of the same case.
#[must_use]
pub fn at(policy: &Policy, case: &Case, bill: Money) -> Option<Point> {
    let other = Case { bill: case.bill.with_total(bill)?, ..case.clone() };
    engine::amounts(policy, &other).ok().map(|amounts| Point { bill, amounts })
}

/// A round bill with room above this one: the first of 1, 2, 3, 5 times a power of ten yuan from one and a half
/// times the bill on.
fn reach(bill: Money) -> Money {
    let wanted = bill.fen().saturating_add(bill.fen() / 2);
    let mut power: u64 = 100_000;
    while power < Money::LARGEST_BILL.fen() {
        for times in [1, 2, 3, 5] {
            if power * times >= wanted {
                return Money::of_fen(power * times).min(Money::LARGEST_BILL);
            }
        }
        power *= 10;
    }
    Money::LARGEST_BILL
}
