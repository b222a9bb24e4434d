// Who pays what of a hospital bill in China, tier by tier: what both doors of the package share.
import { Engine, initSync } from './engine.js';

/** Thrown by every function: all that is wrong with a case or a pack, at once. */
export class ProblemsError extends Error {
  constructor(problems) {
    super(problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n'));
    this.name = 'ProblemsError';
    this.problems = problems;
  }
}

// What the engine throws is the error of the contract; anything else is passed on as it is.
function told(call) {
  try {
    return call();
  } catch (thrown) {
    throw Array.isArray(thrown?.error?.problems) ? new ProblemsError(thrown.error.problems) : thrown;
  }
}

async function bundled() {
  return Object.values((await import('./packs.js')).packs);
}

// `compiled` gives the compiled engine in its own way: the network, a file. Every estimator has packs of its own.
export const creator = (compiled) => async function createEstimator({ packs, language = 'zh', module } = {}) {
  const [texts, wasm] = await Promise.all([packs ?? bundled(), module ?? compiled()]);
  initSync({ module: wasm });
  const engine = new Engine(language);
  for (const text of texts) {
    told(() => engine.addPack(text));
  }
  return {
    estimate: (visit) => told(() => engine.estimate(visit)),
    estimateYear: (visits) => told(() => engine.estimateYear(visits)),
    breakpoints: (visit) => told(() => engine.breakpoints(visit)),
    solve: (visit, target) => told(() => engine.solve(visit, target)),
    policies: () => told(() => engine.policies()),
  };
};
