// Command: node tools/mutants.mjs [--every N] [--from K] [--out FOLDER] GLOB…
// Every small change of the engine that cargo-mutants can think of: does a check notice it? Each is built once and
// asked for the same random cases as the oracle of tests/oracle; what that does not notice goes through the native
// tests. Works in a copy of this folder. With --every N only each N-th, from the K-th on: a sample.

import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options, positionals: globs } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' }, from: { type: 'string', default: '0' }, out: { type: 'string', default: 'target/proof/mutants' } },
});
const out = join(process.cwd(), options.out);
const copy = join(out, 'copy');
// Small numbers and no shrinking: a noticed change ends in a failure.
const env = {
  ...process.env,
  CARGO_TARGET_DIR: join(out, 'build'),
  CARGO_PROFILE_DEV_DEBUG: '0',
  PROOF_CASES: '3000',
  PROPTEST_CASES: '200',
  PROPTEST_MAX_SHRINK_ITERS: '0',
  PROOF_STRIDE: '512',
  RUST_BACKTRACE: '0',
};
const run = (seconds, command, ...args) =>
  spawnSync(command, args, { cwd: copy, env, encoding: 'utf8', timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 1 << 28 });
const cargo = (seconds, ...args) => run(seconds, 'cargo', ...args, '--locked', '--no-default-features');

mkdirSync(out, { recursive: true });
// Touched, because an archive's files are as old as the commit, and a build of the last mutant would pass for theirs.
spawnSync('bash', ['-c', `rm -rf ${copy} && mkdir -p ${copy} && git archive HEAD | tar -x -C ${copy} && cd ${copy} && git init -q && git add -A && find . -name '*.rs' -exec touch {} + && ln -s ${process.cwd()}/tests/oracle/node_modules tests/oracle/`], { stdio: 'inherit' });
const listed = spawnSync('cargo', ['mutants', '--list', '--json', '--diff', ...globs.flatMap((glob) => ['-f', glob])], { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 28 });
const mutants = JSON.parse(listed.stdout).filter((_, place) => place % Number(options.every) === Number(options.from));

// The unchanged engine must pass both checks, or nothing they say counts.
const built = join(env.CARGO_TARGET_DIR, 'debug', 'estimate');
const oracle = () => run(120, 'node', 'tests/oracle/compare.mjs', '--bin', built, '--random', '60', '--cases', '3000', '--seed', '1');
const native = (more = []) => run(600, 'cargo', 'test', '--locked', '--no-default-features', '--test', 'native', ...more);
for (const [name, check] of [['build', () => cargo(900, 'build', '--bin', 'estimate')], ['oracle', oracle], ['native tests', native]]) {
  if (check().status !== 0) throw new Error(`the unchanged engine fails: ${name}`);
}

const counts = { oracle: 0, native: 0, timeout: 0, unviable: 0, missed: 0 };
function verdict() {
  if (cargo(900, 'build', '--bin', 'estimate').status !== 0) return 'unviable';
  const first = oracle();
  if (first.signal) return 'timeout';
  if (first.status !== 0) return 'oracle';
  const second = native();
  if (second.signal) return 'timeout';
  return second.status === 0 ? 'missed' : 'native';
}

for (const mutant of mutants) {
  const file = join(copy, mutant.file);
  const original = readFileSync(file, 'utf8');
  const patched = spawnSync('patch', ['-p0', '-s', mutant.file], { cwd: copy, input: mutant.diff, encoding: 'utf8' });
  const found = patched.status === 0 ? verdict() : 'unviable';
  writeFileSync(file, original);
  counts[found] += 1;
  appendFileSync(join(out, `${found}.txt`), `${mutant.name}\n`);
  console.log(`${found}\t${mutant.name}`);
}
console.log(JSON.stringify(counts));
