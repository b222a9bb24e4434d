//! What is sent, called and copied.

use super::shown::Shown;
use super::{after, filled, html};
use crate::shelf::text;
use benefit_estimator::app::{
    Action, Choice, Dimension, Field, Flag, GuideStep, Look, Pack, Reply, Screen, Untimely, View, screen,
};
use benefit_estimator::language::Language;
use benefit_estimator::policy::Policy;

/// Jining's line in its own words, and the national one; a bill of 80,000 is no number to call.
#[test]
fn numbers_to_call_are_links() {
    let page = Shown::of(&html(filled(Look::Desk, Language::Zh)));
    assert_eq!(page.role("link", "12393").attribute("href"), Some("tel:12393"));
    let numbers = page.names("link");
    assert!(!numbers.iter().any(|name| name.contains("80,000")), "{numbers:?}");
}

/// A picture that can be pressed and held: signature, size of a 1-bit PNG, its end.
#[test]
fn the_code_is_a_picture() {
    let page = Shown::of(&html(filled(Look::Desk, Language::Zh)));
    let source = page.class("qr").attribute("src").unwrap();
    let source = source.strip_prefix("data:image/png;base64,").unwrap();
    // 89 50 4E 47 0D 0A 1A 0A, then the length 13 and IHDR.
    assert!(source.starts_with("iVBORw0KGgoAAAANSUhEUg"), "{source}");
    // IEND with its sum AE 42 60 82 is the end of every PNG, at each of the three places in a group of base64.
    assert!(
        ["AElFTkSuQmCC", "SUVORK5CYII=", "JRU5ErkJggg=="].iter().any(|end| source.ends_with(end)),
        "{source}"
    );
}

/// A result is of something: the guide says of what in a line, and can be changed from there.
#[test]
fn the_result_says_what_it_is_of() {
    let result = after(filled(Look::Guide, Language::Zh), [Action::Arrived(View::Guide(GuideStep::Result))]);
    let said = Shown::of(&html(result)).class("about").text.clone();
    assert!(
        said.starts_with(
            "鞍山市 · 城乡居民医保 · 低保对象 · 住院 · 三级医院 · 80,000\u{a0}元 · 2023年5月1日"
        ),
        "{said}"
    );
}

/// Nothing, and not to know, are answers, and stand among them as such.
#[test]
fn nothing_is_an_answer_where_all_answers_are_shown() {
    let reply = |step, reply| Action::Chose(Choice::Reply(step, reply));
    let answers = [reply(GuideStep::OutOfScope, Reply::Unknown), reply(GuideStep::Year, Reply::Nothing)];
    let check = [Action::Arrived(View::Guide(GuideStep::Check))];
    let page = Shown::of(&html(after(after(filled(Look::Guide, Language::Zh), answers), check)));
    let answers = page.texts("dd");
    let answered = |question: &str| {
        let place = page.texts("dt").iter().position(|one| one.starts_with(question)).unwrap();
        answers[2 * place].clone()
    };
    assert_eq!(answered("其中不能报销的费用"), "不清楚");
    assert_eq!(answered("今年这次之前"), "没有");
    assert_eq!(answered("手里有结算单吗"), "没有填");
}

/// Days in bed that nobody told are asked for, and are not none.
#[test]
fn days_in_bed_are_asked_for() {
    let ill = Action::Switched(Flag::SevereMentalDisorder, true);
    let state = after(filled(Look::Desk, Language::Zh), [ill]);
    let Screen::Asking(unread) = screen(&state) else { panic!("an estimate without days") };
    assert_eq!(unread.missing, [Field::BedDays]);
    assert!(matches!(screen(&after(state, [super::typed(Field::BedDays, "30")])), Screen::Estimated(_)));
}

/// Rules that have ended: whom to ask, and what can be said of no region's rules.
#[test]
fn where_rules_have_ended_there_is_somebody_to_ask() {
    let ended = [
        Action::TodayIs(benefit_estimator::day::Day::of(2026, 11, 30).unwrap()),
        Action::Chose(Choice::Policy("huaihua-2020".to_owned())),
        super::typed(Field::Day, "2026-11-30"),
    ];
    let state = after(filled(Look::Desk, Language::Zh), ended);
    assert!(matches!(screen(&state), Screen::Untimely(Untimely { last: Some(_), .. })));
    let page = Shown::of(&html(state));
    let asked = page.class("untimely");
    assert!(asked.text.contains("12393") && asked.text.contains("按一般情况粗略估一下"), "{}", asked.text);
}

/// The general estimate has no rules before 2023 either.
#[test]
fn the_general_estimate_is_no_way_on_where_it_has_no_rules() {
    let state = after(filled(Look::Desk, Language::Zh), [super::typed(Field::Day, "2020-05-01")]);
    let page = Shown::of(&html(state));
    assert!(!page.class("untimely").text.contains("按一般情况粗略估一下"));
}

/// Anshan published no figure of basic insurance before 2023.
#[test]
fn nothing_is_more_or_less_than_what_cannot_be_worked_out() {
    let id = "anshan-2022";
    let pack = Policy::from_toml(&text(&format!("static/policies/{id}/pack.toml"))).unwrap();
    let compared =
        [Action::ComparedBy(Dimension::Policy), Action::PackArrived(id.to_owned(), Ok(Pack::new(pack)))];
    let page = Shown::of(&html(after(filled(Look::Desk, Language::Zh), compared)));
    let why = &page.class("why").text;
    assert!(why.contains("没有公布，算不出") && !why.contains("您多付"), "{why}");
}
