// Command: node tests/oracle/lines.mjs [DIR]: the oracle as a program that is given one case a line and answers each with one line,
// as `estimate` does, so that what holds programs against cases (tools/conformance.mjs) can be pointed at it.

import { createInterface } from 'node:readline';
import { answer } from './oracle.mjs';
import { packsOf } from './packs.mjs';

const packs = packsOf(process.argv[2] ?? 'static/policies');
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(answer(line, packs)));
