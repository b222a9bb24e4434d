//! Six ways in which what is computed without a word is not what the document means.

use super::{TierRow, Uncertain, meet, rows, same};
use crate::policy::situation::When;
use crate::policy::{Adds, Fact, FigureValue, Open as OpenEnds, Over, Policy, Who};
use crate::problem::Unsaid;
use crate::terms::{FactId, Setting, Sum, Tier};

/// What rows say beside each other, and alone.
pub(super) fn open(policy: &Policy) -> Vec<Uncertain> {
    let mut open = outpatient_caps(policy);
    open.extend(rows(policy, Tier::Basic).iter().filter_map(|row| outpatient_deductible(policy, row)));
    open.extend(rows(policy, Tier::LargeAmount).iter().filter_map(from_nothing));
    open.extend(shared_burden(policy));
    open.extend([Tier::AidBasic, Tier::AidTilted].into_iter().flat_map(|tier| aid_caps(policy, tier)));
    open
}

const OUTPATIENT: [Setting; 3] =
    [Setting::Outpatient, Setting::ChronicOutpatient, Setting::TwoDiseaseOutpatient];

/// The settings, with the slot of the fact.
fn settings(policy: &Policy) -> Option<(usize, &Fact)> {
    policy.fact(FactId::Setting.id())
}

/// Whether a rule binds visits in one of these settings, or like one.
fn binds(policy: &Policy, when: &When, these: &[Setting]) -> bool {
    settings(policy).is_some_and(|(slot, fact)| {
        fact.option_values().any(|value| {
            when.accepts(fact, slot, value)
                && fact.chain(value).any(|one| these.iter().any(|each| is_option(fact, one, each.id())))
        })
    })
}

fn is_option(fact: &Fact, value: u16, id: &str) -> bool {
    fact.options().get(usize::from(value)).is_some_and(|one| one.id == id)
}

/// A cap of outpatient care that counts what all of basic insurance paid, where stays have another.
fn outpatient_caps(policy: &Policy) -> Vec<Uncertain> {
    let rows = rows(policy, Tier::Basic);
    let outpatient = rows.iter().filter(|one| binds(policy, &one.row.when, &OUTPATIENT));
    outpatient
        .flat_map(|one| {
            let counted = one.caps().into_iter().filter(|(_, _, sum)| *sum == Sum::BasicPaid);
            counted
                .filter(|(_, cap, _)| cap.value != FigureValue::Unknown)
                .filter(|(_, cap, _)| rows.iter().any(|other| has_other_cap(policy, one, other, cap)))
                .map(|(key, _, _)| one.open(&key, Unsaid::OutpatientCap))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Whether a row of another setting, which the same person meets, has caps over the year, this one not among them.
fn has_other_cap(
    policy: &Policy,
    one: &TierRow<'_>,
    other: &TierRow<'_>,
    cap: &crate::policy::Figure,
) -> bool {
    let caps = other.caps();
    meet::differ_by_setting(&policy.facts, &one.row.when, &other.row.when)
        && meet::in_a_year(&policy.facts, &one.row.when, &other.row.when)
        && one.row.holds_beside(other.row)
        && !caps.is_empty()
        && !caps.iter().any(|(_, each, _)| same(each, cap))
}

/// A deductible of outpatient care, of which nobody says whether each visit or the year is charged with it. A row that
/// binds stays as well is perhaps meant for them.
fn outpatient_deductible(policy: &Policy, one: &TierRow<'_>) -> Option<Uncertain> {
    let share = one.share().filter(|_| one.counts_as_usual())?;
    let charged = match share.deductible.value {
        FigureValue::Amount(range) => range.high > crate::money::Exact::ZERO,
        _ => false,
    };
    let never = !charged && share.deductible.each.is_empty();
    if never || !binds(policy, &one.row.when, &OUTPATIENT) {
        return None;
    }
    let mut open = one.open("deductible", Unsaid::OutpatientDeductible);
    open.perhaps = binds(policy, &one.row.when, &[Setting::Inpatient]);
    Some(open)
}

/// A large-amount subsidy without a deductible pays what basic insurance left below its cap too.
fn from_nothing(one: &TierRow<'_>) -> Option<Uncertain> {
    let deductible = &one.published()?.deductible;
    let nothing = match deductible.value {
        FigureValue::Amount(range) => range.high == crate::money::Exact::ZERO,
        _ => false,
    };
    let certain = deductible.open == OpenEnds::default() && deductible.each.is_empty();
    (nothing && certain && one.row.of.is_none())
        .then(|| one.open("deductible", Unsaid::LargeAmountFromNothing))
}

/// Both count on the sum that holds the base of whichever of them comes first.
fn shared_burden(policy: &Policy) -> Vec<Uncertain> {
    let usual = |tier| {
        let rows = rows(policy, tier).into_iter();
        rows.filter(TierRow::counts_as_usual).collect::<Vec<_>>()
    };
    let critical = usual(Tier::Critical);
    let both = |one: &TierRow<'_>| {
        critical.iter().any(|other| {
            meet::in_a_year(&policy.facts, &one.row.when, &other.row.when) && one.row.holds_beside(other.row)
        })
    };
    usual(Tier::LargeAmount)
        .iter()
        .filter(|one| both(one))
        .map(|one| one.open("over", Unsaid::SharedBurden))
        .collect()
}

/// Caps of one aid that differ by setting, and all count what the aid paid.
fn aid_caps(policy: &Policy, tier: Tier) -> Vec<Uncertain> {
    let rows = rows(policy, tier);
    let usual = tier.rule().paid_into;
    let counted = |one: &TierRow<'_>| -> Vec<_> {
        let caps = one.caps().into_iter();
        caps.filter(|(_, cap, sum)| Some(*sum) == usual && cap.value != FigureValue::Unknown)
            .map(|(key, cap, _)| (key, cap.clone()))
            .collect()
    };
    let mut open = Vec::new();
    for (done, one) in rows.iter().enumerate() {
        for (key, cap) in counted(one) {
            let differs = rows.iter().take(done).any(|other| {
                meet::differ_by_setting(&policy.facts, &one.row.when, &other.row.when)
                    && meet::in_a_year(&policy.facts, &one.row.when, &other.row.when)
                    && one.row.holds_beside(other.row)
                    && counted(other).iter().any(|(_, each)| !same(each, &cap))
            });
            if differs {
                open.push(one.open(&key, Unsaid::AidCapsBySetting));
            }
        }
    }
    open
}

/// Rows of critical-illness insurance and large-amount subsidy that leave out visits which their sum counts.
pub(super) fn left_out(policy: &Policy) -> Vec<Uncertain> {
    let mut open = Vec::new();
    for tier in [Tier::Critical, Tier::LargeAmount] {
        let rows = rows(policy, tier);
        // Whoever writes the standard sum into the row has said what it counts.
        let outright = |one: &TierRow<'_>| {
            one.share().is_some_and(|share| share.over == Over::Year(Sum::CriticalBurden))
        };
        for one in rows.iter().filter(|one| one.published().is_some() && !outright(one)) {
            if let Some(key) = one.over().and_then(|sum| left_out_of(policy, one, &rows, sum)) {
                open.push(one.open(key, Unsaid::BurdenOfOthers));
            }
        }
    }
    open
}

/// The key that leaves something out: `place`, `setting`.
fn left_out_of(policy: &Policy, one: &TierRow<'_>, rows: &[TierRow<'_>], sum: Sum) -> Option<&'static str> {
    let rule = policy.sums.iter().find(|rule| rule.id == sum);
    // A sum of what the tier itself works on, pays or charges holds nothing of a visit without a row.
    let of_itself = rule.is_some_and(|rule| {
        matches!(rule.adds, Adds::Burden(tier) | Adds::Paid(tier) | Adds::Deductible(tier) if tier == one.tier)
    });
    if of_itself {
        return None;
    }
    let everything = When::default();
    let counted = rule.map_or(&everything, |rule| &rule.when);
    let (setting, settings) = settings(policy)?;
    let (place, places) = policy.fact(FactId::Place.id())?;
    let served: Vec<&TierRow<'_>> = rows
        .iter()
        .filter(|other| {
            let theirs = one.row.who != Who::Ordinary && meet::one_holder(&one.row.who, &other.row.who);
            (other.row.who == Who::Ordinary || theirs)
                && meet::elsewhere(&policy.facts, &one.row.when, &other.row.when)
                && one.row.holds_beside(other.row)
        })
        .collect();
    let standard = |value| {
        let chain = settings.chain(value).collect::<Vec<_>>();
        [Setting::Inpatient, Setting::ChronicOutpatient]
            .iter()
            .any(|one| chain.iter().any(|value| is_option(settings, *value, one.id())))
    };
    let misses = |at_setting: u16, at_place: u16| {
        let binds = |when: &When| {
            when.accepts(settings, setting, at_setting) && when.accepts(places, place, at_place)
        };
        let is_counted = binds(counted) && (rule.is_some() || standard(at_setting));
        is_counted && !served.iter().any(|other| binds(&other.row.when))
    };
    // A visit as this row binds it, but for its place; then but for its setting.
    let theirs = |fact: &Fact, slot| {
        fact.option_values().filter(|value| one.row.when.accepts(fact, slot, *value)).collect::<Vec<_>>()
    };
    let (own_settings, own_places) = (theirs(settings, setting), theirs(places, place));
    if own_settings.iter().any(|at| places.option_values().any(|other| misses(*at, other))) {
        return Some("place");
    }
    own_places.iter().any(|at| settings.option_values().any(|other| misses(other, *at))).then_some("setting")
}
