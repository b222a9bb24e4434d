// For Node: the WebAssembly is read from the package's own folder.
import { readFile } from 'node:fs/promises';
import { Engine, initSync } from './engine.js';
import { creator } from './estimator.js';

export { ProblemsError } from './estimator.js';

const read = async (name) => WebAssembly.compile(await readFile(new URL(name, import.meta.url)));

let engine;
let compiler;

export const createEstimator = creator(
  { Engine, initSync },
  () => (engine ??= read('./engine_bg.wasm')),
  () => (compiler ??= read('./compiler_bg.wasm')),
);
