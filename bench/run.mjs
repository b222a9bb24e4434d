// Command: node bench/run.mjs [--cargo-config KEY=VALUE ...]
// Builds the measurements natively and as WebAssembly with the page's release profile, flags and wasm-opt (but the
// prebuilt standard library), runs them on this machine,
// under Node and in Chromium, and prints one table. Nothing here fails for being slow.
//
// With --cargo-config, for trying another profile: --cargo-config profile.release.opt-level=3

import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { wasmOptFlags } from '../tools/wasm-opt-flags.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const site = fileURLToPath(new URL('..', import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(here, 'target');
const wasmFolder = join(target, 'wasm-bench');
const { values: options } = parseArgs({ options: { 'cargo-config': { type: 'string', multiple: true, default: [] } } });

// With the tools on the path, as every command of this project has them.
function run(command, ...args) {
  const script = 'source tools/env.sh && exec "$@"';
  const env = { ...process.env, CARGO_TARGET_DIR: target };
  const result = spawnSync('bash', ['-c', script, 'bash', command, ...args], { cwd: site, env, stdio: ['inherit', 'pipe', 'inherit'], encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${result.status ?? result.error}`);
  return result.stdout;
}

// The page's own release profile, read where it is written.
function releaseProfile() {
  const [, section] = readFileSync(join(site, 'Cargo.toml'), 'utf8').match(/^\[profile\.release\]\n((?:[^[\n].*\n|\n)*)/m);
  const settings = section.split('\n').filter((line) => /^[a-z-]+ = /.test(line)).map((line) => `profile.release.${line}`);
  return [...settings, ...options['cargo-config']].flatMap((setting) => ['--config', setting]);
}

function build() {
  copyFileSync(join(site, 'Cargo.lock'), join(here, 'Cargo.lock'));
  const cargo = (...args) => run('cargo', 'build', '--release', '--manifest-path', join(here, 'Cargo.toml'), ...releaseProfile(), ...args);
  cargo();
  cargo('--target', 'wasm32-unknown-unknown');
  const built = join(target, 'wasm32-unknown-unknown/release/bench.wasm');
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--out-dir', wasmFolder, built);
  const wasm = join(wasmFolder, 'bench_bg.wasm');
  run('wasm-opt', ...wasmOptFlags(), wasm, '-o', wasm);
  renameSync(join(wasmFolder, 'bench.js'), join(wasmFolder, 'bench.mjs'));
}

const natively = () => run(join(target, 'release/bench'));

async function underNode() {
  const { initSync, measure } = await import(pathToFileURL(join(wasmFolder, 'bench.mjs')));
  initSync({ module: readFileSync(join(wasmFolder, 'bench_bg.wasm')) });
  return measure();
}

// A page of an isolated origin: only there does the clock move in steps of 5 µs instead of 100.
async function inChromium() {
  const types = { html: 'text/html', mjs: 'text/javascript', wasm: 'application/wasm' };
  const server = createServer(({ url }, response) => {
    const name = url.slice(1);
    const kind = name.split('.').pop();
    const known = ['bench.mjs', 'bench_bg.wasm'].includes(name);
    response.writeHead(known || name === '' ? 200 : 404, {
      'Content-Type': types[known ? kind : 'html'],
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    });
    response.end(known ? readFileSync(join(wasmFolder, name)) : '<!DOCTYPE html><title>bench</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The flags of the journeys (tests/e2e/support.mjs).
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const text = await page.evaluate(async () => {
      if (!globalThis.crossOriginIsolated) throw new Error('the page is not isolated: its clock would be too coarse');
      const { default: init, measure } = await import('/bench.mjs');
      await init({ module_or_path: '/bench_bg.wasm' });
      return measure();
    });
    return { text, version: browser.version() };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

const figures = (text) => new Map(text.trim().split('\n').map((line) => {
  const [name, ...values] = line.split('\t');
  return [name, values.join(' / ')];
}));

function print(columns) {
  const names = [...columns[0].figures.keys()].filter((name) => name !== 'checksum');
  const rows = [['', ...columns.map((column) => column.title)]];
  for (const name of names) rows.push([name, ...columns.map((column) => column.figures.get(name) ?? '—')]);
  const widths = rows[0].map((_, place) => Math.max(...rows.map((row) => row[place].length)));
  const text = (row) => `| ${row.map((cell, place) => (place === 0 ? cell.padEnd(widths[place]) : cell.padStart(widths[place]))).join(' | ')} |`;
  console.log(text(rows[0]));
  console.log(`|${widths.map((width, place) => (place === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`);
  for (const row of rows.slice(1)) console.log(text(row));
}

build();
const native = natively();
const node = await underNode();
const browser = await inChromium();
const columns = [
  { title: 'native', figures: figures(native) },
  { title: `Node ${process.versions.node}`, figures: figures(node) },
  { title: `Chromium ${browser.version.split('.')[0]}`, figures: figures(browser.text) },
];
console.log(`${cpus().length} × ${cpus()[0].model}; 1,000 cases over five packs; two figures are median / 99th percentile of the cases\n`);
print(columns);
const checksums = new Set(columns.map((column) => column.figures.get('checksum')));
if (checksums.size !== 1) throw new Error(`not the same amounts everywhere: ${[...checksums].join(', ')}`);
