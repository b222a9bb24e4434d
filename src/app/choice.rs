//! Answers that are chosen, not typed.

use super::reply::Reply;
use super::step::GuideStep;
use crate::terms::{FactId, Id, Insurance, Level, Place, Setting};

/// An answer to a question with one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// A region, by the id of one of its packs; the day decides between several.
    Policy(String),
    /// Which insurance.
    Insurance(Insurance),
    /// What kind of care.
    Setting(Setting),
    /// The hospital's level.
    Level(Level),
    /// Where it is.
    Place(Place),
    /// The value of a fact: an option's id, [`super::YES`], [`super::NO`], or [`crate::terms::UNKNOWN`].
    Fact(FactId, Id),
    /// To a question that can be answered without filling anything in.
    Reply(GuideStep, Reply),
}
