//! What a case says of the facts beside insurance, setting, level and place: a value, or that it is not known.

use crate::has::has;
use crate::listed::AsList;
use crate::money::NumberFault;
use crate::policy::{Domain, Fact, FactAnswer, Policy};
use crate::problem::{Expected, Fault};
use crate::terms::{ALWAYS_SAID, FactId, STANDARD_FACTS, Setting, StandardFact, UNKNOWN, Values};
use crate::tree::{Cursor, Fields, Node, Value, closest};

/// What every slot of a situation is told.
type Answers = [FactAnswer; crate::policy::MOST_FACTS];

/// The most facts that may be unknown together.
const MOST_UNKNOWN: usize = 2;

/// The most combinations of values that unknown facts may have.
const MOST_WORLDS: usize = 1_000;

/// Reads all of them, the case's own keys first.
pub(super) fn read(
    fields: &Fields<'_>,
    setting: Option<Setting>,
    policy: Option<&Policy>,
    cursor: &mut Cursor,
) -> Option<Answers> {
    let mut reader = Reader {
        policy,
        answers: [FactAnswer::Absent; crate::policy::MOST_FACTS],
        unknown: Vec::new(),
        right: true,
    };
    for (slot, fact) in STANDARD_FACTS.iter().enumerate() {
        if let (Some(key), Some(node)) = (own_key(fact), fact.key.and_then(|key| fields.node(key))) {
            cursor.within(key, |cursor| reader.standard(slot, fact, node, cursor));
        }
    }
    reader.check_bed_days(fields, setting, cursor);
    reader.table(fields, cursor);
    reader.count_unknown(cursor);
    reader.right.then_some(reader.answers)
}

/// The key of a fact that stands in the case itself, of those read here.
fn own_key(fact: &StandardFact) -> Option<&'static str> {
    fact.key.filter(|_| !ALWAYS_SAID.contains(&fact.id))
}

struct Reader<'p> {
    policy: Option<&'p Policy>,
    answers: Answers,
    /// The unknown facts that count: path and slot, in the order of the contract.
    unknown: Vec<(String, usize)>,
    right: bool,
}

impl Reader<'_> {
    fn note(&mut self, slot: usize, answer: Option<FactAnswer>) {
        match answer {
            Some(answer) => {
                if let Some(place) = self.answers.get_mut(slot) {
                    *place = answer;
                }
            }
            None => self.right = false,
        }
    }

    /// The fact as the pack has it.
    fn fact(&self, slot: usize) -> Option<&Fact> {
        self.policy.and_then(|policy| policy.facts.get(slot))
    }

    fn is_used(&self, slot: usize) -> bool {
        self.fact(slot).is_some_and(Fact::is_used)
    }

    /// A fact that stands in the case itself: a flag, or the days in bed.
    fn standard(&mut self, slot: usize, fact: &StandardFact, node: &Node, cursor: &mut Cursor) {
        let answer = match fact.values {
            Values::Count { from, until } => {
                let too_many = (fact.id == FactId::BedDays).then_some(Fault::BedDaysTooMany);
                count(node, Some((from, until)), fact.may_be_unknown, too_many, cursor)
            }
            Values::Flag | Values::Options(_) => flag(node, cursor),
        };
        self.keep(fact.key.unwrap_or_default().to_owned(), slot, answer, self.is_used(slot));
    }

    /// Keeps what was read; an unknown fact that the pack does not use is nobody's question.
    fn keep(&mut self, path: String, slot: usize, answer: Option<FactAnswer>, counts: bool) {
        let answer = match answer {
            Some(FactAnswer::Unknown) if counts => {
                self.unknown.push((path, slot));
                Some(FactAnswer::Unknown)
            }
            Some(FactAnswer::Unknown) => Some(FactAnswer::Absent),
            other => other,
        };
        self.note(slot, answer);
    }

    fn check_bed_days(&mut self, fields: &Fields<'_>, setting: Option<Setting>, cursor: &mut Cursor) {
        let Some(slot) = FactId::BedDays.slot() else { return };
        let days = matches!(self.answers.get(slot), Some(FactAnswer::Known(days)) if *days > 0);
        let inpatient = setting.is_none_or(|setting| match self.policy {
            Some(policy) => policy.is_inpatient(setting),
            None => setting == Setting::Inpatient,
        });
        if days && !inpatient {
            let at = fields.node("bed_days").and_then(|node| node.at);
            cursor.within("bed_days", |cursor| cursor.report(Fault::BedDaysWithoutStay, at));
            self.right = false;
        }
    }

    /// The facts under `facts`: those of the table, and the pack's own.
    fn table(&mut self, fields: &Fields<'_>, cursor: &mut Cursor) {
        let Some(node) = fields.node("facts") else { return };
        cursor.within("facts", |cursor| {
            let Some(entries) = cursor.table(node) else {
                self.right = false;
                return;
            };
            for (key, node) in entries {
                cursor.within(key, |cursor| self.entry(key, node, cursor));
            }
        });
    }

    fn entry(&mut self, key: &str, node: &Node, cursor: &mut Cursor) {
        let standard = STANDARD_FACTS.iter().position(|fact| fact.key.is_none() && fact.id.id() == key);
        let own = self.policy.and_then(|policy| policy.fact(key)).map(|(slot, _)| slot);
        let own = own.filter(|slot| *slot >= STANDARD_FACTS.len());
        let Some(slot) = standard.or(own) else {
            // Whether an unknown pack has it, nobody can say.
            if self.policy.is_some() {
                let ids: Vec<&'static str> = STANDARD_FACTS
                    .iter()
                    .filter(|fact| fact.key.is_none())
                    .map(|fact| {
                        FactId::IDS.get(fact.id.slot().unwrap_or_default()).copied().unwrap_or_default()
                    })
                    .listed();
                cursor.report(Fault::UnknownKey { near: closest(key, &ids) }, node.at);
                self.right = false;
            }
            return;
        };
        let used = self.is_used(slot) || STANDARD_FACTS.get(slot).is_some_and(|one| one.id == FactId::Stay);
        // A pack that is not known has the standard facts.
        let range = match (self.fact(slot).map(|fact| &fact.domain), STANDARD_FACTS.get(slot)) {
            (Some(Domain::Count { from, until }), _) => Some((*from, *until)),
            (None, Some(StandardFact { values: Values::Count { from, until }, .. })) => Some((*from, *until)),
            _ => None,
        };
        let is_flag = match (self.fact(slot), STANDARD_FACTS.get(slot)) {
            (Some(fact), _) => fact.domain == Domain::Flag,
            (None, Some(standard)) => standard.values == Values::Flag,
            (None, None) => false,
        };
        let answer = match range {
            Some(range) => count(node, used.then_some(range), true, None, cursor),
            None if is_flag => flag(node, cursor),
            None => self.option(slot, node, used, cursor),
        };
        // What the pack does not use is ignored, once its type is right.
        let answer = if used { answer } else { answer.map(|_| FactAnswer::Absent) };
        self.keep(format!("facts.{key}"), slot, answer, used);
    }

    fn option(&self, slot: usize, node: &Node, used: bool, cursor: &mut Cursor) -> Option<FactAnswer> {
        let text = cursor.text(node)?;
        if text == UNKNOWN {
            return Some(FactAnswer::Unknown);
        }
        let value = self.fact(slot).and_then(|fact| fact.option(text));
        match value {
            Some(value) => Some(FactAnswer::Known(value)),
            None if !used => Some(FactAnswer::Absent),
            None => {
                let standard = match STANDARD_FACTS.get(slot).map(|one| one.values) {
                    Some(Values::Options(ids)) => ids,
                    _ => &[],
                };
                let near = closest(text, standard);
                cursor.report(Fault::UnknownId { given: text.to_owned(), near }, node.at);
                None
            }
        }
    }

    /// At most two unknown facts, and at most a thousand worlds of them.
    fn count_unknown(&mut self, cursor: &mut Cursor) {
        // In the order of the contract and the table, not in that of the message.
        self.unknown.sort_unstable_by_key(|(path, slot)| (has(path, "."), contract_order(*slot)));
        let mut worlds = 1_usize;
        for (number, (path, slot)) in self.unknown.iter().enumerate() {
            let values = self.policy.and_then(|policy| policy.facts.get(*slot));
            worlds = worlds.saturating_mul(values.map_or(1, |fact| fact.told_apart.len().max(1)));
            if number >= MOST_UNKNOWN || worlds > MOST_WORLDS {
                cursor.within(path, |cursor| cursor.report(Fault::TooManyUnknown, None));
                self.right = false;
            }
        }
    }
}

/// A fact's place in the contract: the keys of a case in their order, then the table's.
fn contract_order(slot: usize) -> usize {
    let key = STANDARD_FACTS.get(slot).and_then(|fact| fact.key);
    key.and_then(|key| super::KEYS.iter().position(|one| *one == key)).unwrap_or(super::KEYS.len() + slot)
}

fn flag(node: &Node, cursor: &mut Cursor) -> Option<FactAnswer> {
    match &node.value {
        Value::Bool(flag) => Some(FactAnswer::Known(u16::from(*flag))),
        Value::Text(text) if text == UNKNOWN => Some(FactAnswer::Unknown),
        _ => {
            cursor.report(Fault::WrongType(Expected::Bool), node.at);
            None
        }
    }
}

/// A number of a fact; one above its range may have words of its own.
fn count(
    node: &Node,
    range: Option<(u16, u16)>,
    may_be_unknown: bool,
    too_many: Option<Fault>,
    cursor: &mut Cursor,
) -> Option<FactAnswer> {
    match &node.value {
        Value::Text(text) if text == UNKNOWN && may_be_unknown => Some(FactAnswer::Unknown),
        Value::Whole(number) => {
            let Some((from, until)) = range else { return Some(FactAnswer::Absent) };
            match u16::try_from(*number).ok().filter(|one| (from..until).contains(one)) {
                Some(value) => Some(FactAnswer::Known(value)),
                None => {
                    let fault = match too_many {
                        Some(fault) if *number >= i64::from(until) => fault,
                        _ => out_of_range(*number, from, until.saturating_sub(1)),
                    };
                    cursor.report(fault, node.at);
                    None
                }
            }
        }
        _ => {
            cursor.report(Fault::WrongType(Expected::Whole), node.at);
            None
        }
    }
}

/// A number that the fact cannot have; one below nothing is told as such.
pub(super) fn out_of_range(number: i64, from: u16, to: u16) -> Fault {
    if number < 0 {
        return Fault::Number { given: number.to_string(), fault: NumberFault::Negative, decimals: 0 };
    }
    Fault::OutOfRange { from, to }
}
