//! Every figure of the chosen policy, tier by tier, with its source, and how unclear sentences were read.

use super::amount;
use super::derivation::name;
use super::element::{El, el, list, p, text_el};
use super::figure::{head, sources, value_text};
use super::frame::Frame;
use crate::app::{Action, Answer, Pack, Screen, State};
use crate::join::join;
use crate::policy::{Figure, Row, Terms, Who};
use crate::terms::{FactId, FigurePath, Insurance, Part, Tier};
use crate::{engine, format};
use std::cmp::Ordering;
use std::sync::Arc;

/// The page.
pub(super) fn figures(frame: &Frame, state: &State, screen: &Screen) -> El {
    let texts = frame.texts();
    let t = &frame.explore_texts().figures;
    let back = frame.plain(texts.page.back, Action::Arrived(state.result_view()));
    let page = el("section")
        .class("all-figures")
        .attr("id", "result")
        .attr("aria-labelledby", "question")
        .child(back);
    let Some(pack) = state.pack() else {
        return page
            .child(text_el("h2", "", t.choose_region_first).attr("id", "question").attr("tabindex", "-1"));
    };
    let language = frame.language;
    let title = (t.title)(language.of(&pack.region));
    let answer = match screen {
        Screen::Estimated(answer) => Some(answer.explained()),
        _ => None,
    };
    let answer = answer.as_ref();
    let used = |id: &String| answer.is_some_and(|answer| answer.estimate.readings.contains(id));
    let readings = pack.readings.iter().map(|reading| {
        let mark = used(&reading.id).then(|| text_el("span", "badge", t.reading_used));
        let effect = answer.map(|answer| otherwise(frame, answer, &reading.id));
        el("li")
            .child(text_el("b", "", format!("{} ", reading.id)))
            .text(format!("{} ", language.of(&reading.text)))
            .child_opt(mark)
            .child_opt(effect)
    });
    page.child(text_el("h2", "", title).attr("id", "question").attr("tabindex", "-1"))
        .child(p(t.intro))
        .all(
            pack.tiers
                .iter()
                .map(|one| one.tier)
                .filter(|&tier| !pack.rows(tier).is_empty())
                .map(|tier| tier_figures(frame, pack, tier)),
        )
        .child(text_el("h3", "", frame.explore_texts().basis.readings))
        .child(list("", readings))
        .child_opt(many_cases(frame, state))
}

/// The way to the page for lists, where it stands beside this one and whoever is here may leave it.
fn many_cases(frame: &Frame, state: &State) -> Option<El> {
    let beside = !state.device.shared && state.sharing.address.starts_with("http");
    beside
        .then(|| el("p").child(text_el("a", "", frame.explore_texts().many_cases).attr("href", "batch.html")))
}

/// What the person on the page would pay were this sentence read the other way.
fn otherwise(frame: &Frame, answer: &Answer, id: &str) -> El {
    let t = &frame.explore_texts().figures;
    let Answer { pack, case, estimate, .. } = answer;
    let Some(other) = engine::alternative(pack, case, id) else {
        return text_el("p", "hint", t.otherwise_unknown);
    };
    let say = |low, central, high| answer.certainty.say(central, low, high);
    let now = say(estimate.personal_low, estimate.personal, estimate.personal_high);
    let (Some(now), Some(then)) = (now, say(other.personal_low, other.personal, other.personal_high)) else {
        return text_el("p", "hint", t.otherwise_unknown);
    };
    if now == then {
        return text_el("p", "hint", t.otherwise_same);
    }
    let (before, after) = (now.amount(), then.amount());
    let said = (t.otherwise)(amount::verb(then, frame), &amount::figure(then, frame.language));
    let by = |sum| format::about_yuan(sum, frame.language);
    // A bound and an amount do not differ by so much.
    p(match before.cmp(&after) {
        Ordering::Less if now.is_as(then) => said + &(t.otherwise_more)(&by(after - before)),
        Ordering::Greater if now.is_as(then) => said + &(t.otherwise_less)(&by(before - after)),
        _ => said,
    })
}

fn tier_figures(frame: &Frame, pack: &Pack, tier: Tier) -> El {
    let rows = pack.rows(tier).iter().map(|row| {
        el("div")
            .class("row")
            .child(text_el("h4", "", whom(frame, pack, row)))
            .child(list("figures", row_figures(frame, tier, row)))
    });
    el("section").child(text_el("h3", "", name(frame, tier))).all(rows)
}

/// Whom a row binds, in which insurance and setting, where it does not bind in all.
fn whom(frame: &Frame, pack: &Pack, row: &Row) -> String {
    let words = &frame.texts().words;
    let comma = frame.texts().result.list_comma;
    let mut said = match &row.who {
        Who::Ordinary => words.ordinary.to_owned(),
        Who::Holding(identities) => {
            let known = identities.iter().filter_map(|&one| pack.identity(one));
            join(&known.map(|one| frame.language.of(&one.name).to_owned()).collect::<Vec<_>>(), comma)
        }
    };
    for condition in row.when.conditions() {
        let Some(fact) = pack.facts.get(condition.slot) else { continue };
        let named = |value: u16| {
            let option = fact.options().get(usize::from(value))?;
            let insurance = Insurance::from_id(&option.id).filter(|_| fact.id == FactId::Insurance);
            Some(match insurance {
                Some(one) => (words.insurance)(one).0.to_owned(),
                None => frame.option(fact.id, &option.id).0,
            })
        };
        let held = fact.told_apart.iter().filter(|value| condition.accepts.value(**value));
        let names: Vec<String> =
            held.filter_map(|value| named(*value)).filter(|name| !name.is_empty()).collect();
        if !names.is_empty() && names.len() < fact.options().len() {
            said = format!("{said} · {}", join(&names, comma));
        }
    }
    said
}

fn row_figures(frame: &Frame, tier: Tier, row: &Row) -> Vec<El> {
    let mut parts: Vec<(Part, &Arc<Figure>)> = Vec::new();
    match &row.terms {
        Terms::Share(share) => {
            parts.push((Part::Deductible, &share.deductible));
            parts.extend(share.segments.iter().map(|segment| (Part::Ratio, &segment.ratio)));
        }
        Terms::Fixed { amount, .. } => parts.push((Part::Amount, amount)),
        Terms::Floor(figure) => parts.push((Part::Floor, figure)),
        Terms::Unpublished(figure) => parts.push((Part::Ratio, figure)),
    }
    parts.extend(row.cap.iter().chain(row.caps.iter().map(|one| &one.amount)).map(|cap| (Part::Cap, cap)));
    parts
        .into_iter()
        .map(|(part, figure)| {
            head(
                frame,
                frame.figure(FigurePath::Of(tier, part)),
                &value_text(frame, figure.value),
                figure.kind,
            )
            .child(sources(frame, figure, figure.kind))
        })
        .collect()
}
