//! The authors' kit: everything that can be said about a pack as its author wrote it — problems of shape, figures
//! that their quotes do not hold, rows that look wrong, cases that do not come out, what no case has touched — and
//! what changes from one pack to another. Texts in, findings out, so that the command line and a page can use it.
//!
//! Must never know: files, the browser, how a finding is worded.

mod catalogue;
mod difference;
mod drafting;
mod figure_number;
mod finding;
mod idle;
mod leaves_out;
mod numbers;
mod periods;
mod publish;
mod quotes;
mod rows;
mod said;
mod sources;
mod tried;
mod units;

use crate::pack_case::PackCases;
use crate::policy::{Policy, newer_format, perhaps_unsaid};
use crate::problem::{Fault, PackFault};
use crate::tree::{Node, parse_toml};

pub use catalogue::catalogue;
pub use difference::{
    CapOf, Difference, DifferenceHead, HowOver, PartChange, PersonalRange, RowChange, RowHow, RowPart,
    SaidChange, Scope, ScopeFact, ScopeValue, Stated, Statement, Typical, TypicalCase, difference,
    rows as rows_told, rules as rules_told,
};
pub use drafting::{
    Cited, Derivation, DraftCell, DraftColumn, DraftDocument, DraftExpected, DraftFigure, DraftRow,
    DraftTable, Skipped, SkippedPart, SkippedWhy, case_toml, document_toml, draft_document, draft_figures,
    draft_table, figure_toml, insert, replace_figure, section_at, table_toml, unpublished_toml,
    with_document, with_head, without_key,
};
pub use figure_number::{shown_figure, stated_number};
pub use finding::{File, Finding, Remark, Severity};
pub use numbers::{Mention, Unit, mentions};
pub use periods::{newest_document, periods};
pub use publish::{CatalogChange, Published, publish};
pub use sources::Sources;

/// A pack's texts.
#[derive(Debug, Clone, Copy)]
pub struct PackTexts<'t> {
    /// The name of the folder, which is also the pack's id; `None` where there is no folder.
    pub folder: Option<&'t str>,
    /// `pack.toml`.
    pub pack: &'t str,
    /// `cases.toml`, where there is one.
    pub cases: Option<&'t str>,
}

/// What a check of one pack gives.
#[derive(Debug)]
pub struct Checked {
    /// The pack, where it loads.
    pub policy: Option<Policy>,
    /// Everything found, in the order of the files.
    pub findings: Vec<Finding>,
}

/// Checks a pack and its cases; quotes are looked up in the sources where these are given.
#[must_use]
pub fn check(texts: PackTexts<'_>, sources: Option<&Sources>) -> Checked {
    let (tree, _) = parse_toml(texts.pack);
    if let Some(newer) = newer_format(&tree) {
        return Checked { policy: None, findings: vec![Finding::problem(File::Pack, newer)] };
    }
    let mut findings = Findings { tree: &tree, file: File::Pack, found: Vec::new() };
    let policy = match Policy::from_toml(texts.pack) {
        Ok(policy) => Some(policy),
        Err(problems) => {
            findings.found.extend(problems.into_iter().map(|one| Finding::problem(File::Pack, one)));
            None
        }
    };
    quotes::check(&mut findings);
    rows::points_elsewhere(&mut findings);
    if let Some(sources) = sources {
        sources::check(sources, &mut findings);
    }
    if let Some(policy) = &policy {
        if texts.folder.is_some_and(|folder| folder != policy.id) {
            let folder = texts.folder.unwrap_or_default().to_owned();
            findings.error("id", Remark::FolderName { folder });
        }
        rows::check(policy, &mut findings);
        leaves_out::check(policy, &mut findings);
        for (path, unsaid) in perhaps_unsaid(policy) {
            findings.warning(path, Remark::Problem(Fault::Pack(PackFault::Unsaid(unsaid))));
        }
        periods::last_day(policy, &mut findings);
        periods::checked(policy, &mut findings);
        idle::check(policy, &mut findings);
    }
    let mut found = findings.found;
    found.sort_by_key(|finding| finding.at);
    found.extend(cases(texts, policy.as_ref(), &tree));
    Checked { policy, findings: found }
}

/// What the cases show, in their own file and in the pack's.
fn cases(texts: PackTexts<'_>, policy: Option<&Policy>, pack: &Node) -> Vec<Finding> {
    let mut in_pack = Findings { tree: pack, file: File::Pack, found: Vec::new() };
    let Some(text) = texts.cases else {
        in_pack.error("", Remark::NoCases);
        return in_pack.found;
    };
    let (tree, _) = parse_toml(text);
    let mut in_cases = Findings { tree: &tree, file: File::Cases, found: Vec::new() };
    match PackCases::from_toml(text) {
        Err(problems) => {
            in_cases.found.extend(problems.into_iter().map(|one| Finding::problem(File::Cases, one)));
        }
        Ok(cases) => {
            tried::names(&cases, &mut in_cases);
            if let Some(policy) = policy {
                tried::outcomes(policy, &cases, &mut in_cases);
                tried::untouched(policy, &cases, &mut in_pack);
            }
        }
    }
    in_pack.found.sort_by_key(|finding| finding.at);
    in_cases.found.sort_by_key(|finding| finding.at);
    in_pack.found.into_iter().chain(in_cases.found).collect()
}

/// Findings on the way, with the tree in which their paths are places.
struct Findings<'t> {
    tree: &'t Node,
    file: File,
    found: Vec<Finding>,
}

impl Findings<'_> {
    /// Something that has to be put right.
    fn error(&mut self, path: impl Into<String>, remark: Remark) {
        self.add(Severity::Error, path.into(), remark);
    }

    /// Something to look at again.
    fn warning(&mut self, path: impl Into<String>, remark: Remark) {
        self.add(Severity::Warning, path.into(), remark);
    }

    fn add(&mut self, severity: Severity, path: String, remark: Remark) {
        let at = self.tree.place(&path);
        self.found.push(Finding { severity, file: self.file, path, at, remark });
    }
}
