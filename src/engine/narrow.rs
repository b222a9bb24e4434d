//! A plan in 64 bits, where all its numbers are whole fen and shares of four decimals.

use super::end::End;
use super::plan::{Cap, Ceiling, Deductible, Pays, Plan, PlanSegment, PlanShare, RowPlan, TierPlan};
use super::ranged_plan::RangedPlan;
use crate::case::Case;
use crate::money::{FINEST_SHARE, GRAINS, MOST_FEN, Width};

/// Whether the sums that a year has brought are small enough for it.
pub(super) fn fits(case: &Case) -> bool {
    let mut sums = case.year_to_date.iter().map(|(_, sum)| sum);
    sums.all(|sum| sum.is_zero() || <i64 as Width>::of_money(sum) <= MOST_FEN)
}

fn whole(number: i128, unit: i128) -> Option<i64> {
    let count = i64::try_from(number / unit).ok()?;
    (number % unit == 0 && (0..=MOST_FEN).contains(&count)).then_some(count)
}

fn amount(grains: i128) -> Option<i64> {
    whole(grains, GRAINS)
}

fn share(grains: i128) -> Option<i64> {
    whole(grains, FINEST_SHARE).filter(|share| *share <= i64::SHARE)
}

/// `None` where there is a value that does not fit.
fn of_option<T, U>(value: Option<T>, of: impl FnOnce(T) -> Option<U>) -> Option<Option<U>> {
    value.map_or(Some(None), |value| of(value).map(Some))
}

impl RangedPlan {
    /// In 64 bits; `None` where a number does not fit.
    pub(super) fn narrow(&self) -> Option<RangedPlan<i64>> {
        let both = |[one, other]: &[End; 2]| Some([one.narrow()?, other.narrow()?]);
        Some(RangedPlan { central: self.central.narrow()?, ends: of_option(self.ends.as_ref(), both)? })
    }
}

impl Plan {
    /// In 64 bits; `None` where a number does not fit.
    pub(super) fn narrow(&self) -> Option<Plan<i64>> {
        Some(Plan {
            prepay: of_option(self.prepay, share)?,
            tiers: self.tiers.iter().map(TierPlan::narrow).collect::<Option<_>>()?,
            aid: self.aid,
        })
    }
}

impl End {
    /// In 64 bits; `None` where a number does not fit.
    pub(super) fn narrow(&self) -> Option<End<i64>> {
        let tier = |(place, tier): &(usize, TierPlan)| Some((*place, tier.narrow()?));
        let tiers = self.tiers.iter().map(tier).collect::<Option<_>>()?;
        Some(End { prepay: of_option(self.prepay, share)?, tiers })
    }
}

impl TierPlan {
    fn narrow(&self) -> Option<TierPlan<i64>> {
        let rows = self.rows.iter().map(RowPlan::narrow).collect::<Option<_>>()?;
        Some(TierPlan { role: self.role, settles: self.settles, rows })
    }
}

impl RowPlan {
    fn narrow(&self) -> Option<RowPlan<i64>> {
        let cap = |cap: &Cap| Some(Cap { amount: amount(cap.amount)?, counts: cap.counts });
        Some(RowPlan {
            base: self.base,
            pays: self.pays.narrow()?,
            caps: self.caps.iter().map(cap).collect::<Option<_>>()?,
            cap_unpublished: self.cap_unpublished,
            at_least: self.at_least,
        })
    }
}

impl Pays {
    fn narrow(&self) -> Option<Pays<i64>> {
        Some(match self {
            Self::Share(one) => Pays::Share(PlanShare {
                deductible: one.deductible.narrow()?,
                segments: one.segments.iter().map(PlanSegment::narrow).collect::<Option<_>>()?,
            }),
            Self::Fixed { amount: fixed, open } => Pays::Fixed { amount: amount(*fixed)?, open: *open },
            Self::Floor { share: floor, open } => Pays::Floor { share: share(*floor)?, open: *open },
            Self::Unknown { deductible } => {
                Pays::Unknown { deductible: of_option(deductible.as_ref(), Deductible::narrow)? }
            }
        })
    }
}

impl Deductible {
    fn narrow(&self) -> Option<Deductible<i64>> {
        let at_most =
            |one: Ceiling| Some(Ceiling { amount: of_option(one.amount, amount)?, counts: one.counts });
        Some(Deductible {
            amount: amount(self.amount)?,
            open: self.open,
            over: self.over,
            less: self.less,
            at_most: of_option(self.at_most, at_most)?,
        })
    }
}

impl PlanSegment {
    fn narrow(&self) -> Option<PlanSegment<i64>> {
        Some(PlanSegment {
            from: amount(self.from)?,
            up_to: of_option(self.up_to, amount)?,
            rate: share(self.rate)?,
            open: self.open,
        })
    }
}
