//! Visits of one person in one calendar year, each from what the ones before have come to. All rows of the list have to be
//! there before the first is estimated: a person's visits may stand anywhere in it.

use super::cell;
use super::job::Job;
use super::rows::{ListRow, ListRows};
use super::sink::{CsvLines, RowResult, Sink};
use super::worker::{Carried, Worker};
use crate::batch_terms::{Column, RowFault, RowProblem};
use crate::day::Day;
use crate::problem::{Fault, Problem};
use std::collections::BTreeMap;

/// A row of a list, and where it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearVisit {
    /// A number for each person; none where the row names nobody.
    person: Option<u32>,
    /// Its day, where it can be read.
    day: Option<Day>,
    /// Its place in the list.
    place: usize,
}

/// The line of a row among the results.
#[derive(Debug, Clone, Copy)]
pub struct WrittenVisit {
    /// The row's place in the list.
    pub place: usize,
    /// Where its line ends in what the worker wrote; it begins where the one before ends.
    pub end: usize,
}

/// Lines of a CSV, and which row each is of.
struct PlacedVisit<'j, 'p, 'o> {
    lines: CsvLines<'j, 'p, 'o>,
    written: Vec<WrittenVisit>,
}

impl Sink for PlacedVisit<'_, '_, '_> {
    fn take(&mut self, result: &RowResult<'_>) {
        self.lines.take(result);
        self.written.push(WrittenVisit { place: result.place, end: self.lines.out.len() });
    }
}

impl Job<'_> {
    /// The rows in the order in which they are estimated: person by person, each person's by day, those of one day as they
    /// stand in the list.
    #[must_use]
    pub fn in_order(&self, rows: &ListRows) -> Vec<YearVisit> {
        let mut persons: BTreeMap<&[u8], u32> = BTreeMap::new();
        let mut visits = Vec::with_capacity(rows.len());
        let places: Vec<(usize, Column)> = self.columns.in_file().collect();
        let place_of = |column| places.iter().find(|(_, one)| *one == column).map(|(place, _)| *place);
        let (of_person, of_day) = (place_of(Column::Person), place_of(Column::Date));
        for (place, row) in rows.iter().enumerate() {
            if row.is_empty() {
                continue;
            }
            let cell = |at: Option<usize>| row.cell(at?);
            let name = cell(of_person).unwrap_or_default().trim_ascii();
            let next = u32::try_from(persons.len()).unwrap_or(u32::MAX);
            let person = (!name.is_empty()).then(|| *persons.entry(name).or_insert(next));
            let day =
                cell(of_day).and_then(|cell| cell::text(cell).ok()?).and_then(|text| cell::day(text).ok());
            visits.push(YearVisit { person, day, place });
        }
        visits.sort_unstable();
        visits
    }
}

/// The visits in so many parts, none of which parts a person's.
#[must_use]
pub fn shares(visits: &[YearVisit], parts: usize) -> Vec<&[YearVisit]> {
    let size = visits.len().div_ceil(parts.max(1)).max(1);
    let mut shares = Vec::with_capacity(parts);
    let mut rest = visits;
    while !rest.is_empty() {
        let mut end = size.min(rest.len());
        while let (Some(last), Some(next)) = (rest.get(end - 1), rest.get(end)) {
            if last.person.is_none() || last.person != next.person {
                break;
            }
            end += 1;
        }
        let (share, behind) = rest.split_at_checked(end).unwrap_or((rest, &[]));
        shares.push(share);
        rest = behind;
    }
    shares
}

impl Worker<'_, '_> {
    /// Estimates visits that are in order, and writes a line for each.
    pub fn work_years(
        &mut self,
        rows: &ListRows,
        visits: &[YearVisit],
        out: &mut Vec<u8>,
    ) -> Vec<WrittenVisit> {
        let mut lines = PlacedVisit {
            lines: CsvLines { job: self.job(), out },
            written: Vec::with_capacity(visits.len()),
        };
        self.each_of_years(rows, visits, &mut lines);
        lines.written
    }

    /// Estimates visits that are in order, and gives what each comes to.
    pub fn each_of_years(&mut self, rows: &ListRows, visits: &[YearVisit], sink: &mut dyn Sink) {
        let mut carried = Carried::default();
        let mut before: Option<YearVisit> = None;
        // A visit whose day nobody knows may have been before any other of the person's.
        let mut undated = false;
        for visit in visits {
            let Some(row) = rows.row(visit.place) else { continue };
            let year = |visit: &YearVisit| visit.day.map(|day| day.parts().0);
            let same_person = before.as_ref().is_some_and(|one| one.person == visit.person);
            undated &= same_person;
            if !same_person || before.as_ref().and_then(year) != year(visit) {
                carried = Carried { refused: undated, ..Carried::default() };
            }
            if visit.person.is_some() {
                carried.problem = self.problem(row, visit, &carried);
                self.row(visit.place, row, Some(&mut carried), sink);
                undated |= visit.day.is_none();
            } else {
                self.row(visit.place, row, None, sink);
            }
            before = Some(*visit);
        }
    }

    /// What is wrong with a row as one of several of a year.
    fn problem(&self, row: ListRow<'_>, visit: &YearVisit, carried: &Carried) -> Option<RowProblem> {
        let has = |column: Column, place: usize| {
            let text = row.cell(place).and_then(|cell| cell::text(cell).ok()?);
            text.is_some().then_some(column)
        };
        let of = |column: Column, fault| {
            let problem = Problem { path: column.path(), fault, at: None };
            Some(RowProblem { column: Some(column), fault: RowFault::Case(problem) })
        };
        let columns = || self.job().columns.in_file();
        let says_day =
            columns().any(|(place, column)| column == Column::Date && has(column, place).is_some());
        if visit.day.is_none() && !says_day {
            return of(Column::Date, Fault::Missing);
        }
        if carried.refused {
            return Some(RowProblem { column: None, fault: RowFault::AfterRefused });
        }
        let later = carried.year.is_some();
        let mut said = columns().filter(|(_, column)| later && column.is_of_year());
        let said = said.find_map(|(place, column)| has(column, place));
        said.and_then(|column| of(column, Fault::YearNotFirst))
    }
}
