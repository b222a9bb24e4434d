//! From the figures of one row to its numbers.

use crate::engine::end::Ranged;
use crate::engine::origins::{CapOrigin, FoundFigure, PaysOrigins, RowOrigins, UnknownFigure};
use crate::engine::plan::{
    Cap, Ceiling, Counts, Deductible, Pays, PlanOver, PlanSegment, PlanShare, RowPlan, SumPlace,
};
use crate::engine::resolved_figure::{FigureResolver, FigureUse, Prepay, ResolvedFigure};
use crate::engine::visit::BindingRow;
use crate::interpretation;
use crate::listed::AsList;
use crate::money::{Exact, Rate};
use crate::policy::{Base, Counted, Figure, FigureValue, Open, Over, Per, Policy, Row, Share, Terms};
use crate::terms::{CapCounts, FactId, FigurePath, Part, Role, Sum, Tier};
use std::sync::Arc;

/// The compiler at a row.
pub(super) struct RowCompiler<'c, 'v, 'p> {
    pub(super) figures: FigureResolver<'v, 'p>,
    pub(super) prepay: Prepay<'p>,
    /// Where figures with a range are noted.
    pub(super) ranged: &'c mut Ranged,
    /// The place of the row's tier.
    pub(super) place: usize,
    pub(super) binding: BindingRow<'p>,
    /// Whether a floor was among the figures so far.
    pub(super) at_least: bool,
}

impl<'p> RowCompiler<'_, '_, 'p> {
    fn policy(&self) -> &'p Policy {
        self.figures.visit.policy
    }

    fn path(&self, part: Part) -> FigurePath {
        FigurePath::Of(self.binding.tier, part)
    }

    fn sum(&self, sum: Sum) -> SumPlace {
        sum_place(self.policy(), sum)
    }

    fn noted<T: Copy>(&mut self, resolved: ResolvedFigure<'p, T>) -> ResolvedFigure<'p, T> {
        self.at_least |= resolved.open.at_least;
        self.note_range(&resolved);
        resolved
    }

    fn note_range<T: Copy>(&mut self, resolved: &ResolvedFigure<'p, T>) {
        if resolved.wide {
            self.ranged.figures.push((resolved.path(), self.place));
        }
    }

    fn amount(&mut self, path: FigurePath, figure: &'p Arc<Figure>) -> FoundFigure<'p, Exact> {
        self.figures.amount(path, Some(figure)).map(|resolved| self.noted(resolved)).ok_or((path, figure))
    }

    fn rate(&mut self, path: FigurePath, figure: &'p Arc<Figure>) -> FoundFigure<'p, Rate> {
        self.figures.rate(path, figure).map(|resolved| self.noted(resolved)).ok_or((path, figure))
    }

    pub(super) fn row(&mut self) -> (RowPlan, RowOrigins<'p>) {
        let row = self.binding.row;
        let (pays, pays_origins) = self.pays(row);
        let mut caps = Vec::new();
        let mut cap_origins = Vec::new();
        let mut cap_unpublished = false;
        // A quota for days in bed has the caps of the same identity's aid where it says none.
        let cap_tier = self.figures.visit.aid_with_caps(&self.binding).unwrap_or(self.binding.tier);
        let cap_row = self.figures.visit.row_of_aid(&self.binding).unwrap_or(row);
        let usual = self.cap_counts(cap_tier);
        let first = (FigurePath::Of(cap_tier, Part::Cap), cap_row.cap.as_ref(), usual);
        let others = cap_row.caps.iter().map(|one| {
            let path = FigurePath::CapOf(cap_tier, one.counts);
            (path, Some(&one.amount), one.counts.map_or(Counts::Visit, |sum| self.counts(sum)))
        });
        let all: Vec<_> = [first].into_iter().chain(others).listed();
        for (path, figure, counts) in all {
            match self.figures.amount(path, figure) {
                Some(resolved) => {
                    let resolved = self.noted(resolved);
                    caps.push(Cap { amount: resolved.value.grains(), counts });
                    cap_origins.push(CapOrigin::Binds(resolved));
                }
                None => match figure {
                    Some(figure) if figure.value == FigureValue::Unlimited => {
                        cap_origins.push(CapOrigin::Abolished(path, figure));
                    }
                    Some(_) => cap_unpublished = true,
                    None => {}
                },
            }
        }
        let plan = RowPlan {
            base: if self.binding.tier.rule().role == Role::Fallback {
                Base::ALL
            } else {
                row.of.unwrap_or(Base::IN_SCOPE)
            },
            pays,
            caps,
            cap_unpublished,
            at_least: self.at_least,
        };
        (plan, RowOrigins { binding: self.binding, pays: pays_origins, caps: cap_origins })
    }

    /// How the cap of a tier counts where its row names no sum.
    fn cap_counts(&self, tier: Tier) -> Counts {
        match tier.rule().cap {
            CapCounts::Sum(sum) => self.counts(sum),
            CapCounts::YearOfOver => match over(self.binding.row, tier) {
                Over::Year(_) => Counts::Year,
                _ => Counts::Visit,
            },
            CapCounts::Visit => Counts::Visit,
        }
    }

    fn counts(&self, sum: Sum) -> Counts {
        let place = self.sum(sum);
        let quota = self.binding.tier.rule();
        if quota.role == Role::BedDay && quota.paid_into == Some(sum) {
            Counts::SumAndVisit(place)
        } else {
            Counts::Sum(place)
        }
    }

    fn pays(&mut self, row: &'p Row) -> (Pays, PaysOrigins<'p>) {
        let rule = self.binding.tier.rule();
        let prepay_unknown = match self.prepay {
            Prepay::Unknown(figure)
                if rule.role == Role::Basic && self.figures.visit.case.bill.prepay().is_none() =>
            {
                Some((FigurePath::Prepay, figure))
            }
            _ => None,
        };
        if self.figures.visit.unlisted(&self.binding) {
            return (Pays::Unknown { deductible: None }, PaysOrigins::Unknown(Vec::new()));
        }
        match &row.terms {
            Terms::Share(share) => self.share(share, prepay_unknown),
            Terms::Fixed { amount, per } => {
                match (self.amount(self.path(Part::Amount), amount), prepay_unknown) {
                    (Ok(amount), None) => {
                        let days = match per {
                            Per::Day => Some(self.figures.visit.world.of(FactId::BedDays)),
                            Per::Visit => None,
                        };
                        let open = amount.open;
                        let sum = amount.value.times(days.unwrap_or(1));
                        let pays = Pays::Fixed { amount: sum.grains(), open };
                        (pays, PaysOrigins::Fixed { amount, days })
                    }
                    (amount, prepay) => {
                        let missing = amount.err().into_iter().chain(prepay);
                        let used = missing.map(|(path, figure)| FigureUse::unknown(path, figure)).listed();
                        (Pays::Unknown { deductible: None }, PaysOrigins::Unknown(used))
                    }
                }
            }
            Terms::Floor(floor) => match self.rate(self.path(Part::Floor), floor) {
                Ok(resolved) => {
                    let pays = Pays::Floor { share: resolved.value.grains(), open: resolved.open };
                    (pays, PaysOrigins::Floor(resolved))
                }
                Err((path, figure)) => {
                    let used = vec![FigureUse::unknown(path, figure)];
                    (Pays::Unknown { deductible: None }, PaysOrigins::Unknown(used))
                }
            },
            Terms::Unpublished(_) => (Pays::Unknown { deductible: None }, PaysOrigins::Unknown(Vec::new())),
        }
    }

    fn share(
        &mut self,
        share: &'p Share,
        prepay_unknown: Option<UnknownFigure<'p>>,
    ) -> (Pays, PaysOrigins<'p>) {
        let deductible = self.deductible(share);
        let plan_over = self.over();
        let (plan_deductible, at_most) = match &deductible {
            Ok(resolved) => {
                let at_most = share.at_most.as_ref().map(|one| self.ceiling(one, resolved));
                let deductible = Deductible {
                    amount: resolved.value.grains(),
                    open: resolved.open,
                    over: plan_over,
                    less: share.less.map(|sum| self.sum(sum)),
                    at_most: at_most.as_ref().map(|(ceiling, _)| *ceiling),
                };
                (Some(deductible), at_most.map(|(_, resolved)| Box::new(resolved)))
            }
            Err(_) => (None, None),
        };
        let shift = match (&deductible, plan_over) {
            (Ok(resolved), PlanOver::Visit | PlanOver::Year(_)) if self.counts_from_deductible() => {
                resolved.value.grains()
            }
            _ => 0,
        };
        let segments = self.segments(share, shift);
        match (deductible, segments, prepay_unknown) {
            (Ok(resolved), Ok((segments, ratios)), None) => {
                let pays = match plan_deductible {
                    Some(deductible) => Pays::Share(PlanShare { deductible, segments }),
                    None => Pays::Unknown { deductible: None },
                };
                let origins = PaysOrigins::Share { deductible: resolved, at_most, ratios };
                (pays, origins)
            }
            (deductible, segments, prepay) => {
                let used_deductible = match deductible {
                    Ok(resolved) => resolved.used(),
                    Err((path, figure)) => FigureUse::unknown(path, figure),
                };
                let used_ratio = match segments {
                    Ok((_, ratios)) => ratios.first().map(|resolved| resolved.used()),
                    Err(_) => share.segments.first().map(|segment| {
                        let path = self.path(Part::Ratio);
                        match self.rate(path, &segment.ratio) {
                            Ok(resolved) => resolved.used(),
                            Err((path, figure)) => FigureUse::unknown(path, figure),
                        }
                    }),
                };
                let used = [used_deductible].into_iter().chain(used_ratio);
                let used = used.chain(prepay.map(|(path, figure)| FigureUse::unknown(path, figure))).listed();
                (Pays::Unknown { deductible: plan_deductible }, PaysOrigins::Unknown(used))
            }
        }
    }

    /// Were segment bounds counted from the deductible (R-ORIGIN not followed).
    fn counts_from_deductible(&self) -> bool {
        self.binding.tier.rule().reading == Some(interpretation::ORIGIN)
            && !self.policy().adopts(interpretation::ORIGIN)
    }

    /// The deductible. Were the part under basic aid's own no burden of tilted aid, tilted aid would begin above both.
    fn deductible(&mut self, share: &'p Share) -> FoundFigure<'p, Exact> {
        let own = self.amount(self.path(Part::Deductible), &share.deductible)?;
        if self.binding.tier.rule().role != Role::Aid || self.policy().adopts(interpretation::TILTED_BASE) {
            return Ok(own);
        }
        let before = self.figures.visit.aid_before(self.binding.tier, self.binding.identity);
        let below = before.and_then(|(tier, share)| {
            self.figures.amount(FigurePath::Of(tier, Part::Deductible), Some(&share.deductible))
        });
        let Some(below) = below else { return Ok(own) };
        self.note_range(&below);
        Ok(own.and(&below))
    }

    /// The most that deductibles come to; one that nobody knows does not bind, and leaves open how much more is paid —
    /// unless the deductible is typed as nothing.
    fn ceiling(
        &mut self,
        counted: &'p Counted,
        deductible: &ResolvedFigure<'p, Exact>,
    ) -> (Ceiling, FoundFigure<'p, Exact>) {
        let path = self.path(Part::Deductible);
        let counts = counted.counts.map(|sum| self.sum(sum));
        let found = self.figures.pack_amount(path, &counted.amount).ok_or((path, &counted.amount));
        let found = found.map(|resolved| self.noted(resolved));
        let amount = match &found {
            Ok(resolved) => Some(resolved.value.grains()),
            Err(_) if deductible.value.is_zero() => Some(0),
            Err(_) => None,
        };
        (Ceiling { amount, counts }, found)
    }

    fn over(&self) -> PlanOver {
        match over(self.binding.row, self.binding.tier) {
            Over::Year(sum) => PlanOver::Year(self.sum(sum)),
            Over::Segments(sum) => PlanOver::Segments(self.sum(sum)),
            Over::Usual | Over::Visit => PlanOver::Visit,
        }
    }

    /// The segments with the values of this run; a ratio of the person's own stands for all of them.
    #[allow(clippy::type_complexity, reason = "numbers and origins of the same segments")]
    fn segments(
        &mut self,
        share: &'p Share,
        shift: i128,
    ) -> Result<(Vec<PlanSegment>, Vec<ResolvedFigure<'p, Rate>>), UnknownFigure<'p>> {
        let path = self.path(Part::Ratio);
        let own = self.figures.visit.case.figures.rate(path).is_some();
        let count = if own { 1 } else { share.segments.len() };
        let mut segments = Vec::with_capacity(count);
        let mut ratios = Vec::with_capacity(count);
        let mut from = 0;
        let mut missing = None;
        for segment in share.segments.iter().take(count) {
            let bound = segment.up_to.as_ref().filter(|_| !own);
            let up_to = match bound {
                None => None,
                Some(figure) => match self.figures.pack_amount(path, figure) {
                    Some(resolved) => {
                        self.note_range(&resolved);
                        Some(resolved.value.grains() + shift)
                    }
                    None => {
                        missing = missing.or(Some((path, figure)));
                        None
                    }
                },
            };
            match self.rate(path, &segment.ratio) {
                Ok(resolved) => {
                    let (rate, open): (i128, Open) = (resolved.value.grains(), resolved.open);
                    segments.push(PlanSegment { from, up_to, rate, open });
                    ratios.push(resolved);
                }
                Err(unknown) => missing = missing.or(Some(unknown)),
            }
            from = up_to.unwrap_or(from);
        }
        match missing {
            None => Ok((segments, ratios)),
            Some(missing) => Err(missing),
        }
    }
}

/// The place of a sum in the policy's list.
fn sum_place(policy: &Policy, sum: Sum) -> SumPlace {
    policy.every_sum().position(|one| one == sum).unwrap_or(usize::MAX)
}

/// What deductible and segments of a row count on; as its tier does where it does not say.
fn over(row: &Row, tier: Tier) -> Over {
    row.terms.share().map_or(Over::Visit, |share| share.over_in(tier))
}
