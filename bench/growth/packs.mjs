// Packs in any number: copies of bench/peers/comparison-city under other ids and regions, as a folder for the command line.
// The one place here that knows what a pack and a catalogue look like.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const packText = () => readFileSync(new URL('../peers/comparison-city/pack.toml', import.meta.url), 'utf8');

export const packId = (number) => `comparison-city-${number}`;

const entry = (number) => `[[pack]]
id = "${packId(number)}"
region.zh = "比较市${number}"
region.en = "Comparison City ${number}"
status = "invented"
from = 2023-01-01
`;

export const catalogue = (count) => Array.from({ length: count }, (_, number) => entry(number)).join('\n');

export function packFolder(folder, count) {
  for (let number = 0; number < count; number += 1) {
    mkdirSync(join(folder, packId(number)), { recursive: true });
    const text = packText()
      .replace('id = "comparison-city"', `id = "${packId(number)}"`)
      .replace(/^region\.zh = .*$/m, `region.zh = "比较市${number}"`)
      .replace(/^region\.en = .*$/m, `region.en = "Comparison City ${number}"`);
    writeFileSync(join(folder, packId(number), 'pack.toml'), text);
  }
  writeFileSync(join(folder, 'index.toml'), catalogue(count));
  return folder;
}
