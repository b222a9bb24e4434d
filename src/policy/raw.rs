//! A pack as its author wrote it: names, lists, amounts as texts. `check` makes a `Policy` of it.

use super::words::Words;
use crate::day::Day;
use crate::terms::{Identity, Insurance, Kind, Level, Place, Setting, Status};
use crate::tree::{Cursor, Lost, Node, Placed, Read, Tables, record};

record! {
    /// The whole file.
    pub(super) struct RawPack {
        "id" => id: Lost<String>,
        "version" => version: Lost<String>,
        "region" => region: Lost<Words>,
        "title" => title: Lost<Words>,
        "status" => status: Lost<Status>,
        "from" => from: Lost<Day>,
        "until" => until: Lost<Option<Placed<Day>>>,
        "help" => help: Lost<Option<Words>>,
        "document" => document: Tables<RawDocument>,
        "reading" => reading: Tables<RawReading>,
        "identity" => identity: Tables<RawIdentity>,
        "figure" => figure: Tables<RawFigure>,
        "basic" => basic: Tables<RawRow>,
        "place-adjustment" => place_adjustment: Tables<RawAdjustment>,
        "critical" => critical: Tables<RawRow>,
        "large-amount" => large_amount: Tables<RawRow>,
        "aid-basic" => aid_basic: Tables<RawRow>,
        "aid-tilted" => aid_tilted: Tables<RawRow>,
        "bed-day" => bed_day: Tables<RawRow>,
        "commercial" => commercial: Tables<RawRow>,
        "fallback" => fallback: Tables<RawRow>,
        "alert" => alert: Tables<RawAlert>,
        "check" => check: Tables<RawCheck>,
        "notice" => notice: Tables<RawNotice>,
        "premium" => premium: Tables<RawPremium>,
        "premium-standard" => premium_standard: Lost<Option<RawPremiumStandard>>,
    }
}

record! {
    /// A document that figures cite.
    pub(super) struct RawDocument {
        "id" => id: String,
        "title" => title: Words,
        "issuer" => issuer: Words,
        "date" => date: Option<Day>,
        "text" => text: Option<String>,
    }
}

record! {
    /// How an unclear sentence was read.
    pub(super) struct RawReading {
        "id" => id: String,
        "text" => text: Words,
    }
}

record! {
    /// An identity the pack knows.
    pub(super) struct RawIdentity {
        "id" => id: Identity,
        "name" => name: Words,
        "hint" => hint: Words,
    }
}

record! {
    /// One figure with its source.
    pub(super) struct RawFigure {
        "id" => id: String,
        "amount" => amount: Option<String>,
        "ratio" => ratio: Option<String>,
        "of" => of: Option<String>,
        "points" => points: Option<String>,
        "factor" => factor: Option<String>,
        "low" => low: Option<String>,
        "high" => high: Option<String>,
        "kind" => kind: Kind,
        "document" => document: String,
        "section" => section: Option<String>,
        "quote" => quote: Option<String>,
        "why" => why: Option<Words>,
    }
}

record! {
    /// One row of a tier: whom it binds, when, and with which figures.
    pub(super) struct RawRow {
        "identity" => identity: Vec<Identity>,
        "insurance" => insurance: Vec<Insurance>,
        "setting" => setting: Vec<Setting>,
        "level" => level: Vec<Level>,
        "place" => place: Vec<Place>,
        "grassroots-referral" => grassroots_referral: Option<bool>,
        "special-disease" => special_disease: Option<bool>,
        "fee-for-service" => fee_for_service: Option<bool>,
        "deductible" => deductible: Option<String>,
        "ratio" => ratio: Option<String>,
        "segment" => segment: Vec<RawSegment>,
        "cap" => cap: Option<String>,
        "amount" => amount: Option<String>,
        "floor" => floor: Option<String>,
        "unpublished" => unpublished: Option<String>,
        "readings" => readings: Vec<String>,
    }
}

record! {
    /// One segment of a tier that pays by segments.
    pub(super) struct RawSegment {
        "up-to" => up_to: Option<String>,
        "ratio" => ratio: String,
    }
}

record! {
    /// What a place adds to basic's ratio.
    pub(super) struct RawAdjustment {
        "place" => place: Vec<Place>,
        "points" => points: String,
    }
}

record! {
    /// When the monitoring office is told.
    pub(super) struct RawAlert {
        "id" => id: String,
        "identity" => identity: Vec<Identity>,
        "insurance" => insurance: Vec<Insurance>,
        "threshold" => threshold: String,
        "text" => text: Words,
        "readings" => readings: Vec<String>,
    }
}

record! {
    /// A promise about what a person is left with.
    pub(super) struct RawCheck {
        "id" => id: String,
        "identity" => identity: Vec<Identity>,
        "setting" => setting: Vec<Setting>,
        "place" => place: Vec<Place>,
        "limit" => limit: String,
        "text" => text: Words,
    }
}

record! {
    /// What a person in a situation should know.
    pub(super) struct RawNotice {
        "id" => id: String,
        "identity" => identity: Vec<Identity>,
        "insurance" => insurance: Vec<Insurance>,
        "setting" => setting: Vec<Setting>,
        "level" => level: Vec<Level>,
        "place" => place: Vec<Place>,
        "grassroots-referral" => grassroots_referral: Option<bool>,
        "special-disease" => special_disease: Option<bool>,
        "fee-for-service" => fee_for_service: Option<bool>,
        "text" => text: Words,
        "document" => document: String,
        "section" => section: Option<String>,
        "quote" => quote: String,
        "readings" => readings: Vec<String>,
    }
}

record! {
    /// Who has their premium subsidised, and by how much.
    pub(super) struct RawPremium {
        "identity" => identity: Vec<Identity>,
        "insurance" => insurance: Vec<Insurance>,
        "share" => share: String,
    }
}

record! {
    /// What the premium is.
    pub(super) struct RawPremiumStandard {
        "personal" => personal: String,
        "fiscal" => fiscal: String,
    }
}

/// The conditions that several kinds of rule share.
#[derive(Debug, Clone, Default)]
pub(super) struct RawWhen {
    pub(super) insurance: Vec<Insurance>,
    pub(super) setting: Vec<Setting>,
    pub(super) level: Vec<Level>,
    pub(super) place: Vec<Place>,
    pub(super) grassroots_referral: Option<bool>,
    pub(super) special_disease: Option<bool>,
    pub(super) fee_for_service: Option<bool>,
}

macro_rules! when {
    ($($name:ident),+) => {$(
        impl $name {
            /// Its conditions.
            pub(super) fn when(&self) -> RawWhen {
                RawWhen {
                    insurance: self.insurance.clone(),
                    setting: self.setting.clone(),
                    level: self.level.clone(),
                    place: self.place.clone(),
                    grassroots_referral: self.grassroots_referral,
                    special_disease: self.special_disease,
                    fee_for_service: self.fee_for_service,
                }
            }
        }
    )+};
}

when!(RawRow, RawNotice);

impl RawPack {
    /// Reads the file's tree.
    pub(super) fn from_tree(tree: &Node, cursor: &mut Cursor) -> Option<Self> {
        Self::read(tree, cursor)
    }
}
