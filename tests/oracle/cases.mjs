// Seeded random valid cases for any pack, drawn often to stand exactly on an edge of its rows, or a fen beside it.
// (`settled` may stand one fen above what is left: then the expected answer is that problem.)

import { figure } from './figures.mjs';
import { fold } from './fold.mjs';
import { ZERO, above, max, min, money, whole } from './numbers.mjs';
import { FLAGS } from './standard.mjs';
import { yearAfter } from './sums.mjs';
import { validate } from './validate.mjs';
import { worlds } from './worlds.mjs';

const BILL_LIMIT = whole(99_999_999_99n);
const ROUND = [100, 800, 1000, 2000, 5000, 10_000, 14_000, 20_000, 50_000, 100_000].map((yuan) => whole(yuan * 100));
const FEN = whole(1);

/** One valid case of one of the packs (an object in the shape of contract.md). */
export function randomCase(rng, packs) {
  const pack = rng.pick(packs);
  const edges = edgesOf(pack);
  const c = {
    policy: pack.id,
    insurance: rng.chance(60) ? 'resident' : 'employee',
    setting: rng.chance(55) ? 'inpatient' : rng.pick(pack.options.setting),
    level: rng.pick(pack.options.level),
    place: rng.chance(30) ? 'in-county' : rng.pick(pack.options.place),
    bill: randomBill(rng, edges),
  };
  if (rng.chance(40)) c.date = randomDate(rng, pack);
  if (rng.chance(85) && pack.identities.length > 0) c.identities = Array.from({ length: rng.pick([0, 1, 1, 1, 2, 2, 3, 5]) }, () => rng.pick(pack.identities));
  for (const [name, , usual] of FLAGS) if (rng.chance(50)) c[name] = rng.chance(70) ? !usual : usual;
  if (rng.chance(35)) c.references = rng.chance(35);
  if (rng.chance(40) && pack.chain('setting', c.setting).includes('inpatient')) c.bed_days = rng.pick([0, 1, 2, 30, 60, 365, 366, rng.int(367)]);
  if (rng.chance(80)) randomFacts(rng, pack, c);
  if (rng.chance(45)) c.year_to_date = randomYear(rng, pack, edges);
  if (rng.chance(35)) c.figures = randomFigures(rng, pack, edges);
  if (rng.chance(25)) rng.pick(CORNERS)(rng, pack, c);
  if (rng.chance(40)) settle(rng, pack, c, edges);
  if (rng.chance(25)) tuneBill(rng, pack, c, edges);
  if (rng.chance(40)) tuneYear(rng, pack, c, edges);
  if (rng.chance(40)) tuneSelfPay(rng, pack, c);
  return c;
}

/** The visits of one person's year in one region. */
export function randomYearOfVisits(rng, packs) {
  const pack = rng.pick(packs);
  const first = randomCase(rng, [pack]);
  const later = Array.from({ length: rng.pick([0, 1, 1, 2, 3, 4]) }, () => {
    const { year_to_date: _, settled, ...visit } = randomCase(rng, [pack]);
    if (first.identities === undefined) delete visit.identities;
    else visit.identities = first.identities;
    return { ...visit, insurance: first.insurance, ...(rng.chance(20) && { settled }) };
  });
  const { date } = [first, ...later].find((visit) => visit.date !== undefined) ?? {};
  for (const visit of later) if (visit.date !== undefined && rng.chance(97)) visit.date = date;
  if (rng.chance(2) && later.length > 0) later[0].year_to_date = rng.pick([{}, { basic_paid: '1' }]);
  return [first, ...later];
}

// Situations that a uniform draw seldom reaches: a row of some tier with everything it asks for.
const CORNERS = [
  (rng, pack, c) => {
    if (pack.rows.get('bed-day').length === 0) return;
    fit(rng, pack, c, rng.pick(pack.rows.get('bed-day')));
    Object.assign(c, { setting: 'inpatient', severe_mental_disorder: true, bed_days: rng.pick([1, 2, 30, 366]) });
    if (rng.chance(30)) c.settled = { [rng.pick(['bed-day', 'aid-basic', 'aid-tilted'])]: rng.pick(['0', '0.01', '10']) };
  },
  (rng, pack, c) => fit(rng, pack, c, rng.pick(pack.allRows())),
  (rng, pack, c) => {
    const rows = [...pack.rows.values()].flat();
    for (const row of rows.filter(() => rng.chance(20))) fit(rng, pack, c, row);
  },
];

/** Puts the case where a row holds. */
function fit(rng, pack, c, row) {
  for (const key of ['insurance', 'setting', 'level', 'place']) if (row.on.get(key)?.length > 0) c[key] = rng.pick(row.on.get(key));
  if (!pack.chain('setting', c.setting).includes('inpatient')) delete c.bed_days;
  const ids = row.on.get('identity');
  if (ids) c.identities = [rng.pick(ids), ...(c.identities ?? [])].slice(0, 4);
  for (const [name, id] of FLAGS) if (row.flags.has(id)) c[name] = row.flags.get(id);
}

// --- amounts ---------------------------------------------------------------------------------------------------------------------

const edgeLists = new Map();

/** Amounts at which something of the pack changes: figures, and where a row's cap is used up. */
function edgesOf(pack) {
  if (!edgeLists.has(pack)) {
    const c = { pack, references: true, figures: new Map() };
    const world = { facts: new Map(pack.facts.map((fact) => [fact.id, fact.usual ?? fact.from])) };
    const value = (id) => (typeof id === 'string' ? figure(c, id, world, 'central').value : undefined) ?? undefined;
    const amounts = [...pack.figures.values()].filter((each) => each.amount && each.amount !== 'none').flatMap(({ id }) => value(id) ?? []);
    const full = [...pack.rows.values()].flat().flatMap((row) => {
      const [deductible, ratio] = [value(row.deductible), value(row.ratio)];
      if (deductible === undefined || ratio === undefined || ratio.sign() <= 0) return [];
      return [row.cap, ...(row.caps ?? []).map(({ cap }) => cap)].flatMap((cap) => value(cap)?.over(ratio).plus(deductible) ?? []);
    });
    edgeLists.set(pack, [...amounts, ...full].map((edge) => min(edge.fen(), BILL_LIMIT)).concat(ROUND));
  }
  return edgeLists.get(pack);
}

const beside = (rng, fen) => max(ZERO, fen.plus(whole(rng.int(3) - 1)));

function randomAmount(rng, edges) {
  const draw = rng.int(100);
  if (draw < 50) return beside(rng, rng.pick(edges));
  if (draw < 55) return whole(rng.int(3));
  if (draw < 75) return whole(rng.big(2_000_00n));
  if (draw < 92) return whole(rng.big(100_000_00n));
  if (draw < 98) return whole(rng.big(1_000_000_00n));
  return whole(rng.big(BILL_LIMIT.n + 1n));
}

/** A fen amount in one of the ways a person may write it. */
export function written(rng, fen) {
  let text = money(fen);
  if (rng.chance(25) && text.endsWith('.00')) text = text.slice(0, -3);
  else if (rng.chance(15) && text.endsWith('0')) text = text.slice(0, -1);
  return rng.chance(4) ? `00${text}` : text;
}

function randomBill(rng, edges) {
  const special = rng.int(100);
  if (special < 2) return { total: rng.pick(['0', '0.0', '0.00']) };
  if (special < 4) return { total: '0.01' };
  if (special < 6) return { total: '99999999.99' };
  const inScope = rng.chance(3) ? ZERO : min(BILL_LIMIT, randomAmount(rng, edges));
  if (rng.chance(45)) return { total: written(rng, inScope) };
  const bill = {};
  let total = inScope;
  const names = ['full_self', 'over_limit', 'advance_self', 'prepay'];
  for (const name of names) {
    if (!rng.chance(name === 'prepay' ? 25 : 55)) continue;
    const part = rng.chance(30) ? ZERO : min(randomAmount(rng, edges), BILL_LIMIT.minus(total));
    bill[name] = written(rng, part);
    total = total.plus(part);
  }
  return { ...bill, total: written(rng, total) };
}

function randomDate(rng, pack) {
  const from = Date.parse(pack.from);
  const until = pack.until === undefined ? from + 3000 * 86_400_000 : Date.parse(pack.until);
  const days = (until - from) / 86_400_000;
  return new Date(from + 86_400_000 * rng.pick([0, days - 1, rng.int(days)])).toISOString().slice(0, 10);
}

function randomYear(rng, pack, edges) {
  const year = {};
  for (const name of pack.moneySums) {
    if (!rng.chance(40)) continue;
    const fen = rng.chance(2) ? whole(999_999_999_999_99n) : randomAmount(rng, edges);
    year[name] = written(rng, fen);
  }
  if (rng.chance(40)) year.stays = rng.pick([0, 1, 1, 2, 3, 98, 99, 100, rng.int(9000)]);
  return year;
}

const randomRatio = (rng) =>
  rng.pick(['0', '1', '1.0000', '0.5', '0.50', '0.3333', '0.85', '0.7', '0.0001', '0.9999', `0.${String(rng.int(10000)).padStart(4, '0')}`]);

const isRatioPath = (path) => /\.(ratio|floor|prepay)$/.test(path);

function randomFigures(rng, pack, edges) {
  const figures = {};
  const put = (path) => { figures[path] = isRatioPath(path) ? randomRatio(rng) : written(rng, rng.chance(20) ? ZERO : randomAmount(rng, edges)); };
  const paths = [...pack.figurePaths];
  for (let n = rng.int(4) + 1; n > 0; n -= 1) {
    const path = rng.pick(paths);
    put(path);
    // both halves of one tier, so that unpublished rows become computed
    const tier = path.split('.')[0];
    if (rng.chance(60)) for (const role of ['deductible', 'ratio']) if (pack.figurePaths.has(`${tier}.${role}`)) put(`${tier}.${role}`);
  }
  return figures;
}

function randomFacts(rng, pack, c) {
  const facts = {};
  const asked = pack.facts.filter((fact) => pack.used.has(fact.id));
  let unknown = 0;
  for (const fact of pack.facts) {
    if (!rng.chance(asked.includes(fact) ? 55 : 8)) continue;
    if (fact.options?.length === 0) facts[fact.id] = 'whatever';
    else if (rng.chance(fact.options || fact.flag ? 12 : 6) && (unknown < 2 || rng.chance(3))) {
      facts[fact.id] = 'unknown';
      unknown += 1;
    } else facts[fact.id] = randomValue(rng, pack, fact);
  }
  if (Object.keys(facts).length > 0 || rng.chance(10)) c.facts = facts;
  for (const [name] of FLAGS) if (unknown < 2 && rng.chance(5)) { c[name] = 'unknown'; unknown += 1; }
}

function randomValue(rng, pack, fact) {
  if (fact.options) return rng.pick(fact.options);
  if (fact.flag) return rng.chance(60);
  const near = rng.pick(pack.apart(fact)) + rng.int(3) - 1;
  return Math.min(fact.until - 1, Math.max(fact.from, rng.chance(70) ? near : fact.from + rng.int(fact.until - fact.from)));
}

// --- tuned to where the case itself stands ---------------------------------------------------------------------------------------------

function checkedOf(pack, c) {
  const { problems, checked } = validate(JSON.stringify(c), new Map([[pack.id, pack]]));
  return problems.length > 0 ? undefined : checked;
}

// Settle some tiers in their order, with amounts beside 0, what is left, or what leaves an edge to the next tier.
function settle(rng, pack, c, edges) {
  c.settled = { ...c.settled };
  for (const [i, tier] of pack.tiers.entries()) {
    if (!rng.chance(tier === 'basic' ? 50 : 18)) continue;
    const checked = checkedOf(pack, c);
    if (checked === undefined) return;
    const { inScopeLeft, taken, pays } = fold(checked, worlds(checked)[0], 'central', true).lines[i];
    const left = tier === 'fallback' ? checked.total : inScopeLeft;
    const edge = rng.pick(edges);
    const rest = taken?.split?.rest ?? left;
    const fen = rng.pick([ZERO, left, whole(left.n / 2n), whole(rng.big(left.n + 1n)), above(left, edge), above(left, FEN), pays, min(left, rest.fen()), above(rest.fen(), FEN)]);
    c.settled[tier] = written(rng, rng.chance(2) ? left.plus(FEN) : min(left, fen));
    const after = checkedOf(pack, c);
    if (after === undefined) return;
    if (fold(after, worlds(after)[0], 'central', true).tooMuch.length > 0 && !rng.chance(5)) delete c.settled[tier];
  }
}

// The smallest bill, or a fen beside it, at which some tier's base (with the year's sum before it) reaches an edge, or at which the
// tier pays all it can.
function tuneBill(rng, pack, c, edges) {
  const checked = checkedOf(pack, c);
  if (checked === undefined) return;
  const [world] = worlds(checked);
  const other = checked.total.minus(checked.partsOfBill).minus(checked.billPrepay ?? ZERO);
  const others = checked.total.minus(other);
  const lineAt = (inScope) => fold({ ...checked, total: others.plus(inScope) }, world, 'central').lines;
  const most = BILL_LIMIT.minus(others);
  const computed = lineAt(most).filter(({ state }) => state === 'computed');
  if (computed.length === 0) return;
  const { tier, pays } = rng.pick(computed);
  const at = (inScope) => lineAt(inScope).find((line) => line.tier === tier);
  const target = above(rng.pick(edges), rng.chance(60) ? ZERO : checked.year[rng.pick(pack.moneySums)]);
  const reached = rng.chance(40) ? (inScope) => !at(inScope).pays.below(pays) : (inScope) => !at(inScope).base.below(target);
  let [low, high] = [0n, most.n];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (reached(whole(middle))) high = middle;
    else low = middle + 1n;
  }
  c.bill.total = written(rng, min(BILL_LIMIT, beside(rng, others.plus(whole(low)))));
}

// Move a sum so that, before or with this visit, it stands on an edge or a fen beside it.
function tuneYear(rng, pack, c, edges) {
  const checked = checkedOf(pack, c);
  if (checked === undefined) return;
  const [world] = worlds(checked);
  const run = fold(checked, world, 'central', true);
  if (run.tooMuch.length > 0) return;
  const name = rng.pick(pack.moneySums);
  const delta = rng.chance(60) ? yearAfter(checked, world, run).sums[name].minus(checked.year[name]) : ZERO;
  const fen = beside(rng, rng.pick(edges)).minus(delta);
  if (fen.sign() >= 0) c.year_to_date = { ...c.year_to_date, [name]: written(rng, fen) };
}

// A promise: leave its share of in-scope, or a fen beside it.
function tuneSelfPay(rng, pack, c) {
  const checked = checkedOf(pack, c);
  if (checked === undefined || pack.checks.length === 0) return;
  const run = fold(checked, worlds(checked)[0], 'central', true);
  const leaves = whole(run.inScope.n / 10n + BigInt(rng.int(3) - 1));
  const { inScopeLeft, tier } = run.lines[pack.tiers.indexOf('aid-basic')];
  if (leaves.sign() < 0 || inScopeLeft.below(leaves) || run.inScope.sign() === 0) return;
  c.settled = { ...c.settled, [tier]: written(rng, inScopeLeft.minus(leaves)) };
}

