// The npm package as its users have it: from Node, by its types, and its engine against the command line's, as
// WebAssembly and as plain JavaScript. `make test-package` builds it first.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { plainJavaScript } from '../../tools/plain.mjs';
import { generalPacks, packCases, packs as regionPacks } from '../golden.mjs';
import { hostileCases } from './hostile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist-package');
const project = mkdtempSync(join(tmpdir(), 'benefit-estimator-package-'));
const installed = join(project, 'node_modules/benefit-estimator');
mkdirSync(join(project, 'node_modules'));
cpSync(built, installed, { recursive: true });
after(() => rmSync(project, { recursive: true }));

const { createEstimator, ProblemsError } = await import(pathToFileURL(join(installed, 'node.js')));
const english = await createEstimator({ language: 'en' });

const jining = { policy: 'jining-2023', insurance: 'resident', setting: 'inpatient', level: 'primary', place: 'in-city', bill: { total: '10000' } };
const golden = packCases([...regionPacks(), ...generalPacks()]);

const problems = (call) => {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof ProblemsError, String(error));
    return error.problems;
  }
  throw new Error('nothing was thrown');
};

// (10,000 − 100) × 85 % = 8,415; 1,585 is left.
test('estimate', () => {
  const answer = english.estimate(jining);
  assert.equal(answer.personal, '1585.00');
  assert.deepEqual(answer.tiers.map(({ tier, pays }) => [tier, pays])[0], ['basic', '8415.00']);
  assert.equal(answer.tiers.length, 8);
});

// The same, alone; and where a side is open, it says so as the whole answer does.
test('amounts', () => {
  const { pays, ...rest } = english.amounts(jining);
  const nothing = ['critical', 'large-amount', 'aid-basic', 'aid-tilted', 'bed-day', 'commercial', 'fallback'];
  assert.deepEqual(pays, { basic: '8415.00', ...Object.fromEntries(nothing.map((tier) => [tier, '0.00'])) });
  const bounds = ({ personal, personal_low, personal_high }) => ({ personal, personal_low, personal_high });
  assert.equal(rest.personal, '1585.00');
  assert.deepEqual(rest, bounds(english.estimate(jining)));
  const long = { ...jining, level: 'tertiary', bill: { total: '36337.5' } };
  assert.deepEqual(bounds(english.amounts(long)), bounds(english.estimate(long)));
  assert.equal(english.amounts(long).pays.critical, '609.00');
  assert.deepEqual(problems(() => english.amounts({ ...jining, bill: { total: '-1' } })).map(({ path, code }) => [path, code]), [['bill.total', 'negative']]);
});

// The first stay leaves 15,015, 1,015 above critical's 14,000: 60 % are 609. After it the year stands at 15,015.
test('estimateYear', () => {
  const long = { ...jining, level: 'tertiary', bill: { total: '36337.5' } };
  const [first, second] = english.estimateYear([long, jining]);
  assert.equal(first.tiers[0].pays, '21322.50');
  assert.equal(first.tiers[1].pays, '609.00');
  assert.equal(first.year_to_date.critical_burden, '15015.00');
  // (10,000 − 100) × 85 % leaves 1,585 of the second, all of it above the deductible: 60 % are 951.
  assert.equal(second.tiers[1].pays, '951.00');
  assert.deepEqual(english.estimateYear([]), []);
});

// Below 100 the person pays all, above it 15 %.
test('breakpoints', () => {
  const [first] = english.breakpoints(jining);
  assert.equal(first.bill, '100.00');
  assert.deepEqual([first.personal_before, first.personal_after], ['1.00', '0.15']);
});

// 100 + (bill − 100) × 15 % ≤ 1,585 holds up to 10,000, and half a fen more rounds away up to 10,000.03.
test('solve', () => {
  const { bill, personal, unlimited } = english.solve(jining, '1585');
  assert.equal(personal, '1585.00');
  assert.equal(bill, '10000.03');
  assert.equal(unlimited, false);
  assert.deepEqual(problems(() => english.solve(jining, 'a lot')).map(({ path }) => path), ['target']);
});

// By hand: (50,000 − 800) × 60 % = 29,520; of the 20,480 left critical-illness insurance pays (20,480 − 14,000) × 60 % = 3,888.
test('the general estimate comes only where it is passed in, and says what it is', async () => {
  const { packs, general } = await import(pathToFileURL(join(built, 'packs.js')));
  assert.deepEqual(Object.keys(general), ['anywhere']);
  const both = await createEstimator({ packs: [...Object.values(packs), ...Object.values(general)], language: 'en' });
  const answer = both.estimate({ policy: 'anywhere', insurance: 'resident', setting: 'inpatient', level: 'tertiary', place: 'in-city', bill: { total: '50000' } });
  assert.deepEqual([answer.personal, answer.policy.status], ['16592.00', 'general']);
  assert.equal(both.policies().find(({ id }) => id === 'jining-2023').scope.en, 'For people insured in the High-tech Zone, not for all of Jining.');
});

// In the order of the page: a region's packs together, a region whose rules have ended last.
test('policies', () => {
  assert.deepEqual(english.policies().map(({ id }) => id), ['anshan-2023', 'anshan-2022', 'lianyungang-2020', 'neimenggu-2020', 'jining-2023', 'jining-2022', 'huaihua-2020']);
});

test('problems come all at once, in the language chosen', async () => {
  const found = problems(() => english.estimate({ policy: 'jining-2023', insurance: 'resident', setting: 'inpatient', level: 'primary', place: 'in-city', bill: { total: '-1' }, colour: 'red' }));
  assert.deepEqual(found.map(({ path, code }) => `${path} ${code}`).sort(), ['bill.total negative', 'colour unknown-key']);
  const chinese = await createEstimator({ packs: [] });
  assert.match(problems(() => chinese.estimate(jining))[0].message, /[\u4e00-\u9fff]/);
  assert.doesNotMatch(found[0].message, /[\u4e00-\u9fff]/);
  assert.deepEqual(problems(() => english.estimateYear([jining, { ...jining, bill: {} }])).map(({ path }) => path), ['1.bill.total']);
});

test('a year is one calendar year and begins once', () => {
  const on = (date, more) => ({ ...jining, date, ...more });
  const told = (visits) => problems(() => english.estimateYear(visits)).map(({ path, code }) => [path, code]);
  assert.deepEqual(told([on('2023-12-30'), on('2024-01-05')]), [['1.date', 'other-year']]);
  assert.deepEqual(told([on('2023-12-30'), on('2023-12-31', { year_to_date: { basic_paid: '1' } })]), [['1.year_to_date', 'year-not-first']]);
});

test('what nobody sees is named, and no word is in another language', async () => {
  assert.match(problems(() => english.estimate({ ...jining, policy: 'jining-2023\u200b' }))[0].message, /U\+200B zero-width space/);
  assert.match(problems(() => english.estimate({ ...jining, 'bill\u00a0': {} }))[0].message, /U\+00A0/);
  const chinese = await createEstimator({ packs: [] });
  const itself = {};
  itself.itself = itself;
  for (const unfit of [itself, { policy: () => 1 }]) {
    assert.match(problems(() => chinese.estimate(unfit))[0].message, /^[^a-z]*(true 和 false)?$/);
  }
});

test('packs may be passed in, and a wrong one says where', async () => {
  const text = readFileSync(join(root, 'static/policies/jining-2023/pack.toml'), 'utf8');
  const own = await createEstimator({ packs: [text] });
  assert.deepEqual(own.policies().map(({ id }) => id), ['jining-2023']);
  assert.equal(own.estimate(jining).personal, '1585.00');
  const damaged = readFileSync(join(root, 'target/packs/jining-2023/pack.txt'), 'utf8').replace('0.85', '0.95');
  for (const wrong of ['id = 1', damaged]) {
    await assert.rejects(createEstimator({ packs: [wrong] }), ProblemsError);
  }
});

test('hostile values are refused as problems, and the engine goes on', () => {
  for (const [name, value] of hostileCases(jining)) {
    assert.ok(problems(() => english.estimate(value)).length > 0, name);
    assert.equal(english.estimate(jining).personal, '1585.00', name);
  }
});

test('an object that throws while it is read throws its own error, and the engine goes on', () => {
  const throwing = Object.defineProperty({ ...jining }, 'bill', { enumerable: true, get() { throw new RangeError('mine'); } });
  assert.throws(() => english.estimate(throwing), new RangeError('mine'));
  assert.equal(english.estimate(jining).personal, '1585.00');
});

// Own code that runs while a value is read; what it throws comes out, and whatever it does, the engine goes on.
test('whatever runs while a value is read, its own error comes out, and packs can still be added', async () => {
  const own = await createEstimator({ language: 'en' });
  const mine = () => { throw new RangeError('mine'); };
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const throwing = [
    new Proxy(jining, { ownKeys: mine }),
    new Proxy(jining, { has: mine }),
    new Proxy({ ...jining }, { get: mine }),
    { ...jining, identities: new Proxy([], { get: mine }) },
    { ...jining, identities: Object.defineProperty(['orphan'], 0, { get: mine }) },
    new (class extends Map { [Symbol.iterator]() { return mine(); } })(),
  ];
  for (const [place, value] of throwing.entries()) {
    assert.throws(() => own.estimate(value), new RangeError('mine'), `${place}`);
    assert.throws(() => own.estimateYear([value]), new RangeError('mine'), `${place}`);
  }
  for (const value of [revoked, { ...jining, bill: revoked }, new (class extends Map { *[Symbol.iterator]() { yield null; } })()]) {
    assert.throws(() => own.estimate(value), TypeError);
  }
  assert.equal(own.estimate(jining).personal, '1585.00');

  // A call that was left in the middle would keep the engine from ever taking a pack again.
  const { Engine } = await import(pathToFileURL(join(installed, 'engine.js')));
  const { over } = await import(pathToFileURL(join(installed, 'estimator.js')));
  const { packs } = await import(pathToFileURL(join(installed, 'packs.js')));
  const engine = new Engine('en');
  assert.throws(() => engine.estimate(throwing[0]), new RangeError('mine'));
  engine.addPack(packs['jining-2023']);
  assert.equal(over(engine).estimate(jining).personal, '1585.00');
});

test('a map is as good as an object', () => {
  assert.equal(english.estimate(new Map(Object.entries(jining))).personal, '1585.00');
  assert.equal(english.estimate({ ...jining, bill: new Map([['total', '10000']]) }).personal, '1585.00');
});

test('what has the same value is as good as the plain one', () => {
  class Identities extends Array {}
  const same = [
    { ...jining, bed_days: 0n },
    { ...jining, bed_days: -0 },
    { ...jining, bed_days: 0.0, identities: new Identities() },
    Object.assign(Object.create(null), jining),
    Object.assign(Object.create({ colour: 'red' }), jining),
    new Proxy(jining, {}),
  ];
  for (const [place, value] of same.entries()) {
    assert.equal(english.estimate(value).personal, '1585.00', `${place}`);
  }
  const told = (more) => problems(() => english.estimate({ ...jining, ...more })).map(({ path, code }) => `${path} ${code}`);
  assert.deepEqual(told({ bed_days: 367n }), ['bed_days bed-days-too-many']);
  for (const bed_days of [1.5, NaN, Infinity, 1e21, 2 ** 53, 2n ** 64n, '1']) {
    assert.deepEqual(told({ bed_days }), ['bed_days wrong-type']);
  }
  assert.deepEqual(told({ bed_days: -1 }), ['bed_days negative']);
  assert.deepEqual(told({ identities: [, 'orphan'] }), ['identities.0 wrong-type']);
  for (const odd of [() => 1, Symbol('1'), new Set(), new Uint8Array(1)]) {
    assert.deepEqual(told({ identities: odd }), [' syntax']);
  }
});

// The command line's answers, one a line; it is the same source, compiled for this machine.
function natively(cases) {
  const input = cases.map((visit) => `${JSON.stringify(visit)}\n`).join('');
  const output = execFileSync(process.env.ESTIMATE, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return output.trim().split('\n').map((line) => JSON.parse(line));
}

function answered(engine, visit) {
  try {
    return engine.estimate(visit);
  } catch (thrown) {
    return { error: { problems: thrown.problems ?? thrown.error.problems } };
  }
}

test('every case beside a pack gets the same answer natively, as WebAssembly and as plain JavaScript', async () => {
  assert.ok(golden.length > 250, `${golden.length} cases`);
  const native = natively(golden.map(({ visit }) => visit));
  const { packs, general } = await import(pathToFileURL(join(built, 'packs.js')));
  const texts = [...Object.values(packs), ...Object.values(general)];
  const wasm = await createEstimator({ packs: texts });

  const { Engine, initSync } = await import(`${pathToFileURL(join(built, 'engine.js'))}?plain`);
  const webAssembly = globalThis.WebAssembly;
  vm.runInThisContext(plainJavaScript(join(built, 'engine_bg.wasm'), '-O1'));
  initSync({ module: new globalThis.WebAssembly.Module() });
  globalThis.WebAssembly = webAssembly;
  const own = new Engine('zh');
  texts.forEach((text) => own.addPack(text));
  const { over } = await import(pathToFileURL(join(built, 'estimator.js')));
  const plain = over(own);

  for (const [place, { id, name, visit }] of golden.entries()) {
    assert.deepEqual(answered(wasm, visit), native[place], `${id}: ${name}`);
    assert.deepEqual(answered(plain, visit), native[place], `${id}: ${name}`);
  }
});

test('what a pack says of a figure is shared by all answers, and cannot be changed in one of them', () => {
  const citationOf = (answer) => answer.tiers.find(({ tier }) => tier === 'basic').steps[0].figures[0].citation;
  const [first, second] = [english.estimate(jining), english.estimateYear([jining])[0]].map(citationOf);
  assert.equal(first, second);
  assert.match(first.quote, /[0-9]/);
  assert.throws(() => { first.section = 'mine'; }, TypeError);
  assert.throws(() => { first.document.title.zh = 'mine'; }, TypeError);
});

test('the example of the README runs', () => {
  const [, code] = readFileSync(join(installed, 'README.md'), 'utf8').match(/```js\n([\s\S]*?)```/);
  writeFileSync(join(project, 'example.mjs'), code);
  const output = execFileSync(process.execPath, [join(project, 'example.mjs')], { encoding: 'utf8' });
  assert.match(output, /^anshan-2023 \(draft\), .*\n1585\.00\n/);
  assert.match(output, /bill\.total negative/);
});

// The compiler's complaints, by file.
function compile(files) {
  for (const [name, code] of Object.entries(files)) {
    writeFileSync(join(project, name), code);
  }
  const flags = ['--strict', '--noEmit', '--pretty', 'false', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom'];
  const { stdout } = spawnSync(process.execPath, [process.env.TSC, ...flags, ...Object.keys(files)], { cwd: project, encoding: 'utf8' });
  return stdout.trim().split('\n').filter((line) => line.includes('error TS'));
}

test('the types accept what is right', () => {
  assert.deepEqual(compile({ 'right.mts': `
import { createEstimator, ProblemsError, type Amounts, type Case, type Estimate, type Breakpoint, type Solution } from 'benefit-estimator';
import { packs } from 'benefit-estimator/packs';
const visit: Case = { policy: 'jining-2023', insurance: 'resident', setting: 'inpatient', level: 'primary', place: 'in-city', bill: { total: '10000' }, figures: { 'critical.deductible': '12000', 'bonus.ratio': '0.5' }, facts: { age: 61, 'civil-servant': 'unknown', 'bonus-member': true }, special_disease: 'unknown', year_to_date: { basic_paid: '0', stays: 2, bonus_paid: '0' } };
const { amounts, estimate, estimateYear, breakpoints, solve, policies } = await createEstimator({ packs: [packs['jining-2023']], language: 'en' });
const answer: Estimate = estimate(visit);
const open: string | null = answer.personal_high;
const year: Estimate[] = estimateYear([visit]);
const alone: Amounts = amounts(visit);
const tilted: string = alone.pays['aid-tilted'];
const bends: Breakpoint[] = breakpoints(visit);
const solution: Solution = solve(visit, '5000');
const ids: string[] = policies().map(({ id }) => id);
try { estimate(visit); } catch (error) { if (error instanceof ProblemsError) { const path: string | undefined = error.problems[0]?.path; console.log(path); } }
console.log(open, year, tilted, bends, solution, ids);
` }), []);
});

test('the types refuse what is wrong', () => {
  const wrong = [
    ['a number as an amount', "const bill: Case['bill'] = { total: 10000 };"],
    ['an unknown insurance', "const insurance: Case['insurance'] = 'private';"],
    ['an unknown key', "const bill: Case['bill'] = { total: '1', tip: '1' };"],
    ['a bound that may be open', 'declare const answer: Estimate; const high: string = answer.personal_high;'],
    ['a number as a figure of the pack\'s own', "const figures: Case['figures'] = { 'bonus.ratio': 1 };"],
    ['an unknown stay', "const facts: Case['facts'] = { stay: 'weekly' };"],
  ];
  const files = wrong.map(([, line], place) => [`wrong-${place}.mts`, `import type { Case, Estimate } from 'benefit-estimator';\n${line}\nexport {};\n`]);
  const complaints = compile(Object.fromEntries(files));
  for (const [place, [name]] of wrong.entries()) {
    assert.deepEqual(complaints.filter((line) => line.startsWith(`wrong-${place}.mts(2,`)).length, 1, `${name}: ${complaints.join('\n')}`);
  }
  assert.equal(complaints.length, wrong.length);
});
