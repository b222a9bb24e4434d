//! What was really paid beside the estimate, in words.

use super::{after, filled, holds, html, typed};
use benefit_estimator::app::{Action, Beside, Field, Look};
use benefit_estimator::language::Language;
use benefit_estimator::terms::Tier;

fn paid(tier: Tier, text: &str) -> Action {
    typed(Field::Beside(Beside::Paid(tier)), text)
}

/// By hand: basic pays 47,520, aid 10,066.70. 10,000 and 79,000 are beyond what any of the figures leaves open.
#[test]
fn what_differs_is_marked_and_told_in_one_sentence() {
    let with = |language, more: Vec<Action>| html(after(filled(Look::Desk, language), more));
    let nothing = with(Language::Zh, vec![]);
    holds(&nothing, &["填窗口实际付的", "结算单上的医疗救助支付", "id=\"paid-basic\"", "id=\"paid-self\""]);
    assert!(!nothing.contains("拿这句话去问窗口") && !nothing.contains("id=\"paid-commercial\""));
    let page = with(Language::Zh, vec![paid(Tier::Basic, "10000"), paid(Tier::AidBasic, "10066.7")]);
    holds(
        &page,
        &[
            "<p class=\"differs\">和估算不一样：估算 47,520\u{a0}元，少了 37,520\u{a0}元</p>",
            "<p class=\"hint\">和估算一样</p>",
            "请帮我核对一下结算单：基本医保（统筹基金）已付估算 47,520\u{a0}元、结算单上 10,000\u{a0}元。",
            "不一定是窗口算错",
        ],
    );
    holds(&with(Language::Zh, vec![paid(Tier::AidBasic, "10066.70")]), &["填了的几项都和估算对得上。"]);
    holds(
        &with(Language::En, vec![paid(Tier::Basic, "79000")]),
        &["Differs: ¥31,480 more than the estimate"],
    );
}

/// 47,520 + 19,110 + 10,066.70 + 3,303.30 are the 80,000.
#[test]
fn lines_that_do_not_add_up_to_the_bill_are_asked_about() {
    let all = |you| {
        let lines =
            [paid(Tier::Basic, "47520"), paid(Tier::Critical, "19110"), paid(Tier::AidBasic, "10066.70")];
        html(after(filled(Look::Desk, Language::Zh), lines.into_iter().chain([typed(Field::PAID_SELF, you)])))
    };
    assert!(!all("3303.30").contains("有没有抄错"));
    holds(&all("3033.30"), &["几项加起来是 79,730\u{a0}元，不等于总费用 80,000\u{a0}元"]);
}

/// What is settled already is one line of aid, too: 13,370 are left for it, 10,000 leave 3,370.
#[test]
fn medical_aid_on_a_statement_is_one_field() {
    let with = |language, more: Vec<Action>| html(after(filled(Look::Desk, language), more));
    let page = with(Language::Zh, vec![typed(Field::SettledAid, "10000")]);
    holds(&page, &["id=\"settled-aid\"", "医疗救助已付</label>", "有几行的，加起来填", ">3,370\u{a0}元"]);
    assert!(!page.contains("id=\"settled-aid-basic\"") && !page.contains("id=\"settled-bed-day\""));
    holds(&with(Language::En, vec![]), &["Medical aid paid</label>", "Several lines are added up"]);
    let much = vec![typed(Field::SettledAid, "20000"), Action::Left(Field::SettledAid)];
    holds(&with(Language::Zh, much), &["aria-invalid=\"true\"", "前面付完只剩 13,370.00\u{a0}元"]);
    // As links of before have it.
    let apart = with(Language::Zh, vec![typed(Field::Settled(Tier::AidBasic), "9359")]);
    holds(&apart, &["id=\"settled-aid-basic\"", "id=\"settled-aid-tilted\""]);
    assert!(!apart.contains("id=\"settled-aid\""));
}
