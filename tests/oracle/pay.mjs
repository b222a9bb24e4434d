// What one row pays in one run, and what is open about it. language.md §3, domain.md §3, §8.
// `at` is where the fold stands: { run, world, parts, paid, place, splitKnown, now: { 'aid-basic' } }.

import { figure, inForce, endOf } from './figures.mjs';
import { ONE, ZERO, above, clamp, max, min, sum, whole } from './numbers.mjs';
import { candidates } from './rows.mjs';
import { CAP_COUNTS, IN_SCOPE, OVER, PARTS } from './standard.mjs';

/** The parts of what is left on which a row of a tier works. */
export const baseParts = (tier, row) => row?.of ?? (tier === 'fallback' ? PARTS : IN_SCOPE);
export const left = (parts, names) => sum(names.map((name) => parts[name]));

/** Does the row ask for a part that cannot be told apart? language.md §3 "Parts", §7.3. */
export const asksUnknownSplit = (row, at) =>
  !at.splitKnown && row.of !== undefined && !row.of.includes('share') && row.of.some((name) => IN_SCOPE.includes(name));

/** { estimated, pays, base, bears, opensHigh, opensLow, atLeast, deductible: { toCharge, amount }, split }. */
export function payRow(c, tier, candidate, at) {
  const { row } = candidate;
  const base = left(at.parts, baseParts(tier, row));
  if (asksUnknownSplit(row, at)) {
    return { ...notEstimated(base), bears: left(at.parts, [...new Set([...IN_SCOPE, ...baseParts(tier, row)])]).sign() > 0 };
  }
  if (tier === 'basic' && at.place.unknownPrepay) return { ...notEstimated(base), deductible: basicDeductible(c, tier, candidate, at, base) };
  if (row.floor !== undefined || tier === 'fallback') return payFloor(c, tier, row, at, base);
  if (row.amount !== undefined || tier === 'bed-day') return payAmount(c, tier, candidate, at, base);
  if (tier === 'commercial' && row.unpublished !== undefined) return notEstimated(base);
  return payShare(c, tier, candidate, at, base);
}

/** `bears`: is there anything of which the row could pay something? */
const notEstimated = (base) => ({
  estimated: false, pays: ZERO, base, bears: base.sign() > 0, opensHigh: false, opensLow: false, atLeast: false, deductible: undefined, split: undefined,
});

// --- a share of what lies above a deductible ---------------------------------------------------------------------------------

function payShare(c, tier, candidate, at, base) {
  const { row } = candidate;
  const over = row.over ?? (row['segments-over'] === undefined ? (OVER[tier] ?? 'visit') : 'visit');
  const before = over === 'visit' ? ZERO : c.year[over];
  const deductible = deductibleOf(c, tier, candidate, at, base, over);
  const segments = segmentsOf(c, tier, candidate, at);
  const toCharge = deductible.value && (over === 'visit' ? deductible.value : above(deductible.value, before));
  const charged = toCharge && { toCharge, amount: min(base, toCharge).fen() };
  if (deductible.value === undefined || segments === undefined) return { ...notEstimated(base), deductible: charged };

  const caps = capsOf(c, tier, candidate, at);
  const already = row['segments-over'] === undefined ? undefined : c.year[row['segments-over']];
  const by = segments.map((segment, i) => (b) => {
    const from = i === 0 ? ZERO : segments[i - 1].to;
    const reach = (x, line) => above(segment.to === undefined ? x : min(x, segment.to), max(from, line));
    if (already !== undefined) return reach(already.plus(b), ZERO).minus(reach(already.plus(min(b, deductible.value)), ZERO));
    return reach(before.plus(b), deductible.value).minus(reach(before, deductible.value));
  });
  const formula = (b) => sum(by.map((part, i) => part(b).times(segments[i].ratio)));
  const knots = [deductible.value, ...segments.flatMap(({ to }) => to ?? [])];
  const inVisit = already === undefined ? knots.map((knot) => knot.minus(before)) : [deductible.value, ...knots.slice(1).map((knot) => knot.minus(already))];

  let exact = formula(base);
  if ((tier === 'critical' || tier === 'large-amount') && caps.plain) {
    const f = (x) => min(caps.plain, sum(segments.map((segment, i) => {
      const from = i === 0 ? ZERO : segments[i - 1].to;
      return above(segment.to === undefined ? x : min(x, segment.to), max(from, deductible.value)).times(segment.ratio);
    })));
    exact = already === undefined ? f(before.plus(base)).minus(f(before)) : min(caps.plain, exact);
  }
  if (caps.rest !== undefined) exact = min(caps.rest, exact);

  // A kind counts where its figure worked on something.
  const touched = by.map((part) => part(base).sign() > 0);
  const kinds = new Set(touched.some(Boolean) ? deductible.kinds : []);
  segments.forEach((segment, i) => touched[i] && segment.kinds.forEach((kind) => kinds.add(kind)));
  const ratios = new Set(segments.flatMap((segment) => [...segment.kinds]));
  return {
    estimated: true, pays: exact.fen(), base, bears: base.sign() > 0, ...opens(kinds),
    opensHigh: opens(kinds).opensHigh || deductible.openCeiling,
    atLeast: ratios.has('at-least') || deductible.kinds.has('at-least'),
    deductible: charged,
    split: tier === 'basic' ? splitOf(base, toCharge, formula, inVisit, caps) : undefined,
  };
}

const opens = (kinds) => ({
  opensHigh: kinds.has('at-least') || kinds.has('average'),
  opensLow: kinds.has('average') || kinds.has('at-most'),
});

/** A figure of a row: its name, or a table by level, or the user's own value. */
function roleOf(c, tier, role, { row, level }, at, better) {
  const named = row.unpublished ?? (typeof row[role] === 'object' ? row[role][level] : row[role]);
  return inForce(c, `${tier}.${role}`, named, at.world, endOf(at.run, better));
}

function deductibleOf(c, tier, candidate, at, base, over) {
  const { row } = candidate;
  const found = roleOf(c, tier, 'deductible', candidate, at, 'low');
  if (found === undefined || found.value === undefined || over !== 'visit') return { kinds: new Set(), openCeiling: false, ...found };
  let { value } = found;
  const kinds = new Set(found.kinds);
  let openCeiling = false;
  if (row['deductible-less'] !== undefined) value = above(value, c.year[row['deductible-less']]);
  const most = row['deductible-at-most'];
  if (most !== undefined) {
    const ceiling = figure(c, most.amount, at.world, endOf(at.run, 'low'));
    if (ceiling.value === undefined) openCeiling = min(base, value).sign() > 0;
    else {
      value = min(value, above(ceiling.value, c.year[most.counts]));
      ceiling.kinds.forEach((kind) => kinds.add(kind));
    }
  }
  return { value, kinds, openCeiling };
}

function basicDeductible(c, tier, candidate, at, base) {
  const { row } = candidate;
  if (row.amount !== undefined) return undefined;
  const over = row.over ?? 'visit';
  const { value } = deductibleOf(c, tier, candidate, at, base, over);
  const toCharge = value && (over === 'visit' ? value : above(value, c.year[over]));
  return toCharge && { toCharge, amount: min(base, toCharge).fen() };
}

/** `[{ ratio, kinds, to }]`, or undefined where one of them is unpublished. The place acts on basic's ratios, not on a typed one. */
function segmentsOf(c, tier, candidate, at) {
  const { row } = candidate;
  const end = endOf(at.run, 'high');
  if (row.segment === undefined || c.figures.has(`${tier}.ratio`)) {
    const found = roleOf(c, tier, 'ratio', candidate, at, 'high');
    const placed = c.figures.has(`${tier}.ratio`) ? found : adjusted(tier, found, at);
    return placed.value === undefined ? undefined : [{ ratio: placed.value, kinds: placed.kinds }];
  }
  const segments = row.segment.map((written) => {
    const found = adjusted(tier, figure(c, written.ratio, at.world, end), at);
    const to = written['up-to'] === undefined ? undefined : figure(c, written['up-to'], at.world, 'central').value;
    return { ratio: found.value, kinds: found.kinds, to };
  });
  return segments.some(({ ratio }) => ratio === undefined) ? undefined : segments;
}

function adjusted(tier, found, at) {
  if (tier !== 'basic' || found.value === undefined) return found;
  let { value } = found;
  const kinds = new Set(found.kinds);
  for (const [step, apply] of [[at.place.factor, (x, y) => x.times(y)], [at.place.points, (x, y) => x.plus(y)]]) {
    if (step === undefined) continue;
    if (step.value === undefined) return { kinds, value: undefined };
    value = clamp(apply(value, step.value));
    step.kinds.forEach((kind) => kinds.add(kind));
  }
  return { value, kinds };
}

// --- caps --------------------------------------------------------------------------------------------------------------------

/** { rest, plain, unpublished, none }: the smallest rest of the caps that hold; `plain` is critical's and large-amount's own. */
function capsOf(c, tier, candidate, at) {
  const { row, identity } = candidate;
  const found = { rest: undefined, plain: undefined, unpublished: false };
  const less = (cap, counts) => {
    if (cap === undefined || cap.value === null) return;
    if (cap.value === undefined) {
      found.unpublished = true;
      return;
    }
    const rest = counts === 'visit' ? cap.value : above(cap.value, held(c, counts, at));
    found.rest = found.rest === undefined ? rest : min(found.rest, rest);
  };
  // An unpublished row whose deductible and ratio are typed has no cap but a typed one.
  const cap = row.unpublished === undefined ? roleOf(c, tier, 'cap', candidate, at, 'high') : inForce(c, `${tier}.cap`, undefined, at.world);
  if (tier === 'critical' || tier === 'large-amount') {
    if (cap !== undefined && cap.value === undefined) found.unpublished = true;
    else if (cap !== undefined && cap.value !== null) found.plain = cap.value;
  } else less(cap, CAP_COUNTS[tier] ?? 'visit');
  for (const entry of row.caps ?? []) less(inForce(c, `${tier}.caps.${entry.counts}`, entry.cap, at.world, endOf(at.run, 'high')), entry.counts);
  if (tier === 'bed-day' && cap === undefined && row.caps === undefined) aidCap(c, identity, at, less);
  return found;
}

/** A quota without a cap of its own has that of the identity's aid-basic row. */
export const borrowsCap = (row) => row.cap === undefined && row.caps === undefined;

/** The aid-basic candidate of one identity (or the ordinary one). */
export function aidRow(c, identity, world) {
  const alone = { ...world, identities: identity === null ? [] : [identity] };
  return candidates(c.pack, c.pack.rows.get('aid-basic'), alone).find((each) => each.identity === identity);
}

function aidCap(c, identity, at, less) {
  const candidate = aidRow(c, identity, at.world) ?? { row: {} };
  less(roleOf(c, 'aid-basic', 'cap', { ...candidate, row: { ...candidate.row, unpublished: undefined } }, at, 'high'), 'aid_basic_paid');
  for (const entry of candidate.row.caps ?? []) {
    less(inForce(c, `aid-basic.caps.${entry.counts}`, entry.cap, at.world, endOf(at.run, 'high')), entry.counts);
  }
}

// What a sum holds before this payment: what aid-basic paid for the same stay counts against a bed-day quota's cap.
const held = (c, counts, at) => (counts === 'aid_basic_paid' ? c.year[counts].plus(at.now['aid-basic'] ?? ZERO) : c.year[counts]);

// --- fixed sums, floors --------------------------------------------------------------------------------------------------------

function payAmount(c, tier, candidate, at, base) {
  const { row } = candidate;
  const found = inForce(c, `${tier}.amount`, row.amount ?? row.unpublished, at.world, endOf(at.run, 'high'));
  if (found.value === undefined) return notEstimated(base);
  const count = tier === 'bed-day' || row.per === 'day' ? whole(at.world.facts.get('bed-days')) : ONE;
  const caps = capsOf(c, tier, candidate, at);
  const fixed = found.value.times(count);
  const formula = (b) => min(fixed, b);
  let exact = formula(base);
  for (const cap of [caps.plain, caps.rest]) if (cap !== undefined) exact = min(cap, exact);
  const bears = base.sign() > 0;
  const open = bears ? opens(found.kinds) : opens(new Set());
  return {
    estimated: true, pays: exact.fen(), base, bears, ...open, atLeast: found.kinds.has('at-least'), deductible: undefined,
    split: tier === 'basic' ? splitOf(base, ZERO, formula, [fixed], caps) : undefined,
  };
}

function payFloor(c, tier, row, at, base) {
  const found = inForce(c, `${tier}.floor`, row.floor ?? row.unpublished, at.world, endOf(at.run, 'high'));
  if (found.value === undefined) return notEstimated(base);
  const pays = min(base, above(found.value.times(c.total).fen(), at.paid));
  const open = c.total.sign() > 0 ? opens(found.kinds) : opens(new Set());
  return { estimated: true, pays, base, bears: base.sign() > 0, ...open, atLeast: found.kinds.has('at-least'), deductible: undefined };
}

// --- what basic leaves -----------------------------------------------------------------------------------------------------------

/** How what basic leaves falls into parts: { below, x, rest, known } for a base, before what it pays is known. */
function splitOf(base, toCharge, formula, knots, caps) {
  if (caps.unpublished) return { known: false };
  const x = caps.rest === undefined ? undefined : caps.rest.sign() === 0 ? toCharge : reaching(caps.rest, formula, knots);
  return { known: true, toCharge, rest: caps.rest, aboveCap: x === undefined ? ZERO : above(base, x).fen() };
}

/** The smallest visit at which the formula gives `rest`; undefined where no visit does. The formula is straight between knots. */
function reaching(rest, formula, knots) {
  const sorted = [...knots].filter((knot) => knot.sign() > 0).sort((a, b) => a.compare(b));
  let from = ZERO;
  for (const to of [...sorted, undefined]) {
    const end = to ?? from.plus(ONE);
    const [low, high] = [formula(from), formula(end)];
    const rises = low.below(high);
    if (!low.below(rest)) return from;
    if (rises && (to === undefined || !high.below(rest))) {
      return from.plus(rest.minus(low).times(end.minus(from)).over(high.minus(low)));
    }
    from = end;
  }
  return undefined;
}
