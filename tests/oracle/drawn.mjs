// The lines that a comparison sends: random cases, or years of visits, and some that are wrong.

import { badLine } from './bad.mjs';
import { randomCase, randomYearOfVisits } from './cases.mjs';

/** One line for one of the packs; `bad` is how many of a hundred are wrong, `year` asks for the visits of a year. */
export function drawn(rng, packs, { bad, year }) {
  const isBad = rng.chance(bad);
  if (year) {
    const visits = randomYearOfVisits(rng, packs).map((visit) => JSON.stringify(visit));
    if (isBad) visits[rng.int(visits.length)] = badLine(rng, packs);
    return `[${visits}]`;
  }
  return isBad ? badLine(rng, packs) : JSON.stringify(randomCase(rng, packs));
}
