//! What a pack says beside payments: alerts at their threshold, promises compared exactly, notices in their
//! situations, readings relied on.

use crate::tiny::{NO_BASIC, estimate, line, pack, published};
use benefit_estimator::estimate::{Estimate, Notice, Rule};
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Id, Tier};

const TEXT: &str = "text = { zh = \"甲\", en = \"A\" }\n";

/// Ordinary people are watched from 200, destitute people from 50; nobody but residents.
fn watched() -> Policy {
    pack(
        &[
            NO_BASIC,
            &published("t2", "amount", "200"),
            &published("t1", "amount", "50"),
            "[[alert]]\nid = \"everyone\"\ninsurance = [\"resident\"]\nthreshold = \"t2\"\n",
            TEXT,
            "[[alert]]\nid = \"theirs\"\nidentity = [\"destitute\"]\ninsurance = [\"resident\"]\nthreshold = \"t1\"\n",
            TEXT,
        ]
        .concat(),
    )
}

fn alerts(estimate: &Estimate) -> Vec<(&str, String, String)> {
    estimate
        .alerts
        .iter()
        .map(|one| (one.id.as_str(), one.threshold.to_string(), one.measured.to_string()))
        .collect()
}

#[test]
fn an_alert_fires_at_its_threshold_not_a_fen_before() {
    let policy = watched();
    assert_eq!(alerts(&estimate(&policy, "199.99", "")), []);
    for total in ["200.00", "200.01"] {
        let estimate = estimate(&policy, total, "");
        assert_eq!(alerts(&estimate), [("everyone", "200.00".to_owned(), total.to_owned())]);
    }
}

#[test]
fn of_several_thresholds_the_lowest_counts() {
    let policy = watched();
    let held = |total: &str, identities: &str| {
        let estimate = estimate(&policy, total, &format!(r#""identities": [{identities}]"#));
        alerts(&estimate).into_iter().map(|(id, ..)| id.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(held("49.99", r#""destitute""#), Vec::<String>::new());
    assert_eq!(held("50", r#""destitute""#), ["theirs"]);
    // Subsistence has no line of its own and is watched as everyone is; with destitute the lower line counts.
    assert_eq!(held("199.99", r#""subsistence""#), Vec::<String>::new());
    assert_eq!(held("200", r#""subsistence""#), ["everyone"]);
    assert_eq!(held("50", r#""subsistence", "destitute""#), ["theirs"]);
    // Only the one that counts is listed, also above both.
    assert_eq!(held("500", r#""destitute""#), ["theirs"]);
}

#[test]
fn an_alert_is_for_its_insurance() {
    assert_eq!(alerts(&estimate(&watched(), "500", r#""insurance": "employee""#)), []);
}

#[test]
fn an_alert_looks_at_the_year() {
    let more = r#""year_to_date": { "monitored_burden": "150" }"#;
    assert_eq!(alerts(&estimate(&watched(), "49.99", more)), []);
    assert_eq!(alerts(&estimate(&watched(), "50", more)).len(), 1);
    // Ordinary outpatient care adds nothing, but the year stays what it is.
    let outpatient = r#""setting": "outpatient", "year_to_date": { "monitored_burden": "200" }"#;
    assert_eq!(alerts(&estimate(&watched(), "1", outpatient)).len(), 1);
}

/// In-scope self-pay within 10 % for destitute inpatients in the county.
fn promised() -> Policy {
    pack(
        &[
            NO_BASIC,
            &published("ten", "ratio", "0.10"),
            "[[check]]\nid = \"ten\"\nidentity = [\"destitute\"]\nsetting = [\"inpatient\"]\nplace = [\"in-county\"]\nlimit = \"ten\"\n",
            TEXT,
        ]
        .concat(),
    )
}

fn check(total: &str, basic: &str, more: &str) -> Option<(bool, String)> {
    let more = format!(
        r#""identities": ["destitute"], "place": "in-county", "settled": {{ "basic": "{basic}" }}{more}"#
    );
    let estimate = estimate(&promised(), total, &more);
    estimate.checks.first().map(|one| (one.met, one.measured.to_string()))
}

#[test]
fn a_promise_is_compared_exactly_and_shown_with_enough_digits() {
    assert_eq!(check("1000", "900", ""), Some((true, "0.1000".to_owned())));
    assert_eq!(check("1000", "899.99", ""), Some((false, "0.10001".to_owned()))); // 100.01 ÷ 1,000
    assert_eq!(check("1000", "900.01", ""), Some((true, "0.09999".to_owned()))); // 99.99 ÷ 1,000
    assert_eq!(check("1000.05", "900.04", ""), Some((false, "0.100005".to_owned()))); // 100.01 ÷ 1,000.05 = 0.1000049…
    assert_eq!(check("0", "0", ""), Some((true, "0.0000".to_owned())));
}

#[test]
fn a_promise_looks_at_what_is_in_scope() {
    let bill = r#", "bill": { "total": "5000", "full_self": "4000" }"#;
    assert_eq!(check("0", "900", bill), Some((true, "0.1000".to_owned())));
}

#[test]
fn a_promise_is_listed_only_where_it_is_made() {
    let policy = promised();
    for more in [
        r#""place": "in-county""#,
        r#""identities": ["destitute"]"#,
        r#""identities": ["destitute"], "place": "in-county", "setting": "outpatient""#,
        r#""identities": ["subsistence"], "place": "in-county""#,
    ] {
        assert_eq!(estimate(&policy, "1000", more).checks, [], "{more}");
    }
}

#[test]
fn a_notice_is_told_to_those_it_concerns_where_it_applies() {
    let policy = pack(
        &[
            NO_BASIC,
            "[[notice]]\nid = \"all\"\ndocument = \"d\"\nquote = \"q\"\n",
            TEXT,
            "[[notice]]\nid = \"some\"\nidentity = [\"destitute\"]\nplace = [\"in-city\"]\ngrassroots-referral = true\ndocument = \"d\"\nquote = \"q\"\n",
            TEXT,
        ]
        .concat(),
    );
    let told = |more: &str| {
        estimate(&policy, "1", more).notices.iter().map(|one| one.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(told(r#""identities": ["destitute"], "grassroots_referral": true"#), ["all", "some"]);
    assert_eq!(told(r#""identities": ["destitute"]"#), ["all"]);
    assert_eq!(
        told(r#""identities": ["destitute"], "grassroots_referral": true, "place": "in-county""#),
        ["all"]
    );
    assert_eq!(told(r#""grassroots_referral": true"#), ["all"]);
}

#[test]
fn a_row_and_a_notice_bring_their_readings() {
    let policy = pack(
        &[
            NO_BASIC,
            "[[fallback]]\nidentity = [\"destitute\"]\nunpublished = \"basic-unknown\"\nreadings = [\"R-L0\"]\n",
            "[[notice]]\nid = \"n\"\nidentity = [\"subsistence\"]\ndocument = \"d\"\nquote = \"q\"\nreadings = [\"R-BEDDAY\"]\n",
            TEXT,
        ]
        .concat(),
    );
    let readings = |more: &str| estimate(&policy, "1", more).readings;
    assert_eq!(readings(r#""identities": ["destitute"]"#), ["R-L0"]);
    assert_eq!(readings(r#""identities": ["subsistence"]"#), ["R-BEDDAY"]);
    assert_eq!(readings(""), Vec::<String>::new());
}

/// Each group has a notice of its own under one name: who is of both is told both.
#[test]
fn who_is_of_two_groups_is_told_what_each_is_told() {
    let notice = |group: &str| {
        format!(
            "[[notice]]\nid = \"n\"\nidentity = [\"{group}\"]\ndocument = \"d\"\nsection = \"1\"\nquote = \"q\"\n{TEXT}"
        )
    };
    let policy = pack(&[NO_BASIC, &notice("destitute"), &notice("subsistence")].concat());
    for (groups, told) in
        [(r#""destitute""#, 1), (r#""subsistence""#, 1), (r#""destitute", "subsistence""#, 2)]
    {
        let notices = estimate(&policy, "200", &format!(r#""identities": [{groups}]"#)).notices;
        assert_eq!(notices.iter().filter(|notice| notice.id == "n").count(), told, "{groups}");
    }
}

/// A promise that names no group is everybody's. 3,000 of 10,000 are 30 %, above a tenth.
#[test]
fn a_promise_without_a_group_is_everybodys() {
    let policy = pack(
        &[
            NO_BASIC,
            &published("limit", "ratio", "0.10"),
            "[[check]]\nid = \"tenth\"\ninsurance = [\"resident\"]\nlimit = \"limit\"\n",
            TEXT,
        ]
        .concat(),
    );
    for identities in ["", r#""destitute""#] {
        let more = format!(r#""identities": [{identities}], "settled": {{ "basic": "7000" }}"#);
        let checks = estimate(&policy, "10000", &more).checks;
        let told: Vec<_> =
            checks.iter().map(|one| (one.id.as_str(), one.met, one.measured.to_string())).collect();
        assert_eq!(told, [("tenth", false, "0.3000".to_owned())]);
    }
}

/// 30 yuan a visit are a visit's, not a day's.
#[test]
fn a_fixed_sum_of_a_visit_is_told_as_one() {
    let policy = pack(
        &[
            NO_BASIC,
            &published("v1", "amount", "30"),
            "[[tier]]\nid = \"extra\"\nname = { zh = \"甲\", en = \"A\" }\nafter = \"basic\"\n",
            "[[row]]\ntier = \"extra\"\namount = \"v1\"\nper = \"visit\"\n",
        ]
        .concat(),
    );
    let estimate = estimate(&policy, "200", r#""settled": { "basic": "50" }"#);
    let extra = line(&estimate, Tier::Own(Id::parse("extra").unwrap()));
    let [step] = extra.steps.as_slice() else { panic!("{:#?}", extra.steps) };
    assert_eq!(
        (step.rule, step.formula.to_string(), step.result.to_string()),
        (Rule::PerVisit, "30.00".into(), "30.00".into())
    );
}

/// A pack may call a notice of its own what the program calls one of its own: it is the pack's still.
#[test]
fn a_packs_notice_is_never_taken_for_the_programs() {
    let notice = format!(
        "[[notice]]\nid = \"cap-unpublished\"\ndocument = \"d\"\nsection = \"1\"\nquote = \"q\"\n{TEXT}"
    );
    let told = estimate(&pack(&[NO_BASIC, &notice].concat()), "200", "").notices;
    let [notice] = told.as_slice() else { panic!("{told:#?}") };
    assert_eq!(notice.id, Notice::CAP_UNPUBLISHED);
    assert!(!notice.is_own(Notice::CAP_UNPUBLISHED));
}

/// A pack's own number that ends where days in bed do has nothing to do with days in bed.
#[test]
fn a_number_above_its_range_is_told_as_what_it_is() {
    let policy = pack(
        &[
            NO_BASIC,
            "[[fact]]\nid = \"days\"\nquestion = { zh = \"几天\", en = \"Days\" }\ncount = { from = 0, until = 367 }\n",
            &published("t1", "amount", "50"),
            "[[alert]]\nid = \"theirs\"\nis = { days = { from = 10 } }\nthreshold = \"t1\"\n",
            TEXT,
        ]
        .concat(),
    );
    let wrong = crate::tiny::refused(&policy, r#""facts": { "days": 367 }"#);
    assert_eq!(wrong, ["facts.days out-of-range"]);
}

/// A value takes the rows of what it is like where none of the same id names it itself, in promises and notices too.
#[test]
fn of_rules_with_one_id_the_nearest_is_told() {
    let rows = |list: &str, key: &str| {
        let row = |place: &str, value: &str| {
            format!("[[{list}]]\nid = \"one\"\nplace = [\"{place}\"]\n{key}{value}{TEXT}")
        };
        [row("in-county", "\"t4\"\n"), row("border", "\"t3\"\n")].concat()
    };
    let policy = pack(
        &[
            NO_BASIC,
            "[[option]]\nfact = \"place\"\nid = \"border\"\nname = { zh = \"甲\", en = \"A\" }\nlike = \"in-county\"\n",
            &published("t4", "ratio", "0.4"),
            &published("t3", "ratio", "0.3"),
            &rows("check", "limit = "),
        ]
        .concat(),
    );
    let limits = |place: &str| -> Vec<String> {
        let told = estimate(&policy, "100", &format!(r#""place": "{place}""#)).checks;
        told.iter().map(|one| one.limit.to_string()).collect()
    };
    assert_eq!(limits("border"), ["0.30"]);
    assert_eq!(limits("in-county"), ["0.40"]);
    assert_eq!(limits("in-city"), [] as [String; 0]);
}

/// Everybody's line is for whoever holds no group that has one, however much lower it is.
#[test]
fn everybodys_threshold_is_not_for_whoever_has_one_of_their_own() {
    let policy = pack(
        &[
            NO_BASIC,
            &published("t1", "amount", "50"),
            &published("t2", "amount", "200"),
            "[[alert]]\nid = \"everyone\"\nthreshold = \"t1\"\n",
            TEXT,
            "[[alert]]\nid = \"theirs\"\nidentity = [\"destitute\"]\nthreshold = \"t2\"\n",
            TEXT,
        ]
        .concat(),
    );
    let held = |total: &str| estimate(&policy, total, r#""identities": ["destitute", "subsistence"]"#);
    assert_eq!(alerts(&held("100")), []);
    assert_eq!(alerts(&held("200")), [("theirs", "200.00".to_owned(), "200.00".to_owned())]);
}

/// With references off a borrowed threshold or share is not published, and says nothing.
#[test]
fn borrowed_thresholds_say_nothing_without_references() {
    let policy = pack(
        &[
            NO_BASIC,
            &crate::tiny::reference("t1", "amount", "50", "50", "50"),
            &crate::tiny::reference("l1", "ratio", "0.1", "0.1", "0.1"),
            "[[alert]]\nid = \"a\"\nthreshold = \"t1\"\n",
            TEXT,
            "[[check]]\nid = \"c\"\nlimit = \"l1\"\n",
            TEXT,
        ]
        .concat(),
    );
    let said = |references: bool| {
        let told = estimate(&policy, "100", &format!(r#""references": {references}"#));
        (told.alerts.len(), told.checks.len())
    };
    assert_eq!((said(true), said(false)), ((1, 1), (0, 0)));
}
