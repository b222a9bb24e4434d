//! The files a check is about: pack files, folders of one pack, folders of packs with their catalogue, sources.

use super::super::text;
use crate::authoring::{File, Finding, PackTexts, Sources};
use crate::cli::options::Options;
use crate::language::Language;
use crate::tree::parse_toml;
use std::io;
use std::path::{Path, PathBuf};

const PACK: &str = "pack.toml";
const CASES: &str = "cases.toml";
const INDEX: &str = "index.toml";

/// Everything a check is about.
pub(in crate::cli) struct CheckedFiles {
    pub(super) folders: Vec<Folder>,
    /// The catalogues, each with its file's name.
    pub(in crate::cli) catalogues: Vec<(String, String)>,
    pub(super) sources: Option<Sources>,
}

/// One pack with its cases.
pub(super) struct Folder {
    /// The folder's name; `None` for a pack file that is not named as one of a folder.
    pub(super) name: Option<String>,
    pack: (String, String),
    cases: Option<(String, String)>,
}

impl Folder {
    pub(super) fn texts(&self) -> PackTexts<'_> {
        PackTexts {
            folder: self.name.as_deref(),
            pack: &self.pack.1,
            cases: self.cases.as_ref().map(|(_, text)| text.as_str()),
        }
    }

    /// The name and text of one of its files.
    pub(super) fn file(&self, which: File) -> (&str, &str) {
        match (which, &self.cases) {
            (File::Cases, Some((name, text))) => (name, text),
            _ => (&self.pack.0, &self.pack.1),
        }
    }

    /// A finding about the pack as one of several, with its place in the file.
    pub(super) fn placed(&self, finding: Finding) -> Finding {
        let (tree, _) = parse_toml(&self.pack.1);
        Finding { at: tree.place(&finding.path), ..finding }
    }
}

/// Reads what the arguments name; the folder of packs where they name nothing.
pub(in crate::cli) fn read(options: &Options, named: &[&str]) -> io::Result<CheckedFiles> {
    let mut given = CheckedFiles { folders: Vec::new(), catalogues: Vec::new(), sources: None };
    let default = super::super::packs::folder(options);
    let paths: Vec<PathBuf> =
        if named.is_empty() { vec![default] } else { named.iter().map(PathBuf::from).collect() };
    for path in paths {
        take(&path, &mut given, options.language)?;
    }
    if let Some(folder) = options.value("--sources") {
        given.sources = Some(sources(Path::new(folder), options.language)?);
    }
    Ok(given)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn take(path: &Path, given: &mut CheckedFiles, language: Language) -> io::Result<()> {
    if !path.is_dir() {
        given.folders.push(pack_file(path, language)?);
        return Ok(());
    }
    if path.join(PACK).is_file() {
        given.folders.push(pack_file(&path.join(PACK), language)?);
        return Ok(());
    }
    let mut below = entries(path, language)?;
    below.retain(|one| one.join(PACK).is_file());
    if below.is_empty() {
        let message = language.no_pack_below();
        return Err(io::Error::new(io::ErrorKind::NotFound, format!("{}: {message}", path.display())));
    }
    for folder in below {
        given.folders.push(pack_file(&folder.join(PACK), language)?);
    }
    let index = path.join(INDEX);
    if index.is_file() {
        given.catalogues.push((shown(&index), text::read(&index, language)?));
    }
    Ok(())
}

fn entries(folder: &Path, language: Language) -> io::Result<Vec<PathBuf>> {
    let named = |error: io::Error| text::told(folder, &error, language);
    let entries: io::Result<Vec<PathBuf>> =
        std::fs::read_dir(folder).map_err(named)?.map(|entry| entry.map(|one| one.path())).collect();
    let mut entries = entries.map_err(named)?;
    entries.sort();
    Ok(entries)
}

/// A pack file and the cases beside it.
fn pack_file(path: &Path, language: Language) -> io::Result<Folder> {
    let parent = path.parent().unwrap_or_else(|| Path::new(""));
    let in_folder = path.file_name().is_some_and(|name| name == PACK);
    // `.` has no name of its own.
    let whole = if in_folder { std::fs::canonicalize(parent).ok() } else { None };
    let name = whole.as_deref().and_then(Path::file_name).and_then(|name| name.to_str()).map(str::to_owned);
    let beside = parent.join(CASES);
    let cases = if beside.is_file() { Some((shown(&beside), text::read(&beside, language)?)) } else { None };
    Ok(Folder { name, pack: (shown(path), text::read(path, language)?), cases })
}

/// The text files of a folder by name.
fn sources(folder: &Path, language: Language) -> io::Result<Sources> {
    let mut files = Vec::new();
    for path in entries(folder, language)? {
        let ending = path.extension().and_then(|ending| ending.to_str());
        let name = path.file_name().and_then(|name| name.to_str());
        if let (Some("txt" | "md"), Some(name)) = (ending, name) {
            files.push((name.to_owned(), text::read(&path, language)?));
        }
    }
    Ok(Sources::new(files))
}
