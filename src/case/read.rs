//! A case as JSON, JavaScript or the page's form wrote it, to a [`Case`]: the one place where a person's texts
//! become values. All problems at once; nothing is guessed, nothing is dropped.

use super::{Bill, Case, OwnFigure, OwnFigures, Settled, Year};
use crate::day::Day;
use crate::money::{Money, NumberFault, Rate, parse_decimal};
use crate::policy::{Policy, Situation};
use crate::problem::{Fault, Problem};
use crate::terms::{FigurePath, Identity, Insurance, Level, Place, Setting, Tier};
use crate::tree::{Cursor, Fields, Node, Read};

/// The keys of a case.
pub const KEYS: [&str; 17] = [
    "policy",
    "date",
    "insurance",
    "identities",
    "setting",
    "level",
    "place",
    "grassroots_referral",
    "special_disease",
    "severe_mental_disorder",
    "bed_days",
    "fee_for_service",
    "bill",
    "year_to_date",
    "settled",
    "figures",
    "references",
];

/// The most days one stay can count: a leap year.
const MOST_BED_DAYS: i64 = 366;

/// Reads a case; `find` gives the pack of an id.
///
/// # Errors
/// Every problem with its path; what settled amounts may be is known only when everything else is right, and is
/// checked by [`crate::engine::estimate`].
#[inline(never)]
pub fn read_case<'p>(
    node: &Node,
    find: &dyn Fn(&str) -> Option<&'p Policy>,
) -> Result<(Case, &'p Policy), Vec<Problem>> {
    let mut cursor = Cursor::new();
    match read(node, find, &mut cursor) {
        Some(case) => {
            let problems = cursor.into_problems();
            if problems.is_empty() { Ok(case) } else { Err(problems) }
        }
        None => Err(cursor.into_problems()),
    }
}

fn read<'p>(
    node: &Node,
    find: &dyn Fn(&str) -> Option<&'p Policy>,
    cursor: &mut Cursor,
) -> Option<(Case, &'p Policy)> {
    let fields = Fields::of(node, &KEYS, cursor)?;
    let policy_id: Option<String> = fields.take("policy", cursor);
    let policy = policy_id.as_ref().and_then(|id| {
        let found = find(id);
        if found.is_none() {
            cursor.within("policy", |cursor| cursor.report(Fault::UnknownPolicy(id.clone()), None));
        }
        found
    });
    let day: Option<Option<Day>> = fields.take("date", cursor);
    let insurance: Option<Insurance> = fields.take("insurance", cursor);
    let identities: Option<Vec<Identity>> = fields.take("identities", cursor);
    let setting: Option<Setting> = fields.take("setting", cursor);
    let level: Option<Level> = fields.take("level", cursor);
    let place: Option<Place> = fields.take("place", cursor);
    let mut flag = |key: &str, default: bool| {
        fields.take::<Option<bool>>(key, cursor).map(|given| given.unwrap_or(default))
    };
    let grassroots_referral = flag("grassroots_referral", false);
    let special_disease = flag("special_disease", false);
    let severe_mental_disorder = flag("severe_mental_disorder", false);
    let fee_for_service = flag("fee_for_service", true);
    let references = flag("references", true);
    let bed_days = bed_days(&fields, setting, cursor);
    let bill = bill(&fields, cursor);
    let year = fields.take::<Option<Year>>("year_to_date", cursor);
    let settled = fields.take::<Option<Settled>>("settled", cursor);
    let figures = fields.take::<Option<OwnFigures>>("figures", cursor);
    if let Some(policy) = policy {
        check_day(day.flatten(), policy, cursor);
        check_identities(&fields, policy, cursor);
    }
    let situation = Situation {
        insurance: insurance?,
        setting: setting?,
        level: level?,
        place: place?,
        grassroots_referral: grassroots_referral?,
        special_disease: special_disease?,
        fee_for_service: fee_for_service?,
    };
    let case = Case {
        policy: policy_id?,
        day: day?,
        identities: without_repeats(identities?),
        situation,
        severe_mental_disorder: severe_mental_disorder?,
        bed_days: bed_days?,
        bill: bill?,
        year_to_date: year?.unwrap_or_default(),
        settled: settled?.unwrap_or_default(),
        figures: figures?.unwrap_or_default(),
        references: references?,
    };
    Some((case, policy?))
}

fn without_repeats(identities: Vec<Identity>) -> Vec<Identity> {
    identities.into_iter().fold(Vec::new(), |mut once, one| {
        if !once.contains(&one) {
            once.push(one);
        }
        once
    })
}

fn check_day(day: Option<Day>, policy: &Policy, cursor: &mut Cursor) {
    let period = policy.period;
    if day.is_some_and(|day| !period.contains(day)) {
        let fault = Fault::OutsidePeriod { from: period.from, until: period.until };
        cursor.within("date", |cursor| cursor.report(fault, None));
    }
}

/// Reports identities that exist, but not in this pack; unknown ones are reported where they are read.
fn check_identities(fields: &Fields<'_>, policy: &Policy, cursor: &mut Cursor) {
    let Some(crate::tree::Value::List(items)) = fields.node("identities").map(|node| &node.value) else {
        return;
    };
    for (index, item) in items.iter().enumerate() {
        let crate::tree::Value::Text(id) = &item.value else { continue };
        if Identity::from_id(id).is_some_and(|identity| !policy.knows(identity)) {
            cursor.within(&format!("identities.{index}"), |cursor| {
                cursor.report(Fault::IdentityNotInPolicy, item.at);
            });
        }
    }
}

fn bed_days(fields: &Fields<'_>, setting: Option<Setting>, cursor: &mut Cursor) -> Option<u16> {
    let days = fields.take::<Option<i64>>("bed_days", cursor)?.unwrap_or_default();
    let fault = if days < 0 {
        let given = days.to_string();
        Some(Fault::Number { given, fault: NumberFault::Negative, decimals: 0 })
    } else if days > MOST_BED_DAYS {
        Some(Fault::BedDaysTooMany)
    } else if days > 0 && setting.is_some_and(|setting| setting != Setting::Inpatient) {
        Some(Fault::BedDaysWithoutStay)
    } else {
        None
    };
    match fault {
        Some(fault) => {
            cursor.within("bed_days", |cursor| cursor.report(fault, None));
            None
        }
        None => u16::try_from(days).ok(),
    }
}

/// The bill; parts that together exceed the total are the total's problem.
fn bill(fields: &Fields<'_>, cursor: &mut Cursor) -> Option<Bill> {
    cursor.within("bill", |cursor| {
        let Some(node) = fields.node("bill") else {
            cursor.within("total", |cursor| cursor.report(Fault::Missing, None));
            return None;
        };
        let fields = Fields::of(node, &["total", "full_self", "over_limit", "advance_self"], cursor)?;
        let total = fields.take::<Amount>("total", cursor);
        let mut part = |key| fields.take::<Option<Amount>>(key, cursor).map(Option::unwrap_or_default);
        let parts = [part("full_self"), part("over_limit"), part("advance_self")];
        let total = total?.0;
        let sum: Money = parts.iter().flatten().map(|part| part.0).sum();
        cursor.within("total", |cursor| {
            if total > Money::LARGEST_BILL {
                cursor.report(Fault::AboveLargest { largest: Money::LARGEST_BILL }, None);
                return None;
            }
            if sum > total {
                cursor.report(Fault::PartsAboveTotal { parts: sum, total }, None);
            }
            let [full_self, over_limit, advance_self] = parts;
            Bill::new(total, full_self?.0, over_limit?.0, advance_self?.0)
        })
    })
}

/// An amount of any size; every use sets its own bound.
#[derive(Debug, Clone, Copy, Default)]
struct Amount(Money);

/// Stands for amounts with more digits than can be held; above every bound.
const BEYOND: Money = Money::of_fen(u64::MAX);

impl Read for Amount {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let text = cursor.text(node)?;
        match Money::parse(text) {
            Ok(amount) => Some(Self(amount)),
            Err(NumberFault::TooLarge) => Some(Self(BEYOND)),
            Err(fault) => {
                cursor.report(Fault::Number { given: text.to_owned(), fault, decimals: 2 }, node.at);
                None
            }
        }
    }
}

/// An amount of at most 999,999,999,999.99.
#[derive(Debug, Clone, Copy, Default)]
struct Sum(Money);

impl Read for Sum {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let amount = Amount::read(node, cursor)?.0;
        if amount > Money::LARGEST_SUM {
            cursor.report(Fault::AboveLargest { largest: Money::LARGEST_SUM }, node.at);
            return None;
        }
        Some(Self(amount))
    }
}

impl Read for Year {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        const KEYS: [&str; 7] = [
            "basic_paid",
            "critical_burden",
            "aid_burden",
            "aid_basic_paid",
            "tilted_burden",
            "aid_tilted_paid",
            "monitored_burden",
        ];
        let fields = Fields::of(node, &KEYS, cursor)?;
        let sums =
            KEYS.map(|key| fields.take::<Option<Sum>>(key, cursor).map(|sum| sum.unwrap_or_default().0));
        let [
            basic_paid,
            critical_burden,
            aid_burden,
            aid_basic_paid,
            tilted_burden,
            aid_tilted_paid,
            monitored_burden,
        ] = sums;
        Some(Self {
            basic_paid: basic_paid?,
            critical_burden: critical_burden?,
            aid_burden: aid_burden?,
            aid_basic_paid: aid_basic_paid?,
            tilted_burden: tilted_burden?,
            aid_tilted_paid: aid_tilted_paid?,
            monitored_burden: monitored_burden?,
        })
    }
}

impl Read for Settled {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let entries = cursor.by_id(node, Tier::IDS, Tier::from_id, |near| Fault::UnknownKey { near })?;
        let mut settled = Self::default();
        let mut right = true;
        for (tier, key, value) in entries {
            match cursor.within(key, |cursor| Amount::read(value, cursor)) {
                Some(amount) => settled.set(tier, amount.0),
                None => right = false,
            }
        }
        right.then_some(settled)
    }
}

impl Read for OwnFigures {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let entries = cursor.by_id(node, &[], FigurePath::parse, |_| Fault::UnknownFigure)?;
        let mut figures = Self::default();
        let mut right = true;
        for (path, key, value) in entries {
            match cursor.within(key, |cursor| own_figure(path, value, cursor)) {
                Some(figure) => figures.set(path, figure),
                None => right = false,
            }
        }
        right.then_some(figures)
    }
}

fn own_figure(path: FigurePath, node: &Node, cursor: &mut Cursor) -> Option<OwnFigure> {
    if !path.part.is_rate() {
        return Sum::read(node, cursor).map(|sum| OwnFigure::Amount(sum.0.exact()));
    }
    let text = cursor.text(node)?;
    let fault = match parse_decimal(text, 4).map(Rate::from_decimal) {
        Ok(Some(rate)) => return Some(OwnFigure::Rate(rate)),
        Ok(None) | Err(NumberFault::TooLarge) => Fault::NotAShare,
        Err(fault) => Fault::Number { given: text.to_owned(), fault, decimals: 4 },
    };
    cursor.report(fault, node.at);
    None
}
