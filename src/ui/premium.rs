//! What is subsidised of the yearly premium, and what is left to pay.

use super::element::{El, details, el, list, p, text_el};
use super::figure::{head, sources, value_text};
use super::frame::Frame;
use super::money_field::{Around, answered_field};
use super::statement::table;
use crate::app::{Action, Field, Pack, State, fault_of, is_current, typed_day, typed_money};
use crate::format;
use crate::join::join;
use crate::money::Money;
use crate::policy::Who;
use crate::premium::{Subsidy, SubsidyState, subsidy};
use crate::terms::{Identity, Kind};

/// The page.
pub(super) fn premium(frame: &Frame, state: &State) -> El {
    let texts = frame.texts();
    let back = frame.plain(texts.page.back, Action::Arrived(state.result_view()));
    let page =
        el("section").class("premium").attr("id", "result").attr("aria-labelledby", "question").child(back);
    let heading = |words: String| text_el("h2", "", words).attr("id", "question").attr("tabindex", "-1");
    let Some(pack) = state.pack() else {
        return page.child(heading(frame.explore_texts().figures.choose_region_first.to_owned()));
    };
    let t = &frame.explore_texts().premium;
    let text = state.form.text(Field::Premium);
    let typed = typed_money(text).filter(|_| fault_of(Field::Premium, text).is_none());
    let who = pack.identities.iter().map(|known| Some(known.id)).chain([None]);
    let sure = is_current(pack, typed_day(state.form.text(Field::Day)), state.device.today);
    let rows = who.map(|identity| row(frame, pack, identity, typed, sure));
    page.child(heading((t.title)(frame.language.of(&pack.region))))
        .child(p(t.intro))
        .child_opt((!sure).then(|| {
            let (from, ..) = pack.period.from.parts();
            p((t.by)((texts.words.status)(pack.status), &from.to_string()))
        }))
        .child(answered_field(frame, state, Field::Premium, Around::default()))
        .child(table(t.caption, &[t.who, t.share, t.subsidy, t.own], rows))
        .child(cited(frame, pack))
}

/// What the pack says of one group's premium; `sure` where it is law that holds on the day.
fn row(frame: &Frame, pack: &Pack, identity: Option<Identity>, premium: Option<Money>, sure: bool) -> El {
    let texts = frame.texts();
    let t = &frame.explore_texts().premium;
    let known = identity.and_then(|identity| pack.identity(identity));
    let name = known.map_or(t.others, |known| frame.language.of(&known.name)).to_owned();
    let one = subsidy(pack, identity, premium.unwrap_or(Money::ZERO));
    let share = match one.state {
        SubsidyState::NotApplicable => t.unsaid.to_owned(),
        SubsidyState::NotEstimated => texts.result.unpublished.to_owned(),
        SubsidyState::Computed => share(frame, &one),
    };
    // What is not sure is no surer for its fen.
    let plain = if sure { format::amount } else { format::about_amount };
    let said = |amount| if sure { plain(amount) } else { (texts.result.about_short)(&plain(amount)) };
    let paid = match (one.state, one.subsidy) {
        (SubsidyState::NotApplicable, _) => String::new(),
        (_, Some(amount)) => said(amount),
        (_, None) => texts.result.unpublished.to_owned(),
    };
    // A group that the documents do not name may be helped all the same; whoever is in none pays all of it.
    let own = match one.state {
        SubsidyState::Computed => said(one.own),
        SubsidyState::NotApplicable if identity.is_none() => format::amount(one.own),
        SubsidyState::NotApplicable | SubsidyState::NotEstimated => (t.own_at_most)(&plain(one.own)),
    };
    let [paid, own] = [paid, own].map(|said| if premium.is_some() { said } else { String::new() });
    let cells = [share, paid, own].map(|cell| text_el("td", "", cell));
    el("tr").child(text_el("th", "", name).attr("scope", "row")).all(cells)
}

fn share(frame: &Frame, one: &Subsidy) -> String {
    let value = one.source.as_deref().map(|figure| value_text(frame, figure.value)).unwrap_or_default();
    match one.kind {
        Some(kind) if kind >= Kind::AtLeast => format!("{} {value}", frame.kind(kind)),
        _ => value,
    }
}

/// Where each share stands.
fn cited(frame: &Frame, pack: &Pack) -> El {
    let lines = pack.premiums.iter().map(|row| {
        let held: &[_] = if let Who::Holding(held) = &row.who { held } else { &[] };
        let known = held.iter().filter_map(|&one| pack.identity(one));
        let names: Vec<String> = known.map(|one| frame.language.of(&one.name).to_owned()).collect();
        head(
            frame,
            join(&names, frame.texts().result.list_comma),
            &value_text(frame, row.share.value),
            row.share.kind,
        )
        .child(sources(frame, &row.share, row.share.kind))
    });
    details("more", frame.explore_texts().premium.sources).child(list("figures", lines))
}
