// publicodes: the model of publicodes.yaml in yuan, and the same model in whole fen. An explanation is every rule that the
// person's share rests on, with its title, value and unit, found in the evaluated tree that hangs below it.
import { readFileSync } from 'node:fs';
import { require } from './install.mjs';
import { inProcess } from './peer.mjs';

const yuan = () => readFileSync(new URL('publicodes.yaml', import.meta.url), 'utf8');

// Amounts a hundredfold, rounded to whole numbers.
const inFen = (model) => model
  .replace(/(\d+) CNY/g, (_, amount) => `${amount * 100} fen`)
  .replaceAll('CNY', 'fen')
  .replaceAll('arrondi: 2 décimales', 'arrondi: oui');

// The person's share first: it needs all the others, which are then in publicodes' cache.
const names = ['personal', 'basic', 'critical', 'aid basic', 'aid tilted'];

// The evaluated rules below a node, by name; a situation's own values are private rules.
function rulesBelow(node, seen, rules) {
  if (node === null || typeof node !== 'object' || seen.has(node)) return;
  seen.add(node);
  if (node.nodeKind === 'reference' && 'nodeValue' in node && !node.private) rules.set(node.dottedName, node);
  for (const child of Object.values(node.explanation ?? node)) rulesBelow(child, seen, rules);
}

export function publicodes(perYuan) {
  const { default: Engine } = require('publicodes');
  const { parse } = require('yaml');
  const model = perYuan === 1 ? yuan() : inFen(yuan());
  const engine = new Engine(parse(model));
  const situation = (one) => engine.setSituation(one);
  return inProcess({
    name: perYuan === 1 ? 'publicodes, yuan' : 'publicodes, fen',
    // As slow as the first model, so a quarter of the cases.
    most: perYuan === 1 ? Infinity : 2500,
    input: ({ total, fullSelf, overLimit, advanceSelf, level, identity }) => {
      const amount = (value) => (value * perYuan) / 100;
      return {
        total: amount(total),
        'full self': amount(fullSelf),
        'over limit': amount(overLimit),
        'advance self': amount(advanceSelf),
        level: `'${level}'`,
        identity: `'${identity}'`,
      };
    },
    run: (one) => {
      situation(one);
      return names.map((name) => engine.evaluate(name).nodeValue);
    },
    // A tier that does not apply is null.
    read: ([personal, ...tiers]) => [...tiers, personal].map((value) => Math.round((value ?? 0) * (100 / perYuan))),
    explain: (one) => {
      situation(one);
      const rules = new Map();
      rulesBelow(engine.evaluate('personal'), new Set(), rules);
      return [...rules.values()].map(({ dottedName, title, nodeValue, unit }) => ({ dottedName, title, nodeValue, unit }));
    },
  });
}
