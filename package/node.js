// For Node: the compiled engine is read from the package's own folder.
import { readFile } from 'node:fs/promises';
import { creator } from './estimator.js';

export { ProblemsError } from './estimator.js';

let once;

export const createEstimator = creator(() => {
  once ??= readFile(new URL('./engine_bg.wasm', import.meta.url)).then((bytes) => WebAssembly.compile(bytes));
  return once;
});
