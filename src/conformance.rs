//! The cases beside the packs as one document, so that another engine, or a system that settles bills, can be held against
//! them: every case as the contract writes it, and what its author worked out by hand. Nothing here is computed.
//!
//! Must never know: the engine, files.

mod csv;

use crate::day::Day;
use crate::pack_case::PackCases;
use crate::policy::{Policy, Words};
use crate::terms::Status;
use crate::tree::Node;
use serde::Serialize;

/// The document. Its version rises whenever something in it gets another meaning; `tests/native/conformance` keeps a sample.
#[derive(Debug, Serialize)]
pub struct Kit<'p> {
    version: u8,
    policies: Vec<Rules<'p>>,
    cases: Vec<ConformanceCase<'p>>,
}

/// The version that is written.
pub const VERSION: u8 = 1;

/// The rules that cases are under.
#[derive(Debug, Serialize)]
struct Rules<'p> {
    id: &'p str,
    version: &'p str,
    title: &'p Words,
    region: &'p Words,
    status: Status,
    from: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Day>,
}

/// A case and what must come out.
#[derive(Debug, Serialize)]
struct ConformanceCase<'p> {
    id: String,
    policy: &'p str,
    name: &'p str,
    source: &'p str,
    case: Node,
    expect: &'p Node,
}

impl<'p> Kit<'p> {
    /// The packs, each with its cases, in their order.
    #[must_use]
    pub fn of(packs: impl IntoIterator<Item = (&'p Policy, &'p PackCases)>) -> Self {
        let mut kit = Self { version: VERSION, policies: Vec::new(), cases: Vec::new() };
        for (policy, cases) in packs {
            kit.policies.push(Rules {
                id: &policy.id,
                version: &policy.version,
                title: &policy.title,
                region: &policy.region,
                status: policy.status,
                from: policy.period.from,
                until: policy.period.until,
            });
            for visit in &cases.visits {
                kit.cases.push(ConformanceCase {
                    // The name stays when others are put before it; no two cases of a pack have one (`estimate check`).
                    id: format!("{}/{}", policy.id, visit.name),
                    policy: &policy.id,
                    name: &visit.name,
                    source: &visit.source,
                    case: visit.node(policy),
                    expect: visit.expected(),
                });
            }
        }
        kit
    }

    /// The same as a table: a case a line, what goes in and what must come out in columns named by their paths.
    #[must_use]
    pub fn csv(&self) -> String {
        csv::table(self)
    }
}
