// Builds the engine as an npm package in dist-package/: `make package`.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilePacks, estimate } from './compile-packs.mjs';
import { brotli, gzip } from './compress.mjs';
import { declarations } from './types.mjs';
import { bare } from './wasm/sections.mjs';
import { wasmOptFlags } from './wasm-opt-flags.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist-package');
const packs = join(root, 'static/policies');
const sources = join(root, 'package');

function run(command, ...args) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 });
  if (result.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${result.status ?? result.error.message}`);
  }
  return result.stdout;
}

// `profile` is one of Cargo.toml: `release` is made for size.
function buildModule(name, feature, profile = 'release') {
  run('cargo', 'build', '--locked', '--profile', profile, '--target', 'wasm32-unknown-unknown', '--no-default-features', '--features', feature, '--bin', name);
  run('wasm-bindgen', '--target', 'web', '--omit-default-module-path', '--no-typescript', '--out-dir', out, join(process.env.CARGO_TARGET_DIR, `wasm32-unknown-unknown/${profile}/${name}.wasm`));
  const wasm = join(out, `${name}_bg.wasm`);
  writeFileSync(wasm, bare(readFileSync(wasm)));
  run('wasm-opt', ...wasmOptFlags(), wasm, '-o', wasm);
  run('wasm-opt', '--mvp-features', wasm, '-o', '/dev/null');
}

function writePacks() {
  const compiled = join(root, 'target/packs');
  compilePacks(compiled);
  const listed = estimate('policies').trim().split('\n').map((line) => JSON.parse(line));
  const text = (id) => JSON.stringify(readFileSync(join(compiled, id, 'pack.txt'), 'utf8'));
  // Invented ones are for learning to write packs; a program that wants them passes them in. A general estimate is no
  // region's law: a program that lists what `policies` says must not list it among regions, so it asks for it by name.
  const ids = listed.filter(({ status }) => status !== 'invented' && status !== 'general').map(({ id }) => id);
  const general = listed.filter(({ status }) => status === 'general').map(({ id }) => id);
  const record = (name, about, list) => `// ${about}\nexport const ${name} = {\n${list.map((id) => `  ${JSON.stringify(id)}: ${text(id)},\n`).join('')}};\n`;
  const type = (name, about, list) => `/** ${about} */\nexport const ${name}: Record<${list.map((id) => `'${id}'`).join(' | ') || 'never'}, string>;\n`;
  const regions = ['packs', 'The packs of this version, by id, compiled.', ids];
  const elsewhere = ['general', "General estimates for people whose region has no pack: no region's law, and not loaded unless passed in.", general];
  writeFileSync(join(out, 'packs.js'), record(...regions) + record(...elsewhere));
  writeFileSync(join(out, 'packs.d.ts'), type(...regions) + type(...elsewhere));
}

function writeTypes() {
  const printed = estimate('schema', 'javascript');
  const types = declarations(JSON.parse(printed).$defs);
  writeFileSync(join(out, 'index.d.ts'), `// Made from the Rust types by tools/package.mjs.\n\n${types}${readFileSync(join(sources, 'functions.d.ts'), 'utf8')}`);
}

function report() {
  for (const name of readdirSync(out).sort()) {
    const content = readFileSync(join(out, name));
    console.log(`${name.padEnd(20)}${[content.length, gzip(content).length, brotli(content).length].map((n) => String(n).padStart(10)).join('')}`);
  }
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
buildModule('engine', 'package');
buildModule('compiler', 'compiler');
buildModule('columns', 'columns', 'fast');
for (const name of readdirSync(sources).filter((name) => name !== 'functions.d.ts')) {
  copyFileSync(join(sources, name), join(out, name));
}
copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
writePacks();
writeTypes();
console.log(`${'file'.padEnd(20)}       raw      gzip    brotli`);
report();
