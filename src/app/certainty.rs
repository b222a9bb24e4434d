//! How sure an amount can be said: the one place that decides verb, bounds, and what is in doubt. Whatever shows an amount
//! takes it from here.

use super::form::Form;
use super::headline::Headline;
use super::ledger::Ledger;
use super::reply::Reply;
use super::step::GuideStep;
use super::tried::tried;
use crate::case::{Bill, Case, Year};
use crate::day::Day;
use crate::engine::{self, Amounts};
use crate::estimate::{Estimate, Notice, TierState, Unknown};
use crate::listed::{AddAll, AsList};
use crate::money::Money;
use crate::policy::{self, Policy};
use crate::terms::{FactId, FigurePath, Identity, Kind, Part, Status, Tier};
use std::cmp::Ordering;

/// How sure the amounts of a case are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certainty {
    /// What the person pays; `None` where the first payer has no figure, so that nothing can be said.
    pub headline: Option<Headline>,
    /// The law may have changed since: nobody has compared the figures within a year of the day.
    pub old: Option<Old>,
    /// What is in doubt, what moves most first.
    pub doubts: Vec<Doubt>,
    /// The questions that have no answer.
    pub unanswered: Unanswered,
    /// What is known of every amount of this case.
    known: KnownSide,
}

/// Which sides of an amount are known, and whether it could be exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct KnownSide {
    least: bool,
    most: bool,
    /// Whether what nobody covers is not known, and comes on top.
    on_top: bool,
    /// Whether a cap that nobody has published may leave the person more than all ends of ranges.
    uncapped: bool,
    sure: bool,
}

/// Of when the figures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Old {
    /// The year whose rules they are.
    pub year: u16,
    /// Whether they were compared with what is published in that year; else that is when they began.
    pub compared: bool,
}

/// Something that is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubt {
    /// What.
    pub about: About,
    /// How far it moves what the person pays, where that can be said.
    pub moves: Option<Money>,
}

/// What is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// How much of the bill is outside the policy's scope; it may be guessed.
    OutOfScope {
        /// What the person pays where it is nothing, a tenth of the bill, a fifth.
        none: Money,
        /// A tenth.
        tenth: Money,
        /// A fifth.
        fifth: Money,
        /// How much it is guessed to be.
        guess: Option<Money>,
    },
    /// Whether there were earlier visits this year; after some the person would pay as little or as much as this.
    EarlierVisits {
        /// As little.
        least: Money,
        /// As much.
        most: Money,
    },
    /// An earlier visit of the year has questions without an answer that this one depends on.
    PriorVisit,
    /// What the person is recognised as; as this they would pay least.
    Identities(Identity, Money),
    /// A figure, and whether `moves` is only the most it could be.
    Figure(FigurePath, bool),
    /// A fact that was said not to be known.
    Fact(FactId),
    /// A fact that nobody said.
    Assumed(FactId),
    /// The cap of a tier that pays.
    Cap(Tier),
}

impl About {
    /// The figure that would settle it, where one would.
    #[must_use]
    pub const fn figure(self) -> Option<FigurePath> {
        match self {
            Self::Figure(path, _) => Some(path),
            Self::Cap(tier) => Some(FigurePath::Of(tier, Part::Cap)),
            _ => None,
        }
    }
}

/// Questions that matter and have no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unanswered {
    /// How much is outside the policy's scope.
    pub out_of_scope: bool,
    /// What stands for it is a guess.
    pub guessed: bool,
    /// Whether there were earlier visits this year.
    pub earlier_visits: bool,
    /// Something of an earlier visit of the year that is noted.
    pub prior: bool,
    /// What the person is recognised as.
    pub identities: bool,
}

impl Unanswered {
    /// Those of the visit on the page.
    #[must_use]
    pub(super) fn of(form: &Form, ledger: &Ledger, prior: bool) -> Self {
        Self::of_visit(form, ledger.begins_year(form), prior)
    }

    /// Whether what is said of the bill or of the year leaves amounts open.
    #[must_use]
    pub const fn leaves_amounts(self) -> bool {
        self.out_of_scope || self.earlier_visits || self.prior
    }

    /// Those of a visit; only the first one known of a year asks what came before it.
    pub(super) fn of_visit(form: &Form, begins_year: bool, prior: bool) -> Self {
        Self {
            out_of_scope: open(form, GuideStep::OutOfScope),
            guessed: tried(form).is_some(),
            earlier_visits: begins_year && open(form, GuideStep::Year),
            prior,
            identities: open(form, GuideStep::Identities),
        }
    }
}

/// Whether nothing is said that an estimate could rest on.
fn open(form: &Form, step: GuideStep) -> bool {
    !form.is_replied(step) || form.reply(step).map(Reply::offered) == Some(Reply::Unknown)
}

/// How sure an estimate is.
#[must_use]
pub fn certainty(
    policy: &Policy,
    case: &Case,
    estimate: &Estimate,
    unanswered: Unanswered,
    today: Option<Day>,
) -> Certainty {
    let guessed = unanswered.guessed;
    let out_of_scope =
        if unanswered.out_of_scope { out_of_scope(policy, case, estimate, guessed) } else { None };
    let identities = if unanswered.identities { identities(policy, case, estimate) } else { None };
    let of_year = || earlier_visits(policy, case, estimate);
    let earlier = if unanswered.earlier_visits { of_year() } else { None };
    let prior = unanswered.prior && of_year().is_some();
    // What a statement says was paid is a fact, however old or doubtful the law.
    let stated = estimate.is_stated();
    let old = old(policy, case.day, today).filter(|_| !stated);
    let mut doubts: Vec<Doubt> = out_of_scope.into_iter().chain(identities).chain(earlier).listed();
    doubts.add_all(estimate.unknowns.iter().filter_map(|one| {
        let about = About::Figure(one.path?, one.at_most);
        let moves = if one.at_most { at_most(policy, case, estimate, one) } else { one.moves };
        (!moves.is_zero()).then_some(Doubt { about, moves: Some(moves) })
    }));
    // What moves nothing that can be said stands behind, in the order of the questions.
    doubts.sort_by_key(|doubt| std::cmp::Reverse(doubt.moves));
    let plain = |about| Doubt { about, moves: None };
    doubts.add_all(prior.then(|| plain(About::PriorVisit)));
    doubts.add_all(unknown_facts(policy, case).map(|fact| plain(About::Fact(fact))));
    doubts.add_all(unpublished_caps(estimate).map(|tier| plain(About::Cap(tier))));
    doubts.add_all(estimate.assumed.iter().map(|&fact| plain(About::Assumed(fact))));
    let no_law = matches!(policy.status, Status::Draft | Status::General) && !stated;
    let guessed = guessed && out_of_scope.is_some();
    let known = KnownSide {
        least: identities.is_none() && earlier.is_none() && !prior && !guessed,
        most: out_of_scope.is_none() && earlier.is_none() && !prior,
        on_top: out_of_scope.is_some() && !guessed,
        uncapped: doubts.iter().any(|doubt| matches!(doubt.about, About::Cap(_))),
        sure: doubts.is_empty() && old.is_none() && !no_law,
    };
    let headline = (!begins_unpublished(estimate))
        .then(|| known.say(estimate.personal, estimate.personal_low, estimate.personal_high));
    Certainty { headline, old, doubts, unanswered, known }
}

impl KnownSide {
    fn say(self, central: Money, low: Option<Money>, high: Option<Money>) -> Headline {
        let low = low.filter(|_| self.least);
        // “At most” is said of what no cap can raise; of what lies between two ends the sentence beside it says so.
        let high = high.filter(|_| self.most && !(self.uncapped && low.is_none()));
        Headline::of(central, low, high, self.sure).on_top(self.on_top)
    }
}

impl Certainty {
    /// How another amount of the same case can be said: what is in doubt of one is of the other.
    #[must_use]
    pub fn say(&self, central: Money, low: Option<Money>, high: Option<Money>) -> Option<Headline> {
        self.headline.map(|_| self.known.say(central, low, high))
    }

    /// The same for another bill.
    #[must_use]
    pub fn of_amounts(&self, amounts: &Amounts) -> Option<Headline> {
        self.say(amounts.personal, amounts.personal_low, amounts.personal_high)
    }

    /// The bounds of what a payer pays, as far as they are known: the person's most is its least.
    #[must_use]
    pub fn of_payment(&self, low: Option<Money>, high: Option<Money>) -> (Option<Money>, Option<Money>) {
        (low.filter(|_| self.known.most), high.filter(|_| self.known.least))
    }

    /// Whether something of this kind is not known.
    #[must_use]
    pub fn doubts(&self, about: fn(&About) -> bool) -> bool {
        self.doubts.iter().any(|doubt| about(&doubt.about))
    }

    /// Whether an amount that a payer pays may be said to the fen.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.headline.is_some_and(Headline::is_exact)
    }
}

/// Whether the first who could pay is one without a figure.
fn begins_unpublished(estimate: &Estimate) -> bool {
    let first = estimate.tiers.iter().find(|line| line.state != TierState::NotApplicable);
    first.is_some_and(|line| line.state == TierState::NotEstimated && !line.reached.is_zero())
}

/// The figures of a period that has ended are what they were; those that go on are looked at once a year.
fn old(policy: &Policy, day: Option<Day>, today: Option<Day>) -> Option<Old> {
    if policy.period.until.is_some() {
        return None;
    }
    let (from, ..) = policy.period.from.parts();
    // Nobody has compared anything on a day that is still to come: a slip, which must not keep the figures fresh for years.
    let compared = policy.checked.filter(|checked| today.is_none_or(|today| *checked <= today));
    let Some(checked) = compared else { return Some(Old { year: from, compared: false }) };
    let (year, month, date) = checked.parts();
    let fresh = day.or(today).is_none_or(|day| day.parts() <= (year + 1, month, date));
    (!fresh).then_some(Old { year, compared: true })
}

/// What the person would pay were a tenth, a fifth of the bill outside the policy's scope; `None` where that changes nothing.
fn out_of_scope(policy: &Policy, case: &Case, estimate: &Estimate, guessed: bool) -> Option<Doubt> {
    let total = case.bill.total();
    let pays = |part: Money| {
        let bill = Bill::new(total, part, Money::ZERO, Money::ZERO, case.bill.prepay())?;
        engine::amounts(policy, &Case { bill, ..case.clone() }).ok().map(|amounts| amounts.personal)
    };
    let guess = guessed.then(|| case.bill.full_self());
    let none = guess.map_or(Some(estimate.personal), |_| pays(Money::ZERO))?;
    let [tenth, fifth] = [10, 5].map(|share| pays(Money::of_fen(total.fen() / share)));
    let (tenth, fifth) = (tenth?, fifth?);
    let moves = fifth.fen().saturating_sub(none.fen());
    let about = About::OutOfScope { none, tenth, fifth, guess };
    (moves > 0).then_some(Doubt { about, moves: Some(Money::of_fen(moves)) })
}

/// As what the person would pay least; `None` where no group pays less.
fn identities(policy: &Policy, case: &Case, estimate: &Estimate) -> Option<Doubt> {
    let (least, identity) = recognised(policy, case).into_iter().min_by_key(|(least, _)| *least)?;
    let moves = estimate.personal.fen().saturating_sub(least.fen());
    let about = About::Identities(identity, least);
    (moves > 0).then_some(Doubt { about, moves: Some(Money::of_fen(moves)) })
}

/// How far a figure of which only a side is known moves what the person pays at most: its tier paying nothing, or all that was
/// left, and those after it from there.
fn at_most(policy: &Policy, case: &Case, estimate: &Estimate, unknown: &Unknown) -> Money {
    let line = estimate.tier(unknown.tier).filter(|_| case.settled.of(unknown.tier).is_none());
    let Some(line) = line else { return unknown.moves };
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

/// What the person would pay as each group of the policy.
#[must_use]
pub fn recognised(policy: &Policy, case: &Case) -> Vec<(Money, Identity)> {
    let as_one = |identity| {
        let case = Case { identities: vec![identity], ..case.clone() };
        engine::amounts(policy, &case).ok().map(|amounts| (amounts.personal, identity))
    };
    policy.identities.iter().filter_map(|known| as_one(known.id)).listed()
}

/// What the person would pay after earlier visits that used up one sum of the year, or those that lower it, or those that raise
/// it; `None` where nothing changes.
fn earlier_visits(policy: &Policy, case: &Case, estimate: &Estimate) -> Option<Doubt> {
    let now = (estimate.personal, estimate.personal_low, estimate.personal_high);
    let with = |year: &Year| {
        let mut other = Case { year_to_date: year.clone(), ..case.clone() };
        if let Some(slot) = FactId::Stay.slot() {
            other.situation.say(slot, policy::FactAnswer::Absent);
        }
        let amounts = engine::amounts(policy, &other).ok()?;
        Some((amounts.personal, amounts.personal_low, amounts.personal_high))
    };
    let mut changes = false;
    let (mut least, mut most) = (now.0, now.0);
    let mut see = |year: &Year| {
        let then = with(year).unwrap_or(now);
        changes |= then != now;
        (least, most) = (least.min(then.0), most.max(then.0));
        then.0.cmp(&now.0)
    };
    let (mut lowering, mut raising) = (case.year_to_date.clone(), case.year_to_date.clone());
    let mut stayed = case.year_to_date.clone();
    stayed.stays = 1;
    if see(&stayed) == Ordering::Greater {
        raising.stays = 1;
    } else {
        lowering.stays = 1;
    }
    policy.every_sum().for_each(|sum| {
        let mut year = case.year_to_date.clone();
        year.set(sum, Money::LARGEST_BILL);
        match see(&year) {
            Ordering::Greater => raising.set(sum, Money::LARGEST_BILL),
            Ordering::Less => lowering.set(sum, Money::LARGEST_BILL),
            Ordering::Equal => {}
        }
    });
    see(&lowering);
    see(&raising);
    let moves = most.fen().saturating_sub(now.0.fen()).max(now.0.fen().saturating_sub(least.fen()));
    let moves = (moves > 0).then_some(Money::of_fen(moves));
    changes.then_some(Doubt { about: About::EarlierVisits { least, most }, moves })
}

fn unknown_facts(policy: &Policy, case: &Case) -> impl Iterator<Item = FactId> {
    let facts = policy.facts.iter().enumerate();
    let unknown = facts
        .filter(|(slot, fact)| fact.is_used() && case.situation.answer(*slot) == policy::FactAnswer::Unknown);
    unknown.map(|(_, fact)| fact.id)
}

/// The tiers that pay and whose cap nobody has published.
fn unpublished_caps(estimate: &Estimate) -> impl Iterator<Item = Tier> {
    let caps = estimate.notices.iter().filter(|notice| notice.is_own(Notice::CAP_UNPUBLISHED));
    caps.filter_map(|notice| notice.tier)
        .filter(|&tier| estimate.tier(tier).is_some_and(|line| !line.pays.is_zero()))
}
