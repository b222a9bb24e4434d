//! What the page around says of itself: its own line to call, its name.

use super::shown::Shown;
use super::{filled, holds, html};
use crate::shelf::{catalog, text};
use benefit_estimator::app::{Action, GuideStep, Host, Look, State, View, update};
use benefit_estimator::language::Language;
use std::rc::Rc;

fn embedded(state: State) -> State {
    let host = Host { line: "400-653-3720".to_owned(), name: "某市医保局".to_owned() };
    State { host: Rc::new(host), ..state }
}

/// Anshan's figures of 2023 are old and a draft: whom to ask stands above the amount, at a doubt, in what to do and below.
#[test]
fn the_hosts_line_stands_before_the_national_one_everywhere() {
    let page = |state| Shown::of(&html(state));
    let zh = page(embedded(filled(Look::Desk, Language::Zh)));
    assert_eq!(zh.role("link", "400-653-3720").attribute("href"), Some("tel:4006533720"));
    assert!(zh.class("today").text.contains("拨 400-653-3720（12393 也行），"));
    assert!(zh.class("doubts").text.contains("问参保地医保窗口或 400-653-3720（12393 也行）："));
    assert!(zh.class("next").text.contains("有不清楚的，可以拨 400-653-3720（12393 也行）。"));
    assert!(zh.texts("footer")[0].contains("或拨打医保服务热线 400-653-3720（12393 也行）。"));
    zh.role("button", "复制要问 400-653-3720 的话");
    let en = page(embedded(filled(Look::Desk, Language::En)));
    assert!(en.texts("footer")[0].contains("insurance line 400-653-3720 (or 12393)"));
    assert!(en.class("next").text.contains("If anything is unclear, call 400-653-3720"));
    let plain = page(filled(Look::Desk, Language::Zh));
    assert!(plain.texts("footer")[0].contains("或拨打医保服务热线 12393。"));
    assert!(plain.class("doubts").text.contains("问参保地医保窗口或 12393："));
    assert!(!plain.class("next").text.contains("有不清楚的，可以拨"));
    assert!(!html(filled(Look::Desk, Language::Zh)).contains("也行"));
}

/// At the beginning, at the result and below: in whose page it stands, never that it is theirs.
#[test]
fn the_hosts_name_is_said_and_that_it_did_not_approve_the_figures() {
    let begun = update(&State::new(Look::Guide, Language::Zh), Action::CatalogArrived(Ok(catalog())));
    assert_eq!(begun.view, View::Guide(GuideStep::Region));
    let said = "这一页放在“某市医保局”的网页里；数字来自公开的文件和报道，每个都写明出处，没有经它核定。";
    let start = html(embedded(begun.clone()));
    assert_eq!(start.matches(said).count(), 2, "at the beginning and below");
    assert!(!start.contains("这不是医保局的网站"));
    assert_eq!(
        html(embedded(filled(Look::Desk, Language::Zh))).matches(said).count(),
        2,
        "at the result and below"
    );
    let plain = html(begun);
    assert!(plain.contains("这不是医保局的网站") && !plain.contains("这一页放在"));
    holds(
        &html(embedded(filled(Look::Desk, Language::En))),
        &["inside a page of “某市医保局”", "they were not approved there"],
    );
}

/// What stands there without the program says both in the same words (static/frame.js).
#[test]
fn a_frame_without_the_program_says_the_same() {
    let script = text("static/frame.js");
    holds(
        &script,
        &["这一页放在“' + name + '”的网页里；数字来自公开的文件和报道，每个都写明出处，没有经它核定。"],
    );
    holds(&script, &["（12393 也行）"]);
    // The names and numbers that are let through are those of the page that makes such addresses.
    let other = text("static/embedding.js");
    let rule = |from: &str, begin: &str| {
        let (_, rest) = from.split_once(begin).unwrap();
        rest.split_once("$/").unwrap().0.to_owned()
    };
    assert_eq!(rule(&script, "said('name', "), rule(&other, "name: "));
    assert_eq!(rule(&script, "said('tel', ").replacen("(?!12393$)", "", 1), rule(&other, "tel: "));
}
