// The oracle: a case as JSON text → the estimate, or the problems. Every world of the unknown facts, three runs of the fold in each.

import { figure } from './figures.mjs';
import { fold } from './fold.mjs';
import { ZERO, above, max, min, money, quotient } from './numbers.mjs';
import { readings } from './readings.mjs';
import { candidates, candidatesById } from './rows.mjs';
import { yearAfter } from './sums.mjs';
import { validate } from './validate.mjs';
import { assumed, worlds } from './worlds.mjs';

/** One line of input → one answer, in the shape of contract.md. `packs`: Map of id → Pack. */
export function answer(line, packs) {
  const { problems, checked } = validate(line, packs);
  return problems.length > 0 ? { error: { problems } } : estimated(checked);
}

/** A list of visits → a list of estimates, the year's sums carried on; or the problems. language.md §2, §7.11. */
export function answerYear(line, packs) {
  const visits = parseList(line);
  if (visits === undefined) return { error: { problems: [{ path: '' }] } };
  const checks = visits.map((visit) => validate(JSON.stringify(visit), packs));
  const paths = checks.flatMap(({ problems }, i) => problems.map(({ path }) => (path === '' ? `${i}` : `${i}.${path}`)));
  const dated = visits.map((visit, i) => (paths.includes(`${i}.date`) ? undefined : visit?.date));
  const year = dated.find((date) => date !== undefined)?.slice(0, 4);
  for (const [i, date] of dated.entries()) if (date !== undefined && date.slice(0, 4) !== year) paths.push(`${i}.date`);
  for (const [i, visit] of visits.entries()) if (i > 0 && visit?.year_to_date !== undefined) paths.push(`${i}.year_to_date`);
  // One region's year, judged where every visit reads well: every visit under the law of the first.
  if (checks.every(({ problems }) => problems.length === 0)) for (const [i, visit] of visits.entries()) if (visit.policy !== visits[0].policy) paths.push(`${i}.policy`);
  if (paths.length > 0) return { error: { problems: paths.map((path) => ({ path })) } };

  const estimates = [];
  for (const [i, visit] of visits.entries()) {
    const before = estimates.at(-1)?.year_to_date;
    const { checked } = before === undefined ? checks[i] : validate(JSON.stringify({ ...visit, year_to_date: before }), packs);
    const result = estimated(checked);
    if (result.error) return { error: { problems: result.error.problems.map(({ path }) => ({ path: `${i}.${path}` })) } };
    estimates.push(result);
  }
  return estimates;
}

function parseList(line) {
  try {
    const json = JSON.parse(line);
    return Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function estimated(checked) {
  const all = worlds(checked);
  const central = fold(checked, all[0], 'central', true);
  if (central.tooMuch.length > 0) return { error: { problems: central.tooMuch.map((tier) => ({ path: `settled.${tier}` })) } };
  return estimate(checked, all, central);
}

function estimate(c, all, central) {
  const folded = all.map((world, i) => [i === 0 ? central : fold(c, world, 'central'), fold(c, world, 'favourable'), fold(c, world, 'adverse')]);
  const ranges = folded.map((runs) => rangesOf(c, runs));
  const year = yearAfter(c, all[0], central);
  const personal = c.total.minus(central.paid);
  const known = central.paid.minus(central.paidOutOfScope);
  const { parts } = central;
  const fired = alerts(c, all[0], year);
  return {
    policy: { id: c.pack.id },
    total: money(c.total),
    in_scope: money(central.inScope),
    out_of_scope: money(c.total.minus(central.inScope)),
    prepay: money(central.prepay),
    tiers: central.lines.map(({ tier, state, identity, pays }, i) => {
      const settled = state === 'settled';
      return {
        tier, state, identity, pays: money(pays),
        low: settled ? money(pays) : bound(min, ranges.map(({ tiers }) => tiers[i].low)),
        high: settled ? money(pays) : bound(max, ranges.map(({ tiers }) => tiers[i].high)),
      };
    }),
    paid: money(central.paid),
    personal: money(personal),
    personal_low: bound(min, ranges.map(({ low }) => low)),
    personal_high: bound(max, ranges.map(({ high }) => high)),
    personal_parts: {
      share: money(parts.share), below_deductible: money(parts['below-deductible']),
      above_cap: money(parts['above-cap']), out_of_scope: money(parts['out-of-scope']),
    },
    ratio_overall: quotient(central.paid, c.total),
    ratio_in_scope: quotient(known, central.inScope),
    alerts: fired.map(({ row, ...shown }) => shown),
    checks: checks(c, all[0], central, known),
    notices: notices(c, all[0], central),
    readings: readings(c, all[0], central, fired.map(({ row }) => row)),
    assumed: assumed(c, all, folded.map(([run]) => run)),
    year_to_date: { ...Object.fromEntries(Object.entries(year.sums).map(([name, fen]) => [name, money(fen)])), stays: year.stays },
  };
}

/** Open where one of them is. */
const bound = (pick, list) => (list.includes(null) ? null : money(list.reduce(pick)));

/** The low and high of every tier and of what is left to the person, in one world. domain.md §8 "Low and high". */
function rangesOf(c, runs) {
  const open = [];
  const tiers = runs[0].lines.map((line, i) => {
    const pays = runs.map((run) => run.lines[i].pays);
    const own = { high: runs.some((run) => run.lines[i].opensHigh), low: runs.some((run) => run.lines[i].opensLow) };
    const shares = (earlier) => line.tier === 'fallback' || earlier.parts.some((part) => line.parts.includes(part));
    const passedHigh = open.some((earlier) => earlier.high && shares(earlier)) && line.state !== 'settled' && pays[0].sign() > 0;
    const passedLow = open.some((earlier) => earlier.low && shares(earlier)) && ['computed', 'not-estimated'].includes(line.state);
    open.push({ ...own, parts: line.parts });
    return { low: own.low || passedHigh ? null : pays.reduce(min), high: own.high || passedLow ? null : pays.reduce(max) };
  });
  const personal = runs.map((run) => c.total.minus(run.paid));
  return {
    tiers,
    low: open.some(({ high }) => high) ? null : personal.reduce(min),
    high: open.some(({ low }) => low) ? null : personal.reduce(max),
  };
}

/** The lowest threshold that a held identity gives, or the ordinary one; listed where it is reached. */
function alerts(c, world, year) {
  const measured = year.sums.monitored_burden;
  const lines = candidates(c.pack, c.pack.alerts, world).flatMap(({ row }) => {
    const { value } = figure(c, row.threshold, world, 'central');
    return value === undefined ? [] : [{ row, value }];
  });
  if (lines.length === 0) return [];
  const lowest = lines.reduce((best, line) => (line.value.below(best.value) ? line : best));
  return measured.below(lowest.value) ? [] : [{ row: lowest.row, id: lowest.row.id, threshold: money(lowest.value.fen()), measured: money(measured) }];
}

function checks(c, world, central, known) {
  return candidatesById(c.pack, c.pack.checks, world).flatMap(([id, [candidate]]) => {
    const limit = candidate && figure(c, candidate.row.limit, world, 'central').value;
    if (limit === undefined) return [];
    const selfPay = above(central.inScope, known);
    return [{ id, met: !central.inScope.times(limit).below(selfPay) }];
  });
}

/** The pack's notices, and what the program itself has to tell. */
function notices(c, world, central) {
  const own = candidatesById(c.pack, c.pack.notices, world).flatMap(([id, found]) => (found.length > 0 ? [id] : []));
  if (central.computedPrepay && central.prepay.sign() > 0 && ZERO.below(c.advanceSelf)) own.push('prepay-perhaps-twice');
  return own;
}
