//! Rows that have nothing odd: what is their own is read as it stands, and entered into the case of their kind.

use super::amounts::{TypedAmounts, money, plain_money, small_number};
use super::cells::{How, cell_at, put_key};
use super::entries::Entries;
use super::{KeptCase, MOST_KEPT, RowKind, RowsToCases};
use crate::batch::cell;
use crate::batch::rows::ListRow;
use crate::batch_terms::Column;
use crate::case::Case;
use crate::day::Day;
use crate::policy::Policy;
use crate::tree::Node;

/// So many cells that name packs are kept.
const MOST_NAMES: usize = 1 << 10;

/// So many different cells.
const MOST_CELLS: usize = 1 << 13;

impl RowsToCases<'_, '_> {
    /// Reads a row that has nothing odd, and enters what is its own into the case of its kind, whose place it gives; `None`
    /// where it has.
    pub(super) fn plainly(
        &mut self,
        row: ListRow<'_>,
        groups: &mut dyn FnMut(&Case) -> Vec<usize>,
    ) -> Option<usize> {
        let mut day = None;
        let (mut key, mut amounts) = (std::mem::take(&mut self.key), std::mem::take(&mut self.amounts));
        key.clear();
        amounts.clear();
        let read = self.own(row, &mut key, &mut amounts, &mut day);
        (self.key, self.amounts) = (key, amounts);
        read?;
        let pack = self.named_in(row, day)?;
        self.key.extend_from_slice(&pack.to_le_bytes());
        let kind = match self.known.place(&self.key) {
            Some(kind) => kind,
            None => {
                let kind = self.kind(row, pack, groups)?;
                if self.known.len() >= MOST_KEPT {
                    self.known.clear();
                    self.kept.clear();
                }
                self.kept.push(kind);
                self.known.add(&self.key)
            }
        };
        let policy = *self.packs.get(pack)?;
        if day.is_some_and(|day| !policy.period.contains(day)) {
            return None;
        }
        let RowKind { case, compared, .. } = self.kept.get_mut(kind)?;
        self.amounts.put(&mut case.case, day, policy)?;
        if let (Some(kept), Some(policy)) = (compared, self.compared) {
            self.amounts.put(&mut kept.case, None, policy)?;
        }
        Some(kind)
    }

    /// What a row has of its own, and behind each other the cells by which it is like others.
    fn own(
        &self,
        row: ListRow<'_>,
        key: &mut Vec<u8>,
        amounts: &mut TypedAmounts,
        day: &mut Option<Day>,
    ) -> Option<()> {
        let together = self
            .alike
            .iter()
            .all(|(first, last)| row.together(*first, *last).map(|cells| put_key(cells, key)).is_some());
        if !together {
            key.clear();
            let cells = self.kinds.iter().map(|(stands, _)| cell_at(self.columns, row, *stands));
            cells.for_each(|cell| put_key(cell, key));
        }
        for (stands, column, how) in &self.own {
            let cell = cell_at(self.columns, row, *stands);
            match how {
                How::Day => *day = cell::text(cell).ok()?.map(cell::day).transpose().ok()?,
                How::Amount => match plain_money(cell) {
                    Some(amount) => amounts.note(*column, amount)?,
                    None => {
                        if let Some(text) = cell::text(cell).ok()? {
                            amounts.note(*column, money(text)?)?;
                        }
                    }
                },
                How::Number(fact) => {
                    if let Some(text) = cell::text(cell).ok()? {
                        amounts.counts.push((*fact, small_number(text)?));
                    }
                }
            }
        }
        Some(())
    }

    /// The pack that a row names; `None` where that is not plain.
    fn named_in(&mut self, row: ListRow<'_>, day: Option<Day>) -> Option<usize> {
        let cell = cell_at(self.columns, row, self.names_pack?);
        let place = match self.known_names.place(cell) {
            Some(place) => place,
            None => {
                let named = self.named_by(cell::text(cell).ok()??);
                if self.known_names.len() >= MOST_NAMES {
                    self.known_names.clear();
                    self.named.clear();
                }
                self.named.push(named);
                self.known_names.add(cell)
            }
        };
        self.named.get(place)?.on(day, self.packs)
    }

    /// What rows like this one have in common: the row read without its amounts and its day.
    pub(in crate::batch) fn kind(
        &mut self,
        row: ListRow<'_>,
        pack: usize,
        groups: &mut dyn FnMut(&Case) -> Vec<usize>,
    ) -> Option<RowKind> {
        let policy = *self.packs.get(pack)?;
        let mut entries = Entries::default();
        for place in 0..self.kinds.len() {
            let Some((stands, column)) = self.kinds.get(place).copied() else { continue };
            let Some(text) = cell::text(cell_at(self.columns, row, stands)).ok()? else { continue };
            let node = self.value(place, column, text, (pack, policy))?;
            entries.put(column, node);
        }
        entries.put(Column::TOTAL, Node::text("0"));
        let case = entries.case(policy).ok()?;
        let compared = self.compared.and_then(|policy| entries.case(policy).ok());
        let groups = groups(&case);
        Some(RowKind { pack, case: KeptCase::new(case), compared: compared.map(KeptCase::new), groups })
    }

    /// What a cell says of a case; `None` where it is odd.
    fn value(
        &mut self,
        place: usize,
        column: Column,
        text: &str,
        (pack, policy): (usize, &Policy),
    ) -> Option<Node> {
        let mut key = std::mem::take(&mut self.cell_key);
        key.clear();
        [place, pack].iter().for_each(|part| key.extend_from_slice(&part.to_le_bytes()));
        key.extend_from_slice(text.as_bytes());
        let known = match self.known_cells.place(&key) {
            Some(known) => known,
            None => {
                if self.known_cells.len() >= MOST_CELLS {
                    self.known_cells.clear();
                    self.values.clear();
                }
                self.values.push(cell::value(column, text, policy).ok());
                self.known_cells.add(&key)
            }
        };
        self.cell_key = key;
        self.values.get(known)?.clone()
    }
}
