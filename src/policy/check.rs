//! From the file as written to a [`Policy`]: every reference resolved, every unit right, nothing overlapping,
//! nothing left out. All problems at once.

mod figures;
mod lists;
mod rows;

use super::raw::{RawAdjustment, RawAlert, RawCheck, RawNotice, RawPack, RawPremium};
use super::row::Who;
use super::rule::{Adjustment, AlertRule, CheckRule, NoticeRule, PremiumRow, PremiumStandard};
use super::situation::When;
use super::{IdentityWords, Policy, Reading};
use crate::day::Period;
use crate::problem::{Fault, Named, PackFault, Problem};
use crate::terms::{Identity, Part, Tier};
use crate::tree::{Cursor, Node};
pub(super) use figures::demanded;
use figures::{Figures, Use};
use lists::{each, no_twins};

/// The policy, if anything usable was read, and everything wrong with it.
pub(super) fn check(tree: &Node) -> (Option<Policy>, Vec<Problem>) {
    let mut cursor = Cursor::new();
    let policy = RawPack::from_tree(tree, &mut cursor).and_then(|raw| build(raw, &mut cursor));
    (policy, cursor.into_problems())
}

/// Checks all that could be read, also where something else could not; a policy only where nothing is missing.
fn build(raw: RawPack, cursor: &mut Cursor) -> Option<Policy> {
    let period = period(&raw, cursor);
    let documents = figures::documents(raw.document, cursor);
    no_twins("reading", raw.reading.right.iter().map(|(at, one)| (*at, one.id.as_str(), one.at)), cursor);
    no_twins("identity", raw.identity.right.iter().map(|(at, one)| (*at, one.id.id(), one.at)), cursor);
    let reading_ids = raw.reading.right.iter().map(|(_, one)| one.id.clone()).chain(raw.reading.wrong);
    let names = Names {
        readings: reading_ids.collect(),
        identities: raw.identity.right.iter().map(|(_, one)| one.id).collect(),
        identities_complete: raw.identity.complete,
        figures: Figures::resolve(raw.figure, documents, cursor),
    };
    let readings: Vec<Reading> =
        raw.reading.right.into_iter().map(|(_, one)| Reading { id: one.id, text: one.text }).collect();
    let identities: Vec<IdentityWords> = raw
        .identity
        .right
        .into_iter()
        .map(|(_, one)| IdentityWords { id: one.id, name: one.name, hint: one.hint })
        .collect();
    let mut rows = rows::all(
        [
            (Tier::Basic, raw.basic),
            (Tier::Critical, raw.critical),
            (Tier::LargeAmount, raw.large_amount),
            (Tier::AidBasic, raw.aid_basic),
            (Tier::AidTilted, raw.aid_tilted),
            (Tier::BedDay, raw.bed_day),
            (Tier::Commercial, raw.commercial),
            (Tier::Fallback, raw.fallback),
        ],
        &names,
        cursor,
    );
    let others = rows.each_mut().map(|rows| rows.extract_if(.., |row| !row.otherwise.is_empty()).collect());
    let adjustments =
        each("place-adjustment", raw.place_adjustment, cursor, |one, cursor| adjustment(one, &names, cursor));
    let alerts = each("alert", raw.alert, cursor, |one, cursor| alert(one, &names, cursor));
    let checks = each("check", raw.check, cursor, |one, cursor| promise(one, &names, cursor));
    let notices = each("notice", raw.notice, cursor, |one, cursor| notice(one, &names, cursor));
    let premiums = each("premium", raw.premium, cursor, |one, cursor| premium(one, &names, cursor));
    let premium_standard = raw.premium_standard.0.flatten().and_then(|one| {
        cursor.within("premium-standard", |cursor| {
            let personal = names.figure("personal", &one.personal, Use::Yuan, one.at, cursor);
            let fiscal = names.figure("fiscal", &one.fiscal, Use::Yuan, one.at, cursor);
            Some(PremiumStandard { personal: personal?, fiscal: fiscal? })
        })
    });
    let needed = rows::needed_readings(&rows, &names.figures, identities.len(), !adjustments.is_empty());
    for id in needed.filter(|id| !names.readings.iter().any(|known| known == id)) {
        cursor
            .within("reading", |cursor| cursor.report(Fault::Pack(PackFault::ReadingMissing { id }), raw.at));
    }
    Some(Policy {
        id: raw.id.0?,
        version: raw.version.0?,
        region: raw.region.0?,
        title: raw.title.0?,
        status: raw.status.0?,
        period: period?,
        help: raw.help.0?,
        documents: names.figures.documents(),
        readings,
        identities,
        figures: names.figures.in_order(),
        adjustments: values(adjustments),
        alerts: values(alerts),
        checks: values(checks),
        notices: values(notices),
        premiums: values(premiums),
        premium_standard,
        rows,
        others,
        unfollowed: None,
    })
}

fn values<T>(numbered: Vec<(usize, T)>) -> Vec<T> {
    numbered.into_iter().map(|(_, one)| one).collect()
}

/// The period; `until` must come after `from`.
fn period(raw: &RawPack, cursor: &mut Cursor) -> Option<Period> {
    let (from, until) = (raw.from.0?, raw.until.0?);
    if let Some(until) = until.filter(|until| until.value <= from) {
        cursor.within("until", |cursor| cursor.report(Fault::Pack(PackFault::EmptyPeriod), until.at));
    }
    Some(Period { from, until: until.map(|until| until.value) })
}

/// What a pack has given names to.
pub(super) struct Names {
    figures: Figures,
    readings: Vec<String>,
    identities: Vec<Identity>,
    identities_complete: bool,
}

impl Names {
    /// The figure used at this key, if it exists and fits there.
    fn figure(
        &self,
        key: &str,
        name: &str,
        needed: Use,
        at: Option<usize>,
        cursor: &mut Cursor,
    ) -> Option<std::sync::Arc<super::Figure>> {
        cursor.within(key, |cursor| self.figures.used(name, needed, at, cursor))
    }

    /// Reports identities the pack does not list.
    fn check_identities(&self, used: &[Identity], at: Option<usize>, cursor: &mut Cursor) {
        let unknown = |one: &&Identity| self.identities_complete && !self.identities.contains(one);
        for identity in used.iter().filter(unknown) {
            let name = identity.id().to_owned();
            cursor.within("identity", |cursor| {
                cursor.report(Fault::Pack(PackFault::Undefined { what: Named::Identity, name }), at);
            });
        }
    }

    /// Reports readings the pack does not explain.
    fn check_readings(&self, key: &str, used: &[String], at: Option<usize>, cursor: &mut Cursor) {
        for name in used.iter().filter(|one| !self.readings.contains(one)) {
            cursor.within(key, |cursor| {
                cursor.report(
                    Fault::Pack(PackFault::Undefined { what: Named::Reading, name: name.clone() }),
                    at,
                );
            });
        }
    }
}

fn who(identities: Vec<Identity>) -> Who {
    if identities.is_empty() { Who::Ordinary } else { Who::Holding(identities) }
}

fn adjustment(raw: RawAdjustment, names: &Names, cursor: &mut Cursor) -> Option<Adjustment> {
    let points = names.figure("points", &raw.points, Use::Points, raw.at, cursor)?;
    Some(Adjustment { places: raw.place, points })
}

fn alert(raw: RawAlert, names: &Names, cursor: &mut Cursor) -> Option<AlertRule> {
    names.check_identities(&raw.identity, raw.at, cursor);
    names.check_readings("readings", &raw.readings, raw.at, cursor);
    let threshold = names.figure("threshold", &raw.threshold, Use::Yuan, raw.at, cursor)?;
    let (id, insurance, text, readings) = (raw.id, raw.insurance, raw.text, raw.readings);
    Some(AlertRule { id, who: who(raw.identity), insurance, threshold, text, readings })
}

fn promise(raw: RawCheck, names: &Names, cursor: &mut Cursor) -> Option<CheckRule> {
    names.check_identities(&raw.identity, raw.at, cursor);
    let limit = names.figure("limit", &raw.limit, Use::Share, raw.at, cursor)?;
    Some(CheckRule {
        id: raw.id,
        identities: raw.identity,
        settings: raw.setting,
        places: raw.place,
        limit,
        text: raw.text,
    })
}

fn notice(raw: RawNotice, names: &Names, cursor: &mut Cursor) -> Option<NoticeRule> {
    names.check_identities(&raw.identity, raw.at, cursor);
    names.check_readings("readings", &raw.readings, raw.at, cursor);
    let when = When::from_raw(&raw.when());
    let document = names.figures.document(&raw.document, raw.at, cursor)?;
    let citation = super::Citation { document, section: raw.section, quote: Some(raw.quote), why: None };
    let (id, text, readings) = (raw.id, raw.text, raw.readings);
    Some(NoticeRule { id, identities: raw.identity, when, text, citation, readings })
}

fn premium(raw: RawPremium, names: &Names, cursor: &mut Cursor) -> Option<PremiumRow> {
    names.check_identities(&raw.identity, raw.at, cursor);
    let share = names.figure("share", &raw.share, Use::Part(Part::Ratio), raw.at, cursor)?;
    Some(PremiumRow { identities: raw.identity, insurance: raw.insurance, share })
}
