//! Estimates rows one after the other, gives what each comes to, and adds it up. Several workers may share a list: their
//! summaries are added in the end.

use super::job::Job;
use super::read::{ReadRow, RowsToCases};
use super::row_amounts::RowAmounts;
use super::rows::{ListRow, ListRows};
use super::sink::{CsvLines, RowResult, Sink};
use super::summary::{Summary, SummaryEntry};
use crate::batch_terms::{Column, GroupBy, RowFault, RowProblem};
use crate::case::{Case, Year};
use crate::engine::{Outcome, Plans};
use crate::problem::{Fault, Problem};
use std::ops::Range;

/// One of those who work on a list.
pub struct Worker<'j, 'p> {
    job: &'j Job<'p>,
    cases: RowsToCases<'j, 'p>,
    /// Those of the packs, then that of the pack compared.
    plans: Vec<Plans<'p>>,
    summary: Summary,
    /// What the last row came to, under its own policy and the one that is compared.
    outcomes: [Outcome; 2],
    /// Where a row's own number or name stands.
    id_place: Option<usize>,
}

/// What the visits of one person have come to in one year, under each policy.
#[derive(Default)]
pub(super) struct Carried {
    pub(super) year: Option<Year>,
    pub(super) compared: Option<Year>,
    /// A visit of the year was refused.
    pub(super) refused: bool,
    /// The pack of the first visit.
    pub(super) pack: Option<usize>,
    /// What is wrong with the next visit as one of several.
    pub(super) problem: Option<RowProblem>,
}

impl<'j, 'p> Worker<'j, 'p> {
    /// Nothing done yet.
    #[must_use]
    pub fn new(job: &'j Job<'p>) -> Self {
        let plans = job.packs.iter().chain(&job.compared).map(|policy| Plans::new(policy)).collect();
        let cases = RowsToCases::new(&job.columns, &job.packs, job.compared);
        let summary = Summary::new(job.tiers.clone(), job.packs.len(), job.compared.is_some());
        let id_place =
            job.columns.in_file().find(|(_, column)| *column == Column::Id).map(|(place, _)| place);
        Self { job, cases, plans, summary, outcomes: <[Outcome; 2]>::default(), id_place }
    }

    /// Nobody asks for a report: of the summary there are the sums alone.
    #[must_use]
    pub fn sums_alone(self) -> Self {
        Self { summary: self.summary.sums_alone(), ..self }
    }

    /// Estimates rows, each for itself, and writes a line for each that is not empty.
    pub fn work(&mut self, rows: &ListRows, out: &mut Vec<u8>) {
        let mut lines = CsvLines { job: self.job, out };
        for (place, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
            self.row(place, row, None, &mut lines);
        }
    }

    /// Estimates some of the rows, each for itself, and gives what each comes to.
    pub fn each_in(&mut self, rows: &ListRows, places: Range<usize>, sink: &mut dyn Sink) {
        for place in places {
            let Some(row) = rows.row(place) else { continue };
            self.row(place, row, None, sink);
        }
    }

    /// What the rows come to.
    #[must_use]
    pub fn into_summary(self) -> Summary {
        self.summary
    }

    /// The job.
    pub(super) const fn job(&self) -> &'j Job<'p> {
        self.job
    }

    /// Estimates one row and gives what it comes to; `carried` is what the visits before it have brought.
    pub(super) fn row(
        &mut self,
        place: usize,
        row: ListRow<'_>,
        carried: Option<&mut Carried>,
        sink: &mut dyn Sink,
    ) {
        let Self { job, cases, plans, summary, outcomes, id_place } = self;
        let (line, id) = (row.line, id_place.and_then(|place| std::str::from_utf8(row.cell(place)?).ok()));
        let mut groups = |case: &Case| groups(case, summary);
        let mut carried = carried;
        let odd = carried.as_mut().and_then(|carried| carried.problem.take());
        let estimated = odd.map_or(Ok(()), |problem| Err(vec![problem]));
        let estimated = estimated.and_then(|()| cases.read(row, &mut groups)).and_then(|mut read| {
            let told = |problems: Vec<Problem>| case_problems(problems, job);
            let compared = estimate(job, &mut read, plans, carried.as_deref_mut(), outcomes, told)?;
            let places = job.places.get(read.pack).ok_or_else(Vec::new)?;
            Ok((read, compared, places))
        });
        let (read, compared, places) = match estimated {
            Ok(estimated) => estimated,
            Err(problems) => {
                if let Some(carried) = carried {
                    carried.refused = true;
                }
                sink.take(&RowResult { place, line, id, own: None, compared: None, problems: &problems });
                summary.refuse(line, problems);
                return;
            }
        };
        let bill = read.case.case.bill.total();
        let [outcome, other] = &*outcomes;
        let own = RowAmounts { outcome, places };
        let not_compared = [RowProblem { column: None, fault: RowFault::NotCompared }];
        // What one of the policies has no amount for cannot be compared.
        let compared = (compared && !outcome.no_amount && !other.no_amount)
            .then_some(RowAmounts { outcome: other, places: &job.compared_places });
        let left_out = job.compared.is_some() && compared.is_none();
        let problems: &[RowProblem] = if left_out { &not_compared } else { &[] };
        sink.take(&RowResult { place, line, id, own: Some((bill, own)), compared, problems });
        let entry = SummaryEntry { line, id, bill: bill.fen(), groups: read.groups, pack: read.pack };
        summary.add(entry, own, compared);
    }
}

/// The groups of a case.
fn groups(case: &Case, summary: &mut Summary) -> Vec<usize> {
    let situation = &case.situation;
    // Whichever was written first.
    let mut identities: Vec<&str> = case.identities.iter().map(|one| one.id()).collect();
    identities.sort_unstable();
    GroupBy::ALL
        .into_iter()
        .map(|dimension| match dimension {
            GroupBy::Identity => summary.group(dimension, &identities.join("+")),
            GroupBy::Level => summary.group(dimension, situation.level.id()),
            GroupBy::Insurance => summary.group(dimension, situation.insurance.id()),
            GroupBy::Place => summary.group(dimension, situation.place.id()),
        })
        .collect()
}

/// What is wrong with a case once everything else is right, as what is wrong with its row.
fn case_problems(problems: Vec<Problem>, job: &Job<'_>) -> Vec<RowProblem> {
    let column = |path: &str| job.columns.in_file().map(|(_, one)| one).find(|one| one.path() == path);
    let told =
        |problem: Problem| RowProblem { column: column(&problem.path), fault: RowFault::Case(problem) };
    problems.into_iter().map(told).collect()
}

/// What a case comes to, and what it comes to under the policy that is compared, entered into the outcomes; whether there is
/// the second.
fn estimate(
    job: &Job<'_>,
    read: &mut ReadRow<'_, '_>,
    plans: &mut [Plans<'_>],
    carried: Option<&mut Carried>,
    [outcome, other]: &mut [Outcome; 2],
    told: impl Fn(Vec<Problem>) -> Vec<RowProblem>,
) -> Result<bool, Vec<RowProblem>> {
    let nothing = Vec::new;
    let Some(carried) = carried else {
        let own = plans.get_mut(read.pack).ok_or_else(nothing)?;
        own.pay(&read.case.case, &mut read.case.found, outcome).map_err(told)?;
        let compared = read.compared.as_mut().zip(plans.last_mut());
        return Ok(
            compared.is_some_and(|(kept, plans)| plans.pay(&kept.case, &mut kept.found, other).is_ok())
        );
    };
    let first = *carried.pack.get_or_insert(read.pack);
    if let Some(first) = job.packs.get(first).filter(|_| first != read.pack) {
        let fault = Fault::OtherPolicy { first: first.id.clone(), this: read.policy.id.clone() };
        return Err(told(vec![Problem { path: Column::Policy.path(), fault, at: None }]));
    }
    let own = plans.get_mut(read.pack).ok_or_else(nothing)?;
    let case = with_year(&read.case.case, carried.year.as_ref());
    let year = own.pay_in_year(&case, &mut read.case.found, outcome).map_err(told)?;
    let compared = read.compared.as_mut().zip(plans.last_mut()).and_then(|(kept, plans)| {
        // Once the policy compared could not estimate a visit, it cannot estimate those after it either.
        (carried.year.is_none() || carried.compared.is_some()).then_some(())?;
        let case = with_year(&kept.case, carried.compared.as_ref());
        plans.pay_in_year(&case, &mut kept.found, other).ok()
    });
    carried.year = Some(year);
    carried.compared = compared;
    Ok(carried.compared.is_some())
}

/// The case as a later visit of its year.
fn with_year(case: &Case, year: Option<&Year>) -> Case {
    let mut case = case.clone();
    if let Some(year) = year {
        case.year_to_date = year.clone();
    }
    case
}
