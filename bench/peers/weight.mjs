// What a browser would download of each engine: bundled for browsers and minified by esbuild, WebAssembly included, without
// any policy or model. What runs on a server only is weighed as it is installed.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotli, gzip } from '../../tools/compress.mjs';
import { folder, require } from './install.mjs';

const sum = (files, size) => files.reduce((total, content) => total + size(content), 0);
const raw = (files) => sum(files, (content) => content.length);

// Each file is compressed by itself, as servers do.
const browser = (files) => ({ raw: raw(files), gzip: sum(files, (content) => gzip(content).length), brotli: sum(files, (content) => brotli(content).length) });
const server = (files) => ({ raw: raw(files), server: true });

// The entry and what it imports at once; what is imported on demand (our package's own policies) is not downloaded here.
function bundled(contents, resolveDir) {
  const { outputFiles, metafile } = require('esbuild').buildSync({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const wanted = new Set();
  const want = (path) => {
    if (wanted.has(path)) return;
    wanted.add(path);
    for (const one of metafile.outputs[path].imports) if (one.kind === 'import-statement') want(one.path);
  };
  want(Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint));
  return outputFiles.filter(({ path }) => [...wanted].some((one) => path.endsWith(one))).map(({ contents: bytes }) => Buffer.from(bytes));
}

export function weights() {
  const ours = fileURLToPath(new URL('../../dist-package', import.meta.url));
  const zenWasm = dirname(require.resolve('@gorules/zen-engine-wasm32-wasi'));
  const zenNative = require.resolve('@gorules/zen-engine-linux-x64-gnu');
  return {
    ours: browser([...bundled('export { createEstimator } from "./index.js"', ours), readFileSync(join(ours, 'engine_bg.wasm'))]),
    publicodes: browser(bundled('export { default } from "publicodes"', folder)),
    zen: server([readFileSync(zenNative)]),
    'zen wasm': browser([
      ...bundled('export { ZenEngine } from "@gorules/zen-engine-wasm32-wasi"', folder),
      ...bundled('import "./wasi-worker-browser.mjs"', zenWasm),
      readFileSync(join(zenWasm, 'zen-engine.wasm32-wasi.wasm')),
    ]),
    'json-rules-engine': browser(bundled('export { Engine } from "json-rules-engine"', folder)),
    openfisca: server(readdirSync(join(folder, 'wheels')).map((name) => readFileSync(join(folder, 'wheels', name)))),
  };
}
