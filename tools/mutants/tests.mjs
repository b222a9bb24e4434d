// The native tests as a check of mutants. Each test is run once by itself without a mutant, to learn how long it takes and
// which switches it asks for; a mutant then meets only the tests that ask for its own, the most promising first.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { run } from './build.mjs';
import { reachedIn } from './reached.mjs';

/** They read the sources, which are not those of the repository here; the last says nothing of amounts and takes seconds. */
const LEFT_OUT = /^(tidy|structure)::|^difference::nothing_that_changes_is_without_a_word$/;
/** Small numbers and no shrinking: a noticed mutant ends in a failure. */
const NUMBERS = {
  PROOF_CASES: '1000',
  PROOF_PACKS: '30',
  PROOF_STRIDE: '512',
  PROPTEST_CASES: '200',
  PROPTEST_MAX_SHRINK_ITERS: '0',
  RUST_BACKTRACE: '0',
};
const env = { ...process.env, ...NUMBERS };
/** Seconds of tests in one go: few first, since most mutants are noticed by the first few. */
const GOES = [0.5, 2, 6, Infinity];

/** All tests that can notice a mutant, with what they reach, how long they take and how many they have noticed. */
export async function testsOf(program, cwd, out) {
  const listed = run(program, ['--list', '--format', 'terse'], { cwd, env }).stdout;
  const names = listed.split('\n').filter((line) => line.endsWith(': test')).map((line) => line.slice(0, -': test'.length));
  const tests = [];
  for (const name of names.filter((name) => !LEFT_OUT.test(name))) {
    const reached = join(out, 'reached');
    rmSync(reached, { force: true });
    const begun = performance.now();
    const { fault } = await go(program, cwd, [name], 600, { MUTANT_REACHED: reached });
    if (fault !== undefined) throw new Error(`the unchanged program fails ${name}: ${fault}`);
    tests.push({ name, seconds: (performance.now() - begun) / 1000, reached: [...reachedIn(reached)], tried: 0, noticed: 0 });
  }
  return tests;
}

/** The test that notices a mutant, or that it does not end; `undefined` where none does. */
export async function noticedBy(tests, program, cwd, number, most) {
  const promise = (test) => (test.noticed + 0.5) / (test.tried + 1) / test.seconds;
  const waiting = tests.toSorted((a, b) => promise(b) - promise(a));
  for (const limit of GOES.filter((limit) => limit <= most)) {
    let seconds = 0;
    let count = 0;
    while (count < waiting.length && (count === 0 || seconds + waiting[count].seconds <= limit)) seconds += waiting[count++].seconds;
    const now = waiting.splice(0, count);
    if (now.length === 0) break;
    const { fault } = await go(program, cwd, now.map((test) => test.name), 10 + 10 * seconds, { MUTANT: String(number) });
    for (const test of now) test.tried += 1;
    if (fault === undefined) continue;
    const test = now.find((test) => test.name === fault);
    if (test) test.noticed += 1;
    return fault;
  }
  return undefined;
}

/** Runs some tests one after the other, until the first that fails. */
async function go(program, cwd, names, seconds, more) {
  const ran = spawn(program, ['--exact', '--test-threads=1', ...names], { cwd, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'ignore'] });
  let fault;
  const stop = (why) => {
    fault ??= why;
    ran.kill('SIGKILL');
  };
  const late = setTimeout(() => stop('timeout'), seconds * 1000);
  const ended = new Promise((resolve) => ran.once('close', resolve));
  let last = '';
  for await (const line of createInterface({ input: ran.stdout })) {
    const [, name, state] = /^test (\S+).* \.\.\. ?(\w*)/.exec(line) ?? [];
    if (name) last = name;
    if (state === 'FAILED' || line === 'FAILED') stop(last);
  }
  const status = await ended;
  clearTimeout(late);
  if (status !== 0) fault ??= last || 'no test began';
  return { fault };
}
