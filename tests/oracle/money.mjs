// Money and ratios as BigInt: money in fen, ratios in ten-thousandths, exact products in fen × 10^4.

export const ONE = 10_000n; // the ratio 1, and the scale of an exact product
export const BILL_LIMIT = 99_999_999_99n;
export const AMOUNT_LIMIT = 999_999_999_999_99n;

export const min = (a, b) => (a < b ? a : b);
export const max = (a, b) => (a > b ? a : b);
export const above = (x, line) => max(0n, x - line);

/** `"12.5"` → 1250n fen; undefined when it does not match `[0-9]+(\.[0-9]{1,2})?`. */
export const parseAmount = (text) => parseDecimal(text, 2);

/** `"0.85"` → 8500n ten-thousandths; undefined when malformed or above 1. */
export function parseRatio(text) {
  const ratio = parseDecimal(text, 4);
  return ratio === undefined || ratio > ONE ? undefined : ratio;
}

function parseDecimal(text, places) {
  if (typeof text !== 'string') return undefined;
  const match = /^([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (!match || (match[2] ?? '').length > places) return undefined;
  return BigInt(match[1] + (match[2] ?? '').padEnd(places, '0'));
}

/** 1250n → `"12.50"`. */
export const formatAmount = (fen) => formatDecimal(fen, 2);

function formatDecimal(value, places) {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Exact product (fen × 10^4, never negative) → fen, half up. */
export const roundFen = (exact) => (exact + ONE / 2n) / ONE;

/** part ÷ whole as a decimal string with four places, half up; null when whole is 0. */
export function quotient(part, whole) {
  if (whole === 0n) return null;
  return formatDecimal((part * ONE * 2n + whole) / (whole * 2n), 4);
}
