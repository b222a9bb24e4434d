// The readings an estimate relied on: those its rows, alerts and notices name, and the program's own. language.md §1, §3, §7.5.

import { placeRow } from './fold.mjs';
import { candidatesById } from './rows.mjs';

export function readings(c, world, central, firedAlerts) {
  const found = new Set();
  const own = new Set();
  const rowsNames = (row) => (row.readings ?? []).forEach((reading) => found.add(reading));
  for (const { tier, state, taken } of central.lines) {
    if (state === 'settled' || taken === undefined) continue;
    rowsNames(taken.row);
    if (taken.level === 'primary' && c.pack.chain('level', world.level).includes('grassroots')) own.add('R-L0');
    if (taken.row.of !== undefined && tier !== 'basic') own.add('R-ABOVE');
    if (figuresOf(c, tier, taken, world).some((id) => madeWithPoints(c.pack, id))) own.add('R-POINTS');
    if (state !== 'computed') continue;
    if (tier === 'critical') own.add('R-ORIGIN');
    if (tier === 'aid-tilted') own.add('R-TILTBASE');
    if (tier === 'bed-day') own.add('R-BEDDAY');
  }
  if (c.identities.length > 1) own.add('R-BEST');
  for (const row of firedAlerts) rowsNames(row);
  for (const [, list] of candidatesById(c.pack, c.pack.notices, world)) list.forEach(({ row }) => rowsNames(row));
  for (const reading of own) if (c.pack.readings.includes(reading)) found.add(reading);
  return [...found].sort();
}

/** The figures of a row, and of the place where it acts on basic; also where the user typed another value. */
function figuresOf(c, tier, { row, level }, world) {
  const named = ['deductible', 'ratio', 'cap'].map((role) => (typeof row[role] === 'object' ? row[role][level] : row[role]));
  const place = tier === 'basic' ? placeRow(c, world)?.row.points : undefined;
  return [...named, ...(row.segment ?? []).map(({ ratio }) => ratio), place].filter((id) => id !== undefined);
}

function madeWithPoints(pack, id) {
  const written = pack.figures.get(id);
  return written?.points !== undefined || (written?.of !== undefined && madeWithPoints(pack, written.of));
}
