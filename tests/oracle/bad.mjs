// Bad input: valid cases spoilt in one to three ways, and lines that are no case at all.

import { randomCase } from './cases.mjs';
import { FLAGS } from './standard.mjs';

const NOT_OBJECTS = ['[]', 'null', '5', '"anshan-2023"', 'true', '{', '{"policy":', 'x', '{}x', '[{}]', "{'policy':1}"];
const BAD_AMOUNTS = [
  '-1', '-0', '+1', '1.', '.5', '1.234', '1e3', '1,000', ' 1', '1 ', '', 'abc', '1.2.3', '１２', '0x10', '1\n', 'NaN', '￥1', '1_000',
  5, 0, 1.5, true, null, [], {}, ['1'],
];
const BAD_RATIOS = ['1.0001', '2', '70%', '-0.5', '0.12345', '.5', '1.', '', 0.5, 1, null, true, [], '100000000000000000000000'];
const HUGE = ['100000000.00', '999999999999999.99', '99999999999999999999999999999999999999999999'];
const WRONG = [null, 5, 'x', '', true, [], {}, 'Inpatient', 'in-city ', 'unknown'];
const NOT_OBJECT_VALUES = [null, 5, 'x', true, [], [1]];
const PARTS = ['full_self', 'over_limit', 'advance_self'];

const put = (c, name, key, value) => {
  if (typeof c[name] !== 'object' || c[name] === null || Array.isArray(c[name])) c[name] = {};
  c[name][key] = value;
};
const isRatioPath = (path) => /\.(ratio|floor|prepay)$/.test(path);

const SPOIL = [
  (rng, c) => { c.policy = rng.pick(['', 'anshan', 'ANSHAN-2023', 'anshan-2024', null, 5, ['anshan-2023']]); },
  (rng, c) => { delete c[rng.pick(['policy', 'insurance', 'setting', 'level', 'place', 'bill'])]; },
  (rng, c) => { c[rng.pick(['insurance', 'setting', 'level', 'place'])] = rng.pick(WRONG); },
  (rng, c) => { c[rng.pick([...FLAGS.map(([name]) => name), 'references'])] = rng.pick([null, 0, 1, 'true', '', [], {}]); },
  (rng, c) => { c[rng.pick(['extra', 'Policy', 'bed-days', 'identity', 'total', '年'])] = rng.pick(['x', null, 5]); },
  (rng, c) => {
    c.date = rng.pick([
      '2017-12-31', '2023-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '2023-1-1', '20230101', '2023/01/01', '2023-01-01T00:00:00',
      '', 'today', 5, null, [],
    ]);
  },
  (rng, c, pack) => { c.date = pack.until ?? '1999-12-31'; },
  (rng, c) => { c.identities = rng.pick([null, 'subsistence', 5, {}, true]); },
  (rng, c) => {
    const list = Array.isArray(c.identities) ? [...c.identities] : [];
    list.splice(rng.int(list.length + 1), 0, rng.pick(['nobody', '', 'Destitute', 5, null, [], 'orphan', 'registered-poor', 'at-risk-rural', 'key-recipient']));
    c.identities = list;
  },
  (rng, c) => { c.bed_days = rng.pick([-1, 367, 1000, 4294967296, 1.5, '3', null, true, [], 'unknown']); },
  (rng, c) => { c.bed_days = rng.pick([1, 366]); c.setting = rng.pick(['outpatient', 'chronic-outpatient', 'two-disease-outpatient']); },
  (rng, c) => { c[rng.pick(['bill', 'year_to_date', 'settled', 'figures'])] = rng.pick(NOT_OBJECT_VALUES); },
  (rng, c) => { put(c, 'bill', rng.pick(['total', ...PARTS]), rng.pick(BAD_AMOUNTS)); },
  (rng, c) => { put(c, 'bill', 'total', rng.pick(HUGE)); },
  (rng, c) => { put(c, 'bill', rng.pick(PARTS), rng.pick(HUGE)); },
  (rng, c) => { c.bill = { total: '100.00', full_self: '50.00', advance_self: rng.pick(['50.01', '60', '100.01']) }; },
  (rng, c) => { if (typeof c.bill === 'object' && c.bill !== null) delete c.bill.total; },
  (rng, c) => { put(c, 'bill', rng.pick(['sum', 'full-self', 'in_scope']), '1'); },
  (rng, c, pack) => { put(c, 'year_to_date', rng.pick(pack.moneySums), rng.pick([...BAD_AMOUNTS, '1000000000000.00', '99999999999999999999999999'])); },
  (rng, c) => { put(c, 'year_to_date', rng.pick(['paid', 'large_burden']), '1'); },
  (rng, c, pack) => {
    const path = rng.pick([...pack.figurePaths]);
    put(c, 'figures', path, rng.pick(isRatioPath(path) ? BAD_RATIOS : [...BAD_AMOUNTS, '1000000000000.00', '99999999999999999999999999']));
  },
  (rng, c) => { put(c, 'figures', rng.pick(['basic', 'basic.x', 'fallback.ratio', 'commercial.floor', 'Basic.ratio', '']), '0.5'); },
  (rng, c, pack) => { put(c, 'settled', rng.pick(pack.tiers), rng.pick(BAD_AMOUNTS)); },
  (rng, c) => { put(c, 'settled', rng.pick(['aid', 'Basic', 'large_amount', 'check', '']), '0'); },
  // too much at one or two tiers: judged one by one once everything else is right
  (rng, c, pack) => { put(c, 'settled', rng.pick(pack.tiers), rng.pick(['99999999.99', '999999999999.99'])); },
  (rng, c, pack) => {
    put(c, 'settled', 'basic', '99999999.99');
    put(c, 'settled', rng.pick(pack.tiers), rng.pick(['99999999.99', '1', '0']));
  },
];

// What language.md added.
const SPOIL_NEW = [
  (rng, c) => { c.facts = rng.pick(NOT_OBJECT_VALUES); },
  (rng, c) => { put(c, 'facts', rng.pick(['nothing', 'Age', 'setting', 'bed-days', 'special-disease', '']), rng.pick([1, true, 'unknown'])); },
  (rng, c, pack) => { put(c, 'facts', rng.pick(pack.facts).id, rng.pick([null, 1.5, '', [], {}, 'Unknown', -1, 1000, true, 3])); },
  (rng, c, pack) => {
    const facts = pack.facts.filter((fact) => pack.used.has(fact.id) || fact.id === 'stay');
    for (const fact of facts) if (rng.chance(60)) put(c, 'facts', fact.id, 'unknown');
  },
  (rng, c) => { for (const [name] of FLAGS) if (rng.chance(50)) c[name] = 'unknown'; },
  (rng, c) => { put(c, 'bill', 'prepay', rng.pick([...BAD_AMOUNTS, ...HUGE])); },
  (rng, c) => { put(c, 'year_to_date', 'stays', rng.pick([-1, 10_000, 1.5, '1', null, true, []])); },
];

/** One bad line (now and then a spoiling changes nothing wrong: the oracle's answer is the expectation either way). */
export function badLine(rng, packs) {
  if (rng.chance(5)) return rng.pick(NOT_OBJECTS);
  const c = structuredClone(randomCase(rng, packs));
  const pack = packs.find(({ id }) => id === c.policy);
  const ways = [...SPOIL, ...SPOIL_NEW];
  for (let n = rng.pick([1, 1, 2, 3]); n > 0; n -= 1) rng.pick(ways)(rng, c, pack);
  // Without a pack nothing can be said of what only packs have.
  if (c.policy !== pack.id) {
    for (const name of ['facts', 'figures', 'year_to_date', 'settled']) delete c[name];
    Object.assign(c, { identities: [], level: 'primary', place: 'in-city', setting: 'inpatient' });
    for (const [name] of FLAGS) if (c[name] === 'unknown') delete c[name];
  }
  return JSON.stringify(c);
}
