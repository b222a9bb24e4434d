// The worlds that unknown facts make, and which absent facts were assumed. language.md §1.

import { offered, placeRow } from './fold.mjs';
import { aidRow, borrowsCap } from './pay.mjs';

/** Every world of a checked case, the central one (usual values) first. */
export function worlds(c) {
  const central = worldOf(c, c.facts);
  const lists = c.unknown.map((fact) => {
    const usual = central.facts.get(fact.id);
    const values = c.pack.apart(fact);
    const band = fact.from === undefined ? usual : values.findLast((n) => n <= usual);
    return [fact.id, [usual, ...values.filter((value) => value !== band)]];
  });
  let sets = [new Map()];
  for (const [id, values] of lists) sets = sets.flatMap((set) => values.map((value) => new Map([...set, [id, value]])));
  return sets.map((set) => worldOf(c, new Map([...c.facts, ...set])));
}

const worldOf = (c, facts) => ({ insurance: c.insurance, setting: c.setting, level: c.level, place: c.place, identities: c.identities, facts });

/** The absent facts on which an estimate rests, table order, the pack's own last. `runs`: the central run of each world. */
export function assumed(c, all, runs) {
  const shownIn = remembered(c);
  const counted = new Set(all.flatMap((world, i) => countedFacts(c, world, runs[i])));
  return c.absent.filter((fact) => c.pack.used.has(fact.id) && (counted.has(fact.id) || all.some((world) => matters(c, fact, world, shownIn)))).map(({ id }) => id);
}

function matters(c, fact, world, shownIn) {
  const here = shownIn(world);
  return c.pack.bands(fact).some((value) => shownIn({ ...world, facts: new Map([...world.facts, [fact.id, value]]) }) !== here);
}

/** `shown`, once for each set of facts. */
function remembered(c) {
  const known = new Map();
  return (world) => {
    const key = JSON.stringify([...world.facts.values()]);
    if (!known.has(key)) known.set(key, shown(c, world));
    return known.get(key);
  };
}

/** Which rows are offered in every tier that is not settled, under whose cap a quota stands, and which place row binds. */
function shown(c, world) {
  const at = (tier, row) => c.pack.rows.get(tier).indexOf(row);
  const list = c.pack.tiers.filter((tier) => !c.settled.has(tier)).map((tier) => offered(c, tier, world).map(({ identity, row }) =>
    [identity, at(tier, row), tier === 'bed-day' && borrowsCap(row) ? at('aid-basic', aidRow(c, identity, world)?.row) : null]));
  return JSON.stringify([list, c.pack.places.indexOf(placeRow(c, world)?.row)]);
}

/** The counts with which figures of the rows taken reckon, also where the user typed another value. */
function countedFacts(c, world, run) {
  const ids = [];
  const add = (named) => ids.push(...(typeof named === 'object' ? Object.values(named) : [named]));
  const taken = run.lines.filter((line) => line.state !== 'settled' && line.taken !== undefined);
  // A quota without a cap of its own is under that of the aid-basic row.
  const borrowed = taken.filter(({ tier, taken: { row } }) => tier === 'bed-day' && borrowsCap(row))
    .flatMap((line) => aidRow(c, line.taken.identity, world) ?? []).map(({ row: { cap, caps }, level }) => ({ row: { cap, caps }, level }));
  for (const { row, level } of [...taken.map((line) => line.taken), ...borrowed]) {
    for (const role of ['deductible', 'ratio', 'cap', 'amount', 'floor']) add(typeof row[role] === 'object' ? row[role][level] : row[role]);
    for (const { ratio } of row.segment ?? []) add(ratio);
    for (const { cap } of row.caps ?? []) add(cap);
    add(row['deductible-at-most']?.amount);
  }
  const place = placeRow(c, world)?.row ?? {};
  for (const role of ['prepay', 'factor', 'points']) add(place[role]);
  return ids.flatMap((id) => (id === undefined ? [] : c.pack.counted(id)));
}
