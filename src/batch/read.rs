//! From a row of cells to a case. What rows have in common — who, where, under which pack — is read once and kept for the
//! next row that writes the same; amounts and days are read row by row. Where anything is not plain, the whole row goes
//! through the reader of cases, so that what is refused and why is what one case alone would be told.

mod amounts;
mod cells;
mod entries;
mod known;
mod named;
mod plain;

use super::cell;
use super::columns::Columns;
use super::rows::ListRow;
use crate::batch_terms::{CellFault, Column, RowFault, RowProblem};
use crate::case::Case;
use crate::day::Day;
use crate::engine::FoundPlans;
use crate::policy::Policy;
use crate::problem::{Fault, Problem};
use crate::tree::Node;
pub(super) use amounts::{TypedAmounts, is_count, money, small_number};
use cells::{How, Stands, all};
use entries::Entries;
use known::KnownKeys;
pub(super) use named::NamedPack;

/// The most kinds of rows that are kept: beyond them all are forgotten, so that no list makes them grow without end.
pub(super) const MOST_KEPT: usize = 1 << 13;

/// A row that could be read.
pub(super) struct ReadRow<'r, 'p> {
    /// Its pack, by its place among the packs.
    pub(super) pack: usize,
    /// The case.
    pub(super) case: &'r mut KeptCase,
    /// The same case under the policy that is compared, where it can be one.
    pub(super) compared: Option<&'r mut KeptCase>,
    /// The groups it belongs to.
    pub(super) groups: &'r [usize],
    /// The pack.
    pub(super) policy: &'p Policy,
}

/// A case, and where plans were found for rows of its kind.
pub(super) struct KeptCase {
    pub(super) case: Case,
    pub(super) found: FoundPlans,
}

impl KeptCase {
    fn new(case: Case) -> Self {
        Self { case, found: FoundPlans::default() }
    }
}

/// What rows that are alike have in common.
pub(super) struct RowKind {
    pack: usize,
    pub(super) case: KeptCase,
    compared: Option<KeptCase>,
    groups: Vec<usize>,
}

/// The reader of rows.
pub(super) struct RowsToCases<'j, 'p> {
    columns: &'j Columns,
    packs: &'j [&'p Policy],
    compared: Option<&'p Policy>,
    /// The columns of which every row has its own.
    own: Vec<(Stands, Column, How)>,
    /// Those by which rows are alike.
    kinds: Vec<(Stands, Column)>,
    /// Of these, the cells of the file that stand behind each other: first and last.
    alike: Vec<(usize, usize)>,
    /// The one that names the pack.
    names_pack: Option<Stands>,
    /// What cells that named packs said, and what they named.
    known_names: KnownKeys,
    named: Vec<NamedPack>,
    /// What cells of columns said under a pack, and what that is of a case; nothing where it is odd.
    known_cells: KnownKeys,
    values: Vec<Option<Node>>,
    /// The kinds of rows that were met, by what is alike in them.
    known: KnownKeys,
    kept: Vec<RowKind>,
    /// Used again for every row.
    key: Vec<u8>,
    cell_key: Vec<u8>,
    amounts: TypedAmounts,
    /// The row before this one that had to be read whole.
    whole: Option<RowKind>,
}

impl<'j, 'p> RowsToCases<'j, 'p> {
    pub(super) fn new(columns: &'j Columns, packs: &'j [&'p Policy], compared: Option<&'p Policy>) -> Self {
        let (mut own, mut kinds, mut alike) = (Vec::new(), Vec::new(), Vec::<(usize, usize)>::new());
        for (stands, column) in all(columns) {
            let how = match column {
                Column::Id | Column::Person => continue,
                Column::Date => Some(How::Day),
                column if column.is_own() => Some(How::Amount),
                Column::Fact(fact) if is_count(fact) => Some(How::Number(fact)),
                _ => None,
            };
            if let Some(how) = how {
                own.push((stands, column, how));
                continue;
            }
            kinds.push((stands, column));
            match (stands, alike.last_mut()) {
                (Stands::InFile(place), Some((_, last))) if *last + 1 == place => *last = place,
                (Stands::InFile(place), _) => alike.push((place, place)),
                // The same in every row tells none from another.
                (Stands::Constant(_), _) => {}
            }
        }
        Self {
            columns,
            packs,
            compared,
            own,
            kinds,
            alike,
            names_pack: all(columns).find(|(_, column)| *column == Column::Policy).map(|(stands, _)| stands),
            known_names: KnownKeys::default(),
            named: Vec::new(),
            known_cells: KnownKeys::default(),
            values: Vec::new(),
            known: KnownKeys::default(),
            kept: Vec::new(),
            key: Vec::new(),
            cell_key: Vec::new(),
            amounts: TypedAmounts::default(),
            whole: None,
        }
    }

    /// The case of a row; `groups` says to which groups a case belongs.
    pub(super) fn read(
        &mut self,
        row: ListRow<'_>,
        groups: &mut dyn FnMut(&Case) -> Vec<usize>,
    ) -> Result<ReadRow<'_, 'p>, Vec<RowProblem>> {
        self.check_width(row)?;
        let kind = match self.plainly(row, groups) {
            Some(kind) => self.kept.get_mut(kind),
            None => {
                let (pack, case, compared) = self.slowly(row)?;
                let groups = groups(&case);
                let (case, compared) = (KeptCase::new(case), compared.map(KeptCase::new));
                Some(self.whole.insert(RowKind { pack, case, compared, groups }))
            }
        };
        let found = kind.and_then(|kind| {
            let policy = *self.packs.get(kind.pack)?;
            Some((kind, policy))
        });
        let Some((kind, policy)) = found else { return Err(Vec::new()) };
        let RowKind { pack, case, compared, groups } = kind;
        Ok(ReadRow { pack: *pack, case, compared: compared.as_mut(), groups, policy })
    }

    fn check_width(&self, row: ListRow<'_>) -> Result<(), Vec<RowProblem>> {
        let of_row = |fault| Err(vec![RowProblem { column: None, fault }]);
        if row.cut {
            return of_row(RowFault::TooLong);
        }
        let columns = self.columns.width();
        // Empty cells behind the last column come from spreadsheets.
        let beyond = (columns..row.len()).any(|place| row.cell(place).is_some_and(|cell| !cell.is_empty()));
        if row.len() < columns || beyond {
            return of_row(RowFault::Width { cells: row.len(), columns });
        }
        Ok(())
    }

    /// Every cell with its column, the constant ones last.
    fn cells<'c>(&'c self, row: ListRow<'c>) -> impl Iterator<Item = (Column, &'c [u8])> {
        let in_file = self.columns.in_file();
        let in_file = in_file.map(move |(place, column)| (column, row.cell(place).unwrap_or_default()));
        in_file.chain(self.columns.constant().map(|(column, text)| (column, text.as_bytes())))
    }

    /// Reads a row whole, with everything that is wrong with it.
    fn slowly(&self, row: ListRow<'_>) -> Result<(usize, Case, Option<Case>), Vec<RowProblem>> {
        let mut problems = Vec::new();
        let mut texts: Vec<(Column, &str)> = Vec::new();
        for (column, cell) in self.cells(row) {
            match cell::text(cell) {
                Ok(Some(text)) => texts.push((column, text)),
                Ok(None) => {}
                Err(fault) => problems.push(RowProblem::cell(column, fault)),
            }
        }
        let of = |wanted: Column| texts.iter().find(|(column, _)| *column == wanted).map(|(_, text)| *text);
        let day = of(Column::Date).map(cell::day).transpose();
        let pack = match (of(Column::Policy), &day) {
            (None, _) => Err(Problem { path: Column::Policy.path(), fault: Fault::Missing, at: None }),
            (Some(named), day) => self.pack(named, day.as_ref().ok().copied().flatten()),
        };
        let (pack, policy) = match pack {
            Ok(pack) => (pack, self.packs.get(pack).copied()),
            Err(problem) => {
                // Of a day that cannot be read it is said below that it cannot.
                if day.is_ok() || problem.path != Column::Date.path() {
                    problems.push(self.told(problem));
                }
                (0, self.packs.first().copied())
            }
        };
        let Some(policy) = policy else { return Err(problems) };
        let known = problems.is_empty();
        let mut entries = Entries::default();
        for (column, text) in &texts {
            match cell::value(*column, text, policy) {
                Ok(node) => entries.put(*column, node),
                Err(fault) => {
                    problems.push(RowProblem::cell(*column, fault));
                    entries.unread.push(column.path());
                }
            }
        }
        let read = entries.case(policy).map_err(|found| {
            let found = found.into_iter().filter(|problem| !entries.unread.contains(&problem.path));
            // What the pack does not know is nobody's mistake while the pack is not known.
            found.filter(|_| known).map(|problem| self.told(problem)).collect::<Vec<_>>()
        });
        match read {
            Ok(case) if problems.is_empty() => {
                let compared = self.compared.and_then(|policy| entries.without_day().case(policy).ok());
                Ok((pack, case, compared))
            }
            Ok(_) => Err(problems),
            Err(found) => {
                problems.extend(found);
                Err(problems)
            }
        }
    }

    fn told(&self, problem: Problem) -> RowProblem {
        let is = |column: &Column| {
            let path = column.path();
            problem.path == path || problem.path.strip_prefix(&path).is_some_and(|rest| rest.starts_with('.'))
        };
        let in_list = self.columns.in_file().map(|(_, column)| column);
        let mut all =
            in_list.chain(self.columns.constant().map(|(column, _)| column)).chain(Column::standard());
        RowProblem { column: all.find(is), fault: RowFault::Case(problem) }
    }

    /// The text of a column.
    pub(super) fn text_of<'c>(
        &'c self,
        wanted: Column,
        row: ListRow<'c>,
    ) -> Result<Option<&'c str>, CellFault> {
        let cell = self.cells(row).find(|(column, _)| *column == wanted).map(|(_, cell)| cell);
        cell.map_or(Ok(None), cell::text)
    }

    /// The packs that a row names.
    pub(super) fn named(&self, row: ListRow<'_>) -> NamedPack {
        let text = self.text_of(Column::Policy, row).ok().flatten();
        text.map_or(NamedPack::Nobody, |text| self.named_by(text))
    }

    /// The packs that a text names, by their ids or their regions.
    fn named_by(&self, text: &str) -> NamedPack {
        let names: Vec<&str> = text.split([',', '，', '、', ';']).map(str::trim).collect();
        let is = |policy: &Policy, name: &str| {
            [&policy.id, &policy.region.zh, &policy.region.en].iter().any(|one| one.as_str() == name)
        };
        let packs = self.packs.iter().enumerate();
        let named = packs.filter(|(_, policy)| names.iter().any(|name| is(policy, name)));
        let named: Vec<usize> = named.map(|(place, _)| place).collect();
        match named.as_slice() {
            [] => NamedPack::Nobody,
            [only] => NamedPack::One(*only),
            _ => NamedPack::ByDay(named),
        }
    }

    /// The pack that a text names: of several, the one in force on the day.
    fn pack(&self, text: &str, day: Option<Day>) -> Result<usize, Problem> {
        let named = self.named_by(text);
        named.on(day, self.packs).ok_or_else(|| {
            let (column, fault) = match (named, day) {
                (NamedPack::ByDay(_), None) => (Column::Date, Fault::Missing),
                (NamedPack::ByDay(_), Some(_)) => (Column::Date, Fault::NoPolicyThatDay),
                _ => (Column::Policy, Fault::UnknownPolicy(text.to_owned())),
            };
            Problem { path: column.path(), fault, at: None }
        })
    }
}
