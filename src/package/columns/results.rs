//! What the rows of a table come to, as columns of floats' bits.

use super::doubles::{NOT_A_NUMBER, bits};
use crate::batch::{Job, RowResult, Sink};
use crate::batch_terms::RowProblem;
use crate::engine::FenBounds;
use crate::language::Language;
use crate::locale::row_problem_text;
use crate::refusal::Told;
use std::collections::BTreeMap;

/// The columns.
#[derive(Debug)]
pub(super) struct ColumnResults {
    pub(super) tiers: Vec<String>,
    /// Those of the tiers, then the person's.
    pub(super) amounts: Vec<AmountColumns>,
    pub(super) refused: Vec<u32>,
    pub(super) refusals: Vec<Vec<Told>>,
    /// The refusals by their words.
    known: BTreeMap<String, u32>,
    language: Language,
}

/// One amount of every row with its ends, in fen.
#[derive(Debug, Clone)]
pub(super) struct AmountColumns {
    pub(super) central: Vec<u64>,
    /// None as long as it is the same in every row.
    pub(super) low: Option<Vec<u64>>,
    pub(super) high: Option<Vec<u64>>,
}

impl AmountColumns {
    fn set(&mut self, row: usize, FenBounds { central, low, high }: FenBounds) {
        put(&mut self.central, row, bits(central));
        for (column, end) in [(&mut self.low, low), (&mut self.high, high)] {
            if column.is_none() && end == Some(central) {
                continue;
            }
            let end = end.map_or(NOT_A_NUMBER, bits);
            put(column.get_or_insert_with(|| self.central.clone()), row, end);
        }
    }
}

fn put<T>(column: &mut [T], row: usize, value: T) {
    if let Some(cell) = column.get_mut(row) {
        *cell = value;
    }
}

impl ColumnResults {
    pub(super) fn new(job: &Job<'_>, rows: usize, language: Language) -> Self {
        let tiers: Vec<String> = job.tiers().iter().map(|tier| tier.id().to_owned()).collect();
        let nothing = AmountColumns { central: vec![NOT_A_NUMBER; rows], low: None, high: None };
        Self {
            amounts: vec![nothing; tiers.len() + 1],
            tiers,
            refused: vec![0; rows],
            refusals: Vec::new(),
            known: BTreeMap::new(),
            language,
        }
    }

    /// The number of a refusal, from 1.
    fn refusal(&mut self, told: Vec<Told>) -> u32 {
        let words = |one: &Told| format!("{}\n{}\n{}", one.path, one.code, one.message);
        let words = told.iter().map(words).collect::<Vec<_>>().join("\n");
        if let Some(number) = self.known.get(&words) {
            return *number;
        }
        self.refusals.push(told);
        let number = u32::try_from(self.refusals.len()).unwrap_or(u32::MAX);
        self.known.insert(words, number);
        number
    }
}

impl Sink for ColumnResults {
    fn take(&mut self, result: &RowResult<'_>) {
        let row = result.place;
        if !result.problems.is_empty() {
            let told = result.problems.iter().map(|problem| of_row(problem, self.language)).collect();
            let number = self.refusal(told);
            put(&mut self.refused, row, number);
        }
        let Some((_, amounts)) = &result.own else { return };
        let Some((personal, tiers)) = self.amounts.split_last_mut() else { return };
        for (place, column) in tiers.iter_mut().enumerate() {
            column.set(row, amounts.pays(place));
        }
        personal.set(row, amounts.outcome.personal);
    }
}

fn of_row(problem: &RowProblem, language: Language) -> Told {
    let message = row_problem_text(problem, language);
    Told { path: problem.path(), code: problem.fault.code(), message }
}
