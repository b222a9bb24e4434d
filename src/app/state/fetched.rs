//! What the page fetches: the list of packs, packs, the explore chunk of the program; and what waits for it.

use crate::app::pack::Pack;
use crate::app::remote::Remote;
use crate::language::Language;
use crate::policy::Catalog;
use crate::vec_map::VecMap;
use std::rc::Rc;

/// What is here, on its way, asked for again, or newer than this page.
#[derive(Debug, Clone, PartialEq)]
pub struct Fetched {
    /// The packs that may be offered, by id; empty allows all.
    pub offered: Vec<String>,
    /// The packs on offer.
    pub catalog: Remote<Rc<Catalog>>,
    /// The packs that were chosen so far.
    pub packs: VecMap<String, Remote<Pack>>,
    /// The explore chunk of the program; `None` before anybody wants it.
    pub explore: Option<Remote<()>>,
    /// The language that was chosen and comes with that part.
    pub language_to_come: Option<Language>,
    /// What is here and is asked for again, since it may have changed.
    pub again: Vec<Wanted>,
    /// It has changed while something was filled in: the result is another one.
    pub renewed: bool,
    /// A newer version of the page waits until nothing is filled in.
    pub newer: bool,
    /// The page is to be opened again.
    pub opens_again: bool,
}

/// Nothing, but the whole program: a page whose program comes in chunks says so.
impl Default for Fetched {
    fn default() -> Self {
        Self {
            offered: Vec::new(),
            catalog: Remote::Waiting,
            packs: VecMap::default(),
            explore: Some(Remote::Ready(())),
            language_to_come: None,
            again: Vec::new(),
            renewed: false,
            newer: false,
            opens_again: false,
        }
    }
}

/// Something the page needs and does not have yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The list of packs.
    Catalog,
    /// A pack.
    Pack(String),
    /// The explore chunk of the program.
    Explore,
}
