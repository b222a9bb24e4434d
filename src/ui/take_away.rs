//! The result as plain text, to copy, and as paper.

use super::answers::{answers_line, asked_and_answered, counted, person_line, said};
use super::element::{El, el, list, section, text_el, words};
use super::frame::{Frame, actions};
use super::result_context::ResultContext;
use super::{amount, aside, browser, derivation, doubts, headline, next, paper};
use crate::app::{Headline, NATIONAL_LINE, State, counted_before, steps};
use crate::estimate::{TierLine, TierState};
use crate::format::{in_words, to_yuan};
use crate::join::join;
use crate::listed::{AddAll, AsList};
use crate::money::Money;
use yew::Html;

/// The buttons.
pub(super) fn take_away(answer: ResultContext<'_>) -> El {
    let t = &answer.frame.explore_texts().take_away;
    let messenger = answer.state.device.in_messenger;
    section("take-away", "take-away-heading", t.heading)
        .child(actions([
            browser::copy_button(answer.frame, t.copy, receipt(answer)),
            browser::copy_button(answer.frame, t.copy_row, row(answer)),
            if messenger { Html::default() } else { paper::print_button(t.print) },
        ]))
        .child_opt(questions(answer).map(|text| {
            let own = answer.state.host.line.as_str();
            let words = (t.copy_questions)(if own.is_empty() { NATIONAL_LINE } else { own });
            actions([browser::copy_text_button(answer.frame, words.into(), text)])
        }))
        .child_opt(messenger.then(|| text_el("p", "hint", t.no_print)))
        .child_opt(next_on_paper(answer))
}

/// Whether the last try to copy went well, at the lower edge of what is in sight, wherever the button stands; its place is
/// always there, so that it is read out, and each time its words are new ones.
pub(super) fn copied(answer: ResultContext<'_>) -> El {
    let anew = answer.state.device.touches.to_string();
    let said = copied_words(answer.frame, answer.state).map(|said| said.key(anew));
    el("p").class("copied").attr("role", "status").child_opt(said)
}

/// Whether it went well, in words.
pub(super) fn copied_words(frame: &Frame, state: &State) -> Option<El> {
    let t = &frame.explore_texts().take_away;
    let said = state.sharing.copied.map(|well| if well { t.copied } else { t.copy_failed });
    said.map(|said| words(said.into()))
}

/// What is not for today once more, where the paper has it: on the first sheet, before how it was worked out.
fn next_on_paper(answer: ResultContext<'_>) -> Option<El> {
    let for_today = usize::from(next::today(answer).is_some());
    let others: Vec<String> = next::sentences(answer).into_iter().skip(for_today).listed();
    if others.is_empty() {
        return None;
    }
    let heading = text_el("p", "figures-heading", answer.frame.texts().result.next);
    let lines = others.into_iter().map(|sentence| text_el("li", "", sentence));
    Some(el("div").class("on-paper").child(heading).child(list("", lines)))
}

/// The visit as a row of a spreadsheet: heads and values.
fn row(answer: ResultContext<'_>) -> String {
    let (heads, values): (Vec<String>, Vec<String>) = cells(answer).into_iter().unzip();
    join(&[cell_row(&heads), cell_row(&values)], "\n")
}

/// The cells of such a row, each with its head. Amounts are numbers, as sure as the first line says them and no surer: to the fen
/// only where that is exact, empty where nothing can be said. How sure stands beside what the person pays.
pub(super) fn cells(answer: ResultContext<'_>) -> Vec<(String, String)> {
    let ResultContext { frame, state, estimate, .. } = answer;
    let texts = frame.texts();
    let statement = &frame.explore_texts().statement;
    let t = &frame.explore_texts().share;
    let head = answer.certainty().headline;
    let form = counted(state);
    let mut cells: Vec<(String, String)> = steps(state)
        .into_iter()
        .map(|step| ((t.column)(step).to_owned(), said(frame, state, &form, step)))
        .filter(|(column, said)| !column.is_empty() && !said.is_empty())
        .listed();
    cells.push((statement.total.to_owned(), estimate.total.to_string()));
    let exact = answer.certainty().is_exact();
    let about = |pays: Money| if exact { pays.to_string() } else { to_yuan(pays).in_short() };
    let tiers = estimate.tiers.iter().filter(|line| line.state != TierState::NotApplicable);
    cells.add_all(tiers.map(|line| {
        let pays = match line.state {
            TierState::NotEstimated => texts.result.unpublished.to_owned(),
            TierState::Settled => line.pays.to_string(),
            _ => head.map(|_| about(line.pays)).unwrap_or_default(),
        };
        (frame.tier(line.tier), pays)
    }));
    let (verb, _, sentence) = headline::words(answer);
    let personal = head.map(|head| match head {
        Headline::Exact(exactly) => exactly.to_string(),
        other => amount::shown(other).in_short(),
    });
    cells.push((t.how_sure.to_owned(), verb.to_owned()));
    cells.push((statement.personal.to_owned(), personal.unwrap_or_default()));
    let status = estimate.policy.status;
    let mut notes: Vec<String> = Vec::new();
    notes.add_all(status.is_no_law().then(|| (texts.words.status)(status).to_owned()));
    notes.add_all(headline::old(answer));
    notes.push(sentence);
    notes.add_all(visits_before(answer));
    notes.retain(|one| !one.is_empty());
    cells.push((t.note.to_owned(), join(&notes, " ")));
    cells
}

/// Cells of one row; what a spreadsheet would run is only shown.
pub(super) fn cell_row(cells: &[String]) -> String {
    let plain = |cell: &String| {
        let text = cell.replace(['\t', '\n', '\r'], " ");
        if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text }
    };
    join(&cells.iter().map(plain).listed(), "\t")
}

/// What to ask the office, the figures that move the result most first.
fn questions(answer: ResultContext<'_>) -> Option<String> {
    let figures: Vec<String> = answer
        .certainty()
        .doubts
        .iter()
        .filter_map(|doubt| Some(answer.figure_then(doubt.about.figure()?)))
        .take(MOST_QUESTIONS)
        .listed();
    let about = person_line(answer.frame, answer.state);
    (!figures.is_empty()).then(|| (answer.frame.explore_texts().take_away.questions)(&about, &figures))
}

/// Nobody at a window answers more.
const MOST_QUESTIONS: usize = 4;

/// A few lines to send, with the way to the whole.
pub(super) fn message(answer: ResultContext<'_>, address: &str) -> String {
    let frame = answer.frame;
    let (verb, figure, sentence) = headline::words(answer);
    let mut lines = vec![named(answer), answers_line(frame, answer.state)];
    lines.add_all(visits_before(answer));
    lines.push(join(&[verb.to_owned(), figure, sentence], " "));
    lines.push(join(&payer_lines(answer), frame.texts().result.list_comma));
    lines.add_all(headline::old(answer).or_else(|| doubts::sentences(answer).into_iter().next()));
    lines.push(address.to_owned());
    lines.retain(|one| !one.is_empty());
    join(&lines, "\n")
}

/// That earlier visits of the year count, where some are noted.
fn visits_before(answer: ResultContext<'_>) -> Option<String> {
    let count = counted_before(answer.state, answer.whole);
    (count > 0).then(|| (answer.frame.explore_texts().take_away.visits_before)(count))
}

/// The name of what says it, and what the rules are where they are no law.
pub(super) fn named(answer: ResultContext<'_>) -> String {
    let texts = answer.frame.texts();
    let status = answer.estimate.policy.status;
    let name = texts.page.name.to_owned();
    let with = answer.frame.explore_texts().derivation.with_kind;
    if status.is_no_law() { with(&name, (texts.words.status)(status)) } else { name }
}

/// Every payer and what they pay, a line each; what rests on a borrowed figure says so.
pub(super) fn payer_lines(answer: ResultContext<'_>) -> Vec<String> {
    let frame = answer.frame;
    let result = &frame.texts().result;
    let Some(head) = answer.certainty().headline else { return Vec::new() };
    let paying = answer.estimate.tiers.iter().filter(|line| !line.pays.is_zero());
    let mut lines = paying
        .map(|line| {
            let said = (result.of_bill)(
                &frame.tier(line.tier),
                &amount::payment(frame, answer.certainty(), line.pays),
            );
            derivation::with_kind(frame, line, said)
        })
        .listed();
    lines.push((result.of_bill)(result.you, &amount::beside_others(frame, Some(head))));
    lines
}

/// The card as it is read aloud: amounts in words, so that a voice says money.
pub(super) fn spoken(answer: ResultContext<'_>) -> String {
    let frame = answer.frame;
    let (verb, _, sentence) = headline::words(answer);
    let amount = answer.certainty().headline.map(|head| in_words(amount::shown(head), frame.language));
    let mut said = vec![answers_line(frame, answer.state)];
    said.add_all(headline::old(answer));
    said.add_all([verb.to_owned(), amount.unwrap_or_default(), sentence]);
    said.add_all(doubts::sentences(answer).into_iter().next());
    said.retain(|one| !one.is_empty());
    join(&said, "\n")
}

/// The whole answer as lines of text: what was asked, what comes out, what to do, what it rests on.
pub(super) fn receipt(answer: ResultContext<'_>) -> String {
    let ResultContext { frame, pack, estimate, .. } = answer;
    let texts = frame.texts();
    let language = frame.language;
    let mut out: Vec<String> = vec![texts.page.name.to_owned()];
    out.add_all(
        asked_and_answered(answer.frame, answer.state)
            .into_iter()
            .map(|(question, said)| format!("{question} {said}")),
    );
    out.add_all(visits_before(answer));
    let (verb, figure, sentence) = headline::words(answer);
    out.push(String::new());
    out.add_all(headline::old(answer));
    out.add_all([format!("{verb} {figure}").trim_end().to_owned(), sentence]);
    out.add_all(doubts::sentences(answer).into_iter().map(|one| format!("· {one}")));
    out.push(String::new());
    let clear = answer.certainty().headline.is_some();
    let told = |tier: &&TierLine| match tier.state {
        TierState::NotApplicable => false,
        TierState::Computed => clear,
        TierState::Settled | TierState::NotEstimated => true,
    };
    for tier in estimate.tiers.iter().filter(told) {
        let (name, pays, how) = derivation::words(answer, tier);
        out.push(format!("{name} {pays} ({how})"));
    }
    let left_out = aside::sentences(frame, answer.state, pack);
    if !left_out.is_empty() {
        out.add_all([String::new(), (texts.aside.heading)(language.of(&pack.region))]);
        out.extend(left_out);
    }
    out.push(String::new());
    out.add_all(next::sentences(answer).into_iter().map(|sentence| format!("· {sentence}")));
    let status = (texts.words.status)(pack.status);
    out.push(format!(
        "{} {} ({status}, {} v{})",
        frame.explore_texts().basis.heading,
        language.of(&pack.title),
        pack.id,
        pack.version
    ));
    out.push(texts.page.no_decision.to_owned());
    join(&out, "\n")
}
