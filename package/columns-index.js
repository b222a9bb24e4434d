// The build with columns, for browsers (index.js is the small one).
import { amountsOf } from './amounts-of.js';
import { Engine, FrameIn, initSync } from './columns.js';
import { creator, told } from './estimator.js';
import { fetched } from './fetched.js';

export { ProblemsError } from './estimator.js';

let engine;
let compiler;

// Bundlers find the files by these very words.
export const createEstimator = creator(
  { Engine, initSync },
  () => (engine ??= fetched(new URL('./columns_bg.wasm', import.meta.url))),
  () => (compiler ??= fetched(new URL('./compiler_bg.wasm', import.meta.url))),
  (own) => ({ amountsOf: (columns) => told(() => amountsOf(own, FrameIn, columns)) }),
);
