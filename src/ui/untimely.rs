//! A day for which the region has no rules: what is said of it, and the ways on.

use super::element::{El, el, p, text_el};
use super::frame::Frame;
use super::phone::with_phones;
use crate::app::{Action, Choice, Field, State, Untimely, typed_day};
use crate::format;

/// The region has no rules for the day, and until when or from when it has.
pub(super) fn words(frame: &Frame, state: &State, untimely: Untimely) -> String {
    let result = &frame.texts().result;
    let day = |day| format::date(day, frame.language);
    let when = match untimely {
        Untimely { last: Some(last), .. } => (result.days_until)(&day(last)),
        Untimely { first: Some(first), .. } => (result.days_from)(&day(first)),
        Untimely { .. } => String::new(),
    };
    let entry = state.fetched.catalog.ready().and_then(|catalog| catalog.entry(state.form.policy.as_ref()?));
    let region = entry.map(|entry| frame.language.of(&entry.region)).unwrap_or_default();
    (result.untimely)(region, &when)
}

/// The same with how to see those rules, or work out a bill of then.
pub(super) fn untimely(frame: &Frame, state: &State, untimely: Untimely) -> El {
    let result = &frame.texts().result;
    let day = |day| format::date(day, frame.language);
    let nearest = untimely.last.or(untimely.first);
    let rules = nearest.map(|one| frame.plain((result.rules_of)(&day(one)), Action::WentBackTo(one)));
    let old_bill = text_el("a", "", result.other_day).attr("href", format!("#{}", Field::Day.id()));
    // Whom to ask, and what can be said of no region's rules.
    let ask = (frame.texts().page.whom_to_ask)(&frame.line(&state.host));
    let general = state.fetched.catalog.ready().and_then(|catalog| catalog.general());
    let then = typed_day(state.form.text(Field::Day));
    let general = general.filter(|one| then.is_some_and(|then| one.period.contains(then)));
    let general =
        general.map(|one| frame.plain(result.general_instead, Action::Chose(Choice::Policy(one.id.clone()))));
    let ways = el("p").class("actions").child(old_bill).child(rules.unwrap_or_default());
    el("div")
        .class("untimely")
        .attr("role", "alert")
        .child(text_el("p", "lead", words(frame, state, untimely)))
        .child(p(result.untimely_hint))
        .child(with_phones(el("p"), &ask))
        .child(ways.child(general.unwrap_or_default()))
}
