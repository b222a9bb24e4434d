// The oracle: a case as JSON text → the estimate, or the problems. Three runs of the fold, then the figures derived from them.

import { fold } from './fold.mjs';
import { above, formatAmount, max, min, quotient } from './money.mjs';
import { reads } from './readings.mjs';
import { validate } from './validate.mjs';

/** One line of input → one answer, in the shape of contract.md. */
export function answer(line) {
  const { problems, checked } = validate(line);
  if (problems.length > 0) return { error: { problems } };
  const central = fold(checked, 'central');
  if (central.tooMuch.length > 0) {
    const message = 'above what is left at this tier';
    return { error: { problems: central.tooMuch.map((tier) => ({ path: `settled.${tier}`, code: 'too-much', message })) } };
  }
  return estimate(checked, central);
}

/** A checked case → its estimate. */
export function estimate(c, central = fold(c, 'central')) {
  const runs = [central, fold(c, 'favourable'), fold(c, 'adverse')];
  const tiers = tierLines(runs);
  const personal = runs.map((run) => c.total - run.paid);
  const year = yearAfter(c, central);
  return {
    policy: { id: c.pack.id },
    total: formatAmount(c.total),
    in_scope: formatAmount(c.inScope),
    out_of_scope: formatAmount(c.total - c.inScope),
    tiers: tiers.map(({ ownHigh, ownLow, ...shown }) => shown),
    paid: formatAmount(central.paid),
    personal: formatAmount(personal[0]),
    personal_low: tiers.some((t) => t.ownHigh) ? null : formatAmount(personal.reduce(min)),
    personal_high: tiers.some((t) => t.ownLow) ? null : formatAmount(personal.reduce(max)),
    ratio_overall: quotient(central.paid, c.total),
    ratio_in_scope: quotient(central.paid, c.inScope),
    alerts: alerts(c, year),
    checks: checks(c, central),
    year_to_date: Object.fromEntries(Object.entries(year).map(([name, fen]) => [name, formatAmount(fen)])),
  };
}

function tierLines(runs) {
  const judged = reads('open-runs', 'any') ? runs : runs.slice(0, 1);
  let earlierHigh = false;
  let earlierLow = false;
  return runs[0].lines.map((line, i) => {
    const pays = runs.map((run) => run.lines[i].pays);
    const ownHigh = judged.some((run) => run.lines[i].opensHigh);
    const ownLow = judged.some((run) => run.lines[i].opensLow);
    const paysSome = reads('passed-on-pays', 'central') ? pays[0] > 0n : pays.some((fen) => fen > 0n);
    const lowOpen = ownLow || (earlierHigh && line.state !== 'settled' && paysSome);
    const highOpen = ownHigh || (earlierLow && (line.state === 'computed' || line.state === 'not-estimated'));
    const exact = line.state === 'settled' && reads('settled-range', 'exact');
    earlierHigh ||= ownHigh;
    earlierLow ||= ownLow;
    return {
      tier: line.tier,
      state: line.state,
      identity: line.state === 'settled' && reads('settled-identity', 'null') ? null : line.identity,
      pays: formatAmount(pays[0]),
      low: lowOpen ? null : formatAmount(exact ? pays[0] : pays.reduce(min)),
      high: highOpen ? null : formatAmount(exact ? pays[0] : pays.reduce(max)),
      ownHigh,
      ownLow,
    };
  });
}

const MONITORED = ['inpatient', 'chronic-outpatient'];

function yearAfter(c, central) {
  const of = (tier) => central.lines.find((line) => line.tier === tier);
  const pays = (tier) => of(tier).pays;
  const counts = MONITORED.includes(c.setting);
  const reached = (tier) => {
    const { state, wasApplicable, reached } = of(tier);
    const skipped = state === 'not-applicable' || (state === 'settled' && !wasApplicable && reads('settled-reached', 'skip'));
    return skipped ? 0n : reached;
  };
  const y = c.year;
  return {
    // AMBIGUOUS: §8 does not name basic_paid and aid_tilted_paid: each grows by its tier's payment, in every setting.
    basic_paid: y.basic_paid + pays('basic'),
    critical_burden: y.critical_burden + (counts ? c.inScope - pays('basic') : 0n),
    aid_burden: y.aid_burden + reached('aid-basic'),
    aid_basic_paid: y.aid_basic_paid + pays('aid-basic') + pays('bed-day'),
    tilted_burden: y.tilted_burden + reached('aid-tilted'),
    aid_tilted_paid: y.aid_tilted_paid + pays('aid-tilted'),
    monitored_burden: y.monitored_burden + (counts ? c.total - pays('basic') - pays('critical') - pays('large-amount') : 0n),
  };
}

function alerts(c, year) {
  if (c.pack.alertFive === undefined) return [];
  if (reads('alert-settings', 'monitored') && !MONITORED.includes(c.setting)) return [];
  const five = c.identities.some((identity) => c.pack.alertFive.includes(identity));
  const threshold = five ? 5_000_00n : c.pack.alertOrdinary[c.insurance];
  if (year.monitored_burden < threshold) return [];
  return [{
    id: five ? 'return-to-poverty' : 'into-poverty',
    threshold: formatAmount(threshold),
    measured: formatAmount(year.monitored_burden),
  }];
}

function checks(c, central) {
  if (!c.pack.selfPayCheck?.(c)) return [];
  const selfPay = above(c.inScope, central.paid);
  return [{ met: selfPay * 10n <= c.inScope, measured: quotient(selfPay, c.inScope) ?? '0.0000', limit: '0.10' }];
}
