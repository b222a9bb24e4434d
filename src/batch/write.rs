//! The results as CSV: a line for each row, in the order of the rows. Amounts are plain numbers of yuan with two decimals,
//! empty where a side is open or a row has a problem; texts are written so that a spreadsheet shows them and runs nothing.

use super::job::Job;
use super::row_amounts::RowAmounts;
use crate::batch_terms::{Bound, Column, ResultColumn};
use crate::engine::FenBounds;
use crate::format;
use crate::money::Money;

const BOUNDS: [Bound; 3] = [Bound::Central, Bound::Low, Bound::High];

impl Job<'_> {
    /// The first line of the results.
    #[must_use]
    pub fn header(&self) -> String {
        let name = self.language.batch_texts().result_column;
        let mut names = vec![name(ResultColumn::Line)];
        if self.columns.has(Column::Id) {
            names.push(name(ResultColumn::Id));
        }
        names.push(name(ResultColumn::Bill));
        let mut amounts = Vec::new();
        for tier in &self.tiers {
            let called = self.tier_name(*tier);
            amounts.extend(BOUNDS.map(|bound| name(ResultColumn::Tier(&called, tier.id(), bound))));
        }
        amounts.extend(BOUNDS.map(|bound| name(ResultColumn::Personal(bound))));
        names.extend(amounts.iter().cloned());
        if self.compared.is_some() {
            names.extend(amounts.iter().map(|one| name(ResultColumn::Compared(one))));
            names.push(name(ResultColumn::Change));
        }
        names.push(name(ResultColumn::Problem));
        let mut out = Vec::new();
        for (place, name) in names.iter().enumerate() {
            if place > 0 {
                out.push(b',');
            }
            text(name, &mut out);
        }
        out.push(b'\n');
        String::from_utf8(out).unwrap_or_default()
    }
}

impl Job<'_> {
    /// The columns of the results that are texts whatever stands in them: the rows' own numbers and what is wrong with rows.
    #[must_use]
    pub fn text_columns(&self) -> Vec<usize> {
        let id = self.columns.has(Column::Id);
        let amounts = width(self) * if self.compared.is_some() { 2 } else { 1 };
        // Before the amounts the line, the row's own number, the bill; behind them what is changed.
        let problem = 2 + usize::from(id) + amounts + usize::from(self.compared.is_some());
        id.then_some(1).into_iter().chain([problem]).collect()
    }
}

/// The beginning of a row's line.
pub(super) fn begin(job: &Job<'_>, line: u64, id: Option<&str>, out: &mut Vec<u8>) {
    number(line, out);
    if job.columns.has(Column::Id) {
        out.push(b',');
        text(id.unwrap_or_default(), out);
    }
}

/// The bill of a row.
pub(super) fn bill(bill: Money, out: &mut Vec<u8>) {
    amount(Some(bill.fen()), out);
}

/// The amounts of a row under one policy.
pub(super) fn amounts(job: &Job<'_>, amounts: &RowAmounts<'_>, out: &mut Vec<u8>) {
    let tiers = (0..job.tiers.len()).map(|place| amounts.pays(place));
    // Most tiers pay nothing: several of them are written at once.
    let mut nothing = 0;
    for one in tiers.chain([amounts.outcome.personal]) {
        if one == FenBounds::NOTHING {
            nothing += 1;
            continue;
        }
        bounded_nothing(nothing, out);
        nothing = 0;
        bounded(one, out);
    }
    bounded_nothing(nothing, out);
}

/// Amounts of nothing whose ends are nothing: so many.
fn bounded_nothing(mut count: usize, out: &mut Vec<u8>) {
    const ONE: usize = b",0.00,0.00,0.00".len();
    const MANY: &[u8] = b",0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00";
    while count > 0 {
        let now = count.min(MANY.len() / ONE);
        out.extend_from_slice(MANY.get(..now * ONE).unwrap_or_default());
        count -= now;
    }
}

/// An amount and its ends.
fn bounded(FenBounds { central, low, high }: FenBounds, out: &mut Vec<u8>) {
    let start = out.len();
    amount(Some(central), out);
    let end = out.len();
    for one in [low, high] {
        if one == Some(central) {
            out.extend_from_within(start..end);
        } else {
            amount(one, out);
        }
    }
}

/// What the policy that is compared changes for the person, in fen.
pub(super) fn change(old: u64, new: u64, out: &mut Vec<u8>) {
    out.push(b',');
    if new < old {
        out.push(b'-');
    }
    fen(old.abs_diff(new), out);
}

/// In place of amounts that there are none of.
pub(super) fn nothing(columns: usize, out: &mut Vec<u8>) {
    out.resize(out.len() + columns, b',');
}

/// How many columns the amounts of one policy are.
pub(super) fn width(job: &Job<'_>) -> usize {
    (job.tiers.len() + 1) * BOUNDS.len()
}

/// The end of a row's line.
pub(super) fn end(problem: &str, out: &mut Vec<u8>) {
    out.push(b',');
    text(problem, out);
    out.push(b'\n');
}

fn amount(amount: Option<u64>, out: &mut Vec<u8>) {
    out.push(b',');
    if let Some(amount) = amount {
        fen(amount, out);
    }
}

fn fen(fen: u64, out: &mut Vec<u8>) {
    digits(fen, Some(2), out);
}

fn number(number: u64, out: &mut Vec<u8>) {
    digits(number, None, out);
}

/// A number's digits, with a point before the last ones; as many places as the largest one has, and the point.
fn digits(mut number: u64, point: Option<usize>, out: &mut Vec<u8>) {
    let mut places = [b'0'; 21];
    let least = point.map_or(1, |decimals| decimals + 2);
    let mut written = 0;
    for place in places.iter_mut().rev() {
        if number == 0 && written >= least {
            break;
        }
        if point == Some(written) {
            *place = b'.';
        } else {
            *place = b'0' + u8::try_from(number % 10).unwrap_or_default();
            number /= 10;
        }
        written += 1;
    }
    out.extend_from_slice(places.get(places.len() - written..).unwrap_or_default());
}

/// A text as a cell. One that a spreadsheet would take for a formula begins with an apostrophe: it is shown and not run.
pub(super) fn text(text: &str, out: &mut Vec<u8>) {
    // Most cells of texts are numbers of rows, or empty.
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    let is_formula = format::is_formula(text);
    let quoted = format::is_quoted(text);
    if quoted {
        out.push(b'"');
    }
    if is_formula {
        out.push(b'\'');
    }
    for byte in text.bytes() {
        if byte == b'"' {
            out.push(byte);
        }
        out.push(byte);
    }
    if quoted {
        out.push(b'"');
    }
}
