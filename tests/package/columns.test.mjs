// The build of the package with columns: a table comes to what its rows alone come to. `make test-package` builds it first.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generalPacks, packCases, packs as regionPacks } from '../golden.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'benefit-estimator-columns-'));
const installed = join(project, 'node_modules/benefit-estimator');
mkdirSync(join(project, 'node_modules'));
cpSync(join(root, 'dist-package'), installed, { recursive: true });
after(() => rmSync(project, { recursive: true }));

const { createEstimator, ProblemsError } = await import(pathToFileURL(join(installed, 'columns-node.js')));
const small = await import(pathToFileURL(join(installed, 'node.js')));
const { packs, general } = await import(pathToFileURL(join(installed, 'packs.js')));
const texts = [...Object.values(packs), ...Object.values(general)];
const both = await createEstimator({ packs: texts, language: 'en' });
const { amountsOf } = await createEstimator({ packs: [packs['jining-2023']], language: 'en' });

const fen = (yuan) => (yuan === null ? NaN : Math.round(Number(yuan) * 100));
const primary = { insurance: 'resident', setting: 'inpatient', level: 'primary', place: 'in-city' };
const told = (columns) => {
  try {
    amountsOf(columns);
  } catch (error) {
    assert.ok(error instanceof ProblemsError, String(error));
    return error.problems.map(({ path, code }) => `${path} ${code}`).sort();
  }
  throw new Error('nothing was thrown');
};

// Jining, residents at a primary hospital: (10,000 − 100) × 85 % = 8,415 and 1,585 left; (1,000 − 100) × 85 % = 765 and 235.
test('whole numbers are fen, and what they come to is, too', () => {
  const { pays, personal, refused, refusals } = amountsOf({ ...primary, total: Float64Array.of(1_000_000, 100_000) });
  assert.deepEqual([...pays.basic.fen], [841_500, 76_500]);
  assert.deepEqual([...personal.fen], [158_500, 23_500]);
  assert.equal(personal.low, personal.fen);
  assert.deepEqual([...refused], [0, 0]);
  assert.deepEqual(refusals, []);
  assert.ok(personal.fen instanceof Float64Array && refused instanceof Uint32Array);
});

test('every way of writing a column comes to the same', () => {
  const same = [
    Int32Array.of(1_000_000, 100_000), Uint32Array.of(1_000_000, 100_000), BigInt64Array.of(1_000_000n, 100_000n),
    ['10000', '1,000.00'], ['1万', '１０００'],
    { codes: Int8Array.of(1, 0), values: ['1000', '10000'] }, { codes: Uint32Array.of(1, 0), values: ['1000', '10000', null] },
  ];
  for (const total of same) {
    assert.deepEqual([...amountsOf({ ...primary, total }).personal.fen], [158_500, 23_500], String(total));
  }
  const level = [['primary', 'tertiary'], ['一级', '三级'], { codes: Int8Array.of(0, 1), values: ['primary', 'tertiary'] }];
  const [first, ...rest] = level.map((one) => [...amountsOf({ ...primary, level: one, 总费用: Int32Array.of(1_000_000, 1_000_000) }).personal.fen]);
  assert.equal(first[0], 158_500);
  rest.forEach((one) => assert.deepEqual(one, first));
  const none = amountsOf({ ...primary, total: new Float64Array(0) });
  assert.deepEqual([none.personal.fen.length, none.refused.length], [0, 0]);
});

test('a row with a problem stops nothing and has its problem', () => {
  const total = Float64Array.of(1_000_000, -1, NaN, 0.5, Infinity, 2 ** 53, 100_000, -1);
  const { personal, refused, refusals } = amountsOf({ ...primary, total });
  assert.deepEqual([...personal.fen], [158_500, NaN, NaN, NaN, NaN, NaN, 23_500, NaN]);
  assert.deepEqual([...refused].map((number) => refusals[number - 1]?.map(({ path, code }) => `${path} ${code}`).join()), [
    undefined, 'bill.total negative', 'bill.total missing', 'bill.total too-many-decimals', 'bill.total too-large', 'bill.total too-large', undefined,
    'bill.total negative',
  ]);
  assert.equal(refused[1], refused[7]);
  const odd = amountsOf({ ...primary, level: ['primary', 'fourth', null], total: Int32Array.of(1, 1, 1), bed_days: Int16Array.of(3, 3, 3) });
  assert.deepEqual(odd.refusals.map((list) => list.map(({ path, code }) => `${path} ${code}`).join()), ['level unknown', 'level missing']);
});

test('everything wrong with the columns is told at once', () => {
  const total = Float64Array.of(1);
  assert.deepEqual(told({}), ['bill.total missing']);
  assert.deepEqual(told({ total, setting: 'inpatient', level: 'primary' }), ['insurance missing', 'place missing']);
  assert.deepEqual(told({ ...primary, total, 总费用: total }), ['bill.total duplicate']);
  assert.deepEqual(told({ ...primary, total, colour: ['red'], hue: 'red' }), ['colour unknown-key', 'hue unknown-key']);
  assert.deepEqual(told({ ...primary, total, level: ['primary', 'primary'], place: undefined }), ['place wrong-type', 'total length']);
  assert.deepEqual(told({ ...primary, total, level: { codes: Uint8Array.of(1), values: ['primary'] } }), ['level no-such-code']);
  assert.deepEqual(told({ ...primary, total, person: ['a'] }), ['date missing']);
  for (const unfit of [Float32Array.of(1), [1], [1n], null, 1, new Set(), () => 1, new DataView(new ArrayBuffer(8)), { codes: [0], values: ['1'] }, { codes: Uint8Array.of(0), values: [1] }, BigUint64Array.of(1n)]) {
    assert.deepEqual(told({ ...primary, total: unfit }), ['total wrong-type'], String(unfit));
  }
  assert.deepEqual([...amountsOf({ ...primary, total: Float64Array.of(1_000_000) }).personal.fen], [158_500]);
});

// By hand: the first stay leaves 15,015, 1,015 above critical's 14,000: 60 % are 609; the second is all above it: 951.
test('visits of one person in a year are added up in the order of their days', () => {
  const { pays } = amountsOf({
    ...primary, level: ['primary', 'tertiary'], total: Int32Array.of(1_000_000, 3_633_750), person: ['A', 'A'], date: ['2023-06-01', '2023-05-01'],
  });
  assert.deepEqual([...pays.critical.fen], [95_100, 60_900]);
});

// The cells of a case's JSON by their paths.
function cells(value, path = '') {
  if (Array.isArray(value)) return [[path, value.join('+')]];
  // A ratio of 1 in a cell may be one percent.
  if (path.endsWith('.ratio')) return [[path, `${Number(value) * 100}%`]];
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, one]) => cells(one, path ? `${path}.${key}` : key));
}

function compared(visits, columns) {
  const out = both.amountsOf(columns);
  let estimated = 0;
  for (const [row, visit] of visits.entries()) {
    let alone;
    try {
      alone = both.amounts(visit);
    } catch (error) {
      assert.ok(error instanceof ProblemsError, String(error));
      assert.ok(out.refused[row] > 0 && Number.isNaN(out.personal.fen[row]), JSON.stringify(visit));
      continue;
    }
    assert.equal(out.refused[row], 0, `${JSON.stringify(visit)} ${JSON.stringify(out.refusals[out.refused[row] - 1])}`);
    const mine = { personal: out.personal.fen[row], low: out.personal.low[row], high: out.personal.high[row] };
    assert.deepEqual(mine, { personal: fen(alone.personal), low: fen(alone.personal_low), high: fen(alone.personal_high) }, JSON.stringify(visit));
    for (const [tier, column] of Object.entries(out.pays)) {
      assert.equal(column.fen[row], fen(alone.pays[tier] ?? '0'), `${tier} ${JSON.stringify(visit)}`);
      assert.ok(!(column.low[row] > column.fen[row]) && !(column.high[row] < column.fen[row]), tier);
    }
    estimated += 1;
  }
  return estimated;
}

test('every case beside a pack comes to what it does alone', () => {
  const visits = packCases([...regionPacks(), ...generalPacks()]).map(({ visit }) => visit).filter(({ policy }) => policy in packs || policy in general);
  const rows = visits.map((visit) => Object.fromEntries(cells(visit)));
  const names = [...new Set(rows.flatMap(Object.keys))];
  const columns = Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
  assert.ok(compared(visits, columns) > 150, `${visits.length}`);
});

test('thousands of cases come to what they do alone', () => {
  let state = 7;
  const below = (limit) => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223 >>> 0;
    return Math.floor(state / 2 ** 32 * limit);
  };
  const yuan = (amount) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
  const lists = { policy: ['anshan-2023', 'jining-2023', 'lianyungang-2020'], level: ['primary', 'secondary', 'tertiary'], place: ['in-city', 'referred'], insurance: ['resident', 'employee'], identities: ['', 'subsistence', 'low-income-edge'] };
  const rows = Array.from({ length: 6000 }, () => {
    const total = below(9_000_000);
    return { ...Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, below(list.length)])), total, full_self: below(2) ? below(total / 5) : NaN, bed_days: below(40) };
  });
  const visits = rows.map((row) => {
    const of = (key) => lists[key][row[key]];
    const bill = { total: yuan(row.total), ...(Number.isNaN(row.full_self) ? {} : { full_self: yuan(row.full_self) }) };
    const identities = of('identities') ? [of('identities')] : [];
    return { policy: of('policy'), level: of('level'), place: of('place'), insurance: of('insurance'), identities, setting: 'inpatient', bed_days: row.bed_days, bill };
  });
  const columns = {
    ...Object.fromEntries(Object.entries(lists).map(([key, values]) => [key, { codes: Uint8Array.from(rows, (row) => row[key]), values }])),
    setting: 'inpatient', total: Float64Array.from(rows, (row) => row.total), full_self: Float64Array.from(rows, (row) => row.full_self), bed_days: Uint8Array.from(rows, (row) => row.bed_days),
  };
  const estimated = compared(visits, columns);
  assert.ok(estimated > 2000 && estimated < 6000, `${estimated}`);
});

test('the functions of the small build are in this one, and answer the same', async () => {
  const visit = { ...primary, policy: 'jining-2023', bill: { total: '10000' } };
  const one = await small.createEstimator({ language: 'en' });
  assert.deepEqual(both.estimate(visit), one.estimate(visit));
  assert.deepEqual(Object.keys(one).sort(), Object.keys(both).filter((name) => name !== 'amountsOf').sort());
  const text = readFileSync(join(root, 'static/policies/jining-2023/pack.toml'), 'utf8');
  const own = await createEstimator({ packs: [text] });
  assert.deepEqual([...own.amountsOf({ ...primary, total: Int32Array.of(1_000_000) }).personal.fen], [158_500]);
});

test('the example of the README for columns runs, and the types fit', () => {
  const [, code] = readFileSync(join(installed, 'README.md'), 'utf8').match(/```js\n(import [^\n]*benefit-estimator\/columns[\s\S]*?)```/);
  writeFileSync(join(project, 'columns.mjs'), code);
  const { stdout, stderr } = spawnSync(process.execPath, [join(project, 'columns.mjs')], { encoding: 'utf8' });
  assert.equal(stdout, '1585.00\n235.00\nrow 2: bill.total negative\n', stderr);
  writeFileSync(join(project, 'right.mts'), `
import { createEstimator, ProblemsError, type AmountColumns, type Column, type TableAmounts } from 'benefit-estimator/columns';
const { amounts, amountsOf, policies } = await createEstimator({ language: 'en' });
const level: Column = { codes: new Uint8Array(2), values: ['primary', null] };
const out: TableAmounts = amountsOf({ policy: 'jining-2023', level, total: new Float64Array(2), date: ['2023-05-01', null] });
const low: Float64Array = out.personal.low;
const basic: AmountColumns | undefined = out.pays['basic'];
const why: string | undefined = out.refusals[0]?.[0]?.message;
console.log(low, basic, why, policies().length, amounts, ProblemsError);
`);
  writeFileSync(join(project, 'wrong.mts'), "import { createEstimator } from 'benefit-estimator/columns';\n(await createEstimator()).amountsOf({ total: new Float32Array(1) });\n");
  const flags = ['--strict', '--noEmit', '--pretty', 'false', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom', 'right.mts', 'wrong.mts'];
  const complaints = spawnSync(process.execPath, [process.env.TSC, ...flags], { cwd: project, encoding: 'utf8' }).stdout;
  assert.match(complaints, /^wrong\.mts\(2,/);
  assert.doesNotMatch(complaints, /right\.mts/);
});
