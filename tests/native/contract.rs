//! The JSON of a case: what stands for what is absent, and every refusal with its path and code.

mod shape;

use crate::shelf;
use benefit_estimator::case::{Case, read_case};
use benefit_estimator::engine;
use benefit_estimator::language::Language;
use benefit_estimator::policy::FactAnswer;
use benefit_estimator::problem::Problem;
use benefit_estimator::refusal::Refusal;
use benefit_estimator::terms::{FactId, Identity, Sum, Tier};
use benefit_estimator::tree::Node;
use serde_json::{Value, json};

/// The smallest case there is: what is required, nothing else.
fn smallest() -> Value {
    json!({
        "policy": "anshan-2023", "insurance": "resident", "setting": "inpatient",
        "level": "tertiary", "place": "in-city", "bill": { "total": "80000.00" },
    })
}

fn read(case: &Value) -> Result<Case, Vec<Problem>> {
    let node: Node = serde_json::from_str(&case.to_string()).unwrap();
    let find = |id: &str| shelf::packs().iter().find(|pack| pack.id == id);
    let (case, policy) = read_case(&node, &find)?;
    engine::estimate(policy, &case)?;
    Ok(case)
}

/// `path code` of every problem, sorted.
fn told(case: &Value) -> Vec<String> {
    let problems = read(case).map_or_else(|problems| problems, |_| Vec::new());
    let mut lines: Vec<String> =
        problems.iter().map(|one| format!("{} {}", one.path, one.fault.code())).collect();
    lines.sort();
    lines
}

/// The smallest case with one member set: `a.b` goes one level down.
fn with(member: &str, value: Value) -> Value {
    let mut case = smallest();
    match member.split_once('.') {
        Some((outer, inner)) => {
            if case.get(outer).is_none() {
                case[outer] = json!({});
            }
            case[outer][inner] = value;
        }
        None => case[member] = value,
    }
    case
}

#[track_caller]
fn refused(member: &str, value: Value, problems: &[&str]) {
    assert_eq!(told(&with(member, value.clone())), problems, "{member} = {value}");
}

#[track_caller]
fn accepted(member: &str, value: Value) {
    assert_eq!(told(&with(member, value.clone())), Vec::<String>::new(), "{member} = {value}");
}

#[test]
fn what_stands_for_what_is_absent() {
    let written = json!({
        "policy": "anshan-2023", "insurance": "resident", "identities": [], "setting": "inpatient",
        "level": "tertiary", "place": "in-city", "grassroots_referral": false, "special_disease": false,
        "severe_mental_disorder": false, "bed_days": 0, "fee_for_service": true, "references": true,
        "bill": { "total": "80000", "full_self": "0", "over_limit": "0", "advance_self": "0" },
        "year_to_date": { "basic_paid": "0", "critical_burden": "0", "aid_burden": "0", "aid_basic_paid": "0",
            "tilted_burden": "0", "aid_tilted_paid": "0", "monitored_burden": "0" },
        "settled": {}, "figures": {},
    });
    let pack = shelf::pack("anshan-2023");
    let [absent, written] =
        [smallest(), written].map(|case| engine::estimate(pack, &read(&case).unwrap()).unwrap());
    assert_eq!(absent, written);
}

#[test]
fn everything_that_can_be_said_is_read() {
    let case = read(&json!({
        "policy": "huaihua-2020", "date": "2020-02-29", "insurance": "employee",
        "identities": ["subsistence", "registered-poor", "subsistence"], "setting": "inpatient",
        "level": "grassroots", "place": "in-county", "grassroots_referral": true, "special_disease": true,
        "severe_mental_disorder": true, "bed_days": 366, "fee_for_service": false, "references": false,
        "bill": { "total": "100.5", "full_self": "1", "over_limit": "2.0", "advance_self": "3.25" },
        "year_to_date": { "basic_paid": "1", "critical_burden": "2", "aid_burden": "3", "aid_basic_paid": "4",
            "tilted_burden": "5", "aid_tilted_paid": "6", "monitored_burden": "999999999999.99" },
        "settled": { "basic": "7" }, "figures": { "critical.deductible": "8", "fallback.floor": "0.8500" },
    }))
    .unwrap();
    assert_eq!(case.day.unwrap().to_string(), "2020-02-29");
    assert_eq!(case.identities, [Identity::Subsistence, Identity::RegisteredPoor]);
    assert_eq!(case.bed_days(), 366);
    let said = |fact: FactId| case.situation.answer(fact.slot().unwrap());
    for yes in [FactId::GrassrootsReferral, FactId::SpecialDisease, FactId::SevereMentalDisorder] {
        assert_eq!(said(yes), FactAnswer::Known(1));
    }
    assert_eq!(said(FactId::FeeForService), FactAnswer::Known(0));
    assert!(!case.references);
    assert_eq!(case.bill.in_scope().to_string(), "94.25");
    assert_eq!(case.year_to_date.get(Sum::MonitoredBurden).to_string(), "999999999999.99");
    assert_eq!(case.settled.of(Tier::Basic).unwrap().to_string(), "7.00");
    assert_eq!(case.figures.iter().count(), 2);
}

#[test]
fn what_is_required_is_required() {
    for (member, path) in [
        ("policy", "policy"),
        ("insurance", "insurance"),
        ("setting", "setting"),
        ("level", "level"),
        ("place", "place"),
        ("bill", "bill.total"),
    ] {
        let mut case = smallest();
        case.as_object_mut().unwrap().remove(member);
        assert_eq!(told(&case), [format!("{path} missing")]);
    }
    refused("bill", json!({}), &["bill.total missing"]);
}

#[test]
fn amounts_are_texts_of_digits() {
    for (value, code) in [
        (json!(80000), "wrong-type"),
        (json!(80000.5), "wrong-type"),
        (json!(null), "wrong-type"),
        (json!(true), "wrong-type"),
        (json!(["1"]), "wrong-type"),
        (json!("-1"), "negative"),
        (json!("-0"), "negative"),
        (json!("1.001"), "too-many-decimals"),
        (json!("1,000"), "not-decimal"),
        (json!("1e3"), "not-decimal"),
        (json!("+1"), "not-decimal"),
        (json!(" 1"), "not-decimal"),
        (json!(""), "not-decimal"),
        (json!("八万"), "not-decimal"),
    ] {
        for member in [
            "bill.total",
            "bill.full_self",
            "year_to_date.aid_burden",
            "settled.basic",
            "figures.critical.cap",
        ] {
            // A path of figures has a point of its own.
            let mut case = smallest();
            let (outer, inner) = member.split_once('.').unwrap();
            let mut table = case.get(outer).cloned().unwrap_or_else(|| json!({}));
            table[inner] = value.clone();
            case[outer] = table;
            assert_eq!(told(&case), [format!("{member} {code}")], "{member} = {value}");
        }
    }
}

#[test]
fn the_largest_amounts() {
    accepted("bill.total", json!("99999999.99"));
    refused("bill.total", json!("100000000"), &["bill.total too-large"]);
    refused("bill.total", json!("99999999999999999999999999999999"), &["bill.total too-large"]);
    accepted("year_to_date.critical_burden", json!("999999999999.99"));
    refused(
        "year_to_date.critical_burden",
        json!("1000000000000"),
        &["year_to_date.critical_burden too-large"],
    );
    accepted("bill.total", json!("0"));
    accepted("bill.total", json!("0000000000000000000000000000000000001"));
}

#[test]
fn parts_above_the_total_are_the_totals_problem() {
    let bill =
        |full: &str| json!({ "total": "100", "full_self": full, "over_limit": "30", "advance_self": "20" });
    accepted("bill", bill("50"));
    refused("bill", bill("50.01"), &["bill.total parts-above-total"]);
    refused("bill", json!({ "total": "100", "full_self": "100.01" }), &["bill.total parts-above-total"]);
}

#[test]
fn ids_are_of_closed_lists() {
    refused("policy", json!("anshan-1999"), &["policy unknown-policy"]);
    refused("policy", json!(""), &["policy empty"]);
    refused("insurance", json!("Resident"), &["insurance unknown"]);
    refused("setting", json!("in-patient"), &["setting unknown"]);
    refused("level", json!("3"), &["level unknown"]);
    refused("level", json!(3), &["level wrong-type"]);
    refused("place", json!("city"), &["place unknown"]);
    refused("identities", json!(["subsistence", "poor"]), &["identities.1 unknown"]);
    refused("identities", json!(["registered-poor"]), &["identities.0 identity-not-in-policy"]);
    refused("identities", json!("subsistence"), &["identities wrong-type"]);
    refused("identities", json!([1, null]), &["identities.0 wrong-type", "identities.1 wrong-type"]);
    refused("settled", json!({ "basics": "1" }), &["settled.basics unknown-key"]);
}

#[test]
fn every_tier_can_be_settled_and_every_figure_typed() {
    for tier in
        ["basic", "critical", "large-amount", "aid-basic", "aid-tilted", "bed-day", "commercial", "fallback"]
    {
        let mut case = smallest();
        case["settled"] = json!({ tier: "0" });
        assert_eq!(told(&case), Vec::<String>::new(), "{tier}");
    }
    for tier in ["basic", "critical", "large-amount", "aid-basic", "aid-tilted"] {
        for (part, value) in [("deductible", "12000"), ("ratio", "0.5"), ("cap", "999999999999.99")] {
            accepted("figures", json!({ format!("{tier}.{part}"): value }));
        }
    }
    accepted("figures", json!({ "bed-day.amount": "20", "fallback.floor": "1" }));
}

#[test]
fn figures_have_their_paths_and_their_units() {
    for path in [
        "critical",
        "critical.",
        ".deductible",
        "critical.floor",
        "bed-day.ratio",
        "commercial.ratio",
        "fallback.cap",
        "fallback.ratio",
        "critical.deductible.x",
        "Critical.deductible",
    ] {
        refused("figures", json!({ path: "1" }), &[&format!("figures.{path} unknown-figure")]);
    }
    refused("figures", json!({ "critical.ratio": "1.0001" }), &["figures.critical.ratio not-a-share"]);
    refused("figures", json!({ "critical.ratio": "70" }), &["figures.critical.ratio not-a-share"]);
    refused("figures", json!({ "critical.ratio": "0.70001" }), &["figures.critical.ratio too-many-decimals"]);
    refused("figures", json!({ "critical.ratio": "70%" }), &["figures.critical.ratio not-decimal"]);
    refused("figures", json!({ "critical.ratio": 0.7 }), &["figures.critical.ratio wrong-type"]);
    refused("figures", json!({ "critical.cap": "1000000000000" }), &["figures.critical.cap too-large"]);
}

#[test]
fn the_day_lies_in_the_packs_period() {
    accepted("date", json!("2023-01-01"));
    accepted("date", json!("2099-12-31"));
    refused("date", json!("2022-12-31"), &["date outside-period"]);
    for day in ["2023-02-29", "2023-13-01", "2023-1-1", "01.05.2023", "2023-05-01T10:00:00", "today", ""] {
        refused("date", json!(day), &["date not-a-day"]);
    }
    refused("date", json!(20230501), &["date wrong-type"]);
    // Half-open: from ≤ day < until.
    let mut case = smallest();
    case["policy"] = json!("huaihua-2020");
    for (day, problems) in [("2018-01-01", 0), ("2020-12-31", 0), ("2021-01-01", 1), ("2017-12-31", 1)] {
        case["date"] = json!(day);
        assert_eq!(told(&case).len(), problems, "{day}");
    }
}

#[test]
fn bed_days_belong_to_a_stay() {
    accepted("bed_days", json!(366));
    refused("bed_days", json!(367), &["bed_days bed-days-too-many"]);
    refused("bed_days", json!(-1), &["bed_days negative"]);
    refused("bed_days", json!("10"), &["bed_days wrong-type"]);
    refused("bed_days", json!(1.5), &["bed_days wrong-type"]);
    let mut case = with("setting", json!("outpatient"));
    case["bed_days"] = json!(1);
    assert_eq!(told(&case), ["bed_days bed-days-without-stay"]);
    case["bed_days"] = json!(0);
    assert_eq!(told(&case), Vec::<String>::new());
}

#[test]
fn flags_are_true_or_false() {
    for flag in
        ["grassroots_referral", "special_disease", "severe_mental_disorder", "fee_for_service", "references"]
    {
        accepted(flag, json!(true));
        accepted(flag, json!(false));
        refused(flag, json!("true"), &[&format!("{flag} wrong-type")]);
        refused(flag, json!(1), &[&format!("{flag} wrong-type")]);
    }
}

#[test]
fn unknown_members_are_refused_where_they_stand() {
    refused("dates", json!("2023-05-01"), &["dates unknown-key"]);
    refused("bill.totals", json!("1"), &["bill.totals unknown-key"]);
    refused("year_to_date.basic", json!("1"), &["year_to_date.basic unknown-key"]);
    refused("bed-days", json!(1), &["bed-days unknown-key"]);
}

#[test]
fn a_member_of_the_wrong_type_has_its_own_name() {
    for (member, value) in [
        ("bill", json!("80000")),
        ("bill", json!([])),
        ("bill", json!(null)),
        ("year_to_date", json!([])),
        ("settled", json!(["basic"])),
        ("figures", json!("critical.cap")),
        ("policy", json!(1)),
    ] {
        refused(member, value, &[&format!("{member} wrong-type")]);
    }
}

#[test]
fn a_line_that_is_no_object_has_the_empty_path() {
    for text in ["[]", "1", "null", "\"case\"", "true"] {
        let node: Node = serde_json::from_str(text).unwrap();
        let problems = read_case(&node, &|_| None).unwrap_err();
        let told: Vec<_> = problems.iter().map(|one| (one.path.as_str(), one.fault.code())).collect();
        assert_eq!(told, [("", "wrong-type")], "{text}");
    }
}

#[test]
fn a_member_written_twice_is_refused() {
    let node: Node = serde_json::from_str(r#"{ "policy": "anshan-2023", "policy": "jining-2023" }"#).unwrap();
    let problems = read_case(&node, &|_| None).unwrap_err();
    assert!(problems.iter().any(|one| one.path == "policy" && one.fault.code() == "duplicate"));
}

#[test]
fn settled_amounts_are_checked_once_everything_else_is_right() {
    let mut case = smallest();
    case["settled"] = json!({ "basic": "80000.01" });
    assert_eq!(told(&case), ["settled.basic above-what-is-left"]);
    case["level"] = json!("x");
    assert_eq!(told(&case), ["level unknown"]);
}

#[test]
fn all_problems_are_told_at_once() {
    let case = json!({
        "policy": "anshan-2023", "date": "2022-01-01", "insurance": "residents", "identities": ["orphan", "key-recipient", "x"],
        "setting": "outpatient", "level": 3, "bed_days": 400, "references": "no", "colour": "red",
        "bill": { "total": "-5", "full_self": "1.234", "tax": "1" },
        "year_to_date": { "aid_burden": 5 }, "settled": { "basic": "x", "bonus": "1" },
        "figures": { "critical.ratio": "2", "critical.colour": "1" },
    });
    assert_eq!(
        told(&case),
        [
            "bed_days bed-days-too-many",
            "bill.full_self too-many-decimals",
            "bill.tax unknown-key",
            "bill.total negative",
            "colour unknown-key",
            "date outside-period",
            "figures.critical.colour unknown-figure",
            "figures.critical.ratio not-a-share",
            "identities.1 identity-not-in-policy",
            "identities.2 unknown",
            "insurance unknown",
            "level wrong-type",
            "place missing",
            "references wrong-type",
            "settled.basic not-decimal",
            "settled.bonus unknown-key",
            "year_to_date.aid_burden wrong-type",
        ]
    );
}

/// `{ "error": { "problems": [ { "path", "code", "message" } ] } }`, in the words of the person who typed.
#[test]
fn a_refusal_has_the_contracts_shape() {
    let problems = read(&with("bill.total", json!("-1"))).unwrap_err();
    let zh = serde_json::to_value(Refusal::of_case(&problems, Language::Zh)).unwrap();
    assert_eq!(
        zh,
        json!({ "error": { "problems": [ { "path": "bill.total", "code": "negative", "message": "“-1”是负数,这里不能小于 0" } ] } })
    );
    let en = serde_json::to_value(Refusal::of_case(&problems, Language::En)).unwrap();
    assert_eq!(en["error"]["problems"][0]["message"], "`-1` is negative; nothing here is below 0");
}
