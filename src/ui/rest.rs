//! What stands below the answer and what to do next: how it came about, the same visit elsewhere, what else can be tried,
//! what to take along, what it rests on. It is loaded when somebody gets there.

use super::element::{El, el, text_el};
use super::result_context::ResultContext;
use super::{basis, compare, curve, derivation, paid, share, statement, take_away, year};

/// All of it.
pub(super) fn rest(answer: ResultContext<'_>) -> El {
    let whole = answer.whole.explained();
    let answer = ResultContext::of(answer.frame, answer.state, &whole);
    // Nothing can be tried out where a statement says what was paid.
    let curve = if answer.case.can_be_varied() { curve::curve(answer) } else { None };
    el("div")
        .class("answer-parts")
        .child(derivation::derivation(answer))
        .child(statement::statement(answer))
        .child(paid::paid(answer))
        .child_opt(compare::compare(answer))
        .child_opt(curve)
        .child(year::year(answer))
        .child(take_away::take_away(answer))
        .child(share::share(answer))
        .child(basis::basis(answer))
        // On the first sheet, by the style for paper.
        .child(text_el("p", "remark on-paper", answer.frame.explore_texts().take_away.remark))
        // Sticky, so that it must be the last.
        .child(take_away::copied(answer))
}
