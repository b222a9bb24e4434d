// What is right: the policy in whole fen and whole percent with BigInt, written from the rules and from no engine.
// Every tier is rounded once, half up, after its cap; nothing else is rounded.

const basic = {
  grassroots: [10000n, 85n],
  primary: [10000n, 85n],
  secondary: [40000n, 75n],
  tertiary: [80000n, 60n],
};
const critical = {
  ordinary: [1400000n, 60n],
  destitute: [700000n, 75n],
  subsistence: [700000n, 75n],
  'low-income-edge': [1400000n, 60n],
  'illness-impoverished': [1400000n, 60n],
};
const aidBasic = {
  destitute: [0n, 70n, 2000000n],
  subsistence: [0n, 70n, 2000000n],
  'low-income-edge': [200000n, 60n, 2000000n],
  'illness-impoverished': [500000n, 50n, 2000000n],
};
const aidTilted = {
  destitute: [0n, 70n, 2000000n],
  subsistence: [300000n, 70n, 2000000n],
  'low-income-edge': [500000n, 60n, 1500000n],
  'illness-impoverished': [1000000n, 50n, 1500000n],
};

function pays(burden, row) {
  if (!row) return 0n;
  const [deductible, percent, cap] = row;
  if (burden <= deductible) return 0n;
  const hundredths = (burden - deductible) * percent;
  const exact = cap !== undefined && hundredths > cap * 100n ? cap * 100n : hundredths;
  return (exact + 50n) / 100n;
}

// [basic, critical, basic aid, tilted aid, what is left to the person], in fen.
export function reference({ total, fullSelf, overLimit, advanceSelf, level, identity }) {
  const outside = BigInt(fullSelf) + BigInt(overLimit) + BigInt(advanceSelf);
  let burden = BigInt(total) - outside;
  const tiers = [basic[level], critical[identity], aidBasic[identity], aidTilted[identity]].map((row) => {
    const paid = pays(burden, row);
    burden -= paid;
    return Number(paid);
  });
  return [...tiers, Number(burden + outside)];
}
