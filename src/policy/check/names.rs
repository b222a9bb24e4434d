//! What a pack has given names to, and the uses of these names.

use super::fault::undefined;
use super::figures::{FigureTable, Use};
use crate::policy::fact::Fact;
use crate::policy::figure::Figure;
use crate::policy::rule::TierSpec;
use crate::policy::who::Who;
use crate::problem::{Fault, Named};
use crate::terms::{Identity, Sum};
use crate::tree::Cursor;
use std::sync::Arc;

/// What a pack has given names to.
pub(super) struct Names {
    pub(super) figures: FigureTable,
    pub(super) readings: Vec<String>,
    pub(super) identities: Vec<Identity>,
    pub(super) identities_complete: bool,
    pub(super) facts: Vec<Fact>,
    pub(super) tiers: Vec<TierSpec>,
    pub(super) sums: Vec<Sum>,
}

impl Names {
    /// The figure used at this key, if it exists and fits there.
    pub(super) fn figure(
        &self,
        key: &str,
        name: &str,
        needed: Use,
        at: Option<usize>,
        cursor: &mut Cursor,
    ) -> Option<Arc<Figure>> {
        cursor.within(key, |cursor| self.figures.used(name, needed, at, cursor))
    }

    /// Whom a rule names; identities the pack does not list are reported.
    pub(super) fn who(
        &self,
        key: &str,
        ids: &[String],
        at: Option<usize>,
        cursor: &mut Cursor,
    ) -> Option<Who> {
        let mut list = Vec::new();
        for (index, id) in ids.iter().enumerate() {
            let identity = Identity::from_id(id);
            match identity.filter(|one| self.identities.contains(one)) {
                Some(one) => list.push(one),
                None if !self.identities_complete => {}
                None => {
                    let standard = identity.is_some_and(|one| one.slot().is_some());
                    let near = crate::tree::closest(id, Identity::IDS);
                    cursor.within(key, |cursor| {
                        if standard || near.is_none() {
                            undefined(Named::Identity, id.clone(), at, cursor);
                        } else {
                            let fault = Fault::UnknownId { given: id.clone(), near };
                            cursor.within(&index.to_string(), |cursor| cursor.report(fault, at));
                        }
                    });
                }
            }
        }
        if ids.is_empty() { Some(Who::Ordinary) } else { (!list.is_empty()).then_some(Who::Holding(list)) }
    }

    /// Reports readings the pack does not explain.
    pub(super) fn check_readings(&self, key: &str, used: &[String], at: Option<usize>, cursor: &mut Cursor) {
        for name in used.iter().filter(|one| !self.readings.contains(one)) {
            cursor.within(key, |cursor| undefined(Named::Reading, name.clone(), at, cursor));
        }
    }
}
