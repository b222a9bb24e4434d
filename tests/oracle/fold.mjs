// One run of the whole fold: tier after tier on the burden the earlier ones left. domain.md §3, §8.

import { min } from './money.mjs';
import { TIERS } from './policies.mjs';
import { pay } from './tier.mjs';

/** { lines: [{ tier, state, identity, pays, reached, opensHigh, opensLow, left }], paid, tooMuch: [tier] }. */
export function fold(c, run) {
  const at = { burden: c.inScope, paid: 0n, aidBasicNow: 0n };
  const tooMuch = [];
  const lines = TIERS.map((tier) => {
    const left = tier === 'fallback' ? c.total - at.paid : at.burden;
    const line = { tier, reached: at.burden, left, ...pay(c, tier, run, at) };
    if (c.settled.has(tier)) {
      Object.assign(line, { wasApplicable: line.state !== 'not-applicable', state: 'settled', opensHigh: false, opensLow: false });
      line.pays = min(c.settled.get(tier), left);
      if (run === 'central' && c.settled.get(tier) > left) {
        tooMuch.push(tier);
        line.pays = 0n; // lead's reading 2: a wrong amount counts as 0 for judging the later ones
      }
    }
    at.burden -= line.pays;
    at.paid += line.pays;
    if (tier === 'aid-basic') at.aidBasicNow = line.pays;
    return line;
  });
  return { lines, paid: at.paid, tooMuch };
}
