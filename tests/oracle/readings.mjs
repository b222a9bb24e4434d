// The oracle's switchable readings of ambiguous sentences (domain.md is silent or unclear on each).
// Try the other one without editing: ORACLE_READINGS='settled-range=runs,open-runs=central' node …
// The first value listed is the one chosen.

export const CHOICES = {
  // AMBIGUOUS: is a side open when it is open in any of the three runs, or only as seen in the central run?
  'open-runs': ['any', 'central'],
  // AMBIGUOUS: "settled tiers are exact (in the low and high runs cut to what is left)": low = high = pays, or min/max of the runs?
  'settled-range': ['exact', 'runs'],
  // AMBIGUOUS: "identity: the identity whose row was taken" of a settled tier: none was taken, or the row that would have been?
  'settled-identity': ['null', 'row'],
  // AMBIGUOUS: a passed-over at-least row opens high when its base > 0 (lead's reading 1) or when burden > 0 (§8 to the letter)?
  'passed-over-at-least': ['burden', 'base'],
  // AMBIGUOUS: not-estimated fallback is "0.00 if nothing is left": of the total (fallback's denominator), or of the in-scope burden?
  'fallback-left': ['total', 'burden'],
  // AMBIGUOUS: what is left of aid-basic's cap for bed-day: after a settled aid-basic of the same stay too, or of year_to_date only?
  'bed-day-cap': ['after-aid', 'year-only'],
  // AMBIGUOUS: "care outside the city" lowers basic's ratio in every setting, or for inpatients only?
  'place-settings': ['every', 'inpatient'],
  // AMBIGUOUS: a settled aid tier with no row: its state is settled, so the burden is added to the year, or still not-applicable?
  'settled-reached': ['add', 'skip'],
  // AMBIGUOUS: at-least opens high also when the tier pays all it could (cap binds, burden exhausted)? To the letter yes.
  'at-least-capped': ['open', 'closed'],
  // AMBIGUOUS: a tie at 0.00 between an unpublished and a computed row: first identity (to the letter), or the computed one?
  'tie-with-unpublished': ['first', 'computed'],
  // AMBIGUOUS: Huaihua's +10 points do not apply (not fee-for-service): ordinary row (identity null), or the identity's row without points?
  'huaihua-plain-row': ['ordinary', 'identity'],
  // AMBIGUOUS: Inner Mongolia's basic deductible 0 ("inside the average"): a plain 0, or itself of kind average when the user types only the ratio?
  'average-deductible': ['derived', 'average'],
  // AMBIGUOUS: an Anshan alert after a visit that adds nothing (outpatient): fires on the accumulator, or only for monitored settings?
  'alert-settings': ['every', 'monitored'],
  // AMBIGUOUS: Jining employee outpatient above grassroots: basic unpublished ("a row for every setting"), or not-applicable?
  'jining-employee-outpatient': ['unpublished', 'not-applicable'],
  // AMBIGUOUS: "later unsettled tiers that pay more than 0 have low open": pay in the central run, or in any run?
  'passed-on-pays': ['central', 'any'],
  // AMBIGUOUS: pack unknown: is an identity outside §5 still reported?
  'unknown-pack-identities': ['report', 'silent'],
  // AMBIGUOUS: one part malformed: are the other parts still held against the total?
  'parts-with-malformed': ['sum-valid', 'silent'],
  // AMBIGUOUS: malformed settled amounts are reported with everything else, or only "once everything else is right"?
  'settled-format': ['first-pass', 'second-pass'],
  // AMBIGUOUS: bed-days with a missing or unknown setting: no inpatient stay, or not judged?
  'bed-days-unknown-setting': ['silent', 'report'],
};

const chosen = Object.fromEntries(Object.entries(CHOICES).map(([name, [first]]) => [name, first]));
for (const pair of (process.env.ORACLE_READINGS ?? '').split(',').filter(Boolean)) {
  const [name, value] = pair.split('=');
  if (!CHOICES[name]?.includes(value)) throw new Error(`unknown reading ${pair}: ${JSON.stringify(CHOICES[name])}`);
  chosen[name] = value;
}

/** Does the named ambiguity stand at this value? */
export function reads(name, value) {
  if (!CHOICES[name]?.includes(value)) throw new Error(`unknown reading ${name}=${value}`);
  return chosen[name] === value;
}
