//! A general estimate is no region's law: nothing in it may look as if a region had published or promised it.

use crate::policy::raw::RawPack;
use crate::problem::{Fault, PackFault};
use crate::terms::Kind;
use crate::tree::Cursor;

/// Every figure borrowed or unpublished; no alert and no promise, which are some bureau's own.
pub(super) fn check(raw: &RawPack, cursor: &mut Cursor) {
    for (index, figure) in &raw.figure.right {
        let kind = figure.kind;
        if !matches!(kind, Kind::Reference | Kind::Unpublished | Kind::User) {
            let fault = Fault::Pack(PackFault::KindInGeneral { kind });
            cursor.within(&format!("figure.{index}.kind"), |cursor| cursor.report(fault, figure.at));
        }
    }
    let alerts = raw.alert.right.iter().map(|(index, one)| ("alert", index, one.at));
    let promises = raw.check.right.iter().map(|(index, one)| ("check", index, one.at));
    for (key, index, at) in alerts.chain(promises) {
        let fault = Fault::Pack(PackFault::NotInGeneral { key });
        cursor.within(&format!("{key}.{index}"), |cursor| cursor.report(fault, at));
    }
}
