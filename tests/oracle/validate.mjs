// A line of input → every problem with its path (contract.md "Errors"), or the checked case the fold works on.

import { AMOUNT_LIMIT, BILL_LIMIT, parseAmount, parseRatio } from './money.mjs';
import { AMOUNT_FIGURES, IDENTITIES, INSURANCES, LEVELS, PLACES, RATIO_FIGURES, SETTINGS, TIERS, packById } from './policies.mjs';
import { reads } from './readings.mjs';

const FIELDS = [
  'policy', 'date', 'insurance', 'identities', 'setting', 'level', 'place', 'grassroots_referral', 'special_disease',
  'severe_mental_disorder', 'bed_days', 'fee_for_service', 'bill', 'year_to_date', 'settled', 'figures', 'references',
];
const PARTS = ['full_self', 'over_limit', 'advance_self'];
const YEAR = ['basic_paid', 'critical_burden', 'aid_burden', 'aid_basic_paid', 'tilted_burden', 'aid_tilted_paid', 'monitored_burden'];

export function validate(line) {
  const problems = [];
  const problem = (path, code, message = code) => void problems.push({ path, code, message });
  // AMBIGUOUS: a blank line is "not a JSON object" too (the generator sends none); a repeated JSON key takes the last value.
  const json = parseObject(line);
  if (json === undefined) {
    problem('', 'not-an-object');
    return { problems };
  }
  unknownFields(json, FIELDS, '', problem);

  const pack = readPack(json, problem);
  readDate(json, pack, problem);
  const setting = choice(json, 'setting', SETTINGS, problem);
  const checked = {
    pack,
    insurance: choice(json, 'insurance', INSURANCES, problem),
    identities: readIdentities(json, pack, problem),
    setting,
    level: choice(json, 'level', LEVELS, problem),
    place: choice(json, 'place', PLACES, problem),
    grassrootsReferral: flag(json, 'grassroots_referral', false, problem),
    specialDisease: flag(json, 'special_disease', false, problem),
    severeMentalDisorder: flag(json, 'severe_mental_disorder', false, problem),
    feeForService: flag(json, 'fee_for_service', true, problem),
    references: flag(json, 'references', true, problem),
    bedDays: readBedDays(json, setting, problem),
    ...readBill(json, problem),
    year: readYear(json, problem),
    figures: readFigures(json, problem),
  };
  checked.settled = readSettled(json, problem, () => problems.length === 0);
  return { problems, checked };
}

function parseObject(line) {
  try {
    const json = JSON.parse(line);
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function unknownFields(object, known, prefix, problem) {
  for (const name of Object.keys(object)) if (!known.includes(name)) problem(prefix + name, 'unknown-field');
}

/** The named object, {} when it is absent, undefined (and a problem) when it is something else. */
function objectAt(json, name, problem) {
  if (!Object.hasOwn(json, name)) return {};
  if (isObject(json[name])) return json[name];
  problem(name, 'wrong-type');
  return undefined;
}

function readPack(json, problem) {
  const pack = typeof json.policy === 'string' ? packById(json.policy) : undefined;
  if (pack === undefined) problem('policy', 'unknown-policy');
  return pack;
}

function readDate(json, pack, problem) {
  if (!Object.hasOwn(json, 'date')) return;
  const { date } = json;
  if (!isDay(date)) return problem('date', 'not-a-date');
  if (pack && (date < pack.from || (pack.until !== undefined && date >= pack.until))) problem('date', 'outside-period');
}

function isDay(date) {
  if (typeof date !== 'string' || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date) || date.length !== 10) return false;
  const [year, month, day] = date.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

function choice(json, name, known, problem) {
  if (known.includes(json[name])) return json[name];
  problem(name, Object.hasOwn(json, name) ? 'unknown-value' : 'missing');
  return undefined;
}

function flag(json, name, otherwise, problem) {
  if (!Object.hasOwn(json, name)) return otherwise;
  if (typeof json[name] !== 'boolean') problem(name, 'wrong-type');
  return json[name];
}

// A repeated identity changes nothing: it is dropped here.
function readIdentities(json, pack, problem) {
  if (!Object.hasOwn(json, 'identities')) return [];
  if (!Array.isArray(json.identities)) {
    problem('identities', 'wrong-type');
    return [];
  }
  json.identities.forEach((identity, i) => {
    const known = pack ? pack.identities : IDENTITIES;
    const silent = !pack && typeof identity === 'string' && reads('unknown-pack-identities', 'silent');
    if (!known.includes(identity) && !silent) problem(`identities.${i}`, 'unknown-identity');
  });
  return [...new Set(json.identities)];
}

function readBedDays(json, setting, problem) {
  if (!Object.hasOwn(json, 'bed_days')) return 0n;
  const days = json.bed_days;
  if (!Number.isInteger(days) || days < 0 || days > 366) return void problem('bed_days', 'not-0-to-366');
  const stay = setting === 'inpatient' || (setting === undefined && reads('bed-days-unknown-setting', 'silent'));
  if (days > 0 && !stay) problem('bed_days', 'no-stay');
  return BigInt(days);
}

function readBill(json, problem) {
  const bill = objectAt(json, 'bill', problem);
  if (bill === undefined) return {};
  unknownFields(bill, ['total', ...PARTS], 'bill.', problem);
  const total = parseAmount(bill.total);
  if (total === undefined) problem('bill.total', Object.hasOwn(bill, 'total') ? 'not-an-amount' : 'missing');
  else if (total > BILL_LIMIT) problem('bill.total', 'too-large');

  let malformed = false;
  let parts = 0n;
  for (const name of PARTS) {
    if (!Object.hasOwn(bill, name)) continue;
    const part = parseAmount(bill[name]);
    if (part === undefined) {
      problem(`bill.${name}`, 'not-an-amount');
      malformed = true;
    } else parts += part;
  }
  const judged = total !== undefined && !(malformed && reads('parts-with-malformed', 'silent'));
  if (judged && parts > total) problem('bill.total', 'parts-above-total');
  return total === undefined ? {} : { total, inScope: total - parts };
}

function readYear(json, problem) {
  const year = objectAt(json, 'year_to_date', problem) ?? {};
  unknownFields(year, YEAR, 'year_to_date.', problem);
  return Object.fromEntries(YEAR.map((name) => {
    if (!Object.hasOwn(year, name)) return [name, 0n];
    const fen = parseAmount(year[name]);
    if (fen === undefined || fen > AMOUNT_LIMIT) problem(`year_to_date.${name}`, 'not-an-amount');
    return [name, fen];
  }));
}

function readFigures(json, problem) {
  const figures = new Map();
  for (const [path, text] of Object.entries(objectAt(json, 'figures', problem) ?? {})) {
    const value = AMOUNT_FIGURES.includes(path) ? parseAmount(text) : RATIO_FIGURES.includes(path) ? parseRatio(text) : undefined;
    if (value === undefined || value > AMOUNT_LIMIT) problem(`figures.${path}`, 'unknown-or-malformed');
    figures.set(path, value);
  }
  return figures;
}

// AMBIGUOUS: a settled amount has no limit of its own (only what is left), so one of forty digits is judged by the fold.
// Whether an amount is more than what is left is judged later, by the fold, and only when nothing here is wrong.
function readSettled(json, problem, firstPass) {
  const settled = new Map(Object.entries(objectAt(json, 'settled', problem) ?? {}));
  for (const tier of settled.keys()) if (!TIERS.includes(tier)) problem(`settled.${tier}`, 'unknown-tier');
  if (reads('settled-format', 'second-pass') && !firstPass()) return settled;
  for (const [tier, text] of settled) {
    const fen = parseAmount(text);
    if (fen === undefined && TIERS.includes(tier)) problem(`settled.${tier}`, 'not-an-amount');
    settled.set(tier, fen);
  }
  return settled;
}
