// Holds the engine's answer against the oracle's: every field the oracle computes, or the sorted set of problem paths.

/** `[{ path, oracle, engine }]`, empty when they agree; `text` is the engine's line. */
export function differences(expected, text) {
  let engine;
  try {
    engine = JSON.parse(text);
  } catch {
    return [{ path: 'answer', oracle: 'one JSON line', engine: text }];
  }
  if (expected.error || engine?.error) return same('problems', problemPaths(expected), problemPaths(engine));
  return compare('', expected, engine);
}

function problemPaths(answer) {
  if (answer?.error === undefined) return 'an estimate';
  const problems = answer.error.problems;
  if (!Array.isArray(problems)) return 'an error without problems';
  return JSON.stringify([...new Set(problems.map((problem) => problem.path))].sort());
}

// Every field of the expectation; lists must be of one length. Fields the oracle does not compute are not looked at.
function compare(path, expected, engine) {
  if (Array.isArray(expected)) {
    if (!Array.isArray(engine) || engine.length !== expected.length) return same(path, shown(expected), shown(engine));
    return expected.flatMap((item, i) => compare(`${path}.${item.tier ?? i}`, item, engine[i]));
  }
  if (typeof expected === 'object' && expected !== null) {
    return Object.keys(expected).flatMap((name) => compare(path ? `${path}.${name}` : name, expected[name], engine?.[name]));
  }
  return same(path, shown(expected), shown(engine, path.startsWith('checks.')), path.startsWith('checks.'));
}

const same = (path, oracle, engine, decimal = false) =>
  (decimal ? bare(oracle) === bare(engine) : oracle === engine) ? [] : [{ path, oracle, engine }];

const shown = (value) => (value === undefined ? 'nothing' : JSON.stringify(value));

// A check's measured and limit are ratios whose number of places the contract leaves free: 0.10 and 0.1000 are the same.
const bare = (text) => text.replace(/(\.[0-9]*?)0+"$/, '$1"').replace(/\."$/, '"');
