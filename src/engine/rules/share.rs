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
use crate::engine::visit::Bound;
use crate::money::{Exact, Money, Rate};
use crate::policy::{FigureValue, Segment, Share};
use crate::reading;
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
struct Ready<'p, 'k> {
    tier: Tier,
    share: &'p Share,
    deductible: &'k Known<'p, Exact>,
    before: Exact,
    after: Exact,
}

/// What the segments come to.
#[derive(Default)]
struct Sums {
    /// f(Y+B) − f(Y), before the cap.
    of_this_visit: Exact,
    /// f(Y): what the year's burden before this visit has drawn, before the cap.
    before: Exact,
    /// How many segments lie behind.
    segments: u8,
    /// What is paid of the next yuan.
    next: Option<Rate>,
}

/// What a row of this tier pays.
pub(in crate::engine) fn pay<'p>(
    bound: Bound<'p>,
    share: &'p Share,
    now: &Circumstances<'p>,
    trace: &mut Trace,
) -> Payment {
    let tier = bound.tier;
    let mut payment = Payment::default();
    let (before, cap_rule) = year(tier, now);
    let before = before.exact();
    let deductible = deductible(bound, share, now);
    let Some(deductible) = &deductible else { return not_estimated(tier, share, now, trace) };
    let ready = Ready { tier, share, deductible, before, after: before + now.burden };
    let sums = ready.sums(now, &mut payment);
    let Some(sums) = &sums else { return not_estimated(tier, share, now, trace) };
    if !ready.before.is_zero() {
        trace.step(|| steps::year_so_far(ready.before, now.burden, ready.after));
    }
    trace.steps(|| steps::place_points(&ready, now));
    trace.step(|| steps::share(&ready, now, sums.of_this_visit));
    let (capped, used_up) = ready.capped(sums, cap_rule, now, &mut payment, trace);
    let above_deductible = ready.after >= ready.deductible.value;
    payment.stretch = Stretch { above_deductible, segments: sums.segments, used_up };
    payment.marginal = sums.next.filter(|_| above_deductible && !used_up).unwrap_or_default();
    let pays = now.line(capped);
    if pays != capped {
        trace.step(|| steps::round(capped, pays));
    }
    payment.pays = Some(pays);
    payment
}

/// The deductible. Were the part under basic aid's own no burden of tilted aid, tilted aid would begin above both.
fn deductible<'p>(bound: Bound<'p>, share: &'p Share, now: &Circumstances<'p>) -> Option<Known<'p, Exact>> {
    let of = |tier, share: &'p Share| now.amount(path(tier, Part::Deductible), Some(&share.deductible));
    let own = of(bound.tier, share)?;
    if bound.tier != Tier::AidTilted || now.visit.policy.follows(reading::TILTED_BASE) {
        return Some(own);
    }
    let below = now.visit.aid_basic(bound.identity).and_then(|share| of(Tier::AidBasic, share));
    Some(below.map_or(own, |below| own.and(below)))
}

/// A figure is missing.
fn not_estimated(tier: Tier, share: &Share, now: &Circumstances<'_>, trace: &mut Trace) -> Payment {
    trace.step(|| steps::not_estimated(tier, share, now));
    Payment { high_open: !now.burden.is_zero(), ..Payment::default() }
}

const fn path(tier: Tier, part: Part) -> FigurePath {
    FigurePath { tier, part }
}

/// The segments with the values of this run, `None` for one whose ratio is unpublished; a ratio of the person's
/// own stands for all of them. Bounds that are not counted from zero are counted from the deductible.
fn slices<'p>(
    tier: Tier,
    share: &'p Share,
    deductible: Exact,
    now: &Circumstances<'p>,
) -> impl Iterator<Item = Option<Slice<'p>>> {
    let path = path(tier, Part::Ratio);
    let own = now.visit.case.figures.rate(path).is_some();
    let count = if own { 1 } else { share.segments.len() };
    let above = tier == Tier::Critical && !now.visit.policy.follows(reading::ORIGIN);
    let origin = if above { deductible } else { Exact::ZERO };
    let mut from = Exact::ZERO;
    share.segments.iter().take(count).map(move |segment| {
        let up_to = if own { None } else { bound(segment).map(|bound| origin + bound) };
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
    let year = &now.visit.case.year_to_date;
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

impl<'p> Ready<'p, '_> {
    fn slices(&self, now: &Circumstances<'p>) -> impl Iterator<Item = Option<Slice<'p>>> {
        slices(self.tier, self.share, self.deductible.value, now)
    }

    /// Walks through the segments; `None` where the ratio of one is unpublished.
    fn sums(&self, now: &Circumstances<'p>, payment: &mut Payment) -> Option<Sums> {
        let above = self.before.max(self.deductible.value);
        payment.touches(self.deductible.kind, self.deductible.wide, self.after > above);
        let mut sums = Sums::default();
        for slice in self.slices(now) {
            let slice = slice?;
            let (rate, part) = (slice.ratio.value, slice.part(above, self.after));
            payment.touches(slice.ratio.kind, slice.ratio.wide, part.is_some());
            if let Some((from, top)) = part {
                sums.of_this_visit = sums.of_this_visit + (top - from) * rate;
            }
            if let Some((from, top)) = slice.part(self.deductible.value, self.before) {
                sums.before = sums.before + (top - from) * rate;
            }
            if sums.next.is_none() {
                match slice.up_to {
                    Some(bound) if bound <= self.after => sums.segments = sums.segments.saturating_add(1),
                    _ => sums.next = Some(rate),
                }
            }
        }
        Some(sums)
    }

    /// What the cap lets through, and whether it is used up.
    fn capped(
        &self,
        sums: &Sums,
        cap_rule: CapRule,
        now: &Circumstances<'p>,
        payment: &mut Payment,
        trace: &mut Trace,
    ) -> (Exact, bool) {
        let sum = sums.of_this_visit;
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
                let (already, together) = (sums.before, sums.before + sum);
                let capped = together.min(cap.value) - already.min(cap.value);
                trace.step(|| steps::cap_of_year(&cap, already, sum, capped));
                (capped, together >= cap.value)
            }
        }
    }
}
