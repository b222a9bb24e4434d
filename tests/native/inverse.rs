//! The questions turned round: where rates change, and how large a bill may be. Every expectation is worked out
//! beside it from domain.md §6.1 and §7.

use crate::shelf;
use crate::tiny::{pack, published, visit};
use benefit_estimator::case::{Case, read_case};
use benefit_estimator::engine::{Turn, amounts, breakpoints, solve};
use benefit_estimator::money::Money;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::Tier;
use benefit_estimator::tree::Node;

/// A case under a pack, from its JSON.
#[track_caller]
pub(crate) fn case(json: &str) -> (Case, &'static Policy) {
    let node: Node = serde_json::from_str(json).unwrap();
    read_case(&node, &|id| Some(shelf::pack(id))).unwrap()
}

/// An Anshan inpatient whose burden after basic and critical is the whole bill, as in domain.md §7.
fn anshan(identity: &str, full_self: &str) -> (Case, &'static Policy) {
    case(&format!(
        r#"{{"policy":"anshan-2023","insurance":"resident","identities":[{identity}],"setting":"inpatient",
        "level":"tertiary","place":"in-city","bill":{{"total":"90000.00","full_self":"{full_self}"}},
        "settled":{{"basic":"0","critical":"0"}}}}"#
    ))
}

#[track_caller]
fn assert_turns(identity: &str, expected: &[(&str, &str, &str)]) {
    let (case, policy) = anshan(identity, "0");
    let found: Vec<(String, String, String)> = breakpoints(policy, &case)
        .iter()
        .map(|one| (one.bill.to_string(), percent(one.personal_before), percent(one.personal_after)))
        .collect();
    let expected: Vec<(String, String, String)> =
        expected.iter().map(|(bill, from, to)| ((*bill).into(), (*from).into(), (*to).into())).collect();
    assert_eq!(found, expected, "{identity}");
}

/// 70 % and 70 % of the rest leave 9 %. Basic aid's 20,000 is reached at 20,000 ÷ 0.7 = 28,571.428…; from there
/// tilted aid alone leaves 30 %. Tilted aid's 20,000 is reached when what basic aid left is 28,571.428…, that is
/// at 48,571.428….
#[test]
fn caps_of_the_destitute() {
    assert_turns(r#""destitute""#, &[("28571.43", "9%", "30%"), ("48571.43", "30%", "100%")]);
}

/// From 2,000 basic aid pays 60 %. It leaves 0.4 x + 1,200, which is tilted aid's 5,000 at x = 9,500: then
/// 40 % × 40 % = 16 %. Basic aid's cap: 0.6 × (x − 2,000) = 20,000 at 35,333.333…, then 40 %. Tilted aid's
/// 15,000: x − 20,000 = 30,000, so 50,000.
#[test]
fn deductibles_and_caps_of_a_family_on_the_edge() {
    assert_turns(
        r#""low-income-edge""#,
        &[
            ("2000.00", "100%", "40%"),
            ("9500.00", "40%", "16%"),
            ("35333.34", "16%", "40%"),
            ("50000.00", "40%", "100%"),
        ],
    );
}

/// Nobody pays anything for an ordinary person whose insurance is settled with nothing.
#[test]
fn a_straight_line_has_no_breakpoints() {
    assert_turns("", &[]);
}

/// Huaihua, in-county, settled 0 before: the floor of 85 % pays from the first fen, so nothing turns.
/// With critical insurance settled at 9,000 the floor starts above 9,000 ÷ 0.85 = 10,588.235….
#[test]
fn the_fallback_starts_where_the_floor_passes_what_is_paid() {
    let (case, policy) = case(
        r#"{"policy":"huaihua-2020","insurance":"resident","identities":["registered-poor"],
        "setting":"inpatient","level":"tertiary","place":"in-county","bill":{"total":"20000.00"},
        "settled":{"basic":"0","critical":"9000","aid-basic":"0"}}"#,
    );
    let found = breakpoints(policy, &case);
    let bills: Vec<String> = found.iter().map(|one| one.bill.to_string()).collect();
    assert_eq!(bills, ["10588.24"]);
    assert_eq!(percent(found[0].personal_before), "100%");
    assert_eq!(percent(found[0].personal_after), "15%");
    assert_eq!(found[0].turns, [Turn::Floor(Tier::Fallback)]);
}

/// Huaihua, registered-poor, tertiary, in-county. Basic pays 60 % + 10 points = 70 % above 800, critical 60 % above the
/// halved 6,000, the fallback up to 85 % of the bill: the person pays 15 % from the first fen. Basic leaves
/// 0.3 x + 560, which is 6,000 at x = 18,133.333…; from there the others pay 70 % + 18 % = 88 % of the next yuan, so
/// the fallback gives way by 3 % and the person still pays 15 %. It paid 0.15 x more there: 0.85 × 18,133.33 −
/// 0.7 × 17,333.33 = 3,280, which 3 % eat up after 109,333.333…, at 127,466.666…; then the person pays 12 %.
#[test]
fn the_fallback_gives_way_while_it_still_pays() {
    let (case, policy) = case(
        r#"{"policy":"huaihua-2020","insurance":"resident","identities":["registered-poor"],
        "setting":"inpatient","level":"tertiary","place":"in-county","bill":{"total":"20000.00"},
        "settled":{"aid-basic":"0"}}"#,
    );
    let found = breakpoints(policy, &case);
    let turns: Vec<&[Turn]> = found.iter().map(|one| one.turns.as_slice()).collect();
    let deductible = |tier| [Turn::Deductible(tier)];
    assert_eq!(
        turns,
        [&deductible(Tier::Basic), &deductible(Tier::Critical), &[Turn::Floor(Tier::Fallback)]]
    );
    let found: Vec<(String, String, String)> = found
        .iter()
        .map(|one| (one.bill.to_string(), percent(one.personal_before), percent(one.personal_after)))
        .collect();
    let expected = [("800.00", "15%", "15%"), ("18133.34", "15%", "15%"), ("127466.67", "15%", "12%")];
    assert_eq!(found, expected.map(|(bill, from, to)| (bill.into(), from.into(), to.into())));
}

/// A deductible of 1,000 a visit and segments on the year, 50 % up to 5,000 and 80 % above. The bill and what the year holds
/// already, 500, are 5,000 together at 4,500.
#[test]
fn a_deductible_of_the_visit_turns_before_the_segments_of_the_year() {
    let policy = pack(
        &[
            &published("d1", "amount", "1000"),
            &published("bound", "amount", "5000"),
            &published("r1", "ratio", "0.50"),
            &published("r2", "ratio", "0.80"),
            "[[sum]]\nid = \"stays_in_scope\"\nadds = \"in-scope\"\ndocument = \"d\"\nsection = \"1\"\nquote = \"q\"\n",
            "[[basic]]\nsegments-over = \"stays_in_scope\"\ndeductible = \"d1\"\n",
            "segment = [{ up-to = \"bound\", ratio = \"r1\" }, { ratio = \"r2\" }]\n",
        ]
        .concat(),
    );
    let case = visit(&policy, "2000", r#""year_to_date": { "stays_in_scope": "500" }"#);
    let found: Vec<(String, String, String)> = breakpoints(&policy, &case)
        .iter()
        .map(|one| (one.bill.to_string(), percent(one.personal_before), percent(one.personal_after)))
        .collect();
    let expected = [("1000.00", "100%", "50%"), ("4500.00", "50%", "20%")];
    assert_eq!(found, expected.map(|(bill, from, to)| (bill.into(), from.into(), to.into())));
}

/// A tenth is paid first at this place, then basic insurance pays half above 1,000: nine tenths of the bill are 1,000 at
/// 1,111.111…; from there the person pays the tenth and half of nine tenths, 55 %.
#[test]
fn what_a_place_makes_a_person_pay_first_moves_where_the_deductible_is_reached() {
    let policy = pack(
        &[
            &published("d1", "amount", "1000"),
            &published("half", "ratio", "0.50"),
            &published("tenth", "ratio", "0.10"),
            "[[basic]]\ndeductible = \"d1\"\nratio = \"half\"\n",
            "[[place-adjustment]]\nplace = [\"in-city\"]\nprepay = \"tenth\"\n",
        ]
        .concat(),
    );
    let [turn] = breakpoints(&policy, &visit(&policy, "2000", "")).try_into().unwrap();
    let (before, after) = (percent(turn.personal_before), percent(turn.personal_after));
    assert_eq!((turn.bill.to_string(), before, after), ("1111.12".into(), "100%".into(), "55%".into()));
}

/// Basic insurance pays half above 1,000, aid a fifth of all that is left, another half of what is then left of the share:
/// aid takes from the share first. Of a bill x the share is 0.5 x − 500 and aid 0.1 x + 100, so that all of the share is aid's
/// up to 1,500. The person pays 80 % up to 1,000, then 100 − 50 − 10 = 40 %, and from 1,500 on, where half of the 40 % that are
/// left of the next yuan's share is paid, 20 %.
#[test]
fn what_a_payer_takes_of_the_next_yuan_is_missing_in_the_part_it_takes_from() {
    let policy = pack(
        &[
            &published("d1", "amount", "1000"),
            &published("none", "amount", "0"),
            &published("half", "ratio", "0.50"),
            &published("fifth", "ratio", "0.20"),
            "[[tier]]\nid = \"extra\"\nname = { zh = \"甲\", en = \"A\" }\nafter = \"aid-tilted\"\n",
            "[[basic]]\ndeductible = \"d1\"\nratio = \"half\"\n",
            "[[aid-basic]]\nidentity = [\"destitute\"]\ndeductible = \"none\"\nratio = \"fifth\"\n",
            "[[row]]\ntier = \"extra\"\nof = [\"share\"]\ndeductible = \"none\"\nratio = \"half\"\n",
        ]
        .concat(),
    );
    let found: Vec<(String, String, String)> =
        breakpoints(&policy, &visit(&policy, "2000", r#""identities": ["destitute"]"#))
            .iter()
            .map(|one| (one.bill.to_string(), percent(one.personal_before), percent(one.personal_after)))
            .collect();
    let expected = [("1000.00", "80%", "40%"), ("1500.00", "40%", "20%")];
    assert_eq!(found, expected.map(|(bill, from, to)| (bill.into(), from.into(), to.into())));
}

/// What basic insurance leaves split by three payers: half of what is below its deductible, two fifths of the share, four
/// fifths of what is above its cap.
fn three_parts(basic: &str) -> Policy {
    pack(
        &[
            &published("d1", "amount", "1000"),
            &published("c1", "amount", "1500"),
            &published("none", "amount", "0"),
            &published("half", "ratio", "0.50"),
            &published("r40", "ratio", "0.40"),
            &published("r80", "ratio", "0.80"),
            &["below", "middle", "above"]
                .map(|id| {
                    format!("[[tier]]\nid = \"{id}\"\nname = {{ zh = \"甲\", en = \"A\" }}\nafter = \"basic\"\n")
                })
                .concat(),
            basic,
            &[("below", "below-deductible", "half"), ("middle", "share", "r40"), ("above", "above-cap", "r80")]
                .map(|(tier, of, ratio)| {
                    format!(
                        "[[row]]\ntier = \"{tier}\"\nof = [\"{of}\"]\ndeductible = \"none\"\nratio = \"{ratio}\"\n"
                    )
                })
                .concat(),
        ]
        .concat(),
    )
}

#[track_caller]
fn assert_rates(policy: &Policy, case: &Case, expected: &[(&str, &str, &str, Turn)]) {
    let found: Vec<(String, String, String, Vec<Turn>)> = breakpoints(policy, case)
        .into_iter()
        .map(|one| {
            (one.bill.to_string(), percent(one.personal_before), percent(one.personal_after), one.turns)
        })
        .collect();
    let expected: Vec<(String, String, String, Vec<Turn>)> = expected
        .iter()
        .map(|(bill, from, to, turn)| ((*bill).into(), (*from).into(), (*to).into(), vec![*turn]))
        .collect();
    assert_eq!(found, expected);
}

/// Basic insurance pays half above 1,000, 1,500 at most, which it has paid at 4,000. Of what is below its deductible another pays
/// half, of the share two fifths, of what is above its cap four fifths: of the next yuan the person pays 50 %, then
/// 50 × 60 % = 30 %, then 20 %.
#[test]
fn the_next_yuan_is_left_below_the_deductible_then_in_the_share_then_above_the_cap() {
    let policy = three_parts("[[basic]]\ndeductible = \"d1\"\nratio = \"half\"\ncap = \"c1\"\n");
    let turns = [
        ("1000.00", "50%", "30%", Turn::Deductible(Tier::Basic)),
        ("4000.00", "30%", "20%", Turn::Cap(Tier::Basic)),
    ];
    assert_rates(&policy, &visit(&policy, "5000", ""), &turns);
}

/// Half above 1,000 and 1,500 at most, which a statement says was paid: all that the cap allows, so what is left is split as the
/// row splits it. Of a bill x there are x − 1,500 left: the first 1,000 of it below the deductible, up to 2,500, where the person
/// pays half of the next yuan; then the share, 60 %, until the row itself would reach its cap, at 1,000 + 1,500 ÷ 0.5 = 4,000;
/// from there 20 %.
#[test]
fn behind_a_statement_that_says_the_whole_cap_the_next_yuan_is_left_as_the_row_leaves_it() {
    let policy = three_parts("[[basic]]\ndeductible = \"d1\"\nratio = \"half\"\ncap = \"c1\"\n");
    let case = visit(&policy, "5000", r#""settled": { "basic": "1500" }"#);
    let turns = [
        ("2500.00", "50%", "60%", Turn::Deductible(Tier::Basic)),
        ("4000.00", "60%", "20%", Turn::Cap(Tier::Basic)),
    ];
    assert_rates(&policy, &case, &turns);
}

/// A fixed sum of 1,000 without a cap: what is beyond it is the share, of which the person pays 60 %. With a cap of 1,000 on a
/// sum of 1,500 it is above the cap, 20 %.
#[test]
fn beyond_a_fixed_sum_the_next_yuan_is_the_share_and_beyond_its_cap_above_it() {
    let policy = three_parts("[[basic]]\namount = \"d1\"\nper = \"visit\"\n");
    assert_rates(&policy, &visit(&policy, "5000", ""), &[("1000.00", "0%", "60%", Turn::Cap(Tier::Basic))]);
    let policy = three_parts("[[basic]]\namount = \"c1\"\nper = \"visit\"\ncap = \"d1\"\n");
    assert_rates(&policy, &visit(&policy, "5000", ""), &[("1000.00", "0%", "20%", Turn::Cap(Tier::Basic))]);
}

fn percent(share: benefit_estimator::money::Points) -> String {
    share.to_string().trim_start_matches('+').to_owned() + "%"
}

#[track_caller]
fn assert_solution(identity: &str, full_self: &str, target: &str, expected: Option<&str>) {
    let (case, policy) = anshan(identity, full_self);
    let target = Money::parse(target).unwrap();
    let solution = solve(policy, &case, target);
    assert_eq!(solution.bill.map(|bill| bill.to_string()).as_deref(), expected);
    let Some(bill) = solution.bill else { return };
    let personal = |total| {
        let case = Case { bill: case.bill.with_total(total).unwrap(), ..case.clone() };
        amounts(policy, &case).unwrap().personal
    };
    assert!(personal(bill) <= target, "the bill itself stays within the target");
    if !solution.unlimited {
        assert!(personal(bill + Money::of_fen(1)) > target, "a fen more does not");
    }
}

/// Both caps used up, every further fen is the person's: 60,000 leaves 20,000 (domain.md §7).
#[test]
fn beyond_the_caps_every_fen_counts() {
    assert_solution(r#""destitute""#, "0", "20000", Some("60000.00"));
}

/// Ordinary: the person pays all of it.
#[test]
fn without_aid_the_target_is_the_bill() {
    assert_solution("", "0", "5000", Some("5000.00"));
    assert_solution("", "0", "0", Some("0.00"));
}

/// 5,000 outside the policy is the person's alone: below it there is no such bill; at it, the bill is just that.
#[test]
fn own_expense_alone_may_be_above_the_target() {
    assert_solution("", "5000", "4999.99", None);
    assert_solution("", "5000", "5000", Some("5000.00"));
}

/// Within the 9 % stretch there is no round number to work out by hand; that a fen more exceeds the target is.
#[test]
fn within_a_stretch_the_next_fen_is_too_much() {
    let (case, policy) = anshan(r#""destitute""#, "0");
    let bill = solve(policy, &case, Money::parse("900").unwrap()).bill.unwrap();
    // 9 % of 10,000.00 is 900.00 (domain.md §7), and each of three lines is rounded by at most half a fen.
    assert!(bill >= Money::parse("10000").unwrap() && bill <= Money::parse("10000.20").unwrap(), "{bill}");
    assert_solution(r#""destitute""#, "0", "900", Some(&bill.to_string()));
}

/// Lianyungang pays the destitute 100 % and publishes no figure of the cap: no bill is too large.
#[test]
fn some_targets_are_never_exceeded() {
    let (case, policy) = case(
        r#"{"policy":"lianyungang-2020","insurance":"resident","identities":["destitute"],
        "setting":"inpatient","level":"tertiary","place":"in-city","bill":{"total":"1"},
        "settled":{"basic":"0","critical":"0"}}"#,
    );
    let solution = solve(policy, &case, Money::ZERO);
    assert!(solution.unlimited);
    assert_eq!(solution.bill, Some(Money::LARGEST_BILL));
}

/// A settled amount of 30,000 does not fit a bill below it, so the smallest bill is 30,000, of which nothing is left.
#[test]
fn settled_amounts_set_the_smallest_bill() {
    let (case, policy) = case(
        r#"{"policy":"anshan-2023","insurance":"resident","setting":"inpatient","level":"tertiary",
        "place":"in-city","bill":{"total":"80000"},"settled":{"basic":"30000","critical":"0"}}"#,
    );
    let solution = solve(policy, &case, Money::ZERO);
    assert_eq!(solution.bill.map(|bill| bill.to_string()).as_deref(), Some("30000.00"));
}
