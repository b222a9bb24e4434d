//! What is not known: the one that matters most first, with what settles it at hand; the others behind a word each.

use super::amount::payment;
use super::element::{El, el, p, text_el};
use super::frame::actions;
use super::result_context::ResultContext;
use super::way_to::way_to;
use crate::app::{About, Action, Choice, Doubt, EarlierCare, Field, GuideStep, Reply};
use crate::format::{about_yuan, down_to_yuan, short_yuan};
use crate::listed::AsList;
use crate::money::Money;
use crate::terms::{FigurePath, Part};

/// So many are named.
const MOST: usize = 3;

/// The list; none where everything is known.
pub(super) fn doubts(answer: ResultContext<'_>) -> Option<El> {
    let t = &answer.frame.texts().doubts;
    let doubts = &answer.certainty().doubts;
    if doubts.is_empty() {
        return None;
    }
    let heading = (t.heading)(doubts.len());
    let first = doubts.iter().take(1).map(|doubt| one(answer, doubt, true).attr("open", ""));
    let named = doubts.iter().skip(1).take(MOST - 1).map(|doubt| one(answer, doubt, false));
    let rest: Vec<El> = doubts.iter().skip(MOST).map(|doubt| one(answer, doubt, false)).listed();
    let others = (!rest.is_empty()).then(|| text_el("summary", "", (t.others)(rest.len())));
    let rest = others.map(|others| el("details").class("doubt others").key("others").child(others).all(rest));
    // All with keys of their own: those that change their places stay the elements they were.
    Some(el("div").class("doubts").child(p(heading)).all(first).all(named).all(rest))
}

/// A few words, and behind them what settles it; whom to ask for the first figure is what to do today, said above.
fn one(answer: ResultContext<'_>, doubt: &Doubt, is_first: bool) -> El {
    let settle = settle(answer, doubt.about, is_first);
    let what = what(answer, doubt.about);
    // Known by what it is about, not by how much: opened, it stays open while an amount is typed.
    let doubted = el("details").class("doubt").key(what.clone());
    doubted.child(text_el("summary", "", short(answer, doubt, what))).child(settle)
}

/// All in few words, for a text.
pub(super) fn sentences(answer: ResultContext<'_>) -> Vec<String> {
    answer.certainty().doubts.iter().map(|doubt| short(answer, doubt, what(answer, doubt.about))).listed()
}

/// What it is about.
fn what(answer: ResultContext<'_>, about: About) -> String {
    let frame = answer.frame;
    let t = &frame.texts().doubts;
    match about {
        About::OutOfScope { guess: Some(guess), .. } => (t.guessed)(&short_yuan(guess, frame.language)),
        About::OutOfScope { .. } => t.out_of_scope.to_owned(),
        About::EarlierVisits { care: EarlierCare::Noted, .. } => t.prior.to_owned(),
        About::EarlierVisits { care: EarlierCare::Unfilled, .. } => t.earlier_unfilled.to_owned(),
        About::EarlierVisits { .. } => match answer.state.form.reply(GuideStep::Year) {
            Some(Reply::Something) => t.earlier_unfilled.to_owned(),
            _ => (t.earlier)(answer.past_year()),
        },
        About::EarlierFigures => t.earlier_figures.to_owned(),
        About::Identities(..) => t.identities.to_owned(),
        About::Figure(path, _) => frame.figure(path),
        About::Fact(fact) => (t.fact)(&frame.label(Field::Fact(fact))),
        About::Assumed(fact) => {
            let usual = frame.fact(fact).map(|fact| frame.value(fact, fact.usual)).unwrap_or_default();
            (t.assumed)(&frame.label(Field::Fact(fact)), &usual)
        }
        About::Cap(tier) => (t.cap)(&frame.tier(tier)),
    }
}

/// A few words: what, and how far it moves the amount.
fn short(answer: ResultContext<'_>, doubt: &Doubt, mut what: String) -> String {
    let frame = answer.frame;
    let t = &frame.texts().doubts;
    // It begins a line; only languages with Latin letters tell.
    if let Some(first) = what.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let Some(moves) = doubt.moves.map(|amount| about_yuan(amount, frame.language)) else { return what };
    let moves = match doubt.about {
        About::OutOfScope { guess: None, .. } => (t.moves_by_fifth)(&moves),
        // What a cap that nobody has published leaves the person may be more.
        About::EarlierVisits { .. } if answer.certainty().is_uncapped() => (t.moves)(&moves),
        About::Identities(..)
        | About::EarlierVisits { .. }
        | About::EarlierFigures
        | About::Figure(_, true) => (t.moves_at_most)(&moves),
        _ => (t.moves)(&moves),
    };
    format!("{what}{}{moves}", frame.texts().result.clause_comma)
}

/// What it can change, whom to ask what, and what settles it.
fn settle(answer: ResultContext<'_>, about: About, is_first: bool) -> El {
    let frame = answer.frame;
    let t = &frame.texts().doubts;
    let inside = el("div").class("settle");
    match about {
        About::OutOfScope { none, tenth, fifth, .. } => {
            inside.child(p(t.out_of_scope_asks)).child(shares(answer, [none, tenth, fifth]))
        }
        About::EarlierVisits { care: EarlierCare::Noted, .. } => inside.child(p(t.prior_asks)),
        About::EarlierVisits { care: EarlierCare::Unfilled, .. } => {
            inside.child(p(t.earlier_asks)).child(way_to(answer, Field::EarlierVisits))
        }
        About::EarlierFigures => inside.child(p(t.earlier_figures_asks)),
        About::EarlierVisits { .. } => {
            let reply = |reply| Action::Chose(Choice::Reply(GuideStep::Year, reply));
            let buttons = [
                frame.plain(t.earlier_none, reply(Reply::Nothing)),
                frame.plain(t.earlier_some, reply(Reply::Something)),
            ];
            inside.child(p(t.earlier_asks)).child(actions(buttons))
        }
        About::Identities(identity, least) => {
            let name =
                answer.pack.identity(identity).map(|one| frame.language.of(&one.name)).unwrap_or_default();
            let asks = (t.identities_asks)(name, &short_yuan(down_to_yuan(least), frame.language));
            inside.child(p(asks).child(way_to(answer, Field::Identities)))
        }
        About::Figure(path, _) => {
            let asks = || p((t.figure_asks)(&frame.line(&answer.state.host), &answer.figure_then(path)));
            inside.child_opt((!is_first).then(asks)).child(fill_in(answer, path))
        }
        About::Fact(fact) | About::Assumed(fact) => {
            inside.child(el("p").text(t.fact_asks).child(way_to(answer, Field::Fact(fact))))
        }
        About::Cap(tier) => inside
            .child(p((t.cap_asks)(&frame.tier(tier))))
            .child(fill_in(answer, FigurePath::Of(tier, Part::Cap))),
    }
}

fn fill_in(answer: ResultContext<'_>, path: FigurePath) -> El {
    actions([answer.frame.plain(answer.frame.texts().doubts.fill_in, Action::AskedFigure(Some(path)))])
}

/// What would be paid were nothing, a tenth, a fifth outside the policy's scope: each sets it.
fn shares(answer: ResultContext<'_>, amounts: [Money; 3]) -> El {
    let frame = answer.frame;
    let t = &frame.texts().doubts;
    let buttons = (0_u64..).zip(amounts).map(|(tenths, amount)| {
        let action = match tenths {
            0 => Action::Chose(Choice::Reply(GuideStep::OutOfScope, Reply::Nothing)),
            1 => Action::Chose(Choice::Reply(GuideStep::OutOfScope, Reply::Tenth)),
            _ => Action::Chose(Choice::Reply(GuideStep::OutOfScope, Reply::Fifth)),
        };
        // Where nothing can be said of the whole, nothing can of these.
        let amount = answer.certainty().headline.map(|_| payment(frame, answer.certainty(), amount));
        let words = (t.share)(tenths, amount.as_deref());
        // Its words change when it is pressed.
        frame.switch(words, action)
    });
    let fill_in =
        frame.plain(t.amount, Action::Chose(Choice::Reply(GuideStep::OutOfScope, Reply::Something)));
    actions(buttons.chain([fill_in])).class("actions shares")
}
