// Bad input: valid cases spoilt in one to three ways, and lines that are no case at all.

import { randomCase } from './cases.mjs';
import { AMOUNT_FIGURES, RATIO_FIGURES } from './policies.mjs';

const NOT_OBJECTS = ['[]', 'null', '5', '"anshan-2023"', 'true', '{', '{"policy":', 'x', '{}x', '[{}]', "{'policy':1}"];
const BAD_AMOUNTS = [
  '-1', '-0', '+1', '1.', '.5', '1.234', '1e3', '1,000', ' 1', '1 ', '', 'abc', '1.2.3', '１２', '0x10', '1\n', 'NaN', '￥1', '1_000',
  5, 0, 1.5, true, null, [], {}, ['1'],
];
const BAD_RATIOS = ['1.0001', '2', '70%', '-0.5', '0.12345', '.5', '1.', '', 0.5, 1, null, true, [], '100000000000000000000000'];
const HUGE = ['100000000.00', '999999999999999.99', '99999999999999999999999999999999999999999999'];
const WRONG = [null, 5, 'x', '', true, [], {}, 'Inpatient', 'in-city '];
const NOT_OBJECT_VALUES = [null, 5, 'x', true, [], [1]];
const PARTS = ['full_self', 'over_limit', 'advance_self'];
const YEAR = ['basic_paid', 'critical_burden', 'aid_burden', 'aid_basic_paid', 'tilted_burden', 'aid_tilted_paid', 'monitored_burden'];
const TIERS = ['basic', 'critical', 'large-amount', 'aid-basic', 'aid-tilted', 'bed-day', 'commercial', 'fallback'];
const FLAGS = ['grassroots_referral', 'special_disease', 'severe_mental_disorder', 'fee_for_service', 'references'];

const put = (c, name, key, value) => {
  if (typeof c[name] !== 'object' || c[name] === null || Array.isArray(c[name])) c[name] = {};
  c[name][key] = value;
};

const SPOIL = [
  (rng, c) => { c.policy = rng.pick(['', 'anshan', 'ANSHAN-2023', 'anshan-2024', null, 5, ['anshan-2023']]); },
  (rng, c) => { delete c[rng.pick(['policy', 'insurance', 'setting', 'level', 'place', 'bill'])]; },
  (rng, c) => { c[rng.pick(['insurance', 'setting', 'level', 'place'])] = rng.pick(WRONG); },
  (rng, c) => { c[rng.pick(FLAGS)] = rng.pick([null, 0, 1, 'true', '', [], {}]); },
  (rng, c) => { c[rng.pick(['extra', 'Policy', 'bed-days', 'identity', 'total', '年'])] = rng.pick(['x', null, 5]); },
  (rng, c) => {
    c.date = rng.pick([
      '2017-12-31', '2019-12-31', '2021-01-01', '2022-12-31', '2018-01-01', '2023-02-29', '2023-13-01', '2023-00-10', '2023-04-31',
      '2023-1-1', '20230101', '2023/01/01', '2023-01-01T00:00:00', '', 'today', 5, null, [],
    ]);
  },
  (rng, c) => { c.identities = rng.pick([null, 'subsistence', 5, {}, true]); },
  (rng, c) => {
    const list = Array.isArray(c.identities) ? [...c.identities] : [];
    list.splice(rng.int(list.length + 1), 0, rng.pick(['nobody', '', 'Destitute', 5, null, [], 'orphan', 'registered-poor', 'at-risk-rural', 'key-recipient']));
    c.identities = list;
  },
  (rng, c) => { c.bed_days = rng.pick([-1, 367, 1000, 4294967296, 1.5, '3', null, true, []]); },
  (rng, c) => { c.bed_days = rng.pick([1, 366]); c.setting = rng.pick(['outpatient', 'chronic-outpatient', 'two-disease-outpatient']); },
  (rng, c) => { c[rng.pick(['bill', 'year_to_date', 'settled', 'figures'])] = rng.pick(NOT_OBJECT_VALUES); },
  (rng, c) => { put(c, 'bill', rng.pick(['total', ...PARTS]), rng.pick(BAD_AMOUNTS)); },
  (rng, c) => { put(c, 'bill', 'total', rng.pick(HUGE)); },
  (rng, c) => { put(c, 'bill', rng.pick(PARTS), rng.pick(HUGE)); },
  (rng, c) => { c.bill = { total: '100.00', full_self: '50.00', advance_self: rng.pick(['50.01', '60', '100.01']) }; },
  (rng, c) => { if (typeof c.bill === 'object' && c.bill !== null) delete c.bill.total; },
  (rng, c) => { put(c, 'bill', rng.pick(['sum', 'full-self', 'in_scope']), '1'); },
  (rng, c) => { put(c, 'year_to_date', rng.pick(YEAR), rng.pick([...BAD_AMOUNTS, '1000000000000.00', '99999999999999999999999999'])); },
  (rng, c) => { put(c, 'year_to_date', rng.pick(['paid', 'large_burden']), '1'); },
  (rng, c) => { put(c, 'figures', rng.pick(RATIO_FIGURES), rng.pick(BAD_RATIOS)); },
  (rng, c) => { put(c, 'figures', rng.pick(AMOUNT_FIGURES), rng.pick([...BAD_AMOUNTS, '1000000000000.00', '99999999999999999999999999'])); },
  (rng, c) => { put(c, 'figures', rng.pick(['basic', 'basic.x', 'fallback.ratio', 'bed-day.cap', 'commercial.ratio', 'Basic.ratio', '']), '0.5'); },
  (rng, c) => { put(c, 'settled', rng.pick(TIERS), rng.pick(BAD_AMOUNTS)); },
  (rng, c) => { put(c, 'settled', rng.pick(['aid', 'Basic', 'large_amount', 'check', '']), '0'); },
  // too much at one or two tiers: judged one by one once everything else is right
  (rng, c) => { put(c, 'settled', rng.pick(TIERS), rng.pick(['99999999.99', '999999999999.99'])); },
  (rng, c) => {
    put(c, 'settled', 'basic', '99999999.99');
    put(c, 'settled', rng.pick(TIERS), rng.pick(['99999999.99', '1', '0']));
  },
];

/** One bad line (now and then a spoiling changes nothing wrong: the oracle's answer is the expectation either way). */
export function badLine(rng) {
  if (rng.chance(5)) return rng.pick(NOT_OBJECTS);
  const c = structuredClone(randomCase(rng));
  for (let n = rng.pick([1, 1, 2, 3]); n > 0; n -= 1) rng.pick(SPOIL)(rng, c);
  return JSON.stringify(c);
}
