//! The command line and what people do to files on the way: byte order marks, indented JSON, other encodings, options
//! that stand twice. Nothing is dropped, and what is wrong is told in plain words with its line.

use crate::cli::{line, run};
use serde_json::{Value, json};
use std::path::PathBuf;

/// One JSON value a line of output.
fn answers(arguments: &[&str], input: &[u8]) -> Vec<Value> {
    let output = run(arguments, input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn message(answer: &Value) -> &str {
    let problems = answer["error"]["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 1, "{answer}");
    problems[0]["message"].as_str().unwrap()
}

/// The one message to a line, in both languages: Chinese has no Latin word in it but those of JSON.
#[track_caller]
fn told(line: &str, zh: &str, en: &str) {
    for (language, words) in [("zh", zh), ("en", en)] {
        let answer = answers(&["--lang", language], format!("{line}\n").as_bytes());
        assert!(message(&answer[0]).contains(words), "{line}: {}", message(&answer[0]));
        for parser in ["EOF", "expected", "trailing char", "found while", "key must", "ident"] {
            assert!(!message(&answer[0]).contains(parser), "{line}: {}", message(&answer[0]));
        }
    }
}

#[test]
fn a_byte_order_mark_is_taken_at_the_beginning_and_where_files_were_joined() {
    let marked = format!("\u{feff}{}\r\n\u{feff}{}\r\n", line("10000"), line("80"));
    let answers = answers(&[], marked.as_bytes());
    assert_eq!((&answers[0]["paid"], &answers[1]["paid"]), (&json!("8415.00"), &json!("0.00")));
    assert_eq!(run(&[], "\u{feff}".as_bytes()).stdout, b"");
}

#[test]
fn an_indented_case_is_one_sentence_and_the_next_line_is_answered() {
    let case: Value = serde_json::from_str(&line("10000")).unwrap();
    let indented = serde_json::to_string_pretty(&case).unwrap();
    let lines = indented.lines().count();
    let input = format!("{}\n{indented}\n{}\n", line("80"), line("10000"));
    for (language, words, from) in
        [("zh", "一行写一个病例", "第 2 行"), ("en", "write one case a line", "line 2")]
    {
        let answers = answers(&["--lang", language], input.as_bytes());
        assert_eq!(answers.len(), 3);
        let message = message(&answers[1]);
        assert!(message.contains(words) && message.contains(from), "{message}");
        assert!(message.contains(&lines.to_string()) && message.contains("jq -c ."), "{message}");
        assert_eq!((&answers[0]["paid"], &answers[2]["paid"]), (&json!("0.00"), &json!("8415.00")));
    }
    // So is a list of visits; windows' line ends change nothing.
    let year = serde_json::to_string_pretty(&json!([case, case])).unwrap().replace('\n', "\r\n");
    let answers = answers(&["year", "--lang", "en"], year.as_bytes());
    assert_eq!(answers.len(), 1);
    assert!(message(&answers[0]).contains("write one case a line"));
}

/// A value that is cut off takes no line with it: each has an answer of its own.
#[test]
fn a_line_that_is_cut_off_does_not_swallow_the_next() {
    let good = line("10000");
    for cut in ["{", "[", "{\"bill\": {", "[{\"policy\": \"x\"},"] {
        let answers = answers(&["--lang", "en"], format!("{cut}\n{good}\n{good}\n").as_bytes());
        assert_eq!(answers.len(), 3, "{cut}");
        assert!(message(&answers[0]).contains("line 1, column"), "{cut}");
        assert_eq!(
            (&answers[1]["paid"], &answers[2]["paid"]),
            (&json!("8415.00"), &json!("8415.00")),
            "{cut}"
        );
    }
}

#[test]
fn a_syntax_error_says_its_line_and_letter() {
    let good = line("80");
    let bad = good.replace("\"insurance\":", "\"insurance\"");
    let mut lines = [good.as_str(); 9];
    lines[6] = &bad;
    let told = answers(&["--lang", "en"], lines.join("\n").as_bytes());
    assert_eq!(told.len(), 9);
    // The letter behind the name without its colon, counted from 1.
    let column = bad.find("\"insurance\"").unwrap() + "\"insurance\"".len() + 1;
    assert!(message(&told[6]).starts_with(&format!("line 7, column {column}: ")), "{}", message(&told[6]));
    let told = answers(&[], lines.join("\n").as_bytes());
    assert!(message(&told[6]).starts_with("第 7 行"), "{}", message(&told[6]));
}

#[test]
fn what_cannot_be_read_is_told_by_what_stands_there() {
    told("", "空的", "empty");
    told("{“policy”: \"x\"}", "引号 “ (U+201C)", "quote “ (U+201C)");
    told("{\"policy\"： \"x\"}", "： (U+FF1A)", "： (U+FF1A)");
    told("{\"policy\": \"x\"， \"level\": \"primary\"}", "， (U+FF0C)", "， (U+FF0C)");
    told("{\"policy”: \"x\"}", "” (U+201D)", "” (U+201D)");
    told("{\u{3000}\"policy\": \"x\"}", "U+3000 全角空格", "U+3000 full-width space");
    told("{\u{a0}\"policy\": \"x\"}", "U+00A0 不换行空格", "U+00A0 no-break space");
    told("{\u{200b}\"policy\": \"x\"}", "U+200B 零宽空格", "U+200B zero-width space");
    told("{'policy': 'x'}", "双引号", "double quote");
    told("{\"policy\": \"x\",}", "多了一个逗号", "comma before the closing bracket");
    told("{\"policy\": \"x\" \"level\": \"y\"}", "少一个逗号", "comma is missing");
    told("{\"policy\" \"x\"}", "冒号", "colon");
    told("{\"policy\": \"x", "引号没有成对", "second quote is missing");
    told("{\"policy\": \"x\"", "括号没有成对", "second bracket is missing");
    told("{policy: \"x\"}", "放在 \" 里", "stand within \"");
    told("{\"policy\": None}", "放在 \" 里", "stand within \"");
    told("{\"policy\": \"x\"} // case", "注释", "comments");
    told("# case", "注释", "comments");
    told("{\"policy\": \"x\"}, ", "后面不要逗号", "delete the comma");
    told("{\"policy\": \"x\"}{\"policy\": \"x\"}", "一行写一个病例", "one case a line");
    told("{\"policy\": \"a\\b\\q\"}", "反斜杠", "backslash");
    told("{\"policy\": \"a\tb\"}", "U+0009 制表符", "U+0009 tab");
    told("{\"bed_days\": 01}", "数字的写法", "number");
    told(&"[".repeat(40), "括号", "bracket");
}

#[test]
fn another_encoding_is_named() {
    // "鞍山" in GBK.
    let gbk = b"{\"policy\": \"\xb0\xb0\xc9\xbd\"}".as_slice();
    let utf16: Vec<u8> = "\u{feff}{\"policy\": \"x\"}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (input, zh, en) in [
        (gbk, "GBK", "saved as GBK"),
        (&utf16, "UTF-16", "saved as UTF-16"),
        (b"{\"policy\": \"\xff\"}", "UTF-8", "Save it as UTF-8"),
        // A zero by itself makes no UTF-16.
        (b"{\"policy\": \"a\0\"}", "U+0000", "U+0000"),
    ] {
        assert!(message(&answers(&[], input)[0]).contains(zh));
        assert!(message(&answers(&["--lang", "en"], input)[0]).to_lowercase().contains(&en.to_lowercase()));
    }
}

/// Names that look right and hold what nobody sees.
#[test]
fn what_nobody_sees_in_a_case_is_named() {
    for (from, to, name) in [
        ("jining-2023", "jining-2023\u{200b}", "U+200B"),
        ("\"resident\"", "\"resident\u{a0}\"", "U+00A0"),
        ("\"level\"", "\"level\u{200e}\"", "U+200E"),
        ("10000", "\u{feff}10000", "U+FEFF"),
    ] {
        let answer = &answers(&[], line("10000").replace(from, to).as_bytes())[0];
        let problems = answer["error"]["problems"].as_array().unwrap();
        let named = problems.iter().any(|one| one["message"].as_str().unwrap().contains(name));
        assert!(named, "{name}: {answer}");
    }
}

fn visit(date: Option<&str>, more: &Value) -> Value {
    let mut case: Value = serde_json::from_str(&line("10000")).unwrap();
    if let Some(date) = date {
        case["date"] = json!(date);
    }
    for (key, value) in more.as_object().unwrap() {
        case[key] = value.clone();
    }
    case
}

#[track_caller]
fn year(visits: &[Value]) -> Vec<(String, String)> {
    let answer = &answers(&["year"], json!(visits).to_string().as_bytes())[0];
    let problems = answer["error"]["problems"].as_array().map_or(&[] as &[Value], Vec::as_slice);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    problems.iter().map(|one| (text(&one["path"]), text(&one["code"]))).collect()
}

#[test]
fn a_year_is_one_calendar_year_and_begins_once() {
    let none = json!({});
    let so_far = json!({ "year_to_date": { "basic_paid": "5000" } });
    let of = |path: &str, code: &str| (path.to_owned(), code.to_owned());
    assert_eq!(
        year(&[visit(Some("2023-12-30"), &none), visit(Some("2024-01-05"), &none)]),
        [of("1.date", "other-year")]
    );
    // Undated visits follow; the first dated one says the year.
    assert_eq!(year(&[visit(None, &none), visit(Some("2024-03-01"), &none), visit(None, &none)]), []);
    assert_eq!(
        year(&[visit(None, &none), visit(Some("2023-03-01"), &none), visit(Some("2024-03-01"), &none)]),
        [of("2.date", "other-year")]
    );
    assert_eq!(year(&[visit(None, &so_far), visit(None, &none)]), []);
    assert_eq!(
        year(&[visit(None, &none), visit(None, &so_far), visit(None, &so_far)]),
        [of("1.year_to_date", "year-not-first"), of("2.year_to_date", "year-not-first")]
    );
    // Beside other problems, all at once.
    let both = visit(Some("2024-01-05"), &json!({ "year_to_date": {}, "level": "high" }));
    assert_eq!(
        year(&[visit(Some("2023-12-30"), &none), both]),
        [of("1.date", "other-year"), of("1.year_to_date", "year-not-first"), of("1.level", "unknown")]
    );
    // Also behind a visit that does not read well: its day counts where it can be read, a wrong one does not.
    let wrong_level = visit(Some("2023-12-30"), &json!({ "level": "high" }));
    assert_eq!(
        year(&[wrong_level, visit(Some("2024-01-05"), &none)]),
        [of("0.level", "unknown"), of("1.date", "other-year")]
    );
    let no_day = year(&[visit(Some("2023-13-30"), &none), visit(Some("2024-01-05"), &none)]);
    assert_eq!(no_day.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), ["0.date"]);
}

#[track_caller]
fn refused(arguments: &[&str], word: &str) {
    for language in ["zh", "en"] {
        let mut arguments = arguments.to_vec();
        if !arguments.contains(&"--lang") {
            arguments.extend(["--lang", language]);
        }
        let output = run(&arguments, line("10000").as_bytes());
        let told = String::from_utf8(output.stderr).unwrap();
        let first = told.lines().next().unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}: {told}");
        assert!(first.starts_with("estimate: ") && first.contains(word), "{arguments:?}: {first}");
        let chinese = first.chars().any(|letter| ('一'..='龥').contains(&letter));
        assert!(arguments.contains(&"en") != chinese, "{first}");
    }
}

#[test]
fn no_option_is_overridden_or_ignored() {
    let premium = ["premium", "--policy", "anshan-2023", "--premium", "350"];
    for (option, value) in
        [("--premium", "350"), ("--policy", "anshan-2023"), ("--packs", "x"), ("--lang", "zh")]
    {
        refused(&[&premium[..], &[option, value, option, value]].concat(), option);
    }
    refused(&["premium", "--identity", "x", "--identity", "x"], "--identity");
    refused(&["solve", "--target", "1", "--target", "2"], "--target");
    refused(&["check", "--sources", "a", "--sources", "b"], "--sources");
    refused(&["check", "--json", "--json"], "--json");
    // An option of another command would change nothing.
    refused(&["--target", "5"], "--target");
    refused(&["--json"], "--json");
    for command in ["year", "compare", "breakpoints", "readings", "policies", "check"] {
        refused(&[command, "--target", "5"], "--target");
    }
    refused(&["solve", "--target", "5", "--premium", "350"], "--premium");
    refused(&["diff", "a", "b", "--sources", "x"], "--sources");
    refused(&["compile", "x", "--json"], "--json");
    refused(&["schema", "case", "--policy", "x"], "--policy");
}

#[test]
fn an_option_does_not_take_the_next_one_for_its_value() {
    refused(&["--packs", "--help-me"], "--packs");
    refused(&["premium", "--policy", "--premium", "350"], "--policy");
    refused(&["check", "--sources", "--json"], "--sources");
    refused(&["--packs", ""], "--packs");
    refused(&["premium", "--policy", "anshan-2023\u{200b}", "--premium", "1"], "U+200B");
}

#[test]
fn help_is_told_in_both_languages_and_names_every_option() {
    for (language, word) in [("zh", "退出状态"), ("en", "exit status")] {
        let help = String::from_utf8(run(&["--help", "--lang", language], b"").stdout).unwrap();
        assert!(help.contains(word));
        for option in
            ["--packs", "--lang", "--policy", "--identity", "--premium", "--target", "--sources", "--json"]
        {
            assert!(help.contains(option), "{option}");
        }
    }
}

/// A folder of one pack, with its `pack.toml` in these bytes.
fn pack_of(name: &str, bytes: &[u8]) -> PathBuf {
    let folder =
        std::env::temp_dir().join(format!("estimate-slips-{}-{name}", std::process::id())).join("base");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("pack.toml"), bytes).unwrap();
    for file in ["cases.toml", "d.txt"] {
        let from = crate::shelf::root(&format!("tests/packs_checked/base/{file}"));
        std::fs::copy(from, folder.join(file)).unwrap();
    }
    folder
}

fn checked(name: &str, bytes: &[u8], language: &str) -> (Option<i32>, String, String) {
    let folder = pack_of(name, bytes);
    let named = folder.to_str().unwrap();
    let output = run(&["check", named, "--sources", named, "--lang", language], b"");
    std::fs::remove_dir_all(folder.parent().unwrap()).unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_pack_in_another_encoding_is_told_with_its_line() {
    let pack = crate::shelf::text("tests/packs_checked/base/pack.toml");
    let line = pack.lines().position(|line| line.contains("示例市")).unwrap() + 1;
    // 示例市 in GBK; the rest of the Chinese does not matter here.
    let plain: String = pack.chars().filter(char::is_ascii).collect();
    let from = plain.find("region = { zh = \"").unwrap() + "region = { zh = \"".len();
    let mut gbk = plain.into_bytes();
    gbk.splice(from..from, *b"\xca\xbe\xc0\xfd\xca\xd0");
    let utf16: Vec<u8> = format!("\u{feff}{pack}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes, place, zh, en) in [
        ("gbk", gbk, format!("pack.toml:{line}:"), "GBK", "saved as GBK"),
        ("utf16", utf16, "pack.toml:1:".to_owned(), "UTF-16", "saved as UTF-16"),
    ] {
        for (language, word) in [("zh", zh), ("en", en)] {
            let (status, _, told) = checked(name, &bytes, language);
            assert_eq!(status, Some(2));
            assert!(told.contains(&place) && told.contains(word) && told.contains("UTF-8"), "{told}");
        }
    }
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_taken_in_a_pack() {
    let pack = crate::shelf::text("tests/packs_checked/base/pack.toml");
    let windows = format!("\u{feff}{}", pack.replace('\n', "\r\n"));
    let (status, told, _) = checked("windows", windows.as_bytes(), "en");
    assert_eq!((status, told.as_str()), (Some(0), "packs: 1, errors: 0, warnings: 0\n"));
}

#[test]
fn a_file_that_is_not_there_is_told_in_the_language_asked_for() {
    for (language, word) in [("zh", "没有这个文件或文件夹"), ("en", "there is no such file or folder")]
    {
        for arguments in [&["check", "/nowhere/pack.toml"][..], &["policies", "--packs", "/nowhere"]] {
            let output = run(&[arguments, &["--lang", language]].concat(), b"");
            let told = String::from_utf8(output.stderr).unwrap();
            assert!(told.contains("/nowhere") && told.contains(word) && !told.contains("os error"), "{told}");
        }
    }
}
