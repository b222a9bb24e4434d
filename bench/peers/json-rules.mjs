// json-rules-engine: the rules of json-rules.json say which row binds whom, a tier at a time by priority. The engine has no
// arithmetic: what a row pays is computed by a listener and handed on as a fact (its example of chained rules does so), so
// wrong fen are this file's, not the engine's. Twice: in yuan with numbers, and in whole fen. An explanation is its rule
// results: which rule held, and the facts it compared.
import { readFileSync } from 'node:fs';
import { require } from './install.mjs';
import { inProcess } from './peer.mjs';

const tiers = ['basic', 'critical', 'aidBasic', 'aidTilted'];
const rules = () => JSON.parse(readFileSync(new URL('json-rules.json', import.meta.url), 'utf8'));

function paysYuan(burden, { deductible, ratio, cap = Infinity }) {
  return Math.round(Math.min(cap, Math.max(0, burden - deductible) * ratio) * 100) / 100;
}

function paysFen(burden, { deductible, ratio, cap = Infinity }) {
  const hundredths = Math.max(0, burden - deductible * 100) * Math.round(ratio * 100);
  return Math.round(Math.min(cap * 10000, hundredths) / 100);
}

export function jsonRules(perYuan) {
  const { Engine } = require('json-rules-engine');
  const pays = perYuan === 1 ? paysYuan : paysFen;
  const engine = new Engine(rules());
  for (const tier of tiers) {
    engine.on(tier, async (row, almanac) => {
      const burden = await almanac.factValue('burden');
      const paid = pays(burden, row);
      almanac.addFact(tier, paid);
      almanac.addFact('burden', burden - paid);
    });
  }
  return inProcess({
    name: perYuan === 1 ? 'json-rules-engine, yuan' : 'json-rules-engine, fen',
    input: ({ total, fullSelf, overLimit, advanceSelf, level, identity }) => {
      const outside = ((fullSelf + overLimit + advanceSelf) * perYuan) / 100;
      const burden = (total * perYuan) / 100 - outside;
      return { level, identity, outside, burden, aidBasic: 0, aidTilted: 0 };
    },
    run: async (facts) => {
      const { almanac } = await engine.run(facts);
      const burden = await almanac.factValue('burden');
      return [...(await Promise.all(tiers.map((tier) => almanac.factValue(tier)))), burden + facts.outside];
    },
    read: (amounts) => amounts.map((amount) => Math.round(amount * (100 / perYuan))),
    explain: async (facts) => {
      const { almanac, events, results } = await engine.run(facts);
      return { events, results: results.map((result) => result.toJSON(false)), personal: (await almanac.factValue('burden')) + facts.outside };
    },
  });
}
