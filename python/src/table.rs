//! Rows of a table as cells of a list. A column of any type becomes what a list would say; amounts as floating-point numbers
//! are refused, since they are not exact.

use crate::refused;
use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_cast::{CastOptions, cast_with_options};
use arrow_schema::DataType;
use benefit_estimator::batch::ListRows;
use benefit_estimator::batch_terms::Column;
use pyo3::PyResult;

/// What whole numbers in a column of amounts are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Integers {
    /// Yuan.
    Yuan,
    /// Fen.
    Fen,
}

impl Integers {
    pub(crate) fn from_id(id: &str) -> PyResult<Self> {
        match id {
            "yuan" => Ok(Self::Yuan),
            "fen" => Ok(Self::Fen),
            _ => Err(refused("integers must be \"yuan\" or \"fen\"")),
        }
    }
}

/// How columns become cells.
pub(crate) struct Cells {
    /// What each column says; none of a column that is not read.
    pub(crate) read: Vec<Option<Column>>,
    pub(crate) integers: Option<Integers>,
}

impl Cells {
    /// The rows of a batch; the first is one behind `before`.
    pub(crate) fn rows(&self, batch: &RecordBatch, before: usize) -> PyResult<ListRows> {
        let schema = batch.schema();
        let columns = batch.columns().iter().zip(&self.read).zip(schema.fields());
        let texts: Vec<StringArray> = columns
            .map(|((array, column), field)| match column {
                Some(column) => self.texts(array, *column, field.name()),
                None => Ok(StringArray::new_null(batch.num_rows())),
            })
            .collect::<PyResult<_>>()?;
        let mut rows = ListRows::default();
        for place in 0..batch.num_rows() {
            let line = u64::try_from(before + place + 1).unwrap_or(u64::MAX);
            let cell = |text: &'_ StringArray| if text.is_null(place) { None } else { Some(place) };
            rows.add(
                line,
                texts.iter().map(|text| cell(text).map_or(&[][..], |place| text.value(place).as_bytes())),
            );
        }
        Ok(rows)
    }

    fn texts(&self, array: &ArrayRef, column: Column, name: &str) -> PyResult<StringArray> {
        let kind = match array.data_type() {
            DataType::Dictionary(_, values) => values.as_ref(),
            kind => kind,
        };
        let amount = column.is_amount();
        if amount && kind.is_floating() {
            return Err(refused(&format!(
                "column {name:?}: amounts as floats are not exact; give them as decimal128, text or whole fen"
            )));
        }
        let texts = cast(array)?;
        let whole = amount && kind.is_integer();
        match (whole, self.integers) {
            (true, None) => Err(refused(&format!(
                "column {name:?} holds whole numbers; say integers=\"yuan\" or integers=\"fen\""
            ))),
            (true, Some(Integers::Fen)) => Ok(changed(&texts, yuan_of_fen)),
            // 62.0 is 62: libraries make floats of whole numbers where any is missing.
            _ if kind.is_floating() => Ok(changed(&texts, |text| text.trim_end_matches(".0").to_owned())),
            _ => Ok(texts),
        }
    }
}

fn cast(array: &ArrayRef) -> PyResult<StringArray> {
    let options = CastOptions { safe: false, ..CastOptions::default() };
    let texts =
        cast_with_options(array, &DataType::Utf8, &options).map_err(|error| refused(&error.to_string()))?;
    Ok(texts.as_string::<i32>().clone())
}

fn changed(texts: &StringArray, change: impl Fn(&str) -> String) -> StringArray {
    texts.iter().map(|text| text.map(&change)).collect()
}

/// Fen as yuan with two decimals; a minus stays, to be refused by the reader.
fn yuan_of_fen(fen: &str) -> String {
    let (sign, digits) = fen.strip_prefix('-').map_or(("", fen), |digits| ("-", digits));
    let padded = format!("{digits:0>3}");
    let (yuan, fen) = padded.split_at_checked(padded.len() - 2).unwrap_or((&padded, ""));
    format!("{sign}{yuan}.{fen}")
}
