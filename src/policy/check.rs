//! From the file as written to a [`Policy`]: every reference resolved, every unit right, nothing overlapping,
//! nothing left out. All problems at once.

pub(super) mod facts;
mod fault;
mod figures;
mod general;
mod lists;
mod names;
mod rows;
mod tiers;
mod unsaid;

use super::pack_format::no_earlier_format;
use super::raw::{RawAdjustment, RawAlert, RawCheck, RawIdentity, RawNotice, RawPack, RawPremium};
use super::row::Row;
use super::rule::{Adjustment, AlertRule, CheckRule, NoticeRule, PremiumRow, PremiumStandard};
use super::who::Who;
use super::{IdentityWords, Interpretation, Policy};
use crate::day::{Day, Period};
use crate::problem::{Fault, Named, PackFault, Problem};
use crate::terms::{Identity, OWN_ROWS, Part, Status, Tier};
use crate::tree::{Cursor, Node, Tables};
use fault::undefined;
pub(super) use figures::demanded;
use figures::{FigureTable, Use};
use lists::{each, no_twins};
use names::Names;
use rows::WrittenRows;
pub(super) use unsaid::perhaps;

/// The policy, if anything usable was read, and everything wrong with it.
pub(super) fn check(tree: &Node) -> (Option<Policy>, Vec<Problem>) {
    let mut cursor = Cursor::new();
    let policy = RawPack::from_tree(tree, &mut cursor).and_then(|raw| build(raw, &mut cursor));
    let mut problems = cursor.into_problems();
    // A word of a list is told at its own line.
    for one in &mut problems {
        let in_list = one.path.rsplit('.').next().is_some_and(|step| step.parse::<usize>().is_ok());
        if in_list && matches!(one.fault, Fault::UnknownId { .. }) {
            one.at = tree.place(&one.path).or(one.at);
        }
    }
    if let Some(policy) = &policy {
        problems.extend(unsaid::problems(policy, problems.is_empty(), tree));
    }
    (policy, problems)
}

/// Checks all that could be read, also where something else could not; a policy only where nothing is missing.
fn build(raw: RawPack, cursor: &mut Cursor) -> Option<Policy> {
    let (period, checked) = (period(&raw, cursor), checked(&raw, cursor));
    no_earlier_format(raw.format.0.flatten(), cursor);
    if raw.status.0.is_some_and(Status::is_general) {
        general::check(&raw, cursor);
    }
    let documents = figures::documents(raw.document, cursor);
    no_twins("reading", raw.reading.right.iter().map(|(at, one)| (*at, one.id.as_str(), one.at)), cursor);
    no_twins("identity", raw.identity.right.iter().map(|(at, one)| (*at, one.id.as_str(), one.at)), cursor);
    no_twins("fact", raw.fact.right.iter().map(|(at, one)| (*at, one.id.as_str(), one.at)), cursor);
    let reading_ids = raw.reading.right.iter().map(|(_, one)| one.id.clone()).chain(raw.reading.wrong);
    let facts = facts::all(raw.option, raw.fact, cursor);
    let identities_complete = raw.identity.complete;
    let identities = identities(raw.identity, cursor);
    let mut names = Names {
        readings: reading_ids.collect(),
        identities: identities.iter().map(|one| one.id).collect(),
        identities_complete,
        figures: FigureTable::resolve(raw.figure, documents, &facts, cursor),
        facts,
        tiers: tiers::in_order(raw.tier, raw.order.0.as_deref().unwrap_or_default(), cursor),
        sums: tiers::sum_ids(&raw.sum, cursor),
    };
    let readings: Vec<Interpretation> =
        raw.reading.right.into_iter().map(|(_, one)| Interpretation { id: one.id, text: one.text }).collect();
    let sums = tiers::sums(raw.sum, &names, cursor);
    let mut written: Vec<WrittenRows> = vec![
        WrittenRows::of(Tier::Basic, raw.basic),
        WrittenRows::of(Tier::Critical, raw.critical),
        WrittenRows::of(Tier::LargeAmount, raw.large_amount),
        WrittenRows::of(Tier::AidBasic, raw.aid_basic),
        WrittenRows::of(Tier::AidTilted, raw.aid_tilted),
        WrittenRows::of(Tier::BedDay, raw.bed_day),
        WrittenRows::of(Tier::Commercial, raw.commercial),
        WrittenRows::of(Tier::Fallback, raw.fallback),
    ];
    own_rows(raw.row, &names, &mut written, cursor);
    let tiers = names.tiers.clone();
    let mut rows = rows::all(&tiers, written, &names, cursor);
    let others: Vec<Vec<Row>> =
        rows.iter_mut().map(|rows| rows.extract_if(.., |row| !row.otherwise.is_empty()).collect()).collect();
    let adjustments = each("place-adjustment", raw.place_adjustment, cursor, |one, cursor| {
        Some((one.at, adjustment(one, &names, cursor)?))
    });
    // One binds: two that could would hide each other.
    for (done, (index, (at, one))) in adjustments.iter().enumerate() {
        let twin = adjustments.iter().take(done).find(|(_, (_, other))| one.when.meets(&other.when));
        if let Some((other, _)) = twin {
            cursor.within(&format!("place-adjustment.{index}"), |cursor| {
                cursor.report(Fault::Pack(PackFault::Overlap { other: *other }), *at);
            });
        }
    }
    let adjustments: Vec<(usize, Adjustment)> =
        adjustments.into_iter().map(|(index, (_, one))| (index, one)).collect();
    let alerts = each("alert", raw.alert, cursor, |one, cursor| alert(one, &names, cursor));
    let checks = each("check", raw.check, cursor, |one, cursor| promise(one, &names, cursor));
    let notices = each("notice", raw.notice, cursor, |one, cursor| notice(one, &names, cursor));
    let premiums = each("premium", raw.premium, cursor, |one, cursor| premium(one, &names, cursor));
    let premium_standard = raw.premium_standard.0?.and_then(|one| {
        cursor.within("premium-standard", |cursor| {
            let mut figure = |key, name: &String| names.figure(key, name, Use::Yuan, one.at, cursor);
            let (personal, fiscal) = (figure("personal", &one.personal), figure("fiscal", &one.fiscal));
            Some(PremiumStandard { personal: personal?, fiscal: fiscal? })
        })
    });
    let by_points = adjustments.iter().any(|(_, one)| one.points.is_some());
    let needed = rows::needed_readings(&tiers, &rows, &names.figures, identities.len(), by_points);
    for id in needed.filter(|id| !names.readings.iter().any(|known| known == id)) {
        cursor
            .within("reading", |cursor| cursor.report(Fault::Pack(PackFault::ReadingMissing { id }), raw.at));
    }
    let mut policy = Policy {
        id: raw.id.0?,
        version: raw.version.0?,
        region: raw.region.0?,
        province: raw.province.0?,
        scope: raw.scope.0?,
        title: raw.title.0?,
        status: raw.status.0?,
        period: period?,
        checked: checked?,
        help: raw.help.0?,
        documents: names.figures.documents(),
        readings,
        identities,
        figures: names.figures.in_order(),
        facts: std::mem::take(&mut names.facts),
        sums,
        tiers,
        adjustments: values(adjustments),
        alerts: values(alerts),
        checks: values(checks),
        notices: values(notices),
        premiums: values(premiums),
        premium_standard,
        rows,
        others,
        rejected: None,
    };
    policy.tell_apart();
    Some(policy)
}

fn values<T>(numbered: Vec<(usize, T)>) -> Vec<T> {
    numbered.into_iter().map(|(_, one)| one).collect()
}

/// The identities, with those they are like.
fn identities(raw: Tables<RawIdentity>, cursor: &mut Cursor) -> Vec<IdentityWords> {
    let mut identities = Vec::new();
    let mut likes = Vec::new();
    for (index, one) in raw.right {
        let Some(id) = Identity::from_id(&one.id) else {
            let fault = Fault::UnknownId { given: one.id, near: None };
            cursor.within(&format!("identity.{index}.id"), |cursor| cursor.report(fault, one.at));
            continue;
        };
        if matches!(id, Identity::Own(_)) && one.like.is_none() {
            // An id that is nearly a standard one was probably meant as that.
            let near = crate::tree::closest(&one.id, Identity::IDS);
            cursor.within(&format!("identity.{index}"), |cursor| match near {
                Some(_) => {
                    let fault = Fault::UnknownId { given: one.id.clone(), near };
                    cursor.within("id", |cursor| cursor.report(fault, one.at));
                }
                None => cursor.within("like", |cursor| cursor.report(Fault::Missing, one.at)),
            });
        }
        likes.push((index, one.like, one.at));
        identities.push(IdentityWords { id, name: one.name, hint: one.hint, like: id.usual_like() });
    }
    for (place, (index, like, at)) in likes.iter().enumerate() {
        let Some(like) = like else { continue };
        let target = identities.iter().position(|one: &IdentityWords| one.id.id() == like);
        cursor.within(&format!("identity.{index}.like"), |cursor| match target {
            None => undefined(Named::Identity, like.clone(), *at, cursor),
            Some(target) => {
                let id = identities.get(target).map(|one| one.id);
                if let Some(one) = identities.get_mut(place) {
                    one.like = id;
                }
                let parents: Vec<Option<usize>> = identities
                    .iter()
                    .map(|one| identities.iter().position(|other| Some(other.id) == one.like))
                    .collect();
                if facts::in_circle(place, &parents) {
                    cursor.report(Fault::Pack(PackFault::LikeInCircle), *at);
                }
            }
        });
    }
    identities
}

/// The rows of the pack's own tiers, which all stand in one list; a standard tier's rows stand under its name.
fn own_rows(
    raw: Tables<super::raw::RawOwnRow>,
    names: &Names,
    written: &mut Vec<WrittenRows>,
    cursor: &mut Cursor,
) {
    for (index, row) in raw.right {
        let super::raw::RawOwnRow { tier: id, row, at } = row;
        let tier = cursor.within(&format!("row.{index}.tier"), |cursor| {
            let tier = names.tier(&id, at, cursor)?;
            if !matches!(tier, Tier::Own(_)) {
                cursor.report(Fault::Pack(PackFault::StandardTier { tier: id.clone() }), at);
                return None;
            }
            Some(tier)
        });
        let Some(tier) = tier else { continue };
        match written.iter_mut().find(|one| one.tier == tier) {
            Some(mine) => mine.rows.push((index, row)),
            None => written.push(WrittenRows {
                tier,
                key: OWN_ROWS.to_owned(),
                rows: vec![(index, row)],
                complete: raw.complete,
            }),
        }
    }
}

impl Identity {
    /// Whose rows serve where a pack that knows this identity has none for it: an orphan takes those of the destitute.
    fn usual_like(self) -> Option<Self> {
        (self == Self::Orphan).then_some(Self::Destitute)
    }
}

/// The period; `until` must come after `from`.
fn period(raw: &RawPack, cursor: &mut Cursor) -> Option<Period> {
    let (from, until) = (raw.from.0?, raw.until.0?);
    if let Some(until) = until.filter(|until| until.value <= from) {
        cursor.within("until", |cursor| cursor.report(Fault::Pack(PackFault::EmptyPeriod), until.at));
    }
    Some(Period { from, until: until.map(|until| until.value) })
}

/// A day of comparison before this one is a slip of the pen: the insurance that packs describe is not as old. That it lies
/// before `from` is no fault: documents are published before they take effect. That it is still to come only a clock could
/// know, and nothing here has one.
const FIRST_CHECKED: Option<Day> = Day::of(2000, 1, 1);

/// The day of the last comparison.
fn checked(raw: &RawPack, cursor: &mut Cursor) -> Option<Option<Day>> {
    let checked = raw.checked.0?;
    if let (Some(checked), Some(first)) = (checked, FIRST_CHECKED)
        && checked.value < first
    {
        let fault = Fault::Pack(PackFault::CheckedTooEarly { first });
        cursor.within("checked", |cursor| cursor.report(fault, checked.at));
    }
    Some(checked.map(|checked| checked.value))
}

fn adjustment(raw: RawAdjustment, names: &Names, cursor: &mut Cursor) -> Option<Adjustment> {
    names.check_readings("readings", &raw.readings, raw.at, cursor);
    let when = names.when(&raw.when, cursor);
    let mut figure = |key: &str, name: &Option<String>, needed: Use| match name {
        Some(name) => names.figure(key, name, needed, raw.at, cursor).map(Some),
        None => Some(None),
    };
    let points = figure("points", &raw.points, Use::Points);
    let factor = figure("factor", &raw.factor, Use::Factor);
    let prepay = figure("prepay", &raw.prepay, Use::Prepay);
    if raw.points.is_none() && raw.factor.is_none() && raw.prepay.is_none() {
        cursor.report(Fault::Pack(PackFault::OneOf("points / factor / prepay")), raw.at);
    }
    let readings = raw.readings;
    Some(Adjustment { who: Who::Ordinary, when, points: points?, factor: factor?, prepay: prepay?, readings })
}

fn alert(raw: RawAlert, names: &Names, cursor: &mut Cursor) -> Option<AlertRule> {
    let who = names.who("identity", &raw.identity, raw.at, cursor);
    names.check_readings("readings", &raw.readings, raw.at, cursor);
    let when = names.when(&raw.when, cursor);
    let threshold = names.figure("threshold", &raw.threshold, Use::Yuan, raw.at, cursor)?;
    let (id, text, readings) = (raw.id, raw.text, raw.readings);
    Some(AlertRule { id, who: who?, when, threshold, text, readings })
}

fn promise(raw: RawCheck, names: &Names, cursor: &mut Cursor) -> Option<CheckRule> {
    let who = names.who("identity", &raw.identity, raw.at, cursor);
    let when = names.when(&raw.when, cursor);
    let limit = names.figure("limit", &raw.limit, Use::Share, raw.at, cursor)?;
    Some(CheckRule { id: raw.id, who: who?, when, limit, text: raw.text })
}

fn notice(raw: RawNotice, names: &Names, cursor: &mut Cursor) -> Option<NoticeRule> {
    let who = names.who("identity", &raw.identity, raw.at, cursor);
    names.check_readings("readings", &raw.readings, raw.at, cursor);
    let when = names.when(&raw.when, cursor);
    let document = names.figures.document(&raw.document, raw.at, cursor)?;
    let citation = super::Citation { document, section: raw.section, quote: Some(raw.quote), why: None };
    let before_discharge = raw.before_discharge.unwrap_or_default();
    let (id, text, readings) = (raw.id, raw.text, raw.readings);
    Some(NoticeRule { id, who: who?, when, before_discharge, text, citation, readings })
}

fn premium(raw: RawPremium, names: &Names, cursor: &mut Cursor) -> Option<PremiumRow> {
    let who = names.who("identity", &raw.identity, raw.at, cursor);
    let when = names.when(&raw.when, cursor);
    let share = names.figure("share", &raw.share, Use::Part(Part::Ratio), raw.at, cursor)?;
    Some(PremiumRow { who: who?, when, share })
}
