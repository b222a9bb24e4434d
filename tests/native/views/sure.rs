//! Every state of certainty, in every place that says what a person pays: verb and amount are the same everywhere.

use super::{after, filled, html, typed};
use crate::shelf::text;
use benefit_estimator::app::{Action, Choice, Field, Flag, GuideStep, Look, Pack, Reply, State};
use benefit_estimator::language::Language;
use benefit_estimator::policy::Policy;
use benefit_estimator::terms::{Identity, Insurance, Level, Place, Setting, Tier};

/// A resident without a group, in a primary hospital of Jining in 2023.
pub(super) fn jining(total: &str) -> State {
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
        ("目录外的全由您付，还没有算进来。", "按今年前面没有看过病算", "属于政府认定的困难人员的");
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

/// What earlier care may change is told in yuan. By hand: once the year's burden is above critical-illness insurance's deductible,
/// it pays 60 % of the 1,585 that basic insurance leaves of 10,000: 951; at the best end of its borrowed ratio, 70 %, it leaves
/// 475.50. More than the 1,585 that stand above nobody pays, so no other end is named.
#[test]
fn earlier_care_that_nobody_mentioned_is_a_range() {
    let page = html(after(jining("10000"), [reply(GuideStep::Year, Reply::Unknown)]));
    let headline = plain(between(&page, "<div class=\"headline\">", "</div>"));
    assert!(headline.contains("看过的可能不一样，最少 475 元。"), "{headline}");
    // What moves most stands first: 951 yuan, before the cap that nobody can put in yuan. Because of that cap it is not at most.
    let first = plain(between(&page, "<details class=\"doubt\" open=\"\">", "</summary>"));
    assert_eq!(first, "今年前面看没看过病，不清楚，可差 951\u{a0}元");
}

/// A cap that is not published: whatever is said holds below it only.
#[test]
fn a_cap_that_nobody_published_is_said_under_the_amount() {
    let unsure = [Action::TickedNoIdentity(false)];
    for state in [jining("10000"), after(jining("10000"), unsure)] {
        let page = html(state);
        let headline = plain(between(&page, "<div class=\"headline\">", "</div>"));
        assert!(headline.contains("有封顶线没公布，按不封顶算；超过的也要您付。"), "{headline}");
        assert!(!headline.contains("最多"), "{headline}");
    }
}

/// 80 yuan lie below every deductible, so no figure is in doubt: what makes the amount unsure is named.
#[test]
fn why_an_amount_without_a_doubt_is_not_sure_is_said() {
    let anshan = after(filled(Look::Desk, Language::Zh), [typed(Field::TOTAL, "80")]);
    for (state, why) in [
        (after(jining("80"), [typed(Field::Day, "20261130")]), "标准可能已经变了，实际可能有出入。"),
        (anshan, "草案还不是正式规定，实际可能有出入。"),
    ] {
        let page = html(state);
        let headline = plain(between(&page, "<div class=\"headline\">", "</div>"));
        assert!(headline.contains(why) && !headline.contains("没弄清"), "{headline}");
        assert!(!page.contains("class=\"doubts\""));
    }
}

/// What a statement says everybody paid is sure, however doubtful the law: of 80,000 in Anshan 47,520 by basic insurance, 19,110
/// by critical-illness insurance and 10,066.70 by aid leave 3,303.30.
#[test]
fn a_whole_statement_is_sure() {
    let settled = [(Tier::Basic, "47520"), (Tier::Critical, "19110")]
        .map(|(tier, paid)| typed(Field::Settled(tier), paid));
    let aid = typed(Field::SettledAid, "10066.70");
    let page = html(after(after(filled(Look::Desk, Language::Zh), settled), [aid]));
    let headline = plain(between(&page, "<div class=\"headline\">", "</div>"));
    assert!(headline.starts_with("您要付征求意见稿3,303.30\u{a0}元按您填的结算单算。"), "{headline}");
    assert!(!page.contains("class=\"doubts\"") && !page.contains("class=\"old\""));
}

/// Under a bound stands the amount that adds up with what others pay: 80,000 leave 3,303 without what nobody covers, 2,956 at least.
#[test]
fn the_amount_beside_the_payers_stands_under_a_bound() {
    let state =
        |language| after(filled(Look::Desk, language), [reply(GuideStep::OutOfScope, Reply::Unknown)]);
    let headline = |language| plain(between(&html(state(language)), "<div class=\"headline\">", "</div>"));
    let zh = headline(Language::Zh);
    assert!(zh.contains("目录外的全由您付，还没有算进来；不算它约 3,303\u{a0}元。"), "{zh}");
    assert!(headline(Language::En).contains("come on top of about ¥3,303."));
    // As a group that was not asked: at most 21,392, and the same beside the payers.
    let no_group = after(
        filled(Look::Desk, Language::Zh),
        [Action::TickedNoIdentity(true), Action::TickedNoIdentity(false)],
    );
    let said = plain(between(&html(no_group), "<div class=\"headline\">", "</div>"));
    assert!(
        said.starts_with("您最多付") && said.contains("可能付得更少。按现有数字算约 21,392\u{a0}元"),
        "{said}"
    );
}

/// Amounts of a list add up, also where the first line says a bound: 47,520 + 19,110 + 9,359 + 708 and 3,303 are 80,000.
#[test]
fn amounts_beside_each_other_add_up() {
    let state = after(filled(Look::Desk, Language::Zh), [reply(GuideStep::OutOfScope, Reply::Unknown)]);
    let page = html(state);
    assert!(plain(between(&page, "<div class=\"headline\">", "</div>")).starts_with("您至少要付"));
    let said: Vec<u64> = page
        .split("<span class=\"sum\" translate=\"no\">")
        .skip(1)
        .take(5)
        .map(|rest| {
            let text = rest.split("</span>").next().unwrap();
            // The amount itself, without the least it may be.
            let amount = text.split('（').next().unwrap();
            amount.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
        })
        .collect();
    assert_eq!(said, [47_520, 19_110, 9_359, 708, 3_303]);
    assert!(
        plain(between(&page, "<li class=\"you\">", "</li>"))
            .ends_with("约 3,303\u{a0}元（至少 2,956\u{a0}元）")
    );
}

/// Being told that one might be recognised, an alert, a promise: nothing of the sort where nothing can be said of the amount.
#[test]
fn nothing_is_made_of_an_amount_that_is_not_known() {
    let only_published = Action::Switched(Flag::References, false);
    let page = html(after(filled(Look::Desk, Language::Zh), [only_published]));
    assert!(page.contains("算不出您要付多少"));
    for said in ["预警线", "认定以后", "谁付多少", "再付", "more curve", "class=\"meters\""] {
        assert!(!page.contains(said), "{said}");
    }
    // Who stands behind a payer without a figure pays nobody knows what.
    let aid = plain(between(&page, "id=\"tier-aid-basic\"", "</summary>"));
    assert!(aid.contains("没有公布，算不出") && aid.contains("前面付多少算不出"), "{aid}");
}

/// That no borrowed figure counts is said beside the result and in the list of answers, with the way back: a link may bring it.
#[test]
fn published_figures_only_is_said_beside_the_result() {
    let all = filled(Look::Desk, Language::Zh);
    let result = |state: State| html(state).split("class=\"result\"").nth(1).unwrap().to_owned();
    let only = result(after(all.clone(), [Action::Switched(Flag::References, false)]));
    assert!(
        only.contains("没公布的也用参考数字算") && only.contains("只按已公布的数字算 是"),
        "{}",
        only.len()
    );
    assert!(!result(all).contains("只按已公布的数字算"));
}

/// Two of what an amount leaves out are both said; by hand as above, Jining's payers without figures and what nobody covers.
#[test]
fn everything_that_is_left_out_is_in_the_verb() {
    let state = after(
        jining("50000"),
        [
            Action::TickedNoIdentity(false),
            Action::TickedIdentity(Identity::Subsistence, true),
            Action::Chose(Choice::Reply(GuideStep::OutOfScope, Reply::Unknown)),
        ],
    );
    let headline = plain(between(&html(state), "<div class=\"headline\">", "</div>"));
    assert!(headline.starts_with("目录外和没公布的都不算，您大约要付"), "{headline}");
}

/// Huaihua's government tops up the whole bill: of 52,600 of which 21,000 nobody else covers, not all 21,000 are the person's.
#[test]
fn costs_outside_the_catalogue_are_all_yours_only_where_they_are() {
    let pack = Policy::from_toml(&text("static/policies/huaihua-2020/pack.toml")).unwrap();
    let state = |group| {
        after(
            filled(Look::Desk, Language::Zh),
            [
                Action::Chose(Choice::Policy("huaihua-2020".to_owned())),
                typed(Field::Day, "20200501"),
                Action::PackArrived("huaihua-2020".to_owned(), Ok(Pack::new(pack.clone()))),
                Action::TickedIdentity(Identity::Subsistence, false),
                group,
                Action::Chose(Choice::Place(Place::InCounty)),
                typed(Field::TOTAL, "52600"),
                typed(Field::FULL_SELF, "21000"),
                Action::StoppedTyping,
            ],
        )
    };
    let poor = html(state(Action::TickedIdentity(Identity::RegisteredPoor, true)));
    assert!(poor.contains("这里有一部分不用您付") && !poor.contains("这部分全部自己付"));
    let ordinary = html(state(Action::TickedNoIdentity(true)));
    assert!(ordinary.contains("这部分全部自己付") && !ordinary.contains("这里有一部分不用您付"));
}

/// Anshan's alert is counted before aid, which is more than what is left only where aid pays: 80,000 leave 13,370 before it, and
/// whoever gets none 21,392 before and after.
#[test]
fn an_alert_says_only_what_is_true_of_this_person() {
    let before = "所以比您最后要付的多";
    let aided = html(filled(Look::Desk, Language::Zh));
    assert!(aided.contains("按现有数字算：") && aided.contains("13,370\u{a0}元") && aided.contains(before));
    let no_group = [Action::TickedIdentity(Identity::Subsistence, false), Action::TickedNoIdentity(true)];
    let ordinary = html(after(filled(Look::Desk, Language::Zh), no_group));
    assert!(ordinary.contains("今年个人负担 21,392\u{a0}元") && !ordinary.contains(before));
}

/// What earlier care may come to is told with the ends of the figures, which are not narrower because less is known. By hand, low
/// income, referred to nobody, 100,000 in a tertiary hospital: at the bad end basic pays 35 % (55 less 20 points) of 98,800, 34,580; of
/// the 65,420 left critical-illness insurance pays 60 % above 18,000, 28,452; 36,968 are left.
#[test]
fn earlier_care_is_told_with_the_ends_of_the_figures() {
    let edge = after(
        filled(Look::Desk, Language::Zh),
        [
            Action::TickedIdentity(Identity::Subsistence, false),
            Action::TickedIdentity(Identity::LowIncomeEdge, true),
            Action::Chose(Choice::Place(Place::TemporaryOut)),
            typed(Field::TOTAL, "100000"),
            Action::StoppedTyping,
        ],
    );
    let known = html(edge.clone());
    assert!(plain(between(&known, "<div class=\"headline\">", "</div>")).contains("到 36,968 元之间"));
    let page = html(after(edge, [reply(GuideStep::Year, Reply::Unknown)]));
    let headline = plain(between(&page, "<div class=\"headline\">", "</div>"));
    assert!(headline.contains("最多 36,968 元"), "{headline}");
}

/// Without references critical-illness insurance and both aids have no figures: an amount without them is said to be one.
#[test]
fn payers_that_are_left_out_are_named() {
    let state = after(
        jining("50000"),
        [
            Action::TickedNoIdentity(false),
            Action::TickedIdentity(Identity::Subsistence, true),
            Action::Switched(Flag::References, false),
            Action::StoppedTyping,
        ],
    );
    let headline = plain(between(&html(state), "<div class=\"headline\">", "</div>"));
    assert!(headline.contains("没公布的不算，您大约要付"), "{headline}");
    assert!(headline.contains("大病保险、医疗救助（基本）、"), "{headline}");
    assert!(headline.contains("的标准没有公布，没有算；算上会少付。"), "{headline}");
}

/// Where the first payer has no figures nothing is known of the whole, and nothing is said of shares of it.
#[test]
fn no_amount_stands_beside_what_cannot_be_said() {
    let chronic = Action::Chose(Choice::Setting(Setting::ChronicOutpatient));
    let page = html(after(jining("20000"), [chronic, reply(GuideStep::OutOfScope, Reply::Unknown)]));
    let doubts = plain(between(&page, "<div class=\"doubts\">", "<section"));
    assert!(
        doubts.contains("占一成") && !doubts.contains("占一成：") && !doubts.contains("就多付"),
        "{doubts}"
    );
}
