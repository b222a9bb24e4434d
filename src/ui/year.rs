//! The year's visits as a ledger, what they have used up, and what the same bill would cost once more.

use super::element::{El, details, el, line, list, p};
use super::frame::{Frame, actions};
use super::result::Answered;
use super::statement::{table, wide};
use crate::app::{self, Action, Before, Meter, State};
use crate::estimate::Estimate;
use crate::format::{about_yuan, amount, basis_points, short_yuan};
use crate::money::Money;

/// The section.
#[inline(never)]
pub(super) fn year(answer: Answered<'_>) -> El {
    let t = &answer.frame.later_texts().year;
    let meters = app::meters(answer.estimate);
    let meters = (!meters.is_empty()).then(|| {
        let lines = meters.into_iter().map(|one| meter(answer, one));
        el("div").put(line("h4", "", t.meters)).put(list("meters", lines))
    });
    let forecast = app::forecast(answer.whole)
        .map(|amounts| p((t.forecast)(&about_yuan(amounts.personal, answer.frame.language))));
    let Answered { frame, state, whole, .. } = answer;
    let ledger = (!state.ledger.is_empty())
        .then(|| ledger(frame, &whole.before.visits, Some(&whole.estimate), &whole.after(&state.ledger)));
    details("more year", answer.frame.texts().sections.year)
        .put(line("p", "hint", t.intro))
        .maybe(ledger)
        .maybe(meters)
        .maybe(forecast)
        .put(actions([answer.frame.plain(t.keep, Action::VisitKept)]))
}

/// The other visits, while the one on the page has no result yet: what comes after it cannot be worked out.
pub(super) fn begun(frame: &Frame, state: &State, before: &Before) -> El {
    let after: Vec<_> = state.ledger.after.iter().map(|_| None).collect();
    details("more year", frame.texts().sections.year).put(ledger(frame, &before.visits, None, &after))
}

/// One line a visit, and their sum.
fn ledger(
    frame: &Frame,
    before: &[Option<Estimate>],
    visit: Option<&Estimate>,
    after: &[Option<Estimate>],
) -> El {
    let t = &frame.later_texts().year;
    let now = before.len();
    let visits: Vec<Option<&Estimate>> =
        before.iter().map(Option::as_ref).chain([visit]).chain(after.iter().map(Option::as_ref)).collect();
    let sum = |of: fn(&Estimate) -> Money| {
        amount(visits.iter().flatten().map(|one| of(one)).fold(Money::ZERO, |sum, one| sum + one))
    };
    let (bills, yours) = (sum(|one| one.total), sum(|one| one.personal));
    let last = el("tr")
        .class("sum")
        .put(line("th", "", t.sum).attr("scope", "row"))
        .put(line("td", "", bills))
        .put(line("td", "", yours))
        .put(el("td"));
    let rows =
        visits.into_iter().enumerate().map(|(place, visit)| visit_line(frame, place, visit, place == now));
    wide(t.caption, table(t.caption, &[t.visit_head, t.bill, t.you, ""], rows.chain([last])))
}

fn visit_line(frame: &Frame, place: usize, visit: Option<&Estimate>, now: bool) -> El {
    let t = &frame.later_texts().year;
    let name = (t.visit)(place + 1);
    let button = |words: &'static str, said: String, fact| {
        frame.named_button("plain", words.into(), Some(said.into()), fact)
    };
    let open = (!now).then(|| button(t.open, (t.open_what)(&name), Action::VisitOpened(place)));
    let drop = button(t.drop, (t.drop_what)(&name), Action::VisitDropped(place));
    let mark = now.then(|| line("span", "hint", format!(" {}", t.this_one)));
    let row = el("tr")
        .class(if now { "sum" } else { "" })
        .put(line("th", "", name).attr("scope", "row").maybe(mark));
    let row = match visit {
        Some(visit) => {
            row.put(line("td", "", amount(visit.total))).put(line("td", "", amount(visit.personal)))
        }
        None => row.put(line("td", "hint", t.lacking).attr("colspan", "2")),
    };
    let buttons = el("td").class("buttons").put(open.unwrap_or_default()).put(drop);
    row.put(buttons)
}

/// A deductible or cap, and how far it is used up.
fn meter(answer: Answered<'_>, meter: Meter) -> El {
    let texts = answer.frame.texts();
    let t = &answer.frame.later_texts().year;
    let language = answer.frame.language;
    let (used, of) = (short_yuan(meter.used, language), short_yuan(meter.of, language));
    let full = (meter.used == meter.of).then(|| line("span", "badge", t.used_up));
    let name = (texts.words.figure)(meter.path);
    el("li").put(line("p", "", (t.meter)(&name, &used, &of)).text(" ").maybe(full)).put(
        el("progress")
            .attr("max", "10000")
            .attr("value", basis_points(meter.used, meter.of).to_string())
            .attr("aria-label", name),
    )
}
