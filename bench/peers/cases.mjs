// The cases every engine gets: seeded, so always the same. Amounts are whole fen here; each engine turns them into what
// it takes (text, yuan, fen) before its clock starts.

const levels = ['grassroots', 'primary', 'secondary', 'tertiary'];
export const identities = ['ordinary', 'destitute', 'subsistence', 'low-income-edge', 'illness-impoverished'];

// mulberry32: 32 bits of state are plenty for a benchmark.
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Bills from 50 to 500,000 yuan, as many between 50 and 500 as between 50,000 and 500,000; half of them with parts
// outside the insurance's scope, each up to a tenth of the bill.
export function makeCases(count, seed = 20230101) {
  const next = random(seed);
  const one = (list) => list[Math.floor(next() * list.length)];
  return Array.from({ length: count }, () => {
    const total = Math.floor(5000 * 10 ** (4 * next()));
    const outside = next() < 0.5;
    const part = () => (outside ? Math.floor((total / 10) * next()) : 0);
    return { total, fullSelf: part(), overLimit: part(), advanceSelf: part(), level: one(levels), identity: one(identities) };
  });
}

// 123456 → "1234.56"
export const yuanText = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
