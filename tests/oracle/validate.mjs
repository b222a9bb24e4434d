// A line of input → every problem with its path (contract.md "Errors", language.md §1, §7), or the checked case.

import { ZERO, amount, ratio, whole } from './numbers.mjs';
import { FACTS, FIGURE_PATHS, FLAGS, IDENTITIES, LEVELS, LIKES, INSURANCES, MONEY_SUMS, PLACES, SETTINGS, TIERS } from './standard.mjs';

const FIELDS = [
  'policy', 'date', 'insurance', 'identities', 'setting', 'level', 'place', ...FLAGS.map(([name]) => name), 'bed_days', 'facts',
  'bill', 'year_to_date', 'settled', 'figures', 'references',
];
const BILL_PARTS = ['full_self', 'over_limit', 'advance_self', 'prepay'];
const BILL_LIMIT = whole(99_999_999_99n);
const AMOUNT_LIMIT = whole(999_999_999_999_99n);
const MOST_STAYS = 9999;
const MOST_WORLDS = 1000;

// What can be said of a case whose pack is unknown: a name that only packs have is not judged.
const NO_PACK = {
  options: { insurance: INSURANCES, setting: SETTINGS, level: LEVELS, place: PLACES },
  tiers: TIERS, moneySums: MONEY_SUMS, figurePaths: new Set(FIGURE_PATHS), facts: FACTS, used: new Set(),
  knowsIdentity: (id) => IDENTITIES.includes(id),
  chain: (fact, value) => [value, LIKES[fact]?.[value]],
  namesOpen: true,
};

/** `packs`: Map of id → Pack. */
export function validate(line, packs) {
  const problems = new Map();
  const problem = (path) => void problems.set(path, { path });
  const json = parseObject(line);
  if (json === undefined) return { problems: [{ path: '' }] };
  unknownFields(json, FIELDS, '', problem);

  const pack = typeof json.policy === 'string' ? packs.get(json.policy) : undefined;
  if (pack === undefined) problem('policy');
  const known = pack ?? NO_PACK;
  readDate(json, pack, problem);
  const checked = {
    pack,
    insurance: choice(json, 'insurance', known, problem),
    identities: readIdentities(json, known, problem),
    setting: choice(json, 'setting', known, problem),
    level: choice(json, 'level', known, problem),
    place: choice(json, 'place', known, problem),
    references: readReferences(json, problem),
    ...readBill(json, problem),
    ...readYear(json, known, problem),
    figures: readFigures(json, known, problem),
    settled: readSettled(json, known, problem),
  };
  const bedDays = readBedDays(json, checked.setting, known, problem);
  Object.assign(checked, readFacts(json, known, checked.stays, bedDays, problem));
  return { problems: [...problems.values()], checked };
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
  for (const name of Object.keys(object)) if (!known.includes(name)) problem(prefix + name);
}

/** The named object, {} when it is absent; {} and a problem when it is something else. */
function objectAt(json, name, problem) {
  if (!Object.hasOwn(json, name)) return {};
  if (isObject(json[name])) return json[name];
  problem(name);
  return {};
}

function readDate(json, pack, problem) {
  if (!Object.hasOwn(json, 'date')) return;
  const { date } = json;
  if (!isDay(date) || (pack && (date < pack.from || (pack.until !== undefined && date >= pack.until)))) problem('date');
}

function isDay(date) {
  if (typeof date !== 'string' || date.length !== 10 || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(date)) return false;
  const [year, month, day] = date.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

function choice(json, name, known, problem) {
  if (known.options[name].includes(json[name])) return json[name];
  problem(name);
  return undefined;
}

function readReferences(json, problem) {
  if (!Object.hasOwn(json, 'references')) return true;
  if (typeof json.references !== 'boolean') problem('references');
  return json.references;
}

// A repeated identity changes nothing: it is dropped here.
function readIdentities(json, known, problem) {
  if (!Object.hasOwn(json, 'identities')) return [];
  if (!Array.isArray(json.identities)) {
    problem('identities');
    return [];
  }
  json.identities.forEach((identity, i) => known.knowsIdentity(identity) || problem(`identities.${i}`));
  return [...new Set(json.identities)];
}

function readBedDays(json, setting, known, problem) {
  if (!Object.hasOwn(json, 'bed_days')) return 0;
  const days = json.bed_days;
  const stay = setting === undefined || known.chain('setting', setting).includes('inpatient');
  if (!Number.isInteger(days) || days < 0 || days > 366 || (days > 0 && !stay)) problem('bed_days');
  return days;
}

function readBill(json, problem) {
  const bill = objectAt(json, 'bill', problem);
  if (Object.hasOwn(json, 'bill') && !isObject(json.bill)) return {};
  unknownFields(bill, ['total', ...BILL_PARTS], 'bill.', problem);
  const total = amount(bill.total);
  if (total === undefined || BILL_LIMIT.below(total)) problem('bill.total');
  const parts = {};
  for (const name of BILL_PARTS) {
    if (!Object.hasOwn(bill, name)) continue;
    parts[name] = amount(bill[name]);
    if (parts[name] === undefined) problem(`bill.${name}`);
  }
  const all = Object.values(parts).reduce((sum, part) => sum.plus(part ?? ZERO), ZERO);
  if (total?.below(all)) problem('bill.total');
  return { total, partsOfBill: all.minus(parts.prepay ?? ZERO), advanceSelf: parts.advance_self ?? ZERO, billPrepay: parts.prepay };
}

function readYear(json, known, problem) {
  const written = objectAt(json, 'year_to_date', problem);
  if (!known.namesOpen) unknownFields(written, [...known.moneySums, 'stays'], 'year_to_date.', problem);
  const year = Object.fromEntries(known.moneySums.map((name) => {
    if (!Object.hasOwn(written, name)) return [name, ZERO];
    const fen = amount(written[name]);
    if (fen === undefined || AMOUNT_LIMIT.below(fen)) problem(`year_to_date.${name}`);
    return [name, fen];
  }));
  const stays = Object.hasOwn(written, 'stays') ? written.stays : 0;
  if (!Number.isInteger(stays) || stays < 0 || stays > MOST_STAYS) problem('year_to_date.stays');
  return { year, stays };
}

function readFigures(json, known, problem) {
  const figures = new Map();
  for (const [path, text] of Object.entries(objectAt(json, 'figures', problem))) {
    if (known.namesOpen && !known.figurePaths.has(path)) continue;
    const isRatio = path.endsWith('.ratio') || path.endsWith('.floor') || path.endsWith('.prepay');
    const value = !known.figurePaths.has(path) ? undefined : isRatio ? ratio(text) : amount(text);
    if (value === undefined || AMOUNT_LIMIT.below(value)) problem(`figures.${path}`);
    figures.set(path, value);
  }
  return figures;
}

// Whether an amount is more than what is left is judged later, by the fold, and only when nothing here is wrong.
function readSettled(json, known, problem) {
  const settled = new Map(Object.entries(objectAt(json, 'settled', problem)));
  for (const [tier, text] of settled) {
    if (known.namesOpen && !known.tiers.includes(tier)) continue;
    const fen = known.tiers.includes(tier) ? amount(text) : undefined;
    if (fen === undefined) problem(`settled.${tier}`);
    settled.set(tier, fen);
  }
  return settled;
}

// --- facts -----------------------------------------------------------------------------------------------------------------------

/** { facts: id → value (usual where absent or unknown), absent: facts of the table, unknown: facts }. */
function readFacts(json, known, stays, bedDays, problem) {
  const facts = new Map([['bed-days', bedDays]]);
  const unknown = [];
  const absent = [];
  const take = (fact, path, given, value) => {
    const counts = known.used.has(fact.id) || fact.id === 'stay';
    const usual = fact.id === 'stay' ? Math.min(99, stays + 1) : fact.usual;
    facts.set(fact.id, usual);
    if (!given) return;
    if (value === 'unknown') {
      if (counts) unknown.push({ fact, path });
    } else if (!isOfType(fact, value) || (counts && !isOfRange(fact, value))) problem(path);
    else if (counts) facts.set(fact.id, value);
  };
  for (const [name, id, usual] of FLAGS) take({ id, flag: true, usual }, name, Object.hasOwn(json, name), json[name]);
  const written = objectAt(json, 'facts', problem);
  if (!known.namesOpen) unknownFields(written, known.facts.map(({ id }) => id), 'facts.', problem);
  for (const fact of known.facts) {
    const given = Object.hasOwn(written, fact.id);
    if (!given) absent.push(fact);
    take(fact, `facts.${fact.id}`, given, written[fact.id]);
  }
  for (const { path } of unknown.slice(2)) problem(path);
  if (unknown.length > 0 && known.apart) {
    const product = unknown.slice(0, 2).reduce((all, { fact }) => all * known.apart(fact).length, 1);
    if (product > MOST_WORLDS) problem(unknown[Math.min(1, unknown.length - 1)].path);
  }
  return { facts, absent, unknown: unknown.map(({ fact }) => fact) };
}

function isOfType(fact, value) {
  if (fact.options) return typeof value === 'string';
  return fact.flag ? typeof value === 'boolean' : Number.isInteger(value);
}

function isOfRange(fact, value) {
  if (fact.options) return fact.options.includes(value);
  return fact.flag || (value >= fact.from && value < fact.until);
}
