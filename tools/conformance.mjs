// Command: node tools/conformance.mjs KIT.json [--only WHAT,…] [--without WHAT,…] [--policy ID,…] -- COMMAND [ARGUMENT…]
// Holds any program against the cases that `estimate conformance` writes (docs/conformance.md): it is given one case a line as
// JSON and answers each with one line of JSON, in order. Exit status: 0 agrees, 1 differs, 2 cannot be asked.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const USAGE = 'usage: node tools/conformance.mjs KIT.json [--only WHAT,…] [--without WHAT,…] [--policy ID,…] -- COMMAND [ARGUMENT…]';
const VERSION = 1;

const bound = (text) => (text === 'open' ? null : fen(text));
const pays = (answer, tier) => fen(lineOf(answer, tier)?.pays);
const side = (name) => (answer, tier) => openOr(lineOf(answer, tier), name);
const yuan = (name) => [[(expected) => bound(expected), (answer) => openOr(answer, name)]];

// What can be expected: how it is read from what the kit says, and from an answer. Of tables, one for each key.
const PLAIN = {
  in_scope: yuan('in_scope'), paid: yuan('paid'), personal: yuan('personal'),
  personal_low: yuan('personal_low'), personal_high: yuan('personal_high'),
  ratio_overall: [[noneOr, (answer) => shownOr(answer.ratio_overall)]],
  ratio_in_scope: [[noneOr, (answer) => shownOr(answer.ratio_in_scope)]],
  alerts: [[sorted, (answer) => sorted(answer.alerts)]],
  notices: [[sorted, (answer) => sorted(answer.notices)]],
  readings: [[sorted, (answer) => sorted(answer.readings)]],
};
const BY_KEY = {
  tiers: [fen, pays], low: [bound, side('low')], high: [bound, side('high')],
  states: [String, (answer, tier) => lineOf(answer, tier)?.state],
  identities: [(one) => (one === 'ordinary' ? null : one), (answer, tier) => lineOf(answer, tier)?.identity],
  year_to_date: [
    (one) => (typeof one === 'number' ? one : fen(one)),
    (answer, sum) => (sum === 'stays' ? answer.year_to_date?.stays : fen(answer.year_to_date?.[sum])),
  ],
};
const GROUPS = {
  amounts: ['tiers', 'in_scope', 'paid', 'personal', 'refused'],
  sides: ['low', 'high', 'personal_low', 'personal_high'],
  states: ['states', 'identities'],
  ratios: ['ratio_overall', 'ratio_in_scope'],
  sentences: ['alerts', 'checks', 'notices', 'readings'],
  year: ['year_to_date'],
};
const ALL = Object.values(GROUPS).flat();

/** An amount in fen; what is no amount of at most two decimals stays what it is, and so agrees with none. */
function fen(text) {
  const parts = typeof text === 'string' ? /^(\d+)(?:\.(\d{1,2}))?$/.exec(text) : null;
  return parts === null ? text : BigInt(parts[1] + (parts[2] ?? '').padEnd(2, '0'));
}

/** Null is a side without an end; a side that the answer does not have at all is none. */
function openOr(holder, name) {
  return holder?.[name] === null ? null : fen(holder?.[name]);
}

function noneOr(text) {
  return text === 'none' ? null : text;
}

function shownOr(value) {
  return value;
}

function lineOf(answer, tier) {
  return Array.isArray(answer.tiers) ? answer.tiers.find((line) => line.tier === tier) : undefined;
}

/** Ids, whatever their order; an answer may say more of each than its id. */
function sorted(list) {
  return Array.isArray(list) ? list.map((one) => one?.id ?? one).sort().join(', ') || 'none' : list;
}

/** Where a program has no codes its problems are compared by their paths. */
function refusal(answer) {
  const problems = answer.error?.problems;
  return Array.isArray(problems) ? problems.map(({ path, code }) => (code === undefined ? path : `${path} ${code}`)) : undefined;
}

/** Every expectation of a case: what it is about, what must come out, what did. */
function held({ expect }, answer, keys) {
  const found = [];
  const put = (what, expected, got) => found.push({ what, expected, got });
  const refused = refusal(answer);
  if (refused !== undefined || answer.error !== undefined || expect.refused !== undefined) {
    if (expect.refused !== undefined && !keys.includes('refused')) return found;
    const paths = refused?.every((one) => !one.includes(' ')) ?? false;
    const expected = expect.refused?.map((one) => (paths ? one.split(' ')[0] : one));
    put('refused', sorted(expected ?? []), sorted(refused ?? []));
    return found;
  }
  for (const key of keys.filter((one) => expect[one] !== undefined)) {
    for (const [expected, got] of PLAIN[key] ?? []) put(key, expected(expect[key]), got(answer));
    const [expected, got] = BY_KEY[key] ?? [];
    for (const [one, value] of expected ? Object.entries(expect[key]) : []) put(`${key}.${one}`, expected(value), got(answer, one));
  }
  if (keys.includes('checks') && expect.checks !== undefined) {
    put('checks', sorted(expect.checks), sorted(answer.checks));
    for (const { id, met, measured } of expect.checks) {
      const check = Array.isArray(answer.checks) ? answer.checks.find((one) => one.id === id) : undefined;
      put(`checks.${id}.met`, met, check?.met);
      if (measured !== undefined) put(`checks.${id}.measured`, measured, check?.measured);
    }
  }
  return found;
}

function shown(value) {
  if (typeof value === 'bigint') return `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
  if (value === null) return 'null';
  return value === undefined ? 'nothing' : String(value);
}

function parsed(line) {
  try {
    const answer = JSON.parse(line);
    return typeof answer === 'object' && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** Keys by name or group. */
function chosen(text) {
  return text.split(',').flatMap((word) => {
    const keys = GROUPS[word] ?? (ALL.includes(word) ? [word] : undefined);
    if (keys === undefined) stop(`“${word}” can not be compared; there are ${Object.keys(GROUPS).join(', ')} and ${ALL.join(', ')}`);
    return keys;
  });
}

function stop(message) {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function kitOf(file) {
  try {
    const kit = JSON.parse(readFileSync(file, 'utf8'));
    if (kit.version !== VERSION) stop(`${file} is of version ${kit.version}; this runner reads version ${VERSION}`);
    return kit;
  } catch (error) {
    return stop(`${file}: ${error.message}`);
  }
}

const apart = process.argv.indexOf('--');
const own = process.argv.slice(2, apart === -1 ? undefined : apart);
const [command, ...rest] = apart === -1 ? [] : process.argv.slice(apart + 1);
const options = { only: { type: 'string' }, without: { type: 'string' }, policy: { type: 'string' } };
const { values, positionals: [file] } = (() => {
  try {
    return parseArgs({ args: own, options, allowPositionals: true });
  } catch (error) {
    return stop(error.message);
  }
})();
if (file === undefined || command === undefined) stop('a kit and a command are needed');

const without = values.without === undefined ? [] : chosen(values.without);
const keys = (values.only === undefined ? ALL : chosen(values.only)).filter((key) => !without.includes(key));
const policies = values.policy?.split(',');
const cases = kitOf(file).cases.filter(({ policy }) => policies === undefined || policies.includes(policy));
if (cases.length === 0) stop('no case of the kit is of those policies');
const unknown = cases.flatMap(({ expect }) => Object.keys(expect)).find((key) => !ALL.includes(key));
if (unknown !== undefined) stop(`the kit expects something of “${unknown}”, which this runner does not know`);

const program = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
program.on('error', (error) => stop(`cannot start ${command}: ${error.message}`));
program.stdin.on('error', () => {}); // it ended early: the answers that are missing are told below
const ended = once(program, 'close');
program.stdin.end(cases.map((one) => `${JSON.stringify(one.case)}\n`).join(''));
const answers = [];
for await (const line of createInterface({ input: program.stdout, crlfDelay: Infinity })) answers.push(line);
const [code] = await ended;

let expectations = 0;
let differing = 0;
const unlike = new Set();
for (const [place, one] of cases.entries()) {
  const answer = answers[place] === undefined ? undefined : parsed(answers[place]);
  const nothing = [{ what: 'answer', expected: 'one line of JSON', got: answers[place] }];
  const found = answer === undefined ? nothing : held(one, answer, keys);
  expectations += found.length;
  for (const { what, expected, got } of found.filter((each) => each.expected !== each.got)) {
    differing += 1;
    unlike.add(one.id);
    console.log(`${one.id}: ${what}: expected ${shown(expected)}, got ${shown(got)}`);
  }
}
if (answers.length > cases.length) console.log(`${answers.length - cases.length} lines more than cases`);
if (code !== 0) console.log(`the program ended with status ${code}`);
const agreeing = differing === 0 && answers.length <= cases.length && code === 0;
console.log(`${cases.length} cases, ${expectations} expectations: ${differing === 0 ? 'all agree' : `${differing} differ, in ${unlike.size} cases`}`);
process.exitCode = agreeing ? 0 : 1;
