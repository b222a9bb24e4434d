//! The cases beside every pack, and that they leave no part of it untouched.

use crate::shelf;
use benefit_estimator::pack_case::{PackCases, uncovered};

/// Every pack's cases come out as their authors wrote; all differences at once.
#[test]
fn every_case_of_every_pack_comes_out() {
    let mut wrong = Vec::new();
    for pack in shelf::packs() {
        let found = shelf::cases(&pack.id).mismatches(pack);
        wrong.extend(found.iter().map(|mismatch| format!("{}: {mismatch}", pack.id)));
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

/// Issue 6, point 4: every row of every pack is taken by some case; so are identities, places with points,
/// alerts, promises (met and not met), notices, premiums and settings.
#[test]
fn every_row_of_every_pack_has_a_case() {
    let mut bare = Vec::new();
    for pack in shelf::packs() {
        let found = uncovered(pack, &shelf::cases(&pack.id));
        bare.extend(found.into_iter().map(|one| format!("{}: {one:?}", pack.id)));
    }
    assert!(bare.is_empty(), "without a case:\n{}", bare.join("\n"));
}

/// Every case says where its expectation comes from, and no two of a pack have one name.
#[test]
fn every_case_has_a_name_of_its_own_and_a_source() {
    for pack in shelf::packs() {
        let cases = shelf::cases(&pack.id);
        let mut names: Vec<&str> = cases.visits.iter().map(|one| one.name.as_str()).collect();
        names.extend(cases.premiums.iter().map(|one| one.name.as_str()));
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{}: a name stands twice", pack.id);
        let sources = cases.visits.iter().map(|one| &one.source);
        for source in sources.chain(cases.premiums.iter().map(|one| &one.source)) {
            assert!(source.chars().count() >= 3, "{}: {source}", pack.id);
        }
    }
}

/// A wrong expectation is found and told with both values: the case runner itself can fail.
#[test]
fn a_wrong_expectation_is_told_with_both_values() {
    let cases = PackCases::from_toml(
        r#"
        [[case]]
        name = "wrong on purpose"
        source = "(10,000 − 100) × 85% is 8,415, not 8,000"
        case = { insurance = "resident", setting = "inpatient", level = "primary", place = "in-city", bill = { total = "10000" } }
        expect = { tiers = { basic = "8000.00" }, personal_low = "open", alerts = ["into-poverty"], states = { basic = "settled" } }
        "#,
    )
    .unwrap();
    let told: Vec<String> =
        cases.mismatches(shelf::pack("jining-2023")).iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "wrong on purpose: tiers.basic: expected 8000.00, got 8415.00",
            "wrong on purpose: states.basic: expected settled, got computed",
            "wrong on purpose: personal_low: expected open, got 1585.00",
            "wrong on purpose: alerts: expected into-poverty, got none",
        ]
    );
}

/// A case that is refused, where nothing says that it should be, is a difference; so is the reverse.
#[test]
fn a_refusal_must_be_expected() {
    let cases = PackCases::from_toml(
        r#"
        [[case]]
        name = "refused"
        source = "no level"
        case = { insurance = "resident", setting = "inpatient", place = "in-city", bill = { total = "1" } }
        expect = { personal = "1.00" }

        [[case]]
        name = "accepted"
        source = "nothing is wrong with it"
        case = { insurance = "resident", setting = "inpatient", level = "primary", place = "in-city", bill = { total = "1" } }
        expect = { refused = ["level missing"] }
        "#,
    )
    .unwrap();
    let told: Vec<String> =
        cases.mismatches(shelf::pack("jining-2023")).iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "refused: refused: expected none, got level missing",
            "accepted: refused: expected level missing, got none",
        ]
    );
}

/// The file itself is read strictly, all problems at once: an unknown key, a tier that does not exist, a number
/// without quotes, an expectation that expects nothing, a case without a source.
#[test]
fn a_case_file_is_read_strictly() {
    let problems = PackCases::from_toml(
        r#"
        [[case]]
        name = "a"
        sauce = "b"
        case = {}
        expect = {}

        [[case]]
        name = "c"
        source = "d"
        case = { insurance = 1 }
        expect = { tiers = { basics = "1.00" }, personal = 5, states = { basic = "computd" } }
        "#,
    )
    .unwrap_err();
    let mut told: Vec<String> =
        problems.iter().map(|one| format!("{} {}", one.path, one.fault.code())).collect();
    told.sort();
    assert_eq!(
        told,
        [
            "case.0.expect empty",
            "case.0.sauce unknown-key",
            "case.0.source missing",
            "case.1.expect.personal wrong-type",
            "case.1.expect.states.basic unknown",
            "case.1.expect.tiers.basics unknown-key",
        ]
    );
}
