// The packs of a folder, by id; and a folder of random packs.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPack } from './pack.mjs';
import { randomPack } from './random-pack.mjs';
import { Random } from './random.mjs';

export function packsOf(folder) {
  const files = readdirSync(folder).map((name) => join(folder, name, 'pack.toml')).filter((file) => existsSync(file)).sort();
  return new Map(files.map(readPack).map((pack) => [pack.id, pack]));
}

/** Writes `count` random packs, and the list of them, into a folder. */
export function writePacks(folder, count, seed) {
  const index = [];
  for (let n = 0; n < count; n += 1) {
    const id = `random-${n + 1}`;
    mkdirSync(join(folder, id), { recursive: true });
    writeFileSync(join(folder, id, 'pack.toml'), randomPack(new Random(BigInt(seed) * 1000n + BigInt(n)), id));
    index.push(`[[pack]]\nid = "${id}"\nregion.zh = "虚构市${id}"\nregion.en = "Invented ${id}"\nstatus = "invented"\nfrom = 2024-01-01\n`);
  }
  writeFileSync(join(folder, 'index.toml'), index.join('\n'));
}
