//! The page rendered without a browser, in both languages.

#[cfg(feature = "authors")]
mod authors;
mod curve;
mod embedded;
mod facts;
mod first_screen;
mod input;
mod other_bills;
mod paid;
mod premium;
mod regions;
mod sent;
mod served;
mod shown;
mod sure;
mod year;

use crate::shelf::{catalog, text};
use benefit_estimator::app::{
    Action, AuthorsAction, Choice, Dimension, DroppedFile, Field, GuideStep, Ledger, LoadError, Look, Pack,
    Reply, SharedCase, State, View, Whose, Workbench, link_text, update,
};
use benefit_estimator::language::Language;
use benefit_estimator::money::Money;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Identity, Insurance, Level, Place, Setting};
use benefit_estimator::ui::{AuthorsPage, AuthorsPageProps, Drawn, Page, PageProps};
use shown::Shown;
use std::rc::Rc;
use yew::Callback;

mod told;

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| update(&state, action))
}

/// Anshan, subsistence, resident, in a tertiary hospital in the city, 80,000.
fn filled(look: Look, language: Language) -> State {
    let id = "anshan-2023";
    let pack = Policy::from_toml(&text(&format!("static/policies/{id}/pack.toml"))).unwrap();
    after(
        State::new(look, language),
        [
            Action::CatalogArrived(Ok(catalog())),
            Action::Chose(Choice::Policy(id.to_owned())),
            Action::Typed(Field::Day, "2023-05-01".to_owned()),
            Action::PackArrived(id.to_owned(), Ok(Pack::new(pack))),
            Action::Chose(Choice::Insurance(Insurance::Resident)),
            Action::TickedIdentity(Identity::Subsistence, true),
            Action::Chose(Choice::Setting(Setting::Inpatient)),
            Action::Chose(Choice::Level(Level::Tertiary)),
            Action::Chose(Choice::Place(Place::InCity)),
            Action::Typed(Field::TOTAL, "8万".to_owned()),
            all_covered(),
            Action::Chose(Choice::Reply(GuideStep::Year, Reply::Nothing)),
        ],
    )
}

/// Nothing is outside the policy's scope.
fn all_covered() -> Action {
    Action::Chose(Choice::Reply(GuideStep::OutOfScope, Reply::Nothing))
}

fn typed(field: Field, text: &str) -> Action {
    Action::Typed(field, text.to_owned())
}

fn html(state: State) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let props = PageProps { drawn: Drawn::All, state: Rc::new(state), act: Callback::noop() };
    runtime.block_on(yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render())
}

#[track_caller]
fn holds(html: &str, words: &[&str]) {
    for word in words {
        assert!(html.contains(word), "`{word}` is not in:\n{html}");
    }
}

/// By hand: 47,520 + 19,110 (75 % of 32,480 − 7,000) + 9,359 (70 % of 13,370) + 707.70 (70 % of 4,011 − 3,000)
/// leaves 3,303.30.
#[test]
fn the_desk_shows_questions_and_result() {
    let page = html(filled(Look::Desk, Language::Zh));
    holds(&page, &["您大约要付", "3,303\u{a0}元", "征求意见稿", "八万元", "大病保险起付线"]);
    holds(
        &page,
        &[
            "47,520\u{a0}元",
            "19,110\u{a0}元",
            "9,359\u{a0}元",
            "708\u{a0}元",
            "约 3,303\u{a0}元",
            "个人负担</th><td translate=\"no\">约 3,303\u{a0}元",
        ],
    );
    holds(&page, &["(80,000.00 − 800.00) × 60% = ", "二(三)", "2022年9月14日", "当地文件里没有这项待遇"]);
    let page = html(filled(Look::Desk, Language::En));
    holds(&page, &["You pay about", "¥3,303", "draft for comment", "eighty thousand yuan", "¥47,520"]);
}

/// Temporary care elsewhere: 80,000 less 31,680 (40 % of 79,200) and 30,990 (75 % of 41,320) leaves 17,330; basic aid
/// would pay 12,131 of it. At a grassroots institution that has no row nobody knows what basic pays: at most
/// 80,000 less 53,250 (75 % of 71,000), 18,725 (70 %) and 3,517.50 (70 % of 5,025) are left.
#[test]
fn the_page_of_figures_tells_the_effect_of_every_reading() {
    let page = |language, choice| {
        let actions = [Action::Chose(choice), Action::Arrived(View::Figures)];
        html(after(filled(Look::Desk, language), actions))
    };
    let zh = page(Language::Zh, Choice::Place(Place::TemporaryOut));
    holds(
        &zh,
        &["换一种理解：您大约要付 5,199\u{a0}元，比现在少 12,131\u{a0}元", "换一种理解，您付的一样多。"],
    );
    assert!(!zh.contains("算不出来"));
    let en = page(Language::En, Choice::Level(Level::Grassroots));
    holds(&en, &["Read the other way: You pay at most ¥4,508<", "Read the other way, you pay the same."]);
    let ill = [
        Action::TickedNoIdentity(true),
        Action::TickedIdentity(Identity::IllnessImpoverished, true),
        Action::Arrived(View::Figures),
    ];
    holds(&html(after(filled(Look::Desk, Language::Zh), ill)), &["换一种理解算不出来：没有数字。"]);
}

#[test]
fn what_is_not_known_is_an_answer_and_the_result_says_what_it_means() {
    let said = |language| {
        let to = |step| Action::Arrived(View::Guide(step));
        after(
            filled(Look::Guide, language),
            [to(GuideStep::Identities), Action::SaidUnsure, to(GuideStep::OutOfScope), Action::SaidUnsure],
        )
    };
    let at = |language, step| html(after(said(language), [Action::Arrived(View::Guide(step))]));
    holds(&at(Language::Zh, GuideStep::Identities), &[">✓ 不清楚</button>"]);
    holds(&at(Language::Zh, GuideStep::OutOfScope), &["<input checked type=\"radio\" id=\"out-of-scope-2\""]);
    assert!(!at(Language::Zh, GuideStep::Total).contains("不清楚"));
    let check = at(Language::Zh, GuideStep::Check);
    assert_eq!(check.matches("<dd>不清楚</dd>").count(), 2);
    let result = at(Language::Zh, GuideStep::Result);
    // Neither side is known: what is outside is the person's, and with a group they would pay less.
    holds(&result, &["您大约要付", "21,392\u{a0}元", "目录外不清楚", "人员类别没选", "没有：", "占一成："]);
    holds(
        &at(Language::En, GuideStep::Result),
        &[
            "Not counting costs outside the catalogue, you pay about",
            "Costs outside the catalogue not known",
            "Group not chosen",
            "A tenth:",
        ],
    );
}

/// How much and who pays needs no more than what comes by itself; in large print the rest opens only where it is tapped.
#[test]
fn what_stands_below_an_answer_is_one_line_until_its_part_is_here() {
    let apart = |large| {
        let mut state = State { large, ..filled(Look::Desk, Language::Zh) };
        state.fetched.explore = None;
        state
    };
    let page = html(apart(false));
    holds(&page, &["3,303\u{a0}元", "基本医保", "更多：怎么算的", "data-unloaded", "data-when-seen"]);
    assert!(!page.contains("一步一步怎么算的") && !page.contains("依据"));
    let large = html(apart(true));
    holds(&large, &["更多：怎么算的", "data-unloaded"]);
    assert!(!large.contains("data-when-seen"));
    let here = html(filled(Look::Desk, Language::Zh));
    holds(&here, &["<details class=\"more rest\" open=\"\"", "一步一步怎么算的", "依据"]);
}

/// Chinese in the English page is quoted from a document, and says so; or it is the way to the Chinese page.
#[test]
fn the_english_page_is_english() {
    for state in [
        filled(Look::Desk, Language::En),
        after(filled(Look::Guide, Language::En), [Action::Arrived(View::Guide(GuideStep::Check))]),
        after(filled(Look::Desk, Language::En), [Action::Arrived(View::Figures)]),
        after(filled(Look::Desk, Language::En), [Action::Arrived(View::Premium)]),
        after(filled(Look::Desk, Language::En), [Action::ComparedBy(Dimension::Identity)]),
        after(filled(Look::Desk, Language::En), [Action::VisitKept, typed(Field::TOTAL, "30000")]),
        after(filled(Look::Desk, Language::En), [Action::SharedSwitched(true), Action::IdleFor(130)]),
        after(filled(Look::Desk, Language::En), [Action::LinkCame("1.AAAA".to_owned(), Whose::Sent)]),
    ] {
        let page = html(state);
        let mut rest = page.as_str();
        let mut foreign = String::new();
        while let Some((before, after)) = rest.split_once("lang=\"zh-CN\"") {
            foreign.extend(before.chars().filter(|&letter| is_chinese(letter)));
            rest = after.split_once("</").map_or("", |(_, after)| after);
        }
        foreign.extend(rest.chars().filter(|&letter| is_chinese(letter)));
        foreign.retain(|letter| !"万".contains(letter));
        assert_eq!(foreign, "");
    }
}

fn is_chinese(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

#[test]
fn every_step_of_the_guide_asks_one_question() {
    for language in [Language::Zh, Language::En] {
        for step in GuideStep::ALL {
            let page = html(update(&filled(Look::Guide, language), Action::Arrived(View::Guide(step))));
            assert_eq!(page.matches("id=\"question\"").count(), 1, "{step:?}");
            assert_eq!(page.matches("<h1>").count(), 1, "{step:?}");
        }
    }
}

#[test]
fn a_mistake_stands_beside_its_input_once_it_was_left() {
    let typing = update(&filled(Look::Desk, Language::Zh), Action::Typed(Field::TOTAL, "八x".to_owned()));
    let page = |state| Shown::of(&html(state));
    assert_eq!(page(typing.clone()).id("bill-total").attribute("aria-invalid"), None);
    let left = page(update(&typing, Action::Left(Field::TOTAL)));
    let input = left.role("textbox", "总费用");
    assert_eq!((input.attribute("aria-invalid"), input.attribute("value")), (Some("true"), Some("八x")));
    assert!(left.description(input).contains("请写一个金额"));
    assert!(left.id("bill-total-error").text.contains("请写一个金额"));
}

#[test]
fn waiting_and_failing_are_said() {
    let state = State::new(Look::Desk, Language::Zh);
    holds(&html(state.clone()), &["正在读取"]);
    let failed = update(&state, Action::CatalogArrived(Err(LoadError::Network)));
    let failed = Shown::of(&html(failed));
    assert!(failed.names("alert").iter().any(|said| said.contains("有一个文件没有读到")));
    failed.role("button", "再试一次");
}

/// Every label belongs to an input, every description exists, no id stands twice.
#[test]
fn labels_and_descriptions_lead_somewhere() {
    let state = filled(Look::Desk, Language::Zh);
    let page =
        html(after(state, [Action::Typed(Field::FULL_SELF, "x".to_owned()), Action::Left(Field::FULL_SELF)]));
    let values = |name: &str| -> Vec<String> {
        page.split(&format!(" {name}=\""))
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect()
    };
    let ids = values("id");
    for id in &ids {
        assert_eq!(ids.iter().filter(|one| *one == id).count(), 1, "{id} stands twice");
    }
    for name in ["for", "aria-describedby", "aria-labelledby"] {
        for reference in
            values(name).iter().flat_map(|list| list.split(' ').map(str::to_owned).collect::<Vec<_>>())
        {
            assert!(ids.contains(&reference), "{name} leads to {reference}");
        }
    }
}

/// By hand (tests/native/app/visits.rs): the second visit leaves 280.80, both 3,584.10.
#[test]
fn the_year_stands_as_a_ledger_with_meters() {
    let page = html(after(
        filled(Look::Desk, Language::Zh),
        [Action::VisitKept, typed(Field::TOTAL, "30000"), all_covered()],
    ));
    holds(
        &page,
        &[
            "第 1 次",
            "第 2 次",
            "约 281\u{a0}元",
            "约 3,584\u{a0}元",
            "<progress max=\"10000\" value=\"10000\"",
            "起付线已过，后面都能报",
        ],
    );
    holds(&page, &["今年前面几次已经记在下面"]);
}

/// A case of a link is shown in a line, and a pack that changed since is told at the result.
#[test]
fn a_link_is_asked_about_and_says_what_changed() {
    let mine = filled(Look::Desk, Language::Zh);
    let personal = Money::parse("3000").unwrap();
    let link = SharedCase {
        form: mine.form.clone(),
        ledger: Ledger::default(),
        version: "0.0".to_owned(),
        personal,
    };
    let asked = after(mine, [Action::LinkCame(link_text(&link).unwrap(), Whose::Sent)]);
    let brought = Shown::of(&html(asked.clone()));
    let said = &brought.id("brought").text;
    assert!(said.contains("鞍山市 · 城乡居民医保 · 住院 · 三级医院"), "{said}");
    assert!(said.contains("会代替您现在填的内容"), "{said}");
    holds(
        &html(update(&asked, Action::LinkTaken)),
        &["第 0.0 版", "当时您付 3,000\u{a0}元", "现在算得 约 3,303\u{a0}元"],
    );
}

/// Inside a messenger printing does nothing: the page says where it works.
#[test]
fn a_messenger_is_not_offered_what_it_cannot_do() {
    let mut own = filled(Look::Desk, Language::Zh);
    let buttons = |state| Shown::of(&html(state)).names("button");
    assert!(buttons(own.clone()).contains(&"打印".to_owned()));
    own.device.in_messenger = true;
    let offered = buttons(own.clone());
    assert!(!offered.contains(&"打印".to_owned()) && offered.contains(&"复制文字".to_owned()), "{offered:?}");
    holds(&html(own), &["在浏览器打开"]);
}

/// The readings that the estimate relied on are marked on the page of all figures.
#[test]
fn the_page_of_all_figures_marks_the_readings_used() {
    let page = html(after(filled(Look::Desk, Language::Zh), [Action::Arrived(View::Figures)]));
    holds(&page, &["R-TILTBASE", "这次用到了", "R-AS1"]);
}

/// What an author sees of a pack whose first quote does not hold its figure, in a language.
fn authors_html(language: Language) -> String {
    let pack =
        text("static/policies/jining-2023/pack.toml").replacen("amount = \"100\"", "amount = \"130\"", 1);
    authors_html_of(language, pack)
}

fn authors_html_of(language: Language, pack: String) -> String {
    let files = [("pack.toml", pack), ("cases.toml", text("static/policies/jining-2023/cases.toml"))];
    let files = files.map(|(name, text)| DroppedFile { name: name.to_owned(), text: Some(text), told: None });
    let bench = Workbench::new(State::new(Look::Desk, language));
    authors_html_at(bench.update(AuthorsAction::Gave(files.into())))
}

fn authors_html_at(bench: Workbench) -> String {
    let props = AuthorsPageProps { bench: Rc::new(bench), act: Callback::noop() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(yew::LocalServerRenderer::<AuthorsPage>::with_props(props).hydratable(false).render())
}

/// What of a selected table was not read stands beside what was, by name; each of its rows is asked whose it is; what is
/// not saved is not put away without a question.
#[test]
fn the_authors_page_names_what_it_did_not_read_and_asks_before_it_forgets() {
    let table =
        "级别\t职工起付线\t居民起付线\t居民比例\t备注\n一级\t300\t200\t85%\t无\n二级\t600\t\t75%\t无\n";
    let bench = Workbench::new(State::new(Look::Desk, Language::Zh)).update(AuthorsAction::BeganBlank);
    let bench = bench.update(AuthorsAction::WroteDocument(table.to_owned()));
    let bench = bench.update(AuthorsAction::Selected(0, table.to_owned()));
    let page = authors_html_at(bench.update(AuthorsAction::StartedAgain));
    holds(
        &page,
        &[
            "没有读的，请自己看一遍",
            "格“二级 · 居民起付线”：是空的",
            "列“备注”：看不出是起付线",
            "哪种医保 1",
            "哪种医保 2",
            "有多可靠 85%",
            "这里写的还没有保存",
            "不要了，撤下",
        ],
    );
    assert!(!authors_html_at(bench).contains("这里写的还没有保存"));
}

#[test]
fn the_authors_page_lists_what_was_found_and_runs_the_pack() {
    let pack = text("static/policies/jining-2023/pack.toml");
    let quote = "quote = \"起付标准分别降为100元\"";
    let line = pack.lines().position(|line| line == quote).unwrap() + 1;
    let page = authors_html(Language::Zh);
    holds(&page, &["role=\"status\"", "错误 ", &format!("pack.toml 第 {line} 行"), "全部数字", "总费用"]);
    assert_eq!((page.matches("<h1>").count(), page.matches("<main>").count()), (1, 1));
    let page = authors_html(Language::En);
    holds(&page, &["Errors: ", &format!("pack.toml, line {line}, column"), "All figures"]);
    // What has errors is not offered for publishing.
    assert!(!page.contains("download=\"pack.txt\""));
    // A figure is offered by its value and its phrase.
    holds(
        &authors_html(Language::Zh),
        &["130\u{a0}元 · 起付标准分别降为100元 · resident-deductible-primary", "还要填：起付线、支付比例。"],
    );
    assert!(authors_html_of(Language::En, pack).contains("download=\"pack.txt\""));
}
