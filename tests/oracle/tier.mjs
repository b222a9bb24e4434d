// One unsettled tier in one run: the best of its rows, and whether its own low or high is open. domain.md §8.

import { payRow } from './pay.mjs';
import { reads } from './readings.mjs';
import { candidates } from './rows.mjs';

export function pay(c, tier, run, at) {
  const offers = candidates(c, tier).map(({ identity, row }) => ({ identity, ...payRow(c, tier, row, run, at) }));
  if (offers.length === 0) return { state: 'not-applicable', identity: null, pays: 0n, opensHigh: false, opensLow: false };

  const best = offers.reduce((taken, offer) => (beats(offer, taken) ? offer : taken));
  const left = tier === 'fallback' && reads('fallback-left', 'total') ? c.total - at.paid : at.burden;
  const opensHigh = (offer) => {
    if (!offer.estimated) return left > 0n;
    if (offer.base === 0n || (offer.full && reads('at-least-capped', 'closed'))) return false;
    return offer.kinds.includes('at-least') || offer.kinds.includes('average');
  };
  const passedOverOpens = (offer) => {
    if (!offer.estimated) return left > 0n;
    const stands = reads('passed-over-at-least', 'base') ? offer.base > 0n : at.burden > 0n;
    return stands && offer.kinds.includes('at-least');
  };
  return {
    state: best.estimated ? 'computed' : 'not-estimated',
    identity: best.identity,
    pays: best.pays,
    opensHigh: opensHigh(best) || offers.some((offer) => offer !== best && passedOverOpens(offer)),
    opensLow: best.base > 0n && (best.kinds.includes('average') || best.kinds.includes('at-most')),
  };
}

// Ties go to the identity first in the case.
const beats = (offer, taken) =>
  offer.pays > taken.pays ||
  (reads('tie-with-unpublished', 'computed') && offer.pays === taken.pays && offer.estimated && !taken.estimated);
