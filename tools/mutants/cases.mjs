// The oracle's cases as a check of mutants. What the oracle answers is worked out once; the unchanged program must agree
// with all of it, and a mutant is noticed at the first answer with which the oracle does not agree.

import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { differences } from '../../tests/oracle/differences.mjs';
import { drawn } from '../../tests/oracle/drawn.mjs';
import { answer, answerYear } from '../../tests/oracle/oracle.mjs';
import { packsOf, writePacks } from '../../tests/oracle/packs.mjs';
import { Random } from '../../tests/oracle/random.mjs';
import { reachedIn } from './reached.mjs';

/** As `make test-oracle` asks, with fewer of the shipped packs. */
const SETS = [
  { name: 'packs of each mechanism', packs: 'tests/oracle/packs', cases: 500 },
  { name: 'random packs', random: 60, cases: 1000 },
  { name: 'years', random: 20, cases: 200, year: true },
  { name: 'shipped packs', packs: 'static/policies', cases: 500 },
];
const BAD_OF_A_HUNDRED = 20;
const LONGEST_OF_USUAL = 10;

/** The sets, each with what is sent, what the oracle answers, what the unchanged program does, and what it reaches. */
export async function oracleChecks(estimate, out) {
  const checks = [];
  for (const [place, set] of SETS.entries()) {
    const folder = set.packs ?? join(out, `packs-${place}`);
    if (set.random) {
      rmSync(folder, { recursive: true, force: true });
      writePacks(folder, set.random, '1');
    }
    const packs = packsOf(folder);
    const rng = new Random('1');
    const lines = Array.from({ length: set.cases }, () => drawn(rng, [...packs.values()], { bad: BAD_OF_A_HUNDRED, year: set.year }));
    const file = join(out, `cases-${place}.jsonl`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    const expected = lines.map((line) => (set.year ? answerYear(line, packs) : answer(line, packs)));
    const check = { name: `oracle: ${set.name}`, estimate, args: [...(set.year ? ['year'] : []), '--packs', folder], file, expected, answers: [], seconds: 60 };
    const begun = performance.now();
    const { fault, answers } = await ask(check, {});
    if (fault !== undefined) throw new Error(`the unchanged program fails, ${check.name}: ${fault}`);
    check.answers = answers;
    check.seconds = 5 + (LONGEST_OF_USUAL * (performance.now() - begun)) / 1000;
    const reached = join(out, 'reached');
    rmSync(reached, { force: true });
    await ask(check, { MUTANT_REACHED: reached });
    check.reached = reachedIn(reached);
    checks.push(check);
  }
  return checks;
}

/** What notices a mutant: `undefined`, a difference, or that it did not end. */
export async function noticed(check, number) {
  return (await ask(check, { MUTANT: String(number) })).fault;
}

async function ask(check, env) {
  const input = openSync(check.file, 'r');
  const program = spawn(check.estimate, check.args, { stdio: [input, 'pipe', 'ignore'], env: { ...process.env, ...env } });
  closeSync(input);
  let fault;
  const stop = (why) => {
    fault ??= why;
    program.kill('SIGKILL');
  };
  const late = setTimeout(() => stop('timeout'), check.seconds * 1000);
  const ended = new Promise((resolve) => program.once('close', resolve));
  const answers = [];
  for await (const text of createInterface({ input: program.stdout, crlfDelay: Infinity })) {
    const place = answers.push(text) - 1;
    // Letter for letter what the unchanged program said, with which the oracle agrees, needs no comparing.
    if (fault === undefined && text !== check.answers[place] && differences(check.expected[place], text).length > 0) stop('difference');
  }
  const status = await ended;
  clearTimeout(late);
  if (status !== 0 || answers.length !== check.expected.length) fault ??= 'difference';
  return { fault, answers };
}
