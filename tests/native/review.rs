//! `estimate review`: every figure of a pack on paper.

use crate::cli::run;
use crate::shelf;
use std::path::{Path, PathBuf};

fn sheet(arguments: &[&str]) -> String {
    let output = run(&[&["review"], arguments].concat(), b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The row that begins with this id.
#[track_caller]
fn row<'s>(sheet: &'s str, id: &str) -> &'s str {
    let begin = format!("<tr><td><span class=\"id\">{id}</span></td>");
    let rows: Vec<&str> = sheet.lines().filter(|line| line.starts_with(&begin)).collect();
    assert_eq!(rows.len(), 1, "{id}");
    rows[0]
}

#[test]
fn every_figure_reading_and_notice_has_its_row_and_room_beside_it() {
    for pack in shelf::packs() {
        for language in ["zh", "en"] {
            let sheet = sheet(&[&pack.id, "--lang", language]);
            let readings = pack.readings.iter().map(|one| &one.id);
            let notices = pack.notices.iter().map(|one| &one.id);
            for id in pack.figures.iter().map(|one| &one.id).chain(readings).chain(notices) {
                assert!(row(&sheet, id).ends_with("<td class=\"room\"></td></tr>"), "{}: {id}", pack.id);
            }
            for figure in &pack.figures {
                let row = row(&sheet, &figure.id);
                let citation = &figure.citation;
                for said in [&citation.quote, &citation.section].into_iter().flatten() {
                    assert!(row.contains(said.as_str()), "{}: {said}", figure.id);
                }
            }
            assert!(
                !sheet.contains("<script") && !sheet.contains("http"),
                "nothing runs, nothing comes from elsewhere"
            );
        }
    }
}

/// What the pack files say of these, by eye.
#[test]
fn a_figure_says_its_value_its_kind_and_what_it_is_made_from() {
    let sheet = sheet(&["example-city", "--lang", "en"]);
    for (id, said) in [
        (
            "resident-ratio-tertiary",
            &["<p>60%</p>", "published", "支付比例分别为85%、75%、60%", "第一条"][..],
        ),
        ("retired-ratio-1", &["<p>88%</p>", "made from employee-ratio-1 (80%), the person's part times 60%"]),
        ("critical-deductible-half", &["made from critical-deductible (¥12,000), times 50%"]),
        ("critical-ratio-1-plus-5", &["<p>65%</p>", "(60%), +5 points", "rests on reading R-POINTS"]),
        ("critical-cap-abolished", &["<p>no cap</p>"]),
        ("critical-cap-with-years", &["each of “continuous-years” beyond 4 adds critical-cap-step"]),
        ("points-temporary-out", &["<p>-20 points</p>"]),
        ("commercial-unpublished", &["<p>not published</p>", "unpublished"]),
    ] {
        for one in said {
            assert!(row(&sheet, id).contains(one), "{id}: {one} in {}", row(&sheet, id));
        }
    }
    let sheet = self::sheet(&["anshan-2023"]);
    let ratio = row(&sheet, "resident-ratio-primary");
    assert!(ratio.contains("<p>85%</p><p>在 80% 和 90% 之间</p>") && ratio.contains("reference"), "{ratio}");
    assert!(sheet.contains("<td>2022-09-14</td>") && sheet.contains("<th scope=\"col\">核对人、日期</th>"));
}

/// A pack's words are words, whatever is in them.
#[test]
fn what_a_pack_says_is_never_markup() {
    let file = std::env::temp_dir().join(format!("benefit-estimator-review-{}.toml", std::process::id()));
    let pack = shelf::text("static/policies/jining-2023/pack.toml");
    std::fs::write(&file, pack.replace("title.zh = \"济宁高新区", "title.zh = \"<script>&<b>")).unwrap();
    let sheet = sheet(&[file.to_str().unwrap()]);
    std::fs::remove_file(file).unwrap();
    assert!(sheet.contains("&lt;script&gt;&amp;&lt;b&gt;") && !sheet.contains("<script"), "{sheet}");
}

/// A pack with its cases in a folder of its own.
fn folder(name: &str, pack: &str) -> PathBuf {
    let above = std::env::temp_dir().join(format!("benefit-estimator-{name}-{}", std::process::id()));
    let folder = above.join("jining-2023");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("pack.toml"), pack).unwrap();
    std::fs::write(folder.join("cases.toml"), shelf::text("static/policies/jining-2023/cases.toml")).unwrap();
    folder
}

fn signed(folder: &Path, day: &str) -> (Option<i32>, String) {
    let output = run(&["review", folder.to_str().unwrap(), "--checked", day, "--lang", "en"], b"");
    (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
}

#[test]
fn the_day_of_checking_goes_into_the_pack_and_nothing_else_changes() {
    let pack = shelf::text("static/policies/jining-2023/pack.toml");
    let folder = folder("signed", &pack);
    let (code, said) = signed(&folder, "2026-11-29");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("checked = 2026-11-29"), "{said}");
    let now = std::fs::read_to_string(folder.join("pack.toml")).unwrap();
    assert_eq!(now, pack.replace("checked = 2023-09-07", "checked = 2026-11-29"));
    for (day, why) in [("2026-13-01", "is no day"), ("1999-01-01", "checked"), ("2023-09-06", "2023-09-07")] {
        let (code, said) = signed(&folder, day);
        assert!(code != Some(0) && said.contains(why), "{said}");
    }
    assert_eq!(std::fs::read_to_string(folder.join("pack.toml")).unwrap(), now);
    std::fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}

#[test]
fn no_day_of_checking_is_written_beside_an_error() {
    // The phrase still says 85 %.
    let pack = shelf::text("static/policies/jining-2023/pack.toml").replacen(
        "ratio = \"0.85\"",
        "ratio = \"0.80\"",
        1,
    );
    let folder = folder("unsigned", &pack);
    let (code, said) = signed(&folder, "2026-11-29");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("quote") && said.ends_with("then write the day of checking.\n"), "{said}");
    assert_eq!(std::fs::read_to_string(folder.join("pack.toml")).unwrap(), pack);
    std::fs::remove_dir_all(folder.parent().unwrap()).unwrap();
}
