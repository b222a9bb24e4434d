//! Every state of certainty, in every place that says what a person pays: verb and amount are the same everywhere.

use super::{after, filled, html, typed};
use crate::shelf::text;
use benefit_estimator::app::{Action, Choice, Field, GuideStep, Look, Pack, Reply, State};
use benefit_estimator::language::Language;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Identity, Insurance, Level, Setting};

/// A resident without a group, in a primary hospital of Jining in 2023.
fn jining(total: &str) -> State {
    let pack = Policy::from_toml(&text("static/policies/jining-2023/pack.toml")).unwrap();
    after(
        filled(Look::Desk, Language::Zh),
        [
            Action::Chose(Choice::Policy("jining-2023".to_owned())),
            Action::PackArrived("jining-2023".to_owned(), Ok(Pack::new(pack))),
            Action::TickedIdentity(Identity::Subsistence, false),
            Action::TickedNoIdentity(true),
            Action::Chose(Choice::Level(Level::Primary)),
            typed(Field::TOTAL, total),
            Action::StoppedTyping,
        ],
    )
}

fn reply(step: GuideStep, reply: Reply) -> Action {
    Action::Chose(Choice::Reply(step, reply))
}

/// What stands between two marks, the first time.
fn between<'h>(html: &'h str, begin: &str, end: &str) -> &'h str {
    html.split_once(begin)
        .and_then(|(_, rest)| rest.split_once(end))
        .map(|(inside, _)| inside)
        .unwrap_or_default()
}

fn plain(html: &str) -> String {
    html.split('<').map(|tag| tag.split_once('>').map_or(tag, |(_, text)| text)).collect()
}

/// Each state with its verb, its amount in large type, and the short form of tables and lists. By hand:
/// - 80 yuan are below Jining's deductible of 100: all 80, whatever is unpublished;
/// - of 10,000 it pays (10,000 − 100) × 85 % = 8,415: 1,585, but for a cap that nobody knows, and no less where the costs that
///   nobody covers are not known;
/// - whoever does not know their group pays at most what everyone pays: of 80 yuan 80, of 10,000 more than 1,585 once the cap
///   that nobody knows is reached;
/// - who does not know about earlier visits either knows neither side, and of what nobody covers not even about how much;
/// - Jining's chronic clinic has no figures at all.
#[test]
fn every_state_is_said_alike_in_every_place() {
    let chronic = Action::Chose(Choice::Setting(Setting::ChronicOutpatient));
    let states = [
        (jining("80"), "您要付", "80\u{a0}元", "80\u{a0}元"),
        (jining("10000"), "您大约要付", "1,585\u{a0}元", "约 1,585\u{a0}元"),
        (
            after(jining("10000"), [reply(GuideStep::OutOfScope, Reply::Unknown)]),
            "您至少要付",
            "1,585\u{a0}元",
            "1,585\u{a0}元 起",
        ),
        (
            after(jining("10000"), [Action::TickedNoIdentity(false)]),
            "您大约要付",
            "1,585\u{a0}元",
            "约 1,585\u{a0}元",
        ),
        (after(jining("80"), [Action::TickedNoIdentity(false)]), "您最多付", "80\u{a0}元", "最多 80\u{a0}元"),
        (
            after(jining("10000"), [reply(GuideStep::Year, Reply::Unknown)]),
            "您大约要付",
            "1,585\u{a0}元",
            "约 1,585\u{a0}元",
        ),
        (
            after(
                jining("10000"),
                [reply(GuideStep::OutOfScope, Reply::Unknown), reply(GuideStep::Year, Reply::Unknown)],
            ),
            "不算目录外的，您大约要付",
            "1,585\u{a0}元",
            "约 1,585\u{a0}元",
        ),
        (after(jining("10000"), [chronic]), "算不出您要付多少", "", "没有公布，算不出"),
    ];
    for (state, verb, figure, short) in states {
        let page = html(state);
        let headline = between(&page, "<div class=\"headline\">", "</div>");
        assert!(plain(headline).contains(verb), "{verb}: {}", plain(headline));
        assert_eq!(plain(between(&page, "class=\"figure\" translate=\"no\">", "</p>")), figure, "{verb}");
        // The list beside the bar, and the bar for whoever does not see it.
        let you = between(&page, "<li class=\"you\">", "</li>");
        let bar = between(&page, "role=\"img\" aria-label=\"", "\"");
        if figure.is_empty() {
            // Where nothing can be said of the person's part, nobody's stands there.
            assert!(you.is_empty() && !bar.starts_with("费用由谁付"), "{bar}");
        } else {
            assert!(plain(you).ends_with(short), "{verb}: {}", plain(you));
            assert!(bar.ends_with(&format!("您自己 {short}")), "{verb}");
        }
        // Beside other hospitals.
        let compared = page.split("<tr class=\"sum\">").find(|row| row.contains("本次")).unwrap();
        assert!(plain(between(compared, "<td>", "</td>")).ends_with(short), "{verb}: {compared}");
        // What is read out, and what a narrow screen keeps in sight.
        let spoken = page.split("<p class=\"unseen\" role=\"status\">").nth(1).unwrap();
        assert!(
            plain(between(spoken, "<span>", "</span>")).contains(format!("{verb} {figure}").trim()),
            "{verb}"
        );
        let in_sight = between(&page, "<a class=\"in-sight\"", "</a>");
        assert!(
            in_sight.ends_with(format!("{verb} {figure}").trim_end())
                || in_sight.ends_with(&format!("{verb} ")),
            "{in_sight}"
        );
        assert!(says_no_other_verb(&page, verb), "{verb}");
    }
}

/// Between the first line and the derivation.
fn says_no_other_verb(page: &str, verb: &str) -> bool {
    let said = plain(between(page, "<div class=\"headline\">", "<section class=\"tiers\"")).replace(verb, "");
    let verbs = ["您要付 ", "不算目录外的，您大约要付 ", "您大约要付 ", "您至少要付 ", "您最多付 "];
    verbs.iter().filter(|one| one.trim() != verb).all(|one| !said.contains(*one))
}

/// Anshan's employees have a subsidy without a figure: at most so much, also where the amount has a range below it.
#[test]
fn a_bound_is_rounded_to_its_safe_side() {
    let state = after(
        filled(Look::Desk, Language::Zh),
        [
            Action::TickedIdentity(Identity::Subsistence, false),
            Action::TickedNoIdentity(true),
            Action::Chose(Choice::Insurance(Insurance::Employee)),
            typed(Field::TOTAL, "80000.55"),
        ],
    );
    let page = html(state.clone());
    let figure = plain(between(&page, "class=\"figure\" translate=\"no\">", "</p>"));
    let high = match benefit_estimator::app::screen(&state) {
        benefit_estimator::app::Screen::Estimated(answer) => {
            answer.certainty.headline.unwrap().high().unwrap()
        }
        other => panic!("{other:?}"),
    };
    let said: u64 = figure.replace([',', '\u{a0}', '元'], "").parse().unwrap();
    assert!(said * 100 >= high.fen() && said * 100 < high.fen() + 100, "{figure} for {high}");
}

/// Where neither side is known, the sentence under the amount names each question that nobody answered, and blames no figure.
#[test]
fn what_leaves_both_sides_open_is_said_under_the_amount() {
    let out_of_scope = reply(GuideStep::OutOfScope, Reply::Unknown);
    let year = reply(GuideStep::Year, Reply::Unknown);
    let no_group = Action::TickedNoIdentity(false);
    let (not_counted, as_first, recognised) =
        ("目录外的全由您付，还没有算进来。", "按今年没有看过病算", "属于政府认定的困难人员的");
    let states = [
        (vec![out_of_scope.clone(), year.clone()], vec![not_counted, as_first], recognised),
        (vec![out_of_scope, no_group], vec![not_counted, recognised], as_first),
        (vec![year], vec![as_first], not_counted),
    ];
    for (actions, said, not_said) in states {
        let page = html(after(jining("10000"), actions));
        let headline = plain(between(&page, "<div class=\"headline\">", "</div>"));
        assert!(said.iter().all(|one| headline.contains(one)), "{said:?}: {headline}");
        assert!(!headline.contains(not_said) && !headline.contains("没有公布"), "{headline}");
    }
}
