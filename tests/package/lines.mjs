// Command: node tests/package/lines.mjs PACKAGE: the npm package as a program that is given one case a line and answers each with
// one line, as `estimate` does. PACKAGE is the folder it is installed in. Its packs are the bundled ones, the general estimate and
// those named behind it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [folder, ...files] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(join(resolve(folder), file)));
const { createEstimator, ProblemsError } = await load('node.js');
const { packs, general } = await load('packs.js');
const more = files.map((file) => readFileSync(file, 'utf8'));
const { estimate } = await createEstimator({ packs: [...Object.values(packs), ...Object.values(general), ...more] });

function answer(line) {
  try {
    return estimate(JSON.parse(line));
  } catch (error) {
    if (error instanceof ProblemsError) return { error: { problems: error.problems } };
    throw error;
  }
}

for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(answer(line)));
