// A figure: its kind and its central, low and high value (BigInt: fen, or ten-thousandths for ratios).
// domain.md §4. Amounts are written in whole yuan, ratios in whole per cent, so the tables read like the document.

const make = (kind, unit) => (value, low = value, high = value) =>
  ({ kind, value: BigInt(value) * unit, low: BigInt(low) * unit, high: BigInt(high) * unit });

const YUAN = 100n;
const PERCENT = 100n;

export const unpublished = { kind: 'unpublished' };
export const yuan = {
  published: make('published', YUAN),
  derived: make('derived', YUAN),
  atMost: make('at-most', YUAN),
  reference: make('reference', YUAN),
};
export const percent = {
  published: make('published', PERCENT),
  atLeast: make('at-least', PERCENT),
  average: make('average', PERCENT),
  reference: make('reference', PERCENT),
};
export const user = (value) => ({ kind: 'user', value, low: value, high: value });

// "A sum, half or product of figures takes the kind of its most uncertain part."
const UNCERTAINTY = ['user', 'published', 'derived', 'reference', 'at-least', 'at-most', 'average', 'unpublished'];
const worse = (a, b) => (UNCERTAINTY.indexOf(a) >= UNCERTAINTY.indexOf(b) ? a : b);

export function half(figure) {
  if (figure.kind === 'unpublished') return figure;
  return { kind: worse(figure.kind, 'derived'), value: figure.value / 2n, low: figure.low / 2n, high: figure.high / 2n };
}

/** Percentage points on top of a ratio, low with low, high with high, each end kept within 0–1. */
export function plus(ratio, points) {
  if (ratio.kind === 'unpublished' || points.kind === 'unpublished') return unpublished;
  const keep = (x) => (x < 0n ? 0n : x > 10_000n ? 10_000n : x);
  return {
    kind: worse(ratio.kind, points.kind),
    value: keep(ratio.value + points.value),
    low: keep(ratio.low + points.low),
    high: keep(ratio.high + points.high),
  };
}
