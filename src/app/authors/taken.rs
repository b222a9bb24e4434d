//! Files that were chosen or dropped, each put where it belongs; those that are not used are told.

use super::files::{DroppedFile, FileKind, FileRemark, NOT_UTF8, kind};
use super::signing::Signing;
use super::{Loaded, Pack, Text, Workbench};
use crate::policy::{Policy, compiled_format};
use crate::tree::parse_toml;
use std::cmp::Ordering;

impl Workbench {
    pub(super) fn take(&mut self, files: Vec<DroppedFile>) {
        self.aside.clear();
        let (mut pack, mut cases, mut before, mut signed) = (None, None, None, None);
        for DroppedFile { name, text, told } in files {
            let kind = kind(&name);
            // Of a file of another kind nobody wants to know how it was read.
            if let Some(told) = told.filter(|told| kind.is_some() || *told != FileRemark::FromGbk) {
                let is_used = told == FileRemark::FromGbk;
                self.aside.push((name.clone(), told));
                if !is_used {
                    continue;
                }
            }
            let replaced = match (kind, text) {
                (None, _) => Some((name, FileRemark::OtherKind)),
                (_, None) => Some((name, FileRemark::Unreadable)),
                (_, Some(text)) if text.contains(NOT_UTF8) => {
                    let before = text.split(NOT_UTF8).next().unwrap_or_default();
                    Some((name, FileRemark::OtherEncoding(before.matches('\n').count() + 1)))
                }
                (_, Some(text)) if compiled_format(&text) == Some(Ordering::Greater) => {
                    Some((name, FileRemark::CompiledNewer))
                }
                (_, Some(text)) if compiled_format(&text).is_some() => Some((name, FileRemark::Compiled)),
                (Some(FileKind::Source), Some(text)) => {
                    self.sources.insert(name, text);
                    None
                }
                (Some(FileKind::Before), Some(text)) => {
                    before =
                        Policy::from_toml(&text).ok().map(|policy| Loaded { text, pack: Pack::new(policy) });
                    None
                }
                (Some(FileKind::Signed), Some(text)) => {
                    signed = Some(text);
                    None
                }
                (Some(FileKind::Pack), Some(text)) => replace(&mut pack, Text { name, text }),
                (Some(FileKind::Cases), Some(text)) => replace(&mut cases, Text { name, text }),
            };
            self.aside.extend(replaced);
        }
        self.replaced += 1;
        if let Some(pack) = pack {
            // What is given anew is compared with what was here.
            self.before = before.or(self.loaded.take()).or(self.before.take());
            // Another pack comes with cases of its own; a corrected one keeps those that are here.
            if self.pack.as_ref().is_some_and(|old| id(&old.text) != id(&pack.text)) {
                self.cases = None;
                self.signing = Signing::default();
            }
            self.pack = Some(pack);
        }
        if let Some(signed) = signed {
            self.sign_as_kept(signed);
        }
        self.cases = cases.or(self.cases.take());
        self.check();
    }
}

/// The last one of its kind counts; the one before is told.
fn replace(place: &mut Option<Text>, text: Text) -> Option<(String, FileRemark)> {
    place.replace(text).map(|old| (old.name, FileRemark::Replaced))
}

/// The pack's id as written, even where the rest of the file does not load.
fn id(text: &str) -> Option<String> {
    parse_toml(text).0.text_at("id").map(str::to_owned)
}
