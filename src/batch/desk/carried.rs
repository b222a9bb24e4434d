//! Two packs that the authors' page handed over: as it was, and as it is being written.

use super::named::titled;
use super::{Desk, DeskPacks};
use crate::policy::Policy;
use std::rc::Rc;

/// Both, to be compared.
#[derive(Clone)]
pub struct CarriedPacks {
    /// What rows are estimated by.
    pub before: Rc<Policy>,
    /// What that is compared with.
    pub after: Rc<Policy>,
    /// Whether the check of the second finds no errors.
    pub is_sound: bool,
}

impl CarriedPacks {
    /// Both, each with a title that says which it is.
    #[must_use]
    pub fn new(before: Policy, after: Policy, is_sound: bool) -> Self {
        let before = Rc::new(titled(before, |texts| texts.title_before));
        Self { before, after: Rc::new(titled(after, |texts| texts.title_after)), is_sound }
    }
}

impl Desk {
    /// The packs that were handed over, as long as they are what is compared.
    #[must_use]
    pub fn carried(&self) -> Option<&CarriedPacks> {
        let chosen = self.chosen.and_then(|place| self.packs().get(place))?;
        let is_asked = |both: &&CarriedPacks| {
            let after = self.compared.as_ref();
            Rc::ptr_eq(&both.before, chosen) && after.is_some_and(|one| Rc::ptr_eq(&both.after, one))
        };
        self.carried.as_ref().filter(is_asked)
    }

    pub(super) fn carry(&mut self, both: CarriedPacks) {
        self.compared = Some(Rc::clone(&both.after));
        self.no_pack.clear();
        self.carried = Some(both);
        self.offer_carried();
    }

    /// Puts the first of them among the packs on offer, in the place of one of its id, and chooses it.
    pub(super) fn offer_carried(&mut self) {
        let Some(both) = &self.carried else { return };
        let mut packs = self.packs().to_vec();
        let same = packs.iter_mut().enumerate().find(|(_, pack)| pack.id == both.before.id);
        self.chosen = Some(match same {
            Some((place, pack)) => {
                *pack = Rc::clone(&both.before);
                place
            }
            None => {
                packs.push(Rc::clone(&both.before));
                packs.len() - 1
            }
        });
        self.packs = DeskPacks::Here(packs);
    }
}
