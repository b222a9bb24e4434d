// Writes a .br and a .gz beside each file that gains from it, so that a server need not compress.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressible = new Set(['.html', '.css', '.js', '.wasm', '.json', '.webmanifest', '.svg', '.toml', '.txt', '.csv']);

export const brotli = (content) => brotliCompressSync(content, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    // Short distances written out: 0.5 % less of WebAssembly.
    [constants.BROTLI_PARAM_NDIRECT]: 15,
  },
});

export const gzip = (content) => gzipSync(content, { level: 9 });

export function compressFolder(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.path, entry.name);
    if (!entry.isFile() || !compressible.has(extname(file))) {
      continue;
    }
    const content = readFileSync(file);
    for (const [suffix, compressed] of [['.br', brotli(content)], ['.gz', gzip(content)]]) {
      if (compressed.length < content.length) {
        writeFileSync(file + suffix, compressed);
      }
    }
  }
}
