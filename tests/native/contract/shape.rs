//! The JSON of an estimate: every member of the contract, in its shape, for every pack case.

use crate::shelf;
use serde_json::{Map, Value};

/// Asserts an object's members: all of `required`, nothing beyond them and `optional`.
#[track_caller]
fn members<'v>(value: &'v Value, required: &[&str], optional: &[&str]) -> &'v Map<String, Value> {
    let object = value.as_object().unwrap_or_else(|| panic!("no object: {value}"));
    for name in required {
        assert!(object.contains_key(*name), "{name} is missing in {value}");
    }
    for name in object.keys() {
        assert!(
            required.contains(&name.as_str()) || optional.contains(&name.as_str()),
            "{name} is new in {value}"
        );
    }
    object
}

/// A text of digits with exactly so many decimals.
fn is_decimal(value: &Value, decimals: usize) -> bool {
    value.as_str().and_then(|text| text.split_once('.')).is_some_and(|(whole, fraction)| {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        digits(whole) && digits(fraction) && fraction.len() == decimals
    })
}

#[track_caller]
fn amount(value: &Value) {
    assert!(is_decimal(value, 2), "no amount: {value}");
}

#[track_caller]
fn amount_or_null(value: &Value) {
    assert!(value.is_null() || is_decimal(value, 2), "neither amount nor null: {value}");
}

#[track_caller]
fn ratio_or_null(value: &Value) {
    assert!(value.is_null() || is_decimal(value, 4), "neither ratio nor null: {value}");
}

/// A check's measured share has four decimals, or as many as tell it from the limit.
#[track_caller]
fn told_apart(check: &Value) {
    let measured = check["measured"].as_str().unwrap();
    let decimals = measured.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert!(decimals >= 4 && is_decimal(&check["measured"], decimals), "no ratio: {check}");
    // With one fewer it would have been the limit: it is at most half a unit of that place away.
    let digits = |text: &str| {
        format!("{:0<width$}", text.replace('.', ""), width = decimals + 1).parse::<i128>().unwrap()
    };
    let away = (digits(measured) - digits(check["limit"].as_str().unwrap())).abs();
    assert!(decimals == 4 || (1..=5).contains(&away), "too many decimals: {check}");
}

#[track_caller]
fn words(value: &Value) {
    let texts = members(value, &["zh", "en"], &[]);
    assert!(texts.values().all(|text| text.as_str().is_some_and(|text| !text.is_empty())));
}

#[track_caller]
fn citation(value: &Value) {
    members(value, &["document", "section", "quote", "why"], &[]);
    let document = members(&value["document"], &["id", "title", "issuer", "date"], &[]);
    words(&document["title"]);
    words(&document["issuer"]);
}

const TIERS: [&str; 8] =
    ["basic", "critical", "large-amount", "aid-basic", "aid-tilted", "bed-day", "commercial", "fallback"];
const STATES: [&str; 4] = ["computed", "settled", "not-estimated", "not-applicable"];
const KINDS: [&str; 8] =
    ["published", "derived", "at-least", "average", "at-most", "reference", "unpublished", "user"];

#[track_caller]
fn step(value: &Value) {
    members(value, &["rule", "formula", "result", "figures"], &[]);
    assert!(value["rule"].is_string() && value["formula"].is_string());
    assert!(value["result"].is_string() || value["result"].is_null());
    for figure in value["figures"].as_array().unwrap() {
        members(figure, &["path", "value", "kind", "figure", "citation", "made_from"], &[]);
        let kind = figure["kind"].as_str().unwrap();
        assert!(KINDS.contains(&kind), "{kind}");
        if kind == "user" {
            assert!(figure["citation"].is_null());
        } else {
            citation(&figure["citation"]);
        }
        assert!(figure["value"].is_string() || figure["value"].is_null() && kind == "unpublished");
    }
}

#[track_caller]
fn tier(value: &Value, name: &str) {
    members(value, &["tier", "state", "identity", "pays", "low", "high", "steps"], &["reason", "reached"]);
    assert_eq!(value["tier"], name);
    let state = value["state"].as_str().unwrap();
    assert!(STATES.contains(&state), "{state}");
    assert_eq!(value.get("reason").is_some(), state == "not-applicable", "{value}");
    assert!(value["identity"].is_null() || value["identity"].is_string());
    amount(&value["pays"]);
    amount_or_null(&value["low"]);
    amount_or_null(&value["high"]);
    let steps = value["steps"].as_array().unwrap();
    assert_eq!(steps.is_empty(), state == "not-applicable", "{value}");
    steps.iter().for_each(step);
}

fn fen(value: &Value) -> u64 {
    value.as_str().unwrap().replace('.', "").parse().unwrap()
}

const SUMS: [&str; 7] = [
    "basic_paid",
    "critical_burden",
    "aid_burden",
    "aid_basic_paid",
    "tilted_burden",
    "aid_tilted_paid",
    "monitored_burden",
];

#[track_caller]
fn estimate(value: &Value) {
    members(
        value,
        &[
            "policy",
            "total",
            "in_scope",
            "out_of_scope",
            "tiers",
            "paid",
            "personal",
            "personal_low",
            "personal_high",
            "ratio_overall",
            "ratio_in_scope",
            "alerts",
            "checks",
            "notices",
            "readings",
            "year_to_date",
            "prepay",
            "personal_parts",
            "assumed",
        ],
        &["unknowns"],
    );
    members(&value["policy"], &["id", "version", "status"], &[]);
    for name in ["total", "in_scope", "out_of_scope", "paid", "personal"] {
        amount(&value[name]);
    }
    amount(&value["prepay"]);
    let parts =
        members(&value["personal_parts"], &["share", "below_deductible", "above_cap", "out_of_scope"], &[]);
    parts.values().for_each(amount);
    assert_eq!(parts.values().map(fen).sum::<u64>(), fen(&value["personal"]));
    assert!(value["assumed"].as_array().unwrap().iter().all(Value::is_string));
    for name in ["personal_low", "personal_high"] {
        amount_or_null(&value[name]);
    }
    for name in ["ratio_overall", "ratio_in_scope"] {
        ratio_or_null(&value[name]);
    }
    let tiers = value["tiers"].as_array().unwrap();
    let standard: Vec<&str> =
        tiers.iter().map(|one| one["tier"].as_str().unwrap()).filter(|id| TIERS.contains(id)).collect();
    assert_eq!(standard, TIERS);
    for one in tiers {
        tier(one, one["tier"].as_str().unwrap());
    }
    // The parts come to the total, in fen: in scope and out of scope, paid and personal, tier by tier.
    assert_eq!(fen(&value["in_scope"]) + fen(&value["out_of_scope"]), fen(&value["total"]));
    assert_eq!(tiers.iter().map(|one| fen(&one["pays"])).sum::<u64>(), fen(&value["paid"]));
    assert_eq!(fen(&value["paid"]) + fen(&value["personal"]), fen(&value["total"]));
    for alert in value["alerts"].as_array().unwrap() {
        members(alert, &["id", "threshold", "measured"], &["text"]);
        amount(&alert["threshold"]);
        amount(&alert["measured"]);
    }
    for check in value["checks"].as_array().unwrap() {
        members(check, &["id", "met", "measured", "limit"], &["text"]);
        assert!(check["met"].is_boolean());
        told_apart(check);
        assert!(check["limit"].is_string());
    }
    for notice in value["notices"].as_array().unwrap() {
        members(notice, &["id"], &["tier", "text", "citation", "sum", "at_least"]);
    }
    assert!(value["readings"].as_array().unwrap().iter().all(Value::is_string));
    // The standard sums; beside them the pack's own.
    let year = value["year_to_date"].as_object().unwrap();
    for sum in SUMS {
        assert!(year.contains_key(sum), "{sum} is missing in {value}");
    }
    assert!(year["stays"].is_u64());
    year.iter().filter(|(key, _)| *key != "stays").for_each(|(_, sum)| amount(sum));
}

#[test]
fn every_estimate_of_every_pack_case_has_the_contracts_shape() {
    let mut seen = 0;
    for pack in shelf::packs() {
        for case in &shelf::cases(&pack.id).visits {
            if let Ok((_, answer)) = case.run(pack) {
                estimate(&serde_json::to_value(&answer).unwrap());
                seen += 1;
            }
        }
    }
    assert!(seen > 250, "only {seen}");
}

/// Low ≤ central ≤ high wherever there is a bound, for every tier and for the person.
#[test]
fn bounds_enclose_the_central_value() {
    for pack in shelf::packs() {
        for case in &shelf::cases(&pack.id).visits {
            let Ok((_, answer)) = case.run(pack) else { continue };
            let mut amounts = vec![(answer.personal, answer.personal_low, answer.personal_high)];
            amounts.extend(answer.tiers.iter().map(|line| (line.pays, line.low, line.high)));
            for (central, low, high) in amounts {
                assert!(low.is_none_or(|low| low <= central), "{} {}", pack.id, case.name);
                assert!(high.is_none_or(|high| central <= high), "{} {}", pack.id, case.name);
            }
        }
    }
}

/// The status of a draft is in every estimate that rests on it.
#[test]
fn the_status_is_in_the_estimate() {
    let pack = shelf::pack("anshan-2023");
    let cases = shelf::cases("anshan-2023");
    let (_, answer) = cases.visits.iter().find_map(|case| case.run(pack).ok()).unwrap();
    let value = serde_json::to_value(&answer).unwrap();
    assert_eq!(
        value["policy"],
        serde_json::json!({ "id": "anshan-2023", "version": "1", "status": "draft" })
    );
}

/// `estimate` and `amounts` are one arithmetic: the same payments and bounds without the derivation.
#[test]
fn amounts_are_those_of_the_estimate() {
    for pack in shelf::packs() {
        for case in &shelf::cases(&pack.id).visits {
            let Ok((visit, answer)) = case.run(pack) else { continue };
            let amounts = benefit_estimator::engine::amounts(pack, &visit).unwrap();
            let pays: Vec<_> = answer.tiers.iter().map(|line| line.pays).collect();
            assert_eq!(
                amounts.pays.iter().map(|(_, pays)| *pays).collect::<Vec<_>>(),
                pays,
                "{} {}",
                pack.id,
                case.name
            );
            assert_eq!(amounts.personal, answer.personal);
            assert_eq!(
                (amounts.personal_low, amounts.personal_high),
                (answer.personal_low, answer.personal_high)
            );
        }
    }
}
