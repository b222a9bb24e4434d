// For browsers, as they are or through a bundler: the WebAssembly comes by `fetch`.
import { Engine, initSync } from './engine.js';
import { creator } from './estimator.js';
import { fetched } from './fetched.js';

export { ProblemsError } from './estimator.js';

let engine;
let compiler;

// Bundlers find the files by these very words.
export const createEstimator = creator(
  { Engine, initSync },
  () => (engine ??= fetched(new URL('./engine_bg.wasm', import.meta.url))),
  () => (compiler ??= fetched(new URL('./compiler_bg.wasm', import.meta.url))),
);
