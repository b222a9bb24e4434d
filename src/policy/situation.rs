//! The circumstances a rule can depend on, and the condition a rule sets on them.

use super::raw::RawWhen;
use crate::terms::{Insurance, Level, Place, Setting};

/// The circumstances of one visit, identities aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Situation {
    /// Which basic insurance.
    pub insurance: Insurance,
    /// Inpatient or which outpatient.
    pub setting: Setting,
    /// The hospital's level.
    pub level: Level,
    /// Where it is.
    pub place: Place,
    /// Referred by a grassroots institution.
    pub grassroots_referral: bool,
    /// One of the special diseases.
    pub special_disease: bool,
    /// Paid by item, not by case.
    pub fee_for_service: bool,
}

impl Situation {
    /// Every situation there is, flags changing first. Counted, not nested: seven iterators in each other are shipped
    /// once for every use, a kilobyte each.
    pub fn all() -> impl Iterator<Item = Self> {
        const COUNT: usize =
            8 * Place::ALL.len() * Level::ALL.len() * Setting::ALL.len() * Insurance::ALL.len();
        (0..COUNT).filter_map(Self::numbered)
    }

    /// The situation with this number: its digits are the places of the circumstances in their lists.
    #[inline(never)]
    fn numbered(mut rest: usize) -> Option<Self> {
        let mut digit = |base: usize| {
            let digit = rest % base;
            rest /= base;
            digit
        };
        let [fee_for_service, special_disease, grassroots_referral] = [2, 2, 2].map(|base| digit(base) == 1);
        let place = *Place::ALL.get(digit(Place::ALL.len()))?;
        let level = *Level::ALL.get(digit(Level::ALL.len()))?;
        let setting = *Setting::ALL.get(digit(Setting::ALL.len()))?;
        let insurance = *Insurance::ALL.get(digit(Insurance::ALL.len()))?;
        Some(Self { insurance, setting, level, place, grassroots_referral, special_disease, fee_for_service })
    }
}

/// Where each circumstance has its eight bits.
#[derive(Debug, Clone, Copy)]
enum Field {
    Insurance,
    Setting,
    Level,
    Place,
    GrassrootsReferral,
    SpecialDisease,
    FeeForService,
}

impl Field {
    /// The bit of one value.
    const fn bit(self, value: usize) -> u64 {
        1 << (self as usize * 8 + value)
    }

    /// The bits of all values, also those there are not.
    const fn all(self) -> u64 {
        0xff << (self as usize * 8)
    }

    /// The bits of a list of accepted values; an empty list accepts all.
    fn bits(self, accepted: impl Iterator<Item = usize>) -> u64 {
        match accepted.fold(0, |set, value| set | self.bit(value)) {
            0 => self.all(),
            set => set,
        }
    }
}

impl Situation {
    /// What binds here and nowhere else; made once where many rules are held against it.
    #[must_use]
    pub const fn alone(self) -> When {
        When(
            Field::Insurance.bit(self.insurance.index())
                | Field::Setting.bit(self.setting.index())
                | Field::Level.bit(self.level.index())
                | Field::Place.bit(self.place.index())
                | Field::GrassrootsReferral.bit(self.grassroots_referral as usize)
                | Field::SpecialDisease.bit(self.special_disease as usize)
                | Field::FeeForService.bit(self.fee_for_service as usize),
        )
    }
}

/// Which situations a rule binds: for each circumstance the set of accepted values, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When(u64);

impl When {
    /// From the lists of a pack.
    pub(super) fn from_raw(raw: &RawWhen) -> Self {
        let flag = |field: Field, value: Option<bool>| field.bits(value.into_iter().map(usize::from));
        Self(
            Field::Insurance.bits(raw.insurance.iter().map(|one| one.index()))
                | Field::Setting.bits(raw.setting.iter().map(|one| one.index()))
                | Field::Level.bits(raw.level.iter().map(|one| one.index()))
                | Field::Place.bits(raw.place.iter().map(|one| one.index()))
                | flag(Field::GrassrootsReferral, raw.grassroots_referral)
                | flag(Field::SpecialDisease, raw.special_disease)
                | flag(Field::FeeForService, raw.fee_for_service),
        )
    }

    /// The sets, to be written down.
    pub(super) const fn bits(self) -> u64 {
        self.0
    }

    /// The sets as they were written down.
    pub(super) const fn of_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// Whether the rule binds in this situation.
    #[must_use]
    pub const fn binds(self, in_this: Situation) -> bool {
        self.covers(in_this.alone())
    }

    /// Whether the rule binds wherever the other does.
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether some situation is bound by both.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        let both = self.0 & other.0;
        both & Field::Insurance.all() != 0
            && both & Field::Setting.all() != 0
            && both & Field::Level.all() != 0
            && both & Field::Place.all() != 0
            && both & Field::GrassrootsReferral.all() != 0
            && both & Field::SpecialDisease.all() != 0
            && both & Field::FeeForService.all() != 0
    }

    /// Whether the rule binds with this insurance in some situation.
    #[must_use]
    pub const fn accepts_insurance(self, insurance: Insurance) -> bool {
        self.0 & Field::Insurance.bit(insurance.index()) != 0
    }

    /// Whether the rule binds in this setting in some situation.
    #[must_use]
    pub const fn accepts_setting(self, setting: Setting) -> bool {
        self.0 & Field::Setting.bit(setting.index()) != 0
    }

    /// Whether the rule binds in this place in some situation.
    #[must_use]
    pub const fn accepts_place(self, place: Place) -> bool {
        self.0 & Field::Place.bit(place.index()) != 0
    }

    /// Whether a rule written for primary hospitals also serves grassroots ones (R-L0).
    #[must_use]
    pub fn serves_grassroots_as_primary(self) -> bool {
        let accepts = |level: Level| self.0 & Field::Level.bit(level.index()) != 0;
        accepts(Level::Grassroots) && accepts(Level::Primary) && !accepts(Level::Secondary)
    }
}
