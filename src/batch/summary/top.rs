//! The ten rows that stand out most.

use super::SummaryEntry;
use crate::money::Money;

/// How many.
const MOST: usize = 10;

/// The rows that stand out most, the first one most; of equals the one that stands first in the list.
#[derive(Debug, Clone, Default)]
pub(in crate::batch) struct Top(Vec<Largest>);

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::batch) struct Largest {
    /// By which it stands out, in fen.
    size: u64,
    pub(in crate::batch) line: u64,
    pub(in crate::batch) id: Option<String>,
    pub(in crate::batch) bill: Money,
    /// What the person pays.
    pub(in crate::batch) personal: Money,
    /// What the person pays under the policy that is compared.
    pub(in crate::batch) compared: Option<Money>,
}

impl Top {
    /// Offers a row: by what it stands out, and what the person pays, in fen.
    pub(in crate::batch) fn offer(
        &mut self,
        entry: SummaryEntry<'_>,
        size: u64,
        personal: u64,
        compared: Option<u64>,
    ) {
        let beyond = |last: &Largest| {
            (last.size, std::cmp::Reverse(last.line)) > (size, std::cmp::Reverse(entry.line))
        };
        if size == 0 || self.0.len() == MOST && self.0.last().is_some_and(beyond) {
            return;
        }
        let (line, bill, id) = (entry.line, Money::of_fen(entry.bill), entry.id.map(str::to_owned));
        let (personal, compared) = (Money::of_fen(personal), compared.map(Money::of_fen));
        self.insert(Largest { size, line, id, bill, personal, compared });
    }

    fn insert(&mut self, one: Largest) {
        let before = |other: &&Largest| {
            (other.size, std::cmp::Reverse(other.line)) > (one.size, std::cmp::Reverse(one.line))
        };
        let place = self.0.iter().take_while(before).count();
        self.0.insert(place, one);
        self.0.truncate(MOST);
    }

    /// Adds those of another part.
    pub(in crate::batch) fn merge(&mut self, other: Self) {
        for one in other.0 {
            self.insert(one);
        }
    }

    /// All of them.
    pub(in crate::batch) fn iter(&self) -> impl Iterator<Item = &Largest> {
        self.0.iter()
    }
}
