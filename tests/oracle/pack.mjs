// A pack.toml read: its tiers in order, its facts, likes, sums and lists of rows. Nothing is checked; what is wrong in a pack is
// for `estimate check` to say.

import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { FACTS, FIGURE_PATHS, INSURANCES, LEVELS, LIKES, MONEY_SUMS, PLACES, SETTINGS, TIERS } from './standard.mjs';

const CONDITIONS = ['identity', 'insurance', 'setting', 'level', 'place'];
const FLAG_KEYS = ['grassroots-referral', 'special-disease', 'fee-for-service'];

export const readPack = (file) => new Pack(readFileSync(file, 'utf8'));

export class Pack {
  constructor(text) {
    const toml = parse(text);
    this.id = toml.id;
    this.from = day(toml.from);
    this.until = day(toml.until);
    this.figures = new Map((toml.figure ?? []).map((figure) => [figure.id, figure]));
    this.ownTiers = toml.tier ?? [];
    this.tiers = tierOrder(toml.order, this.ownTiers);
    this.identities = (toml.identity ?? []).map(({ id }) => id);
    this.readings = (toml.reading ?? []).map(({ id }) => id);
    this.readOptions(toml);
    this.facts = readFacts(toml, this.plans);
    this.sums = (toml.sum ?? []).map(readRow);
    this.places = (toml['place-adjustment'] ?? []).map(readRow);
    this.alerts = (toml.alert ?? []).map(readRow);
    this.checks = (toml.check ?? []).map(readRow);
    this.notices = (toml.notice ?? []).map(readRow);
    this.premiums = (toml.premium ?? []).map(readRow);
    // A row with `otherwise` is what would hold were a sentence read the other way: it binds nobody.
    this.rows = new Map(this.tiers.map((tier) => {
      const written = TIERS.includes(tier) ? (toml[tier] ?? []) : (toml.row ?? []).filter((row) => row.tier === tier);
      return [tier, written.filter((row) => row.otherwise === undefined).map(readRow)];
    }));
    this.moneySums = [...MONEY_SUMS, ...new Set(this.sums.map(({ id }) => id))];
    this.bandLists = new Map();
    this.used = this.usedFacts();
    this.figurePaths = this.readFigurePaths();
  }

  /** Options of level, place, setting and plan beside the standard ones, and what every value is like. */
  readOptions(toml) {
    this.chains = new Map(); // what was already followed
    this.likes = { identity: { ...LIKES.identity }, level: { ...LIKES.level }, setting: {}, place: {}, plan: {} };
    const own = { level: [], place: [], setting: [], plan: [] };
    for (const { fact, id, like } of toml.option ?? []) {
      own[fact].push(id);
      if (like !== undefined) this.likes[fact][id] = like;
    }
    for (const { id, like } of toml.identity ?? []) if (like !== undefined) this.likes.identity[id] = like;
    this.options = {
      insurance: INSURANCES, setting: [...SETTINGS, ...own.setting], level: [...LEVELS, ...own.level], place: [...PLACES, ...own.place],
    };
    this.plans = own.plan;
  }

  /** The value itself, what it is like, what that is like, and so on. */
  chain(fact, value) {
    const known = this.chains.get(fact)?.get(value);
    if (known !== undefined) return known;
    const chain = [value];
    for (let next = this.likes[fact]?.[value]; next !== undefined && !chain.includes(next); next = this.likes[fact]?.[next]) chain.push(next);
    if (!this.chains.has(fact)) this.chains.set(fact, new Map());
    this.chains.get(fact).set(value, chain);
    return chain;
  }

  knowsIdentity(id) {
    return this.identities.includes(id);
  }

  /** Every row of every list that has conditions. */
  allRows() {
    return [...[...this.rows.values()].flat(), ...this.sums, ...this.places, ...this.alerts, ...this.checks, ...this.notices, ...this.premiums];
  }

  /** The counts that a figure reckons with, through everything it is made of. */
  counted(id) {
    const figure = this.figures.get(id);
    if (figure === undefined) return [];
    const each = (figure.each ?? []).flatMap(({ fact, plus }) => [fact, ...this.counted(plus)]);
    return [...each, ...(figure.of === undefined ? [] : this.counted(figure.of))];
  }

  /** The facts without a key of their own, and the flags, on which something in the pack depends. */
  usedFacts() {
    const used = new Set();
    for (const row of this.allRows()) {
      for (const fact of row.is.keys()) used.add(fact);
      for (const fact of FLAG_KEYS) if (row.flags.has(fact)) used.add(fact);
    }
    this.eachFacts = new Set([...this.figures.keys()].flatMap((id) => this.counted(id)));
    for (const fact of this.eachFacts) used.add(fact);
    if (this.rows.get('bed-day').length > 0) used.add('severe-mental-disorder');
    return used;
  }

  /** One value for every option or band that the pack's rows tell apart; every number of a count that a figure reckons with. */
  apart(fact) {
    return this.eachFacts.has(fact.id) ? numbers(fact) : this.bands(fact);
  }

  /** One value for every option or band that the pack's rows tell apart. */
  bands(fact) {
    if (!this.bandLists.has(fact.id)) {
      const bounds = this.allRows().map((row) => row.is.get(fact.id)).flatMap((band) => [band?.from, band?.until]);
      const list = fact.options ?? (fact.flag ? [false, true] : numbers(fact).filter((n) => n === fact.from || bounds.includes(n)));
      this.bandLists.set(fact.id, list);
    }
    return this.bandLists.get(fact.id);
  }

  readFigurePaths() {
    const paths = new Set(FIGURE_PATHS);
    for (const [tier, rows] of this.rows) {
      for (const row of rows) {
        // An unpublished row uses a deductible and a ratio; what commercial insurance pays nobody can type.
        const shares = row.unpublished !== undefined && tier !== 'commercial' && tier !== 'fallback' && tier !== 'bed-day';
        if (row.deductible !== undefined || shares) paths.add(`${tier}.deductible`);
        if (row.ratio !== undefined || row.segment !== undefined || shares) paths.add(`${tier}.ratio`);
        if (row.cap !== undefined) paths.add(`${tier}.cap`);
        if (row.amount !== undefined) paths.add(`${tier}.amount`);
        for (const { counts } of row.caps ?? []) paths.add(`${tier}.caps.${counts}`);
      }
    }
    if (this.places.some((row) => row.prepay !== undefined)) paths.add('place.prepay');
    return paths;
  }
}

const numbers = ({ from, until }) => Array.from({ length: until - from }, (_, i) => from + i);

// A TOML day without a time reads as a date at midnight.
const day = (date) => (date === undefined ? undefined : date.toISOString().slice(0, 10));

/** The pack's own order, or the standard one with each own tier behind the one it names; fallback is the last. */
function tierOrder(order, own) {
  if (order !== undefined) return order;
  const behind = (tier) => own.filter(({ after }) => after === tier).flatMap(({ id }) => [id, ...behind(id)]);
  const loose = own.filter(({ after }) => after === undefined || after === 'fallback').flatMap(({ id }) => [id, ...behind(id)]);
  const standard = TIERS.filter((tier) => tier !== 'fallback').flatMap((tier) => [tier, ...behind(tier)]);
  return [...standard, ...loose, 'fallback'];
}

/** The facts that stand under `facts` in a case: the standard table, then the pack's own. */
function readFacts(toml, plans) {
  const standard = FACTS.map((fact) => (fact.id === 'plan' ? { ...fact, options: plans, usual: plans[0] } : fact));
  const own = (toml.fact ?? []).map(({ id, option, flag, count, usual }) => {
    if (option) return { id, options: option.map((each) => each.id), usual: usual ?? option[0].id };
    if (flag) return { id, flag: true, usual: usual ?? false };
    return { id, from: Number(count.from), until: Number(count.until), usual: Number(usual ?? count.from) };
  });
  return [...standard, ...own];
}

function readRow(written) {
  const row = { ...written, is: new Map(), flags: new Map(), on: new Map() };
  for (const [fact, condition] of Object.entries(written.is ?? {})) row.is.set(fact, condition);
  for (const key of FLAG_KEYS) if (written[key] !== undefined) row.flags.set(key, written[key]);
  for (const key of CONDITIONS) if (written[key] !== undefined) row.on.set(key, written[key]);
  // The keys of a table by level are the row's levels.
  for (const key of ['deductible', 'ratio', 'cap']) {
    if (typeof written[key] === 'object') row.on.set('level', Object.keys(written[key]));
  }
  // A floor is for hospital stays, unless the row says of what else.
  if (written.floor !== undefined && written.setting === undefined) row.on.set('setting', ['inpatient']);
  return row;
}
