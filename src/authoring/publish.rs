//! The catalogue made to say what the packs say. Its text is edited, not written anew: the order of its entries is the order
//! shown, and its comments are somebody's.

use crate::day::Day;
use crate::policy::{Catalog, CatalogEntry, Policy, Words};
use crate::tree::parse_toml;
use std::fmt::Write;

/// A catalogue brought up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Its whole text.
    pub text: String,
    /// What is new in it, in its order; what is gone comes last.
    pub changes: Vec<CatalogChange>,
}

/// One thing that is new in a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogChange {
    /// A pack that was not listed.
    Added(CatalogEntry),
    /// Something that the pack says otherwise.
    Changed {
        /// Which pack.
        id: String,
        /// The key.
        key: &'static str,
        /// What was listed; `None` for nothing.
        from: Option<String>,
        /// What the pack says; `None` for nothing.
        to: Option<String>,
    },
    /// An entry of which there is no pack.
    Removed(String),
}

/// How an entry begins.
const BEGINS: &str = "[[pack]]";

/// What a text of a catalogue is put together of.
struct CatalogBlock {
    /// An entry, and what stands behind it.
    text: String,
    /// The province of the entry, where it says one.
    province: Option<Words>,
    /// Whether it was not listed.
    is_new: bool,
}

/// The text of a catalogue with an entry for each of these packs: those that are listed where they stand, new ones behind the last of
/// their province, and where there is none, at the end.
#[must_use]
pub fn publish(text: &str, packs: &[&Policy]) -> Published {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let (head, blocks) = blocks(text);
    let mut pieces: Vec<CatalogBlock> = Vec::new();
    let mut changes = Vec::new();
    let mut gone = Vec::new();
    let mut listed = Vec::new();
    for block in blocks {
        let (own, behind) = block.split_at(behind_entry(block));
        let id = id_of(own);
        let (kept, province) = match packs.iter().find(|pack| Some(&pack.id) == id.as_ref()) {
            Some(pack) => {
                listed.push(pack.id.as_str());
                (kept(own, &pack.entry(), end, &mut changes), pack.province.clone())
            }
            // Without an id it is for its reader to say what is wrong.
            None => match id {
                Some(id) => {
                    gone.push(CatalogChange::Removed(id));
                    (String::new(), None)
                }
                None => (own.to_owned(), None),
            },
        };
        pieces.push(CatalogBlock { text: kept + behind, province, is_new: false });
    }
    for pack in packs.iter().filter(|pack| !listed.contains(&pack.id.as_str())) {
        let entry = pack.entry();
        let is_near = |piece: &CatalogBlock| piece.province.is_some() && piece.province == entry.province;
        let place = pieces.iter().rposition(is_near).map_or(pieces.len(), |last| last + 1);
        let text = written(&entry, &[], end);
        pieces.insert(place, CatalogBlock { text, province: entry.province.clone(), is_new: true });
        changes.push(CatalogChange::Added(entry));
    }
    changes.append(&mut gone);
    Published { text: joined(head, &pieces, end), changes }
}

/// All of them behind the head, what is new with a blank line before and behind it.
fn joined(head: &str, pieces: &[CatalogBlock], end: &str) -> String {
    let blank = [end, end].concat();
    let mut out = head.to_owned();
    for (index, piece) in pieces.iter().enumerate() {
        if piece.is_new && !out.trim().is_empty() && !out.ends_with(&blank) {
            out += if out.ends_with('\n') { end } else { &blank };
        }
        out += &piece.text;
        if piece.is_new && index + 1 < pieces.len() {
            out += end;
        }
    }
    out
}

/// What stands before the first entry, and each entry with what stands behind it.
fn blocks(text: &str) -> (&str, Vec<&str>) {
    let mut begins = Vec::new();
    let mut place = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with(BEGINS) {
            begins.push(place);
        }
        place += line.len();
    }
    let ends = begins.iter().skip(1).copied().chain([text.len()]);
    let blocks = begins.iter().zip(ends).filter_map(|(&begin, end)| text.get(begin..end)).collect();
    let head = begins.first().and_then(|&first| text.get(..first));
    (head.unwrap_or(text), blocks)
}

/// Where, in a block, the entry's last line ends: blank lines and comments behind it are about what follows.
fn behind_entry(block: &str) -> usize {
    let mut place = 0;
    let mut behind = 0;
    for line in block.split_inclusive('\n') {
        place += line.len();
        if !is_comment(line) {
            behind = place;
        }
    }
    behind
}

fn is_comment(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

fn id_of(block: &str) -> Option<String> {
    parse_toml(block).0.list("pack").first()?.text_at("id").map(str::to_owned)
}

/// A listed entry: as it stands where it says what the pack says, else with its lines written anew.
fn kept(own: &str, entry: &CatalogEntry, end: &str, changes: &mut Vec<CatalogChange>) -> String {
    let listed = Catalog::listed(own).ok().and_then(|listed| listed.into_iter().next());
    if listed.as_ref() == Some(entry) {
        return own.to_owned();
    }
    let before = listed.as_ref().map(said).unwrap_or_default();
    for (key, to) in said(entry) {
        let from = before.iter().find(|(one, _)| *one == key).and_then(|(_, from)| from.clone());
        if from != to {
            changes.push(CatalogChange::Changed { id: entry.id.clone(), key, from, to });
        }
    }
    let comments: Vec<&str> = own.lines().filter(|line| line.trim_start().starts_with('#')).collect();
    let whole = written(entry, &comments, end);
    if own.ends_with('\n') { whole } else { whole.trim_end().to_owned() }
}

/// Everything that an entry says, by key; always the same keys.
pub(super) fn said(entry: &CatalogEntry) -> Vec<(&'static str, Option<String>)> {
    let day = |day: Day| day.to_string();
    let zh = |words: &Option<Words>| words.as_ref().map(|words| words.zh.clone());
    let en = |words: &Option<Words>| words.as_ref().map(|words| words.en.clone());
    vec![
        ("region.zh", Some(entry.region.zh.clone())),
        ("region.en", Some(entry.region.en.clone())),
        ("province.zh", zh(&entry.province)),
        ("province.en", en(&entry.province)),
        ("scope.zh", zh(&entry.scope)),
        ("scope.en", en(&entry.scope)),
        ("status", Some(entry.status.id().to_owned())),
        ("from", Some(day(entry.period.from))),
        ("until", entry.period.until.map(day)),
    ]
}

/// An entry as a text.
fn written(entry: &CatalogEntry, comments: &[&str], end: &str) -> String {
    let mut lines = vec![BEGINS.to_owned()];
    lines.extend(comments.iter().map(|line| (*line).to_owned()));
    lines.push(format!("id = {}", quoted(&entry.id)));
    for (key, value) in said(entry) {
        let Some(value) = value else { continue };
        let is_day = matches!(key, "from" | "until");
        lines.push(format!("{key} = {}", if is_day { value } else { quoted(&value) }));
    }
    lines.into_iter().map(|line| line + end).collect()
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if letter.is_control() => {
                // Writing into a text cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
