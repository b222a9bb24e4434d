// The page's program as it is published: in several files (tools/wasm/split.mjs), under short names, made small. Called by
// tools/finish.mjs with what Trunk left: wasm-bindgen's output as it was written.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finished } from './wasm/modules.mjs';
import { BY_NAME, namedAgain, namedByType } from './wasm/order.mjs';
import { nameless } from './wasm/sections.mjs';
import { lessGlue, shortNames } from './wasm/short-names.mjs';
import { split } from './wasm/split.mjs';
import { wasmOptFlags } from './wasm-opt-flags.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
export const linked = join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'wasm32-unknown-unknown/release/benefit-estimator.wasm');

const work = join(root, 'target/program');

// Where a file of the program is found with the names of its functions: `first` or a part.
export const named = (part) => join(work, `${part}.wasm`);

// Control flow taken apart and put together anew before the last step: 0.9 KB less in brotli.
const RESTRUCTURED = ['--flatten', '--rereloop'];

// What the parts take of the files before them.
const sharedName = (name) => /^\$?[a-zA-Z]{1,2}$/.test(name);

// Leaves the first file and the glue where Trunk put them, and its parts beside them (`explore.wasm` …). Gives the path of
// the program as one file, which is not published but becomes plain JavaScript. `run` starts a command.
export function finishProgram(folder, run) {
  mkdirSync(work, { recursive: true });
  const [input, output] = ['in', 'out'].map((name) => join(work, `${name}.wasm`));
  const optimise = (bytes, ...first) => {
    writeFileSync(input, bytes);
    run('wasm-opt', [...first, ...wasmOptFlags({ names: true }), input, '-o', output]);
    return readFileSync(output);
  };
  const file = (pattern) => join(folder, readdirSync(folder).find((name) => pattern.test(name)));
  const [glueFile, wasmFile] = [file(/^benefit-estimator-[0-9a-f]+\.js$/), file(/^benefit-estimator-[0-9a-f]+_bg\.wasm$/)];
  const { whole, first, parts } = split(readFileSync(linked), readFileSync(wasmFile), optimise);
  writeFileSync(glueFile, lessGlue(shortNames([first, whole], readFileSync(glueFile, 'utf8'), sharedName)));
  // Made small once more by the tool: binaryen's library reads and writes without the tool's last step, which works on the
  // stack of values. With their names, for bench/page/weight.mjs, and without, as they are published.
  for (const [part, module] of Object.entries({ first, ...parts })) {
    // Twice: what was put together anew can be made a little smaller.
    const anew = optimise(namedByType(Buffer.from(module.emitBinary())), BY_NAME, ...RESTRUCTURED);
    const small = namedAgain(optimise(anew));
    writeFileSync(named(part), small);
    writeFileSync(part === 'first' ? wasmFile : join(folder, `${part}.wasm`), nameless(small));
  }
  const wholeFile = join(work, 'whole.wasm');
  writeFileSync(wholeFile, finished(whole));
  return wholeFile;
}
