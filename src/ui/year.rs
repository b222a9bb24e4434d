//! The year's visits as a ledger, what they have used up, and what the same bill would cost once more.

use super::amount::{beside_others, payment, short};
use super::browser;
use super::element::{El, details, el, list, p, text_el};
use super::frame::{Frame, actions};
use super::money_field::{Around, answered_field};
use super::result_context::ResultContext;
use super::statement::{table, wide};
use crate::app::{
    self, Action, Certainty, Field, Form, Headline, Meter, Oddity, PriorVisits, State, VisitAnswer, counting,
    fault_of, typed_day, year_together,
};
use crate::estimate::Estimate;
use crate::format::{about_yuan, amount, basis_points, date, short_yuan};
use crate::join::join;
use crate::listed::AsList;
use crate::money::Money;
use crate::policy::Fact;
use crate::terms::{FactId, Kind, Part, Setting};
use yew::prelude::*;

/// The section.
pub(super) fn year(answer: ResultContext<'_>) -> El {
    let t = &answer.frame.explore_texts().year;
    let meters = app::meters(answer.pack, answer.estimate);
    // What cannot be worked out uses nothing up.
    let is_said = answer.certainty().headline.is_some();
    let meters = (is_said && !meters.is_empty()).then(|| {
        let lines = meters.into_iter().map(|one| meter(answer, one));
        el("div").child(text_el("h4", "", t.meters)).child(list("meters", lines))
    });
    let forecast = app::forecast(answer.whole)
        .map(|amounts| p((t.forecast)(&short(answer.frame, answer.certainty().of_amounts(&amounts)))));
    let ResultContext { frame, state, whole, .. } = answer;
    let ledger = (!state.ledger.is_empty()).then(|| {
        let now = Some((whole.estimate.as_ref(), &whole.certainty));
        ledger(frame, state, &whole.before.visits, now, &whole.after(&state.ledger))
    });
    section(frame, state)
        .child(text_el("p", "hint", t.intro))
        .child_opt(ledger)
        .child_opt(meters)
        .child_opt(forecast)
        .child(add(frame, state))
        .child(actions([answer.frame.plain(t.keep, Action::VisitKept)]))
}

/// The other visits, while the one on the page has no result yet: what comes after it cannot be worked out.
pub(super) fn begun(frame: &Frame, state: &State, before: &PriorVisits) -> El {
    let after: Vec<_> = state.ledger.after.iter().map(|_| None).collect();
    section(frame, state).child(ledger(frame, state, &before.visits, None, &after))
}

/// What they come to together, in a line under the first ones.
pub(super) fn sum(answer: ResultContext<'_>) -> Option<El> {
    let texts = answer.frame.explore_texts();
    let (count, sum) = year_together(answer.state, answer.whole)?;
    let said = beside_others(answer.frame, Some(sum));
    let out_of_scope = sum.is_without().out_of_scope;
    let said = if out_of_scope { (texts.statement.on_top_short)(&said) } else { said };
    Some(text_el("p", "year-sum", (texts.year.together)(count, &said)))
}

/// The section with what is odd, which is to be seen before anybody opens it.
fn section(frame: &Frame, state: &State) -> El {
    let odd = oddities(frame, state);
    let section = details("more year", frame.texts().result.year);
    let section = if odd.is_empty() { section } else { section.attr("open", "") };
    section.child_opt((!odd.is_empty()).then(|| list("banner", odd)))
}

/// What is odd with the visits of the year.
fn oddities(frame: &Frame, state: &State) -> Vec<El> {
    let t = &frame.explore_texts().year;
    let name = |place: usize| (t.visit)(place + 1);
    let said = |odd| match odd {
        Oddity::Order(first, second) => (t.out_of_order)(&name(first), &name(second)),
        Oddity::Twice(first, second) => (t.twice)(&name(first), &name(second)),
        Oddity::SumsToo(place) => (t.sums_too)(&name(place)),
    };
    let odd = state.ledger.oddities(&state.form);
    odd.into_iter().map(|one| text_el("li", "", said(one))).collect()
}

/// What a visit comes to, and how sure that is.
type Known<'v> = (&'v Estimate, &'v Certainty);

fn known(visit: &Option<VisitAnswer>) -> Option<Known<'_>> {
    visit.as_ref().map(|one| (&one.estimate, &one.certainty))
}

/// One line a visit, and the sum of those of the year of the one on the page.
fn ledger(
    frame: &Frame,
    state: &State,
    before: &[Option<VisitAnswer>],
    visit: Option<Known<'_>>,
    after: &[Option<VisitAnswer>],
) -> El {
    let t = &frame.explore_texts().year;
    let now = before.len();
    let mut visits: Vec<Option<Known<'_>>> = Vec::new();
    visits.extend(before.iter().map(known));
    visits.push(visit);
    visits.extend(after.iter().map(known));
    let of_year = state.ledger.of_this_year(&state.form);
    let counted = || visits.iter().zip(&of_year).filter(|(_, is_of)| **is_of).filter_map(|(one, _)| *one);
    let bills = amount(counted().fold(Money::ZERO, |sum, (one, _)| sum + one.total));
    let heads: Option<Vec<Headline>> = counted().map(|(_, certainty)| certainty.headline).collect();
    // Behind an amount that nobody can say there is no sum.
    let can_be_said = heads.is_some();
    let yours = own(frame, heads.map(Headline::sum));
    let sure = counted().all(|(_, certainty)| certainty.is_exact());
    let paid = counted().fold(Money::ZERO, |sum, (one, _)| sum + one.paid);
    let paid = match can_be_said {
        false => frame.texts().result.no_amount_short.to_owned(),
        true if sure => short_yuan(paid, frame.language),
        true => about_yuan(paid, frame.language),
    };
    let last = el("tr")
        .class("sum")
        .child(text_el("th", "", t.sum).attr("scope", "row"))
        .all(cells(frame, [bills, paid, yours]))
        .child(el("td"));
    let rows = visits.iter().zip(&of_year).zip(state.ledger.visits(&state.form)).enumerate().map(
        |(place, ((visit, is_of), form))| {
            let partly = state.pack().is_some_and(|pack| counting(pack, form) != *form);
            let mut marks = Vec::new();
            marks.extend((place == now).then_some(t.this_one));
            marks.extend((!is_of).then_some(t.other_year));
            marks.extend((partly && place != now).then_some(t.partly));
            let lacking = if *is_of { t.lacking } else { "" };
            visit_line(frame, (place, form), visit.ok_or(lacking), place == now, marks)
        },
    );
    let heads = [t.visit_head, t.bill, t.paid, t.you, ""];
    wide(t.caption, table(t.caption, &heads, rows.chain([last]))).class("wide ledger")
}

/// The bill, what others pay, what is the person's; on a narrow screen each stands under its own head.
fn cells(frame: &Frame, amounts: [String; 3]) -> impl Iterator<Item = El> {
    let t = &frame.explore_texts().year;
    let heads = [t.bill, t.paid, t.you];
    amounts.into_iter().zip(heads).map(|(amount, head)| text_el("td", "", amount).attr("data-head", head))
}

/// A visit, or why it has no amounts; `now` is the one on the page.
fn visit_line(
    frame: &Frame,
    (place, form): (usize, &Form),
    visit: Result<Known<'_>, &'static str>,
    now: bool,
    marks: Vec<&'static str>,
) -> El {
    let t = &frame.explore_texts().year;
    let name = (t.visit)(place + 1);
    let button = |words: &'static str, said: String, fact| {
        frame.named_button("plain", words.into(), Some(said.into()), fact)
    };
    let open = (!now).then(|| button(t.open, (t.open_what)(&name), Action::VisitOpened(place)));
    let drop = button(t.drop, (t.drop_what)(&name), Action::VisitDropped(place));
    let marks = marks.into_iter().map(|mark| text_el("span", "hint", format!(" {mark}")));
    let head = text_el("th", "", name).attr("scope", "row").all(marks);
    let row = el("tr").class(if now { "sum" } else { "" }).child(head.child(text_el(
        "p",
        "hint",
        which(frame, form),
    )));
    let row = match visit {
        Ok((visit, certainty)) => row.all(cells(
            frame,
            [amount(visit.total), payment(frame, certainty, visit.paid), own(frame, certainty.headline)],
        )),
        Err(why) => row.child(text_el("td", "hint", why).attr("colspan", "3")),
    };
    let buttons = el("td").class("buttons").child(open.unwrap_or_default()).child(drop);
    row.child(buttons)
}

/// What is the person's, and what of it is not counted.
fn own(frame: &Frame, head: Option<Headline>) -> String {
    let said = beside_others(frame, head);
    match head {
        Some(head) if head.is_without().out_of_scope => (frame.explore_texts().statement.on_top_short)(&said),
        _ => said,
    }
}

/// When a visit was, of what kind, in which hospital, as far as that was said.
fn which(frame: &Frame, form: &Form) -> String {
    let day = typed_day(form.text(Field::Day)).map(|day| date(day, frame.language));
    let day = day.or_else(|| Some(frame.explore_texts().year.no_day.to_owned()));
    let setting = form.setting.map(|one| frame.option(FactId::Setting, one.id()).0);
    let level = form.level.map(|one| frame.option(FactId::Level, one.id()).0);
    join(&[day, setting, level].into_iter().flatten().listed(), " · ")
}

/// Another visit of the year in two inputs and a tap, the one on the page staying where it is.
fn add(frame: &Frame, state: &State) -> El {
    let t = &frame.explore_texts().year;
    let field = |field, label: &str, hint| {
        let around = Around { label: Some(label.to_owned()), hint: Some(hint), ..Around::of(state, field) };
        answered_field(frame, state, field, around)
    };
    let fields = el("div")
        .class("side-by-side")
        .child(field(Field::VISIT_TOTAL, t.add_bill, ""))
        .child(field(Field::VISIT_DAY, t.add_day, t.add_day_hint));
    let own = frame.fact(FactId::Setting).map(Fact::options).unwrap_or_default();
    let own = own.iter().map(|one| one.id.as_str()).filter(|one| !Setting::IDS.contains(one));
    let kinds = Setting::IDS.iter().copied().chain(own).filter_map(Setting::from_id);
    el("fieldset")
        .class("field group")
        .child(text_el("legend", "", t.add))
        .child(text_el("p", "hint", t.add_hint))
        .child(fields)
        .child(actions(kinds.map(|kind| add_button(frame, state, kind))))
}

/// Where something typed cannot be used, or nothing is, the button leads there.
fn add_button(frame: &Frame, state: &State, kind: Setting) -> Html {
    let words = (frame.explore_texts().year.add_as)(&frame.option(FactId::Setting, kind.id()).0);
    let usable = |field| fault_of(field, state.text(field)).is_none();
    let act = frame.act.clone();
    let lacking = if !usable(Field::VISIT_TOTAL) || Form::is_empty_text(state.text(Field::VISIT_TOTAL)) {
        Some(Field::VISIT_TOTAL)
    } else {
        Some(Field::VISIT_DAY).filter(|&day| !usable(day))
    };
    let onclick = move |_: MouseEvent| match lacking {
        Some(field) => browser::focus(&field.id()),
        None => act.emit(Action::VisitAdded(kind)),
    };
    browser::button(words.into(), Callback::from(onclick))
}

/// A visit was dropped, and can be had back for a moment.
pub(super) fn dropped(frame: &Frame) -> El {
    let t = &frame.explore_texts().year;
    el("aside").class("countdown below").child(p(t.dropped).attr("role", "alert")).child(frame.button(
        "go",
        t.take_back,
        Action::Undone,
    ))
}

/// A deductible or cap, and how far it is used up.
fn meter(answer: ResultContext<'_>, meter: Meter) -> El {
    let t = &answer.frame.explore_texts().year;
    let language = answer.frame.language;
    let used = match answer.certainty().is_exact() && answer.case.year_to_date.perhaps.is_empty() {
        true => short_yuan(meter.used, language),
        false => (answer.frame.texts().result.about_short)(&about_yuan(meter.used, language)),
    };
    let of = short_yuan(meter.of, language);
    // One that is met is good news, one that is used up is not.
    let said = if meter.path.part() == Part::Deductible { t.deductible_met } else { t.used_up };
    let full = (meter.used == meter.of).then(|| text_el("span", "badge", said));
    let name = answer.frame.figure(meter.path);
    // A borrowed figure is one here, too.
    let borrowed =
        (meter.kind >= Kind::AtLeast).then(|| text_el("span", "badge", answer.frame.kind(meter.kind)));
    el("li")
        .child(
            text_el("p", "", (t.meter)(&name, &used, &of))
                .text(" ")
                .child_opt(borrowed)
                .text(" ")
                .child_opt(full),
        )
        .child(
            el("progress")
                .attr("max", "10000")
                .attr("value", basis_points(meter.used, meter.of).to_string())
                .attr("aria-label", name),
        )
}
