//! A share of what lies above a deductible, by segments, up to a cap: basic (a stay at a time), critical and
//! large-amount (on the year's burden), basic and tilted aid (on the year's burden, cap less what was paid).
//!
//! With Y the burden before this visit and B this visit's, `f(Y+B) − f(Y)` is the sum over segments of ratio ×
//! the part of (Y, Y+B] that lies in the segment and above the deductible.

mod steps;

use super::{Payment, Stretch};
use crate::engine::circumstances::Circumstances;
use crate::engine::known::Known;
use crate::engine::trace::Trace;
use crate::money::{Exact, Money, Rate};
use crate::policy::{FigureValue, Segment, Share};
use crate::terms::{FigurePath, Part, Tier};

/// How a tier counts its cap.
#[derive(Debug, Clone, Copy)]
enum CapRule {
    /// What is left after what was paid earlier in the year.
    Left(Money),
    /// The year's payment never exceeds it: `min(cap, f(Y+B)) − min(cap, f(Y))`.
    OfYear,
}

/// One segment with the values of this run.
#[derive(Debug, Clone, Copy)]
struct Slice<'p> {
    from: Exact,
    up_to: Option<Exact>,
    ratio: Known<'p, Rate>,
}

impl Slice<'_> {
    /// The part of (`above`, `up_to`] that lies in the segment, as its two ends; `None` where nothing does.
    fn part(&self, above: Exact, up_to: Exact) -> Option<(Exact, Exact)> {
        let from = above.max(self.from);
        let top = self.up_to.map_or(up_to, |bound| bound.min(up_to));
        (top > from).then_some((from, top))
    }
}

/// The rule with everything known about it in this run.
struct Ready<'p> {
    tier: Tier,
    share: &'p Share,
    deductible: Known<'p, Exact>,
    before: Exact,
    after: Exact,
}

/// What a row of this tier pays.
pub(in crate::engine) fn pay<'p, T: Trace>(
    tier: Tier,
    share: &'p Share,
    now: &Circumstances<'p>,
    trace: &mut T,
) -> Payment {
    let mut payment = Payment::default();
    let deductible = now.amount(path(tier, Part::Deductible), Some(&share.deductible));
    let ratios_known = slices(tier, share, now).all(|slice| slice.is_some());
    let (Some(deductible), true) = (deductible, ratios_known) else {
        trace.step(|| steps::not_estimated(tier, share, now));
        payment.high_open = !now.burden.is_zero();
        return payment;
    };
    let (before, cap_rule) = year(tier, now);
    let before = before.exact();
    let ready = Ready { tier, share, deductible, before, after: before + now.burden };
    let sum = ready.share_of_this_visit(now, &mut payment);
    if !before.is_zero() {
        trace.step(|| steps::year_so_far(before, now.burden, ready.after));
    }
    for slice in ready.slices(now).filter(|slice| slice.ratio.before_place().is_some()) {
        trace.step(|| steps::place_points(&slice.ratio));
    }
    trace.step(|| steps::share(&ready, now, sum));
    let (capped, used_up) = ready.capped(sum, cap_rule, now, &mut payment, trace);
    ready.note_stretch(used_up, now, &mut payment);
    let pays = now.line(capped);
    if pays != capped {
        trace.step(|| steps::round(capped, pays));
    }
    payment.pays = Some(pays);
    payment
}

const fn path(tier: Tier, part: Part) -> FigurePath {
    FigurePath { tier, part }
}

/// The segments with the values of this run, `None` for one whose ratio is unpublished; a ratio of the person's
/// own stands for all of them.
fn slices<'p>(
    tier: Tier,
    share: &'p Share,
    now: &Circumstances<'p>,
) -> impl Iterator<Item = Option<Slice<'p>>> {
    let path = path(tier, Part::Ratio);
    let own = now.case.figures.rate(path).is_some();
    let count = if own { 1 } else { share.segments.len() };
    let now = *now;
    let mut from = Exact::ZERO;
    share.segments.iter().take(count).map(move |segment| {
        let up_to = if own { None } else { bound(segment) };
        let slice = now.rate(path, &segment.ratio).map(|ratio| Slice { from, up_to, ratio });
        from = up_to.unwrap_or(from);
        slice
    })
}

fn bound(segment: &Segment) -> Option<Exact> {
    match segment.up_to.as_ref().map(|figure| figure.value) {
        Some(FigureValue::Amount(range)) => Some(range.central),
        _ => None,
    }
}

/// What the year has brought before this visit, and how the cap counts.
fn year(tier: Tier, now: &Circumstances<'_>) -> (Money, CapRule) {
    let year = &now.case.year_to_date;
    match tier {
        Tier::Critical | Tier::LargeAmount => (year.critical_burden, CapRule::OfYear),
        Tier::AidBasic => (year.aid_burden, CapRule::Left(year.aid_basic_paid)),
        Tier::AidTilted => (year.tilted_burden, CapRule::Left(year.aid_tilted_paid)),
        // Basic's deductible is per stay: earlier visits do not count towards it.
        Tier::Basic | Tier::BedDay | Tier::Commercial | Tier::Fallback => {
            (Money::ZERO, CapRule::Left(year.basic_paid))
        }
    }
}

impl<'p> Ready<'p> {
    fn slices(&self, now: &Circumstances<'p>) -> impl Iterator<Item = Slice<'p>> {
        slices(self.tier, self.share, now).flatten()
    }

    /// f(Y+B) − f(Y), before the cap.
    fn share_of_this_visit(&self, now: &Circumstances<'p>, payment: &mut Payment) -> Exact {
        let above = self.before.max(self.deductible.value);
        payment.touches(self.deductible.kind, self.deductible.wide, self.after > above);
        self.slices(now).fold(Exact::ZERO, |sum, slice| {
            let part = slice.part(above, self.after);
            payment.touches(slice.ratio.kind, slice.ratio.wide, part.is_some());
            part.map_or(sum, |(from, top)| sum + (top - from) * slice.ratio.value)
        })
    }

    /// f(Y): what the year's burden before this visit has drawn, before the cap.
    fn share_before(&self, now: &Circumstances<'p>) -> Exact {
        self.slices(now).fold(Exact::ZERO, |sum, slice| {
            let part = slice.part(self.deductible.value, self.before);
            part.map_or(sum, |(from, top)| sum + (top - from) * slice.ratio.value)
        })
    }

    /// What the cap lets through, and whether it is used up.
    fn capped<T: Trace>(
        &self,
        sum: Exact,
        cap_rule: CapRule,
        now: &Circumstances<'p>,
        payment: &mut Payment,
        trace: &mut T,
    ) -> (Exact, bool) {
        let figure = self.share.cap.as_ref();
        let Some(cap) = now.amount(path(self.tier, Part::Cap), figure) else {
            let abolished = figure.is_some_and(|figure| figure.value == FigureValue::Unlimited);
            payment.cap_unpublished = figure.is_some() && !abolished;
            if let (true, Some(figure)) = (abolished, figure) {
                trace.step(|| steps::no_cap(self.tier, figure, sum));
            }
            return (sum, false);
        };
        payment.touches(cap.kind, cap.wide, false);
        match cap_rule {
            CapRule::Left(paid) => {
                let left = cap.value - paid.exact();
                trace.step(|| steps::cap_less_paid(&cap, paid, sum, left.min(sum)));
                (left.min(sum), sum >= left)
            }
            CapRule::OfYear => {
                let already = self.share_before(now);
                let capped = (already + sum).min(cap.value) - already.min(cap.value);
                trace.step(|| steps::cap_of_year(&cap, already, sum, capped));
                (capped, already + sum >= cap.value)
            }
        }
    }

    /// How far along the rule the year's burden has come, and what is paid of the next yuan.
    fn note_stretch(&self, used_up: bool, now: &Circumstances<'p>, payment: &mut Payment) {
        let above_deductible = self.after >= self.deductible.value;
        let mut segments = 0_u8;
        for slice in self.slices(now) {
            match slice.up_to {
                Some(bound) if bound <= self.after => segments = segments.saturating_add(1),
                _ => {
                    if above_deductible && !used_up {
                        payment.marginal = slice.ratio.value;
                    }
                    break;
                }
            }
        }
        payment.stretch = Stretch { above_deductible, segments, used_up };
    }
}
