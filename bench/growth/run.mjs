// Command: node bench/growth/run.mjs
// How time and memory grow with the visits of a year, the packs on offer and the cases on standard input. Prints every
// point, the exponents of straight lines through them on logarithmic axes (1 is linear, 0 constant), and a plot. Needs
// dist-package/ and target/fast/estimate (make bench-growth builds both).
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotli } from '../../tools/compress.mjs';
import { commandLine } from './command.mjs';
import { exponent, perUnit } from './fit.mjs';
import { caseLines, visitsOfYear } from './input.mjs';
import { catalogue, packFolder, packId } from './packs.mjs';
import { plot } from './plot.mjs';

const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL('../../target', import.meta.url));
const folder = join(target, 'bench-growth');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const measured = commandLine(join(target, 'fast/estimate'), folder);

function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const nothing = file('nothing', '');
const onePack = join(folder, 'one-pack');
mkdirSync(onePack);
packFolder(onePack, 1);

// What the process costs before the first line, taken away from every time measured on lines.
const start = (packs) => measured(['--packs', packs], nothing, 10);

function yearInNode(count) {
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(new URL('year.mjs', import.meta.url)), String(count)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`year.mjs ended with ${status}`);
  return JSON.parse(stdout);
}

// Enough years of one size for the start not to matter.
function yearOnCommandLine(count) {
  const years = Math.ceil(20000 / count);
  const visits = visitsOfYear(count).map((visit) => ({ ...visit, policy: packId(0) }));
  const path = file('years', `${JSON.stringify(visits)}\n`.repeat(years));
  const { seconds, peak } = measured(['year', '--packs', onePack], path);
  return { seconds: (seconds - bare.seconds) / years, peak };
}

const offered = new Map();
function packsOffered(count) {
  if (!offered.has(count)) offered.set(count, packFolder(join(folder, `packs-${count}`), count));
  return offered.get(count);
}

// 20,000 cases under the last pack of the list: does finding it cost anything?
function casesUnderManyPacks(count) {
  const path = file('cases', caseLines(packId(count - 1), 20000));
  const { seconds, peak } = measured(['--packs', packsOffered(count)], path);
  return { seconds: (seconds - start(packsOffered(count)).seconds) / 20000, peak };
}

function casesOnInput(count) {
  const path = file('cases', caseLines(packId(0), Math.min(count, 100000)).repeat(Math.max(1, count / 100000)));
  const { seconds, peak } = measured(['--packs', onePack], path, count > 100000 ? 1 : 3);
  return { seconds: seconds - bare.seconds, peak };
}

const bare = start(onePack);
const visits = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const packs = [5, 10, 20, 50, 100, 200, 500];
const series = [
  { mark: 'y', name: 'visits of a year, estimateYear in Node', sizes: visits, ask: yearInNode },
  { mark: 'Y', name: 'visits of a year, command line', sizes: visits, ask: yearOnCommandLine },
  { mark: 'p', name: 'packs offered, start of the command line', sizes: packs, ask: (count) => start(packsOffered(count)) },
  { mark: 'q', name: 'packs offered, one case more', sizes: packs, ask: casesUnderManyPacks },
  { mark: 'c', name: 'cases on standard input', sizes: [1000, 3000, 10000, 30000, 100000, 300000, 1000000], ask: casesOnInput },
];

const milli = (seconds) => (seconds * 1000).toLocaleString('en', { maximumSignificantDigits: 3 });
// Rounded before it is written, so that nothing is "-0.00".
const rounded = (value) => (Math.round(value * 100) / 100 + 0).toFixed(2);
const kibi = (mebi) => rounded(mebi * 1024);
const power = (points) => rounded(exponent(points));
console.log(`${cpus().length} × ${cpus()[0].model}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, load ${loadavg()[0].toFixed(1)}; start of the command line with one pack: ${milli(bare.seconds)} ms, ${bare.peak.toFixed(1)} MiB\n`);
for (const one of series) {
  one.measured = one.sizes.map((size) => [size, one.ask(size)]);
  console.error(`${one.name}: done`);
}

console.log('| what grows | exponent of time | one more takes, ms | exponent of memory | one more holds, KiB |\n|---|---:|---:|---:|---:|');
for (const { name, measured: points } of series) {
  const times = points.map(([size, { seconds }]) => [size, seconds]);
  const peaks = points.map(([size, { peak }]) => [size, peak]);
  console.log(`| ${name} | ${power(times)} | ${milli(perUnit(times))} | ${power(peaks)} | ${kibi(perUnit(peaks))} |`);
}
for (const { name, measured: points } of series) {
  console.log(`\n| ${name} | ${points.map(([size]) => size.toLocaleString('en')).join(' | ')} |\n|---|${'---:|'.repeat(points.length)}`);
  console.log(`| ms | ${points.map(([, { seconds }]) => milli(seconds)).join(' | ')} |`);
  console.log(`| peak, MiB | ${points.map(([, { peak }]) => peak.toFixed(1)).join(' | ')} |`);
}
console.log(`\n| catalogue that the page reads, packs | ${packs.join(' | ')} |\n|---|${'---:|'.repeat(packs.length)}`);
console.log(`| bytes | ${packs.map((count) => Buffer.byteLength(catalogue(count)).toLocaleString('en')).join(' | ')} |`);
console.log(`| brotli | ${packs.map((count) => brotli(Buffer.from(catalogue(count))).length.toLocaleString('en')).join(' | ')} |`);
const times = series.map(({ mark, name, measured: points }) => ({ mark, name, points: points.map(([size, { seconds }]) => [size, seconds * 1000]) }));
console.log(`\n\`\`\`text\n${plot(times, 'how many', 'ms')}\n\`\`\``);
rmSync(folder, { recursive: true });
