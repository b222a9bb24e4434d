//! What was really paid beside the estimate, in words.

use super::shown::Shown;
use super::{after, filled, html, typed};
use benefit_estimator::app::{Action, Beside, Field, Look};
use benefit_estimator::language::Language;
use benefit_estimator::terms::Tier;

fn paid(tier: Tier, text: &str) -> Action {
    typed(Field::Beside(Beside::Paid(tier)), text)
}

fn with(language: Language, more: Vec<Action>) -> Shown {
    Shown::of(&html(after(filled(Look::Desk, language), more)))
}

fn said(page: &Shown) -> &str {
    &page.class("paid").text
}

/// By hand: basic pays 47,520, aid 10,066.70. 10,000 and 79,000 are beyond what any of the figures leaves open.
#[test]
fn what_differs_is_marked_and_told_in_one_sentence() {
    let nothing = with(Language::Zh, vec![]);
    nothing.role("textbox", "结算单上的医疗救助支付");
    assert!(nothing.find("paid-basic").is_some() && nothing.find("paid-self").is_some());
    assert!(nothing.find("paid-commercial").is_none());
    assert!(!said(&nothing).contains("拿这句话去问窗口"));
    let page = with(Language::Zh, vec![paid(Tier::Basic, "10000"), paid(Tier::AidBasic, "10066.7")]);
    assert_eq!(page.class("differs").text, "和估算不一样：估算 47,520\u{a0}元，少了 37,520\u{a0}元");
    assert!(page.texts("p").contains(&"和估算一样".to_owned()));
    let sentence =
        "请帮我核对一下结算单：基本医保（统筹基金）已付估算 47,520\u{a0}元、结算单上 10,000\u{a0}元。";
    assert!(said(&page).contains(sentence) && said(&page).contains("不一定是窗口算错"));
    let alike = with(Language::Zh, vec![paid(Tier::AidBasic, "10066.70")]);
    assert!(said(&alike).contains("填了的几项都和估算对得上。"));
    let more = with(Language::En, vec![paid(Tier::Basic, "79000")]);
    assert!(said(&more).contains("Differs: ¥31,480 more than the estimate"));
}

/// 47,520 + 19,110 + 10,066.70 + 3,303.30 are the 80,000.
#[test]
fn lines_that_do_not_add_up_to_the_bill_are_asked_about() {
    let all = |you| {
        let lines =
            [paid(Tier::Basic, "47520"), paid(Tier::Critical, "19110"), paid(Tier::AidBasic, "10066.70")];
        with(Language::Zh, lines.into_iter().chain([typed(Field::PAID_SELF, you)]).collect())
    };
    assert!(!said(&all("3303.30")).contains("有没有抄错"));
    assert!(said(&all("3033.30")).contains("几项加起来是 79,730\u{a0}元，不等于总费用 80,000\u{a0}元"));
}

/// What is settled already is one line of aid, too: 13,370 are left for it, 10,000 leave 3,370.
#[test]
fn medical_aid_on_a_statement_is_one_field() {
    let page = with(Language::Zh, vec![typed(Field::SettledAid, "10000")]);
    let field = page.role("textbox", "医疗救助已付");
    assert_eq!(field.attribute("id"), Some("settled-aid"));
    assert!(page.description(field).contains("有几行的，加起来填"));
    assert!(page.class("figure").text.contains("3,370\u{a0}元"));
    assert!(page.find("settled-aid-basic").is_none() && page.find("settled-bed-day").is_none());
    let english = with(Language::En, vec![]);
    assert!(
        english
            .description(english.role("textbox", "Medical aid paid"))
            .contains("Several lines are added up")
    );
    let much = with(Language::Zh, vec![typed(Field::SettledAid, "20000"), Action::Left(Field::SettledAid)]);
    let field = much.id("settled-aid");
    assert_eq!(field.attribute("aria-invalid"), Some("true"));
    assert!(much.description(field).contains("前面付完只剩 13,370.00\u{a0}元"));
    // As links of before have it.
    let apart = with(Language::Zh, vec![typed(Field::Settled(Tier::AidBasic), "9359")]);
    assert!(apart.find("settled-aid-basic").is_some() && apart.find("settled-aid-tilted").is_some());
    assert!(apart.find("settled-aid").is_none());
}
