//! Values of a pack that may be written in more than one form.

use crate::problem::{Expected, Fault};
use crate::tree::{Cursor, Fields, Node, Read, Shape, Shaped, Value};

/// A figure's name, or one for each level.
#[derive(Debug, Clone)]
pub(in crate::policy) enum ByLevel {
    /// One for all.
    One(String),
    /// By level, in the order written.
    Levels(Vec<(String, String)>),
}

impl ByLevel {
    /// The name at this level; the one name for all where no level is asked.
    pub(in crate::policy) fn at(&self, level: Option<&str>) -> Option<&String> {
        match (self, level) {
            (Self::One(name), _) => Some(name),
            (Self::Levels(names), Some(level)) => {
                names.iter().find(|(one, _)| one == level).map(|(_, name)| name)
            }
            (Self::Levels(_), None) => None,
        }
    }

    /// The levels of its table, in the order written.
    pub(in crate::policy) fn levels(&self) -> Option<Vec<&str>> {
        match self {
            Self::One(_) => None,
            Self::Levels(names) => Some(names.iter().map(|(level, _)| level.as_str()).collect()),
        }
    }
}

impl Shaped for ByLevel {
    fn shape() -> Shape {
        Shape::TextOrTable
    }
}

impl Read for ByLevel {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        if !matches!(node.value, Value::Table(_)) {
            return String::read(node, cursor).map(Self::One);
        }
        let entries = cursor.table(node)?;
        if entries.is_empty() {
            cursor.report(Fault::Empty, node.at);
            return None;
        }
        let names: Vec<Option<(String, String)>> = entries
            .iter()
            .map(|(level, name)| {
                let name = cursor.within(level, |cursor| String::read(name, cursor))?;
                Some((level.clone(), name))
            })
            .collect();
        names.into_iter().collect::<Option<Vec<_>>>().map(Self::Levels)
    }
}

/// Whole numbers from one up to, not with, another.
#[derive(Debug, Clone, Copy)]
pub(in crate::policy) struct PlainBand {
    pub(in crate::policy) from: Option<i64>,
    pub(in crate::policy) until: Option<i64>,
}

impl PlainBand {
    fn read_table(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let fields = Fields::of(node, &["from", "until"], cursor)?;
        let (from, until) = (fields.take("from", cursor), fields.take("until", cursor));
        Some(Self { from: from?, until: until? })
    }
}

/// Numbers with both ends written.
#[derive(Debug, Clone, Copy)]
pub(in crate::policy) struct Band(pub(in crate::policy) PlainBand);

impl Shaped for Band {
    fn shape() -> Shape {
        Shape::AnyTable
    }
}

impl Read for Band {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        PlainBand::read_table(node, cursor).map(Self)
    }
}

/// What a condition accepts.
#[derive(Debug, Clone)]
pub(in crate::policy) enum Matches {
    /// These options.
    Options(Vec<String>),
    /// Yes, or no.
    Flag(bool),
    /// These numbers.
    Band(PlainBand),
}

/// Conditions over facts that have no key of their own.
#[derive(Debug, Clone, Default)]
pub(in crate::policy) struct Is(pub(in crate::policy) Vec<(String, Matches, Option<usize>)>);

impl Shaped for Is {
    const REQUIRED: bool = false;

    fn shape() -> Shape {
        Shape::AnyTable
    }
}

impl Read for Is {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let entries = cursor.table(node)?;
        let read: Vec<Option<(String, Matches, Option<usize>)>> = entries
            .iter()
            .map(|(fact, node)| {
                let matches = cursor.within(fact, |cursor| match &node.value {
                    Value::Bool(flag) => Some(Matches::Flag(*flag)),
                    Value::List(_) => Vec::read(node, cursor).map(Matches::Options),
                    Value::Table(_) => PlainBand::read_table(node, cursor).map(Matches::Band),
                    _ => {
                        cursor.report(Fault::WrongType(Expected::List), node.at);
                        None
                    }
                })?;
                Some((fact.clone(), matches, node.at))
            })
            .collect();
        read.into_iter().collect::<Option<Vec<_>>>().map(Self)
    }

    fn absent(_: &mut Cursor, _: Option<usize>) -> Option<Self> {
        Some(Self::default())
    }
}

/// The usual value of a fact.
#[derive(Debug, Clone)]
pub(in crate::policy) enum PlainValue {
    /// An option.
    Option(String),
    /// Yes, or no.
    Flag(bool),
    /// A number.
    Count(i64),
}

impl Shaped for PlainValue {
    fn shape() -> Shape {
        Shape::Any
    }
}

impl Read for PlainValue {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        match &node.value {
            Value::Bool(flag) => Some(Self::Flag(*flag)),
            Value::Whole(count) => Some(Self::Count(*count)),
            _ => String::read(node, cursor).map(Self::Option),
        }
    }
}
