//! Results as columns: amounts as `decimal128(14, 2)`, null where a side is open or a row is refused; what is wrong as text.

use crate::refused;
use arrow_array::{ArrayRef, Decimal128Array, RecordBatch, StringArray};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use benefit_estimator::batch::{Job, RowAmounts, RowResult, Sink};
use benefit_estimator::engine::FenBounds;
use pyo3::PyResult;
use std::ops::Range;
use std::sync::Arc;

const PRECISION: u8 = 14;
const SCALE: i8 = 2;

/// The names of the columns of amounts.
fn names(job: &Job<'_>) -> Vec<String> {
    let tiers = job.tiers().iter().map(|tier| tier.id().replace('-', "_"));
    let all = tiers.chain(["personal".to_owned()]);
    let own: Vec<String> =
        all.flat_map(|name| ["", "_low", "_high"].map(|end| format!("{name}{end}"))).collect();
    let mut names = own.clone();
    if job.compares() {
        names.extend(own.iter().map(|name| format!("compared_{name}")));
        names.push("personal_change".to_owned());
    }
    names
}

/// The columns of a result.
pub(crate) fn schema(job: &Job<'_>) -> SchemaRef {
    let amount = |name: String| Field::new(name, DataType::Decimal128(PRECISION, SCALE), true);
    let fields = names(job).into_iter().map(amount).chain([Field::new("refused", DataType::Utf8, true)]);
    Arc::new(Schema::new(fields.collect::<Vec<_>>()))
}

/// Results of some rows.
pub(crate) struct Columns {
    /// The first of the rows.
    first: usize,
    tiers: usize,
    compares: bool,
    /// Column by column, in fen.
    amounts: Vec<Vec<Option<i128>>>,
    refused: Vec<Option<String>>,
    words: Box<dyn Fn(&RowResult<'_>) -> String + Send>,
}

impl Columns {
    /// Of all rows.
    pub(crate) fn new(job: &Job<'_>, rows: usize) -> Self {
        Self::of(job, 0..rows)
    }

    /// Of some rows.
    pub(crate) fn of(job: &Job<'_>, rows: Range<usize>) -> Self {
        let language = job.language();
        Self {
            first: rows.start,
            tiers: job.tiers().len(),
            compares: job.compares(),
            amounts: vec![vec![None; rows.len()]; names(job).len()],
            refused: vec![None; rows.len()],
            words: Box::new(move |result| result.problem_text(language)),
        }
    }

    /// Puts a part in its place.
    pub(crate) fn put(&mut self, part: Self) {
        let from = part.first - self.first;
        for (own, part) in self.amounts.iter_mut().zip(part.amounts) {
            own.iter_mut().skip(from).zip(part).for_each(|(own, part)| *own = part);
        }
        self.refused.iter_mut().skip(from).zip(part.refused).for_each(|(own, part)| *own = part);
    }

    pub(crate) fn into_batch(self, job: &Job<'_>) -> PyResult<RecordBatch> {
        let decimal = |amounts: Vec<Option<i128>>| -> PyResult<ArrayRef> {
            let array = Decimal128Array::from(amounts).with_precision_and_scale(PRECISION, SCALE);
            array.map(|array| Arc::new(array) as ArrayRef).map_err(|error| refused(&error.to_string()))
        };
        let mut arrays: Vec<ArrayRef> = self.amounts.into_iter().map(decimal).collect::<PyResult<_>>()?;
        arrays.push(Arc::new(StringArray::from(self.refused)));
        RecordBatch::try_new(schema(job), arrays).map_err(|error| refused(&error.to_string()))
    }

    fn set(&mut self, column: usize, row: usize, amount: Option<i128>) {
        if let Some(cell) = self.amounts.get_mut(column).and_then(|column| column.get_mut(row)) {
            *cell = amount;
        }
    }

    /// Sets the amounts of one policy from a column on; gives the column behind them.
    fn amounts(&mut self, mut column: usize, row: usize, amounts: &RowAmounts<'_>) -> usize {
        let tiers = (0..self.tiers).map(|tier| amounts.pays(tier));
        for FenBounds { central, low, high } in tiers.chain([amounts.outcome.personal]) {
            for amount in [Some(central), low, high] {
                self.set(column, row, amount.map(i128::from));
                column += 1;
            }
        }
        column
    }
}

impl Sink for Columns {
    fn take(&mut self, result: &RowResult<'_>) {
        let row = result.place - self.first;
        if !result.problems.is_empty() {
            let words = (self.words)(result);
            if let Some(cell) = self.refused.get_mut(row) {
                *cell = Some(words);
            }
        }
        let Some((_, own)) = &result.own else { return };
        let column = self.amounts(0, row, own);
        if let (true, Some(new)) = (self.compares, &result.compared) {
            let column = self.amounts(column, row, new);
            let fen = |amounts: &RowAmounts<'_>| i128::from(amounts.outcome.personal.central);
            self.set(column, row, Some(fen(new) - fen(own)));
        }
    }
}
