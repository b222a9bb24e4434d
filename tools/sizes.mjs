// Prints what a first visit downloads and fails when it is more than the budget: the page, its
// styles and scripts, the WebAssembly file, and the largest policy pack (one is loaded at a time).
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotli, gzip } from './compress.mjs';

// A ceiling against growth, a little above what is shipped now; docs/performance.md has the aim and the levers.
const budget = 245_000;
const site = fileURLToPath(new URL('../dist', import.meta.url));

function measure(file) {
  const content = readFileSync(join(site, file));
  return { file, raw: content.length, gzip: gzip(content).length, brotli: brotli(content).length };
}

const firstVisit = new Set(['.html', '.css', '.js', '.wasm']);
// Fetched later or elsewhere: the program as plain JavaScript (only where there is no WebAssembly), the service worker
// and what it keeps (once the page works), the scripts of embedding pages and of framed ones.
const later = /^(plain|frame)-|^(sw|embed)\.js$/;
const shell = readdirSync(site).filter((file) => firstVisit.has(extname(file)) && !later.test(file)).map(measure);
const packs = readdirSync(join(site, 'policies'), { recursive: true })
  .filter((file) => extname(file) === '.toml')
  .map((file) => measure(join('policies', file)))
  .sort((a, b) => b.brotli - a.brotli);
const rows = [...shell, ...packs.slice(0, 1)];
const total = { file: 'first visit' };
for (const kind of ['raw', 'gzip', 'brotli']) {
  total[kind] = rows.reduce((sum, row) => sum + row[kind], 0);
}

for (const row of [{ file: 'file', raw: 'raw', gzip: 'gzip', brotli: 'brotli' }, ...rows, total]) {
  console.log(`${row.file.padEnd(50)}${[row.raw, row.gzip, row.brotli].map((n) => String(n).padStart(10)).join('')}`);
}
if (total.brotli > budget) {
  console.error(`error: a first visit is ${total.brotli} bytes in brotli, above the budget of ${budget}`);
  process.exit(1);
}
