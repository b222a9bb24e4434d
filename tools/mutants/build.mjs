// One build that holds every mutant: a copy of what is committed, with a switch for each (`src/` beside this file puts
// them in). What does not compile with a mutant in it, the compiler says where; those are left out until the rest does.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = new URL('.', import.meta.url).pathname;

/** A program's output, or an error that says what it said. */
export function run(command, args, options = {}) {
  const ran = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30, ...options });
  if (ran.status !== 0 && !options.mayFail) throw new Error(`${command} ${args.join(' ')}\n${ran.error ?? ''}${ran.stdout}${ran.stderr}`);
  return ran;
}

/** Every mutant of the files, by the number of its switch; those of the first glob first. */
function mutantsOf(globs, cwd) {
  const listed = JSON.parse(run('cargo', ['mutants', '--list', '--json', ...globs.flatMap((glob) => ['-f', glob])], { cwd }).stdout);
  const patterns = globs.map((glob) => new RegExp(`^${glob.replaceAll('.', '[.]').replace(/[*]+/g, (stars) => (stars === '*' ? '[^/]*' : '.*'))}$`));
  const rank = ({ file }) => patterns.findIndex((pattern) => pattern.test(file));
  listed.sort((a, b) => rank(a) - rank(b));
  return new Map(listed.map((mutant, place) => [place + 1, mutant]));
}

/** The environment of every build: no notes for debuggers, and one feature of the compiler for the library alone. */
export function buildEnv(out) {
  return {
    ...process.env,
    CARGO_TARGET_DIR: join(out, 'build'),
    CARGO_PROFILE_DEV_DEBUG: '0',
    CARGO_PROFILE_DEV_OPT_LEVEL: '1',
    RUSTC_BOOTSTRAP: 'benefit_estimator',
    RUSTFLAGS: '--cap-lints=warn',
  };
}

/**
 * Builds the copy, and says what was built, the number of every mutant, and which are not in it and why: `constant` (the compiler computes
 * it) and `not-found` were not tried; `let-chain` and `unviable` do not compile.
 */
export function build(globs, out) {
  const copy = join(out, 'copy');
  const env = buildEnv(out);
  const weave = join(out, 'weave', 'debug', 'weave');
  mkdirSync(out, { recursive: true });
  run('cargo', ['build', '--locked', '--manifest-path', join(here, 'Cargo.toml')], { env: { ...process.env, CARGO_TARGET_DIR: join(out, 'weave') } });
  run('bash', ['-c', `set -e; rm -rf ${copy}; mkdir -p ${copy}; git archive HEAD | tar -x -C ${copy}; cd ${copy}; git init -q`]);
  const library = join(copy, 'src/lib.rs');
  const [title, ...rest] = readFileSync(library, 'utf8').split('\n');
  writeFileSync(library, [title, '#![feature(const_eval_select, core_intrinsics)]', 'mod woven;', ...rest].join('\n'));
  writeFileSync(join(copy, 'src/woven.rs'), readFileSync(join(here, 'switch.rs')));

  run('git', ['add', '-A'], { cwd: copy });
  const mutants = mutantsOf(globs, copy);

  const left = new Map();
  for (;;) {
    run('git', ['checkout', '-q', '--', 'src'], { cwd: copy });
    const kept = Object.fromEntries([...mutants].filter(([number]) => !left.has(number)));
    const { woven, refused } = JSON.parse(run(weave, [copy], { input: JSON.stringify(kept) }).stdout);
    for (const [number, why] of Object.entries(refused)) left.set(Number(number), why);
    const checked = run('cargo', ['check', '--locked', '--lib', '--message-format', 'json'], { cwd: copy, env, mayFail: true });
    if (checked.status === 0) break;
    const before = left.size;
    for (const number of blamed(checked, woven)) left.set(number, 'unviable');
    console.log(`${left.size - before} mutants do not compile`);
    if (left.size === before) throw new Error(`the copy does not compile, and no mutant is to blame:\n${errorsOf(checked).map((error) => error.rendered).join('\n')}`);
  }
  const built = run('cargo', ['test', '--locked', '--no-run', '--test', 'native', '--message-format', 'json'], { cwd: copy, env });
  const programs = messagesOf(built).filter((message) => message.executable);
  const program = (name) => programs.find((message) => message.target.name === name).executable;
  return { copy, mutants, left, tests: program('native'), estimate: program('estimate') };
}

const messagesOf = (ran) => ran.stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
const errorsOf = (ran) =>
  messagesOf(ran).flatMap(({ reason, message }) => (reason === 'compiler-message' && message.level === 'error' ? [message] : []));

/** The mutants in whose own code an error lies; where there is none, those of the piece of code around it. */
function blamed(ran, woven) {
  const found = new Set();
  for (const error of errorsOf(ran)) {
    const spans = [error, ...error.children].flatMap(({ spans }) => spans);
    for (const which of [spans.filter((span) => span.is_primary), spans]) {
      const numbers = which.flatMap((span) => around(span, woven));
      numbers.forEach((number) => found.add(number));
      if (numbers.length > 0) break;
    }
  }
  return found;
}

function around(span, woven) {
  for (const part of ['own', 'piece']) {
    const holds = woven.filter((place) => place.file === span.file_name && place[part][0] <= span.byte_start && span.byte_end <= place[part][1]);
    const length = Math.min(...holds.map((place) => place[part][1] - place[part][0]));
    const nearest = holds.filter((place) => place[part][1] - place[part][0] === length);
    if (nearest.length > 0) return nearest.map((place) => place.number);
  }
  return [];
}
