// Command: node tests/oracle/compare.mjs --bin PATH [--packs DIR | --random N] [--cases N] [--seed S] [--bad PERCENT]
//   [--year] [--dump FILE]
// Streams random cases (or years of visits) of the packs of a folder through the estimate program and holds every answer
// against the oracle's.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { differences } from './differences.mjs';
import { drawn } from './drawn.mjs';
import { answer, answerYear } from './oracle.mjs';
import { packsOf, writePacks } from './packs.mjs';
import { Random } from './random.mjs';

const SHOWN = 20;
const { values: options } = parseArgs({
  options: {
    bin: { type: 'string' },
    packs: { type: 'string', default: 'static/policies' },
    random: { type: 'string' }, // in place of the packs of a folder: this many random ones, written into target/oracle
    year: { type: 'boolean', default: false }, // years of visits in place of single ones
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    bad: { type: 'string', default: '20' },
    dump: { type: 'string' }, // every differing case with both answers, one JSON line each
  },
});
if (options.bin === undefined) {
  console.error('usage: node tests/oracle/compare.mjs --bin PATH [--packs DIR | --random N] [--cases N] [--seed S] [--bad PERCENT] [--year] [--dump FILE]');
  process.exit(2);
}

const rng = new Random(options.seed);
const count = Number(options.cases);
if (options.random !== undefined) {
  options.packs = `target/oracle/${options.seed}`;
  rmSync(options.packs, { recursive: true, force: true });
  writePacks(options.packs, Number(options.random), options.seed);
}
const packs = packsOf(options.packs);
const list = [...packs.values()];
const dump = options.dump && createWriteStream(options.dump);
const waiting = []; // lines sent whose answers have not come back
let passed = 0;
let failed = 0;
const paths = new Map(); // how often each field differs

const program = spawn(options.bin, [...(options.year ? ['year'] : []), '--packs', options.packs], { stdio: ['pipe', 'pipe', 'inherit'] });
program.on('error', (error) => {
  console.error(`cannot start ${options.bin}: ${error.message}`);
  process.exit(2);
});
program.stdin.on('error', () => {}); // the program ended early: the missing answers are counted below
const ended = once(program, 'close');

const reading = (async () => {
  for await (const text of createInterface({ input: program.stdout, crlfDelay: Infinity })) judge(waiting.shift(), text);
})();
for (let n = 0; n < count && program.exitCode === null; n += 1) {
  const line = drawn(rng, list, { bad: Number(options.bad), year: options.year });
  waiting.push(line);
  if (!program.stdin.write(`${line}\n`)) await Promise.race([once(program.stdin, 'drain').catch(() => {}), ended]);
}
program.stdin.end();
await reading;
const [code] = await ended;

for (const line of waiting.splice(0)) judge(line, undefined);
if (code !== 0) {
  failed += 1;
  console.log(`the program ended with status ${code}`);
}
for (const [path, times] of [...paths].sort((a, b) => b[1] - a[1])) console.log(`${String(times).padStart(8)} × ${path}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function judge(line, text) {
  if (line === undefined) return report('(no line was sent)', [{ path: 'answer', oracle: 'none', engine: text }]);
  const expected = options.year ? answerYear(line, packs) : answer(line, packs);
  const found = differences(expected, text);
  if (found.length === 0) passed += 1;
  else {
    report(line, found);
    dump?.write(`${JSON.stringify({ case: line, differences: found, oracle: expected, engine: text })}\n`);
  }
}

function report(line, found) {
  failed += 1;
  for (const { path } of found) paths.set(path, (paths.get(path) ?? 0) + 1);
  if (failed > SHOWN) return;
  console.log(`--- difference ${failed}\ncase ${line}`);
  for (const { path, oracle, engine } of found) console.log(`  ${path}: oracle ${oracle}, engine ${engine}`);
}
