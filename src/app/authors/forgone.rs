//! The text of a document that is not at hand, as of a pack that was copied: its author may say that they go without it.

use super::goes_on::GoesOn;
use super::{Found, Workbench};
use crate::authoring::{Remark, without_key};

/// What names the file of a document's text.
const TEXT: &str = "text";

impl Workbench {
    /// Where the pack names the text that was not found, in bytes, where the line can be left out.
    #[must_use]
    pub fn can_forgo(&self, found: &Found<'_>) -> Option<usize> {
        let at = found.finding.at.filter(|_| matches!(found.finding.remark, Remark::SourceMissing { .. }))?;
        without_key(self.written(found.written)?.1, TEXT, at).map(|_| at)
    }

    /// Leaves the line out: its quotes are no longer looked up, which the check goes on saying.
    pub(super) fn forgo(&mut self, at: usize) {
        let Some((_, text)) = self.written(super::PackFile::Pack) else { return };
        if let Some(text) = without_key(text, TEXT, at) {
            self.wrote(GoesOn::Found, text, &[]);
        }
    }
}
