// Who pays what of a hospital bill in China, tier by tier: what all doors of the package share.

/** Thrown by every function: all that is wrong with a case or a pack, at once. */
export class ProblemsError extends Error {
  constructor(problems) {
    super(problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n'));
    this.name = 'ProblemsError';
    this.problems = problems;
  }
}

// What the engine throws is the error of the contract; anything else is passed on as it is.
export function told(call) {
  try {
    return call();
  } catch (thrown) {
    throw Array.isArray(thrown?.error?.problems) ? new ProblemsError(thrown.error.problems) : thrown;
  }
}

async function bundled() {
  return Object.values((await import('./packs.js')).packs);
}

// How the first line of a compiled pack begins; anything else is the text of a `pack.toml`.
const isCompiled = (text) => text.startsWith('benefit-estimator ');

// The compiler is loaded only where there is something to compile.
async function compiledBy(compiler, texts, language) {
  if (texts.every(isCompiled)) {
    return texts;
  }
  const [{ compilePack, initSync: initCompiler }, module] = await Promise.all([import('./compiler.js'), compiler()]);
  initCompiler({ module });
  return texts.map((text) => (isCompiled(text) ? text : told(() => compilePack(text, language))));
}

function frozen(value) {
  if (value !== null && typeof value === 'object') {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

// Answers come without what their pack says of its figures, which is the same in all of them: it is asked for once, put
// in its place, and shared by all answers, therefore frozen.
function withSources(own) {
  const packs = new Map();
  const sourcesOf = (policy) => {
    if (!packs.has(policy)) {
      packs.set(policy, new Map(own.sources(policy).map(({ part, base, each }) => [part.figure, { part: frozen(part), base, each }])));
    }
    return packs.get(policy);
  };
  return ({ answer, figures }) => {
    let next = 0;
    for (const { policy, tiers } of answer) {
      const sources = sourcesOf(policy.id);
      const cited = ({ path, value, kind, figure, place }) => {
        const source = sources.get(figure);
        const made_from = [source?.base, ...(source?.each ?? []), ...place].filter((id) => id != null).map((id) => sources.get(id).part);
        return { path, value, kind, figure, citation: source ? source.part.citation : null, made_from };
      };
      for (const { steps } of tiers) {
        for (const step of steps) {
          step.figures = figures[next++].map(cited);
        }
      }
    }
    return answer;
  };
}

// The functions over an engine that has its packs.
export function over(own) {
  const whole = withSources(own);
  return {
    estimate: (visit) => whole(told(() => own.estimate(visit)))[0],
    estimateYear: (visits) => whole(told(() => own.estimateYear(visits))),
    amounts: (visit) => told(() => own.amounts(visit)),
    breakpoints: (visit) => told(() => own.breakpoints(visit)),
    solve: (visit, target) => told(() => own.solve(visit, target)),
    policies: () => told(() => own.policies()),
  };
}

// `engine` and `compiler` give the compiled WebAssembly in their own way: the network, a file. `glue` is what belongs to the
// engine's, `more` the functions that only a build of it has. Every estimator has packs of its own.
export const creator = (glue, engine, compiler, more = () => ({})) => async function createEstimator({ packs, language = 'zh', module } = {}) {
  const [texts, wasm] = await Promise.all([packs ?? bundled(), module ?? engine()]);
  glue.initSync({ module: wasm });
  const own = new glue.Engine(language);
  for (const text of await compiledBy(compiler, texts, language)) {
    told(() => own.addPack(text));
  }
  return { ...over(own), ...more(own) };
};
