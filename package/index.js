// For browsers, as they are or through a bundler: the compiled engine comes by `fetch`.
import { creator } from './estimator.js';

export { ProblemsError } from './estimator.js';

let once;

export const createEstimator = creator(() => {
  once ??= fetch(new URL('./engine_bg.wasm', import.meta.url))
    .then((response) => {
      if (!response.ok) {
        throw new Error(`${response.url}: HTTP ${response.status}`);
      }
      return response.arrayBuffer();
    })
    .then((bytes) => WebAssembly.compile(bytes));
  return once;
});
