// What the year adds up to after a visit, from the central run. language.md §2, §7.4; domain.md §8 "Year".

import { ZERO, sum } from './numbers.mjs';
import { candidates, isStay, isStayOrChronic } from './rows.mjs';

/** { sums: { name: fen }, stays }. */
export function yearAfter(c, world, run) {
  const line = (tier) => run.lines.find((each) => each.tier === tier);
  const before = (tier) => run.lines.slice(0, run.lines.indexOf(line(tier)));
  const more = {
    basic_paid: line('basic').pays,
    critical_burden: criticalBurden(c, world, run),
    aid_burden: line('aid-basic').base,
    aid_basic_paid: line('aid-basic').pays.plus(line('bed-day').pays),
    tilted_burden: line('aid-tilted').base,
    aid_tilted_paid: line('aid-tilted').pays,
    monitored_burden: isStayOrChronic(c.pack, world) ? c.total.minus(sum(before('aid-basic').map(({ pays }) => pays))) : ZERO,
  };
  for (const id of new Set(c.pack.sums.map((row) => row.id))) more[id] = ownSum(c, world, run, id);
  const sums = Object.fromEntries(Object.entries(more).map(([name, fen]) => [name, c.year[name].plus(fen)]));
  return { sums, stays: isStay(c.pack, world) ? Math.max(c.stays + 1, world.facts.get('stay')) : c.stays };
}

function criticalBurden(c, world, run) {
  const pair = run.lines.filter(({ tier }) => tier === 'critical' || tier === 'large-amount');
  const first = pair.find(({ state }) => state !== 'not-applicable');
  if (!isStayOrChronic(c.pack, world)) return first?.taken === undefined ? ZERO : first.base;
  return first === undefined ? pair[0].inScopeLeft : first.base;
}

function ownSum(c, world, run, id) {
  const [candidate] = candidates(c.pack, c.pack.sums.filter((row) => row.id === id), world);
  if (candidate === undefined) return ZERO;
  const { adds, tier } = candidate.row;
  if (adds === 'in-scope') return run.inScope;
  const line = run.lines.find((each) => each.tier === tier);
  return { burden: line.base, paid: line.pays, deductible: line.deductible }[adds];
}

