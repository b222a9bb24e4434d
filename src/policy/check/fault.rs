//! Faults that many checks find.

use crate::problem::{Fault, Named, PackFault};
use crate::tree::Cursor;

/// More of them than there may be.
pub(super) fn too_many(what: Named, most: usize, at: Option<usize>, cursor: &mut Cursor) {
    cursor.report(Fault::Pack(PackFault::TooMany { what, most }), at);
}

pub(super) fn undefined(what: Named, name: String, at: Option<usize>, cursor: &mut Cursor) {
    cursor.report(Fault::Pack(PackFault::Undefined { what, name }), at);
}
