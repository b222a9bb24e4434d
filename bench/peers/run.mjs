// Command: node bench/peers/run.mjs [--cases N]
// One policy, the same cases, through this project's engine and four others, interleaved; every result compared with whole
// fen computed apart. Prints one table. Needs dist-package/ (make package); installs the others under target/ itself.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { makeCases } from './cases.mjs';
import { install } from './install.mjs';
import { reference } from './reference.mjs';

const rounds = 20;
const explainedPerRound = 100;
const { values: options } = parseArgs({ options: { cases: { type: 'string', default: '200000' } } });

install();
const { jsonRules } = await import('./json-rules.mjs');
const { openfisca } = await import('./openfisca.mjs');
const { ours } = await import('./ours.mjs');
const { publicodes } = await import('./publicodes.mjs');
const { weights } = await import('./weight.mjs');
const { zen } = await import('./zen.mjs');

const cases = makeCases(Number(options.cases));
const right = cases.map(reference);
const [yuanArray, yuanOne, fenArray, fenOne] = openfisca();
const rows = [
  { peer: await ours(), weight: 'ours' },
  { peer: publicodes(1), weight: 'publicodes' },
  { peer: publicodes(100), weight: 'publicodes' },
  { peer: zen('GoRules ZEN 0.54.0, native', '@gorules/zen-engine'), weight: 'zen' },
  { peer: zen('GoRules ZEN 0.52.1, WebAssembly', '@gorules/zen-engine-wasm32-wasi'), weight: 'zen wasm' },
  { peer: jsonRules(1), weight: 'json-rules-engine' },
  { peer: jsonRules(100), weight: 'json-rules-engine' },
  ...[yuanArray, yuanOne, fenArray, fenOne].map((peer) => ({ peer, weight: 'openfisca' })),
].map((row) => ({ ...row, rates: [], times: [], checked: 0, wrong: 0, worst: 0 }));

function check(row, answers, from) {
  for (const [place, answer] of answers.entries()) {
    const off = Math.max(...answer.map((amount, which) => Math.abs(amount - right[from + place][which])));
    row.checked += 1;
    if (off >= 1) row.wrong += 1;
    row.worst = Math.max(row.worst, off);
  }
}

// A whole array is asked in every fourth round, everything else its part of the cases in every round.
async function ask(row, round) {
  const { peer } = row;
  if (peer.whole && round % 4 !== 0) return;
  const size = Math.ceil(cases.length / rounds);
  const from = peer.whole ? 0 : round * size;
  const mine = peer.whole ? cases : cases.slice(from, from + Math.min(size, peer.most));
  const { seconds, answers } = await peer.evaluate(mine);
  row.rates.push(mine.length / seconds);
  if (!peer.whole || round === 0) check(row, answers, from);
  if (peer.explain) row.times.push(...(await peer.explain(mine.slice(0, explainedPerRound))));
}

// Compilers and caches warm up on cases that are not counted.
const warm = makeCases(300, 1);
for (const { peer } of rows) await peer.evaluate(warm);
for (let round = 0; round < rounds; round += 1) {
  for (const row of rows) await ask(row, round);
  console.error(`round ${round + 1} of ${rounds}, load ${loadavg()[0].toFixed(1)}`);
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const count = (value) => Math.round(value).toLocaleString('en');
const kilo = (bytes) => (bytes / 1000).toLocaleString('en', { maximumFractionDigits: bytes < 100000 ? 1 : 0 });
const times = (ratio) => `${ratio >= 10 ? Math.round(ratio) : ratio.toPrecision(2)} ×`;
const rateOfOurs = median(rows[0].rates);
const weight = weights();

console.log(`${cpus().length} × ${cpus()[0].model}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}; ${count(cases.length)} cases\n`);
console.log('| engine | evaluations/s | to ours | with explanation, median ms | to ours | wrong results | worst, fen | kB: raw / gzip / brotli |');
console.log('|---|---:|---:|---:|---:|---:|---:|---:|');
for (const row of rows) {
  const rate = median(row.rates);
  const time = row.times.length > 0 ? median(row.times) : undefined;
  const share = `${count(row.wrong)} of ${count(row.checked)} (${((100 * row.wrong) / row.checked).toFixed(2)} %)`;
  const { raw, gzip, brotli, server } = weight[row.weight];
  const cells = [
    row.peer.name,
    count(rate),
    times(rate / rateOfOurs),
    time === undefined ? 'none' : time.toFixed(3),
    time === undefined ? '' : times(time / median(rows[0].times)),
    share,
    count(row.worst),
    server ? `server only: ${kilo(raw)}` : `${kilo(raw)} / ${kilo(gzip)} / ${kilo(brotli)}`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
yuanArray.stop();
// The threads of ZEN's WebAssembly never end by themselves.
process.exit(0);
