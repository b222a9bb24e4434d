//! In which version of their language packs, their cases and the catalogue are written. What a later version means nobody can
//! know before: a file of one is refused in one sentence, and nothing else is told of it.

use crate::problem::{Fault, PackFault, Problem};
use crate::tree::{Cursor, Node, Spanned, Value};

/// The version that is read here. It rises when packs can say something that they could not say before.
pub const PACK_FORMAT: u16 = 1;

/// That a file is of a later version, where it is one.
#[must_use]
pub fn newer_format(tree: &Node) -> Option<Problem> {
    let node = tree.find("format")?;
    match node.value {
        Value::Whole(format) if format > PACK_FORMAT.into() => {
            let fault = Fault::Pack(PackFault::NewerFormat { format, reads: PACK_FORMAT });
            Some(Problem { path: "format".to_owned(), fault, at: node.at })
        }
        _ => None,
    }
}

/// Reports a version before the first, which never was. A later one does not get here ([`newer_format`]).
pub(crate) fn no_earlier_format(format: Option<Spanned<i64>>, cursor: &mut Cursor) {
    if let Some(format) = format.filter(|format| format.value < PACK_FORMAT.into()) {
        let fault = Fault::OutOfRange { from: PACK_FORMAT, to: PACK_FORMAT };
        cursor.within("format", |cursor| cursor.report(fault, format.at));
    }
}
