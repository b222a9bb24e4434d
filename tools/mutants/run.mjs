// Command: node tools/mutants/run.mjs [--shard K/N] [--only PATTERN] [--most SECONDS] [--again VERDICT] [--out FOLDER] GLOB…
// Every small change that cargo-mutants can think of in the files of the globs, those of the first glob first: does a
// check notice it? All are built at once (build.mjs), then each is switched on for the oracle's cases (cases.mjs) and for
// the native tests that reach it (tests.mjs). What is known goes into FOLDER/results.jsonl, a line each; a run that was cut
// goes on where it was, mutant by mutant as long as its file is the same. --shard does only the K-th of N parts, --only the
// files that match; --most asks no more tests than take so long, for a first look; --again does those once more whose verdict was
// this one: `missed` after a test was added, or after a first look.

import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, run } from './build.mjs';
import { noticed, oracleChecks } from './cases.mjs';
import { noticedBy, testsOf } from './tests.mjs';

const { values: options, positionals: globs } = parseArgs({
  allowPositionals: true,
  options: {
    shard: { type: 'string', default: '1/1' },
    only: { type: 'string', default: '' },
    most: { type: 'string', default: 'Infinity' },
    again: { type: 'string' },
    out: { type: 'string', default: 'target/mutants' },
  },
});
const out = join(process.cwd(), options.out);
const results = join(out, 'results.jsonl');
const [shard, shards] = options.shard.split('/').map(Number);

const committed = run('git', ['ls-tree', '-r', 'HEAD', 'src']).stdout.split('\n').filter(Boolean);
const sources = new Map(committed.map((line) => [line.split('\t')[1], line.split(' ')[2].split('\t')[0]]));
const built = kept('build', () => build(globs, out));
const mutants = new Map(built.mutants);
const left = new Map(built.left);
const checks = await oracleChecks(built.estimate, out);
console.log(`the oracle agrees with the unchanged program: ${checks.map((check) => `${check.name} in ${Math.round(check.seconds)} s at most`)}`);
const tests = await kept('tests', () => testsOf(built.tests, built.copy, out));
for (const test of tests) test.reached = new Set(test.reached);
console.log(`${tests.length} native tests pass on the unchanged program`);

const isOfNow = ({ name, source }) => source === sources.get(name.split(':')[0]);
const known = new Map(existsSync(results) ? lines(results).filter(isOfNow).map((line) => [line.name, line]) : []);
const near = new Map(); // by function: the tests that noticed a mutant of it
for (const [number, mutant] of mutants) {
  if (number % shards !== shard % shards || !new RegExp(options.only).test(mutant.file)) continue;
  const before = known.get(mutant.name);
  if (before && before.verdict !== options.again) continue;
  const begun = performance.now();
  const { verdict, by } = await judged(number, mutant);
  const line = { source: sources.get(mutant.file), name: mutant.name, verdict, by, seconds: Math.round((performance.now() - begun) / 100) / 10 };
  known.set(mutant.name, line);
  appendFileSync(results, `${JSON.stringify(line)}\n`);
  if (verdict === 'missed') console.log(`missed (${by})\t${mutant.name}`);
}
const counts = {};
for (const mutant of mutants.values()) {
  const verdict = known.get(mutant.name)?.verdict ?? 'not run';
  counts[verdict] = (counts[verdict] ?? 0) + 1;
}
writeFileSync(join(out, 'missed.txt'), [...mutants.values()].filter(({ name }) => known.get(name)?.verdict === 'missed').map(({ name }) => `${name}\n`).join(''));
console.log(JSON.stringify(counts));

async function judged(number, mutant) {
  const why = left.get(number);
  if (why !== undefined) return { verdict: why === 'let-chain' ? 'unviable' : why };
  const place = `${mutant.file} ${mutant.function?.function_name}`;
  const nearby = near.get(place) ?? new Set();
  const of = tests.filter((test) => test.reached.has(number));
  const asked = (which) => noticedBy(of.filter((test) => nearby.has(test.name) === which), built.tests, built.copy, number, Number(options.most));
  // What noticed another mutant of the same function comes first.
  let by = await asked(true);
  const reaching = checks.filter((check) => check.reached.has(number));
  for (const check of by === undefined ? reaching : []) {
    const fault = await noticed(check, number);
    if (fault !== undefined) return { verdict: fault === 'timeout' ? 'timeout' : 'oracle', by: check.name };
  }
  by ??= await asked(false);
  if (by === undefined) return { verdict: 'missed', by: `${reaching.length} sets of the oracle and ${of.length} tests reach it${options.most === 'Infinity' ? '' : ', first look'}` };
  if (by === 'timeout') return { verdict: 'timeout', by };
  near.set(place, new Set([...nearby, by]));
  return { verdict: 'native', by };
}

/** What takes minutes and is the same for the same files, those of tools/ apart: kept for the next run. */
function kept(name, make) {
  const file = join(out, `${name}.json`);
  const of = JSON.stringify([run('git', ['ls-tree', 'HEAD']).stdout.split('\n').filter((line) => !line.endsWith('\ttools')), globs]);
  const saved = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (saved.of === of) return saved.value;
  const keep = (value) => {
    const plain = JSON.parse(JSON.stringify(value, (_, each) => (each instanceof Map || each instanceof Set ? [...each] : each)));
    writeFileSync(file, JSON.stringify({ of, value: plain }));
    return plain;
  };
  const value = make();
  return value instanceof Promise ? value.then(keep) : keep(value);
}

function lines(file) {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}
