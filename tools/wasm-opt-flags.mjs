// The flags by which every WebAssembly file of this project is made, read where they are written for Trunk: index.html.
import { readFileSync } from 'node:fs';

const page = new URL('../index.html', import.meta.url);

export function wasmOptFlags() {
  const [, level, flags] = readFileSync(page, 'utf8').match(/data-wasm-opt="(.)" data-wasm-opt-params="([^"]*)"/);
  return [`-O${level}`, ...flags.split(' ')];
}
