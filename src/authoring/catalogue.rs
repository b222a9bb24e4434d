//! The catalogue beside the packs: it lists what there is, and says of each what the pack says.

use super::publish::said;
use super::{File, Finding, Findings, Remark};
use crate::policy::{Catalog, CatalogEntry, Policy};
use crate::tree::parse_toml;

/// Holds the catalogue's text against the packs of its folder; `unread` are folders whose pack does not load.
#[must_use]
pub fn catalogue(text: &str, packs: &[&Policy], unread: &[&str]) -> Vec<Finding> {
    let listed = match Catalog::listed(text) {
        Ok(listed) => listed,
        Err(problems) => return problems.into_iter().map(|one| Finding::problem(File::Index, one)).collect(),
    };
    let (tree, _) = parse_toml(text);
    let mut findings = Findings { tree: &tree, file: File::Index, found: Vec::new() };
    for (index, entry) in listed.iter().enumerate() {
        match packs.iter().find(|pack| pack.id == entry.id) {
            Some(pack) => differences(index, entry, pack, &mut findings),
            None if unread.contains(&entry.id.as_str()) => {}
            None => findings.error(format!("pack.{index}.id"), Remark::ListedWithoutPack),
        }
    }
    for pack in packs.iter().filter(|pack| !listed.iter().any(|entry| entry.id == pack.id)) {
        findings.warning("", Remark::NotListed { id: pack.id.clone() });
    }
    findings.found.sort_by_key(|finding| finding.at);
    findings.found
}

fn differences(index: usize, entry: &CatalogEntry, pack: &Policy, findings: &mut Findings<'_>) {
    for ((key, listed), (_, told)) in said(entry).into_iter().zip(said(&pack.entry())) {
        if listed != told {
            let pack = told.unwrap_or_default();
            findings.error(format!("pack.{index}.{key}"), Remark::ListedOtherwise { pack });
        }
    }
}
