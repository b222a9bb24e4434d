//! How a row counts beside its figures: of which parts of what is left, on what, over which sums.

use crate::policy::{Figure, Over, Per, Policy, Row, Terms};
use crate::terms::{FactId, Left, Sum};
use serde::{Serialize, Serializer};

/// How a row counts, where it does not count as its tier usually does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowHow {
    /// The parts of what is left that it works on; empty for what is in scope.
    pub of: Vec<Left>,
    /// What deductible and segments count on.
    pub over: Option<HowOver>,
    /// The sum that is taken off the deductible.
    pub less: Option<Sum>,
    /// What the most of deductibles counts on: a sum, or the visit.
    pub at_most: Option<Option<Sum>>,
    /// A fixed sum is paid a visit, not a day.
    pub a_visit: bool,
    /// From which number on figures grow, and with what.
    pub grows: Vec<(FactId, u16)>,
}

/// What deductible and segments count on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HowOver {
    /// The visit.
    Visit,
    /// The year.
    Year(Sum),
    /// The segments on the year.
    Segments(Sum),
}

impl RowHow {
    pub(super) fn of(row: &Row, policy: &Policy) -> Self {
        let mut how = Self::default();
        if let Some(base) = row.of {
            how.of = Left::ALL.iter().copied().filter(|part| base.has(*part)).collect();
        }
        let mut grows = |figure: &Figure| {
            how.grows.extend(
                figure.each.iter().filter_map(|one| Some((policy.facts.get(one.slot)?.id, one.beyond))),
            );
        };
        row.cap.iter().chain(row.caps.iter().map(|one| &one.amount)).for_each(|cap| grows(cap));
        match &row.terms {
            Terms::Share(share) => {
                grows(&share.deductible);
                share.segments.iter().for_each(|segment| grows(&segment.ratio));
                how.over = match share.over {
                    Over::Usual => None,
                    Over::Visit => Some(HowOver::Visit),
                    Over::Year(sum) => Some(HowOver::Year(sum)),
                    Over::Segments(sum) => Some(HowOver::Segments(sum)),
                };
                how.less = share.less;
                how.at_most = share.at_most.as_ref().map(|one| one.counts);
            }
            Terms::Fixed { amount, per } => {
                grows(amount);
                how.a_visit = *per == Per::Visit;
            }
            Terms::Floor(_) | Terms::Unpublished(_) => {}
        }
        how
    }
}

/// As a pack writes it, a key and its value each.
impl Serialize for RowHow {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let sum = |sum: Option<Sum>| sum.map_or_else(|| "visit".to_owned(), |sum| sum.id().to_owned());
        let mut said: Vec<String> = Vec::new();
        if !self.of.is_empty() {
            let parts: Vec<&str> = self.of.iter().map(|part| part.id()).collect();
            said.push(format!("of = {}", parts.join(" / ")));
        }
        said.extend(self.over.map(|over| match over {
            HowOver::Visit => "over = visit".to_owned(),
            HowOver::Year(of) => format!("over = {}", of.id()),
            HowOver::Segments(of) => format!("segments-over = {}", of.id()),
        }));
        said.extend(self.less.map(|of| format!("deductible-less = {}", of.id())));
        said.extend(self.at_most.map(|of| format!("deductible-at-most = {}", sum(of))));
        said.extend(self.a_visit.then(|| "per = visit".to_owned()));
        said.extend(self.grows.iter().map(|(fact, beyond)| format!("{} beyond {beyond}", fact.id())));
        to.collect_seq(said)
    }
}
