// A random pack as an author would write it: pack.toml text that uses, over some hundred seeds, every key of the policy language, and
// that `estimate check` has no error to tell of.

import { LEVELS, PLACES, SETTINGS, TIERS } from './standard.mjs';
import { Split } from './random-rows.mjs';

const IDENTITIES = ['destitute', 'orphan', 'subsistence', 'low-income-edge', 'registered-poor'];
const PROGRAM_READINGS = ['R-POINTS', 'R-ORIGIN', 'R-TILTBASE', 'R-BEDDAY', 'R-BEST', 'R-L0'];
const OUTPATIENT = ['outpatient', 'chronic-outpatient', 'two-disease-outpatient'];

export function randomPack(rng, id) {
  return new Author(rng, id).write();
}

class Author {
  constructor(rng, id) {
    Object.assign(this, { rng, id, figures: [], rows: [], sums: new Map(), count: 0 });
    // Where a later tier takes parts of what basic leaves, or a place has a prepay, basic's figures are certain (language.md §3).
    this.sharp = rng.chance(60);
    this.identities = IDENTITIES.filter((each) => rng.chance(60));
    if (this.identities.length === 0) this.identities.push('subsistence');
    this.local = this.identities.includes('subsistence') && rng.chance(40) ? ['home-care'] : [];
    const own = (all) => all.filter(() => rng.chance(35));
    this.level = own([['provincial', 'tertiary'], ['township', 'grassroots']]);
    this.place = own([['bordering', 'referred-out']]);
    this.setting = own([['day-surgery', 'inpatient'], ['dialysis', 'chronic-outpatient']]);
    this.plan = rng.chance(50) ? [] : [['first', undefined], ['second', rng.chance(40) ? 'first' : undefined]];
    this.facts = this.ownFacts();
    this.tiers = this.ownTiers();
    this.dims = this.dimensions();
  }

  ownFacts() {
    return [
      { id: 'veteran', body: 'flag = true', dim: { is: 'veteran', flag: true } },
      { id: 'ward', body: 'option = [{ id = "single", name.zh = "单间", name.en = "single" }, { id = "shared", name.zh = "多人间", name.en = "shared" }]\nusual = "shared"', dim: { is: 'ward', options: ['single', 'shared'] } },
      { id: 'months', body: 'count = { from = 1, until = 37 }\nusual = 12', dim: { is: 'months', from: 1, until: 37 } },
    ].filter(() => this.rng.chance(30));
  }

  ownTiers() {
    const { rng } = this;
    const kept = ['civil-servant', 'enterprise', 'city-policy'].filter(() => rng.chance(45));
    const behind = rng.pick(['basic', 'large-amount', 'aid-tilted', 'critical']);
    return kept.map((id, i) => ({
      id, after: rng.pick([behind, 'commercial', ...kept.slice(0, i)]), line: rng.pick([undefined, 'civil-servant', 'enterprise', 'commercial', 'account', 'other']),
    }));
  }

  // --- what rows may depend on ---------------------------------------------------------------------------------------------------

  dimensions() {
    const { rng } = this;
    const all = [
      { key: 'insurance', options: ['resident', 'employee'] },
      { key: 'setting', options: SETTINGS, more: this.setting.map(([id]) => id) },
      { key: 'level', options: LEVELS.slice(1), more: ['grassroots', ...this.level.map(([id]) => id)] },
      { key: 'place', options: PLACES, more: this.place.map(([id]) => id) },
      ...['grassroots-referral', 'special-disease', 'fee-for-service'].map((key) => ({ key, flag: true })),
    ];
    const plans = this.plan.filter(([, like]) => like === undefined).map(([id]) => id);
    const table = [
      { is: 'employment', options: ['active', 'retired'] }, { is: 'stay', from: 1, until: 100 }, { is: 'age', from: 0, until: 151 },
      { is: 'contract', flag: true }, ...(plans.length > 1 ? [{ is: 'plan', options: plans }] : []),
      { is: 'continuous-years', from: 0, until: 61 }, { is: 'no-claim-years', from: 0, until: 61 },
      { is: 'civil-servant', flag: true }, { is: 'supplement', flag: true },
      { is: 'severe-mental-disorder', flag: true }, { is: 'bed-days', from: 0, until: 367 },
    ];
    // A few of them in one pack, so that rows meet.
    return [...all, ...table.filter(() => rng.chance(22)), ...this.facts.map(({ dim }) => dim)];
  }

  /** Row conditions that leave no situation out and meet nowhere. */
  split(keys, depth) {
    return new Split(this.rng, this.dims.filter(({ key, is }) => keys === undefined || keys.includes(key ?? is) || (is && keys.includes('is')))).into(depth);
  }

  // --- figures ----------------------------------------------------------------------------------------------------------------------

  /** Writes a figure and gives its name. */
  figure(name, lines, kind = 'published', quote = undefined) {
    this.count += 1;
    const id = `${name}-${this.count}`;
    const told = kind === 'unpublished' || kind === 'at-most' || kind === 'reference';
    const source = told ? 'why.zh = "没有公布。"\nwhy.en = "Not published."' : `section = "第${this.count}条"\nquote = "${quote}"`;
    const derived = kind === 'derived' ? '\nwhy.zh = "算得。"\nwhy.en = "Worked out."' : '';
    this.figures.push(`[[figure]]\nid = "${id}"\n${lines ? `${lines}\n` : ''}kind = "${kind}"\ndocument = "rules"\n${source}${derived}`);
    return id;
  }

  amount(name, yuan, kind = 'published') {
    const range = kind === 'reference' && this.rng.chance(85) ? `\nlow = "${Math.floor(yuan * 0.6)}"\nhigh = "${Math.ceil(yuan * 1.5) + 1}"` : '';
    return this.figure(name, `amount = "${yuan}"${range}`, kind, `${yuan}元`);
  }

  ratioValue(name, percent, kind = 'published') {
    const text = (p) => (p / 100).toFixed(2);
    const range = kind === 'reference' && this.rng.chance(85) ? `\nlow = "${text(Math.max(0, percent - 7))}"\nhigh = "${text(Math.min(100, percent + 8))}"` : '';
    return this.figure(name, `ratio = "${text(percent)}"${range}`, kind, `${percent}%`);
  }

  unpublished(name) {
    return this.figure(name, '', 'unpublished');
  }

  certain(tier) {
    return this.sharp && tier === 'basic';
  }

  deductible(tier, { zero = false } = {}) {
    const { rng } = this;
    if (rng.chance(4)) return this.unpublished('deductible');
    if (zero) return this.certain(tier) || rng.chance(80) ? this.amount('no-deductible', 0) : this.amount('no-deductible', 0, 'at-most');
    const yuan = rng.pick([100, 300, 500, 800, 1000, 1300, 3000]);
    const kind = this.certain(tier) ? rng.pick(['published', 'derived']) : rng.pick(['published', 'published', 'derived', 'reference', 'at-most']);
    if (kind === 'at-most') return this.amount('deductible', rng.chance(50) ? 0 : yuan, 'at-most');
    const plain = this.amount('deductible', yuan, kind);
    if (rng.chance(15)) return this.figure('deductible-half', `of = "${plain}"\nfactor = "0.5"`, 'published', '降低50%');
    if (rng.chance(5)) return this.figure('deductible-more', `of = "${plain}"\nfactor = "1.5"`, 'published', '提高50%');
    return rng.chance(12) ? this.grown('deductible', plain, () => this.amount('step', rng.pick([10, 50]))) : plain;
  }

  ratio(tier) {
    const { rng } = this;
    if (rng.chance(3)) return this.unpublished('ratio');
    const kind = this.certain(tier) ? rng.pick(['published', 'derived']) : rng.pick(['published', 'published', 'derived', 'reference', 'at-least', 'average']);
    const plain = this.ratioValue('ratio', rng.pick([33, 50, 55, 60, 70, 75, 80, 85, 90]), kind);
    if (rng.chance(12)) return this.figure('ratio-plus', `of = "${plain}"\npoints = "0.05"`, 'published', '提高5个百分点');
    if (rng.chance(15)) return this.figure('ratio-retired', `of = "${plain}"\nperson-factor = "${rng.pick(['0.6', '0.5', '0.8'])}"`, 'published', '个人支付60%');
    return rng.chance(10) ? this.grown('ratio', plain, () => this.figure('step', 'points = "0.01"', 'published', '提高1个百分点')) : plain;
  }

  cap(tier) {
    const { rng } = this;
    if (!this.certain(tier) && rng.chance(15)) return this.unpublished('cap');
    if (rng.chance(6)) return this.figure('no-cap', 'amount = "none"', 'published', '取消封顶线');
    const kind = this.certain(tier) ? 'published' : rng.pick(['published', 'published', 'reference']);
    const plain = this.amount('cap', rng.pick([2000, 5000, 10_000, 20_000, 50_000, 100_000]), kind);
    return rng.chance(15) ? this.grown('cap', plain, () => this.amount('step', rng.pick([100, 1000]))) : plain;
  }

  /** A figure that grows with a count. */
  grown(name, base, step) {
    const counts = this.dims.filter(({ is, from }) => is !== 'bed-days' && from !== undefined);
    const of = counts.length > 0 && this.rng.chance(60) ? this.rng.pick(counts).is : this.rng.pick(['continuous-years', 'no-claim-years']);
    const each = [`{ fact = "${of}", plus = "${step()}", beyond = ${this.rng.pick([1, 2, 4])} }`];
    if (this.rng.chance(15)) each.push(`{ fact = "${of === 'no-claim-years' ? 'continuous-years' : 'no-claim-years'}", plus = "${step()}", beyond = 3 }`);
    const most = this.rng.chance(60) ? `\nat-most-share = "${this.rng.pick(['0.20', '0.10', '0.35'])}"` : '';
    return this.figure(`${name}-grown`, `of = "${base}"\neach = [${each.join(', ')}]${most}`, 'published', '每多1年提高');
  }

  // --- sums -----------------------------------------------------------------------------------------------------------------------------

  sum(id, adds, tier, conditions) {
    const lines = [`[[sum]]`, `id = "${id}"`, `adds = "${adds}"`, ...(tier ? [`tier = "${tier}"`] : []), ...written(conditions)];
    this.sums.set(id, `${lines.join('\n')}\ndocument = "rules"\nsection = "第九条"\nquote = "按年度累计"`);
    return id;
  }

  // --- rows -----------------------------------------------------------------------------------------------------------------------------

  put(tier, conditions, lines) {
    const own = !TIERS.includes(tier);
    this.rows.push([`[[${own ? 'row' : tier}]]`, ...(own ? [`tier = "${tier}"`] : []), ...written(conditions), ...lines].join('\n'));
  }

  /** deductible and ratio (or segments, or tables by level) of one share row. */
  share(tier, conditions, zero) {
    const { rng } = this;
    if (rng.chance(30)) {
      const levels = conditions.level ?? ['primary', 'secondary', 'tertiary', ...['grassroots', ...this.level.map(([id]) => id)].filter(() => rng.chance(40))];
      delete conditions.level;
      const table = (figure) => `{ ${levels.map((level) => `${level} = "${figure()}"`).join(', ')} }`;
      return [`deductible = ${table(() => this.deductible(tier, { zero }))}`, `ratio = ${rng.chance(70) ? table(() => this.ratio(tier)) : `"${this.ratio(tier)}"`}`];
    }
    const deductible = `deductible = "${this.deductible(tier, { zero })}"`;
    if (!rng.chance(25)) return [deductible, `ratio = "${this.ratio(tier)}"`];
    let bound = rng.pick([4000, 5500, 10_000]);
    const segments = [];
    for (let n = rng.pick([1, 1, 2]); n > 0; n -= 1, bound *= 2) segments.push(`{ up-to = "${this.amount('bound', bound)}", ratio = "${this.ratio(tier)}" }`);
    return [deductible, `segment = [${[...segments, `{ ratio = "${this.ratio(tier)}" }`].join(', ')}]`];
  }

  basic() {
    const { rng } = this;
    const sameCap = this.cap('basic');
    const bySetting = rng.chance(45);
    for (const conditions of this.situations(rng.pick([1, 2, 2, 3]))) this.basicRow(conditions, sameCap, bySetting);
    for (const identity of this.identities.filter(() => rng.chance(25))) {
      for (const conditions of this.situations(2).filter(() => rng.chance(50))) this.basicRow({ identity: [identity], ...conditions }, sameCap, bySetting);
    }
  }

  /** All situations, often with stays and outpatient care apart. */
  situations(depth) {
    if (this.rng.chance(35)) return this.split(undefined, depth);
    const like = (standard) => this.setting.filter(([, each]) => each === standard && this.rng.chance(50)).map(([id]) => id);
    const halves = [['inpatient', ...like('inpatient')], [...OUTPATIENT, ...like('chronic-outpatient')]];
    const keys = this.dims.map(({ key, is }) => key ?? is).filter((key) => key !== 'setting');
    return halves.flatMap((setting) => this.split(keys, depth - 1).map((conditions) => ({ setting, ...conditions })));
  }

  basicRow(conditions, sameCap, bySetting) {
    const { rng } = this;
    const settings = conditions.setting ?? [...SETTINGS, ...this.setting.map(([id]) => id)];
    const likes = Object.fromEntries(this.setting);
    const outpatient = settings.some((setting) => OUTPATIENT.includes(likes[setting] ?? setting));
    const only = settings.length === 1 ? settings[0].replaceAll('-', '_') : undefined;
    if (rng.chance(8)) return this.put('basic', conditions, [`unpublished = "${this.unpublished('basic')}"`]);
    if (rng.chance(5)) return this.put('basic', conditions, [`amount = "${this.amount('quota', rng.pick([30, 50, 200]))}"`, `per = "${outpatient ? 'visit' : rng.pick(['day', 'visit'])}"`]);
    const mode = rng.pick(['visit', 'visit', 'visit', 'over', 'segments-over']);
    const lines = [];
    if (mode === 'over') lines.push(`over = "${this.sum(`in_scope_${only ?? 'all'}`, 'in-scope', undefined, only ? { setting: settings } : {})}"`);
    if (mode === 'segments-over') lines.push(`segments-over = "${this.sum(`in_scope_${only ?? 'all'}`, 'in-scope', undefined, only ? { setting: settings } : {})}"`);
    lines.push(...this.share('basic', conditions, outpatient && mode !== 'over'));
    if (mode !== 'over' && !outpatient && rng.chance(45)) {
      const charged = () => this.sum('deductibles', 'deductible', 'basic', { setting: ['inpatient'] });
      if (rng.chance(60)) lines.push(`deductible-less = "${charged()}"`);
      if (rng.chance(60)) lines.push(`deductible-at-most = { amount = "${!this.sharp && rng.chance(15) ? this.unpublished('ceiling') : this.amount('ceiling', rng.pick([600, 1400, 2000]))}", counts = "${charged()}" }`);
    }
    lines.push(...this.basicCaps(settings, only, sameCap, bySetting));
    this.put('basic', conditions, lines);
  }

  // Caps of settings that differ have sums of their own, or are one figure (language.md §5.1).
  basicCaps(settings, only, sameCap, bySetting) {
    const { rng } = this;
    if (rng.chance(30)) return [];
    if (!bySetting) {
      const visit = rng.chance(20) ? [`caps = [{ cap = "${this.cap('basic')}", counts = "visit" }]`] : [];
      return [`cap = "${sameCap}"`, ...visit];
    }
    const counts = this.sum(`basic_paid_${only ?? 'all'}`, 'paid', 'basic', only ? { setting: settings } : {});
    const entries = [`{ cap = "${this.cap('basic')}", counts = "${counts}" }`];
    if (rng.chance(40)) entries.push(`{ cap = "${this.cap('basic')}", counts = "visit" }`);
    return [`caps = [${entries.join(', ')}]`];
  }

  places() {
    const { rng } = this;
    if (rng.chance(20)) return;
    const rows = this.split(['place', 'is', 'level'], rng.pick([1, 1, 2])).filter(({ place }) => place && rng.chance(75));
    const certainOr = (make) => (this.sharp ? make('published') : make(rng.pick(['published', 'reference'])));
    for (const conditions of rows) {
      const lines = [];
      if (this.sharp && rng.chance(70)) lines.push(`prepay = "${rng.chance(6) ? this.unpublished('prepay') : this.ratioValue('prepay', rng.pick([5, 10, 15]))}"`);
      if (rng.chance(50)) lines.push(`factor = "${rng.chance(5) ? this.unpublished('factor') : rng.chance(30) ? this.figure('factor-more', 'factor = "1.2"', 'published', '按120%支付') : this.figure('factor', 'factor = "0.9"', 'published', '按90%支付')}"`);
      if (lines.length === 0 || rng.chance(40)) {
        lines.push(`points = "${certainOr((kind) => this.figure('points', `points = "-0.10"${kind === 'reference' ? '\nlow = "-0.15"\nhigh = "0"' : ''}`, kind, '降低10个百分点'))}"`);
      }
      this.rows.push(['[[place-adjustment]]', ...written(conditions), ...lines].join('\n'));
    }
  }

  /** `of` of a later tier; a tier that leaves out a part of in-scope stands only in a pack whose basic is certain. */
  of() {
    const { rng } = this;
    if (!rng.chance(40)) return [];
    const lists = [['share', 'below-deductible', 'above-cap', 'out-of-scope'], ['out-of-scope'], ['share', 'below-deductible', 'above-cap']];
    const sharp = [['above-cap'], ['share'], ['share', 'above-cap'], ['below-deductible'], ['share', 'below-deductible', 'out-of-scope'], ['above-cap', 'out-of-scope']];
    return [`of = [${rng.pick(this.sharp ? [...lists, ...sharp, ...sharp] : lists).map((part) => `"${part}"`).join(', ')}]`, 'readings = ["R-BEST"]'];
  }

  critical() {
    const { rng } = this;
    const where = { setting: ['inpatient', 'chronic-outpatient'] };
    const counted = rng.chance(25) ? this.sum('critical_counted', 'burden', 'critical', { ...where, place: ['in-county', 'in-city', 'referred-out', 'resident-elsewhere'] }) : undefined;
    if (counted) where.place = ['in-county', 'in-city', 'referred-out', 'resident-elsewhere'];
    this.laterTier('critical', { insurance: ['resident'], ...where }, ['level', 'special-disease', 'is'], counted ? [`over = "${counted}"`] : []);
    if (!counted && this.sums.has('critical_counted')) this.sums.delete('critical_counted');
  }

  largeAmount() {
    this.laterTier('large-amount', { insurance: ['employee'], setting: ['inpatient', 'chronic-outpatient'] }, ['level', 'is'], []);
  }

  /** Ordinary rows and rows of identities over the same situations. */
  laterTier(tier, where, keys, over) {
    const { rng } = this;
    const groups = [undefined, ...this.groups()];
    for (const identity of groups.filter((ids) => ids === undefined || rng.chance(60))) {
      for (const conditions of this.split(keys, rng.pick([0, 1, 1, 2]))) {
        const who = { ...(identity && { identity }), ...where, ...conditions };
        if (rng.chance(6)) this.put(tier, who, [`unpublished = "${this.unpublished(tier)}"`, ...this.of()]);
        else {
          const visit = over.length === 0 && rng.chance(12) ? ['over = "visit"'] : over;
          const lines = [...visit, ...this.share(tier, who, false)];
          if (rng.chance(50)) lines.push(`cap = "${this.cap(tier)}"`);
          if (rng.chance(15)) lines.push(`caps = [{ cap = "${this.cap(tier)}", counts = "visit" }]`);
          this.put(tier, who, [...lines, ...this.of()]);
        }
      }
    }
  }

  /** The identities in groups that share no one; orphan and local ones sometimes only by what they are like. */
  groups() {
    const { rng } = this;
    const named = [...this.identities, ...this.local].filter((id) => !['orphan', 'home-care'].includes(id) || rng.chance(50));
    const groups = [];
    for (const id of named) {
      if (groups.length > 0 && rng.chance(40)) rng.pick(groups).push(id);
      else groups.push([id]);
    }
    return groups;
  }

  aids() {
    const { rng } = this;
    for (const tier of ['aid-basic', 'aid-tilted']) {
      if (rng.chance(15)) continue;
      const bySetting = rng.chance(35);
      for (const identity of this.groups().filter(() => rng.chance(80))) {
        const cap = this.cap(tier);
        const place = rng.chance(40) ? { place: PLACES.slice(0, 4) } : {};
        for (const settings of bySetting ? [['inpatient'], ['chronic-outpatient']] : [['inpatient', 'chronic-outpatient']]) {
          for (const conditions of this.split(['level', 'insurance', 'is'], rng.pick([0, 0, 1]))) {
            const who = { identity, setting: settings, ...place, ...conditions };
            if (rng.chance(8)) this.put(tier, who, [`unpublished = "${this.unpublished(tier)}"`]);
            else {
              const counts = bySetting && this.sum(`${tier.replace('-', '_')}_${settings[0].replace('-', '_')}`, 'paid', tier, { identity: this.identities, setting: settings });
              const lines = [...this.share(tier, who, rng.chance(40))];
              if (bySetting && rng.chance(75)) lines.push(`caps = [{ cap = "${this.cap(tier)}", counts = "${counts}" }]`);
              else if (!bySetting && rng.chance(75)) lines.push(`cap = "${cap}"`);
              this.put(tier, who, [...lines, ...this.of()]);
            }
          }
        }
      }
    }
    this.dropIdleSums();
  }

  bedDay() {
    const { rng } = this;
    if (rng.chance(50)) return;
    for (const identity of this.groups().filter(() => rng.chance(60))) {
      const own = rng.chance(25) ? [`cap = "${this.cap('bed-day')}"`] : [];
      this.put('bed-day', { identity, setting: ['inpatient'] }, [`amount = "${this.amount('bed-day', rng.pick([20, 25, 30, 200]), rng.pick(['published', 'reference', 'at-least']))}"`, ...own]);
    }
  }

  rest() {
    const { rng } = this;
    if (rng.chance(35)) for (const identity of this.groups().filter(() => rng.chance(50))) this.put('commercial', { identity }, [`unpublished = "${this.unpublished('commercial')}"`]);
    if (rng.chance(50)) {
      for (const identity of this.groups().filter(() => rng.chance(50))) {
        for (const conditions of this.split(['place', 'special-disease'], 1).filter(() => rng.chance(60))) {
          const floor = rng.chance(15) ? `unpublished = "${this.unpublished('fallback')}"` : `floor = "${this.ratioValue('floor', rng.pick([80, 85, 90]), rng.pick(['published', 'at-least', 'reference']))}"`;
          this.put('fallback', { identity, setting: ['inpatient'], ...conditions }, [floor]);
        }
      }
    }
    for (const { id } of this.tiers) this.ownTier(id);
  }

  ownTier(tier) {
    const { rng } = this;
    for (const conditions of this.split(undefined, rng.pick([1, 2])).filter((_, i) => i === 0 || rng.chance(70))) {
      if (rng.chance(8)) this.put(tier, conditions, [`unpublished = "${this.unpublished(tier)}"`, ...this.of()]);
      else if (rng.chance(15)) {
        this.put(tier, conditions, [`amount = "${this.amount('quota', rng.pick([50, 500]), rng.pick(['published', 'reference']))}"`, `per = "${rng.pick(['day', 'visit'])}"`, ...this.of()]);
      } else {
        const name = tier.replace('-', '_');
        const over = rng.chance(30);
        const lines = over ? [`over = "${this.sum(`${name}_burden`, 'burden', tier, {})}"`] : [];
        lines.push(...this.share(tier, conditions, rng.chance(40)));
        if (!over && rng.chance(20)) lines.push(`deductible-less = "${this.sum(`${name}_charged`, 'deductible', tier, {})}"`);
        if (rng.chance(30)) lines.push(`cap = "${this.cap(tier)}"`);
        if (rng.chance(30)) lines.push(`caps = [{ cap = "${this.cap(tier)}", counts = "${this.sum(`${name}_paid`, 'paid', tier, {})}" }]`);
        this.put(tier, conditions, [...lines, ...this.of()]);
      }
    }
  }

  /** Alerts, a promise, notices, premiums. */
  said() {
    const { rng } = this;
    const text = 'text.zh = "虚构。"\ntext.en = "Invented."';
    const source = 'document = "rules"\nsection = "第八条"\nquote = "按规定执行"';
    const list = (name, conditions, body) => this.rows.push([`[[${name}]]`, `id = "${body.id}"`, ...written(conditions), ...body.lines, text].join('\n'));
    if (rng.chance(60)) {
      for (const conditions of this.split(['insurance', 'is'], 1)) {
        list('alert', conditions, { id: 'ordinary', lines: [`threshold = "${this.amount('alert', rng.pick([5000, 20_000]))}"`] });
      }
      for (const identity of this.groups().filter(() => rng.chance(50))) list('alert', { identity }, { id: `of-${identity[0]}`, lines: [`threshold = "${this.amount('alert', rng.pick([1000, 3000, 5000]))}"`] });
    }
    if (rng.chance(50)) list('check', { identity: [rng.pick(this.identities)], setting: ['inpatient'], ...rng.pick(this.split(['place', 'is'], 1)) }, { id: 'a-tenth', lines: [`limit = "${this.ratioValue('limit', 10)}"`] });
    for (const id of ['one', 'two']) list('notice', rng.pick(this.split(undefined, 1)), { id, lines: [source, ...(id === 'one' ? ['before-discharge = true'] : [])] });
    if (rng.chance(30)) this.rows.push(['[[premium]]', `identity = ["${this.identities[0]}"]`, 'insurance = ["resident"]', `share = "${this.ratioValue('premium', 50)}"`].join('\n'));
  }

  dropIdleSums() {
    const text = this.rows.join('\n');
    for (const id of this.sums.keys()) if (!text.includes(`"${id}"`)) this.sums.delete(id);
  }

  write() {
    this.basic();
    this.places();
    if (this.rng.chance(80)) this.critical();
    if (this.rng.chance(70)) this.largeAmount();
    this.aids();
    this.bedDay();
    this.rest();
    this.said();
    this.dropIdleSums();
    return [this.head(), ...this.figures, ...this.sums.values(), ...this.rows].join('\n\n') + '\n';
  }

  head() {
    const { id } = this;
    const both = (key, zh, en) => `${key}.zh = "${zh}"\n${key}.en = "${en}"`;
    const readings = [...PROGRAM_READINGS, 'R-ABOVE'];
    return [
      [`id = "${id}"`, 'version = "1"', both('region', `虚构市${id}`, `Invented ${id}`), both('title', `虚构${id}`, `Invented ${id}`), 'status = "invented"', 'from = 2024-01-01', ...this.order()].join('\n'),
      ['[[document]]', 'id = "rules"', both('title', '办法（虚构）', 'Rules (invented)'), both('issuer', '虚构', 'Invented')].join('\n'),
      ...readings.map((reading) => ['[[reading]]', `id = "${reading}"`, both('text', '虚构。', 'Invented.')].join('\n')),
      ...[...this.identities.map((each) => [each]), ...this.local.map((each) => [each, 'subsistence'])].map(([each, like]) =>
        ['[[identity]]', `id = "${each}"`, both('name', each, each), both('hint', '虚构。', 'Invented.'), ...(like ? [`like = "${like}"`] : [])].join('\n')),
      ...['level', 'place', 'setting', 'plan'].flatMap((fact) => this[fact].map(([each, like]) =>
        ['[[option]]', `fact = "${fact}"`, `id = "${each}"`, both('name', each, each), both('hint', '虚构。', 'Invented.'), ...(like ? [`like = "${like}"`] : [])].join('\n'))),
      ...this.facts.map(({ id: fact, body }) => ['[[fact]]', `id = "${fact}"`, both('question', '虚构？', 'Invented?'), both('hint', '虚构。', 'Invented.'), body].join('\n')),
      ...this.tiers.map(({ id: tier, after, line }) => ['[[tier]]', `id = "${tier}"`, both('name', tier, tier), `after = "${after}"`, ...(line ? [`line = "${line}"`] : [])].join('\n')),
    ].join('\n\n');
  }

  order() {
    const { rng } = this;
    if (!rng.chance(25)) return [];
    const order = TIERS.slice(0, -1);
    for (const { id } of this.tiers) order.splice(rng.int(order.length + 1), 0, id);
    if (rng.chance(40)) order.splice(rng.int(order.length), 0, ...order.splice(rng.int(order.length), 1));
    return [`order = [${[...order, 'fallback'].map((tier) => `"${tier}"`).join(', ')}]`];
  }
}

/** Conditions as lines of a row. */
function written(conditions) {
  const lines = [];
  const is = [];
  const value = (each) => (Array.isArray(each) ? `[${each.map((one) => `"${one}"`).join(', ')}]` : typeof each === 'object' ? `{ ${Object.entries(each).map(([key, n]) => `${key} = ${n}`).join(', ')} }` : String(each));
  for (const [key, each] of Object.entries(conditions)) {
    if (key.startsWith('is.')) is.push(`${key.slice(3)} = ${value(each)}`);
    else lines.push(`${key} = ${value(each)}`);
  }
  return is.length > 0 ? [...lines, `is = { ${is.join(', ')} }`] : lines;
}
