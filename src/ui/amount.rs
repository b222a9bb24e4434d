//! An amount as surely as it can be said: in a first line, a table, a list.

use super::frame::Frame;
use crate::app::{Certainty, Headline};
use crate::format::{about_yuan, down_to_yuan, short_yuan, to_yuan, up_to_yuan};
use crate::language::Language;
use crate::money::Money;

/// The amount of a first line.
pub(super) fn figure(head: Headline, language: Language) -> String {
    short_yuan(shown(head), language)
}

/// The amount as it is shown: fen add nothing to one that is not exact, and a bound is rounded to its safe side.
pub(super) fn shown(head: Headline) -> Money {
    match head {
        Headline::Exact(amount) => amount,
        Headline::AtMost { high, .. } => up_to_yuan(high),
        Headline::AtLeast { low, .. } => down_to_yuan(low),
        other => to_yuan(other.amount()),
    }
}

/// The verb of a first line.
pub(super) fn verb(head: Headline, frame: &Frame) -> &'static str {
    let result = &frame.texts().result;
    match head {
        Headline::Exact(_) => result.exact,
        Headline::About { .. } => result.about,
        Headline::Open { without, .. } => (result.about_without)(without),
        Headline::AtMost { .. } => result.at_most,
        Headline::AtLeast { .. } => result.at_least,
    }
}

/// The same in a table or a list, where there is no room for the verb.
pub(super) fn short(frame: &Frame, head: Option<Headline>) -> String {
    let result = &frame.texts().result;
    let Some(head) = head else { return result.no_amount_short.to_owned() };
    let figure = figure(head, frame.language);
    match head {
        Headline::Exact(_) => figure,
        Headline::About { .. } | Headline::Open { .. } => (result.about_short)(&figure),
        Headline::AtMost { .. } => (result.at_most_short)(&figure),
        Headline::AtLeast { .. } => (result.at_least_short)(&figure),
    }
}

/// The same beside what others pay: the amount that adds up with theirs, as surely as it can be said.
pub(super) fn beside_others(frame: &Frame, head: Option<Headline>) -> String {
    let result = &frame.texts().result;
    let about = |central| (result.about_short)(&short_yuan(to_yuan(central), frame.language));
    match head {
        Some(Headline::AtLeast { low, central }) if low != central => {
            (result.about_at_least)(&about(central), &short_yuan(down_to_yuan(low), frame.language))
        }
        Some(Headline::AtMost { high, central }) if high != central => about(central),
        head => short(frame, head),
    }
}

/// What a payer pays, as surely as everything is said; where nothing can be said of the person's part, nothing is of theirs.
pub(super) fn payment(frame: &Frame, certainty: &Certainty, amount: Money) -> String {
    if certainty.headline.is_none() {
        return short(frame, None);
    }
    let said = if certainty.is_exact() { short_yuan } else { about_yuan };
    said(amount, frame.language)
}
