//! What is subsidised of a person's yearly premium.

use crate::estimate::Written;
use crate::money::Money;
use crate::policy::{Figure, FigureValue, Policy, Situation, World};
use crate::terms::{Identity, Insurance, Kind, Level, Place, Setting};
use serde::Serialize;
use std::sync::Arc;

/// The premium and who pays it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Subsidy {
    /// The pack.
    pub policy: String,
    /// Whose premium.
    pub identity: Option<Identity>,
    /// The personal premium.
    pub premium: Money,
    /// How sure it is.
    pub state: SubsidyState,
    /// Paid for the person; `None` where the amount is unpublished.
    pub subsidy: Option<Money>,
    /// Left to the person; where the subsidy is unpublished, the most it can be.
    pub own: Money,
    /// The share that is paid.
    pub share: Written,
    /// How much the share can be relied on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Where the share stands.
    #[serde(skip)]
    pub source: Option<Arc<Figure>>,
}

/// How a subsidy came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SubsidyState {
    /// By the pack's share.
    Computed,
    /// There is one; its amount is unpublished.
    NotEstimated,
    /// The pack names none for this person.
    NotApplicable,
}

/// The subsidy of a resident's premium for this identity, half up to the fen.
#[must_use]
pub fn subsidy(policy: &Policy, identity: Option<Identity>, premium: Money) -> Subsidy {
    subsidy_in(policy, identity, &usual_world(policy), premium)
}

/// A resident's circumstances where a premium depends on nothing else.
#[must_use]
pub fn usual_world(policy: &Policy) -> World {
    let of = Situation::new(Insurance::Resident, Setting::Inpatient, Level::Tertiary, Place::InCity);
    policy.world(&of)
}

/// The subsidy where other facts than the identity are said too.
#[must_use]
pub fn subsidy_in(policy: &Policy, identity: Option<Identity>, world: &World, premium: Money) -> Subsidy {
    let row = identity.and_then(|one| policy.nearest(&policy.premiums, Some(one), world)).map(|one| one.rule);
    let base = Subsidy {
        policy: policy.id.clone(),
        identity,
        premium,
        state: SubsidyState::NotApplicable,
        subsidy: Some(Money::ZERO),
        own: premium,
        share: Written::Unknown,
        kind: None,
        source: row.map(|row| Arc::clone(&row.share)),
    };
    let Some(row) = row else { return base };
    let kind = Some(row.share.kind);
    match row.share.value {
        FigureValue::Rate(range) => {
            let paid = (premium.exact() * range.central).to_fen();
            let share = Written::Rate(range.central);
            let (subsidy, own) = (Some(paid), premium - paid);
            Subsidy { state: SubsidyState::Computed, subsidy, own, share, kind, ..base }
        }
        _ => Subsidy { state: SubsidyState::NotEstimated, subsidy: None, kind, ..base },
    }
}
