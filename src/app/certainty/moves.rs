//! How far what is not known moves what the person pays: the same case is run as it might turn out.

use super::doubt::{About, Doubt};
use crate::case::{Bill, Case, OwnFigure, Year};
use crate::engine::{self, Amounts};
use crate::estimate::{Estimate, Unknown};
use crate::listed::AsList;
use crate::money::{Money, Rate};
use crate::policy::{self, Policy};
use crate::terms::{FactId, Identity, Kind};

/// What the person would pay were a tenth, a fifth of the bill outside the policy's scope; `None` where that changes nothing.
pub(super) fn out_of_scope(
    policy: &Policy,
    case: &Case,
    estimate: &Estimate,
    guessed: bool,
) -> Option<Doubt> {
    let total = case.bill.total();
    let pays = |part: Money| with_out_of_scope(policy, case, part).map(|amounts| amounts.personal);
    let guess = guessed.then(|| case.bill.full_self());
    let none = guess.map_or(Some(estimate.personal), |_| pays(Money::ZERO))?;
    let [tenth, fifth] = [10, 5].map(|share| pays(Money::of_fen(total.fen() / share)));
    let (tenth, fifth) = (tenth?, fifth?);
    let moves = fifth.fen().saturating_sub(none.fen());
    let about = About::OutOfScope { none, tenth, fifth, guess };
    (moves > 0).then_some(Doubt { about, moves: Some(Money::of_fen(moves)) })
}

/// The most the person would pay were all of the bill outside the policy's scope; `None` where that is the bill, or nobody knows.
pub(super) fn most_out_of_scope(policy: &Policy, case: &Case) -> Option<Money> {
    let total = case.bill.total();
    with_out_of_scope(policy, case, total)?.personal_high.filter(|high| *high < total)
}

/// The same visit with so much of its bill outside the policy's scope.
fn with_out_of_scope(policy: &Policy, case: &Case, part: Money) -> Option<Amounts> {
    let bill = Bill::new(case.bill.total(), part, Money::ZERO, Money::ZERO, case.bill.prepay())?;
    engine::amounts(policy, &Case { bill, ..case.clone() }).ok()
}

/// As what the person would pay least; `None` where no group pays less.
pub(super) fn identities(policy: &Policy, case: &Case, estimate: &Estimate) -> Option<Doubt> {
    let (least, identity) = recognised(policy, case).into_iter().min_by_key(|(least, _)| *least)?;
    let moves = estimate.personal.fen().saturating_sub(least.fen());
    let about = About::Identities(identity, least);
    (moves > 0).then_some(Doubt { about, moves: Some(Money::of_fen(moves)) })
}

/// How far a figure of which only a side is known moves what the person pays at most: its tier paying nothing, or all that was
/// left, and those after it from there.
pub(super) fn at_most(policy: &Policy, case: &Case, estimate: &Estimate, unknown: &Unknown) -> Money {
    let line = estimate.tier(unknown.tier).filter(|_| case.settled.of(unknown.tier).is_none());
    let Some(line) = line else { return unknown.moves };
    if is_moot(policy, case, estimate, unknown) {
        return Money::ZERO;
    }
    let with = |amount: Money| {
        let mut other = case.clone();
        other.settled.set(unknown.tier, amount);
        let personal = engine::amounts(policy, &other).ok()?.personal;
        Some(Money::of_fen(personal.fen().abs_diff(estimate.personal.fen())))
    };
    let all = line.pays + unknown.moves;
    let moved = match unknown.kind {
        Kind::AtMost => [with(Money::ZERO), None],
        Kind::AtLeast | Kind::Unpublished => [with(all), None],
        _ => [with(Money::ZERO), with(all)],
    };
    moved.into_iter().flatten().max().unwrap_or(unknown.moves)
}

/// Whether a ratio matters to nobody here, as below a deductible: all of it or nothing leaves the person's part as it is.
fn is_moot(policy: &Policy, case: &Case, estimate: &Estimate, unknown: &Unknown) -> bool {
    let ratio = unknown.path.filter(|path| path.part().is_rate());
    // One of which nothing is published may be all that its tier lacks, or not.
    let Some(path) = ratio.filter(|_| unknown.kind != Kind::Unpublished) else { return false };
    [Rate::ZERO, Rate::ONE].into_iter().all(|rate| {
        let mut other = case.clone();
        other.figures.set(path, OwnFigure::Rate(rate));
        engine::amounts(policy, &other).is_ok_and(|amounts| amounts.personal == estimate.personal)
    })
}

/// What the person would pay as each group of the policy.
#[must_use]
pub fn recognised(policy: &Policy, case: &Case) -> Vec<(Money, Identity)> {
    let as_one = |identity| {
        let case = Case { identities: vec![identity], ..case.clone() };
        engine::amounts(policy, &case).ok().map(|amounts| (amounts.personal, identity))
    };
    policy.identities.iter().filter_map(|known| as_one(known.id)).listed()
}

/// What the person would pay after earlier visits that used up the sums of the year which make them pay more, or less: one sum
/// after the other, because what one does may depend on those before it. `None` where nothing changes.
pub(super) fn earlier_visits(
    policy: &Policy,
    case: &Case,
    estimate: &Estimate,
    noted: bool,
) -> Option<Doubt> {
    let after = |year: &Year| {
        let mut other = Case { year_to_date: year.clone(), ..case.clone() };
        if let Some(slot) = FactId::Stay.slot() {
            other.situation.say(slot, policy::FactAnswer::Absent);
        }
        engine::amounts(policy, &other).ok().map(|amounts| PersonalEnds::of(&amounts))
    };
    let now = after(&case.year_to_date)?;
    let mut changes = false;
    let mut furthest = |is_further: fn(PersonalEnds, PersonalEnds) -> bool| {
        let (mut year, mut there) = (case.year_to_date.clone(), now);
        for sum in [None].into_iter().chain(policy.every_sum().map(Some)) {
            let mut tried = year.clone();
            match sum {
                None => tried.stays = 1,
                Some(sum) => tried.set(sum, Money::LARGEST_BILL),
            }
            let Some(then) = after(&tried) else { continue };
            changes |= then != there;
            if is_further(then, there) {
                (year, there) = (tried, then);
            }
        }
        there
    };
    let cheap = furthest(|then, there| then.cheap() < there.cheap());
    let dear = furthest(|then, there| then.dear() > there.dear());
    let moves = [cheap.central, dear.central].map(|one| one.fen().abs_diff(estimate.personal.fen()));
    let moves = moves.into_iter().max().filter(|moves| *moves > 0).map(Money::of_fen);
    let about = About::EarlierVisits { noted, least: cheap.low, most: dear.high };
    changes.then_some(Doubt { about, moves })
}

/// What the person pays, and between which ends.
#[derive(Clone, Copy, PartialEq)]
struct PersonalEnds {
    central: Money,
    low: Option<Money>,
    high: Option<Money>,
}

impl PersonalEnds {
    fn of(amounts: &Amounts) -> Self {
        Self { central: amounts.personal, low: amounts.personal_low, high: amounts.personal_high }
    }

    /// As little as it may be, as far as that is known.
    fn cheap(self) -> (Money, Money) {
        (self.low.unwrap_or(self.central), self.central)
    }

    /// As much.
    fn dear(self) -> (Money, Money) {
        (self.high.unwrap_or(self.central), self.central)
    }
}

/// How far a fact that nobody knows moves what the person pays; `None` where it may open an end.
pub(super) fn fact_moves(policy: &Policy, case: &Case, estimate: &Estimate, fact: FactId) -> Option<Money> {
    let (slot, fact) = policy.fact(fact.id())?;
    let opens = (estimate.personal_low.is_none(), estimate.personal_high.is_none());
    let mut most = Money::ZERO;
    for value in &fact.told_apart {
        let mut other = case.clone();
        other.situation.say(slot, policy::FactAnswer::Known(*value));
        let amounts = engine::amounts(policy, &other).ok()?;
        if (amounts.personal_low.is_none(), amounts.personal_high.is_none()) != opens {
            return None;
        }
        most = most.max(Money::of_fen(amounts.personal.fen().abs_diff(estimate.personal.fen())));
    }
    Some(most)
}
