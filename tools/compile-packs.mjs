// Packs as the page and the package read them (src/policy/compiled.rs), made by the command line from `pack.toml`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// Leaves TO/index.txt and TO/ID/pack.txt for every pack of the folder.
export function compilePacks(to, from = `${root}static/policies`) {
  const args = ['run', '--quiet', '--locked', '--no-default-features', '--bin', 'estimate', '--', 'compile', to, '--packs', from];
  const { status, error } = spawnSync('cargo', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    throw new Error(`the packs were not compiled: ${error?.message ?? 'see above'}`);
  }
}
