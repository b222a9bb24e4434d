// A process of its own for each number of visits, so that the most memory it held is that number's alone: estimateYear of
// the npm package. Prints seconds and MiB.
import { readFileSync } from 'node:fs';
import { createEstimator } from '../../dist-package/node.js';
import { visitsOfYear } from './input.mjs';
import { packText } from './packs.mjs';

const visits = visitsOfYear(Number(process.argv[2]));
const { estimateYear } = await createEstimator({ packs: [packText()] });
const peak = () => Number(readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\s+(\d+)/)[1]) / 1024;

estimateYear(visits);
const peakOfOne = peak();
// As often as gives the clock something to measure; the best one, as for the command line.
let best = Infinity;
for (let run = 0; run < Math.max(5, 500 / visits.length); run += 1) {
  const start = performance.now();
  estimateYear(visits);
  best = Math.min(best, (performance.now() - start) / 1000);
}
console.log(JSON.stringify({ seconds: best, peak: peakOfOne }));
