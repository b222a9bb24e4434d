// Holds the engine's answer against the oracle's: every field the oracle computes, or the sorted set of problem paths.

// What an estimate says in sentences: the engine's notices carry texts, so only their ids are held against each other. That the
// year's sums cannot be true together, and that a cap is unpublished, is judged by the native tests.
const NOTICES_LEFT_OUT = ['year-sums-inconsistent', 'cap-unpublished'];
/** `[{ path, oracle, engine }]`, empty when they agree; `text` is the engine's line. */
export function differences(expected, text) {
  let engine;
  try {
    engine = JSON.parse(text);
  } catch {
    return [{ path: 'answer', oracle: 'one JSON line', engine: text }];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(engine) || engine.length !== expected.length) return same('visits', shown(expected.length), shown(engine));
    return expected.flatMap((visit, i) => differences(visit, JSON.stringify(engine[i])).map((each) => ({ ...each, path: `${i}.${each.path}` })));
  }
  if (expected.error || engine?.error) return same('problems', problemPaths(expected), problemPaths(engine));
  return compare('', comparable(expected), comparable(engine));
}

function comparable(estimate) {
  const notices = [...new Set(estimate.notices?.map((notice) => notice.id ?? notice))].filter((id) => !NOTICES_LEFT_OUT.includes(id));
  const readings = [...(estimate.readings ?? [])].sort();
  return { ...estimate, notices, readings };
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
    const simple = expected.every((item) => typeof item === 'string');
    if (simple || !Array.isArray(engine) || engine.length !== expected.length) return same(path, shown(expected), shown(engine));
    return expected.flatMap((item, i) => compare(`${path}.${item.tier ?? i}`, item, engine[i]));
  }
  if (typeof expected === 'object' && expected !== null) {
    return Object.keys(expected).flatMap((name) => compare(path ? `${path}.${name}` : name, expected[name], engine?.[name]));
  }
  return same(path, shown(expected), shown(engine));
}

const same = (path, oracle, engine) => (oracle === engine ? [] : [{ path, oracle, engine }]);
const shown = (value) => (value === undefined ? 'nothing' : JSON.stringify(value));
