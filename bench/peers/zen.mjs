// GoRules ZEN: the decision graph of zen.json (three decision tables for the rows, one expression node for the tiers),
// natively and as its build for browsers (a newer one than 0.52.1 is not on npm). An explanation is its trace.
import { readFileSync } from 'node:fs';
import { require } from './install.mjs';
import { fen, inProcess } from './peer.mjs';

export function zen(name, module) {
  const { ZenEngine } = require(module);
  const decision = new ZenEngine().createDecision(readFileSync(new URL('zen.json', import.meta.url)));
  return inProcess({
    name,
    input: ({ total, fullSelf, overLimit, advanceSelf, level, identity }) => ({
      total: total / 100,
      fullSelf: fullSelf / 100,
      overLimit: overLimit / 100,
      advanceSelf: advanceSelf / 100,
      level,
      identity,
    }),
    run: (one) => decision.evaluate(one),
    read: ({ result: { basic, critical, aidBasic, aidTilted, personal } }) =>
      [basic.pays, critical.pays, aidBasic.pays, aidTilted.pays, personal].map(fen),
    explain: (one) => decision.evaluate(one, { trace: true }),
  });
}
