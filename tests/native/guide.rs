//! The authors' guide stays true: its examples stand in the packs, it explains every key, its template can be filled in.

use crate::shelf;
use benefit_estimator::authoring::{PackTexts, check};
use benefit_estimator::policy::Policy;
use benefit_estimator::schema;
use serde_json::Value;

const GUIDES: [&str; 2] = ["docs/authors.zh.md", "docs/authors.en.md"];

/// The pieces of TOML in a guide.
fn examples(guide: &str) -> Vec<String> {
    let text = shelf::text(guide);
    let blocks = text.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap().to_owned());
    blocks.collect()
}

#[test]
fn every_example_stands_in_a_pack_letter_for_letter() {
    let mut shipped = vec![shelf::text("static/policies/index.toml")];
    for id in shelf::ids() {
        shipped
            .extend(["pack", "cases"].map(|file| shelf::text(&format!("static/policies/{id}/{file}.toml"))));
    }
    for guide in GUIDES {
        for example in examples(guide) {
            assert!(shipped.iter().any(|file| file.contains(&example)), "{guide}:\n{example}");
        }
    }
}

#[test]
fn both_guides_show_the_same() {
    let [zh, en] = GUIDES.map(examples);
    assert!(zh.len() > 30, "{}", zh.len());
    assert_eq!(zh, en);
}

fn keys(schema: &Value, found: &mut Vec<String>) {
    for (key, property) in schema["properties"].as_object().into_iter().flatten() {
        found.push(key.clone());
        keys(property, found);
        keys(&property["items"], found);
    }
}

#[test]
fn every_key_is_explained_and_shown() {
    let mut all = Vec::new();
    keys(&schema::pack(), &mut all);
    all.sort();
    all.dedup();
    for guide in GUIDES {
        let text = shelf::text(guide);
        let shown = examples(guide).concat();
        for key in &all {
            let told = text.contains(&format!("`{key}`"));
            let table = shown.contains(&format!("[{key}]"));
            let forms = [
                format!("\n{key} = "),
                format!("{{ {key} = "),
                format!(", {key} = "),
                format!(".{key} = "),
                format!("\n{key}.zh = "),
            ];
            let example = table || forms.iter().any(|form| shown.contains(form));
            assert!(told || table, "{guide}: `{key}` is not explained");
            assert!(example, "{guide}: `{key}` has no example");
        }
    }
}

fn template(file: &str) -> String {
    shelf::text(&format!("docs/template/{file}.toml"))
}

/// What is blank is named, and nothing else.
#[test]
fn the_check_explains_the_blank_template() {
    let (pack, cases) = (template("pack"), template("cases"));
    let found =
        check(PackTexts { folder: Some("template"), pack: &pack, cases: Some(&cases) }, None).findings;
    let blanks = (pack.clone() + &cases).matches("\"\"").count();
    assert_eq!(found.len(), blanks);
    for finding in &found {
        assert!(
            ["empty", "unknown", "not-decimal", "not-a-day"].contains(&finding.remark.code()),
            "{finding:?}"
        );
    }
}

/// The blanks filled in as the comments say make a pack that loads.
#[test]
fn the_template_filled_in_is_a_pack() {
    let filled: String = template("pack")
        .lines()
        .map(|line| {
            let value = match line.split(' ').next().unwrap() {
                "status" => "draft",
                "amount" => "100",
                "ratio" => "0.85",
                "from" | "date" => "2026-01-01",
                _ => "x",
            };
            line.replace("\"\"", &format!("\"{value}\"")) + "\n"
        })
        .collect();
    let policy = Policy::from_toml(&filled).unwrap();
    assert_eq!(policy.figures.len(), 3);
}
