//! What the page says of inputs that do not count, of visits of another year, of links, of shares that are nearly the same.

use super::{after, all_covered, filled, holds, html, typed};
use crate::shelf::text;
use benefit_estimator::app::{
    Action, Choice, Dimension, Field, Form, GuideStep, Ledger, Look, Pack, SharedCase, State, View, Whose,
    link_text, read_link,
};
use benefit_estimator::day::Day;
use benefit_estimator::format::{about_amount, about_both, share_unlike};
use benefit_estimator::language::Language;
use benefit_estimator::money::Money;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{FigurePath, Identity, Part, Place, Tier};

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

/// The case of `filled` in another region.
fn moved(state: State, id: &str, day: &str) -> State {
    let pack = Policy::from_toml(&text(&format!("static/policies/{id}/pack.toml"))).unwrap();
    after(
        state,
        [
            Action::Chose(Choice::Policy(id.to_owned())),
            typed(Field::Day, day),
            Action::PackArrived(id.to_owned(), Ok(Pack::new(pack))),
        ],
    )
}

fn at(state: State, step: GuideStep) -> String {
    html(State { look: Look::Guide, view: View::Guide(step), ..state })
}

/// Huaihua's fallback, 9,000, and then Anshan, which has none.
fn from_huaihua(language: Language) -> State {
    let huaihua = moved(filled(Look::Desk, language), "huaihua-2020", "2020-05-01");
    let settled = after(huaihua, [typed(Field::Settled(Tier::Fallback), "9000")]);
    moved(settled, "anshan-2023", "2023-05-01")
}

#[test]
fn what_does_not_count_is_told_wherever_the_answers_are() {
    let state = from_huaihua(Language::Zh);
    let told = ["鞍山市：下面填过的没有算进去", "政府兜底已付 9,000\u{a0}元：当地文件里没有这项待遇"];
    let desk = html(state.clone());
    holds(&desk, &told);
    holds(&desk, &["约 3,303\u{a0}元", "没有算进去的几项，链接里也没有"]);
    assert!(!desk.contains("value=\"9000\""), "no field of what the region does not have");
    let check = at(state.clone(), GuideStep::Check);
    holds(&check, &told);
    assert!(!check.contains("<dd>政府兜底"), "an answer that does not count is none of the answers");
    holds(&at(state, GuideStep::Result), &told);
    holds(
        &html(from_huaihua(Language::En)),
        &["what follows was filled in and is not counted", "¥9,000: not offered here"],
    );
}

/// The link of a page, as it stands there to be copied.
fn link_on(page: &str) -> SharedCase {
    let (_, link) = page.split_once("#c=").unwrap();
    read_link(link).unwrap()
}

#[test]
fn a_link_carries_what_counts_alone() {
    let form = link_on(&html(from_huaihua(Language::Zh))).form;
    assert!(!form.is_typed(Field::Settled(Tier::Fallback)) && form.is_typed(Field::TOTAL));
    let everything = html(filled(Look::Desk, Language::Zh));
    assert!(!everything.contains("链接里也没有"));
}

#[test]
fn a_group_is_told_in_the_words_of_the_region_that_has_it() {
    let edge = after(
        filled(Look::Desk, Language::Zh),
        [
            Action::TickedIdentity(Identity::Subsistence, false),
            Action::TickedIdentity(Identity::LowIncomeEdge, true),
        ],
    );
    let state = moved(edge, "huaihua-2020", "2020-05-01");
    holds(&html(state.clone()), &["低保边缘家庭成员：这里没有这一类人员"]);
    // Before the result the guide asks for it again.
    let check = at(state, GuideStep::Check);
    assert!(check.contains(">下一步</button>") && !check.contains(">看结果</button>"));
}

#[test]
fn a_column_says_which_own_figure_it_leaves_out() {
    let figure = Field::Figure(FigurePath::Of(Tier::Critical, Part::Deductible));
    let own = after(
        filled(Look::Desk, Language::Zh),
        [typed(figure, "6500"), Action::ComparedBy(Dimension::Identity)],
    );
    holds(&html(own), &["“大病保险起付线 6,500\u{a0}元”在这里用不上，没有算进去。"]);
}

/// 3,303.30 each, in different years: no sum of both, and no "还缺内容".
#[test]
fn a_visit_of_another_year_says_so() {
    let two = |first: &str, second: &str| {
        after(
            filled(Look::Desk, Language::Zh),
            [
                typed(Field::Day, first),
                Action::VisitKept,
                typed(Field::Day, second),
                typed(Field::TOTAL, "80000"),
                all_covered(),
            ],
        )
    };
    for first in ["20231230", "20220105"] {
        let page = html(two(first, "20240105"));
        holds(&page, &["另一年的，不合在一起算", "约 3,303\u{a0}元"]);
        assert!(!page.contains("还缺内容") && !page.contains("6,607"), "{first}");
    }
    let same = html(two("20230105", "20230301"));
    // 3,303.30 + 730.80.
    holds(&same, &["约 4,034\u{a0}元"]);
    assert!(!same.contains("另一年的") && !same.contains("是不是记了两遍"));
    holds(&html(two("20230301", "20230301")), &["第 1 次和第 2 次的日期、金额都一样，是不是记了两遍？"]);
    holds(&html(two("20230301", "20230105")), &["第 2 次的日期比第 1 次早"]);
}

/// Another visit of the year whose amounts do not all count says so.
#[test]
fn a_visit_that_counts_in_part_says_so() {
    let settled = after(
        moved(filled(Look::Desk, Language::Zh), "huaihua-2020", "2020-05-01"),
        [typed(Field::Settled(Tier::Fallback), "9000"), Action::VisitKept, typed(Field::TOTAL, "80000")],
    );
    assert!(!html(settled.clone()).contains("有几项没有算进去"));
    // The day stays with each visit: the first one's is no day of Anshan's rules of 2023.
    holds(&html(moved(settled, "anshan-2023", "2023-05-01")), &["有几项没有算进去，打开可以看到"]);
}

/// Each cause in its own sentence, none of them another's.
#[test]
fn why_a_link_cannot_be_read_is_said() {
    let said = |link: &str| {
        html(after(filled(Look::Desk, Language::Zh), [Action::LinkCame(link.to_owned(), Whose::Sent)]))
    };
    // Without the last letter; with another one; with a field of tomorrow; of a version of tomorrow.
    for (link, words) in [
        ("2.IAthbnNoYW4tMjAyMwEx2pQUJykwMjgF5eLSCQGApOgDUoRDZ", "链接不完整"),
        ("2.IAthbnNoYW4tMjAyMwEx2pQUJykwMjgF5eLSCQGApOgEUoRDZg", "在路上变了"),
        ("1.C2Fuc2hhbi0yMDIzATEAAAAAABQAACYA5PjIPQ", "还不认识的内容"),
        ("3.AAAA", "新版页面做的，请刷新"),
    ] {
        let page = said(link);
        holds(&page, &[words]);
        assert_eq!(page.contains("链接不完整"), words == "链接不完整", "{link}");
    }
}

#[test]
fn a_pack_that_is_gone_is_told_and_never_by_its_id() {
    let mut form = Form::at(Some("anshan-1999".to_owned()));
    form.set_text(Field::TOTAL, "5".to_owned());
    let link = SharedCase { form, ledger: Ledger::default(), version: "1".to_owned(), personal: money("5") };
    let asked =
        after(filled(Look::Desk, Language::Zh), [Action::LinkCame(link_text(&link).unwrap(), Whose::Sent)]);
    let page = html(asked.clone());
    holds(&page, &["链接里的参保地，这个页面没有", "留着它和里面的内容"]);
    assert!(!page.contains("anshan-1999"));
    let taken = html(after(asked, [Action::LinkTaken]));
    assert!(!taken.contains("anshan-1999"));
    holds(&taken, &["value=\"5\""]);
}

/// 连云港: in-scope self-pay of the registered poor in the county may be 10 %. 10,004 of 100,000 are more.
#[test]
fn a_share_is_told_from_its_limit() {
    let poor = |basic: &str| {
        let state = moved(filled(Look::Desk, Language::Zh), "lianyungang-2020", "2020-05-01");
        html(after(
            state,
            [
                Action::TickedIdentity(Identity::Subsistence, false),
                Action::TickedIdentity(Identity::RegisteredPoor, true),
                Action::Chose(Choice::Place(Place::InCounty)),
                typed(Field::TOTAL, "100000"),
                typed(Field::Settled(Tier::Basic), basic),
                typed(Field::Settled(Tier::Critical), "0"),
                typed(Field::Settled(Tier::AidBasic), "0"),
            ],
        ))
    };
    holds(&poor("89996"), &["自付占 10.004%，超过 10%"]);
    holds(&poor("90000"), &["自付占 10%，不超过 10%"]);
    holds(&poor("90004"), &["自付占 9.996%，不超过 10%"]);
    holds(&poor("85000"), &["自付占 15%，超过 10%"]);
}

#[test]
fn as_many_digits_as_it_takes() {
    let share = |part, whole| share_unlike(money(part), money(whole), "10%");
    assert_eq!(share("100.01", "1000"), "10.001%");
    assert_eq!(share("8101.27", "10000"), "81.01%");
    assert_eq!(share("0", "0"), "0%");
    // Of a bill that is one fen short of ten times as much.
    assert_eq!(share("10000000.00", "99999999.99"), "10.000000001%");
    assert_eq!(share("10000000.00", "100000000.00"), "10%");
    let both = |low, high| about_both(money(low), money(high));
    assert_eq!(both("3303.10", "3303.40"), ["3,303.10", "3,303.40"]);
    assert_eq!(both("3303.10", "3303.60"), ["3,303", "3,304"]);
    assert_eq!(both("3303.10", "3303.10"), ["3,303", "3,303"]);
    // Something is never shown as nothing.
    assert_eq!(["0.30", "0.99", "1.49", "0"].map(|one| about_amount(money(one))), ["0.30", "0.99", "1", "0"]);
}

/// The day of discharge is 1 May 2023: what had to be known before it is of no use the day after.
#[test]
fn advice_on_deposits_goes_with_the_discharge() {
    let on = |day| {
        html(after(filled(Look::Desk, Language::Zh), [Action::TodayIs(Day::of(2023, 5, day).unwrap())]))
    };
    let (deposit, direct) = ("就不用交住院押金", "不用另外申请");
    holds(&on(1), &[deposit, direct]);
    let left = on(2);
    holds(&left, &[direct]);
    assert!(!left.contains(deposit));
}

/// Lianyungang's rules are in force from 2020 on: of which year the documents are is said.
#[test]
fn the_result_says_of_which_year_its_documents_are() {
    let said = |language| html(moved(filled(Look::Desk, language), "lianyungang-2020", "2023-05-01"));
    holds(&said(Language::Zh), &["依据的是 2020 年起有效的文件和报道，后来可能改过。"]);
    holds(&said(Language::En), &["in force from 2020 on; they may have changed since."]);
}
