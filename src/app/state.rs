//! What the page knows. The estimate is not among it: that follows from the form and the pack.

use super::chunk::ExploreChunk;
use super::field::Field;
use super::form::Form;
use super::host::Host;
use super::imported::{Imported, Whose};
use super::ledger::Ledger;
use super::pack::Pack;
use super::remote::Remote;
use super::step::GuideStep;
use super::typed::is_coming;
use super::variant::{Dimension, Variant};
use crate::day::Day;
use crate::language::Language;
use crate::policy::Catalog;
use crate::terms::FigurePath;
use crate::vec_map::VecMap;
use std::rc::Rc;

/// How the questions are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// One question a page.
    Guide,
    /// Everything on one page, the result beside it.
    Desk,
}

/// What is on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// A step of the guide.
    Guide(GuideStep),
    /// The desk.
    Desk,
    /// Every figure of the policy.
    Figures,
    /// The yearly premium.
    Premium,
}

/// What the page knows.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// Its language.
    pub language: Language,
    /// Large print (长辈版).
    pub large: bool,
    /// What is on it.
    pub view: View,
    /// How the questions are put when nothing else is on the page.
    pub look: Look,
    /// What was filled in: the visit on the page.
    pub form: Form,
    /// What was typed beside the visit on the page and is no part of it.
    pub beside: Form,
    /// The other visits of the year.
    pub ledger: Ledger,
    /// By what the result is compared with others.
    pub compared_by: Dimension,
    /// The variants chosen to be compared, of every kind, in the order they were chosen.
    pub compared: Vec<Variant>,
    /// Where the page is, without what stands behind `#`: the beginning of its links.
    pub address: String,
    /// What a link brought.
    pub imported: Option<Imported>,
    /// What a link says, until it can be read.
    pub link: Option<(String, Whose)>,
    /// The explore chunk of the program; `None` before anybody wants it.
    pub explore: Option<Remote<()>>,
    /// The language that was chosen and comes with that part.
    pub language_to_come: Option<Language>,
    /// The next person is in the same hospital: a desk of one.
    pub keeps_hospital: bool,
    /// How many of the desk's settings were filled in already when this person's turn began.
    pub prefilled: usize,
    /// By which letters a region is looked for.
    pub region_search: String,
    /// Counts the people who were here before.
    pub turns: u32,
    /// Which day it is, where the browser has said.
    pub today: Option<Day>,
    /// Shown inside a messenger, where pages cannot be printed.
    pub in_messenger: bool,
    /// Others use this device too: a case that nobody works on goes by itself.
    pub shared: bool,
    /// Something is being typed about the visit: what stands below the result may wait until it is done.
    pub typing: bool,
    /// Something is being typed, whatever it is: nothing is read out until it is done.
    pub hushed: bool,
    /// Counts what the person does, so that idleness can be noticed.
    pub touches: u32,
    /// The seconds until an idle case goes, once they are few.
    pub countdown: Option<u32>,
    /// The next person's turn was asked for on a shared device, where nothing comes back: it has to be meant.
    pub parting: bool,
    /// What was filled in before the next person's turn, as long as it can be had back.
    pub undo: Option<Rc<Self>>,
    /// The people whose turn at this desk is over, each with a result, as they were left: to be copied as a table.
    pub served: Rc<Vec<Rc<Self>>>,
    /// What is here and is asked for again, since it may have changed.
    pub again: Vec<Wanted>,
    /// It has changed while something was filled in: the result is another one.
    pub renewed: bool,
    /// The page is to be opened again.
    pub opens_again: bool,
    /// The inputs that the person has left at least once: only these are told what is wrong with them.
    pub left: Vec<Field>,
    /// The person wants to go on: everything missing is named.
    pub pressed: bool,
    /// The person wants to go on once what was typed can be read.
    pub goes_on: bool,
    /// All answers were looked over once: a changed one leads back there.
    pub looked_over: bool,
    /// The figure whose own value is being asked for.
    pub asking: Option<FigurePath>,
    /// Whether the last try to copy the result went well.
    pub copied: Option<bool>,
    /// Whether there was a voice when the result was to be read aloud.
    pub voice: Option<bool>,
    /// The result as a picture, until something changes.
    pub picture: Option<Rc<str>>,
    /// The packs that may be offered, by id; empty allows all.
    pub offered: Vec<String>,
    /// The page around this one.
    pub host: Rc<Host>,
    /// A newer version of the page waits until nothing is filled in.
    pub newer: bool,
    /// The packs on offer.
    pub catalog: Remote<Rc<Catalog>>,
    /// The packs that were chosen so far.
    pub packs: VecMap<String, Remote<Pack>>,
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

impl State {
    /// At the beginning: nothing filled in, nothing fetched.
    #[must_use]
    pub fn new(look: Look, language: Language) -> Self {
        Self {
            language,
            large: false,
            view: Self::first_view(look),
            look,
            form: Form::default(),
            beside: Form::default(),
            ledger: Ledger::default(),
            compared_by: Dimension::Hospital,
            compared: Vec::new(),
            address: String::new(),
            imported: None,
            link: None,
            explore: Some(Remote::Ready(())),
            language_to_come: None,
            keeps_hospital: false,
            prefilled: 0,
            region_search: String::new(),
            turns: 0,
            today: None,
            in_messenger: false,
            shared: false,
            typing: false,
            hushed: false,
            touches: 0,
            countdown: None,
            parting: false,
            undo: None,
            served: Rc::default(),
            again: Vec::new(),
            renewed: false,
            opens_again: false,
            left: Vec::new(),
            pressed: false,
            goes_on: false,
            looked_over: false,
            asking: None,
            copied: None,
            voice: None,
            picture: None,
            offered: Vec::new(),
            host: Rc::default(),
            newer: false,
            catalog: Remote::Waiting,
            packs: VecMap::default(),
        }
    }

    /// Where each look begins.
    #[must_use]
    pub const fn first_view(look: Look) -> View {
        match look {
            Look::Guide => View::Guide(GuideStep::Region),
            Look::Desk => View::Desk,
        }
    }

    /// Where a person begins: a page of one region does not ask which.
    #[must_use]
    pub fn beginning(&self) -> View {
        let only = self.catalog.ready().is_some_and(|catalog| catalog.only().is_some());
        match Self::first_view(self.look) {
            View::Guide(GuideStep::Region) if only => View::Guide(GuideStep::Day),
            view => view,
        }
    }

    /// Where the result is seen.
    #[must_use]
    pub const fn result_view(&self) -> View {
        match self.look {
            Look::Guide => View::Guide(GuideStep::Result),
            Look::Desk => View::Desk,
        }
    }

    /// The chosen pack, wherever it is.
    #[must_use]
    pub fn chosen(&self) -> Option<&Remote<Pack>> {
        self.packs.get(self.policy_id()?)
    }

    /// The chosen pack, if it is here.
    #[must_use]
    pub fn pack(&self) -> Option<&Pack> {
        self.chosen().and_then(Remote::ready)
    }

    /// What has to be fetched.
    #[must_use]
    pub fn wanted(&self) -> Option<Wanted> {
        let waits = Remote::<Pack>::is_on_its_way;
        if self.catalog.is_on_its_way() {
            return Some(Wanted::Catalog);
        }
        // The chosen one before those it is compared with.
        let chosen = self.policy_id().filter(|id| self.packs.get(*id).is_none_or(waits));
        let others = self.packs.iter().filter(|(_, pack)| waits(pack)).map(|(id, _)| id.as_str());
        let pack = chosen.into_iter().chain(others).next().map(|id| Wanted::Pack(id.to_owned()));
        pack.or_else(|| self.explore.as_ref().is_some_and(Remote::is_on_its_way).then_some(Wanted::Explore))
            .or_else(|| self.again.first().cloned())
    }

    /// The explore chunk, if it is loaded.
    #[must_use]
    pub fn explore_chunk(&self) -> Option<ExploreChunk> {
        let loaded = self.explore.as_ref().and_then(Remote::ready);
        ExploreChunk::where_loaded(loaded.is_some())
    }

    /// Whether something was typed that only the explore chunk can read.
    #[must_use]
    pub fn waits_for_reader(&self) -> bool {
        let mut texts = self.form.texts().chain(self.beside.texts());
        self.explore_chunk().is_none() && texts.any(|(field, text)| is_coming(field, text))
    }

    /// Notes that the explore chunk is wanted.
    pub fn want_explore(&mut self) {
        self.explore.get_or_insert(Remote::Waiting);
    }

    /// Whether nothing is filled in that could be lost: no answer, no other visit.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        // The hospital of a device that keeps it is the device's.
        let is_blank = if self.keeps_hospital {
            let mut person = self.form.clone();
            person.go_to(Form::default());
            person.is_blank()
        } else {
            self.form.is_blank()
        };
        is_blank && self.ledger.is_empty()
    }

    /// Whether anything of a person is still here: filled in, to be had back, or in a table; one person is no table yet.
    #[must_use]
    pub fn holds_somebody(&self) -> bool {
        !self.is_blank() || self.undo.is_some() || self.served.len() > 1
    }

    /// Whether there is a case that should not stay on a shared device. Large print sets no time limits.
    #[must_use]
    pub fn goes_when_idle(&self) -> bool {
        self.shared && !self.large && !self.is_blank()
    }
}
