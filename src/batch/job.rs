//! What is asked of a list: its columns, the packs its rows may name, the pack that is compared.

use super::columns::Columns;
use super::row_amounts::TierPlaces;
use crate::batch_terms::{Column, ColumnFault};
use crate::language::Language;
use crate::policy::Policy;
use crate::terms::Tier;

/// What is asked of a list, the same for every row.
#[derive(Debug, Clone)]
pub struct Job<'p> {
    pub(super) packs: Vec<&'p Policy>,
    pub(super) compared: Option<&'p Policy>,
    pub(super) columns: Columns,
    /// The tiers of all packs.
    pub(super) tiers: Vec<Tier>,
    /// Where each pack's tiers stand among them.
    pub(super) places: Vec<TierPlaces>,
    /// The same of the pack that is compared.
    pub(super) compared_places: TierPlaces,
    pub(super) language: Language,
}

impl<'p> Job<'p> {
    /// A list with these columns, whose rows may name these packs. Only the packs that `constant` names count where it
    /// names any, so that the result has no column of another's tier.
    ///
    /// # Errors
    /// Everything wrong with the columns.
    pub fn new(
        header: &[&str],
        constant: Vec<(Column, String)>,
        packs: Vec<&'p Policy>,
        compared: Option<&'p Policy>,
        ignore_unknown: bool,
        language: Language,
    ) -> Result<Self, Vec<ColumnFault>> {
        let mut known = packs.clone();
        known.extend(compared);
        let columns = Columns::find(header, constant, &known, ignore_unknown)?;
        let mut tiers: Vec<Tier> = Tier::ALL.to_vec();
        // A pack's own tier stands where the pack has it: behind the one it follows there.
        for policy in &known {
            let mut behind = 0;
            for spec in &policy.tiers {
                match tiers.iter().position(|one| *one == spec.tier) {
                    Some(place) => behind = place + 1,
                    None => {
                        tiers.insert(behind, spec.tier);
                        behind += 1;
                    }
                }
            }
        }
        let places = |policy: &Policy| TierPlaces::of(policy, &tiers);
        let of_packs = packs.iter().map(|policy| places(policy)).collect();
        let compared_places = compared.map(places).unwrap_or_default();
        Ok(Self { packs, compared, columns, places: of_packs, compared_places, tiers, language })
    }

    /// Whether visits of one person are added up as a year: then all rows have to be there before the first is estimated.
    #[must_use]
    pub fn adds_up_years(&self) -> bool {
        self.columns.has(Column::Person)
    }

    /// The tiers of all packs, in the order in which they are written.
    #[must_use]
    pub fn tiers(&self) -> &[Tier] {
        &self.tiers
    }

    /// The language of the results.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether another policy is compared.
    #[must_use]
    pub const fn compares(&self) -> bool {
        self.compared.is_some()
    }

    /// The columns that are not read.
    #[must_use]
    pub fn unknown_columns(&self) -> &[String] {
        &self.columns.unknown
    }

    /// A tier's name: the pack's own where it has one.
    pub(super) fn tier_name(&self, tier: Tier) -> String {
        let specs = self.packs.iter().chain(&self.compared).flat_map(|policy| &policy.tiers);
        let mut named = specs.filter(|spec| spec.tier == tier).filter_map(|spec| spec.name.as_ref());
        let own = named.next().filter(|_| tier.slot().is_none());
        self.language.result_tier(tier, own.map(|words| self.language.of(words)))
    }
}
