//! Which column of a list says what of a case: found by the usual names, told where one is missing, unknown or twice.

use crate::batch_terms::{Column, ColumnFault};
use crate::locale::column_names;
use crate::policy::Policy;
use crate::terms::FigurePath;

impl Column {
    /// The usual names, Chinese ones first.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        column_names(self).into_iter().flatten().copied()
    }

    /// What it is called: by its path, its last step, or a usual name.
    fn is_called(self, name: &str) -> bool {
        let path = self.path();
        let last = path.rsplit('.').next().unwrap_or_default();
        // What a tier paid is never meant by the tier's name alone: that column may be what is to be compared.
        let short = !matches!(self, Self::Settled(_) | Self::Figure(_)) && plain(last) == name;
        short || plain(&path) == name || self.names().any(|one| plain(one) == name)
    }
}

/// What no row can be without.
const REQUIRED: [Column; 6] =
    [Column::Policy, Column::Insurance, Column::Setting, Column::Level, Column::Place, Column::TOTAL];

/// The columns of a list.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    /// What each of the file's columns says; `None` where it is not read.
    in_file: Vec<Option<Column>>,
    /// What is the same in every row.
    constant: Vec<(Column, String)>,
    /// The names of the columns that are not read.
    pub unknown: Vec<String>,
}

impl Columns {
    /// Finds the columns of a list by the cells of its first line; `constant` says what is the same in every row.
    ///
    /// # Errors
    /// Everything wrong with them at once. Columns that nobody knows are wrong unless they may be ignored.
    pub fn find(
        header: &[&str],
        constant: Vec<(Column, String)>,
        packs: &[&Policy],
        ignore_unknown: bool,
    ) -> Result<Self, Vec<ColumnFault>> {
        let mut columns = Self { constant, ..Self::default() };
        let mut faults = Vec::new();
        if header.iter().all(|name| name.trim().is_empty()) {
            return Err(vec![ColumnFault::NoHeader]);
        }
        for name in header {
            let found = column(name, packs);
            match found {
                Some(one) if columns.has(one) => faults.push(ColumnFault::Twice(one)),
                None if !name.trim().is_empty() => columns.unknown.push(name.trim().to_owned()),
                _ => {}
            }
            columns.in_file.push(found);
        }
        if !ignore_unknown {
            faults.extend(columns.unknown.iter().cloned().map(ColumnFault::Unknown));
        }
        let missing = REQUIRED.into_iter().filter(|one| !columns.has(*one));
        faults.extend(missing.map(ColumnFault::Missing));
        if columns.has(Column::Person) && !columns.has(Column::Date) {
            faults.push(ColumnFault::NoDate);
        }
        if faults.is_empty() { Ok(columns) } else { Err(faults) }
    }

    /// Whether the list says this.
    #[must_use]
    pub fn has(&self, column: Column) -> bool {
        self.constant.iter().any(|(one, _)| *one == column) || self.in_file.contains(&Some(column))
    }

    /// What is read from the file, with its place there.
    pub fn in_file(&self) -> impl Iterator<Item = (usize, Column)> {
        self.in_file.iter().enumerate().filter_map(|(place, column)| Some((place, (*column)?)))
    }

    /// What is the same in every row.
    pub fn constant(&self) -> impl Iterator<Item = (Column, &str)> {
        self.constant.iter().map(|(column, text)| (*column, text.as_str()))
    }

    /// How many columns the file has.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.in_file.len()
    }
}

/// What a column of this name says.
#[must_use]
pub fn column(name: &str, packs: &[&Policy]) -> Option<Column> {
    let called = plain(name);
    if called.is_empty() {
        return None;
    }
    Column::standard().find(|one| one.is_called(&called)).or_else(|| own(name.trim(), &called, packs))
}

/// A pack's own fact, sum or tier, or a figure of the pack.
fn own(name: &str, called: &str, packs: &[&Policy]) -> Option<Column> {
    if let Some(path) = name.strip_prefix("figures.").and_then(FigurePath::parse) {
        return Some(Column::Figure(path));
    }
    packs.iter().find_map(|policy| {
        let facts = policy.facts.iter().filter(|fact| fact.id.slot().is_none());
        let mut facts = facts.map(|fact| Column::Fact(fact.id));
        let mut sums = policy.sums.iter().map(|sum| Column::Sum(sum.id));
        let tiers = policy.tiers.iter().filter(|one| one.tier.slot().is_none());
        let mut tiers = tiers.map(|one| Column::Settled(one.tier));
        let is = |one: &Column| one.is_called(called);
        facts.find(is).or_else(|| sums.find(is)).or_else(|| tiers.find(is))
    })
}

/// Units that may stand in brackets behind a name. Ten thousand yuan is none of them: such a column would be read wrong.
const UNITS: [&str; 6] = ["元", "人民币", "¥", "yuan", "天", "日"];

/// A name as it is compared: without case, blanks, marks between words, and a unit in brackets behind it; full-width signs
/// as ordinary ones.
#[must_use]
pub(super) fn plain(name: &str) -> String {
    let narrow = name.chars().map(crate::tree::narrow).collect::<String>();
    let narrow = narrow.trim();
    let unit = |text: &str| UNITS.contains(&text.trim_end_matches(')').trim());
    let without_unit = narrow.rsplit_once('(').filter(|(_, behind)| unit(behind));
    let without_unit = without_unit.map_or(narrow, |(before, _)| before);
    let odd = |letter: &char| !letter.is_whitespace() && !"_-.·:\u{feff}\"“”".contains(*letter);
    without_unit.chars().filter(odd).flat_map(char::to_lowercase).collect()
}
