// Which rows a case has at a tier: one for each held identity, or the ordinary one. domain.md §8 "Rows", "Identities".

/** The candidate rows in the order of the case's identities: `[{ identity, row }]`; empty = not-applicable. */
export function candidates(c, tier) {
  if (aidsReplacedByBedDay(c, tier)) return [];
  const own = c.identities.flatMap((identity) => {
    const row = find(c, tier, (who) => who?.includes(identity));
    return row ? [{ identity, row }] : [];
  });
  if (own.length > 0) return own;
  const row = find(c, tier, (who) => who === null);
  return row ? [{ identity: null, row }] : [];
}

function find(c, tier, matches) {
  const row = c.pack.rows.find((row) => row.tier === tier && matches(row.who) && holds(row, c));
  return row?.absent ? undefined : row;
}

const holds = (row, c) =>
  (row.insurance === undefined || row.insurance === c.insurance) &&
  (row.settings === undefined || row.settings.includes(c.setting)) &&
  (row.levels === undefined || row.levels.includes(c.level)) &&
  (row.places === undefined || row.places.includes(c.place)) &&
  (row.only === undefined || row.only(c));

// "then both aids are not-applicable even if another identity's aid would pay more"
const aidsReplacedByBedDay = (c, tier) =>
  (tier === 'aid-basic' || tier === 'aid-tilted') && candidates(c, 'bed-day').length > 0;
