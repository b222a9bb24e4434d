// This project's engine: the npm package of dist-package/ with the pack comparison-city. The amounts alone, with the range of
// what is left, and the full estimate with the derivation and the clause behind every figure.
import { readFileSync } from 'node:fs';
import { yuanText } from './cases.mjs';
import { createEstimator } from '../../dist-package/node.js';
import { fen, inProcess } from './peer.mjs';

// The one place that knows in what form the package takes a pack.
const packs = () => [readFileSync(new URL('comparison-city/pack.toml', import.meta.url), 'utf8')];

const tiers = ['basic', 'critical', 'aid-basic', 'aid-tilted'];

export async function ours() {
  const { amounts, estimate } = await createEstimator({ packs: packs(), language: 'en' });
  return inProcess({
    name: 'benefit-estimator (WebAssembly)',
    input: ({ total, fullSelf, overLimit, advanceSelf, level, identity }) => ({
      policy: 'comparison-city',
      insurance: 'resident',
      identities: identity === 'ordinary' ? [] : [identity],
      setting: 'inpatient',
      level,
      place: 'in-city',
      bill: {
        total: yuanText(total),
        full_self: yuanText(fullSelf),
        over_limit: yuanText(overLimit),
        advance_self: yuanText(advanceSelf),
      },
    }),
    run: amounts,
    read: ({ pays, personal }) => [...tiers.map((tier) => fen(pays[tier])), fen(personal)],
    explain: estimate,
  });
}
