//! What a case expects, as its author wrote it: every part optional, at least one there.

use crate::case::Year;
use crate::estimate::State;
use crate::money::{Money, NumberFault};
use crate::problem::Fault;
use crate::terms::{Identity, Tier};
use crate::tree::{Cursor, Fields, Key, Node, Read, Shape, Shaped, record};

record! {
    /// The expectations of one case; lists and `checks` are complete, tables of tiers name the tiers that matter.
    pub(super) struct Expectations {
        "tiers" => tiers: Option<ByTier<Yuan>>,
        "low" => low: Option<ByTier<Yuan>>,
        "high" => high: Option<ByTier<Yuan>>,
        "states" => states: Option<ByTier<State>>,
        "identities" => identities: Option<ByTier<Whose>>,
        "in_scope" => in_scope: Option<Yuan>,
        "paid" => paid: Option<Yuan>,
        "personal" => personal: Option<Yuan>,
        "personal_low" => personal_low: Option<Yuan>,
        "personal_high" => personal_high: Option<Yuan>,
        "ratio_overall" => ratio_overall: Option<String>,
        "ratio_in_scope" => ratio_in_scope: Option<String>,
        "alerts" => alerts: Option<Vec<String>>,
        "checks" => checks: Option<Vec<ExpectedCheck>>,
        "notices" => notices: Option<Vec<String>>,
        "readings" => readings: Option<Vec<String>>,
        "year_to_date" => year_to_date: Option<YearAfter>,
        "refused" => refused: Option<Vec<String>>,
    }
}

record! {
    /// A promise, and whether it is met.
    pub(super) struct ExpectedCheck {
        "id" => id: String,
        "met" => met: bool,
        "measured" => measured: Option<String>,
    }
}

/// The expectations, at least one of them.
#[derive(Debug, Clone)]
pub struct Expect(pub(super) Expectations);

impl Shaped for Expect {
    fn shape() -> Shape {
        Expectations::shape()
    }
}

impl Read for Expect {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        if cursor.table(node)?.is_empty() {
            cursor.report(Fault::Empty, node.at);
            return None;
        }
        Expectations::read(node, cursor).map(Self)
    }
}

/// A part that is handed on as it was written.
#[derive(Debug, Clone)]
pub struct Verbatim(pub(super) Node);

impl Shaped for Verbatim {
    fn shape() -> Shape {
        Shape::AnyTable
    }
}

impl Read for Verbatim {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        cursor.table(node)?;
        Some(Self(node.clone()))
    }
}

/// Yuan, or `open` where a bound is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Yuan(pub(super) Option<Money>);

/// How a bound that is not known is written.
pub(super) const OPEN: &str = "open";

impl Shaped for Yuan {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Read for Yuan {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let text = cursor.text(node)?;
        if text == OPEN {
            return Some(Self(None));
        }
        match Money::parse(text) {
            Ok(amount) => Some(Self(Some(amount))),
            Err(fault) => {
                cursor.report(number(text, fault), node.at);
                None
            }
        }
    }
}

fn number(text: &str, fault: NumberFault) -> Fault {
    Fault::Number { given: text.to_owned(), fault, decimals: 2 }
}

/// Whose row was taken; `ordinary` for the row of everyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Whose(pub(super) Option<Identity>);

/// How the row of everyone is written.
pub(super) const ORDINARY: &str = "ordinary";

impl Shaped for Whose {
    fn shape() -> Shape {
        let identities = Identity::ALL.iter().map(|one| one.id());
        Shape::OneOf([ORDINARY].into_iter().chain(identities).collect())
    }
}

impl Read for Whose {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        if cursor.text(node)? == ORDINARY {
            return Some(Self(None));
        }
        Identity::read(node, cursor).map(|identity| Self(Some(identity)))
    }
}

/// The states and their ids.
const STATES: [(State, &str); 4] = [
    (State::Computed, "computed"),
    (State::Settled, "settled"),
    (State::NotEstimated, "not-estimated"),
    (State::NotApplicable, "not-applicable"),
];

/// The id of a state.
pub(super) fn state_id(state: State) -> &'static str {
    STATES.iter().find(|(one, _)| *one == state).map_or("", |(_, id)| id)
}

impl Shaped for State {
    fn shape() -> Shape {
        Shape::OneOf(STATES.iter().map(|(_, id)| *id).collect())
    }
}

impl Read for State {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let (state, _) = STATES.get(cursor.id(node, &STATES.map(|(_, id)| id))?)?;
        Some(*state)
    }
}

/// Something for some of the tiers.
#[derive(Debug, Clone)]
pub(super) struct ByTier<T>(pub(super) Vec<(Tier, T)>);

impl<T: Shaped> Shaped for ByTier<T> {
    fn shape() -> Shape {
        let key = |tier: &Tier| Key { name: tier.id(), means: "", required: false, shape: T::shape() };
        Shape::Table(Tier::ALL.iter().map(key).collect())
    }
}

impl<T: Read> Read for ByTier<T> {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let entries = cursor.by_id(node, Tier::IDS, Tier::from_id, |near| Fault::UnknownKey { near })?;
        let read: Vec<Option<(Tier, T)>> = entries
            .into_iter()
            .map(|(tier, key, value)| {
                cursor.within(key, |cursor| T::read(value, cursor)).map(|value| (tier, value))
            })
            .collect();
        read.into_iter().collect::<Option<Vec<_>>>().map(Self)
    }
}

/// Some of the sums of a year.
#[derive(Debug, Clone)]
pub(super) struct YearAfter(pub(super) Vec<(&'static str, Yuan)>);

/// The sums of a year by name.
pub(super) fn sums(year: &Year) -> [(&'static str, Money); 7] {
    [
        ("basic_paid", year.basic_paid),
        ("critical_burden", year.critical_burden),
        ("aid_burden", year.aid_burden),
        ("aid_basic_paid", year.aid_basic_paid),
        ("tilted_burden", year.tilted_burden),
        ("aid_tilted_paid", year.aid_tilted_paid),
        ("monitored_burden", year.monitored_burden),
    ]
}

impl Shaped for YearAfter {
    fn shape() -> Shape {
        let key = |(name, _)| Key { name, means: "", required: false, shape: Shape::Text };
        Shape::Table(sums(&Year::default()).into_iter().map(key).collect())
    }
}

impl Read for YearAfter {
    fn read(node: &Node, cursor: &mut Cursor) -> Option<Self> {
        let names = sums(&Year::default()).map(|(name, _)| name);
        let fields = Fields::of(node, &names, cursor)?;
        let read = names.map(|name| fields.take::<Option<Yuan>>(name, cursor).map(|sum| (name, sum)));
        let read: Option<Vec<_>> = read.into_iter().collect();
        Some(Self(read?.into_iter().filter_map(|(name, sum)| sum.map(|sum| (name, sum))).collect()))
    }
}
