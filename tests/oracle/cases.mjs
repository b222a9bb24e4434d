// Seeded random valid cases over all packs and fields, drawn often to stand exactly on, or a fen beside, an edge.
// (`settled` may stand one fen above what is left: then the expected answer is that problem.)

import { fold } from './fold.mjs';
import { BILL_LIMIT, formatAmount, max, min } from './money.mjs';
import { AMOUNT_FIGURES, INSURANCES, LEVELS, PACKS, PLACES, RATIO_FIGURES, SETTINGS, TIERS } from './policies.mjs';
import { estimate } from './oracle.mjs';
import { validate } from './validate.mjs';

// Deductibles, caps, thresholds of the packs, points where a cap is reached (yuan), and the segment bound of R-ORIGIN's check.
const EDGES = [
  100, 300, 400, 500, 600, 800, 1200, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000, 12000, 14000, 15000, 16000, 18000,
  20000, 25000, 30000, 33333, 50000, 100000,
].map((y) => BigInt(y) * 100n).concat([28_571_43n, 35_333_33n, 44_999_99n, 1n, 5n, 10n, 100n, 200n]);

const YEAR_EDGES = {
  basic_paid: [0n, 20_000_00n, 50_000_00n],
  critical_burden: [5000, 6000, 7000, 8000, 9000, 10000, 12000, 14000, 16000, 18000].map((y) => BigInt(y) * 100n),
  aid_burden: [2000, 3000, 4000, 5000, 8000, 10000, 30000].map((y) => BigInt(y) * 100n),
  aid_basic_paid: [20_000_00n, 30_000_00n, 50_000_00n],
  tilted_burden: [3000, 5000, 10000].map((y) => BigInt(y) * 100n),
  aid_tilted_paid: [15_000_00n, 20_000_00n],
  monitored_burden: [5_000_00n, 20_000_00n, 50_000_00n],
};

const DATES = {
  'anshan-2023': ['2023-01-01', '2023-05-01', '2024-02-29', '2031-12-31'],
  'lianyungang-2020': ['2020-01-01', '2020-02-29', '2022-06-30'],
  'neimenggu-2020': ['2020-01-01', '2020-11-03'],
  'huaihua-2020': ['2018-01-01', '2020-09-07', '2020-12-31'],
  'jining-2023': ['2023-01-01', '2023-09-07'],
};

// Places a uniform draw seldom reaches.
const CORNERS = [
  // Anshan's bed-day
  (rng, c) => Object.assign(c, {
    policy: 'anshan-2023', date: '2023-05-01', setting: 'inpatient', place: rng.pick(['in-county', 'in-city', 'referred-out', 'temporary-out']),
    severe_mental_disorder: true, bed_days: rng.pick([1, 2, 30, 366, rng.int(367)]),
    identities: [rng.pick(['destitute', 'orphan', 'subsistence', 'low-income-edge']), rng.pick(['subsistence', 'at-risk-rural', 'orphan'])],
    ...(rng.chance(30) && { settled: { 'aid-basic': '10' }, year_to_date: { aid_basic_paid: rng.pick(['19500', '19969.99', '19970', '19990', '20000']) } }),
  }),
  // Huaihua's floors
  (rng, c) => Object.assign(c, {
    policy: 'huaihua-2020', date: '2020-12-31', setting: 'inpatient', identities: [rng.pick(['registered-poor', 'destitute', 'subsistence'])],
    special_disease: rng.chance(70), grassroots_referral: rng.chance(60),
  }),
  // Inner Mongolia: several aid rows at once, some without figures
  (rng, c) => Object.assign(c, {
    policy: 'neimenggu-2020', date: '2020-11-03', setting: 'inpatient',
    identities: ['destitute', 'subsistence', 'registered-poor', 'low-income-edge', 'illness-impoverished'].filter(() => rng.chance(45)),
    ...(rng.chance(30) && { figures: { 'aid-basic.deductible': written(rng, amount(rng)) } }),
  }),
  // Lianyungang's check
  (rng, c) => Object.assign(c, {
    policy: 'lianyungang-2020', date: '2020-02-29', setting: 'inpatient', place: 'in-county',
    identities: ['registered-poor', rng.pick(['extended-recipient', 'key-recipient', 'registered-poor'])],
  }),
  // Jining's outpatient rows
  (rng, c) => Object.assign(c, {
    policy: 'jining-2023', date: '2023-09-07', setting: rng.pick(['outpatient', 'two-disease-outpatient']), bed_days: 0,
    identities: rng.chance(50) ? [] : ['back-to-poverty'],
  }),
];

/** One valid case (a plain object in the shape of contract.md). */
export function randomCase(rng) {
  const pack = rng.pick(PACKS);
  const c = {
    policy: pack.id,
    insurance: rng.chance(65) ? 'resident' : rng.pick(INSURANCES),
    setting: rng.chance(55) ? 'inpatient' : rng.pick(SETTINGS),
    level: rng.pick(LEVELS),
    place: rng.chance(35) ? 'in-county' : rng.pick(PLACES),
    bill: randomBill(rng),
  };
  if (rng.chance(40)) c.date = rng.pick(DATES[pack.id]);
  if (rng.chance(85)) c.identities = Array.from({ length: rng.pick([0, 1, 1, 1, 2, 2, 3, 5]) }, () => rng.pick(pack.identities));
  for (const name of ['grassroots_referral', 'special_disease']) if (rng.chance(60)) c[name] = rng.chance(70);
  if (rng.chance(35)) c.fee_for_service = rng.chance(30);
  if (rng.chance(35)) c.references = rng.chance(35);
  if (rng.chance(40)) c.severe_mental_disorder = rng.chance(85);
  if (rng.chance(40)) c.bed_days = c.setting === 'inpatient' ? rng.pick([0, 1, 2, 30, 60, 365, 366, rng.int(367)]) : 0;
  if (rng.chance(30)) rng.pick(CORNERS)(rng, c);
  if (rng.chance(45)) c.year_to_date = randomYear(rng);
  if (rng.chance(35)) c.figures = randomFigures(rng);
  if (rng.chance(40)) settle(rng, c);
  if (rng.chance(40)) tuneYear(rng, c);
  if (rng.chance(60)) tuneSelfPay(rng, c);
  return c;
}

function amount(rng) {
  const draw = rng.int(100);
  if (draw < 45) return max(0n, rng.pick(EDGES) + BigInt(rng.int(5) - 2));
  if (draw < 50) return rng.pick([0n, 1n, 2n]);
  if (draw < 70) return rng.big(2_000_00n);
  if (draw < 90) return rng.big(100_000_00n);
  if (draw < 97) return rng.big(1_000_000_00n);
  return rng.big(BILL_LIMIT + 1n);
}

/** A fen amount in one of the ways a person may write it. */
export function written(rng, fen) {
  let text = formatAmount(fen);
  if (rng.chance(25) && text.endsWith('.00')) text = text.slice(0, -3);
  else if (rng.chance(15) && text.endsWith('0')) text = text.slice(0, -1);
  return rng.chance(4) ? `00${text}` : text;
}

function randomBill(rng) {
  const special = rng.int(100);
  if (special < 2) return { total: rng.pick(['0', '0.0', '0.00']) };
  if (special < 4) return { total: '0.01' };
  if (special < 6) return { total: '99999999.99' };
  const inScope = rng.chance(3) ? 0n : amount(rng);
  if (rng.chance(45)) return { total: written(rng, inScope) };
  const bill = {};
  let total = inScope;
  for (const name of ['full_self', 'over_limit', 'advance_self']) {
    if (!rng.chance(60)) continue;
    const part = rng.chance(30) ? 0n : min(amount(rng), BILL_LIMIT - total);
    bill[name] = written(rng, part);
    total += part;
  }
  return { ...bill, total: written(rng, total) };
}

function randomYear(rng) {
  const year = {};
  for (const [name, edges] of Object.entries(YEAR_EDGES)) {
    if (!rng.chance(40)) continue;
    const fen = rng.chance(60) ? max(0n, rng.pick(edges) + BigInt(rng.int(3) - 1)) : rng.chance(3) ? 999_999_999_999_99n : amount(rng);
    year[name] = written(rng, fen);
  }
  return year;
}

function randomFigures(rng) {
  const figures = {};
  for (let n = rng.int(4) + 1; n > 0; n -= 1) {
    if (rng.chance(50)) {
      // both halves of one tier, so that unpublished rows become computed
      const tier = rng.pick(['basic', 'critical', 'large-amount', 'aid-basic', 'aid-tilted']);
      figures[`${tier}.deductible`] = written(rng, rng.chance(25) ? 0n : amount(rng));
      if (rng.chance(80)) figures[`${tier}.ratio`] = randomRatio(rng);
    } else if (rng.chance(50)) figures[rng.pick(RATIO_FIGURES)] = randomRatio(rng);
    else figures[rng.pick(AMOUNT_FIGURES)] = written(rng, amount(rng));
  }
  return figures;
}

const randomRatio = (rng) =>
  rng.pick(['0', '1', '1.0000', '0.5', '0.50', '0.3333', '0.85', '0.7', '0.0001', '0.9999', `0.${String(rng.int(10000)).padStart(4, '0')}`]);

const check = (c) => validate(JSON.stringify(c)).checked;

// Settle some tiers in their order, with amounts beside 0, what is left, or what leaves an edge to the next tier.
function settle(rng, c) {
  c.settled = {};
  for (const [i, tier] of TIERS.entries()) {
    if (!rng.chance(tier === 'basic' ? 50 : 18)) continue;
    const { left } = fold(check(c), 'central').lines[i];
    const edge = rng.pick(EDGES);
    const fen = rng.pick([0n, left, left / 2n, rng.big(left + 1n), left >= edge ? left - edge : left, left > 0n ? left - 1n : 0n]);
    c.settled[tier] = written(rng, rng.chance(2) ? left + 1n : fen);
  }
}

// Move an accumulator so that, with this visit, it stands on an edge or a fen beside it.
function tuneYear(rng, c) {
  const checked = check(c);
  const after = estimate(checked).year_to_date;
  const name = rng.pick(Object.keys(YEAR_EDGES));
  const delta = BigInt(after[name].replace('.', '')) - checked.year[name];
  const fen = rng.pick(YEAR_EDGES[name]) - delta + BigInt(rng.int(3) - 1);
  if (fen >= 0n) c.year_to_date = { ...c.year_to_date, [name]: written(rng, fen) };
}

// Lianyungang's check: leave a tenth of in-scope, or a fen beside it.
function tuneSelfPay(rng, c) {
  const checked = check(c);
  if (!checked.pack.selfPayCheck?.(checked)) return;
  const leaves = checked.inScope / 10n + BigInt(rng.int(3) - 1);
  if (leaves < 0n) return;
  const { left, tier } = fold(checked, 'central').lines[3];
  if (left >= leaves && checked.inScope > 0n) c.settled = { ...c.settled, [tier]: written(rng, left - leaves) };
}
