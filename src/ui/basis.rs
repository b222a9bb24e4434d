//! What the result rests on.

use super::element::{El, details, el, list, p, section, text_el};
use super::result_context::ResultContext;
use crate::app::{Action, View};
use crate::format;
use crate::listed::AsList;

/// Which documents, how sure as law, and how unclear sentences were read.
pub(super) fn basis(answer: ResultContext<'_>) -> El {
    let ResultContext { frame, estimate, pack, .. } = answer;
    let texts = frame.texts();
    let t = &frame.explore_texts().basis;
    let language = frame.language;
    let readings: Vec<El> = estimate
        .readings
        .iter()
        .filter_map(|id| pack.reading(id))
        .map(|reading| text_el("li", "", language.of(&reading.text).to_owned()))
        .listed();
    let tag = if pack.status.is_no_law() { "tag" } else { "tag calm" };
    let title =
        p(language.of(&pack.title).to_owned()).child(text_el("span", tag, (texts.words.status)(pack.status)));
    // The pack's own document comes first in it.
    let document = pack.documents.first().map(|document| {
        let day = document.date.map(|day| format!(" · {}", format::date(day, language))).unwrap_or_default();
        el("p")
            .class("hint")
            .child(text_el("cite", "", language.of(&document.title).to_owned()))
            .text(format!(" {}{day}", language.of(&document.issuer)))
    });
    section("basis", "basis-heading", t.heading)
        .child(title)
        .child(p((t.status_sentence)(pack.status, &pack.period.from.parts().0.to_string())))
        .child_opt(document)
        .child_opt(frame.embedded(&answer.state.host).map(p))
        .child(frame.plain(texts.page.figures, Action::Arrived(View::Figures)))
        .child(frame.plain(frame.explore_texts().sections.premium, Action::Arrived(View::Premium)))
        .child(text_el("p", "on-paper", format!("{} · v{}", pack.id, pack.version)))
        .child_opt((!readings.is_empty()).then(|| details("more", t.readings).child(list("", readings))))
}
