//! Estimates the rows of a table: each from the case of its kind, with its own amounts put in.

use super::ColumnFrame;
use super::kinds::Kinds;
use super::own::{Own, Seen};
use crate::batch::job::Job;
use crate::batch::read::{KeptCase, MOST_KEPT, NamedPack, RowKind, RowsToCases, TypedAmounts, is_count};
use crate::batch::row_amounts::RowAmounts;
use crate::batch::sink::{RowResult, Sink};
use crate::batch::worker::Worker;
use crate::batch_terms::Column;
use crate::day::Day;
use crate::engine::{Outcome, Plans};
use crate::money::Money;
use crate::terms::FactId;

/// Estimates a table whose columns are those of the job, and gives what each row comes to.
pub fn work_frame(job: &Job<'_>, frame: &ColumnFrame, sink: &mut dyn Sink) {
    let mut slow = Worker::new(job);
    if job.adds_up_years() {
        let rows = frame.rows(job, 0..frame.len());
        slow.each_of_years(&rows, &job.in_order(&rows), sink);
        return;
    }
    let mut fast = Fast::new(job, frame);
    for row in 0..frame.len() {
        match fast.row(row).and_then(|(bill, pack)| Some((bill, job.places.get(pack)?))) {
            Some((bill, places)) => {
                sink.take(&RowResult {
                    place: row,
                    line: u64::try_from(row + 1).unwrap_or(u64::MAX),
                    id: None,
                    own: Some((bill, RowAmounts { outcome: &fast.outcome, places })),
                    compared: None,
                    problems: &[],
                });
            }
            // Whatever is odd about it, the reader of rows tells.
            None => {
                let rows = frame.rows(job, row..row + 1);
                if let Some(one) = rows.row(0) {
                    slow.row(row, one, None, sink);
                }
            }
        }
    }
}

/// What is known of the rows of a kind.
enum KnownKinds {
    /// Nothing yet.
    Not,
    /// Its rows have something odd.
    Odd,
    /// The case, by its place among those that are kept.
    Kept(usize),
}

/// The reader of rows that have nothing odd.
struct Fast<'j, 'p, 't> {
    job: &'j Job<'p>,
    frame: &'t ColumnFrame,
    cases: RowsToCases<'j, 'p>,
    plans: Vec<Plans<'p>>,
    amounts: Vec<(Column, Own<'t, Money>)>,
    counts: Vec<(FactId, Own<'t, u16>)>,
    day: Option<Own<'t, Day>>,
    kinds: Kinds,
    /// Of each kind, which packs its rows name.
    named: Vec<Option<NamedPack>>,
    /// Of each kind under each pack.
    known: Vec<KnownKinds>,
    kept: Vec<RowKind>,
    /// What stands in the last row.
    typed: TypedAmounts,
    /// What it came to.
    outcome: Outcome,
}

impl<'j, 'p, 't> Fast<'j, 'p, 't> {
    fn new(job: &'j Job<'p>, frame: &'t ColumnFrame) -> Self {
        let mut amounts = Vec::new();
        let mut counts = Vec::new();
        let mut day = None;
        for (place, column) in job.columns.in_file() {
            let Some(cells) = frame.column(place) else { continue };
            match column {
                Column::Date => day = Some(Own::days(cells)),
                Column::Fact(fact) if is_count(fact) => counts.push((fact, Own::counts(cells))),
                column if column.is_own() && column.is_amount() => {
                    amounts.push((column, Own::amounts(cells)))
                }
                _ => {}
            }
        }
        let own = |column: Column| column.is_own() || matches!(column, Column::Fact(fact) if is_count(fact));
        let kinds = Kinds::new(frame, job.columns.in_file().filter(|(_, column)| !own(*column)));
        let mut fast = Self {
            job,
            frame,
            cases: RowsToCases::new(&job.columns, &job.packs, None),
            plans: job.packs.iter().map(|policy| Plans::new(policy)).collect(),
            amounts,
            counts,
            day,
            named: Vec::new(),
            known: Vec::new(),
            kept: Vec::new(),
            typed: TypedAmounts::default(),
            outcome: Outcome::default(),
            kinds,
        };
        fast.named.resize_with(fast.kinds.count, || None);
        fast.forget();
        fast
    }

    fn forget(&mut self) {
        self.kept.clear();
        self.known.clear();
        self.known.resize_with(self.kinds.count * self.job.packs.len(), || KnownKinds::Not);
    }

    /// The bill of a row and the pack by its place, once what it comes to is in `outcome`; `None` where anything is odd.
    fn row(&mut self, row: usize) -> Option<(Money, usize)> {
        if self.job.compares() {
            return None;
        }
        let day = match self.day.as_ref().map_or(Seen::Nothing, |days| days.at(row)) {
            Seen::Nothing => None,
            Seen::Is(day) => Some(day),
            Seen::Odd => return None,
        };
        let amounts = &mut self.typed;
        amounts.clear();
        for (column, cells) in &self.amounts {
            match cells.at(row) {
                Seen::Nothing => {}
                Seen::Is(amount) => amounts.note(*column, amount)?,
                Seen::Odd => return None,
            }
        }
        for (fact, cells) in &self.counts {
            match cells.at(row) {
                Seen::Nothing => {}
                Seen::Is(number) => amounts.counts.push((*fact, number)),
                Seen::Odd => return None,
            }
        }
        let kind = self.kinds.at(row);
        let pack = self.pack(row, kind, day)?;
        let policy = *self.job.packs.get(pack)?;
        if day.is_some_and(|day| !policy.period.contains(day)) {
            return None;
        }
        let kept = self.kept(row, kind, pack)?;
        let KeptCase { case, found } = &mut self.kept.get_mut(kept)?.case;
        self.typed.put(case, day, policy)?;
        self.plans.get_mut(pack)?.pay(case, found, &mut self.outcome).ok()?;
        Some((case.bill.total(), pack))
    }

    /// The pack that a row names.
    fn pack(&mut self, row: usize, kind: usize, day: Option<Day>) -> Option<usize> {
        let known = self.named.get_mut(kind)?;
        if known.is_none() {
            let rows = self.frame.rows(self.job, row..row + 1);
            *known = Some(self.cases.named(rows.row(0)?));
        }
        known.as_ref()?.on(day, &self.job.packs)
    }

    /// The case of a kind, by its place.
    fn kept(&mut self, row: usize, kind: usize, pack: usize) -> Option<usize> {
        let at = kind * self.job.packs.len() + pack;
        match self.known.get(at)? {
            KnownKinds::Kept(place) => Some(*place),
            KnownKinds::Odd => None,
            KnownKinds::Not => {
                if self.kept.len() >= MOST_KEPT {
                    self.forget();
                }
                let rows = self.frame.rows(self.job, row..row + 1);
                let made = self.cases.kind(rows.row(0)?, pack, &mut |_| Vec::new());
                let known = self.known.get_mut(at)?;
                let Some(made) = made else {
                    *known = KnownKinds::Odd;
                    return None;
                };
                *known = KnownKinds::Kept(self.kept.len());
                self.kept.push(made);
                Some(self.kept.len() - 1)
            }
        }
    }
}
