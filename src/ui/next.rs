//! What to do next: the one thing to do today stands beside the amount, everything else below it.

use super::element::{El, el, list, section};
use super::figure::written;
use super::phone::with_phones;
use super::result_context::ResultContext;
use super::way_to::way_to;
use crate::app::{self, About, Field};
use crate::estimate::{Notice, TierState};
use crate::format;
use crate::join::join;
use crate::listed::{AddAll, AsList};
use crate::money::Money;
use crate::terms::{Identity, Tier};

/// A sentence, its look, and the questions to answer that make it surer.
type Sentence = (&'static str, String, Vec<Field>);

/// All of it as sentences, most useful first.
pub(super) fn sentences(answer: ResultContext<'_>) -> Vec<String> {
    let others = others(answer).into_iter().map(|(_, sentence, _)| sentence);
    today(answer).into_iter().chain(others).listed()
}

/// What is not for today.
fn others(answer: ResultContext<'_>) -> Vec<Sentence> {
    let asked = inconsistent(answer).into_iter().chain(prepaid_twice(answer));
    let plain = plain(answer).into_iter().map(|(class, sentence)| (class, sentence, Vec::new()));
    asked.chain(plain).chain(recognised(answer)).listed()
}

/// The one thing to do today: what settles most of what is not known.
pub(super) fn today(answer: ResultContext<'_>) -> Option<String> {
    let ResultContext { frame, .. } = answer;
    let result = &frame.texts().result;
    let doubts = answer.certainty().doubts.iter();
    doubts
        .filter_map(|doubt| match doubt.about {
            About::OutOfScope { .. } => Some(result.ask_ward.to_owned()),
            about => Some((result.ask_office)(
                &frame.line(&answer.state.host),
                &answer.figure_then(about.figure()?),
            )),
        })
        .next()
}

/// Being recognised would halve what is to be paid: that one can apply for it.
fn recognised(answer: ResultContext<'_>) -> Option<Sentence> {
    let ResultContext { frame, state, case, estimate, pack, .. } = answer;
    // Where nothing can be said of the one, nothing can of the other.
    if !state.form.says_no_identity()
        || answer.certainty().headline.is_none()
        || answer.certainty().unanswered.leaves_amounts()
    {
        return None;
    }
    let half = Money::of_fen(estimate.personal.fen() / 2);
    let applies = |identity: &Identity| identity.is_applied_for();
    let fitting = app::recognised(pack, case)
        .into_iter()
        .filter(|(personal, identity)| *personal <= half && applies(identity));
    let (personal, identity) = fitting.max_by_key(|(personal, _)| *personal)?;
    let name = frame.language.of(&pack.identity(identity)?.name);
    let amount = format::about_yuan(personal, frame.language);
    Some(("", (frame.texts().result.might_apply)(name, &amount), Vec::new()))
}

/// Sums of the year that cannot be true together, each that is too small.
fn inconsistent(answer: ResultContext<'_>) -> Vec<Sentence> {
    let ResultContext { frame, estimate, case, .. } = answer;
    let texts = frame.texts();
    let said = estimate.notices.iter().filter_map(|notice| {
        let (sum, least) = (notice.sum?, notice.at_least?);
        let yuan = |amount| format::short_yuan(amount, frame.language);
        let label = |sum| frame.label(Field::Year(sum));
        let sentence = (texts.result.sum_at_least)(&label(sum), &yuan(least));
        let rules = Tier::ALL.iter().map(|tier| tier.rule());
        let paid = rules.filter(|rule| rule.burden_into == Some(sum)).find_map(|rule| rule.paid_into);
        let paid = paid.map(|paid| (label(paid), case.year_to_date.get(paid)));
        let sentence = match paid.filter(|(_, amount)| !amount.is_zero()) {
            Some((paid, amount)) => (texts.aside.line)(&format!("{paid} {}", yuan(amount)), &sentence),
            None => sentence,
        };
        Some(("", sentence, vec![Field::Year(sum)]))
    });
    said.listed()
}

/// What the place makes the person pay first may be among what they typed.
fn prepaid_twice(answer: ResultContext<'_>) -> Option<Sentence> {
    let ResultContext { frame, estimate, .. } = answer;
    let twice = estimate.notices.iter().any(|notice| notice.is_own(Notice::PREPAY_PERHAPS_TWICE));
    let prepay = format::short_yuan(estimate.prepay, frame.language);
    twice.then(|| ("", (frame.texts().result.prepaid_twice)(&prepay), vec![Field::ADVANCE_SELF]))
}

fn plain(answer: ResultContext<'_>) -> Vec<(&'static str, String)> {
    let ResultContext { frame, estimate, pack, .. } = answer;
    let result = &frame.texts().result;
    let language = frame.language;
    let gap = result.sentence_gap;
    let mut said: Vec<(&'static str, String)> = Vec::new();
    let of_use = app::advice(pack, answer.case, estimate, answer.state.device.today);
    for text in of_use.filter_map(|notice| notice.text.as_ref()) {
        said.push(("", language.of(text).to_owned()));
    }
    // What is not exact is said as what it is, and nothing where nothing is known.
    let certainty = answer.certainty();
    let as_known = |said: String| if certainty.is_exact() { said } else { (result.as_known)(&said) };
    for alert in estimate.alerts.iter().filter(|_| certainty.headline.is_some()) {
        let yuan = |amount| format::short_yuan(amount, language);
        let measured = (result.alert_measured)(&yuan(alert.measured), &yuan(alert.threshold));
        let before = if alert.measured > estimate.personal { result.alert_before_aid } else { "" };
        let words = [language.of(&alert.text), &measured, before, result.alert_told];
        let words: Vec<String> = words.into_iter().filter(|one| !one.is_empty()).map(str::to_owned).listed();
        said.push(("alert", as_known(join(&words, gap))));
    }
    for check in estimate.checks.iter().filter(|_| certainty.headline.is_some()) {
        let sentence = if check.met { result.check_met } else { result.check_missed };
        let limit = written(frame, check.limit);
        let self_pay = estimate.in_scope - estimate.paid.min(estimate.in_scope);
        let measured = format::share_unlike(self_pay, estimate.in_scope, &limit);
        let sentence = sentence(&measured, &limit);
        said.push(("", as_known(format!("{}{gap}{sentence}", language.of(&check.text)))));
    }
    let unknown =
        estimate.tiers.iter().filter(|line| line.state == TierState::NotEstimated).map(|line| line.tier);
    said.add_all(names(answer, unknown).map(|names| ("", (result.not_counted)(&names))));
    let host = &answer.state.host;
    said.add_all((!host.line.is_empty()).then(|| ("", (result.call)(&frame.line(host)))));
    said.add_all(pack.help.iter().map(|help| ("", language.of(help).to_owned())));
    let caps =
        estimate.notices.iter().filter(|notice| notice.text.is_none()).filter_map(|notice| notice.tier);
    said.add_all(names(answer, caps).map(|names| ("quiet", (result.cap_unpublished)(&names))));
    said
}

/// Tiers by name, in one list; `None` where there are none.
fn names(answer: ResultContext<'_>, tiers: impl Iterator<Item = Tier>) -> Option<String> {
    let texts = answer.frame.texts();
    let names: Vec<String> = tiers.map(|tier| answer.frame.tier(tier)).listed();
    (!names.is_empty()).then(|| join(&names, texts.result.list_comma))
}

/// What is not for today, as a section.
pub(super) fn next(answer: ResultContext<'_>) -> Option<El> {
    let said = others(answer);
    if said.is_empty() {
        return None;
    }
    let lines = said.into_iter().map(|(class, sentence, asked)| {
        let line = with_phones(el("li").class(class), &sentence);
        line.all(asked.into_iter().map(|field| way_to(answer, field)))
    });
    Some(section("next", "next-heading", answer.frame.texts().result.next).child(list("", lines)))
}
