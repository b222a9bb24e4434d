//! What is not known: the one that matters most first, with what settles it at hand; the others behind a word each.

use super::element::{El, el, line, p};
use super::frame::actions;
use super::headline::payment;
use super::next::way_to;
use super::result::Answered;
use crate::app::{About, Action, Choice, Doubt, Field, Reply, Step};
use crate::format::{about_yuan, down_to_yuan, short_yuan};
use crate::listed::AsList;
use crate::money::Money;
use crate::terms::{FactId, FigurePath, Part};

/// So many are named.
const MOST: usize = 3;

/// The list; none where everything is known.
pub(super) fn doubts(answer: Answered<'_>) -> Option<El> {
    let t = &answer.frame.texts().doubts;
    let doubts = &answer.certainty().doubts;
    if doubts.is_empty() {
        return None;
    }
    let heading = (t.heading)(doubts.len());
    let first = doubts.iter().take(1).map(|doubt| one(answer, doubt).attr("open", ""));
    let named = doubts.iter().skip(1).take(MOST - 1).map(|doubt| one(answer, doubt));
    let rest: Vec<El> = doubts.iter().skip(MOST).map(|doubt| one(answer, doubt)).listed();
    let others = (!rest.is_empty()).then(|| line("summary", "", (t.others)(rest.len())));
    let rest = others.map(|others| el("details").class("doubt others").put(others).all(rest));
    Some(el("div").class("doubts").put(p(heading)).all(first).all(named).maybe(rest))
}

/// A few words, and behind them what settles it.
fn one(answer: Answered<'_>, doubt: &Doubt) -> El {
    let (short, settle) = said(answer, doubt);
    el("details").class("doubt").key(short.clone()).put(line("summary", "", short)).put(settle)
}

/// The same in few words, for a text.
pub(super) fn sentences(answer: Answered<'_>) -> Vec<String> {
    answer.certainty().doubts.iter().map(|doubt| said(answer, doubt).0).listed()
}

/// A few words, and what it can change, whom to ask what, and what settles it.
fn said(answer: Answered<'_>, doubt: &Doubt) -> (String, El) {
    let frame = answer.frame;
    let texts = frame.texts();
    let t = &texts.doubts;
    let moves = |at_most: bool| {
        let amount = doubt.moves.map(|amount| about_yuan(amount, frame.language));
        amount.map(|amount| if at_most { (t.moves_at_most)(&amount) } else { (t.moves)(&amount) })
    };
    let with = |name: String, at_most| match moves(at_most) {
        Some(moves) => format!("{name}{}{moves}", texts.result.clause_comma),
        None => name,
    };
    let inside = el("div").class("settle");
    let question = |field| el("p").text(t.fact_asks).put(way_to(answer, field));
    match doubt.about {
        About::OutOfScope { none, tenth, fifth } => {
            let short = with(t.out_of_scope.to_owned(), false);
            (short, inside.put(p(t.out_of_scope_asks)).put(shares(answer, [none, tenth, fifth])))
        }
        About::EarlierVisits => {
            let reply = |reply| Action::Chose(Choice::Reply(Step::Year, reply));
            let buttons = [
                frame.plain(t.earlier_none, reply(Reply::Nothing)),
                frame.plain(t.earlier_some, reply(Reply::Something)),
            ];
            (t.earlier.to_owned(), inside.put(p(t.earlier_asks)).put(actions(buttons)))
        }
        About::Identities(identity, least) => {
            let name =
                answer.pack.identity(identity).map(|one| frame.language.of(&one.name)).unwrap_or_default();
            let asks = (t.identities_asks)(name, &short_yuan(down_to_yuan(least), frame.language));
            let short = with(t.identities.to_owned(), true);
            (short, inside.put(p(asks).put(way_to(answer, Field::Identities))))
        }
        About::Figure(path, at_most) => {
            let short = with(frame.figure(path), at_most);
            (short, inside.put(p((t.figure_asks)(&frame.figure(path)))).put(fill_in(answer, path)))
        }
        About::Fact(fact) => {
            let field = fact_field(fact);
            ((t.fact)(&frame.label(field)), inside.put(question(field)))
        }
        About::Assumed(fact) => {
            let field = fact_field(fact);
            let usual = frame.fact(fact).map(|fact| frame.value(fact, fact.usual)).unwrap_or_default();
            ((t.assumed)(&frame.label(field), &usual), inside.put(question(field)))
        }
        About::Cap(tier) => {
            let name = frame.tier(tier);
            let asks = p((t.cap_asks)(&name));
            ((t.cap)(&name), inside.put(asks).put(fill_in(answer, FigurePath::Of(tier, Part::Cap))))
        }
    }
}

const fn fact_field(fact: FactId) -> Field {
    Field::Fact(fact)
}

fn fill_in(answer: Answered<'_>, path: FigurePath) -> El {
    actions([answer.frame.plain(answer.frame.texts().doubts.fill_in, Action::AskedFigure(Some(path)))])
}

/// What would be paid were nothing, a tenth, a fifth outside the policy's scope: each sets it.
fn shares(answer: Answered<'_>, amounts: [Money; 3]) -> El {
    let frame = answer.frame;
    let t = &frame.texts().doubts;
    let total = answer.case.bill.total().fen();
    let buttons = (0_u64..).zip(amounts).map(|(tenths, amount)| {
        let action = match tenths {
            0 => Action::Chose(Choice::Reply(Step::OutOfScope, Reply::Nothing)),
            tenths => Action::Typed(Field::FullSelf, Money::of_fen(total * tenths / 10).in_short()),
        };
        frame.plain((t.share)(tenths, &payment(frame, answer.certainty(), amount)), action)
    });
    let fill_in = frame.plain(t.amount, Action::Chose(Choice::Reply(Step::OutOfScope, Reply::Something)));
    actions(buttons.chain([fill_in])).class("actions shares")
}
