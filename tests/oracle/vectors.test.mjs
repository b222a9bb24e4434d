// Proves the oracle itself on the shipped packs: every vector of domain.md §7, the record cases of §6, and hand-worked cases of the
// fine print (§8). Expectations come from the document or from arithmetic on it written beside them, never from running the code.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { badLine } from './bad.mjs';
import { randomCase } from './cases.mjs';
import { amount, money, quotient } from './numbers.mjs';
import { answer } from './oracle.mjs';
import { packsOf } from './packs.mjs';
import { Random } from './random.mjs';

const packs = packsOf(new URL('../../static/policies', import.meta.url).pathname);
const stay = { insurance: 'resident', setting: 'inpatient', level: 'tertiary', place: 'in-city' };
const run = (c) => {
  const result = answer(JSON.stringify(c), packs);
  assert.equal(result.error, undefined, JSON.stringify(result.error));
  return result;
};
const problems = (c) => answer(JSON.stringify(c), packs).error?.problems.map(({ path }) => path).sort();
const tier = (result, name) => result.tiers.find((line) => line.tier === name);
const pays = (result, name) => tier(result, name).pays;
const range = (line) => [line.low, line.pays, line.high];

describe('§7 Anshan: aid on P', () => {
  const anshan = (P, identity) => run({
    ...stay, policy: 'anshan-2023', identities: [identity], bill: { total: P }, settled: { basic: '0', critical: '0' },
  });
  const table = {
    destitute: [['1000', 700, 210, 90], ['5000', 3500, 1050, 450], ['10000', 7000, 2100, 900], ['30000', 20000, 7000, 3000], ['60000', 20000, 20000, 20000]],
    subsistence: [['1000', 700, 0, 300], ['5000', 3500, 0, 1500], ['10000', 7000, 0, 3000], ['30000', 20000, 4900, 5100], ['60000', 20000, 20000, 20000]],
    'low-income-edge': [['1000', 0, 0, 1000], ['5000', 1800, 0, 3200], ['10000', 4800, 120, 5080], ['30000', 16800, 4920, 8280], ['60000', 20000, 15000, 25000]],
    'illness-impoverished': [['1000', 0, 0, 1000], ['5000', 0, 0, 5000], ['10000', 2500, 0, 7500], ['30000', 12500, 3750, 13750], ['60000', 20000, 15000, 25000]],
  };
  for (const [identity, rows] of Object.entries(table)) {
    for (const [P, basic, tilted, left] of rows) {
      test(`${identity} ${P}`, () => {
        const result = anshan(P, identity);
        assert.deepEqual(
          [pays(result, 'aid-basic'), pays(result, 'aid-tilted'), result.personal],
          [basic, tilted, left].map((y) => `${y}.00`),
        );
        assert.deepEqual([result.personal_low, result.personal_high], [result.personal, result.personal]);
      });
    }
  }
  const first = { destitute: ['28571.42', '28571.43'], subsistence: ['28571.42', '28571.43'], 'low-income-edge': ['35333.32', '35333.33'], 'illness-impoverished': ['44999.98', '44999.99'] };
  for (const [identity, [under, at]] of Object.entries(first)) {
    test(`${identity}: the smallest P with the full 20,000.00 is ${at}`, () => {
      assert.equal(pays(anshan(at, identity), 'aid-basic'), '20000.00');
      assert.equal(pays(anshan(under, identity), 'aid-basic'), '19999.99');
    });
  }
});

describe('§7 Jining resident inpatient', () => {
  for (const [level, total, expected] of [
    ['primary', '10000', '8415.00'], ['secondary', '10000', '7200.00'], ['tertiary', '10000', '5520.00'],
    ['primary', '80', '0.00'], ['grassroots', '10000', '8415.00'],
  ]) {
    test(`${level} ${total}`, () => {
      const result = run({ ...stay, policy: 'jining-2023', level, bill: { total } });
      assert.deepEqual(range(tier(result, 'basic')), [expected, expected, expected]);
    });
  }
});

describe('§7 Inner Mongolia critical', () => {
  for (const [burden, identities, expected] of [
    ['20000', [], '3600.00'], ['20000', ['registered-poor'], '8450.00'], ['14000', [], '0.00'],
    ['14000', ['registered-poor'], '4550.00'], ['7000', [], '0.00'], ['7000', ['registered-poor'], '0.00'],
  ]) {
    test(`${burden} ${identities}`, () => {
      const total = money(amount(burden).plus(amount('60000')));
      const result = run({ ...stay, policy: 'neimenggu-2020', identities, bill: { total }, settled: { basic: '60000' } });
      assert.equal(pays(result, 'critical'), expected);
    });
  }
});

describe('§7 Lianyungang', () => {
  const aid = (identity, setting) => pays(run({
    ...stay, policy: 'lianyungang-2020', setting, identities: [identity], bill: { total: '8000' }, settled: { basic: '0', critical: '0' },
  }), 'aid-basic');
  for (const [identity, setting, expected] of [
    ['destitute', 'inpatient', '8000.00'], ['destitute', 'outpatient', '8000.00'], ['key-recipient', 'inpatient', '6000.00'],
    ['key-recipient', 'two-disease-outpatient', '6000.00'], ['extended-recipient', 'inpatient', '5600.00'],
    ['extended-recipient', 'outpatient', '0.00'], ['registered-poor', 'inpatient', '5600.00'],
  ]) test(`${identity} ${setting}`, () => assert.equal(aid(identity, setting), expected));

  for (const [total, basic, met] of [['40000', '32000', true], ['20000', '12000', false]]) {
    test(`self-pay 2,400 of ${total}`, () => {
      const result = run({
        ...stay, place: 'in-county', policy: 'lianyungang-2020', identities: ['registered-poor'],
        bill: { total }, settled: { basic, critical: '0' },
      });
      assert.equal(result.personal, '2400.00');
      assert.deepEqual(result.checks.map((check) => check.met), [met]);
    });
  }
  test('the check is listed only in the county; nothing in scope meets it with 0', () => {
    const c = { ...stay, policy: 'lianyungang-2020', identities: ['registered-poor'], bill: { total: '0' } };
    assert.deepEqual(run(c).checks, []);
    assert.deepEqual(run({ ...c, place: 'in-county' }).checks.map((check) => check.met), [true]);
  });
});

describe('§6.4 Huaihua records', () => {
  const huaihua = {
    ...stay, policy: 'huaihua-2020', place: 'referred-out', special_disease: true, identities: ['registered-poor'], bill: { total: '79000' },
  };
  test('30,000 + 34,000 of 79,000 is 81.01 %', () => {
    const result = run({ ...huaihua, settled: { basic: '30000', critical: '20000', 'aid-basic': '10000', fallback: '4000' } });
    assert.deepEqual([result.paid, result.ratio_overall, result.personal], ['64000.00', '0.8101', '15000.00']);
  });
  test('30,000 + 30,000: the fallback adds 3,200', () => {
    const result = run({ ...huaihua, settled: { basic: '30000', critical: '20000', 'aid-basic': '10000' } });
    assert.deepEqual([pays(result, 'fallback'), result.ratio_overall], ['3200.00', '0.8000']);
  });
  test('the aggregates: 89.32 %', () => assert.equal(quotient(amount('165276.36'), amount('185035.79')), '0.8932'));
  test('the floor: in-county without a disease, out of county only referred and special', () => {
    const floor = (more) => tier(run({ ...huaihua, settled: { basic: '0', critical: '0', 'aid-basic': '0' }, ...more }), 'fallback');
    assert.equal(floor({ place: 'in-county', special_disease: false }).pays, '67150.00'); // 0.85 × 79,000
    assert.equal(floor({}).pays, '63200.00'); // 0.80 × 79,000
    assert.equal(floor({ special_disease: false }).state, 'not-applicable');
    assert.equal(floor({ place: 'in-city' }).state, 'not-applicable');
    assert.equal(floor({ place: 'in-city', grassroots_referral: true }).pays, '63200.00');
    assert.equal(floor({ place: 'resident-elsewhere' }).state, 'not-applicable');
    assert.equal(floor({ place: 'temporary-out' }).state, 'not-applicable');
    assert.equal(floor({ identities: [] }).state, 'not-applicable');
  });
  test('+10 points for fee-for-service only, at most 100 %', () => {
    // Employee 85 % [80–92], tertiary 800 [600–1,200], in-scope 10,800: 95 % of 10,000; low 90 % of 9,600; high 100 % of 10,200.
    const c = { ...huaihua, insurance: 'employee', bill: { total: '10800' } };
    assert.deepEqual(range(tier(run(c), 'basic')), ['8640.00', '9500.00', '10200.00']);
    assert.equal(pays(run({ ...c, fee_for_service: false }), 'basic'), '8500.00');
  });
});

describe('§3', () => {
  test('R-ORIGIN: 12,000; to 50,000 at 60 %, to 100,000 at 65 %, above at 70 %; 170,000', () => {
    // 0.6 × 38,000 + 0.65 × 50,000 + 0.7 × 70,000 = 22,800 + 32,500 + 49,000
    const result = run({ ...stay, policy: 'example-city', bill: { total: '170000' }, settled: { basic: '0' } });
    assert.equal(pays(result, 'critical'), '104300.00');
  });
  test('critical works on the year', () => {
    // Inner Mongolia, Y = 13,000, B = 3,000: 60 % of 2,000.
    const result = run({
      ...stay, policy: 'neimenggu-2020', bill: { total: '3000' }, settled: { basic: '0' }, year_to_date: { critical_burden: '13000' },
    });
    assert.equal(pays(result, 'critical'), '1200.00');
    assert.equal(result.year_to_date.critical_burden, '16000.00');
  });
});

describe('§6.1, §8 Anshan', () => {
  const c = { ...stay, policy: 'anshan-2023', bill: { total: '80800' } };
  test('reference range: tertiary 800 [600–1,200], 60 % [55–70] of 80,800', () => {
    // 0.6 × 80,000 · 0.55 × 79,600 · 0.7 × 80,200
    assert.deepEqual(range(tier(run(c), 'basic')), ['43780.00', '48000.00', '56140.00']);
  });
  test('referred −10 [−10–0], temporary −20 [−20–0], living elsewhere none', () => {
    // 0.5 × 80,000 · 0.45 × 79,600 · 0.7 × 80,200; 0.4 × 80,000 · 0.35 × 79,600 · 0.7 × 80,200
    assert.deepEqual(range(tier(run({ ...c, place: 'referred-out' }), 'basic')), ['35820.00', '40000.00', '56140.00']);
    assert.deepEqual(range(tier(run({ ...c, place: 'temporary-out' }), 'basic')), ['27860.00', '32000.00', '56140.00']);
    assert.deepEqual(range(tier(run({ ...c, place: 'resident-elsewhere' }), 'basic')), ['43780.00', '48000.00', '56140.00']);
  });
  test('a user ratio is final, referred or not', () => {
    const figures = { 'basic.ratio': '0.5', 'basic.deductible': '800' };
    assert.deepEqual(range(tier(run({ ...c, figures, place: 'referred-out', references: false }), 'basic')), ['40000.00', '40000.00', '40000.00']);
  });
  test('critical 75 % is published, its halved deductible is not', () => {
    // Burden 20,000 after basic: 0.75 × (20,000 − 7,000 [5,000–9,000]).
    const poor = { ...c, identities: ['orphan'], settled: { basic: '60800' } };
    assert.deepEqual(range(tier(run(poor), 'critical')), ['8250.00', '9750.00', '11250.00']);
    assert.deepEqual(tier(run({ ...poor, references: false }), 'critical'), { tier: 'critical', state: 'not-estimated', identity: 'orphan', pays: '0.00', low: '0.00', high: null });
    assert.equal(run({ ...poor, references: false }).personal_low, null);
  });
  test('temporary-out: no aid, no bed-day', () => {
    const result = run({ ...c, identities: ['destitute'], place: 'temporary-out', severe_mental_disorder: true, bed_days: 10 });
    for (const name of ['aid-basic', 'aid-tilted', 'bed-day']) assert.equal(tier(result, name).state, 'not-applicable');
  });
  test('bed-day replaces both aids, counts against aid-basic’s cap', () => {
    const stayed = {
      ...c, identities: ['low-income-edge', 'subsistence'], severe_mental_disorder: true, bed_days: 30, settled: { basic: '0', critical: '0' },
    };
    const result = run(stayed);
    assert.deepEqual(tier(result, 'bed-day'), { tier: 'bed-day', state: 'computed', identity: 'subsistence', pays: '600.00', low: '600.00', high: '600.00' });
    assert.equal(tier(result, 'aid-basic').state, 'not-applicable');
    assert.equal(tier(result, 'aid-tilted').state, 'not-applicable');
    assert.deepEqual([result.year_to_date.aid_basic_paid, result.year_to_date.aid_burden], ['600.00', '0.00']);
    assert.equal(pays(run({ ...stayed, insurance: 'employee' }), 'bed-day'), '900.00');
    assert.equal(pays(run({ ...stayed, year_to_date: { aid_basic_paid: '19800' } }), 'bed-day'), '200.00');
    assert.equal(pays(run({ ...stayed, year_to_date: { aid_basic_paid: '20001' } }), 'bed-day'), '0.00');
    assert.equal(pays(run({ ...stayed, bill: { total: '500' } }), 'bed-day'), '500.00');
    assert.equal(tier(run({ ...stayed, bed_days: 0 }), 'bed-day').state, 'not-applicable');
  });
  test('a passed-over unpublished row leaves high open; a tie goes to the first', () => {
    const both = (identities, total) => tier(run({ ...c, identities, bill: { total }, settled: { basic: '0', critical: '0' } }), 'aid-basic');
    assert.deepEqual(both(['at-risk-rural', 'low-income-edge'], '3000'), { tier: 'aid-basic', state: 'computed', identity: 'low-income-edge', pays: '600.00', low: '600.00', high: null });
    assert.equal(both(['at-risk-rural', 'low-income-edge'], '2000').state, 'not-estimated');
    assert.equal(both(['low-income-edge', 'at-risk-rural'], '2000').state, 'computed');
    assert.equal(both(['low-income-edge', 'at-risk-rural'], '0').high, '0.00');
    assert.equal(both(['subsistence', 'destitute', 'subsistence'], '100').identity, 'subsistence');
  });
  test('alerts: the lowest threshold, reached exactly, on all personal burden', () => {
    const alert = (more) => run({ ...c, bill: { total: '5000', full_self: '1000' }, settled: { basic: '0', critical: '0' }, ...more }).alerts;
    assert.deepEqual(alert({ identities: ['illness-impoverished', 'lifted-out'] }), [{ id: 'return-to-poverty', threshold: '5000.00', measured: '5000.00' }]);
    assert.deepEqual(alert({ identities: ['lifted-out'], bill: { total: '4999.99' } }), []);
    assert.deepEqual(alert({ identities: ['illness-impoverished'] }), []);
    assert.deepEqual(alert({ year_to_date: { monitored_burden: '15000' } }), [{ id: 'into-poverty', threshold: '20000.00', measured: '20000.00' }]);
    assert.deepEqual(alert({ insurance: 'employee', year_to_date: { monitored_burden: '44999.99' } }), []);
    assert.deepEqual(alert({ insurance: 'employee', year_to_date: { monitored_burden: '45000' } }), [{ id: 'into-poverty', threshold: '50000.00', measured: '50000.00' }]);
  });
  test('ordinary outpatient: an unpublished aid-tilted row', () => {
    const result = run({ ...c, identities: ['orphan'], setting: 'outpatient' });
    assert.deepEqual(result.tiers.map((t) => t.state), [
      'not-estimated', 'not-applicable', 'not-applicable', 'not-applicable', 'not-estimated', 'not-applicable', 'not-applicable', 'not-applicable',
    ]);
  });
});

describe('§6.3, §8 Inner Mongolia: open sides', () => {
  test('average opens both, at-least opens high; what is passed on', () => {
    // In-scope 100,000: basic 75,000; critical (25,000 − 7,000) × 65 % = 11,700; aid 70 % of 13,300 = 9,310; left 3,990.
    const result = run({ ...stay, policy: 'neimenggu-2020', identities: ['registered-poor'], bill: { total: '100000' } });
    assert.deepEqual(result.tiers.map((t) => [t.state, ...range(t)]), [
      ['computed', null, '75000.00', null],
      ['computed', null, '11700.00', null],
      ['not-applicable', '0.00', '0.00', '0.00'],
      ['computed', null, '9310.00', null],
      ['not-applicable', '0.00', '0.00', '0.00'],
      ['not-applicable', '0.00', '0.00', '0.00'],
      ['not-estimated', '0.00', '0.00', null],
      ['not-estimated', '0.00', '0.00', null],
    ]);
    assert.deepEqual([result.personal_low, result.personal, result.personal_high], [null, '3990.00', null]);
  });
  test('basic settled: critical’s floor closes the upper bound', () => {
    const result = run({ ...stay, policy: 'neimenggu-2020', bill: { total: '80000' }, settled: { basic: '60000' } });
    assert.deepEqual(range(tier(result, 'critical')), ['3600.00', '3600.00', null]);
    assert.deepEqual([result.personal_low, result.personal, result.personal_high], [null, '16400.00', '16400.00']);
  });
  test('nothing above the deductible: exact', () => {
    const result = run({ ...stay, policy: 'neimenggu-2020', bill: { total: '74000' }, settled: { basic: '60000' } });
    assert.deepEqual(range(tier(result, 'critical')), ['0.00', '0.00', '0.00']);
  });
  test('a user floor makes the fallback computed', () => {
    const result = run({
      ...stay, policy: 'neimenggu-2020', identities: ['registered-poor'], setting: 'outpatient', bill: { total: '100' }, figures: { 'fallback.floor': '0.9' },
    });
    assert.deepEqual([tier(result, 'fallback').state, pays(result, 'fallback')], ['computed', '90.00']);
  });
});

describe('§6.5, §8 Jining', () => {
  test('employee outpatient at grassroots: at most', () => {
    const c = { ...stay, policy: 'jining-2023', insurance: 'employee', setting: 'outpatient', level: 'grassroots', bill: { total: '100' } };
    assert.deepEqual(range(tier(run(c), 'basic')), [null, '70.00', '70.00']);
    assert.deepEqual([run(c).personal_low, run(c).personal_high], ['30.00', null]);
    assert.equal(tier(run({ ...c, level: 'primary' }), 'basic').state, 'not-estimated');
    assert.deepEqual(range(tier(run({ ...c, figures: { 'basic.deductible': '20' } }), 'basic')), ['56.00', '56.00', '56.00']);
  });
  test('references off: basic stands in the city, not when referred', () => {
    const c = { ...stay, policy: 'jining-2023', bill: { total: '10000' }, references: false };
    assert.equal(pays(run(c), 'basic'), '5520.00');
    assert.equal(tier(run({ ...c, place: 'referred-out' }), 'basic').state, 'not-estimated');
    assert.equal(tier(run({ ...c, place: 'resident-elsewhere' }), 'basic').state, 'computed');
  });
  test('the reference cap is a range', () => {
    // Destitute, 60,000 reaches aid-basic: central min(30,000, 42,000), low min(20,000, 42,000), high min(50,000, 48,000).
    const result = run({ ...stay, policy: 'jining-2023', identities: ['destitute'], bill: { total: '60000' }, settled: { basic: '0', critical: '0' } });
    assert.deepEqual(range(tier(result, 'aid-basic')), ['20000.00', '30000.00', '48000.00']);
    assert.deepEqual(range(tier(result, 'aid-tilted')), ['0.00', '0.00', null]);
  });
  test('half up, once', () => {
    // 60 % of 0.01 is 0.006 → 0.01; 70 % of 0.05 is 0.035 → 0.04.
    assert.equal(pays(run({ ...stay, policy: 'jining-2023', setting: 'outpatient', bill: { total: '0.01' } }), 'basic'), '0.01');
    assert.equal(pays(run({ ...stay, policy: 'jining-2023', setting: 'two-disease-outpatient', bill: { total: '0.05' } }), 'basic'), '0.04');
  });
  test('critical: the cap works on the year', () => {
    // f(13,000 + 4,000) = 0.6 × 3,000 = 1,800, f(13,000 + …) before = 0; cap 1,000. Then Y = 20,000: both sides stand at the cap.
    const c = { ...stay, policy: 'jining-2023', bill: { total: '4000' }, settled: { basic: '0' }, figures: { 'critical.cap': '1000', 'critical.deductible': '14000' } };
    assert.equal(pays(run({ ...c, year_to_date: { critical_burden: '13000' } }), 'critical'), '1000.00');
    assert.equal(pays(run({ ...c, year_to_date: { critical_burden: '20000' } }), 'critical'), '0.00');
  });
});

describe('problems', () => {
  const good = { ...stay, policy: 'huaihua-2020', bill: { total: '100' } };
  for (const [name, c, expected] of [
    ['nothing', {}, ['bill.total', 'insurance', 'level', 'place', 'policy', 'setting']],
    ['not an object', [], ['']],
    ['until is excluded', { ...good, date: '2021-01-01' }, ['date']],
    ['the last day', { ...good, date: '2020-12-31' }, undefined],
    ['identity of another pack', { ...good, identities: ['destitute', 'orphan'] }, ['identities.1']],
    ['parts above the total', { ...good, bill: { total: '100', full_self: '60', over_limit: '40.01' } }, ['bill.total']],
    ['minus nought', { ...good, bill: { total: '100', full_self: '-0' } }, ['bill.full_self']],
    ['a number', { ...good, bill: { total: 100 } }, ['bill.total']],
    ['null', { ...good, settled: null, date: null, identities: null }, ['date', 'identities', 'settled']],
    ['too large', { ...good, bill: { total: '100000000.00' } }, ['bill.total']],
    ['bed-days outside a stay', { ...good, setting: 'outpatient', bed_days: 1 }, ['bed_days']],
    ['ratio above 1', { ...good, figures: { 'basic.ratio': '1.0001', 'basic.x': '1' } }, ['figures.basic.ratio', 'figures.basic.x']],
    ['each settled amount on its own', { ...good, settled: { basic: '100.01', critical: '100', 'aid-basic': '0.01' } }, ['settled.aid-basic', 'settled.basic']],
    ['settled last', { ...good, level: 'x', settled: { basic: '100.01' } }, ['level']],
    ['fallback up to the total left', { ...good, bill: { total: '100', full_self: '100' }, settled: { fallback: '100' } }, undefined],
  ]) test(name, () => assert.deepEqual(problems(c), expected));
});

describe('always', () => {
  const rng = new Random(7);
  const list = [...packs.values()];
  const cases = Array.from({ length: 3000 }, () => randomCase(rng, list));
  test('payments + personal = total; the parts sum to personal; low ≤ pays ≤ high', () => {
    for (const c of cases) {
      const result = answer(JSON.stringify(c), packs);
      if (result.error) continue;
      const sum = result.tiers.reduce((fen, line) => fen.plus(amount(line.pays)), amount(result.personal));
      assert.equal(money(sum), money(amount(c.bill.total)));
      const parts = Object.values(result.personal_parts).reduce((fen, part) => fen.plus(amount(part)), amount('0'));
      assert.equal(money(parts), result.personal);
      for (const line of [...result.tiers, { low: result.personal_low, pays: result.personal, high: result.personal_high }]) {
        assert.ok(line.low === null || !amount(line.pays).below(amount(line.low)), JSON.stringify(c));
        assert.ok(line.high === null || !amount(line.high).below(amount(line.pays)), JSON.stringify(c));
      }
    }
  });
  test('R-BEST: a further identity never makes the central estimate dearer (bed-day apart)', () => {
    for (const c of cases) {
      if (!c.identities?.length || c.settled || c.severe_mental_disorder) continue;
      const result = answer(JSON.stringify(c), packs);
      if (result.error) continue;
      const all = amount(result.personal);
      for (const identity of c.identities) assert.ok(!amount(run({ ...c, identities: [identity] }).personal).below(all), JSON.stringify(c));
    }
  });
  test('bad lines are answered, not thrown on', () => {
    let refused = 0;
    for (let n = 0; n < 3000; n += 1) refused += answer(badLine(rng, list), packs).error ? 1 : 0;
    assert.ok(refused > 2000);
  });
});
