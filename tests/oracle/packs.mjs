// The packs of a folder, by id.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPack } from './pack.mjs';

export function packsOf(folder) {
  const files = readdirSync(folder).map((name) => join(folder, name, 'pack.toml')).filter((file) => existsSync(file)).sort();
  return new Map(files.map(readPack).map((pack) => [pack.id, pack]));
}
