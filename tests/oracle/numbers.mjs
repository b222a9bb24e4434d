// Exact numbers: fractions of BigInts. Money is counted in fen, ratios as they are (0.7 is 7/10). Nothing here ever rounds but `fen`.

export class Q {
  constructor(n, d = 1n) {
    this.n = n;
    this.d = d;
  }

  plus(other) {
    return this.d === other.d ? new Q(this.n + other.n, this.d) : new Q(this.n * other.d + other.n * this.d, this.d * other.d);
  }

  minus(other) {
    return this.plus(new Q(-other.n, other.d));
  }

  times(other) {
    return new Q(this.n * other.n, this.d * other.d);
  }

  /** `other` above 0. */
  over(other) {
    return new Q(this.n * other.d, this.d * other.n);
  }

  sign() {
    return this.n > 0n ? 1 : this.n < 0n ? -1 : 0;
  }

  compare(other) {
    return this.minus(other).sign();
  }

  below(other) {
    return this.compare(other) < 0;
  }

  /** The whole fen, half up (never negative where it is used). */
  fen() {
    return new Q((this.n * 2n + this.d) / (this.d * 2n));
  }
}

export const ZERO = new Q(0n);
export const ONE = new Q(1n);
export const whole = (n) => new Q(BigInt(n));
export const min = (a, b) => (b.below(a) ? b : a);
export const max = (a, b) => (a.below(b) ? b : a);
/** What of `x` lies above `line`; nothing where it does not reach it. */
export const above = (x, line) => max(ZERO, x.minus(line));
export const clamp = (ratio) => min(ONE, max(ZERO, ratio));
export const sum = (list) => list.reduce((a, b) => a.plus(b), ZERO);

/** The text of a decimal as a fraction; undefined when it is none, or has more than `places` decimals. */
export function decimal(text, places) {
  const match = typeof text === 'string' ? /^(-?[0-9]+)(?:\.([0-9]+))?$/.exec(text) : null;
  const digits = match?.[2] ?? '';
  if (!match || digits.length > places || text.endsWith('\n')) return undefined;
  return new Q(BigInt(match[1] + digits), 10n ** BigInt(digits.length));
}

/** `"12.5"` → 1250 fen; undefined when it does not match `[0-9]+(\.[0-9]{1,2})?`. */
export function amount(text) {
  const yuan = decimal(text, 2);
  return yuan === undefined || text.startsWith('-') ? undefined : new Q((yuan.n * 100n) / yuan.d);
}

/** `"0.85"`; undefined when malformed, above 1 or finer than four decimals. */
export function ratio(text) {
  const value = decimal(text, 4);
  return value === undefined || text.startsWith('-') || ONE.below(value) ? undefined : value;
}

/** Whole fen → `"12.50"`. */
export const money = (fen) => fixed(fen.n / fen.d, 2);

function fixed(value, places) {
  const digits = value.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** part ÷ whole with four decimals, half up; null when whole is 0. */
export function quotient(part, all) {
  if (all.sign() === 0) return null;
  return fixed(part.over(all).times(whole(10_000)).fen().n, 4);
}
