// Which rows of a list a person in a situation may take. language.md §1 "like", §3; domain.md §8 "Rows", "Identities".
// A world is one complete set of facts: { insurance, setting, level, place, identities, facts: Map }.

/** One candidate a held identity, else the ordinary one: `[{ identity, row, level }]`; level is the one the row named. */
export function candidates(pack, rows, world) {
  const own = world.identities.flatMap((identity) => nearest(pack, rows, world, identity) ?? []);
  return own.length > 0 ? own : ordinary(pack, rows, world);
}

/** The ordinary candidate, as for a list without identities. */
export const ordinary = (pack, rows, world) => nearest(pack, rows, world, null) ?? [];

/** Of a list in which several ids hold at once: the candidates of each id, in file order. */
export function candidatesById(pack, rows, world) {
  return [...new Set(rows.map(({ id }) => id))].map((id) => [id, candidates(pack, rows.filter((row) => row.id === id), world)]);
}

// The facts in the order in which the nearest value wins. Only these have values that are like others.
const ORDER = ['identity', 'setting', 'level', 'place', 'plan'];

function nearest(pack, rows, world, identity) {
  let best;
  for (const row of rows) {
    const match = matches(pack, row, world, identity);
    if (match && (best === undefined || closer(match.far, best.far))) best = match;
  }
  return best && [best];
}

function closer(a, b) {
  for (const i of a.keys()) if (a[i] !== b[i]) return a[i] < b[i];
  return false;
}

/** How far off the row is in each fact (0: it names the value itself, or does not ask), or undefined where it does not hold. */
function matches(pack, row, world, identity) {
  if ((row.on.get('identity') === undefined) !== (identity === null)) return undefined;
  if (row.on.get('insurance')?.includes(world.insurance) === false) return undefined;
  for (const [fact, wanted] of row.flags) if (world.facts.get(fact) !== wanted) return undefined;
  for (const [fact, wanted] of row.is) if (fact !== 'plan' && !meets(world.facts.get(fact), wanted)) return undefined;
  let { level } = world;
  const far = [];
  for (const fact of ORDER) {
    const named = fact === 'plan' ? row.is.get('plan') : row.on.get(fact);
    const value = fact === 'identity' ? identity : fact === 'plan' ? world.facts.get('plan') : world[fact];
    if (named === undefined) far.push(0);
    else {
      const chain = pack.chain(fact, value);
      const at = chain.findIndex((each) => named.includes(each));
      if (at < 0) return undefined;
      if (fact === 'level') level = chain[at];
      far.push(at);
    }
  }
  return { identity, row, level, far };
}

function meets(value, condition) {
  if (typeof condition === 'boolean') return value === condition;
  if (Array.isArray(condition)) return condition.includes(value);
  return (condition.from === undefined || value >= condition.from) && (condition.until === undefined || value < condition.until);
}

/** Is what the person is in, or what that is like, one of these settings? */
export const isSetting = (pack, world, settings) => pack.chain('setting', world.setting).some((setting) => settings.includes(setting));

export const isStay = (pack, world) => isSetting(pack, world, ['inpatient']);
export const isStayOrChronic = (pack, world) => isSetting(pack, world, ['inpatient', 'chronic-outpatient']);
