//! The authors' page as whoever works by ear or by keyboard meets it.

use super::shown::Shown;
use super::{authors_html_at, text};
use benefit_estimator::app::{
    AuthorsAction, DroppedFile, Look, PickField, RowField, State, TableField, TableForm, Workbench,
};
use benefit_estimator::language::Language;

fn jining(language: Language) -> Workbench {
    let files = ["pack.toml", "cases.toml"];
    let files =
        files.map(|name| DroppedFile::of(name, &text(&format!("static/policies/jining-2023/{name}"))));
    Workbench::new(State::new(Look::Desk, language)).update(AuthorsAction::Began(files.into()))
}

fn row(bench: &Workbench, steps: &[(RowField, &str)]) -> Workbench {
    let typed = |bench: Workbench, (field, text): &(RowField, &str)| {
        bench.update(AuthorsAction::RowTyped(*field, (*text).to_owned()))
    };
    steps.iter().fold(bench.clone(), typed)
}

/// What a form wrote is said in a place that can have the focus, that is there before, and that no other form says too.
#[test]
fn what_was_written_is_said_where_the_focus_goes() {
    for (language, said) in
        [(Language::Zh, "已写进 pack.toml：第 "), (Language::En, "Written into pack.toml: from line ")]
    {
        let bench = jining(language);
        let before = Shown::of(&authors_html_at(bench.clone()));
        let steps = [(RowField::Tier, "aid-basic"), (RowField::Unpublished, "")];
        let after = row(&bench, &steps).update(AuthorsAction::RowKept);
        let after = Shown::of(&authors_html_at(after));
        for (shown, wrote) in [(&before, false), (&after, true)] {
            for id in ["wrote-row", "wrote-pick", "wrote-notice", "wrote-head", "wrote-document"] {
                let part = shown.id(id);
                assert_eq!(part.attribute("role"), Some("status"));
                assert_eq!(part.attribute("tabindex"), Some("-1"));
                assert_eq!(part.text.starts_with(said), wrote && id == "wrote-row", "{id}: {}", part.text);
            }
        }
        assert!(after.id("wrote-row").text.contains("[[figure]] aid-basic-unpublished"));
        for id in ["files", "found", "cases"] {
            assert_eq!(after.id(id).attribute("tabindex"), Some("-1"), "work goes on at {id}");
        }
    }
}

/// The way out of a text that is not at hand stands beside the finding, by a name of its own.
#[test]
fn a_text_that_is_not_at_hand_can_be_forgone() {
    let bench = jining(Language::Zh).update(AuthorsAction::WroteDocument("第一条 略。".to_owned()));
    let shown = Shown::of(&authors_html_at(bench.clone()));
    let names = shown.names("button");
    let ways: Vec<&String> = names.iter().filter(|name| name.starts_with("手头没有这份原文")).collect();
    assert_eq!(ways.len(), 2, "{names:?}");
    assert_ne!(ways[0], ways[1]);
}

/// A number can take the place of one that is there; where it does, the name is no longer one's own to write.
#[test]
fn a_picked_number_is_offered_the_figures_of_its_kind() {
    let document = "居民住院起付标准为500元，支付比例为70%";
    let bench = jining(Language::Zh)
        .update(AuthorsAction::WroteDocument(document.to_owned()))
        .update(AuthorsAction::Selected(0, document.to_owned()));
    let page = authors_html_at(bench.clone());
    let shown = Shown::of(&page);
    for (at, number) in ["500元", "70%"].into_iter().enumerate() {
        let list = shown.id(&format!("pick-into-{at}"));
        assert!(list.text.starts_with("新的数字"), "{}", list.text);
        let is_ratio = number == "70%";
        assert_eq!(list.text.contains("resident-ratio-primary"), is_ratio);
        assert_eq!(list.text.contains("resident-deductible-primary"), !is_ratio);
        shown.role("select", &format!("写到哪里 {number}"));
    }
    let into = AuthorsAction::Picked(PickField::Into(1), "resident-ratio-primary".to_owned());
    let shown = Shown::of(&authors_html_at(bench.update(into)));
    let name = shown.role("textbox", "名字 70%");
    assert!(name.attribute("readonly").is_some());
    assert_eq!(name.attribute("value"), Some("resident-ratio-primary"));
}

/// Of a pack with very many figures every list of the page stays short, and says how the rest are found.
#[test]
fn lists_of_figures_stay_short() {
    let figure = |at: usize| format!("[[figure]]\nid = \"start-{at}\"\namount = \"{at}\"\n");
    let pack = DroppedFile::of("pack.toml", &(0..10_000).map(figure).collect::<String>());
    let bench = Workbench::new(State::new(Look::Desk, Language::Zh));
    let bench = bench.update(AuthorsAction::Gave(vec![pack]));
    let page = authors_html_at(bench.clone());
    assert!(page.matches("<option").count() < 2_000, "{}", page.matches("<option").count());
    let shown = Shown::of(&page);
    shown.role("textbox", "起付线：找名字、数值或原句里的字");
    assert!(page.contains("另外还有 9900 个数字没有列出"));
    let sought = AuthorsAction::Sought("row-deductible".to_owned(), "start-9999".to_owned());
    let shown = Shown::of(&authors_html_at(bench.update(sought)));
    assert!(shown.id("row-deductible").text.ends_with("start-9999"), "{}", shown.id("row-deductible").text);
    // A pack as they are has no such field.
    let shown = Shown::of(&authors_html_at(jining(Language::Zh)));
    assert!(shown.find("row-deductible-sought").is_none());
}

/// Who is asked whether what is written may be put away is told what no archive holds.
#[test]
fn a_half_filled_form_is_named_before_it_is_put_away() {
    let typed = |field, text: &str| AuthorsAction::TableTyped(TableForm::Notice, field, text.to_owned());
    let bench = jining(Language::Zh).update(typed(TableField::TextZh, "不用交押金"));
    let asked = authors_html_at(bench.update(AuthorsAction::StartedAgain));
    assert!(asked.contains("还有填了一半的表单"));
}
