//! Sums as texts.

use crate::batch::summary::Spread;
use crate::money::Money;
use serde::Serialize;

/// Yuan with two decimals.
pub(in crate::batch) fn fen(fen: u128) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// Yuan with a sign where it is below nothing.
pub(super) fn difference(new: u128, old: u128) -> String {
    if new < old { format!("-{}", fen(old - new)) } else { fen(new - old) }
}

/// A share with four decimals, half up; `None` of nothing.
pub(super) fn share(part: u128, whole: u128) -> Option<String> {
    (whole > 0).then(|| {
        let share = (part * 20_000 + whole) / (2 * whole);
        format!("{}.{:04}", share / 10_000, share % 10_000)
    })
}

/// A sum with its bounds, and how it is spread.
#[derive(Debug, Clone, Serialize)]
pub(super) struct AmountsTable {
    pub(super) sum: String,
    /// `null` where any row's side is open.
    pub(super) low: Option<String>,
    pub(super) high: Option<String>,
    /// The rows whose low or high end nobody knows.
    #[serde(skip_serializing_if = "none")]
    open_low: u64,
    #[serde(skip_serializing_if = "none")]
    open_high: u64,
    /// The rows that have any of it.
    pub(super) helped: u64,
    /// Of the rows that `of` says.
    pub(super) mean: Option<String>,
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
    from: String,
    to: String,
}

impl HistogramStep {
    /// As one amount where it is one, else from the first to the last.
    pub(super) fn in_words(&self, to: &str) -> String {
        let grouped = crate::format::grouped;
        if self.from == self.to { grouped(&self.from) } else { grouped(&self.from) + to + &grouped(&self.to) }
    }
}

#[derive(Debug, Clone, Serialize)]
struct ByReference {
    sum: String,
    share: Option<String>,
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
    pub(super) fn reference_share(&self) -> Option<&str> {
        self.by_reference.as_ref().and_then(|one| one.share.as_deref())
    }

    fn new(spread: &Spread, rows: u64, of: &'static str) -> Self {
        let zeros = rows - spread.helped;
        let step = |(from, to): (Money, Money)| HistogramStep { from: from.to_string(), to: to.to_string() };
        let percentile = |percent| spread.counter.percentile(percent, zeros).map(step);
        let by_reference = (spread.by_reference > 0).then(|| ByReference {
            sum: fen(spread.by_reference),
            share: share(spread.by_reference, spread.sum),
        });
        Self {
            sum: fen(spread.sum),
            low: (spread.low_open == 0).then(|| fen(spread.low)),
            high: (spread.high_open == 0).then(|| fen(spread.high)),
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
fn mean(sum: u128, rows: u64) -> Option<String> {
    let rows = u128::from(rows);
    (rows > 0).then(|| fen((2 * sum + rows) / (2 * rows)))
}

/// How many people pay between so much and, without it, so much.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Bar {
    pub(super) from: String,
    /// `null` at the last.
    pub(super) below: Option<String>,
    pub(super) rows: u64,
    pub(super) sum: String,
}

impl Bar {
    pub(super) fn new((from, below, rows, sum): (u64, Option<u64>, u64, u128)) -> Self {
        let yuan = |amount: u64| fen(u128::from(amount));
        Self { from: yuan(from), below: below.map(yuan), rows, sum: fen(sum) }
    }
}
