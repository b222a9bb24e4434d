//! A case as JSON, JavaScript or the page's form wrote it, to a [`Case`]: the one place where a person's texts
//! become values. All problems at once; nothing is guessed, nothing is dropped.

mod facts;

use super::{Bill, Case, MOST_STAYS, OwnFigure, OwnFigures, STAYS, Settled, Year};
use crate::day::Day;
use crate::listed::AsList;
use crate::money::{Money, NumberFault, Rate, parse_decimal};
use crate::policy::{Policy, Situation};
use crate::problem::{Expected, Fault, Problem};
use crate::terms::{BillPart, FactId, FigurePath, Identity, Insurance, Level, Place, Setting, Sum, Tier};
use crate::tree::{Cursor, Fields, Node, Read, Value, closest};

/// The keys of a case.
pub const KEYS: [&str; 18] = [
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
    "facts",
    "bill",
    "year_to_date",
    "settled",
    "figures",
    "references",
];

/// Reads a case; `find` gives the pack of an id.
///
/// # Errors
/// Every problem with its path; what settled amounts may be is known only when everything else is right, and is
/// checked by [`crate::engine::estimate`].
#[inline(never)] // 0.4 KB of a first visit, with `join`, `listed`, `locale`, `case`, `explain`
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
    let identities = identities(&fields, policy, cursor);
    let setting = option(FactId::Setting, Setting::IDS, &fields, policy, cursor).and_then(Setting::from_id);
    let level = option(FactId::Level, Level::IDS, &fields, policy, cursor).and_then(Level::from_id);
    let place = option(FactId::Place, Place::IDS, &fields, policy, cursor).and_then(Place::from_id);
    let answers = facts::read(&fields, setting, policy, cursor);
    let references: Option<Option<bool>> = fields.take("references", cursor);
    let bill = bill(&fields, cursor);
    let known = KnownIds { policy };
    let year = known.year(&fields, cursor);
    let settled = known.settled(&fields, cursor);
    let figures = known.figures(&fields, cursor);
    if let Some(policy) = policy {
        check_day(day.flatten(), policy, cursor);
    }
    let whole =
        [policy_id.is_some(), identities.is_some(), year.is_some(), settled.is_some(), figures.is_some()];
    // What is missing was reported. Giving up after each would ship as many ways to clear away what was read before.
    let case = Case {
        policy: policy_id.unwrap_or_default(),
        day: day?,
        identities: without_repeats(identities.unwrap_or_default()),
        situation: Situation { answers: answers?, ..Situation::new(insurance?, setting?, level?, place?) },
        bill: bill?,
        year_to_date: year.unwrap_or_default(),
        settled: settled.unwrap_or_default(),
        figures: figures.unwrap_or_default(),
        references: references?.unwrap_or(true),
    };
    whole.iter().all(|one| *one).then_some((case, policy?))
}

/// The id of an option of one of the facts that a case names itself.
fn option<'n>(
    fact: FactId,
    ids: &'static [&'static str],
    fields: &Fields<'n>,
    policy: Option<&Policy>,
    cursor: &mut Cursor,
) -> Option<&'n str> {
    let key = fact.standard()?.key?;
    cursor.within(key, |cursor| {
        let Some(node) = fields.node(key) else {
            cursor.report(Fault::Missing, None);
            return None;
        };
        let text = cursor.text(node)?;
        let known = ids.contains(&text)
            || policy
                .and_then(|policy| policy.fact(fact.id()))
                .is_some_and(|(_, fact)| fact.option(text).is_some());
        if !known {
            cursor.report(Fault::UnknownId { given: text.to_owned(), near: closest(text, ids) }, node.at);
        }
        known.then_some(text)
    })
}

/// The identities; one that exists, but not in this pack, is told apart from one that nobody knows.
fn identities(fields: &Fields<'_>, policy: Option<&Policy>, cursor: &mut Cursor) -> Option<Vec<Identity>> {
    cursor.within("identities", |cursor| {
        let Some(node) = fields.node("identities") else { return Some(Vec::new()) };
        let Value::List(items) = &node.value else {
            cursor.report(Fault::WrongType(Expected::List), node.at);
            return None;
        };
        let read: Vec<Option<Identity>> = items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                cursor.within(&index.to_string(), |cursor| {
                    let text = cursor.text(item)?;
                    let identity = Identity::from_id(text);
                    let standard = identity.filter(|one| one.slot().is_some());
                    let known = policy.is_none_or(|policy| identity.is_some_and(|one| policy.knows(one)));
                    match (standard, known) {
                        (Some(_), true) => standard,
                        (None, true) if policy.is_some() => identity,
                        (Some(_), false) => {
                            cursor.report(Fault::IdentityNotInPolicy, item.at);
                            None
                        }
                        (None, _) => {
                            let near = closest(text, Identity::IDS);
                            cursor.report(Fault::UnknownId { given: text.to_owned(), near }, item.at);
                            None
                        }
                    }
                })
            })
            .listed();
        read.into_iter().collect()
    })
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

/// The bill; parts that together exceed the total are the total's problem.
fn bill(fields: &Fields<'_>, cursor: &mut Cursor) -> Option<Bill> {
    cursor.within("bill", |cursor| {
        let Some(node) = fields.node("bill") else {
            cursor.within("total", |cursor| cursor.report(Fault::Missing, None));
            return None;
        };
        let fields = Fields::of(node, BillPart::IDS, cursor)?;
        let total = fields.take::<Amount>("total", cursor);
        let mut part = |key| fields.take::<Option<Amount>>(key, cursor).map(Option::unwrap_or_default);
        let parts = [part("full_self"), part("over_limit"), part("advance_self")];
        let prepay = fields.take::<Option<Amount>>("prepay", cursor);
        let total = total?.0;
        let others = prepay.flatten().map_or(Money::ZERO, |part| part.0);
        let sum = parts.iter().flatten().map(|part| part.0).sum::<Money>() + others;
        cursor.within("total", |cursor| {
            if total > Money::LARGEST_BILL {
                cursor.report(Fault::AboveLargest { largest: Money::LARGEST_BILL }, None);
                return None;
            }
            if sum > total {
                cursor.report(Fault::PartsAboveTotal { parts: sum, total }, None);
            }
            let [full_self, over_limit, advance_self] = parts;
            let prepay = prepay?.map(|part| part.0);
            Bill::new(total, full_self?.0, over_limit?.0, advance_self?.0, prepay)
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
struct LargeAmount(Money);

impl Read for LargeAmount {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let amount = Amount::read(node, cursor)?.0;
        if amount > Money::LARGEST_SUM {
            cursor.report(Fault::AboveLargest { largest: Money::LARGEST_SUM }, node.at);
            return None;
        }
        Some(Self(amount))
    }
}

/// The ids that a pack adds to the standard ones.
struct KnownIds<'p> {
    policy: Option<&'p Policy>,
}

impl KnownIds<'_> {
    /// The entries of a table by id; a table that is not there has none.
    fn entries<'n, K>(
        key: &str,
        fields: &Fields<'n>,
        known: &[&'static str],
        id: impl Fn(&str) -> Option<K>,
        unknown: impl Fn(Option<&'static str>) -> Fault,
        cursor: &mut Cursor,
    ) -> Option<Vec<(K, &'n str, &'n Node)>> {
        match fields.node(key) {
            None => Some(Vec::new()),
            Some(node) => cursor.by_id(node, known, id, unknown),
        }
    }

    fn year(&self, fields: &Fields<'_>, cursor: &mut Cursor) -> Option<Year> {
        cursor.within("year_to_date", |cursor| {
            let sums = self.policy.map(|policy| &policy.sums);
            // The number of stays stands among the sums; no sum has its id.
            let sum = |id: &str| match Sum::from_id(id) {
                _ if id == STAYS => Some(None),
                Some(sum @ Sum::Own(_)) => {
                    sums.is_some_and(|sums| sums.iter().any(|one| one.id == sum)).then_some(Some(sum))
                }
                sum => sum.map(Some),
            };
            let unknown = |near| Fault::UnknownKey { near };
            let entries = Self::entries("year_to_date", fields, Sum::IDS, sum, unknown, cursor)?;
            let mut year = Year::default();
            for one in sums.into_iter().flatten() {
                year.set(one.id, Money::ZERO);
            }
            let mut right = true;
            for (sum, key, node) in entries {
                let read = cursor.within(key, |cursor| match sum {
                    Some(sum) => LargeAmount::read(node, cursor).map(|amount| year.set(sum, amount.0)),
                    None => stays(node, cursor).map(|stays| year.stays = stays),
                });
                right &= read.is_some();
            }
            right.then_some(year)
        })
    }

    fn settled(&self, fields: &Fields<'_>, cursor: &mut Cursor) -> Option<Settled> {
        cursor.within("settled", |cursor| {
            let tier = |id: &str| {
                let tier = Tier::from_id(id)?;
                let known = tier.slot().is_some()
                    || self.policy.is_some_and(|policy| policy.tiers.iter().any(|one| one.tier == tier));
                known.then_some(tier)
            };
            let unknown = |near| Fault::UnknownKey { near };
            let entries = Self::entries("settled", fields, Tier::IDS, tier, unknown, cursor)?;
            let mut settled = Settled::default();
            let mut right = true;
            for (tier, key, node) in entries {
                match cursor.within(key, |cursor| Amount::read(node, cursor)) {
                    Some(amount) => settled.set(tier, amount.0),
                    None => right = false,
                }
            }
            right.then_some(settled)
        })
    }

    fn figures(&self, fields: &Fields<'_>, cursor: &mut Cursor) -> Option<OwnFigures> {
        cursor.within("figures", |cursor| {
            let path = |text: &str| {
                let path = FigurePath::parse(text)?;
                let known = path.is_standard() || self.policy.is_some_and(|policy| policy.has_path(path));
                known.then_some(path)
            };
            let entries = Self::entries("figures", fields, &[], path, |_| Fault::UnknownFigure, cursor)?;
            let mut figures = OwnFigures::default();
            let mut right = true;
            for (path, key, node) in entries {
                match cursor.within(key, |cursor| own_figure(path, node, cursor)) {
                    Some(figure) => figures.set(path, figure),
                    None => right = false,
                }
            }
            right.then_some(figures)
        })
    }
}

/// How many stays the year has had.
fn stays(node: &Node, cursor: &mut Cursor) -> Option<u16> {
    let stays = i64::read(node, cursor)?;
    let read = u16::try_from(stays).ok().filter(|stays| *stays <= MOST_STAYS);
    if read.is_none() {
        cursor.report(facts::out_of_range(stays, 0, MOST_STAYS), node.at);
    }
    read
}

fn own_figure(path: FigurePath, node: &Node, cursor: &mut Cursor) -> Option<OwnFigure> {
    if !path.part().is_rate() {
        return LargeAmount::read(node, cursor).map(|sum| OwnFigure::Amount(sum.0.exact()));
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
