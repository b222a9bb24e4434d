//! The rules of a pack that pay nothing from a bill: adjustments, alerts, checks, notices, premiums.

use super::figure::{Citation, Figure};
use super::row::Who;
use super::situation::When;
use super::words::Words;
use crate::terms::{Identity, Insurance, Place, Setting};
use std::sync::Arc;

/// What a place adds to basic's ratio.
#[derive(Debug, Clone)]
pub struct Adjustment {
    /// The places.
    pub places: Vec<Place>,
    /// Points, usually negative.
    pub points: Arc<Figure>,
}

/// When the monitoring office is told of a year's burden.
#[derive(Debug, Clone)]
pub struct AlertRule {
    /// The id in an estimate.
    pub id: String,
    /// Whom it watches.
    pub who: Who,
    /// Which insurance; empty for both.
    pub insurance: Vec<Insurance>,
    /// Yuan a year.
    pub threshold: Arc<Figure>,
    /// What it means.
    pub text: Words,
    /// The readings it rests on.
    pub readings: Vec<String>,
}

/// A promise: in-scope self-pay stays within a share of what is in scope.
#[derive(Debug, Clone)]
pub struct CheckRule {
    /// The id in an estimate.
    pub id: String,
    /// To whom it is promised.
    pub identities: Vec<Identity>,
    /// In which settings; empty for all.
    pub settings: Vec<Setting>,
    /// In which places; empty for all.
    pub places: Vec<Place>,
    /// The share.
    pub limit: Arc<Figure>,
    /// What it means.
    pub text: Words,
}

/// What a person in a situation should know.
#[derive(Debug, Clone)]
pub struct NoticeRule {
    /// The id in an estimate.
    pub id: String,
    /// Whom it concerns; empty for everyone.
    pub identities: Vec<Identity>,
    /// In which situations.
    pub when: When,
    /// What to know.
    pub text: Words,
    /// Where it stands.
    pub citation: Citation,
    /// The readings it rests on.
    pub readings: Vec<String>,
}

/// Who has their premium subsidised.
#[derive(Debug, Clone)]
pub struct PremiumRow {
    /// Who.
    pub identities: Vec<Identity>,
    /// Which insurance; empty for both.
    pub insurance: Vec<Insurance>,
    /// The share of the personal premium that is paid for them.
    pub share: Arc<Figure>,
}

/// What the premium of a year is.
#[derive(Debug, Clone)]
pub struct PremiumStandard {
    /// Paid by the person.
    pub personal: Arc<Figure>,
    /// Paid by the state.
    pub fiscal: Arc<Figure>,
}
