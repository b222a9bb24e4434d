// What run.mjs needs of an engine that lives in this process, made from five small functions. Inputs are made before the
// clock starts and answers read after it stops: only the engine is timed.

const now = () => performance.now();
export const fen = (yuan) => Math.round(Number(yuan ?? 0) * 100);

// `run` gives all five amounts; `explain` gives them with everything the engine has to say about them. Either may be
// asynchronous; one case is finished before the next begins.
export function inProcess({ name, most = Infinity, input, run, read, explain }) {
  return {
    name,
    most,
    async evaluate(cases) {
      const inputs = cases.map(input);
      const results = [];
      const start = now();
      for (const one of inputs) {
        const got = run(one);
        results.push(got instanceof Promise ? await got : got);
      }
      const seconds = (now() - start) / 1000;
      return { seconds, answers: results.map(read) };
    },
    // Milliseconds of each.
    async explain(cases) {
      const times = [];
      for (const one of cases.map(input)) {
        const start = now();
        const got = explain(one);
        if (got instanceof Promise) await got;
        times.push(now() - start);
      }
      return times;
    },
  };
}
