//! What a row asks of the facts that its form has no question of its own for: the level of the hospital, employment,
//! which stay of the year, and what the pack itself asks.

use super::Workbench;
use super::pack_names::{OwnFact, OwnValues};
use crate::policy::Words;
use crate::terms::{FactId, STANDARD_FACTS, Values};
use crate::tree::{Node, Value};

/// The facts that a condition asks by a key of its own; the others stand under `is`.
const KEYED: [FactId; 4] =
    [FactId::Level, FactId::GrassrootsReferral, FactId::SpecialDisease, FactId::FeeForService];

/// What a row asks of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    /// Any of these options, by their ids.
    Options(Vec<String>),
    /// Yes, or no.
    Flag(bool),
    /// Whole numbers from one up to, not with, another, as they are typed.
    Band([String; 2]),
}

/// What a row asks of facts, in the order it was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conditions(Vec<(FactId, Asked)>);

impl Conditions {
    /// Whether this option of a fact is among what is asked.
    #[must_use]
    pub fn has(&self, fact: FactId, option: &str) -> bool {
        matches!(self.of(fact), Some(Asked::Options(options)) if options.iter().any(|one| one == option))
    }

    /// Yes or no, where one of them is asked.
    #[must_use]
    pub fn flag(&self, fact: FactId) -> Option<bool> {
        match self.of(fact) {
            Some(Asked::Flag(flag)) => Some(*flag),
            _ => None,
        }
    }

    /// The least number and the first that is too large, as typed; empty where nothing is.
    #[must_use]
    pub fn band(&self, fact: FactId) -> [&str; 2] {
        match self.of(fact) {
            Some(Asked::Band([from, until])) => [from, until],
            _ => ["", ""],
        }
    }

    /// Whether every number that is typed is one.
    pub(super) fn are_whole(&self) -> bool {
        self.0.iter().all(|(_, asked)| match asked {
            Asked::Band(ends) => ends.iter().all(|end| end.is_empty() || number(end).is_some()),
            Asked::Options(_) | Asked::Flag(_) => true,
        })
    }

    fn of(&self, fact: FactId) -> Option<&Asked> {
        self.0.iter().find(|(one, _)| *one == fact).map(|(_, asked)| asked)
    }

    /// Asks this of a fact, in the place of what was asked of it; nothing where it is empty.
    fn put(&mut self, fact: FactId, asked: Option<Asked>) {
        self.0.retain(|(one, _)| *one != fact);
        self.0.extend(asked.map(|asked| (fact, asked)));
    }

    pub(super) fn toggle(&mut self, fact: FactId, option: String) {
        let mut options = match self.of(fact) {
            Some(Asked::Options(options)) => options.clone(),
            _ => Vec::new(),
        };
        toggle(&mut options, option);
        self.put(fact, (!options.is_empty()).then_some(Asked::Options(options)));
    }

    pub(super) fn said(&mut self, fact: FactId, text: &str) {
        self.put(fact, text.parse().ok().map(Asked::Flag));
    }

    pub(super) fn bound(&mut self, fact: FactId, end: usize, text: String) {
        let mut ends = self.band(fact).map(str::to_owned);
        if let Some(place) = ends.get_mut(end) {
            text.trim().clone_into(place);
        }
        self.put(fact, ends.iter().any(|end| !end.is_empty()).then_some(Asked::Band(ends)));
    }

    /// As a row has them, key by key.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&str, Node)> {
        let is_keyed = |(fact, _): &&(FactId, Asked)| KEYED.contains(fact);
        let keyed = self.0.iter().filter(is_keyed).map(|(fact, asked)| (fact.id(), asked.node()));
        let others = self.0.iter().filter(move |one| !is_keyed(one));
        let is = Node::table(others.map(|(fact, asked)| (fact.id(), asked.node())));
        let has_others = matches!(&is.value, Value::Table(entries) if !entries.is_empty());
        keyed.chain(has_others.then_some(("is", is)))
    }
}

impl Asked {
    fn node(&self) -> Node {
        match self {
            Self::Options(options) => Node::texts(options),
            Self::Flag(flag) => Node::new(Value::Bool(*flag)),
            Self::Band(ends) => {
                let ends = ["from", "until"].into_iter().zip(ends);
                Node::table(ends.filter_map(|(key, end)| Some((key, number(end)?))))
            }
        }
    }
}

/// In a list what was not, out of it what was.
pub(super) fn toggle(list: &mut Vec<String>, one: String) {
    if list.contains(&one) {
        list.retain(|other| *other != one);
    } else {
        list.push(one);
    }
}

/// A whole number as it is typed.
pub(super) fn number(text: &str) -> Option<Node> {
    text.trim().parse().ok().map(|number| Node::new(Value::Whole(number)))
}

/// A fact that a row can ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFact {
    /// Which.
    pub id: FactId,
    /// The pack's question; none for a standard fact.
    pub words: Option<Words>,
    /// Its values.
    pub values: OwnValues,
}

impl Workbench {
    /// The facts that a row can ask for beside insurance, care and place: standard ones, then the pack's.
    pub fn row_facts(&self) -> impl Iterator<Item = RowFact> {
        let standard = STANDARD_FACTS.iter().filter(|fact| fact.key.is_none() || KEYED.contains(&fact.id));
        let standard = standard.filter_map(|fact| {
            let id = fact.id;
            let values = match fact.values {
                Values::Options(ids) => {
                    let own = self.names.choices_of(id.id());
                    let own = own.map(|one| (one.id.clone(), Some(one.words.clone())));
                    let standard = ids.iter().map(|one| ((*one).to_owned(), None));
                    OwnValues::Options(standard.chain(own).collect())
                }
                Values::Flag => OwnValues::Flag,
                Values::Count { .. } => OwnValues::Count,
            };
            let is_empty = matches!(&values, OwnValues::Options(options) if options.is_empty());
            (!is_empty).then_some(RowFact { id, words: None, values })
        });
        let own = self.names.facts.iter().map(|OwnFact { id, words, values }| RowFact {
            id: *id,
            words: Some(words.clone()),
            values: values.clone(),
        });
        standard.chain(own)
    }
}
