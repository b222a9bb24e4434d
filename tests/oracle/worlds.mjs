// The worlds that unknown facts make, and which absent facts were assumed. language.md §1.

import { offered, placeRow } from './fold.mjs';
import { FLAGS } from './standard.mjs';

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
  const counted = new Set(all.flatMap((world, i) => countedFacts(c, world, runs[i])));
  return c.absent.filter((fact) => c.pack.used.has(fact.id) && (counted.has(fact.id) || all.some((world) => matters(c, fact, world)))).map(({ id }) => id);
}

function matters(c, fact, world) {
  const here = shown(c, world);
  return c.pack.apart(fact).some((value) => shown(c, { ...world, facts: new Map([...world.facts, [fact.id, value]]) }) !== here);
}

/** Which rows are offered in every tier that is not settled, and which place row binds. */
function shown(c, world) {
  const list = c.pack.tiers.filter((tier) => !c.settled.has(tier)).map((tier) =>
    offered(c, tier, world).map(({ identity, row }) => `${identity}:${c.pack.rows.get(tier).indexOf(row)}`));
  return JSON.stringify([list, c.pack.places.indexOf(placeRow(c, world)?.row)]);
}

/** The counts with which figures of the rows taken reckon, where the user typed no other value. */
function countedFacts(c, world, run) {
  const ids = [];
  const add = (path, id) => {
    if (!c.figures.has(path)) for (const each of id === undefined ? [] : typeof id === 'object' ? Object.values(id) : [id]) ids.push(each);
  };
  for (const { tier, state, taken } of run.lines) {
    if (state === 'settled' || taken === undefined) continue;
    const { row, level } = taken;
    const named = (role) => (typeof row[role] === 'object' ? row[role][level] : row[role]);
    for (const role of ['deductible', 'ratio', 'cap', 'amount', 'floor']) add(`${tier}.${role}`, named(role));
    for (const segment of row.segment ?? []) add(`${tier}.ratio`, segment.ratio);
    for (const { cap, counts } of row.caps ?? []) add(`${tier}.caps.${counts}`, cap);
    add('', row['deductible-at-most']?.amount);
  }
  const place = placeRow(c, world)?.row ?? {};
  if (c.billPrepay === undefined) add('place.prepay', place.prepay);
  for (const role of ['factor', 'points']) add('', place[role]);
  return ids.flatMap((id) => c.pack.counted(id));
}

export const FLAG_FACTS = FLAGS.map(([name, id, usual]) => ({ name, id, flag: true, usual }));
