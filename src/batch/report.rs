//! A summary as it is given to people and programs: amounts as texts with two decimals, shares with four, open sides as
//! `null`. The format has a version; a field is added, never changed, within one.

mod amounts;
mod changed;
mod number;
mod tables;
mod told;

use super::job::Job;
use super::summary::{Group, Summary};
use crate::batch_terms::GroupBy;
use crate::locale::row_problem_text;
use crate::terms::{Status, Tier};
use serde::Serialize;

use amounts::{AmountsTable, Bar};
use changed::{ChangeReport, Shift};
pub(super) use number::Total;
pub use tables::Table;

/// The name of the format.
const FORMAT: &str = "benefit-estimator-list-summary";

/// Its version.
const VERSION: u32 = 1;

/// What a list comes to.
#[derive(Debug, Clone, Serialize)]
pub struct BatchReport {
    format: &'static str,
    version: u32,
    /// The packs that rows were estimated under.
    policies: Vec<PolicyRows>,
    /// The pack that is compared.
    compared_with: Option<PolicyRows>,
    rows: RowCounts,
    /// The first rows that were refused, with every problem in words.
    refused: Vec<RefusedRow>,
    /// The columns that were not read.
    ignored_columns: Vec<String>,
    /// All bills.
    bill: AmountsTable,
    /// What all tiers pay.
    paid: AmountsTable,
    /// What people pay.
    personal: AmountsTable,
    tiers: Vec<TierAmounts>,
    /// How many people pay how much.
    histogram: Vec<Bar>,
    groups: Vec<Grouped>,
    /// The ten rows that pay most; of a comparison, those for whom most changes.
    largest: Vec<LargestRow>,
    comparison: Option<ChangeReport>,
    /// What all of this rests on, in words.
    assumptions: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
struct PolicyRows {
    id: String,
    version: String,
    status: Status,
    title: String,
    rows: u64,
}

#[derive(Debug, Clone, Copy, Serialize)]
struct RowCounts {
    read: u64,
    estimated: u64,
    refused: u64,
    /// Those of which some benefit is not published; programs read it beside each sum.
    #[serde(skip)]
    unpublished: u64,
}

#[derive(Debug, Clone, Serialize)]
struct RefusedRow {
    line: u64,
    problems: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
struct TierAmounts {
    tier: Tier,
    name: String,
    #[serde(flatten)]
    amounts: AmountsTable,
}

#[derive(Debug, Clone, Serialize)]
struct Grouped {
    by: GroupBy,
    id: String,
    name: String,
    rows: u64,
    bill: Total,
    personal: AmountsTable,
    /// What each tier pays.
    tiers: Vec<(Tier, Total)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<Shift>,
}

#[derive(Debug, Clone, Serialize)]
struct LargestRow {
    line: u64,
    id: Option<String>,
    bill: Total,
    personal: Total,
    #[serde(skip_serializing_if = "Option::is_none")]
    compared: Option<Total>,
}

impl Job<'_> {
    /// The report of a list.
    #[must_use]
    pub fn report(&self, summary: &Summary) -> BatchReport {
        let (read, estimated) = summary.rows();
        let side = summary.side();
        let language = self.language;
        let policy_rows = |policy: &crate::policy::Policy, rows: u64| PolicyRows {
            id: policy.id.clone(),
            version: policy.version.clone(),
            status: policy.status,
            title: language.of(&policy.title).to_owned(),
            rows,
        };
        let packs = self.packs.iter().zip(&summary.by_pack).filter(|(_, rows)| **rows > 0);
        let mut by_line: Vec<_> = summary.refused.iter().collect();
        by_line.sort_by_key(|row| row.line);
        let refused = by_line.into_iter().map(|row| RefusedRow {
            line: row.line,
            problems: row.problems.iter().map(|one| row_problem_text(one, language)).collect(),
        });
        let comparison = summary.comparison.as_ref();
        let top = comparison.map_or(&summary.largest, |comparison| &comparison.largest);
        let largest = top.iter().map(|one| LargestRow {
            line: one.line,
            id: one.id.clone(),
            bill: one.bill.into(),
            personal: one.personal.into(),
            compared: one.compared.map(Total::from),
        });
        let tiers = summary.tiers.iter().zip(&side.tiers).map(|(tier, spread)| TierAmounts {
            tier: *tier,
            name: self.tier_name(*tier),
            amounts: AmountsTable::of_helped(spread),
        });
        let by = |dimension: GroupBy| summary.groups.iter().filter(move |one| one.dimension == dimension);
        let groups = GroupBy::ALL.into_iter().flat_map(|dimension| {
            let mut groups: Vec<&Group> = by(dimension).filter(|one| one.personal.rows > 0).collect();
            // In an order that does not depend on the order of the rows.
            groups.sort_by(|one, other| {
                other.personal.rows.cmp(&one.personal.rows).then_with(|| one.id.cmp(&other.id))
            });
            groups.into_iter().map(|group| self.grouped(group, comparison.is_some())).collect::<Vec<_>>()
        });
        BatchReport {
            format: FORMAT,
            version: VERSION,
            policies: packs.map(|(policy, rows)| policy_rows(policy, *rows)).collect(),
            compared_with: self
                .compared
                .zip(comparison)
                .map(|(policy, one)| policy_rows(policy, one.change.rows)),
            rows: RowCounts { read, estimated, refused: read - estimated, unpublished: side.unpublished },
            refused: refused.collect(),
            ignored_columns: self.unknown_columns().to_vec(),
            bill: AmountsTable::of_all(&side.bill),
            paid: AmountsTable::of_all(&side.paid),
            personal: AmountsTable::of_all(&side.personal),
            tiers: tiers.collect(),
            histogram: side.histogram.bars().map(Bar::new).collect(),
            groups: groups.collect(),
            largest: largest.collect(),
            comparison: comparison.map(|comparison| ChangeReport::new(&summary.tiers, comparison)),
            assumptions: told::assumptions(self, summary, &side),
        }
    }

    fn grouped(&self, group: &Group, compares: bool) -> Grouped {
        Grouped {
            by: group.dimension,
            id: group.id.clone(),
            name: self.group_name(group.dimension, &group.id),
            rows: group.personal.rows,
            bill: Total::of_fen(group.bill),
            personal: AmountsTable::of_all(&group.personal),
            tiers: self
                .tiers
                .iter()
                .zip(&group.tiers)
                .map(|(tier, sum)| (*tier, Total::of_fen(*sum)))
                .collect(),
            change: compares.then(|| Shift::new(&group.change)),
        }
    }
}
