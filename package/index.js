// For browsers, as they are or through a bundler: the WebAssembly comes by `fetch`.
import { creator } from './estimator.js';

export { ProblemsError } from './estimator.js';

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${response.url}: HTTP ${response.status}`);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

let engine;
let compiler;

// Bundlers find the files by these very words.
export const createEstimator = creator(
  () => (engine ??= fetched(new URL('./engine_bg.wasm', import.meta.url))),
  () => (compiler ??= fetched(new URL('./compiler_bg.wasm', import.meta.url))),
);
