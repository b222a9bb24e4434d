//! What the page knows, by concern. The estimate is not among it: that follows from the form and the pack.

mod answering;
mod comparing;
mod device;
mod fetched;
mod sharing;
mod turns;

pub use answering::Answering;
pub use comparing::Comparing;
pub use device::Device;
pub use fetched::{Fetched, Wanted};
pub use sharing::Sharing;
pub use turns::Turns;

use super::chunk::ExploreChunk;
use super::form::Form;
use super::host::Host;
use super::ledger::Ledger;
use super::pack::Pack;
use super::remote::Remote;
use super::step::GuideStep;
use super::typed::is_coming;
use crate::language::Language;
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
    /// How far the person is with the questions.
    pub answering: Answering,
    /// What the result is compared with.
    pub comparing: Comparing,
    /// How the visit comes and goes.
    pub sharing: Sharing,
    /// One person after the other.
    pub turns: Turns,
    /// What was filled in before the next person's turn, as long as it can be had back.
    pub undo: Option<Rc<Self>>,
    /// The people whose turn at this desk is over, each with a result, as they were left: to be copied as a table.
    pub served: Rc<Vec<Rc<Self>>>,
    /// The device the page is shown on.
    pub device: Device,
    /// The page around this one.
    pub host: Rc<Host>,
    /// What is fetched, and what waits for it.
    pub fetched: Fetched,
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
            answering: Answering::default(),
            comparing: Comparing::default(),
            sharing: Sharing::default(),
            turns: Turns::default(),
            undo: None,
            served: Rc::default(),
            device: Device::default(),
            host: Rc::default(),
            fetched: Fetched::default(),
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
        let only = self.fetched.catalog.ready().is_some_and(|catalog| catalog.only().is_some());
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
        self.fetched.packs.get(self.policy_id()?)
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
        if self.fetched.catalog.is_on_its_way() {
            return Some(Wanted::Catalog);
        }
        // The chosen one before those it is compared with.
        let chosen = self.policy_id().filter(|id| self.fetched.packs.get(*id).is_none_or(waits));
        let others = self.fetched.packs.iter().filter(|(_, pack)| waits(pack)).map(|(id, _)| id.as_str());
        let pack = chosen.into_iter().chain(others).next().map(|id| Wanted::Pack(id.to_owned()));
        pack.or_else(|| {
            self.fetched.explore.as_ref().is_some_and(Remote::is_on_its_way).then_some(Wanted::Explore)
        })
        .or_else(|| self.fetched.again.first().cloned())
    }

    /// The explore chunk, if it is loaded.
    #[must_use]
    pub fn explore_chunk(&self) -> Option<ExploreChunk> {
        let loaded = self.fetched.explore.as_ref().and_then(Remote::ready);
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
        self.fetched.explore.get_or_insert(Remote::Waiting);
    }

    /// Whether nothing is filled in that could be lost: no answer, no other visit.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        // The hospital of a device that keeps it is the device's.
        let is_blank = if self.turns.keeps_hospital {
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
        self.device.shared && !self.large && !self.is_blank()
    }
}
