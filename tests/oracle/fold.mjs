// One run of one world: tier after tier on what the earlier ones left. domain.md §3, §8; language.md §3, §4.

import { figure, inForce, endOf } from './figures.mjs';
import { ZERO, min, sum } from './numbers.mjs';
import { asksUnknownSplit, baseParts, left, payRow } from './pay.mjs';
import { candidates, isStay, ordinary } from './rows.mjs';
import { IN_SCOPE, PARTS } from './standard.mjs';

const AIDS = ['aid-basic', 'aid-tilted'];

/** `judged`: tell settled amounts above what is left, in place of cutting them. { lines, parts, prepay, computedPrepay, inScope, paid, paidOutOfScope, tooMuch }. */
export function fold(c, world, run, judged = false) {
  const place = placeOf(c, world, run);
  const inScope = c.total.minus(c.partsOfBill).minus(place.prepay);
  const at = {
    run, world, place, paid: ZERO, splitKnown: true, now: {},
    parts: { share: inScope, 'below-deductible': ZERO, 'above-cap': ZERO, 'out-of-scope': c.total.minus(inScope) },
  };
  const tooMuch = judged ? [] : undefined;
  const lines = c.pack.tiers.map((tier) => {
    const line = payTier(c, tier, at, tooMuch);
    at.paid = at.paid.plus(line.pays);
    at.now[tier] = line.pays;
    return line;
  });
  return {
    lines, parts: at.parts, inScope, prepay: place.prepay, computedPrepay: place.computed, paid: at.paid, tooMuch,
    paidOutOfScope: sum(lines.map((line) => line.fromOutOfScope)),
  };
}

/** The place's one row: what is paid first, and what it does to basic's ratios. */
export function placeRow(c, world) {
  return ordinary(c.pack, c.pack.places, world)[0];
}

function placeOf(c, world, run) {
  const row = placeRow(c, world)?.row ?? {};
  const step = (role, better) => (row[role] === undefined ? undefined : figure(c, row[role], world, endOf(run, better)));
  const place = { factor: step('factor', 'high'), points: step('points', 'high'), prepay: c.billPrepay ?? ZERO, unknownPrepay: false, computed: false };
  if (c.billPrepay !== undefined || row.prepay === undefined) return place;
  const share = inForce(c, 'place.prepay', row.prepay, world, endOf(run, 'low')).value;
  if (share === undefined) return { ...place, unknownPrepay: true };
  return { ...place, prepay: c.total.minus(c.partsOfBill).times(share).fen(), computed: true };
}

const known = new WeakMap(); // world → tier → candidates: the three runs of a world ask the same

/** The candidates of a tier, after the rule that a bed-day quota and the aids keep each other out. */
export function offered(c, tier, world) {
  if (!known.has(world)) known.set(world, new Map());
  if (!known.get(world).has(tier)) known.get(world).set(tier, offers(c, tier, world));
  return known.get(world).get(tier);
}

function offers(c, tier, world) {
  const found = (name) => candidates(c.pack, c.pack.rows.get(name), world);
  const settledAbove0 = (name) => c.settled.get(name)?.sign() > 0;
  const bedDays = () => isStay(c.pack, world) && world.facts.get('severe-mental-disorder') && world.facts.get('bed-days') > 0 ? found('bed-day') : [];
  const aidSettled = AIDS.some(settledAbove0);
  if (tier === 'bed-day') return aidSettled && !c.settled.has('bed-day') ? [] : bedDays();
  if (AIDS.includes(tier) && c.pack.rows.get('bed-day').length > 0) {
    if (settledAbove0('bed-day')) return [];
    if (!aidSettled && bedDays().length > 0) return [];
  }
  return found(tier);
}

function payTier(c, tier, at, tooMuch) {
  const offers = offered(c, tier, at.world).map((candidate) => Object.assign(payRow(c, tier, candidate, at), candidate));
  const taken = offers.reduce((best, offer) => (best === undefined || best.pays.below(offer.pays) ? offer : best), undefined);
  const settled = c.settled.get(tier);
  const line = settled === undefined ? unsettled(tier, taken, offers) : settle(c, tier, taken, settled, at, tooMuch);
  line.parts = baseParts(tier, taken?.row);
  line.inScopeLeft = left(at.parts, IN_SCOPE);
  line.deductible = charged(tier, line, taken);
  const before = at.parts;
  if (tier === 'basic') splitBasic(line, taken, at);
  else at.parts = take(at.parts, line.from, line.pays);
  line.fromOutOfScope = names(c, tier) ? before['out-of-scope'].minus(at.parts['out-of-scope']) : ZERO;
  return line;
}

// Does the tier name the out-of-scope part by an `of`? Fallback's own base does not.
const names = (c, tier) => c.pack.rows.get(tier).some((row) => row.of?.includes('out-of-scope'));

function unsettled(tier, taken, offers) {
  if (taken === undefined) {
    return { tier, state: 'not-applicable', identity: null, pays: ZERO, base: ZERO, from: [], opensHigh: false, opensLow: false };
  }
  const passedOver = offers.filter((offer) => offer.row !== taken.row);
  return {
    tier, taken, state: taken.estimated ? 'computed' : 'not-estimated', identity: taken.identity, pays: taken.pays, base: taken.base,
    from: baseParts(tier, taken.row),
    opensHigh: (taken.estimated ? taken.opensHigh : taken.bears) || passedOver.some((offer) => offer.bears && (!offer.estimated || offer.atLeast)),
    opensLow: taken.opensLow,
  };
}

/** A settled amount takes from every part that a row of its tier names. */
function settle(c, tier, taken, settled, at, tooMuch) {
  const rows = c.pack.rows.get(tier);
  const from = new Set(rows.length > 0 ? rows.flatMap((row) => baseParts(tier, row)) : baseParts(tier));
  // Where the split is not known, what is named of in-scope counts as one: all of it stands in `share`.
  if (!at.splitKnown && IN_SCOPE.some((name) => from.has(name))) from.add('share');
  const most = left(at.parts, [...from]);
  let pays = min(settled, most);
  if (tooMuch !== undefined && most.below(settled)) {
    tooMuch.push(tier);
    pays = ZERO;
  }
  let base = left(at.parts, baseParts(tier, taken?.row));
  if (taken !== undefined && asksUnknownSplit(taken.row, at)) base = taken.base.plus(at.parts.share);
  return { tier, taken, state: 'settled', identity: null, pays, base, from: [...from], opensHigh: false, opensLow: false };
}

/** What was charged as a deductible. */
function charged(tier, line, taken) {
  if (taken?.deductible === undefined) return ZERO;
  if (line.state === 'computed') return taken.deductible.amount;
  return tier === 'basic' ? min(line.base.minus(line.pays), taken.deductible.toCharge).fen() : ZERO;
}

function splitBasic(line, taken, at) {
  const remains = at.parts.share.minus(line.pays);
  let known = line.state === 'not-applicable' ? { known: true, toCharge: ZERO, aboveCap: ZERO } : (taken?.split ?? { known: false });
  if (line.state === 'settled' && (known.rest === undefined || line.pays.below(known.rest))) known = { known: false };
  at.splitKnown = known.known;
  const below = known.known ? min(remains, known.toCharge).fen() : ZERO;
  const aboveCap = known.known ? min(known.aboveCap, remains.minus(below)) : ZERO;
  at.parts = { ...at.parts, share: remains.minus(below).minus(aboveCap), 'below-deductible': below, 'above-cap': aboveCap };
}

function take(parts, from, pays) {
  const after = { ...parts };
  let rest = pays;
  for (const name of PARTS) {
    if (!from.includes(name)) continue;
    const taken = min(rest, after[name]);
    after[name] = after[name].minus(taken);
    rest = rest.minus(taken);
  }
  if (rest.sign() !== 0) throw new Error('paid more than is left');
  return after;
}

