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
    /// Every situation there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let flags = || [false, true].into_iter();
        Insurance::ALL.iter().flat_map(move |&insurance| {
            Setting::ALL.iter().flat_map(move |&setting| {
                Level::ALL.iter().flat_map(move |&level| {
                    Place::ALL.iter().flat_map(move |&place| {
                        flags().flat_map(move |grassroots_referral| {
                            flags().flat_map(move |special_disease| {
                                flags().map(move |fee_for_service| Self {
                                    insurance,
                                    setting,
                                    level,
                                    place,
                                    grassroots_referral,
                                    special_disease,
                                    fee_for_service,
                                })
                            })
                        })
                    })
                })
            })
        })
    }
}

/// Which situations a rule binds: for each circumstance the set of accepted values, as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    insurance: u8,
    setting: u8,
    level: u8,
    place: u8,
    grassroots_referral: u8,
    special_disease: u8,
    fee_for_service: u8,
}

const fn bit(place: usize) -> u8 {
    1 << place
}

/// The bits of a list of accepted values; an empty list accepts all.
fn bits(accepted: impl Iterator<Item = usize>) -> u8 {
    match accepted.fold(0, |set, place| set | bit(place)) {
        0 => u8::MAX,
        set => set,
    }
}

impl When {
    /// From the lists of a pack.
    pub(super) fn from_raw(raw: &RawWhen) -> Self {
        let flag = |value: Option<bool>| bits(value.into_iter().map(usize::from));
        Self {
            insurance: bits(raw.insurance.iter().map(|one| one.index())),
            setting: bits(raw.setting.iter().map(|one| one.index())),
            level: bits(raw.level.iter().map(|one| one.index())),
            place: bits(raw.place.iter().map(|one| one.index())),
            grassroots_referral: flag(raw.grassroots_referral),
            special_disease: flag(raw.special_disease),
            fee_for_service: flag(raw.fee_for_service),
        }
    }

    /// Whether the rule binds in this situation.
    #[must_use]
    pub const fn binds(self, in_this: Situation) -> bool {
        self.insurance & bit(in_this.insurance.index()) != 0
            && self.setting & bit(in_this.setting.index()) != 0
            && self.level & bit(in_this.level.index()) != 0
            && self.place & bit(in_this.place.index()) != 0
            && self.grassroots_referral & bit(in_this.grassroots_referral as usize) != 0
            && self.special_disease & bit(in_this.special_disease as usize) != 0
            && self.fee_for_service & bit(in_this.fee_for_service as usize) != 0
    }

    /// Whether some situation is bound by both.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.insurance & other.insurance != 0
            && self.setting & other.setting != 0
            && self.level & other.level != 0
            && self.place & other.place != 0
            && self.grassroots_referral & other.grassroots_referral != 0
            && self.special_disease & other.special_disease != 0
            && self.fee_for_service & other.fee_for_service != 0
    }

    /// Whether the rule binds with this insurance in some situation.
    #[must_use]
    pub const fn accepts_insurance(self, insurance: Insurance) -> bool {
        self.insurance & bit(insurance.index()) != 0
    }

    /// Whether the rule binds in this setting in some situation.
    #[must_use]
    pub const fn accepts_setting(self, setting: Setting) -> bool {
        self.setting & bit(setting.index()) != 0
    }

    /// Whether the rule binds in this place in some situation.
    #[must_use]
    pub const fn accepts_place(self, place: Place) -> bool {
        self.place & bit(place.index()) != 0
    }

    /// Whether a rule written for primary hospitals also serves grassroots ones (R-L0).
    #[must_use]
    pub const fn serves_grassroots_as_primary(self) -> bool {
        let grassroots = self.level & bit(Level::Grassroots.index()) != 0;
        let primary = self.level & bit(Level::Primary.index()) != 0;
        let secondary = self.level & bit(Level::Secondary.index()) != 0;
        grassroots && primary && !secondary
    }
}
