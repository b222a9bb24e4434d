// A figure of the pack at one end of its range: { kinds: Set, value }, value undefined where it is unpublished, null for an
// abolished cap. domain.md §4, language.md §3 "Figures".

import { ONE, ZERO, clamp, decimal, min, whole } from './numbers.mjs';

/** `end`: 'central' | 'low' | 'high'. `c`: { pack, references }. */
export function figure(c, id, world, end) {
  const written = c.pack.figures.get(id);
  const own = new Set([written.kind]);
  if (written.kind === 'unpublished' || (written.kind === 'reference' && !c.references)) return { kinds: own, value: undefined };
  if (written.of === undefined) return { kinds: own, value: plain(written, end) };

  const base = figure(c, written.of, world, end);
  const isRatio = shape(c.pack, id) === 'ratio';
  const steps = (written.each ?? []).map(({ fact, plus, beyond }) => {
    const step = figure(c, plus, world, end);
    const count = whole(Math.max(0, world.facts.get(fact) - (beyond ?? 0)));
    return { kinds: step.kinds, value: step.value?.times(count) };
  });
  const parts = [base, ...steps];
  const kinds = new Set([...own, ...parts.flatMap((part) => [...part.kinds])]);
  if (parts.some((part) => part.value === undefined)) return { kinds, value: undefined };
  if (base.value === null) return { kinds, value: null };
  const value = stepped(written, base.value, steps, end);
  return { kinds, value: isRatio ? clamp(value) : value };
}

function stepped(written, base, steps, end) {
  if (written.points !== undefined) return base.plus(at(written, 'points', end));
  if (written.factor !== undefined) return base.times(at(written, 'factor', end));
  if (written['person-factor'] !== undefined) return ONE.minus(ONE.minus(base).times(at(written, 'person-factor', end)));
  const more = steps.reduce((all, step) => all.plus(step.value), ZERO);
  const most = written['at-most-share'];
  return base.plus(most === undefined ? more : min(more, base.times(decimal(most, 40))));
}

function plain(written, end) {
  if (written.amount === 'none') return null;
  if (written.amount !== undefined) return at(written, 'amount', end).times(whole(100));
  for (const role of ['ratio', 'points', 'factor']) if (written[role] !== undefined) return at(written, role, end);
  throw new Error(`figure ${written.id} has no value`);
}

const at = (written, role, end) => decimal(end === 'central' || written[end] === undefined ? written[role] : written[end], 40);

/** What a figure is in the end: 'amount', 'ratio', 'points' or 'factor'; undefined for an unpublished one. */
function shape(pack, id) {
  const written = pack.figures.get(id);
  if (written.of !== undefined) return shape(pack, written.of);
  return ['amount', 'ratio', 'points', 'factor'].find((role) => written[role] !== undefined);
}

/** The figure in force: the user's own value at its path, else the pack's. A figure that is not there is undefined. */
export function inForce(c, path, id, world, end) {
  if (c.figures.has(path)) return { kinds: new Set(['user']), value: c.figures.get(path) };
  return id === undefined ? undefined : figure(c, id, world, end);
}

/** Which end of a figure a run takes, when the person is better off with it `better` ('low' | 'high'). */
export function endOf(run, better) {
  if (run === 'central') return 'central';
  return run === 'favourable' ? better : better === 'low' ? 'high' : 'low';
}
