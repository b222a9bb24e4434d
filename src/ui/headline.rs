//! How much, how sure, and what to do about it today.

use super::amount::{figure, verb};
use super::element::{El, el, text_el};
use super::phone::with_phones;
use super::result_context::ResultContext;
use super::{doubts, next, own_figure};
use crate::app::{About, EarlierCare, Headline, Old};
use crate::estimate::TierState;
use crate::format::{about_amount, about_both, about_yuan, down_to_yuan, short_yuan, up_to_yuan};
use crate::join::join;
use crate::listed::{AddAll, AsList};
use crate::terms::{FigurePath, Tier};

/// The first line in words: verb, figure, and the sentence under it. Where nothing can be said the verb says so.
pub(super) fn words(answer: ResultContext<'_>) -> (&'static str, String, String) {
    let result = &answer.frame.texts().result;
    let certainty = answer.certainty();
    match certainty.headline {
        Some(head) => (verb(head, answer.frame), figure(head, answer.frame.language), sentence(answer, head)),
        None => {
            let first = answer.estimate.tiers.iter().find(|line| line.state == TierState::NotEstimated);
            let first = first.map(|line| answer.frame.tier(line.tier)).unwrap_or_default();
            (
                result.no_amount,
                String::new(),
                (result.no_amount_sentence)(&answer.frame.line(&answer.state.host), &first),
            )
        }
    }
}

/// The sentences under an amount.
fn sentence(answer: ResultContext<'_>, head: Headline) -> String {
    let result = &answer.frame.texts().result;
    let language = answer.frame.language;
    let doubts = |about| answer.certainty().doubts(about);
    let uncapped = answer.certainty().is_uncapped().then(|| result.uncapped.to_owned());
    let said: Vec<String> = match head {
        Headline::Exact(_) if answer.estimate.is_stated() => vec![result.stated.to_owned()],
        Headline::Exact(_) => {
            let (from, ..) = answer.pack.period.from.parts();
            let last = answer.pack.period.last().map(|day| day.parts().0.to_string());
            vec![(result.exact_sentence)(answer.pack.status, &from.to_string(), last.as_deref())]
        }
        Headline::About { low, high, .. } if low == high => {
            let doubted = !answer.certainty().doubts.is_empty();
            let why = || (result.may_differ)(doubted, answer.pack.status).to_owned();
            vec![uncapped.unwrap_or_else(why)]
        }
        Headline::About { low, high, .. } => {
            let [low, high] = about_both(low, high);
            std::iter::once((result.between)(&low, &high)).chain(uncapped).listed()
        }
        Headline::AtMost { central, high } => {
            let who = doubts(IDENTITIES).then(|| result.without_identity.to_owned());
            // The amount that stands beside what others pay.
            let less = match central == high {
                true if who.is_some() => None,
                true => Some(result.open_below.to_owned()),
                false => Some((result.maybe_less)(&about_yuan(central, language))),
            };
            who.into_iter().chain(less).listed()
        }
        Headline::AtLeast { central, low } => {
            let about = about_yuan(central, language);
            let on_top = || (result.without_out_of_scope)((central != low).then_some(about.as_str()));
            vec![if doubts(OUT_OF_SCOPE) { on_top() } else { (result.maybe_more)(&about) }]
        }
        Headline::Open { .. } => {
            // Each question without an answer that leaves a side open, and what figures leave open.
            let mut said: Vec<String> =
                doubts(OUT_OF_SCOPE).then(|| (result.without_out_of_scope)(None)).into_iter().listed();
            said.add_all(doubts(IDENTITIES).then(|| result.without_identity.to_owned()));
            said.add_all(answer.certainty().doubts.iter().find_map(|doubt| match doubt.about {
                About::OutOfScope { guess: Some(guess), .. } => {
                    Some((result.with_guess)(&short_yuan(guess, language)))
                }
                _ => None,
            }));
            said.add_all(answer.certainty().doubts.iter().find_map(|doubt| {
                let About::EarlierVisits { care, least, most } = doubt.about else { return None };
                // Only an end that is another amount is named, and only where nothing else lets the person pay less, or more.
                let central = head.central();
                let least = least.filter(|least| *least < central && !doubts(IDENTITIES));
                let most = most.filter(|most| *most > central && !answer.certainty().is_uncapped());
                let least = least.map(|least| about_amount(down_to_yuan(least)));
                let most = most.map(|most| about_amount(up_to_yuan(most)));
                let is_said = care != EarlierCare::Unsaid;
                Some((result.earlier)(answer.past_year(), is_said, least.as_deref(), most.as_deref()))
            }));
            let open = (answer.estimate.personal_low, answer.estimate.personal_high);
            said.add_all(match open {
                (None, None) => Some(result.open_both.to_owned()),
                (None, Some(_)) => {
                    let left_out =
                        answer.estimate.left_out().map(|line| answer.frame.tier(line.tier)).listed();
                    Some(match left_out.is_empty() {
                        true => result.open_below.to_owned(),
                        false => (result.left_out)(&join(&left_out, result.list_comma)),
                    })
                }
                _ => None,
            });
            said.add_all(uncapped);
            said
        }
    };
    join(&said, result.sentence_gap)
}

/// Whether a doubt is one of these.
type IsAbout = fn(&About) -> bool;
const OUT_OF_SCOPE: IsAbout = |about| matches!(about, About::OutOfScope { guess: None, .. });
const IDENTITIES: IsAbout = |about| matches!(about, About::Identities(..));

/// That the rules may have changed, and whom to ask which figure.
pub(super) fn old(answer: ResultContext<'_>) -> Option<String> {
    let result = &answer.frame.texts().result;
    let Old { year, compared } = answer.certainty().old?;
    // The same as what to do today, where that is a figure.
    let path = answer.certainty().doubts.iter().find_map(|doubt| doubt.about.figure());
    let path = path.unwrap_or(FigurePath::Of(Tier::Basic, crate::terms::Part::Ratio));
    let ask = (result.ask_for)(&answer.frame.line(&answer.state.host), &answer.figure_then(path));
    let status = answer.estimate.policy.status;
    Some(format!("{}{}{ask}", (result.old)(status, &year.to_string(), compared), result.sentence_gap))
}

/// The first lines of a result, with what the year's visits come to together.
pub(super) fn headline(answer: ResultContext<'_>, year_sum: Option<El>) -> El {
    let texts = answer.frame.texts();
    let (verb, figure, sentence) = words(answer);
    let status = answer.estimate.policy.status;
    let draft = status.is_no_law().then(|| text_el("span", "tag", (texts.words.status)(status)));
    let figure = (!figure.is_empty()).then(|| text_el("p", "figure", figure).attr("translate", "no"));
    let first = el("div")
        .child_opt(old(answer).map(|said| with_phones(el("p").class("old"), &said)))
        .child(text_el("p", "verb", verb).child_opt(draft))
        .child_opt(figure)
        .child(text_el("p", "range", sentence))
        .child_opt(year_sum)
        // Before what is not known: that can be long, and this has to be seen.
        .child_opt(next::today(answer).map(|said| with_phones(el("p").class("today"), &said)));
    let asked = match own_figure::asked(answer.state) {
        Some(path) => Some(own_figure::question(answer.frame, answer.state, path)),
        None => doubts::doubts(answer),
    };
    el("div").class("headline").child(first).child_opt(asked).child_opt(own_figure::changed_figures(answer))
}
