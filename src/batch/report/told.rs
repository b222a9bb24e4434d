//! What a summary rests on, and what its groups are called.

use super::number::Fraction;
use crate::batch::job::Job;
use crate::batch::summary::{OTHERS, Side, Summary};
use crate::batch_terms::{Assumption, Column, GroupBy};
use crate::policy::Policy;
use crate::terms::{ALWAYS_SAID, FactId, Identity, Insurance, Level, Place};

/// All of it in words.
pub(super) fn assumptions(job: &Job<'_>, summary: &Summary, side: &Side) -> Vec<String> {
    let words = job.language.batch_texts().assumption;
    all(job, summary, side).iter().map(words).collect()
}

fn all(job: &Job<'_>, summary: &Summary, side: &Side) -> Vec<Assumption> {
    let mut all = vec![Assumption::Estimate];
    let status = |policy: &Policy| (job.language.words().status)(policy.status);
    let title = |policy: &Policy| job.language.of(&policy.title).to_owned();
    let used: Vec<(&Policy, u64)> = job
        .packs
        .iter()
        .zip(&summary.by_pack)
        .filter(|(_, rows)| **rows > 0)
        .map(|(one, rows)| (*one, *rows))
        .collect();
    for (policy, rows) in &used {
        all.push(Assumption::Policy { title: title(policy), status: status(policy), rows: *rows });
    }
    if let Some(policy) = job.compared {
        all.push(Assumption::Compared { title: title(policy), status: status(policy) });
        all.push(Assumption::SameBehaviour);
    }
    let (read, estimated) = summary.rows();
    if read > estimated {
        all.push(Assumption::NotEstimated { rows: read - estimated });
    }
    if let Some(rows) = summary.comparison.as_ref().map(|one| one.left_out).filter(|rows| *rows > 0) {
        all.push(Assumption::NotCompared { rows });
    }
    for policy in used.iter().map(|(policy, _)| *policy).chain(job.compared) {
        for fact in unsaid(job, policy) {
            let fact = fact_name(job, policy, fact);
            let one = Assumption::Usual { fact, policy: job.language.of(&policy.region).to_owned() };
            if !all.contains(&one) {
                all.push(one);
            }
        }
    }
    let paid = &side.paid;
    if paid.by_reference > 0 {
        let percent = Fraction::of(paid.by_reference, paid.sum).map(Fraction::percent);
        all.push(Assumption::References { share: percent.unwrap_or_default() });
    }
    if side.unpublished > 0 {
        all.push(Assumption::Open { rows: side.unpublished, of: estimated });
    }
    all.push(if job.adds_up_years() { Assumption::Years } else { Assumption::EachAlone });
    all
}

/// The facts that rules of the pack depend on and the list has no column for.
fn unsaid(job: &Job<'_>, policy: &Policy) -> Vec<FactId> {
    let used = policy.facts.iter().filter(|fact| fact.is_used() && !ALWAYS_SAID.contains(&fact.id));
    let said = |fact: FactId| {
        // The year's stays, and the visits before in a list of persons, say which stay it is.
        let by_year = fact == FactId::Stay && (job.columns.has(Column::Stays) || job.adds_up_years());
        by_year || job.columns.has(Column::Fact(fact))
    };
    used.map(|fact| fact.id).filter(|fact| !said(*fact)).collect()
}

fn fact_name(job: &Job<'_>, policy: &Policy, fact: FactId) -> String {
    let own = policy.fact(fact.id()).and_then(|(_, fact)| fact.question.as_ref());
    own.map_or_else(
        || job.language.column_name(Column::Fact(fact)),
        |words| job.language.of(words).to_owned(),
    )
}

impl Job<'_> {
    /// What a group is called.
    pub(super) fn group_name(&self, dimension: GroupBy, id: &str) -> String {
        let words = self.language.words();
        let own = |fact: FactId| {
            let mut facts = self.packs.iter().filter_map(|policy| policy.fact(fact.id()));
            let option =
                facts.find_map(|(_, fact)| fact.options().iter().find(|one| one.id == id)?.name.as_ref());
            option.map(|words| self.language.of(words).to_owned())
        };
        let named = |name: &str| (!name.is_empty()).then(|| name.to_owned());
        let found = match dimension {
            GroupBy::Identity if id.is_empty() => named(words.ordinary),
            GroupBy::Identity if id == OTHERS => named(OTHERS),
            GroupBy::Identity => {
                Some(id.split('+').map(|one| self.identity_name(one)).collect::<Vec<_>>().join(" + "))
            }
            GroupBy::Level => {
                Level::from_id(id).and_then(|one| named((words.level)(one).0)).or_else(|| own(FactId::Level))
            }
            GroupBy::Insurance => Insurance::from_id(id).and_then(|one| named((words.insurance)(one).0)),
            GroupBy::Place => {
                Place::from_id(id).and_then(|one| named((words.place)(one).0)).or_else(|| own(FactId::Place))
            }
        };
        found.unwrap_or_else(|| id.to_owned())
    }

    fn identity_name(&self, id: &str) -> String {
        let identity = Identity::from_id(id);
        let mut packs = self.packs.iter().filter_map(|policy| policy.identity(identity?));
        packs.next().map_or_else(|| id.to_owned(), |one| self.language.of(&one.name).to_owned())
    }
}
