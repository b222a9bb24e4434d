//! How a visit comes to the page from somebody else, and leaves it.

use crate::app::imported::{Imported, Whose};
use std::rc::Rc;

/// Links, copies, pictures, and what is read aloud.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sharing {
    /// Where the page is, without what stands behind `#`: the beginning of its links.
    pub address: String,
    /// What a link brought.
    pub imported: Option<Imported>,
    /// What a link says, until it can be read.
    pub link: Option<(String, Whose)>,
    /// Whether the last try to copy the result went well.
    pub copied: Option<bool>,
    /// Whether there was a voice when the result was to be read aloud.
    pub voice: Option<bool>,
    /// The result as a picture, until something changes.
    pub picture: Option<Rc<str>>,
}
