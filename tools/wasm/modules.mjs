// Binaryen's own library, and what several steps ask of a module.
import { join } from 'node:path';

export const { default: binaryen } = await import(join(process.env.TOOLS, 'node-build/node_modules/binaryen/index.js'));

// Until the last step functions are found again by their names.
binaryen.setDebugInfo(true);

export function functionsOf(module) {
  return Array.from({ length: module.getNumFunctions() }, (_, place) => binaryen.getFunctionInfo(module.getFunctionByIndex(place)));
}

export function exportsOf(module) {
  return Array.from({ length: module.getNumExports() }, (_, place) => binaryen.getExportInfo(module.getExportByIndex(place)));
}

// Names as short as they come: a … z, A … Z, then two letters.
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const short = (place) => (place < LETTERS.length ? '' : short(Math.floor(place / LETTERS.length) - 1)) + LETTERS[place % LETTERS.length];

// The finished file, without the names of its functions.
export function finished(module) {
  binaryen.setDebugInfo(false);
  const bytes = Buffer.from(module.emitBinary());
  binaryen.setDebugInfo(true);
  return bytes;
}
