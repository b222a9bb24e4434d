//! The packs of the repository, read from disk as the program reads them.

use benefit_estimator::pack_case::PackCases;
use benefit_estimator::policy::{Catalog, Policy};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The five packs of the first release; a pack that is added is found by its folder.
pub(crate) const FIVE: [&str; 5] =
    ["anshan-2023", "lianyungang-2020", "neimenggu-2020", "huaihua-2020", "jining-2023"];

/// A path below the repository's root.
pub(crate) fn root(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

/// A file of the repository.
#[track_caller]
pub(crate) fn text(below: &str) -> String {
    std::fs::read_to_string(root(below)).unwrap_or_else(|error| panic!("{below}: {error}"))
}

/// The ids of all packs: the names of their folders, sorted.
pub(crate) fn ids() -> Vec<String> {
    let mut ids: Vec<String> = std::fs::read_dir(root("static/policies"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    ids.sort();
    ids
}

/// A pack; each is read once.
#[track_caller]
pub(crate) fn pack(id: &str) -> &'static Policy {
    packs().iter().find(|pack| pack.id == id).unwrap_or_else(|| panic!("no pack {id}"))
}

/// All packs, in the order of their folders.
pub(crate) fn packs() -> &'static [Policy] {
    static PACKS: LazyLock<Vec<Policy>> = LazyLock::new(|| {
        let load = |id: &String| {
            Policy::from_toml(&text(&format!("static/policies/{id}/pack.toml")))
                .unwrap_or_else(|problems| panic!("{id}: {problems:#?}"))
        };
        ids().iter().map(load).collect()
    });
    &PACKS
}

/// The catalogue.
pub(crate) fn catalog() -> Catalog {
    Catalog::from_toml(&text("static/policies/index.toml")).unwrap()
}

/// The cases beside a pack.
#[track_caller]
pub(crate) fn cases(id: &str) -> PackCases {
    let text = text(&format!("static/policies/{id}/cases.toml"));
    PackCases::from_toml(&text).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems
            .iter()
            .map(|one| format!("{:?} {} {:?}", one.place_in(&text), one.path, one.fault))
            .collect();
        panic!("{id}/cases.toml:\n{}", lines.join("\n"))
    })
}
