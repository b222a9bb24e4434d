//! From a row of cells to a case. What rows have in common — who, where, under which pack — is read once and kept for the
//! next row that writes the same; amounts and days are read row by row. Where anything is not plain, the whole row goes
//! through the reader of cases, so that what is refused and why is what one case alone would be told.

mod amounts;
mod entries;
mod known;

use super::cell;
use super::columns::Columns;
use super::rows::ListRow;
use crate::batch_terms::{CellFault, Column, RowFault, RowProblem};
use crate::case::Case;
use crate::day::Day;
use crate::engine::FoundPlans;
use crate::policy::Policy;
use crate::problem::{Fault, Problem};
use crate::terms::FactId;
use crate::tree::Node;
use amounts::plain_money;
pub(super) use amounts::{TypedAmounts, is_count, money, small_number};
use entries::Entries;
use known::KnownKeys;

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

/// Which packs a row names.
pub(super) enum NamedPack {
    /// None that is there.
    Nobody,
    /// One, by its place.
    One(usize),
    /// Several of one region, of which the day chooses.
    ByDay(Vec<usize>),
}

impl NamedPack {
    /// Of several packs the one in force on the day; `None` where there is none.
    pub(super) fn on(&self, day: Option<Day>, packs: &[&Policy]) -> Option<usize> {
        match self {
            Self::Nobody => None,
            Self::One(only) => Some(*only),
            Self::ByDay(named) => {
                let day = day?;
                let in_force = |place: &usize| packs.get(*place).is_some_and(|one| one.period.contains(day));
                named.iter().copied().find(in_force)
            }
        }
    }
}

/// How a column of which every row has its own is read where nothing is odd.
enum How {
    Day,
    Amount,
    Number(FactId),
}

/// Where a column stands.
#[derive(Clone, Copy)]
enum Stands {
    InFile(usize),
    /// The same in every row: among those that are.
    Constant(usize),
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

/// So many cells that name packs are kept.
const MOST_NAMES: usize = 1 << 10;

/// So many different cells.
const MOST_CELLS: usize = 1 << 13;

/// Everything of a list that is read, with where it stands.
fn all(columns: &Columns) -> impl Iterator<Item = (Stands, Column)> {
    let in_file = columns.in_file().map(|(place, column)| (Stands::InFile(place), column));
    let constant = columns.constant().enumerate();
    in_file.chain(constant.map(|(place, (column, _))| (Stands::Constant(place), column)))
}

/// What stands in a row there.
fn cell_at<'c>(columns: &'c Columns, row: ListRow<'c>, stands: Stands) -> &'c [u8] {
    match stands {
        Stands::InFile(place) => row.cell(place),
        Stands::Constant(place) => columns.constant().nth(place).map(|(_, text)| text.as_bytes()),
    }
    .unwrap_or_default()
}

/// A part of a key: its length comes first, so that the next one begins where it ends.
fn put_key(part: &[u8], key: &mut Vec<u8>) {
    match u8::try_from(part.len()) {
        Ok(length) if length < u8::MAX => key.push(length),
        _ => {
            key.push(u8::MAX);
            key.extend_from_slice(&part.len().to_le_bytes());
        }
    }
    key.extend_from_slice(part);
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

    /// Reads a row that has nothing odd, and enters what is its own into the case of its kind, whose place it gives; `None`
    /// where it has.
    fn plainly(&mut self, row: ListRow<'_>, groups: &mut dyn FnMut(&Case) -> Vec<usize>) -> Option<usize> {
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
    pub(super) fn kind(
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
