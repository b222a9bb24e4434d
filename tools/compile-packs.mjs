// The command line, and packs as the page and the package read them (src/policy/compiled.rs), which it makes from
// `pack.toml`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// The command line is built as the tests build it, not as what is shipped (tools/site-env.sh).
function usualEnvironment() {
  const { RUSTC_BOOTSTRAP, CARGO_UNSTABLE_BUILD_STD, CARGO_UNSTABLE_BUILD_STD_FEATURES, CARGO_TARGET_DIR, ...usual } = process.env;
  return usual;
}

export function estimate(...args) {
  const command = ['run', '--quiet', '--locked', '--no-default-features', '--bin', 'estimate', '--', ...args];
  const options = { cwd: root, env: usualEnvironment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 };
  const { status, error, stdout } = spawnSync('cargo', command, options);
  if (status !== 0) {
    throw new Error(`estimate ${args.join(' ')}: ${error?.message ?? 'see above'}`);
  }
  return stdout;
}

// Leaves TO/index.txt and TO/ID/pack.txt for every pack of the folder.
export const compilePacks = (to, from = `${root}static/policies`) => estimate('compile', to, '--packs', from);
