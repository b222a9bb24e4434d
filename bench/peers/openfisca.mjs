// OpenFisca, in a Python process of its own: openfisca/model.py as whole arrays and one situation at a time. It times
// itself, so that the pipe between the two processes is not counted.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { python } from './install.mjs';

function serve() {
  const child = spawn(python, ['-W', 'ignore', fileURLToPath(new URL('openfisca/serve.py', import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('OpenFisca ended');
      return JSON.parse(value);
    },
    stop: () => child.stdin.end(),
  };
}

function columns(cases, perYuan) {
  const amount = (key) => cases.map((one) => (one[key] * perYuan) / 100);
  const word = (key) => cases.map((one) => one[key].replaceAll('-', '_'));
  return {
    total: amount('total'),
    full_self: amount('fullSelf'),
    over_limit: amount('overLimit'),
    advance_self: amount('advanceSelf'),
    level: word('level'),
    identity: word('identity'),
  };
}

// The four rows: two units, two ways. All of them ask the same process.
export function openfisca() {
  const { ask, stop } = serve();
  const row = (unit, way) => {
    const perYuan = unit === 'yuan' ? 1 : 100;
    return {
      name: `OpenFisca, ${unit}, ${way === 'array' ? 'array of 200,000' : 'one at a time'}`,
      whole: way === 'array',
      most: way === 'array' ? Infinity : 1000,
      async evaluate(cases) {
        const { seconds, answers } = await ask({ way, unit, columns: columns(cases, perYuan) });
        return { seconds, answers: answers.map((amounts) => amounts.map((amount) => Math.round(amount * (100 / perYuan)))) };
      },
      explain: way === 'array' ? undefined : async (cases) => (await ask({ way: 'explained', unit, columns: columns(cases, perYuan) })).times,
      stop,
    };
  };
  return ['yuan', 'fen'].flatMap((unit) => [row(unit, 'array'), row(unit, 'one by one')]);
}
