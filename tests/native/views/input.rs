//! Every field keeps its place, its error and what it was understood as, whatever is typed in it.

use super::shown::Shown;
use super::{after, filled, html, typed};
use crate::shelf::catalog;
use benefit_estimator::app::{Action, Choice, Field, Flag, GuideStep, Look, State, View, update};
use benefit_estimator::language::Language;
use benefit_estimator::terms::{FigurePath, Part, Setting, Sum, Tier};

const DEDUCTIBLE: FigurePath = FigurePath::Of(Tier::Critical, Part::Deductible);
const RATIO: FigurePath = FigurePath::Of(Tier::Critical, Part::Ratio);

fn desk() -> State {
    filled(Look::Desk, Language::Zh)
}

/// The page in this state.
fn page(state: State) -> Shown {
    Shown::of(&html(state))
}

/// The field's input is there, with an error that it points at.
#[track_caller]
fn told(page: &Shown, field: Field, error: &str) {
    let id = field.id();
    let input = page.id(&id);
    assert_eq!(input.attribute("aria-invalid"), Some("true"), "{id}");
    assert!(page.description(input).contains(error), "{id}: {}", page.description(input));
    let said = &page.id(&format!("{id}-error")).text;
    assert!(said.starts_with(error), "{id}: {said}");
}

/// What stands in large type.
fn figure(page: &Shown) -> &str {
    &page.class("figure").text
}

/// What a field was understood as.
fn words(page: &Shown, field: Field) -> &str {
    &page.id(&format!("{}-words", field.id())).text
}

/// Whether nothing is said of another bill.
fn answers_nothing(page: &Shown) -> bool {
    !page.class("curve").text.contains("时，您付")
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
        let page = page(asking(DEDUCTIBLE, text));
        told(&page, Field::Figure(DEDUCTIBLE), error);
        assert_eq!(figure(&page), "3,303\u{a0}元");
        assert!(page.class("changed").text.contains("没看懂，没有算进去"));
        page.role("button", "撤销：大病保险起付线");
    }
    let unclear = page(asking(DEDUCTIBLE, "1,2"));
    unclear.role("button", "就是 1.2");
    unclear.role("button", "就是 12");
    let above = page(asking(RATIO, "120"));
    told(&above, Field::Figure(RATIO), "请写 0 到 100 之间的百分数");
    assert_eq!(figure(&above), "3,303\u{a0}元");
    let one = page(asking(RATIO, "1"));
    told(&one, Field::Figure(RATIO), "这样写看不准。是 100% 还是 1%？");
    one.role("button", "就是 100%");
    assert_eq!(figure(&one), "3,303\u{a0}元");
    for text in ["0.75", "75", "75%", "七成五"] {
        let page = page(asking(RATIO, text));
        assert_eq!(words(&page, Field::Figure(RATIO)), "75%：每 100 元里 75 元");
        assert!(!page.class("changed").text.contains("没有算进去"));
    }
    assert_eq!(words(&page(asking(RATIO, "1.5")), Field::Figure(RATIO)), "1.5%：每 100 元里 1.5 元");
    // Where the rest of the form has no result, the figure that is being asked for stays too.
    let page = page(after(asking(DEDUCTIBLE, "1万2"), [typed(Field::TOTAL, "8万，")]));
    assert_eq!(page.status(), "asking");
    assert_eq!(words(&page, Field::Figure(DEDUCTIBLE)), "一万两千元");
}

#[test]
fn what_is_tried_out_says_what_is_wrong_and_answers_nothing_else() {
    let tried = |field, text: &str| page(after(desk(), [typed(field, text)]));
    assert!(tried(Field::WhatIf, "9万").class("curve").text.contains("总费用 90,000\u{a0}元 时，您付"));
    for (text, error) in [
        ("abc", "请写一个金额"),
        ("-5", "请写 0"),
        ("7，9万", "这样写看不准。是 79,000 还是 790,000？"),
        ("1亿", "最多能算到"),
    ] {
        let page = tried(Field::WhatIf, text);
        told(&page, Field::WhatIf, error);
        assert!(answers_nothing(&page));
        let page = tried(Field::Target, text);
        let said = &page.class("curve").text;
        if text == "1亿" {
            assert!(said.contains("您自己付的都不超过"), "{said}");
        } else {
            told(&page, Field::Target, error);
            assert!(!said.contains("您自己付的不超过") && !said.contains("您自己付的都不超过"));
        }
        let premium = [Action::Arrived(View::Premium), typed(Field::Premium, text), Action::StoppedTyping];
        told(&self::page(after(desk(), premium)), Field::Premium, error);
    }
    // Below what is the person's anyway there is nothing to try, and the field is still there.
    let page =
        after(desk(), [typed(Field::FULL_SELF, "1000"), Action::StoppedTyping, typed(Field::WhatIf, "500")]);
    let page = self::page(page);
    told(&page, Field::WhatIf, "三项目录外费用加起来是 1,000.00\u{a0}元，超过了总费用 500.00\u{a0}元");
    assert!(answers_nothing(&page));
}

/// A figure is asked for from wherever it stands, also one that moves nothing here; it goes with the kind of care that has it. 10,000
/// in Jining leave 1,585 before critical-illness insurance, whose deductible is 14,000; its ordinary outpatients have none.
#[test]
fn a_figure_is_asked_for_where_the_person_has_it() {
    let asked = after(
        super::sure::jining("10000"),
        [Action::AskedFigure(Some(FigurePath::Of(Tier::Critical, Part::Deductible)))],
    );
    let is_shown = |state| self::page(state).find("figures-critical-deductible").is_some();
    assert!(is_shown(asked.clone()));
    assert!(!is_shown(after(asked, [Action::Chose(Choice::Setting(Setting::Outpatient))])));
}

#[test]
fn every_field_of_the_form_has_an_error_beside_it() {
    let mut fields = vec![Field::Day, Field::TOTAL, Field::FULL_SELF, Field::OVER_LIMIT, Field::ADVANCE_SELF];
    fields.extend(Sum::ALL.iter().copied().map(Field::Year));
    fields.extend([Tier::Basic, Tier::Critical, Tier::AidBasic, Tier::AidTilted].map(Field::Settled));
    for field in fields {
        let page = page(after(desk(), [typed(field, "abc"), Action::Left(field)]));
        told(&page, field, if field == Field::Day { "请写成 20230501" } else { "请写一个金额" });
    }
    // Also where no region is chosen yet.
    let state = update(&State::new(Look::Desk, Language::En), Action::CatalogArrived(Ok(catalog())));
    let page = page(after(state, [typed(Field::TOTAL, "1,2"), Action::Left(Field::TOTAL)]));
    told(&page, Field::TOTAL, "Written like this it is not clear. Is it 1.2 or 12?");
    page.role("button", "It is 1.2");
}

#[test]
fn days_and_counts_are_read_back() {
    let day = |text: &str| page(after(desk(), [typed(Field::Day, text), Action::Left(Field::Day)]));
    assert_eq!(words(&day("2023-05-01 10:30"), Field::Day), "2023年5月1日");
    let short = day("23-5-1");
    told(&short, Field::Day, "这样写看不准。是 2023年5月1日 吗？");
    short.role("button", "就是 2023年5月1日");
    told(&day("20230229"), Field::Day, "没有这一天");
    told(&day("5月1日"), Field::Day, "请把年份也写上");
    let stay = |language, text: &str| {
        let disorder = Action::Switched(Flag::SevereMentalDisorder, true);
        let actions = [disorder, typed(Field::BedDays, text), Action::Left(Field::BedDays)];
        after(filled(Look::Desk, language), actions)
    };
    assert_eq!(words(&page(stay(Language::Zh, "12")), Field::BedDays), "十二天");
    assert_eq!(words(&page(stay(Language::En, "21")), Field::BedDays), "twenty-one days");
    told(&page(stay(Language::Zh, "1,2")), Field::BedDays, "这样写看不准。是 12 吗？");
}

/// The first visit and the ledger are there while the second has no total yet, in both looks.
#[test]
fn the_year_stays_while_another_visit_is_begun() {
    for (look, view) in [(Look::Desk, View::Desk), (Look::Guide, View::Guide(GuideStep::Total))] {
        let state = after(filled(look, Language::Zh), [Action::VisitKept, Action::Arrived(view)]);
        for text in ["", "8万，"] {
            let page = page(update(&state, typed(Field::TOTAL, text)));
            assert_eq!(page.status(), "asking");
            assert!(page.class("year").text.contains("约 3,303\u{a0}元"));
            page.role("button", "打开第 1 次");
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
    let coming = page(state.clone());
    assert_eq!(coming.status(), "loading");
    coming.id("date");
    coming.role("button", "下一步");
    let error = Err(benefit_estimator::app::LoadError::Network);
    let failed = update(&state, Action::PackArrived("jining-2023".to_owned(), error));
    let failed = page(failed);
    assert_eq!(failed.status(), "failed");
    failed.id("date");
    failed.role("button", "再试一次");
}
