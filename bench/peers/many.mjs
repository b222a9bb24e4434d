// Command: node bench/peers/many.mjs [--cases N]
// The comparison policy over many cases at once: this project's engine by columns in WebAssembly, by its command line and from Python,
// beside OpenFisca's arrays and the policy written by hand for NumPy and DuckDB; every result compared with whole fen computed
// apart. Prints one table. Needs dist-package/ (make package), target/fast/estimate, and dist-python/ (make python) for Python.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createEstimator } from '../../dist-package/columns-node.js';
import { identities, makeCases, yuanText } from './cases.mjs';
import { folder, install, python } from './install.mjs';
import { openfisca } from './openfisca.mjs';
import { reference } from './reference.mjs';

const rounds = 5;
const { values: options } = parseArgs({ options: { cases: { type: 'string', default: '1000000' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const levels = ['grassroots', 'primary', 'secondary', 'tertiary'];
const tiers = ['basic', 'critical', 'aid-basic', 'aid-tilted'];

install();
const work = join(folder, 'many');
rmSync(work, { recursive: true, force: true });
mkdirSync(join(work, 'packs/comparison-city'), { recursive: true });
for (const name of ['pack.toml', 'cases.toml']) copyFileSync(join(here, 'comparison-city', name), join(work, 'packs/comparison-city', name));

const cases = makeCases(Number(options.cases));
const right = cases.map(reference);
const amounts = { total: 'total', fullSelf: 'full_self', overLimit: 'over_limit', advanceSelf: 'advance_self' };
const doubles = Object.fromEntries(Object.keys(amounts).map((key) => [key, Float64Array.from(cases, (one) => one[key])]));
const codes = { level: Uint8Array.from(cases, ({ level }) => levels.indexOf(level)), identity: Uint8Array.from(cases, ({ identity }) => identities.indexOf(identity)) };

function estimateCommand(...args) {
  const { status, stderr } = spawnSync(join(root, 'target/fast/estimate'), [...args, '--lang', 'en'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

// By columns in this process.
async function columns() {
  const { amountsOf } = await createEstimator({ packs: [readFileSync(join(here, 'comparison-city/pack.toml'), 'utf8')], language: 'en' });
  const table = {
    insurance: 'resident', setting: 'inpatient', place: 'in-city',
    level: { codes: codes.level, values: levels },
    identities: { codes: codes.identity, values: ['', ...identities.slice(1)] },
    ...Object.fromEntries(Object.entries(amounts).map(([key, name]) => [name, doubles[key]])),
  };
  return () => {
    const start = performance.now();
    const { pays, personal } = amountsOf(table);
    const seconds = (performance.now() - start) / 1000;
    return { seconds, answers: [...tiers.map((tier) => pays[tier].fen), personal.fen] };
  };
}

// From a CSV to a CSV, the start of the program and both files included.
function commandLine() {
  const [list, out] = [join(work, 'list.csv'), join(work, 'out.csv')];
  const line = (one) => [one.level, one.identity === 'ordinary' ? '' : one.identity, ...Object.keys(amounts).map((key) => yuanText(one[key]))].join(',');
  writeFileSync(list, `level,identities,${Object.values(amounts).join(',')}\n${cases.map(line).join('\n')}\n`);
  estimateCommand('publish', join(work, 'packs'));
  const same = ['insurance=resident', 'setting=inpatient', 'place=in-city'].flatMap((text) => ['--set', text]);
  return () => {
    const start = performance.now();
    estimateCommand('batch', list, '--out', out, '--packs', join(work, 'packs'), '--policy', 'comparison-city', ...same);
    const seconds = (performance.now() - start) / 1000;
    const [head, ...lines] = readFileSync(out, 'utf8').trimEnd().split('\n').map((text) => text.split(','));
    const places = [...tiers.map((tier) => tier.replace('-', '_')), 'personal'].map((name) => head.indexOf(name));
    return { seconds, answers: places.map((place) => Float64Array.from(lines, (cells) => Math.round(Number(cells[place]) * 100))) };
  };
}

// What Python does, in a process of its own; it times itself.
async function inPython() {
  for (const [key, name] of Object.entries(amounts)) writeFileSync(join(work, name), doubles[key]);
  for (const [name, list] of Object.entries(codes)) writeFileSync(join(work, name), list);
  const wheel = existsSync(join(root, 'dist-python')) && readdirSync(join(root, 'dist-python')).find((name) => name.endsWith('.whl'));
  if (wheel) spawnSync(python, ['-m', 'pip', 'install', '--quiet', '--force-reinstall', '--no-deps', join(root, 'dist-python', wheel)], { stdio: 'inherit' });
  const child = spawn(python, ['-W', 'ignore', join(here, 'many/serve.py'), work, join(here, 'comparison-city/pack.toml')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('Python ended');
    return JSON.parse(value);
  };
  const ways = await next();
  const ask = (way) => async () => {
    child.stdin.write(`${way}\n`);
    const seconds = await next();
    const bytes = readFileSync(join(work, 'answers'));
    const all = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
    return { seconds, answers: [0, 1, 2, 3, 4].map((which) => all.subarray(which * cases.length, (which + 1) * cases.length)) };
  };
  return { ways, ask, stop: () => child.stdin.end() };
}

const { ways, ask, stop } = await inPython();
const fisca = openfisca().filter(({ whole }) => whole);
const arrays = (peer) => async () => {
  const { seconds, answers } = await peer.evaluate(cases);
  return { seconds, answers: [0, 1, 2, 3, 4].map((which) => answers.map((amounts) => amounts[which])) };
};
const rows = [
  { name: 'benefit-estimator, columns in WebAssembly', run: await columns() },
  { name: 'benefit-estimator, command line, CSV to CSV, all cores', run: commandLine() },
  ...(ways.includes('ours') ? [{ name: 'benefit-estimator, Python, Arrow to Arrow, all cores', run: ask('ours') }] : []),
  ...fisca.map((peer) => ({ name: `${peer.name.split(', array')[0]}, arrays`, run: arrays(peer) })),
  { name: 'NumPy by hand, yuan as 64-bit floats', run: ask('numpy') },
  { name: 'DuckDB by hand, `double`, all cores', run: ask('duckdb double') },
  { name: 'DuckDB by hand, `decimal`, all cores', run: ask('duckdb decimal') },
].map((row) => ({ ...row, seconds: [] }));

for (let round = 0; round < rounds; round += 1) {
  for (const row of rows) {
    const { seconds, answers } = await row.run();
    row.seconds.push(seconds);
    if (round > 0) continue;
    row.wrong = 0;
    row.worst = 0;
    for (const [place, amounts] of right.entries()) {
      const off = Math.max(...amounts.map((amount, which) => Math.abs(amount - answers[which][place])));
      row.wrong += off >= 1 ? 1 : 0;
      row.worst = Math.max(row.worst, off);
    }
  }
  console.error(`round ${round + 1} of ${rounds}, load ${loadavg()[0].toFixed(1)}`);
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const count = (value) => Math.round(value).toLocaleString('en');
console.log(`${cpus().length} × ${cpus()[0].model}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}; ${count(cases.length)} cases, median of ${rounds} rounds\n`);
console.log('| many cases at once | rows/s | to ours by columns | wrong results | worst, fen |');
console.log('|---|---:|---:|---:|---:|');
for (const row of rows) {
  const ratio = median(rows[0].seconds) / median(row.seconds);
  const cells = [row.name, count(cases.length / median(row.seconds)), `${ratio >= 10 ? Math.round(ratio) : ratio.toPrecision(2)} ×`, `${count(row.wrong)} (${((100 * row.wrong) / cases.length).toFixed(2)} %)`, count(row.worst)];
  console.log(`| ${cells.join(' | ')} |`);
}
stop();
fisca[0].stop();
