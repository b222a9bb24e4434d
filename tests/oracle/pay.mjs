// What one row pays in one run, and which of its sides are open. domain.md §3, §4, §8.

import { plus, unpublished, user } from './figures.mjs';
import { ONE, above, max, min, roundFen } from './money.mjs';
import { reads } from './readings.mjs';

/**
 * One row of `tier` in `run` ('central' | 'favourable' | 'adverse').
 * `at`: { burden, paid, aidBasicNow } where the fold stands. Answers { estimated, pays, base, kinds, full }.
 */
export function payRow(c, tier, row, run, at) {
  if (tier === 'commercial') return notEstimated;
  if (tier === 'fallback') return payFallback(c, row, run, at);
  if (tier === 'bed-day') return payBedDay(c, row, run, at);

  const deductible = figure(c, `${tier}.deductible`, row.deductible);
  const ratio = figure(c, `${tier}.ratio`, adjusted(c, tier, row.ratio));
  const cap = figure(c, `${tier}.cap`, row.cap);
  if (deductible.kind === 'unpublished' || ratio.kind === 'unpublished') return notEstimated;

  const d = lowIsGood(deductible, run);
  const r = highIsGood(ratio, run);
  const limit = cap.kind === 'unpublished' ? undefined : highIsGood(cap, run);
  const { before, paidBefore } = yearFor(c, tier);
  const base = above(before + at.burden, d) - above(before, d);
  const exact = exactPayment(tier, { before, burden: at.burden, paidBefore, segments: [{ ratio: r }], deductible: d, limit });
  return {
    estimated: true, pays: roundFen(exact), base, kinds: [deductible.kind, ratio.kind],
    full: exact < r * base || roundFen(exact) === at.burden, // the cap binds, or nothing is left to pay
  };
}

const notEstimated = { estimated: false, pays: 0n, base: 0n, kinds: [], full: false };

/** The exact payment in fen × 10^4, before its one rounding. */
export function exactPayment(tier, { before, burden, paidBefore, segments, deductible, limit }) {
  const f = (x) => onSegments(x, deductible, segments);
  if (tier === 'critical' || tier === 'large-amount') {
    const capped = (x) => (limit === undefined ? f(x) : min(limit * ONE, f(x)));
    return capped(before + burden) - capped(before);
  }
  const due = f(before + burden) - f(before);
  return limit === undefined ? due : min(above(limit, paidBefore) * ONE, due);
}

/** Σ over segments of ratio × the part of x in the segment and above the deductible (R-ORIGIN). */
export function onSegments(x, deductible, segments) {
  let sum = 0n;
  let from = 0n;
  for (const { to, ratio } of segments) {
    const top = to === undefined ? x : min(x, to);
    sum += ratio * above(top, max(from, deductible));
    from = to ?? from;
  }
  return sum;
}

// What already reached the tier this year, and what it already paid. Basic's deductible is per stay.
function yearFor(c, tier) {
  const y = c.year;
  if (tier === 'basic') return { before: 0n, paidBefore: y.basic_paid };
  if (tier === 'aid-basic') return { before: y.aid_burden, paidBefore: y.aid_basic_paid };
  if (tier === 'aid-tilted') return { before: y.tilted_burden, paidBefore: y.aid_tilted_paid };
  return { before: y.critical_burden, paidBefore: 0n }; // critical and large-amount work on the year's burden alone
}

function payBedDay(c, row, run, at) {
  const amount = figure(c, 'bed-day.amount', row.amount);
  const cap = figure(c, 'aid-basic.cap', row.cap);
  const spent = c.year.aid_basic_paid + (reads('bed-day-cap', 'after-aid') ? at.aidBasicNow : 0n);
  const pays = min(min(amount.value * c.bedDays, at.burden), above(cap.value, spent));
  return { estimated: true, pays, base: at.burden, kinds: [amount.kind], full: false };
}

function payFallback(c, row, run, at) {
  const floor = figure(c, 'fallback.floor', row.floor);
  if (floor.kind === 'unpublished') return notEstimated;
  return { estimated: true, pays: above(roundFen(highIsGood(floor, run) * c.total), at.paid), base: c.total, kinds: [floor.kind], full: false };
}

/** The figure in force: the user's own, else the pack's; a reference is unpublished when references are off. */
function figure(c, path, packs) {
  if (c.figures.has(path)) return user(c.figures.get(path));
  return packs.kind === 'reference' && !c.references ? unpublished : packs;
}

// The place adjustment is added to basic's ratio; a user's ratio replaces the sum.
function adjusted(c, tier, ratio) {
  const points = c.pack.placeAdjustment?.[c.place];
  if (tier !== 'basic' || points === undefined) return ratio;
  if (reads('place-settings', 'inpatient') && c.setting !== 'inpatient') return ratio;
  return plus(ratio, points);
}

const highIsGood = (f, run) => (run === 'central' ? f.value : run === 'favourable' ? f.high : f.low);
const lowIsGood = (f, run) => (run === 'central' ? f.value : run === 'favourable' ? f.low : f.high);
