//! Every field keeps its place, its error and what it was understood as, whatever is typed in it.

use super::{after, filled, holds, html, typed};
use crate::shelf::catalog;
use benefit_estimator::app::{Action, Choice, Field, Flag, GuideStep, Look, State, View, update};
use benefit_estimator::language::Language;
use benefit_estimator::terms::{FigurePath, Part, Sum, Tier};

const DEDUCTIBLE: FigurePath = FigurePath::Of(Tier::Critical, Part::Deductible);
const RATIO: FigurePath = FigurePath::Of(Tier::Critical, Part::Ratio);

fn desk() -> State {
    filled(Look::Desk, Language::Zh)
}

#[track_caller]
fn lacks(html: &str, words: &[&str]) {
    for word in words {
        assert!(!html.contains(word), "`{word}` is in:\n{html}");
    }
}

/// The field's input is there, with an error that it points at.
#[track_caller]
fn told(html: &str, field: Field, error: &str) {
    let id = field.id();
    let input = html.split("<input ").find(|input| input.contains(&format!("id=\"{id}\""))).expect(html);
    let input = input.split('>').next().unwrap();
    assert!(input.contains("aria-invalid=\"true\""), "{id}: {input}");
    assert!(input.contains(&format!("{id}-error")), "{id}: {input}");
    holds(html, &[&format!("id=\"{id}-error\" class=\"error\">{error}")]);
}

/// The order of attributes is not the page's concern.
fn sorted(html: &str) -> String {
    html.replace("class=\"error\" id=", "id=").replace("-error\">", "-error\" class=\"error\">")
}

/// 3,303.30 without the figure (see above).
#[test]
fn an_own_figure_stays_with_its_error_and_the_result_without_it() {
    let asking = |path, text: &str| {
        let state = after(desk(), [Action::AskedFigure(Some(path)), typed(Field::Figure(path), text)]);
        update(&state, Action::StoppedTyping)
    };
    for (text, error) in [
        ("1,2", "这样写看不准。是 1.2 还是 12？"),
        ("abc", "请写一个金额"),
        ("-5", "请写 0 或更大的数"),
        ("8000 1200", "这里不止一个数"),
        ("12.345", "小数点后最多写两位。是 12,345 吗？"),
        ("99999999999999999999", "最多能算到"),
    ] {
        let page = sorted(&html(asking(DEDUCTIBLE, text)));
        told(&page, Field::Figure(DEDUCTIBLE), error);
        holds(&page, &["3,303\u{a0}元", "没看懂，没有算进去", "撤销：大病保险起付线"]);
    }
    holds(&html(asking(DEDUCTIBLE, "1,2")), &["就是 1.2</button>", "就是 12</button>"]);
    let page = sorted(&html(asking(RATIO, "120")));
    told(&page, Field::Figure(RATIO), "请写 0 到 100 之间的百分数");
    holds(&page, &["3,303\u{a0}元"]);
    let page = sorted(&html(asking(RATIO, "1")));
    told(&page, Field::Figure(RATIO), "这样写看不准。是 100% 还是 1%？");
    holds(&page, &["就是 100%</button>", "3,303\u{a0}元"]);
    for text in ["0.75", "75", "75%", "七成五"] {
        let page = html(asking(RATIO, text));
        holds(&page, &["75%：每 100 元里 75 元"]);
        lacks(&page, &["没有算进去"]);
    }
    holds(&html(asking(RATIO, "1.5")), &["1.5%：每 100 元里 1.5 元"]);
    // Where the rest of the form has no result, the figure that is being asked for stays too.
    let page = html(after(asking(DEDUCTIBLE, "1万2"), [typed(Field::TOTAL, "8万，")]));
    holds(&page, &["data-status=\"asking\"", "id=\"figures-critical-deductible\"", "一万两千元"]);
}

#[test]
fn what_is_tried_out_says_what_is_wrong_and_answers_nothing_else() {
    let tried = |field, text: &str| sorted(&html(after(desk(), [typed(field, text)])));
    holds(&tried(Field::WhatIf, "9万"), &["总费用 90,000\u{a0}元 时，您付"]);
    for (text, error) in [
        ("abc", "请写一个金额"),
        ("-5", "请写 0"),
        ("7，9万", "这样写看不准。是 79,000 还是 790,000？"),
        ("1亿", "最多能算到"),
    ] {
        let page = tried(Field::WhatIf, text);
        told(&page, Field::WhatIf, error);
        lacks(&page, &["时，您付"]);
        let page = tried(Field::Target, text);
        if text == "1亿" {
            holds(&page, &["您自己付的"]);
        } else {
            told(&page, Field::Target, error);
            lacks(&page, &["您自己付的就不超过", "您自己付的都不超过"]);
        }
        let page = sorted(&html(after(
            desk(),
            [Action::Arrived(View::Premium), typed(Field::Premium, text), Action::StoppedTyping],
        )));
        told(&page, Field::Premium, error);
    }
    // Below what is the person's anyway there is nothing to try, and the field is still there.
    let page =
        after(desk(), [typed(Field::FULL_SELF, "1000"), Action::StoppedTyping, typed(Field::WhatIf, "500")]);
    let page = sorted(&html(page));
    told(&page, Field::WhatIf, "三项目录外费用加起来是 1,000.00\u{a0}元，超过了总费用 500.00\u{a0}元");
    lacks(&page, &["时，您付"]);
}

#[test]
fn every_field_of_the_form_has_an_error_beside_it() {
    let mut fields = vec![Field::Day, Field::TOTAL, Field::FULL_SELF, Field::OVER_LIMIT, Field::ADVANCE_SELF];
    fields.extend(Sum::ALL.iter().copied().map(Field::Year));
    fields.extend([Tier::Basic, Tier::Critical, Tier::AidBasic, Tier::AidTilted].map(Field::Settled));
    for field in fields {
        let page = sorted(&html(after(desk(), [typed(field, "abc"), Action::Left(field)])));
        told(&page, field, if field == Field::Day { "请写成 20230501" } else { "请写一个金额" });
    }
    // Also where no region is chosen yet.
    let state = update(&State::new(Look::Desk, Language::En), Action::CatalogArrived(Ok(catalog())));
    let page = sorted(&html(after(state, [typed(Field::TOTAL, "1,2"), Action::Left(Field::TOTAL)])));
    told(&page, Field::TOTAL, "Written like this it is not clear. Is it 1.2 or 12?");
    holds(&page, &["It is 1.2</button>"]);
}

#[test]
fn days_and_counts_are_read_back() {
    let day = |text: &str| sorted(&html(after(desk(), [typed(Field::Day, text), Action::Left(Field::Day)])));
    holds(&day("2023-05-01 10:30"), &["2023年5月1日</p>"]);
    let page = day("23-5-1");
    told(&page, Field::Day, "这样写看不准。是 2023年5月1日 吗？");
    holds(&page, &["就是 2023年5月1日</button>"]);
    told(&day("20230229"), Field::Day, "没有这一天");
    told(&day("5月1日"), Field::Day, "请把年份也写上");
    let stay = |language, text: &str| {
        let disorder = Action::Switched(Flag::SevereMentalDisorder, true);
        let actions = [disorder, typed(Field::BedDays, text), Action::Left(Field::BedDays)];
        after(filled(Look::Desk, language), actions)
    };
    holds(&html(stay(Language::Zh, "12")), &["十二天</p>"]);
    holds(&html(stay(Language::En, "21")), &["twenty-one days</p>"]);
    told(&sorted(&html(stay(Language::Zh, "1,2"))), Field::BedDays, "这样写看不准。是 12 吗？");
}

/// The first visit and the ledger are there while the second has no total yet, in both looks.
#[test]
fn the_year_stays_while_another_visit_is_begun() {
    for (look, view) in [(Look::Desk, View::Desk), (Look::Guide, View::Guide(GuideStep::Total))] {
        let state = after(filled(look, Language::Zh), [Action::VisitKept, Action::Arrived(view)]);
        for text in ["", "8万，"] {
            let page = html(update(&state, typed(Field::TOTAL, text)));
            holds(
                &page,
                &["data-status=\"asking\"", "今年几次看病一起算", "约 3,303\u{a0}元", "打开第 1 次"],
            );
        }
    }
}

/// The day decides which pack is fetched: its field stays while that comes, and when it does not.
#[test]
fn the_day_stays_while_its_pack_is_on_its_way() {
    let state = update(&State::new(Look::Guide, Language::Zh), Action::CatalogArrived(Ok(catalog())));
    let state = after(
        state,
        [
            Action::Chose(Choice::Policy("jining-2023".to_owned())),
            Action::Arrived(View::Guide(GuideStep::Day)),
            typed(Field::Day, "20230501"),
        ],
    );
    holds(&html(state.clone()), &["data-status=\"loading\"", "id=\"date\"", "下一步"]);
    let error = Err(benefit_estimator::app::LoadError::Network);
    let failed = update(&state, Action::PackArrived("jining-2023".to_owned(), error));
    holds(&html(failed), &["data-status=\"failed\"", "id=\"date\"", "再试一次"]);
}
