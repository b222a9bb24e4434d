//! One figure: its value, how far it can be relied on, and where it stands.

use super::element::{El, el, text_el};
use super::frame::Frame;
use crate::app::{Action, Field};
use crate::estimate::{UsedFigure, Written};
use crate::format;
use crate::language::Language;
use crate::money::Exact;
use crate::policy::{Citation, Figure, FigureValue};
use crate::terms::{FigurePath, Kind};
use yew::Html;

/// A figure as a step used it.
pub(super) fn used_figure(frame: &Frame, used: &UsedFigure) -> El {
    let value = written(frame, used.value);
    let place = used.place.iter().map(|place| {
        let value = value_text(frame, place.value);
        let t = &frame.explore_texts().derivation;
        let said = match place.value {
            FigureValue::Points(_) => (t.place_points)(&value),
            _ => (t.place_factor)(&value),
        };
        el("div").child(text_el("p", "hint", said)).child(citation(frame, &place.citation))
    });
    head(frame, frame.figure(used.path), &value, used.kind)
        .child_opt(used.source.as_deref().map(|source| {
            // Its range is that of the pack's figure, not of what the place makes of it.
            let as_it_is = used.place.is_empty();
            sources_of(frame, source, used.kind, as_it_is)
        }))
        .all(place)
        .child(own_button(frame, used.path, used.kind))
}

/// A value as a step used it; nothing where there is none.
pub(super) fn written(frame: &Frame, value: Written) -> String {
    match value {
        Written::Amount(amount) => exact(amount, frame.language),
        Written::Rate(rate) => format::percent(rate),
        Written::Factor(factor) => factor.to_string(),
        Written::Unlimited => frame.texts().words.unlimited.to_owned(),
        Written::Unknown => String::new(),
    }
}

/// Name, value, badge.
pub(super) fn head(frame: &Frame, name: String, value: &str, kind: Kind) -> El {
    let value =
        (!value.is_empty()).then(|| text_el("span", "value", value.to_owned()).attr("translate", "no"));
    el("li").class(kind_class(kind)).child(
        text_el("p", "line", name).text(" ").child_opt(value).text(" ").child(text_el(
            "span",
            "badge",
            frame.kind(kind),
        )),
    )
}

/// The class that gives a figure its look.
const fn kind_class(kind: Kind) -> &'static str {
    match kind {
        Kind::User => "kind-user",
        Kind::Published | Kind::Derived => "kind-published",
        Kind::Unpublished => "kind-unpublished",
        Kind::AtLeast | Kind::Average | Kind::AtMost | Kind::Reference => "kind-reference",
    }
}

/// Why this figure, where it stands, and the one it was made from.
pub(super) fn sources(frame: &Frame, source: &Figure, kind: Kind) -> El {
    sources_of(frame, source, kind, true)
}

fn sources_of(frame: &Frame, source: &Figure, kind: Kind, with_range: bool) -> El {
    let t = &frame.explore_texts().derivation;
    // The pack's own reason says more than the kind's.
    let meaning = (kind != Kind::Published && source.citation.why.is_none())
        .then(|| text_el("p", "hint", (t.kind_help)(kind)));
    let base = source.made_from.as_ref().map(|made| {
        let name = (t.made_from)(&value_text(frame, made.base.value));
        el("div").child(text_el("p", "hint", name)).child(citation(frame, &made.base.citation))
    });
    el("div")
        .child_opt(meaning)
        .child_opt(spread(frame, source.value).filter(|_| with_range))
        .child(citation(frame, &source.citation))
        .child_opt(base)
}

/// Any figure's value as text.
pub(super) fn value_text(frame: &Frame, value: FigureValue) -> String {
    match value {
        FigureValue::Unknown => String::new(),
        FigureValue::Amount(range) => exact(range.central, frame.language),
        FigureValue::Unlimited => frame.texts().words.unlimited.to_owned(),
        FigureValue::Rate(range) | FigureValue::PersonFactor(range) => format::percent(range.central),
        FigureValue::Factor(range) => range.central.to_string(),
        FigureValue::Points(range) => range.central.to_string(),
    }
}

/// Yuan as short as they are.
pub(super) fn exact(amount: Exact, language: Language) -> String {
    let text = format::grouped(&amount.to_string());
    format::with_unit(text.strip_suffix(".00").unwrap_or(&text), language)
}

/// Between what and what a figure may lie.
fn spread(frame: &Frame, value: FigureValue) -> Option<El> {
    let (low, high) = match value {
        FigureValue::Amount(range) if range.is_wide() => {
            (exact(range.low, frame.language), exact(range.high, frame.language))
        }
        FigureValue::Rate(range) if range.is_wide() => {
            (format::percent(range.low), format::percent(range.high))
        }
        _ => return None,
    };
    Some(text_el("p", "hint", (frame.explore_texts().derivation.uncertain)(&low, &high)))
}

/// The reason, the phrase, the document with its section and day.
fn citation(frame: &Frame, citation: &Citation) -> El {
    let language = frame.language;
    let document = &citation.document;
    let why = citation.why.as_ref().map(|why| el("p").text(language.of(why).to_owned()));
    let quote = citation.quote.as_ref().map(|quote| text_el("q", "", quote.clone()).attr("lang", "zh-CN"));
    let section = citation
        .section
        .as_ref()
        .map(|section| text_el("span", "", format!(" {section}")).attr("lang", "zh-CN"));
    let day = document.date.map(|day| text_el("span", "", format!(" · {}", format::date(day, language))));
    let title = text_el("cite", "", language.of(&document.title).to_owned());
    let stands = el("p").class("document").child(title).child_opt(section).child_opt(day);
    el("div").class("citation").child_opt(why).child_opt(quote).child(stands)
}

/// Uncertain figures can be replaced by the local one, own ones taken back.
fn own_button(frame: &Frame, path: FigurePath, kind: Kind) -> Html {
    let name = frame.figure(path);
    match kind {
        Kind::User => frame
            .plain((frame.texts().own.undo_what)(&name), Action::Typed(Field::Figure(path), String::new())),
        kind if kind >= Kind::AtLeast => {
            frame.plain((frame.explore_texts().figures.change)(&name), Action::AskedFigure(Some(path)))
        }
        _ => Html::default(),
    }
}
