//! The cells of a row by where they stand, and what rows that are alike have in common as one key.

use crate::batch::columns::Columns;
use crate::batch::rows::ListRow;
use crate::batch_terms::Column;
use crate::terms::FactId;

/// How a column of which every row has its own is read where nothing is odd.
pub(super) enum How {
    Day,
    Amount,
    Number(FactId),
}

/// Where a column stands.
#[derive(Clone, Copy)]
pub(super) enum Stands {
    InFile(usize),
    /// The same in every row: among those that are.
    Constant(usize),
}

/// Everything of a list that is read, with where it stands.
pub(super) fn all(columns: &Columns) -> impl Iterator<Item = (Stands, Column)> {
    let in_file = columns.in_file().map(|(place, column)| (Stands::InFile(place), column));
    let constant = columns.constant().enumerate();
    in_file.chain(constant.map(|(place, (column, _))| (Stands::Constant(place), column)))
}

/// What stands in a row there.
pub(super) fn cell_at<'c>(columns: &'c Columns, row: ListRow<'c>, stands: Stands) -> &'c [u8] {
    match stands {
        Stands::InFile(place) => row.cell(place),
        Stands::Constant(place) => columns.constant().nth(place).map(|(_, text)| text.as_bytes()),
    }
    .unwrap_or_default()
}

/// A part of a key: its length comes first, so that the next one begins where it ends.
pub(super) fn put_key(part: &[u8], key: &mut Vec<u8>) {
    match u8::try_from(part.len()) {
        Ok(length) if length < u8::MAX => key.push(length),
        _ => {
            key.push(u8::MAX);
            key.extend_from_slice(&part.len().to_le_bytes());
        }
    }
    key.extend_from_slice(part);
}
