//! Sums with their bounds, and how they are spread.

use super::number::{Fraction, Total};
use crate::batch::summary::Spread;
use crate::money::Money;
use serde::Serialize;

/// A sum with its bounds, and how it is spread.
#[derive(Debug, Clone, Serialize)]
pub(super) struct AmountsTable {
    pub(super) sum: Total,
    /// `null` where any row's side is open.
    pub(super) low: Option<Total>,
    pub(super) high: Option<Total>,
    /// The rows whose low or high end nobody knows.
    #[serde(skip_serializing_if = "none")]
    open_low: u64,
    #[serde(skip_serializing_if = "none")]
    open_high: u64,
    /// The rows that have any of it.
    pub(super) helped: u64,
    /// Of the rows that `of` says.
    pub(super) mean: Option<Total>,
    pub(super) median: Option<HistogramStep>,
    pub(super) percentile_90: Option<HistogramStep>,
    of: &'static str,
    /// What of the sum was computed with a reference figure, and its share.
    #[serde(skip_serializing_if = "Option::is_none")]
    by_reference: Option<ByReference>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
const fn none(rows: &u64) -> bool {
    *rows == 0
}

/// Between these two lies a percentile, both included.
#[derive(Debug, Clone, Serialize)]
pub(super) struct HistogramStep {
    from: Total,
    to: Total,
}

impl HistogramStep {
    /// As one amount where it is one, else from the first to the last.
    pub(super) fn in_words(&self, to: &str) -> String {
        let from = self.from.grouped();
        if self.from == self.to { from } else { from + to + &self.to.grouped() }
    }
}

#[derive(Debug, Clone, Serialize)]
struct ByReference {
    sum: Total,
    share: Option<Fraction>,
}

impl AmountsTable {
    /// Spread over all rows.
    pub(super) fn of_all(spread: &Spread) -> Self {
        Self::new(spread, spread.rows, "all")
    }

    /// Spread over those that have any.
    pub(super) fn of_helped(spread: &Spread) -> Self {
        Self::new(spread, spread.helped, "helped")
    }

    /// Whether any row has any of it, or might have.
    pub(super) const fn is_any(&self) -> bool {
        self.helped > 0 || self.open_high > 0
    }

    /// The share computed with reference figures.
    pub(super) fn reference_share(&self) -> Option<Fraction> {
        self.by_reference.as_ref().and_then(|one| one.share)
    }

    fn new(spread: &Spread, rows: u64, of: &'static str) -> Self {
        let zeros = rows - spread.helped;
        let step = |(from, to): (Money, Money)| HistogramStep { from: from.into(), to: to.into() };
        let percentile = |percent| spread.counter.percentile(percent, zeros).map(step);
        let by_reference = (spread.by_reference > 0).then(|| ByReference {
            sum: Total::of_fen(spread.by_reference),
            share: Fraction::of(spread.by_reference, spread.sum),
        });
        Self {
            sum: Total::of_fen(spread.sum),
            low: (spread.low_open == 0).then(|| Total::of_fen(spread.low)),
            high: (spread.high_open == 0).then(|| Total::of_fen(spread.high)),
            open_low: spread.low_open,
            open_high: spread.high_open,
            helped: spread.helped,
            mean: mean(spread.sum, rows),
            median: percentile(50),
            percentile_90: percentile(90),
            of,
            by_reference,
        }
    }
}

/// A sum over so many rows, half up to the fen; `None` over none.
fn mean(sum: u128, rows: u64) -> Option<Total> {
    let rows = u128::from(rows);
    (rows > 0).then(|| Total::of_fen((2 * sum + rows) / (2 * rows)))
}

/// How many people pay between so much and, without it, so much.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Bar {
    pub(super) from: Total,
    /// `null` at the last.
    pub(super) below: Option<Total>,
    pub(super) rows: u64,
    pub(super) sum: Total,
}

impl Bar {
    pub(super) fn new((from, below, rows, sum): (u64, Option<u64>, u64, u128)) -> Self {
        let yuan = |amount: u64| Total::of_fen(u128::from(amount));
        Self { from: yuan(from), below: below.map(yuan), rows, sum: Total::of_fen(sum) }
    }
}
