// The pages beside the finished page for everybody — for authors of packs, for lists — are programs of their own from the
// same library, in files of their own, so that nobody who only estimates downloads any of them. Called by tools/finish.mjs
// with what that page's files became.
import { spawn } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bare } from './wasm/sections.mjs';
import { wasmOptFlags } from './wasm-opt-flags.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// The pages: each is NAME.html, its program the binary NAME, its style static/NAME.css.
export const PAGES = ['authors', 'batch'];

// Builds their programs beside whatever else is done meanwhile: the last step of each keeps one processor busy alone.
export function buildPrograms() {
  const bins = PAGES.flatMap((name) => ['--bin', name]);
  const command = ['build', '--quiet', '--locked', '--release', '--target', 'wasm32-unknown-unknown', ...bins];
  return new Promise((resolve, reject) => {
    const cargo = spawn('cargo', command, { stdio: ['ignore', 'inherit', 'inherit'] });
    cargo.on('error', reject);
    cargo.on('exit', (status) => (status === 0 ? resolve() : reject(new Error(`cargo ${command.join(' ')} failed: see above`))));
  });
}

// The editor of the authors' page with the libraries it is made of: one script, which that page alone loads.
function buildEditor(folder, run) {
  const modules = join(process.env.TOOLS, 'node-editor/node_modules');
  run('esbuild', [join(root, 'static/editor/main.mjs'), '--bundle', '--format=iife', '--charset=utf8', '--log-level=warning',
    `--outfile=${join(folder, 'editor.js')}`], undefined, { ...process.env, NODE_PATH: modules });
}

// Leaves NAME.js, NAME.wasm and NAME.css in the folder, once its program is built; gives the text of the page. `run` starts a command.
export function finishPage(name, folder, run) {
  const work = join(root, 'target', name);
  const bound = join(work, `${name}_bg.wasm`);
  const built = join(process.env.CARGO_TARGET_DIR, 'wasm32-unknown-unknown/release', `${name}.wasm`);
  run('wasm-bindgen', ['--target', 'no-modules', '--no-typescript', '--out-dir', work, built]);
  writeFileSync(bound, bare(readFileSync(bound)));
  run('wasm-opt', [...wasmOptFlags(), bound, '-o', join(folder, `${name}.wasm`)]);
  copyFileSync(join(work, `${name}.js`), join(folder, `${name}.js`));
  copyFileSync(join(root, 'static', `${name}.css`), join(folder, `${name}.css`));
  if (name === 'authors') {
    buildEditor(folder, run);
  }
  return readFileSync(join(root, `${name}.html`), 'utf8');
}
