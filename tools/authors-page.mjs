// The authors' page beside the finished page for everybody: a second program from the same library, in files of its own,
// so that nobody who only estimates downloads any of it. Called by tools/finish.mjs with what that page's files became.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bare } from './wasm/sections.mjs';
import { wasmOptFlags } from './wasm-opt-flags.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(process.env.CARGO_TARGET_DIR, 'wasm32-unknown-unknown/release/authors.wasm');

// Leaves authors.js, authors.wasm and authors.css in the folder. `run` starts a command.
export function buildAuthors(folder, run) {
  run('cargo', ['build', '--locked', '--release', '--target', 'wasm32-unknown-unknown', '--bin', 'authors']);
  const bound = join(root, 'target/authors/authors_bg.wasm');
  run('wasm-bindgen', ['--target', 'no-modules', '--no-typescript', '--out-dir', join(root, 'target/authors'), built]);
  writeFileSync(bound, bare(readFileSync(bound)));
  run('wasm-opt', [...wasmOptFlags(), bound, '-o', join(folder, 'authors.wasm')]);
  copyFileSync(join(root, 'target/authors/authors.js'), join(folder, 'authors.js'));
  copyFileSync(join(root, 'static/authors.css'), join(folder, 'authors.css'));
  return readFileSync(join(root, 'authors.html'), 'utf8');
}
