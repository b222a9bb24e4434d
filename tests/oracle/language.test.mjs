// Proves the oracle on packs of the whole language: the vectors of language.md §6, each with a pack of its own in packs/.
// The arithmetic stands beside each expectation.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answer } from './oracle.mjs';
import { packsOf } from './packs.mjs';

const packs = packsOf(new URL('packs', import.meta.url).pathname);
const stay = { insurance: 'employee', setting: 'inpatient', level: 'tertiary', place: 'in-city' };
const visit = (policy, total, more = {}) => {
  const result = answer(JSON.stringify({ ...stay, policy, bill: { total }, ...more }), packs);
  assert.equal(result.error, undefined, JSON.stringify(result.error));
  return result;
};
const problems = (policy, more) => answer(JSON.stringify({ ...stay, policy, bill: { total: '100' }, ...more }), packs).error?.problems.map(({ path }) => path);
const pays = (result, name) => result.tiers.find(({ tier }) => tier === name).pays;
const range = (result, name) => {
  const { low, pays: central, high } = result.tiers.find(({ tier }) => tier === name);
  return [low, central, high];
};
/** One visit after the other, the year's sums carried on: `[[total, more], …]`. */
const year = (policy, visits) => {
  const results = [];
  for (const [total, more] of visits) results.push(visit(policy, total, { ...more, year_to_date: results.at(-1)?.year_to_date ?? {} }));
  return results;
};
const parts = (share, below, above, out) => ({ share, below_deductible: below, above_cap: above, out_of_scope: out });

describe('language.md §6', () => {
  test('1 the n-th stay of a retired person', () => {
    // 1 − 0.15 × 0.6 = 0.91, 0.94, 0.97: (30,000 − 650) × 0.91 + 10,000 × 0.94 + 10,000 × 0.97 = 26,708.50 + 9,400 + 9,700
    const result = visit('stays-and-retired', '50000', { facts: { employment: 'retired', stay: 2 } });
    assert.equal(pays(result, 'basic'), '45808.50');
    assert.equal(result.personal, '4191.50');
    assert.deepEqual(result.personal_parts, parts('3541.50', '650.00', '0.00', '0.00'));
    assert.deepEqual(result.assumed, []);
  });
  test('1 what is not said is assumed, and told where it matters', () => {
    // active, first stay: (30,000 − 1,300) × 0.85 + 10,000 × 0.9 + 10,000 × 0.95 = 24,395 + 9,000 + 9,500
    const result = visit('stays-and-retired', '50000');
    assert.equal(pays(result, 'basic'), '42895.00');
    assert.deepEqual(result.assumed, ['employment', 'stay']);
    assert.deepEqual(visit('stays-and-retired', '50000', { insurance: 'resident' }).assumed, []);
  });
  test('2 a supplement above the cap', () => {
    // (80,000 − 650) × 0.89 = 70,621.50. Then the cap leaves 24,378.50, used up at 500 + 24,378.50 ÷ 0.89 = 27,891.573…: above it
    // lie 32,108.43, of which 92 % is 29,539.7556; left 500 + (27,891.57 − 500 − 24,378.50 = 3,013.07) + 2,568.67.
    const [first, second] = year('above-the-cap', [['80000'], ['60000']]);
    assert.equal(pays(first, 'basic'), '70621.50');
    assert.deepEqual(first.personal_parts, parts('8728.50', '650.00', '0.00', '0.00')); // 80,000 − 70,621.50 − 650
    assert.equal(pays(second, 'basic'), '24378.50');
    assert.equal(pays(second, 'large-amount'), '29539.76');
    assert.equal(second.personal, '6081.74');
    assert.deepEqual(second.personal_parts, parts('3013.07', '500.00', '2568.67', '0.00'));
    assert.ok(second.readings.includes('R-ABOVE'));
  });
  test('3 stays and outpatient visits with a cap each', () => {
    // (20,500 − 500) × 0.68; 150 × 0.6; min(200 − 90, 180)
    const out = { setting: 'outpatient', insurance: 'resident' };
    const results = year('caps-by-setting', [['20500', { insurance: 'resident' }], ['150', out], ['300', out]]);
    assert.deepEqual(results.map((result) => pays(result, 'basic')), ['13600.00', '90.00', '110.00']);
    const sums = results[2].year_to_date;
    assert.deepEqual([sums.stays_paid, sums.outpatient_paid, sums.basic_paid, sums.stays], ['13600.00', '200.00', '13800.00', 1]);
  });
  test('4 an outpatient deductible over the year', () => {
    // 600 < 800; 0.75 × (2,000 − 800); 0.75 × (5,500 − 2,000) + 0.55 × (7,000 − 5,500)
    const out = { setting: 'outpatient' };
    const results = year('outpatient-year', [['600', out], ['1400', out], ['5000', out]]);
    assert.deepEqual(results.map((result) => pays(result, 'basic')), ['0.00', '900.00', '3450.00']);
    assert.equal(results[1].personal_parts.below_deductible, '200.00'); // 800 − 600 was left to charge
  });
  test('5 prepay, and a payer of the region’s own', () => {
    // 10 % of 30,000; (27,000 − 800) × 0.85; 0.96 × 4,730
    const result = visit('prepay-and-servants', '30000', { place: 'referred-out', facts: { 'civil-servant': true } });
    assert.deepEqual([result.prepay, result.in_scope, result.out_of_scope], ['3000.00', '27000.00', '3000.00']);
    assert.deepEqual([pays(result, 'basic'), pays(result, 'civil-servant'), result.personal], ['22270.00', '4540.80', '3189.20']);
    assert.deepEqual(result.tiers.map(({ tier }) => tier), [
      'basic', 'critical', 'large-amount', 'civil-servant', 'aid-basic', 'aid-tilted', 'bed-day', 'commercial', 'fallback',
    ]);
  });
  test('5 the statement’s prepay replaces the computed one; beside 先行自付 the computed one may be there twice', () => {
    const elsewhere = { place: 'referred-out' };
    const given = visit('prepay-and-servants', '30000', { ...elsewhere, bill: { total: '30000', prepay: '1000' } });
    assert.deepEqual([given.prepay, given.in_scope, given.notices], ['1000.00', '29000.00', []]);
    const twice = visit('prepay-and-servants', '', { ...elsewhere, bill: { total: '30000', advance_self: '2000' } });
    assert.deepEqual([twice.prepay, twice.in_scope, twice.notices], ['2800.00', '25200.00', ['prepay-perhaps-twice']]); // 10 % of 28,000
    assert.deepEqual(problems('prepay-and-servants', { bill: { total: '100', prepay: '100.01' } }), ['bill.total']);
  });
  test('6 deductibles under a ceiling', () => {
    // 0.84 × (10,000 − 800), × (10,000 − 600), × (10,000 − 0): 1,400 − 1,400
    const results = year('deductibles-at-most', [['10000'], ['10000'], ['10000']]);
    assert.deepEqual(results.map((result) => pays(result, 'basic')), ['7728.00', '7896.00', '8400.00']);
    assert.deepEqual([results[2].year_to_date.deductibles, results[2].year_to_date.stays], ['1400.00', 3]);
  });
  test('7 the highest deductible once', () => {
    // 0.84 × (10,000 − 400), × (10,000 − (800 − 400)), × (10,000 − 0)
    const at = (level) => ['10000', { level }];
    const results = year('highest-deductible-once', [at('secondary'), at('tertiary'), at('secondary')]);
    assert.deepEqual(results.map((result) => pays(result, 'basic')), ['8064.00', '8064.00', '8400.00']);
    const grassroots = visit('highest-deductible-once', '10000', { level: 'grassroots' });
    assert.deepEqual([pays(grassroots, 'basic'), grassroots.readings], ['8232.00', ['R-L0']]); // 0.84 × 9,800, as primary
  });
  test('8 aid with a cap each', () => {
    const result = visit('aid-caps-by-setting', '3000', {
      setting: 'chronic-outpatient', identities: ['subsistence'], settled: { basic: '0' }, year_to_date: { aid_stays_paid: '14000', aid_basic_paid: '14000' },
    });
    assert.equal(pays(result, 'aid-basic'), '2100.00');
    assert.equal(result.year_to_date.aid_chronic_paid, '2100.00');
  });
  test('9 critical leaves out temporary care elsewhere, and so does its sum', () => {
    const more = { insurance: 'resident', settled: { basic: '0' } };
    const [out, back] = year('critical-leaves-out', [['30000', { ...more, place: 'temporary-out' }], ['15000', more]]);
    assert.deepEqual([pays(out, 'critical'), pays(back, 'critical')], ['0.00', '600.00']); // 0.6 × (15,000 − 14,000)
    assert.deepEqual([back.year_to_date.critical_counted, back.year_to_date.critical_burden], ['15000.00', '45000.00']);
  });
  test('10 a cap that grows with the years', () => {
    const cap = (years) => pays(visit('cap-grows', '2000000', { insurance: 'resident', settled: { basic: '0' }, facts: { 'continuous-years': years } }), 'critical');
    assert.deepEqual([4, 5, 9, 19, 30].map(cap), ['300000.00', '304000.00', '320000.00', '360000.00', '360000.00']);
    const unsaid = visit('cap-grows', '2000000', { insurance: 'resident', settled: { basic: '0' } });
    assert.deepEqual([pays(unsaid, 'critical'), unsaid.assumed], ['300000.00', ['continuous-years']]);
  });
  test('11 a level of the region’s own', () => {
    const result = visit('provincial-level', '10000', { insurance: 'resident', level: 'provincial', identities: ['subsistence'] });
    assert.equal(pays(result, 'basic'), '4500.00'); // (10,000 − 1,000) × 0.5
    assert.equal(pays(result, 'aid-basic'), '3850.00'); // 5,500 × 0.7, tertiary's
  });
  test('12 an age not known', () => {
    // 0.6 × (10,000 − 800) and 0.6 × (10,000 − 100)
    const result = visit('age-bands', '10000', { insurance: 'resident', facts: { age: 'unknown' } });
    assert.deepEqual(range(result, 'basic'), ['5520.00', '5520.00', '5940.00']);
    assert.deepEqual([result.personal_low, result.personal, result.personal_high], ['4060.00', '4480.00', '4480.00']);
    assert.deepEqual(visit('age-bands', '10000', { insurance: 'resident' }).assumed, ['age']);
  });
  test('13 segments over the year', () => {
    // 0.8 × (8,000 − 800); then from 8,800 to 16,000: 0.8 × 1,200 + 0.6 × 6,000
    const more = { insurance: 'resident' };
    const results = year('segments-over-the-year', [['8000', more], ['8000', more]]);
    assert.deepEqual(results.map((result) => pays(result, 'basic')), ['5760.00', '4560.00']);
    assert.deepEqual(results[1].personal_parts, parts('2640.00', '800.00', '0.00', '0.00')); // 8,000 − 4,560 − 800
  });
});

describe('facts', () => {
  for (const [name, policy, more, expected] of [
    ['no object', 'age-bands', { facts: [] }, ['facts']],
    ['an unknown fact', 'age-bands', { facts: { height: 1 } }, ['facts.height']],
    ['another pack’s sum', 'age-bands', { year_to_date: { deductibles: '1' } }, ['year_to_date.deductibles']],
    ['a number out of range', 'age-bands', { facts: { age: 151 } }, ['facts.age']],
    ['a number out of range that nobody uses', 'age-bands', { facts: { 'no-claim-years': 200, employment: 'nobody' } }, undefined],
    ['the wrong type that nobody uses', 'age-bands', { facts: { 'no-claim-years': 1.5, employment: 1, contract: 'x' } }, ['facts.employment', 'facts.contract', 'facts.no-claim-years']],
    ['stay is always judged', 'age-bands', { facts: { stay: 100 } }, ['facts.stay']],
    ['stays', 'age-bands', { year_to_date: { stays: 10_000 } }, ['year_to_date.stays']],
    ['a figure path that no row uses', 'age-bands', { figures: { 'basic.caps.stays_paid': '1', 'place.prepay': '0.1' } }, ['figures.basic.caps.stays_paid', 'figures.place.prepay']],
    ['a figure path that a row uses', 'caps-by-setting', { figures: { 'basic.caps.stays_paid': '1' } }, undefined],
    ['a tier of another pack', 'age-bands', { settled: { 'civil-servant': '0' } }, ['settled.civil-servant']],
    ['a level of another pack', 'age-bands', { level: 'provincial' }, ['level']],
    ['places are never unknown', 'age-bands', { place: 'unknown', bed_days: 'unknown' }, ['place', 'bed_days']],
    ['flags may be', 'age-bands', { special_disease: 'unknown', fee_for_service: 'unknown', severe_mental_disorder: 'unknown' }, undefined],
  ]) test(name, () => assert.deepEqual(problems(policy, more), expected));
});
