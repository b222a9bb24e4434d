// Prints what a first visit downloads and what the engine package weighs, and fails when either is above its budget. A first
// visit is the page, its styles and scripts, the two WebAssembly files that come by themselves, the catalogue, and the
// largest policy pack (one is loaded at a time).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotli, gzip } from './compress.mjs';

// What may not be exceeded: a first visit in brotli, the engine for other programs in gzip. docs/performance.md says what
// takes how much.
// The language for any city and the page that says how sure it is stand 50 KB over the 150,000 bytes that a first visit is meant to
// weigh; these hold the line until they are won back (docs/performance.md).
const budget = 201_500;
const engineBudget = 95_800;
const engineFile = fileURLToPath(new URL('../dist-package/engine_bg.wasm', import.meta.url));
const site = fileURLToPath(new URL('../dist', import.meta.url));

function measure(file) {
  const content = readFileSync(join(site, file));
  return { file, raw: content.length, gzip: gzip(content).length, brotli: brotli(content).length };
}

// What index.html names, and the catalogue; what is loaded on demand (the last part of the program, the plain JavaScript,
// the frame's script, the service worker) and the sizes of icons for the home screen are not part of a first visit.
function named(page) {
  const html = readFileSync(join(site, page), 'utf8');
  const names = [...html.matchAll(/<(?:link|script)\b[^>]*\b(?:href|src)="(?:\.\/)?([^":]+)"/g)].map(([, name]) => name);
  return [page, ...names.filter((name) => /\.(css|js|wasm|webmanifest)$|icon-32/.test(name))];
}

const part = (name) => readdirSync(site).find((file) => new RegExp(`^${name}-[0-9a-f]{16}\\.wasm$`).test(file));
const shell = [...named('index.html'), part('answer'), 'policies/index.txt'].map(measure);
const packs = readdirSync(join(site, 'policies'), { recursive: true })
  .filter((file) => file.endsWith('/pack.txt'))
  .map((file) => measure(join('policies', file)))
  .sort((a, b) => b.brotli - a.brotli);
const rows = [...shell, ...packs.slice(0, 1)];

function sum(file, rows) {
  const of = (kind) => rows.reduce((sum, row) => sum + row[kind], 0);
  return { file, raw: of('raw'), gzip: of('gzip'), brotli: of('brotli') };
}

const total = sum('first visit', rows);
// The last part of the program (tools/wasm/split.mjs): what is opened, and what stands below an answer.
const explore = measure(part('explore'));
const authors = sum("the authors' page, by itself", named('authors.html').map(measure));
const lists = sum('the page for lists, by itself', named('batch.html').map(measure));

for (const row of [{ file: 'file', raw: 'raw', gzip: 'gzip', brotli: 'brotli' }, ...rows, total, { ...explore, file: 'when it is opened' }, authors, lists]) {
  console.log(`${row.file.padEnd(50)}${[row.raw, row.gzip, row.brotli].map((n) => String(n).padStart(10)).join('')}`);
}
if (total.brotli > budget) {
  console.error(`error: a first visit is ${total.brotli} bytes in brotli, above the budget of ${budget}`);
  process.exit(1);
}
const engine = gzip(readFileSync(engineFile)).length;
console.log(`${'the engine for other programs'.padEnd(60)}${String(engine).padStart(10)}`);
const columns = gzip(readFileSync(join(engineFile, '../columns_bg.wasm'))).length;
console.log(`${'the same with columns, built for speed'.padEnd(60)}${String(columns).padStart(10)}`);
if (engine > engineBudget) {
  console.error(`error: the engine for other programs is ${engine} bytes in gzip, above the budget of ${engineBudget}`);
  process.exit(1);
}
