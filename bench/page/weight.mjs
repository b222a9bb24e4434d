// Command: make bench-weight.
// What the page's program is made of, from the site in dist/ and what its build left: by the crate a function is written
// in (ours by module), in bytes as they are shipped and in what the files would lose in brotli without it; and what each
// thing that is opened brings along.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotli } from '../../tools/compress.mjs';
import { linked, named } from '../../tools/site-program.mjs';
import { functionBodies, functionNames, importedFunctions, readLinked } from '../../tools/wasm/linked.mjs';
import { sections } from '../../tools/wasm/sections.mjs';
import { gatesOf, reached } from '../../tools/wasm/split.mjs';

const site = fileURLToPath(new URL('../../dist', import.meta.url));
const CODE = 10;
const DATA = 11;
const IMPORTS = 2;

const standard = new Set(['core', 'alloc', 'std', 'compiler_builtins']);

// As the compiler writes a path: the crate with a mark of its own, then each part with its length.
function written(name) {
  const crate = /Cs[0-9A-Za-z]+_(\d+)/.exec(name);
  const parts = [];
  let rest = crate ? name.slice(crate.index + crate[0].length - crate[1].length) : '';
  for (let size = /^(\d+)_?/.exec(rest); size; size = /^(?:s[0-9A-Za-z]*_)?(\d+)_?/.exec(rest)) {
    parts.push(rest.slice(size[0].length, size[0].length + Number(size[1])));
    rest = rest.slice(size[0].length + Number(size[1]));
  }
  return parts;
}

function partOf(name) {
  const [crate, module] = written(name);
  if (/drop_(glue|in_place)/.test(name)) {
    return 'dropping values';
  }
  if (crate === 'benefit_estimator') {
    return `ours: ${module}`;
  }
  return standard.has(crate) ? 'standard library' : crate ?? 'without a path';
}

// The published file's functions, by the names the build kept, and where each lies.
function fileOf(part, stem = part) {
  const published = readFileSync(join(site, readdirSync(site).find((file) => new RegExp(`^${stem}-[0-9a-f]{16}\\.wasm$`).test(file))));
  const kept = sections(readFileSync(named(part)));
  const body = (found, id) => found.find((section) => section.id === id)?.body ?? Buffer.from([0]);
  const code = body(sections(published), CODE);
  if (!code.equals(body(kept, CODE))) {
    throw new Error(`target/program/${part}.wasm is not of this build: run \`make build\``);
  }
  const names = functionNames(kept.find(({ name }) => name === 'name').body);
  const imported = importedFunctions(body(kept, IMPORTS));
  const start = published.indexOf(code);
  const functions = functionBodies(code)
    .map(({ start: from, end }, place) => ({ name: names.get(imported + place) ?? '', from: start + from, to: start + end }));
  return { published, functions, data: body(kept, DATA).length, whole: brotli(published).length };
}

function without({ published, functions }, group) {
  const kept = [];
  let at = 0;
  for (const { name, from, to } of functions) {
    if (partOf(name) === group) {
      kept.push(published.subarray(at, from));
      at = to;
    }
  }
  return brotli(Buffer.concat([...kept, published.subarray(at)])).length;
}

const sizeOf = (functions) => functions.reduce((sum, { from, to }) => sum + to - from, 0);
const files = [
  fileOf('first', 'benefit-estimator'),
  fileOf('answer'),
  fileOf('explore'),
];

function row(cells) {
  const [name, ...rest] = cells;
  console.log(`| ${name.padEnd(24)} |${rest.map((cell) => String(cell).padStart(8)).join(' |')} |`);
}

const groups = [...new Set(files.flatMap(({ functions }) => functions.map(({ name }) => partOf(name))))];
const rows = groups.map((group) => {
  const sizes = files.map(({ functions }) => sizeOf(functions.filter(({ name }) => partOf(name) === group)));
  // Of a first visit, so without the last file.
  const lost = files.slice(0, 2).map((file, place) => (sizes[place] === 0 ? 0 : file.whole - without(file, group)));
  return { group, sizes, lost: lost[0] + lost[1] };
}).sort((a, b) => b.lost - a.lost);

row(['part, bytes', 'first', 'answer', 'brotli', 'explore']);
row(['---', '---:', '---:', '---:', '---:']);
for (const { group, sizes: [first, answer, explore], lost } of rows) {
  row([group, first, answer, lost, explore]);
}
row(['texts and tables', files[0].data, files[1].data, '', files[2].data]);
row(['the whole file', files[0].published.length, files[1].published.length, files[0].whole + files[1].whole, files[2].published.length]);

// What only one gate leads to, of all the program: as shipped for functions, as linked for texts and tables.
const { nodes, exported } = readLinked(readFileSync(linked));
const shipped = new Map(files.flatMap(({ functions }) => functions.map(({ name, from, to }) => [name, to - from])));
const roots = exported.map(({ key }) => key);
const all = reached(nodes, roots, new Set());
console.log();
row(['what is opened, bytes', 'code', 'texts']);
row(['---', '---:', '---:']);
const features = [...gatesOf(nodes, 'explore')].map((gate) => {
  const rest = reached(nodes, roots, new Set([gate]));
  const gone = [...all].filter((key) => !rest.has(key)).map((key) => nodes.get(key));
  return {
    name: written(nodes.get(gate).name).slice(1).filter((part) => part !== 'chunk_explore').join('::'),
    code: gone.reduce((sum, { name }) => sum + (shipped.get(name) ?? 0), 0),
    texts: gone.reduce((sum, { size }) => sum + (size ?? 0), 0),
  };
});
for (const { name, code, texts } of features.sort((a, b) => b.code - a.code)) {
  row([name, code, texts]);
}
