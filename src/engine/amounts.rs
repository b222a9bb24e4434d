//! What is paid and what is left, without how it came about.

use crate::money::Money;
use crate::terms::Tier;
use serde::{Serialize, Serializer};

/// What is paid and what is left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Amounts {
    /// What each tier pays, in the pack's order; in JSON under their ids.
    #[serde(serialize_with = "by_tier")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(schema_with = "schema_by_tier"))]
    pub pays: Vec<(Tier, Money)>,
    /// What the person pays.
    pub personal: Money,
    /// The least the person may pay; `None` when that side is open.
    pub personal_low: Option<Money>,
    /// The most the person may pay; `None` when that side is open.
    pub personal_high: Option<Money>,
}

impl Amounts {
    /// Whether what the person pays is exact.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.personal_low == Some(self.personal) && self.personal_high == Some(self.personal)
    }

    /// What a tier pays.
    #[must_use]
    pub fn pays(&self, tier: Tier) -> Money {
        self.pays.iter().find(|(one, _)| *one == tier).map(|(_, amount)| *amount).unwrap_or_default()
    }
}

fn by_tier<S: Serializer>(pays: &[(Tier, Money)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(pays.iter().map(|(tier, amount)| (tier, amount)))
}

#[cfg(not(target_arch = "wasm32"))]
fn schema_by_tier(types: &mut schemars::SchemaGenerator) -> schemars::Schema {
    let money = types.subschema_for::<Money>().to_value();
    let mut each = schemars::json_schema!({});
    for tier in Tier::ALL {
        each.insert(tier.id().to_owned(), money.clone());
    }
    let required: Vec<&str> = Tier::ALL.iter().map(|tier| tier.id()).collect();
    schemars::json_schema!({
        "type": "object", "required": required, "properties": each, "additionalProperties": money,
    })
}
