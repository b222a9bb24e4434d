//! What a question without an answer leaves open: the same case is run as it might turn out.

use super::doubt::{About, Doubt, EarlierCare};
use super::unanswered::Unanswered;
use crate::case::{Bill, Case};
use crate::engine::{self, Amounts, OtherYears, PayerBounds};
use crate::listed::AsList;
use crate::money::Money;
use crate::policy::{FactAnswer, Policy};
use crate::terms::{FactId, Identity};

/// What a question without an answer leaves open.
#[derive(Default)]
pub(super) struct LeftOpen {
    /// What is said of it; `None` where no answer changes what the person pays.
    pub(super) doubt: Option<Doubt>,
    /// Whether some answer lets the person pay less.
    pub(super) less: bool,
    /// Whether some answer lets them pay more.
    pub(super) more: bool,
    /// The most the person pays whatever the answer, where that is known.
    most: Option<Money>,
    /// The case as it may turn out.
    turns_out: Vec<Case>,
    /// Whether some answer changes what payers pay, nobody knows by how much.
    moves_payers: bool,
}

/// What the questions without an answer leave open, each by itself; nothing of one that has an answer.
pub(super) struct OpenQuestions {
    out_of_scope: Option<LeftOpen>,
    identities: Option<LeftOpen>,
    earlier_visits: Option<LeftOpen>,
}

impl OpenQuestions {
    /// Those of a case.
    pub(super) fn of(policy: &Policy, case: &Case, unanswered: Unanswered) -> Self {
        let guessed = unanswered.guessed;
        let care = match unanswered {
            Unanswered { prior: true, .. } => Some(EarlierCare::Noted),
            Unanswered { earlier_visits: true, .. } => Some(EarlierCare::Unsaid),
            _ => (!case.year_to_date.unsaid.is_empty()).then_some(EarlierCare::Unfilled),
        };
        Self {
            out_of_scope: unanswered.out_of_scope.then(|| out_of_scope(policy, case, guessed)),
            identities: unanswered.identities.then(|| identities(policy, case)),
            earlier_visits: care.map(|care| earlier_visits(policy, case, care)),
        }
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &LeftOpen> {
        [&self.out_of_scope, &self.identities, &self.earlier_visits].into_iter().flatten()
    }

    /// Whether what nobody covers comes on top.
    pub(super) fn leave_on_top(&self) -> bool {
        self.out_of_scope.as_ref().is_some_and(|one| one.more)
    }

    /// The most the person pays however much of the bill nobody covers, where nothing else lets them pay more.
    pub(super) fn most(&self) -> Option<Money> {
        let others = [&self.identities, &self.earlier_visits];
        let is_alone = others.into_iter().flatten().all(|one| !one.more);
        self.out_of_scope.as_ref().and_then(|one| one.most).filter(|_| is_alone)
    }

    /// What they leave open of payments. Several may do together what none does alone, and so may what was not tried.
    pub(super) fn payers(self, is_untried: bool) -> OpenPayers {
        let mut questions = [self.out_of_scope, self.identities, self.earlier_visits].into_iter().flatten();
        match (questions.next(), questions.next()) {
            (None, _) if !is_untried => OpenPayers::AsOneOf(Vec::new()),
            (Some(one), None) if !is_untried && !one.moves_payers => OpenPayers::AsOneOf(one.turns_out),
            _ => OpenPayers::All,
        }
    }
}

/// What is not known of payments beside their figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum OpenPayers {
    /// The case may also turn out as one of these.
    AsOneOf(Vec<Case>),
    /// No end of any.
    All,
}

impl OpenPayers {
    /// Between what and what each payer pays, whatever the answer; nothing where no end is known.
    pub(super) fn payments(&self, policy: &Policy, case: &Case) -> Vec<PayerBounds> {
        let Self::AsOneOf(cases) = self else { return Vec::new() };
        let mut payments = engine::payments(policy, case);
        for case in cases {
            for (one, then) in payments.iter_mut().zip(engine::payments(policy, case)) {
                one.low = one.low.filter(|low| then.low.is_some_and(|then| *low <= then));
                one.high = one.high.filter(|high| then.high.is_some_and(|then| *high >= then));
            }
        }
        payments
    }
}

impl LeftOpen {
    /// Notes what one of the answers that may be given changes.
    fn note(&mut self, now: &Amounts, then: &Amounts) {
        // An end that nobody knows is beyond any that is known.
        let opens = |then: Option<Money>, now: Option<Money>| then.is_none() && now.is_some();
        self.less |= cheap(then) < cheap(now) || opens(then.personal_low, now.personal_low);
        self.more |= dear(then) > dear(now) || opens(then.personal_high, now.personal_high);
    }

    /// With what is said of it, where there is anything to say.
    fn told(self, about: About, moves: u64) -> Self {
        let moves = Some(Money::of_fen(moves)).filter(|moves| !moves.is_zero());
        Self { doubt: (self.less || self.more).then_some(Doubt { about, moves }), ..self }
    }
}

/// As little as the person may pay, as far as that is known.
fn cheap(amounts: &Amounts) -> (Money, Money) {
    (amounts.personal_low.unwrap_or(amounts.personal), amounts.personal)
}

/// As much.
fn dear(amounts: &Amounts) -> (Money, Money) {
    (amounts.personal_high.unwrap_or(amounts.personal), amounts.personal)
}

/// What each payer pays, in their order: where the last one makes up for what the others do, only this tells.
fn paid(amounts: &Amounts) -> impl Iterator<Item = Money> {
    amounts.pays.iter().map(|(_, paid)| *paid)
}

fn apart(one: &Amounts, other: &Amounts) -> u64 {
    one.personal.fen().abs_diff(other.personal.fen())
}

/// How much of the bill is outside the policy's scope: nothing, a tenth, a fifth, half, all; no more of it than leaves what a
/// statement says was paid.
fn out_of_scope(policy: &Policy, case: &Case, guessed: bool) -> LeftOpen {
    let all = case.bill.total().fen();
    let fits = |part| {
        let case = with_out_of_scope(case, Money::of_fen(part));
        case.is_some_and(|case| engine::amounts(policy, &case).is_ok())
    };
    let most = if fits(all) { all } else { engine::last_where(0, all, fits) };
    let parts = [0, all / 10, all / 5, all / 2, all].map(|part| part.min(most));
    let cases = parts.iter().filter_map(|part| with_out_of_scope(case, Money::of_fen(*part))).listed();
    let amounts = cases.iter().filter_map(|case| engine::amounts(policy, case).ok()).listed();
    let Ok([none, tenth, fifth, half, all]) = <[Amounts; 5]>::try_from(amounts) else {
        return LeftOpen::default();
    };
    let guess = guessed.then(|| case.bill.full_self());
    let now =
        guess.and_then(|guess| with_out_of_scope(case, guess)).map(|case| engine::amounts(policy, &case));
    let now = now.and_then(Result::ok).unwrap_or_else(|| none.clone());
    let answers = [&none, &tenth, &fifth, &half, &all];
    // Where somebody tops up the whole bill; unless less of it outside would leave the person more.
    let stated: Money = case.settled.iter().map(|(_, paid)| paid).sum();
    let most = all.personal_high.filter(|most| *most + stated < case.bill.total());
    let is_most =
        |most: &Money| answers.iter().all(|one| one.personal_high.is_some_and(|high| high <= *most));
    let mut open = LeftOpen { most: most.filter(is_most), turns_out: cases, ..LeftOpen::default() };
    answers.iter().for_each(|then| open.note(&now, then));
    // What more than a fifth would do is told where nothing up to that does anything.
    let furthest = answers.iter().map(|then| apart(then, &none)).max().unwrap_or_default();
    let moves = Some(apart(&fifth, &none)).filter(|moves| *moves > 0).unwrap_or(furthest);
    let [none, tenth, fifth] = [none, tenth, fifth].map(|one| one.personal);
    open.told(About::OutOfScope { none, tenth, fifth, guess }, moves)
}

/// The same visit with so much of its bill outside the policy's scope.
fn with_out_of_scope(case: &Case, part: Money) -> Option<Case> {
    let bill = Bill::new(case.bill.total(), part, Money::ZERO, Money::ZERO, case.bill.prepay())?;
    Some(Case { bill, ..case.clone() })
}

/// What the person is recognised as: the group that is told is the one that changes most, one that pays less before one that
/// pays more.
fn identities(policy: &Policy, case: &Case) -> LeftOpen {
    let cases = as_each_group(policy, case);
    let Ok(now) = engine::amounts(policy, case) else { return LeftOpen::default() };
    let groups = amounts_of(policy, &cases);
    let mut open = LeftOpen { turns_out: cases, ..LeftOpen::default() };
    groups.iter().for_each(|(_, then)| open.note(&now, then));
    let furthest = groups.iter().max_by_key(|(_, then)| (then.personal < now.personal, apart(then, &now)));
    let Some((identity, then)) = furthest else { return open };
    open.told(About::Identities(*identity, then.personal), apart(then, &now))
}

/// What the person would pay as each group of the policy.
#[must_use]
pub fn recognised(policy: &Policy, case: &Case) -> Vec<(Money, Identity)> {
    let groups = amounts_of(policy, &as_each_group(policy, case)).into_iter();
    groups.map(|(identity, then)| (then.personal, identity)).listed()
}

fn as_each_group(policy: &Policy, case: &Case) -> Vec<Case> {
    let groups = policy.identities.iter().map(|known| known.id);
    groups.map(|identity| Case { identities: vec![identity], ..case.clone() }).listed()
}

/// What each of these groups comes to.
fn amounts_of(policy: &Policy, cases: &[Case]) -> Vec<(Identity, Amounts)> {
    let amounts = |case: &Case| Some((*case.identities.first()?, engine::amounts(policy, case).ok()?));
    cases.iter().filter_map(amounts).listed()
}

/// What the person would pay after earlier visits that used up the sums of the year which make them pay more, or less: one sum
/// after the other, because what one does may depend on those before it. Between the two nobody knows.
fn earlier_visits(policy: &Policy, case: &Case, care: EarlierCare) -> LeftOpen {
    // Of what is said of the year only the rest is open.
    let is_said = |sum| care == EarlierCare::Unfilled && !case.year_to_date.unsaid.contains(sum);
    let before: Vec<Case> = match care {
        EarlierCare::Unfilled => vec![case.clone()],
        _ => stays_before(policy, case).into_iter().map(|stays| after_stays(case, stays)).listed(),
    };
    let years = before.iter().map(|case| OtherYears::of(policy, case)).listed();
    let Some(now) = years.first().and_then(|years| years.after(&case.year_to_date)) else {
        return LeftOpen::default();
    };
    let mut open = LeftOpen::default();
    let mut moves_payers = false;
    let mut furthest = |is_further: fn(&Amounts, &Amounts) -> bool| {
        let mut furthest = now.clone();
        for (years, case) in years.iter().zip(&before) {
            let mut year = case.year_to_date.clone();
            for (sum, turns) in years.turns.iter().filter(|(sum, _)| !is_said(sum)) {
                for amount in [Money::ZERO].iter().chain(turns) {
                    let mut tried = year.clone();
                    tried.set(*sum, *amount);
                    let Some(then) = years.after(&tried) else { continue };
                    open.note(&now, &then);
                    moves_payers |= paid(&then).ne(paid(&now));
                    if is_further(&then, &furthest) {
                        furthest = then;
                        year.set(*sum, *amount);
                    }
                }
            }
        }
        furthest
    };
    // Sums may do together what none does alone: what changes anything leaves both sides open.
    let least = furthest(|then, there| {
        cheap(then).cmp(&cheap(there)).then_with(|| paid(there).cmp(paid(then))).is_lt()
    });
    let most = furthest(|then, there| {
        dear(then).cmp(&dear(there)).then_with(|| paid(there).cmp(paid(then))).is_gt()
    });
    let moves = apart(&least, &now).max(apart(&most, &now));
    let about = About::EarlierVisits { care, least: least.personal_low, most: most.personal_high };
    let changes = open.less || open.more;
    let moves_payers = changes || moves_payers;
    LeftOpen { less: changes, more: changes, moves_payers, ..open.told(about, moves) }
}

/// How many stays there may have been before: as many as are known, and as many more as rules tell apart.
fn stays_before(policy: &Policy, case: &Case) -> Vec<u16> {
    let known = case.year_to_date.stays;
    let told_apart = policy.fact(FactId::Stay.id()).into_iter().flat_map(|(_, fact)| &fact.told_apart);
    let more = told_apart.map(|stay| stay.saturating_sub(1)).filter(|stays| *stays > known);
    [known].into_iter().chain(more).listed()
}

/// The same visit as the next after so many stays.
fn after_stays(case: &Case, stays: u16) -> Case {
    let mut next = case.clone();
    next.year_to_date.stays = stays;
    if let Some(slot) = FactId::Stay.slot() {
        next.situation.say(slot, FactAnswer::Absent);
    }
    next
}
