//! How sure an amount can be said: the one place that decides verb, bounds, and what is in doubt. Whatever shows an amount
//! takes it from here.

mod doubt;
mod left_open;
mod moves;
mod unanswered;

use super::field::Field;
use super::headline::{Headline, Without};
use crate::case::Case;
use crate::day::Day;
use crate::engine::{Amounts, PayerBounds};
use crate::estimate::{Estimate, Notice, TierState};
use crate::listed::{AddAll, AsList};
use crate::money::Money;
use crate::policy::{FactAnswer, Policy};
use crate::terms::{FactId, Status, Tier};
use left_open::{OpenPayers, OpenQuestions};
use moves::{at_most, earlier_figures, fact_moves};

pub use doubt::{About, Doubt, EarlierCare};
pub use left_open::recognised;
pub use unanswered::Unanswered;

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
    /// What is not known of payments beside their figures.
    open_payers: OpenPayers,
    /// Between what and what each payer pays; none before it was asked for, and then no end is told.
    payments: Vec<PayerBounds>,
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
    /// Whether payers are left out whose figures nobody knows.
    left_out: bool,
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

/// How sure an estimate is.
#[must_use]
pub fn certainty(
    policy: &Policy,
    case: &Case,
    estimate: &Estimate,
    unanswered: Unanswered,
    today: Option<Day>,
) -> Certainty {
    let questions = OpenQuestions::of(policy, case, unanswered);
    // What a statement says was paid is a fact, however old or doubtful the law.
    let stated = estimate.is_stated();
    let old = old(policy, case.day, today).filter(|_| !stated);
    let mut doubts: Vec<Doubt> = questions.all().filter_map(|one| one.doubt).listed();
    doubts.add_all(estimate.unknowns.iter().filter_map(|one| {
        let about = About::Figure(one.path?, one.at_most);
        let moves = if one.at_most { at_most(policy, case, estimate, one) } else { one.moves };
        (!moves.is_zero()).then_some(Doubt { about, moves: Some(moves) })
    }));
    let earlier_moves = earlier_figures(policy, case, estimate);
    doubts.add_all(
        (!earlier_moves.is_zero())
            .then_some(Doubt { about: About::EarlierFigures, moves: Some(earlier_moves) }),
    );
    let plain = |about| Doubt { about, moves: None };
    let (facts, is_untried) = facts(policy, case, estimate);
    doubts.add_all(facts);
    doubts.add_all(unpublished_caps(estimate).map(|tier| plain(About::Cap(tier))));
    // What moves nothing that can be said stands behind, in the order of the questions.
    doubts.sort_by_key(|doubt| std::cmp::Reverse(doubt.moves));
    let no_law = matches!(policy.status, Status::Draft | Status::General) && !stated;
    let known = KnownSide {
        least: !is_untried && questions.all().all(|one| !one.less),
        most: !is_untried && questions.all().all(|one| !one.more),
        on_top: questions.leave_on_top() && !unanswered.guessed,
        uncapped: doubts.iter().any(|doubt| matches!(doubt.about, About::Cap(_))),
        left_out: estimate.left_out().next().is_some(),
        sure: doubts.is_empty() && old.is_none() && !no_law,
    };
    // Where somebody tops up the whole bill, a most is known however much of it nobody covers.
    let bound = questions.most().filter(|_| known.on_top && !is_untried).zip(estimate.personal_high);
    let (known_here, high) = match bound.map(|(most, high)| high.max(most)) {
        Some(bound) => (KnownSide { most: true, ..known }, Some(bound)),
        None => (known, estimate.personal_high),
    };
    let headline = (!begins_unpublished(estimate))
        .then(|| known_here.say(estimate.personal, estimate.personal_low, high));
    if headline.is_none() {
        doubts.iter_mut().for_each(|doubt| doubt.moves = None);
    }
    let open_payers = questions.payers(is_untried);
    Certainty { headline, old, doubts, unanswered, known, open_payers, payments: Vec::new() }
}

/// The facts that are not known or that nobody said, as far as they move anything; and whether some of those count as usual
/// alone, being more than can be tried together: neither end is known then.
fn facts(policy: &Policy, case: &Case, estimate: &Estimate) -> (Vec<Doubt>, bool) {
    // An estimate names none as assumed that has a key of its own in a case.
    let has_key = |fact: FactId| fact.key().is_some() && Field::of_fact(fact).is_some();
    let is_assumed = |fact: FactId| has_key(fact) || estimate.assumed.contains(&fact);
    let mut doubts = Vec::new();
    let mut is_untried = false;
    for (slot, fact) in policy.facts.iter().enumerate().filter(|(_, fact)| fact.is_used()) {
        let answer = case.situation.answer(slot);
        let about = match answer {
            FactAnswer::Unknown => About::Fact(fact.id),
            FactAnswer::Unanswered => About::Assumed(fact.id),
            FactAnswer::Absent if is_assumed(fact.id) => About::Assumed(fact.id),
            FactAnswer::Absent | FactAnswer::Known(_) => continue,
        };
        let moves = fact_moves(policy, case, estimate, fact.id);
        if moves != Some(Money::ZERO) {
            doubts.push(Doubt { about, moves });
            is_untried |= !answer.is_open();
        }
    }
    (doubts, is_untried)
}

impl KnownSide {
    fn say(self, central: Money, low: Option<Money>, high: Option<Money>) -> Headline {
        let low = low.filter(|_| self.least);
        // “At most” is said of what no cap can raise; of what lies between two ends the sentence beside it says so.
        let high = high.filter(|_| self.most && !(self.uncapped && low.is_none()));
        let without = Without { out_of_scope: self.on_top, payers: self.left_out };
        Headline::of(central, low, high, self.sure).without(without)
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

    /// The same with the bounds of what payers pay, which whoever looks below an answer asks for.
    #[must_use]
    pub fn with_payments(&self, policy: &Policy, case: &Case) -> Self {
        Self { payments: self.open_payers.payments(policy, case), ..self.clone() }
    }

    /// The bounds of what payers pay together, as far as they are known.
    #[must_use]
    pub fn of_payment(&self, payers: &[Tier]) -> (Option<Money>, Option<Money>) {
        let both = |one: Option<Money>, other: Option<Money>| Some(one? + other?);
        let nothing = (Some(Money::ZERO), Some(Money::ZERO));
        payers.iter().fold(nothing, |(low, high), payer| {
            let bounds = self.payments.iter().find(|one| one.tier == *payer);
            (both(low, bounds.and_then(|one| one.low)), both(high, bounds.and_then(|one| one.high)))
        })
    }

    /// Whether what the visit adds to the sums of its year goes by what is not answered.
    #[must_use]
    pub(super) fn leaves_sums(&self) -> bool {
        let of_fact = |about: &About| matches!(about, About::Fact(_) | About::Assumed(_));
        let is_paid_open = self.open_payers == OpenPayers::All;
        self.unanswered.leaves_amounts() || self.unanswered.identities || is_paid_open || self.doubts(of_fact)
    }

    /// Whether a cap that nobody has published may leave the person more than is said.
    #[must_use]
    pub const fn is_uncapped(&self) -> bool {
        self.known.uncapped
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

/// Whether a pack is law, and its figures were compared within a year of the day.
#[must_use]
pub fn is_current(policy: &Policy, day: Option<Day>, today: Option<Day>) -> bool {
    !policy.status.is_no_law() && old(policy, day, today).is_none()
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

/// The tiers that pay and whose cap nobody has published.
fn unpublished_caps(estimate: &Estimate) -> impl Iterator<Item = Tier> {
    let caps = estimate.notices.iter().filter(|notice| notice.is_own(Notice::CAP_UNPUBLISHED));
    caps.filter_map(|notice| notice.tier)
        .filter(|&tier| estimate.tier(tier).is_some_and(|line| !line.pays.is_zero()))
}
