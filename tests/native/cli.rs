//! The command line as a process: lines in, lines out, exit status.

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

pub(crate) fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_estimate"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // A second thread writes, so that neither side waits for the other's full pipe.
    let writer = std::thread::spawn(move || {
        // The program may end without reading: then there is nobody to write to.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// The answers to lines of cases; every line is JSON, the program is content.
#[track_caller]
fn answers(input: &[u8]) -> Vec<Value> {
    let output = run(&[], input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A Jining stay at a primary hospital: it pays (total − 100) × 85 %.
pub(crate) fn line(total: &str) -> String {
    json!({ "policy": "jining-2023", "insurance": "resident", "setting": "inpatient", "level": "primary",
        "place": "in-city", "bill": { "total": total } })
    .to_string()
}

/// The stay pays (10,000 − 100) × 85 % = 8,415; were grassroots institutions not read as primary, nobody knows what.
#[test]
fn other_readings_a_line() {
    let case = line("10000").replace("primary", "grassroots");
    let output = run(&["readings"], case.as_bytes());
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let grassroots = answer["readings"].as_array().unwrap().iter().find(|one| one["id"] == "R-L0").unwrap();
    let open = json!({ "personal": "10000.00", "personal_low": null, "personal_high": "10000.00" });
    assert_eq!(grassroots, &json!({ "id": "R-L0", "used": true, "otherwise": open }));
    let jining = answer["readings"].as_array().unwrap().iter().find(|one| one["id"] == "R-JN1").unwrap();
    assert_eq!((&jining["used"], &jining["otherwise"]["personal"]), (&json!(false), &json!("1585.00")));
}

fn code(answer: &Value) -> (&str, &str) {
    let problem = &answer["error"]["problems"][0];
    (problem["path"].as_str().unwrap(), problem["code"].as_str().unwrap())
}

#[track_caller]
fn refuses_arguments(arguments: &[&str], word: &str) {
    let output = run(arguments, b"");
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert_eq!(output.stdout, b"");
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("estimate: ") && told.lines().next().unwrap().contains(word), "{told}");
}

#[test]
fn one_answer_a_line_in_order() {
    let answers = answers(format!("{}\n{}\n{}\n", line("80"), line("10000"), line("100.01")).as_bytes());
    let paid: Vec<&str> = answers.iter().map(|one| one["tiers"][0]["pays"].as_str().unwrap()).collect();
    assert_eq!(paid, ["0.00", "8415.00", "0.01"]);
}

#[test]
fn the_last_line_needs_no_end() {
    assert_eq!(answers(line("10000").as_bytes()).len(), 1);
    assert_eq!(answers(format!("{}\r\n", line("10000")).as_bytes())[0]["paid"], "8415.00");
}

#[test]
fn no_line_no_answer() {
    assert_eq!(answers(b"").len(), 0);
}

#[test]
fn a_line_that_cannot_be_read_is_answered_and_the_next_one_too() {
    let input = [
        line("80").as_bytes(),
        b"{",
        b"",
        b"[]",
        b"\xff\xfe",
        line("1,0").as_bytes(),
        line("10000").as_bytes(),
    ]
    .join(&b'\n');
    let answers = answers(&input);
    assert_eq!(answers.len(), 7);
    assert_eq!(answers[0]["paid"], "0.00");
    assert_eq!(code(&answers[1]), ("", "syntax"));
    assert_eq!(code(&answers[2]), ("", "syntax")); // a blank line is no case
    assert_eq!(code(&answers[3]), ("", "wrong-type"));
    assert_eq!(code(&answers[4]), ("", "syntax")); // not UTF-8
    assert_eq!(code(&answers[5]), ("bill.total", "not-decimal"));
    assert_eq!(answers[6]["paid"], "8415.00");
}

#[test]
fn a_line_longer_than_a_case_is_skipped_whole() {
    // Just within the limit of 2^20 bytes it is read, and told that it is no JSON; above it is not read at all.
    let inside = "x".repeat(1 << 20);
    let beyond = "x".repeat((1 << 20) + 1);
    let far = "x".repeat(3 << 20);
    let answers = answers(format!("{inside}\n{beyond}\n{far}\n{}\n", line("10000")).as_bytes());
    assert_eq!(answers.len(), 4);
    assert_eq!(code(&answers[0]), ("", "syntax"));
    assert_eq!(code(&answers[1]), ("", "line-too-long"));
    assert_eq!(code(&answers[2]), ("", "line-too-long"));
    assert_eq!(answers[3]["paid"], "8415.00");
}

#[test]
fn a_deep_line_does_not_overflow() {
    let answers = answers(format!("{}\n{}\n", "[".repeat(100_000), line("10000")).as_bytes());
    assert_eq!(code(&answers[0]), ("", "syntax"));
    assert_eq!(answers[1]["paid"], "8415.00");
}

#[test]
fn messages_are_in_the_language_asked_for() {
    let message = |arguments: &[&str]| {
        let output = run(arguments, line("-1").as_bytes());
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        answer["error"]["problems"][0]["message"].as_str().unwrap().to_owned()
    };
    assert!(message(&[]).contains("负数"));
    assert!(message(&["--lang", "zh"]).contains("负数"));
    assert!(message(&["--lang", "en"]).contains("negative"));
}

#[test]
fn many_lines_come_out_one_by_one() {
    let input: String = (0..1_000).map(|total| line(&total.to_string()) + "\n").collect();
    let answers = answers(input.as_bytes());
    assert_eq!(answers.len(), 1_000);
    assert!(answers.iter().enumerate().all(|(index, one)| one["total"] == format!("{index}.00")));
}

#[test]
fn policies_lists_the_packs_in_the_catalogues_order() {
    let output = run(&["policies"], b"");
    assert!(output.status.success());
    let listed: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let ids: Vec<&str> = listed.iter().map(|one| one["id"].as_str().unwrap()).collect();
    let catalog = crate::shelf::catalog();
    assert_eq!(ids, catalog.entries.iter().map(|one| one.id.as_str()).collect::<Vec<_>>());
    let anshan = listed.iter().find(|one| one["id"] == "anshan-2023").unwrap();
    assert_eq!(anshan["status"], "draft");
    assert_eq!(anshan["from"], "2023-01-01");
    assert!(anshan["until"].is_null());
    assert_eq!(anshan["identities"].as_array().unwrap().len(), 8);
}

#[track_caller]
fn premium(arguments: &[&str]) -> Value {
    let output = run(&[&["premium"], arguments].concat(), b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn premium_says_what_is_subsidised() {
    // Anshan 二(二): 350 × 60 % = 210.
    let edge = premium(&["--policy", "anshan-2023", "--identity", "low-income-edge", "--premium", "350"]);
    assert_eq!(
        (&edge["subsidy"], &edge["own"], &edge["state"]),
        (&json!("210.00"), &json!("140.00"), &json!("computed"))
    );
    let fixed = premium(&["--policy", "anshan-2023", "--identity", "subsistence", "--premium", "350"]);
    assert_eq!(
        (&fixed["subsidy"], &fixed["own"], &fixed["state"]),
        (&json!(null), &json!("350.00"), &json!("not-estimated"))
    );
    let ordinary = premium(&["--policy", "anshan-2023", "--premium", "350.00"]);
    assert_eq!((&ordinary["subsidy"], &ordinary["state"]), (&json!("0.00"), &json!("not-applicable")));
}

#[test]
fn arguments_that_make_no_sense_are_told_and_cost_exit_status_2() {
    refuses_arguments(&["estimat"], "estimat");
    refuses_arguments(&["--colour"], "--colour");
    refuses_arguments(&["--lang", "fr"], "fr");
    refuses_arguments(&["--lang"], "--lang");
    refuses_arguments(&["--packs"], "--packs");
    refuses_arguments(&["policies", "more"], "policies more");
    refuses_arguments(&["premium"], "--policy");
    refuses_arguments(&["premium", "--policy", "anshan-2023"], "--premium");
    refuses_arguments(&["premium", "--policy", "nowhere", "--premium", "1"], "nowhere");
    refuses_arguments(
        &["premium", "--policy", "anshan-2023", "--identity", "registered-poor", "--premium", "1"],
        "registered-poor",
    );
    for wrong in ["-1", "1,0", "1.001", "x", "", "100000000"] {
        refuses_arguments(&["premium", "--policy", "anshan-2023", "--premium", wrong], wrong);
    }
}

#[test]
fn help_is_told_on_request() {
    let output = run(&["--help"], b"");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    for word in ["estimate policies", "estimate premium", "--packs", "--lang"] {
        assert!(text.contains(word), "{word}");
    }
}

#[test]
fn a_folder_of_packs_that_fails_costs_exit_status_1_and_is_named() {
    let output = run(&["--packs", "/nowhere/at/all"], line("1").as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, b"");
    assert!(String::from_utf8(output.stderr).unwrap().contains("/nowhere/at/all"));
}

#[test]
fn a_wrong_pack_is_told_with_file_line_and_path() {
    let folder = std::env::temp_dir().join(format!("estimate-cli-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("bad")).unwrap();
    let index = "[[pack]]\nid = \"bad\"\nregion = { zh = \"甲\", en = \"A\" }\nstatus = \"reported\"\nfrom = 2023-01-01\n";
    std::fs::write(folder.join("index.toml"), index).unwrap();
    std::fs::write(folder.join("bad/pack.toml"), crate::shelf::text("tests/packs_refused/float.toml"))
        .unwrap();
    let output = run(&["--packs", folder.to_str().unwrap(), "--lang", "en"], b"");
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    let expected = crate::shelf::text("tests/packs_refused/float.toml");
    let line = expected.lines().position(|line| line == "ratio = 0.85").unwrap() + 1;
    assert!(told.contains(&format!("pack.toml:{line}:")) && told.contains("figure.1.ratio"), "{told}");
}

const CHECKED: &str = "tests/packs_checked/base";

/// A copy of the whole pack of `tests/packs_checked`, changed by the test.
fn checked_folder(name: &str, change: impl Fn(&str, String) -> String) -> std::path::PathBuf {
    let folder =
        std::env::temp_dir().join(format!("estimate-check-{}-{name}", std::process::id())).join("base");
    std::fs::create_dir_all(&folder).unwrap();
    for file in ["pack.toml", "cases.toml", "d.txt"] {
        let text = change(file, crate::shelf::text(&format!("{CHECKED}/{file}")));
        std::fs::write(folder.join(file), text).unwrap();
    }
    folder
}

#[test]
fn check_is_content_with_a_right_pack() {
    let folder = crate::shelf::root(CHECKED);
    let folder = folder.to_str().unwrap();
    for named in [folder.to_owned(), format!("{folder}/pack.toml")] {
        let output = run(&["check", &named, "--sources", folder, "--lang", "en"], b"");
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(String::from_utf8_lossy(&output.stdout), "packs: 1, errors: 0, warnings: 0\n");
    }
}

#[test]
fn check_tells_file_line_and_what_to_write_and_costs_exit_status_1() {
    let change = |file: &str, text: String| match file {
        "pack.toml" => text.replace("年度救助限额按2万元执行", "年度救助限额按2.5万元执行"),
        _ => text,
    };
    let folder = checked_folder("told", change);
    let pack = folder.join("pack.toml");
    let named = folder.to_str().unwrap();
    let output = run(&["check", named, "--sources", named, "--lang", "en"], b"");
    let told = String::from_utf8(output.stdout).unwrap();
    let line =
        std::fs::read_to_string(&pack).unwrap().lines().position(|line| line.contains("2.5万元")).unwrap()
            + 1;
    let json = run(&["check", named, "--json"], b"");
    std::fs::remove_dir_all(folder.parent().unwrap()).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(told.starts_with(&format!("{}:{line}:9: error: figure.15.quote: ", pack.display())), "{told}");
    assert!(told.contains("20000") && told.contains("2.5万元") && told.ends_with("errors: 1, warnings: 0\n"));
    assert_eq!(json.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&json.stdout).unwrap();
    let finding = &report["findings"][0];
    let heads = ["format", "version", "packs", "errors", "warnings"].map(|key| report[key].clone());
    assert_eq!(heads, [json!("benefit-estimator-check"), json!(1), json!(1), json!(1), json!(0)]);
    assert_eq!((&finding["line"], &finding["path"]), (&json!(line), &json!("figure.15.quote")));
    assert_eq!((&finding["severity"], &finding["code"]), (&json!("error"), &json!("not-in-quote")));
    assert!(finding["message"].as_str().unwrap().contains("引文里没有"));
}

#[test]
fn warnings_alone_cost_no_exit_status() {
    let folder = checked_folder("warned", |_, text| text.replace("cap = \"aid-cap\"\n", ""));
    let output = run(&["check", folder.to_str().unwrap(), "--lang", "en"], b"");
    std::fs::remove_dir_all(folder.parent().unwrap()).unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stdout).ends_with("errors: 0, warnings: 1\n"));
}

#[test]
fn a_file_that_cannot_be_read_costs_exit_status_2() {
    let empty = std::env::temp_dir().join(format!("estimate-check-empty-{}", std::process::id()));
    std::fs::create_dir_all(&empty).unwrap();
    let empty_name = empty.to_str().unwrap();
    for arguments in [
        &["check", "/nowhere/pack.toml"][..],
        &["check", empty_name],
        &["check", CHECKED, "--sources", "/nowhere"],
    ] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(output.stdout, b"");
        assert!(String::from_utf8_lossy(&output.stderr).starts_with("estimate: "));
    }
    std::fs::remove_dir(&empty).unwrap();
}

/// The packs of the repository, all of them and their catalogue, against the documents they quote.
#[test]
fn check_is_content_with_every_shipped_pack() {
    let sources = crate::shelf::root("docs/sources");
    let output = run(&["check", "--sources", sources.to_str().unwrap(), "--lang", "en"], b"");
    let packs = crate::shelf::ids().len();
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(told, format!("packs: {packs}, errors: 0, warnings: 0\n"));
    assert_eq!(output.status.code(), Some(0));
}

/// The sample of version 1 of what `estimate diff --json` writes. 80,000 in a tertiary hospital: 21,392 and 19,808 are worked out
/// in `difference.rs`.
#[test]
fn a_difference_as_json_is_as_its_version_says() {
    let quoted =
        |share: &str| format!("ratio = \"{share}\"\nkind = \"published\"\ndocument = \"d\"\nsection = \"1\"");
    let folder = checked_folder("difference", |file, text| {
        assert!(file != "pack.toml" || text.matches(&quoted("0.60")).count() == 1);
        text.replace(&quoted("0.60"), &quoted("0.65"))
    });
    let json = run(&["diff", CHECKED, folder.to_str().unwrap(), "--json"], b"");
    std::fs::remove_dir_all(folder.parent().unwrap()).unwrap();
    let difference: Value = serde_json::from_slice(&json.stdout).unwrap();
    let head = json!({
        "id": "base", "title": { "zh": "示例", "en": "Example" }, "status": "reported", "from": "2023-01-01", "until": null,
    });
    let stated = |share: &str| json!({ "value": share, "low": share, "high": share, "kind": "published" });
    let exactly = |amount: &str| json!({ "personal": amount, "low": amount, "high": amount });
    let mut expected = json!({
        "format": "benefit-estimator-difference",
        "version": 1,
        "from": head,
        "to": head,
        "rows": [{
            "tier": "basic",
            "who": [null],
            "scope": {
                "insurance": [], "setting": ["inpatient"], "level": ["tertiary"], "place": [],
                "grassroots_referral": null, "special_disease": null, "fee_for_service": null,
            },
            "was": true,
            "is": true,
            "parts": [{ "part": "ratio", "from": stated("0.60"), "to": stated("0.65") }],
        }],
        "said": [],
    });
    let typical = json!({
        "case": {
            "identity": null, "insurance": "resident", "setting": "inpatient", "level": "tertiary", "place": "in-city",
            "total": "80000.00",
        },
        "from": exactly("21392.00"),
        "to": exactly("19808.00"),
        "change": { "change": "less", "by": "1584.00" },
    });
    let all = difference["typical"].clone();
    assert_eq!(all.as_array().unwrap().iter().find(|one| one["case"] == typical["case"]), Some(&typical));
    expected["typical"] = all;
    assert_eq!(difference, expected);
}

#[test]
fn diff_tells_what_changes_between_two_packs_by_id_folder_or_file() {
    let folder = crate::shelf::root("static/policies/anshan-2023");
    let file = folder.join("pack.toml");
    let by_id = run(&["diff", "anshan-2022", "anshan-2023", "--lang", "en"], b"");
    assert!(by_id.status.success());
    let told = String::from_utf8_lossy(&by_id.stdout).into_owned();
    assert!(told.contains("ratio 70% (published) → 75% (published)"), "{told}");
    for new in [folder.to_str().unwrap(), file.to_str().unwrap()] {
        assert_eq!(run(&["diff", "anshan-2022", new, "--lang", "en"], b"").stdout, by_id.stdout);
    }
    let json = run(&["diff", "anshan-2022", "anshan-2023", "--json"], b"");
    let difference: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(difference["from"]["id"], "anshan-2022");
    let critical = difference["rows"].as_array().unwrap().iter().find(|row| {
        row["tier"] == "critical" && row["who"].as_array().unwrap().contains(&json!("subsistence"))
    });
    let ratio =
        critical.unwrap()["parts"].as_array().unwrap().iter().find(|part| part["part"] == "ratio").unwrap();
    assert_eq!((&ratio["from"]["value"], &ratio["to"]["value"]), (&json!("0.70"), &json!("0.75")));
    refuses_arguments(&["diff", "anshan-2022"], "diff");
    assert_eq!(run(&["diff", "nowhere-1900", "anshan-2023"], b"").status.code(), Some(1));
}
