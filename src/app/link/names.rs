//! What links can say, each by its number: its place here, from 1. A number is never given to another name, whatever
//! becomes of the vocabulary; what is not listed is written out in a link.

use super::letters::sum_of_names;

/// Add behind the last; never change, move or take out one.
pub(super) const NAMES: [&str; 108] = [
    // What is typed, in the order of version 1.
    "bill.total",
    "bill.full_self",
    "bill.over_limit",
    "bill.advance_self",
    "date",
    "bed_days",
    "year_to_date.basic_paid",
    "year_to_date.critical_burden",
    "year_to_date.aid_burden",
    "year_to_date.aid_basic_paid",
    "year_to_date.tilted_burden",
    "year_to_date.aid_tilted_paid",
    "year_to_date.monitored_burden",
    "settled.basic",
    "settled.critical",
    "settled.large-amount",
    "settled.aid-basic",
    "settled.aid-tilted",
    "settled.bed-day",
    "settled.commercial",
    "settled.fallback",
    "figures.basic.deductible",
    "figures.basic.ratio",
    "figures.basic.cap",
    "figures.critical.deductible",
    "figures.critical.ratio",
    "figures.critical.cap",
    "figures.large-amount.deductible",
    "figures.large-amount.ratio",
    "figures.large-amount.cap",
    "figures.aid-basic.deductible",
    "figures.aid-basic.ratio",
    "figures.aid-basic.cap",
    "figures.aid-tilted.deductible",
    "figures.aid-tilted.ratio",
    "figures.aid-tilted.cap",
    "figures.bed-day.amount",
    "figures.fallback.floor",
    // What is chosen.
    "insurance.resident",
    "insurance.employee",
    "setting.inpatient",
    "setting.outpatient",
    "setting.chronic-outpatient",
    "setting.two-disease-outpatient",
    "level.grassroots",
    "level.primary",
    "level.secondary",
    "level.tertiary",
    "place.in-county",
    "place.in-city",
    "place.referred-out",
    "place.resident-elsewhere",
    "place.temporary-out",
    "identities.destitute",
    "identities.orphan",
    "identities.subsistence",
    "identities.low-income-edge",
    "identities.back-to-poverty",
    "identities.at-risk-rural",
    "identities.lifted-out",
    "identities.illness-impoverished",
    "identities.registered-poor",
    "identities.key-recipient",
    "identities.extended-recipient",
    "identities.none",
    // Where nothing is said of these, version 2 means no referral, no special disease, no disorder, paid by item,
    // references.
    "grassroots_referral.yes",
    "special_disease.yes",
    "fee_for_service.no",
    "severe_mental_disorder.yes",
    "references.no",
    "unknown.identities",
    "unknown.out-of-scope",
    "unknown.year",
    "unknown.statement",
    // Facts under `facts`: a number, or an answer.
    "facts.employment.active",
    "facts.employment.retired",
    "facts.employment.unknown",
    "facts.stay",
    "facts.stay.unknown",
    "facts.age",
    "facts.age.unknown",
    "facts.contract.yes",
    "facts.contract.no",
    "facts.contract.unknown",
    "facts.plan.unknown",
    "facts.continuous-years",
    "facts.continuous-years.unknown",
    "facts.no-claim-years",
    "facts.no-claim-years.unknown",
    "facts.civil-servant.yes",
    "facts.civil-servant.no",
    "facts.civil-servant.unknown",
    "facts.supplement.yes",
    "facts.supplement.no",
    "facts.supplement.unknown",
    "nothing.out-of-scope",
    "nothing.year",
    "nothing.statement",
    // Other visits of the year: what follows is theirs.
    "visit.before",
    "visit.after",
    "tenth.out-of-scope",
    "fifth.out-of-scope",
    "fee_for_service.yes",
    "fee_for_service.unknown",
    "grassroots_referral.no",
    "grassroots_referral.unknown",
    "special_disease.no",
    "special_disease.unknown",
];

// Fails to compile where a name that links were made with is changed, moved or taken out. Names behind the 74 first need no
// change here.
const _: () =
    assert!(sum_of_names(NAMES.split_at(74).0) == 0x2124_45ed, "a name in old links has changed its number");

/// The number of a name that has one.
pub(super) fn number_of(name: &str) -> Option<u64> {
    (1..).zip(NAMES).find(|(_, known)| *known == name).map(|(number, _)| number)
}

/// The name with this number.
pub(super) fn name_numbered(number: u64) -> Option<&'static str> {
    NAMES.get(usize::try_from(number.checked_sub(1)?).ok()?).copied()
}
