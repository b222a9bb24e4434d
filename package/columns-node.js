// The build with columns, for Node (node.js is the small one).
import { readFile } from 'node:fs/promises';
import { amountsOf } from './amounts-of.js';
import { Engine, FrameIn, initSync } from './columns.js';
import { creator, told } from './estimator.js';

export { ProblemsError } from './estimator.js';

const read = async (name) => WebAssembly.compile(await readFile(new URL(name, import.meta.url)));

let engine;
let compiler;

export const createEstimator = creator(
  { Engine, initSync },
  () => (engine ??= read('./columns_bg.wasm')),
  () => (compiler ??= read('./compiler_bg.wasm')),
  (own) => ({ amountsOf: (columns) => told(() => amountsOf(own, FrameIn, columns)) }),
);
