// The npm package in a browser page, as it is, without a bundler.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { freshPage, useSite } from './support.mjs';

const site = useSite();
const types = { js: 'text/javascript', wasm: 'application/wasm' };
let server;

// Under the policy that the package's README asks a host for.
before(async () => {
  server = createServer(({ url }, response) => {
    const name = url.slice(1);
    const known = /^(index|estimator|engine|fetched|packs)\.js$|^engine_bg\.wasm$/.test(name);
    response.writeHead(known || name === '' ? 200 : 404, {
      'Content-Type': types[name.split('.').pop()] ?? 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    });
    response.end(known ? readFileSync(new URL(`../../dist-package/${name}`, import.meta.url)) : '<!DOCTYPE html><link rel="icon" href="data:,"><title>package</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(() => {
  server.close();
  server.closeAllConnections();
});

// (10,000 − 100) × 85 % = 8,415; 1,585 is left.
test('a page imports the package and estimates', async () => {
  const address = `http://127.0.0.1:${server.address().port}`;
  const { page, requests, close } = await freshPage({ ...site, address });
  const answer = await page.evaluate(async () => {
    const { createEstimator, ProblemsError } = await import('/index.js');
    const { estimate, policies } = await createEstimator({ language: 'en' });
    const visit = { policy: 'jining-2023', insurance: 'resident', setting: 'inpatient', level: 'primary', place: 'in-city', bill: { total: '10000' } };
    let thrown;
    try {
      estimate({ ...visit, bill: { total: '-1' } });
    } catch (error) {
      thrown = error;
    }
    return { personal: estimate(visit).personal, packs: policies().length, typed: thrown instanceof ProblemsError, codes: thrown.problems.map(({ code }) => code) };
  });
  assert.deepEqual(answer, { personal: '1585.00', packs: 7, typed: true, codes: ['negative'] });
  assert.deepEqual(requests.filter(({ url }) => !url.startsWith(address) && !url.startsWith('data:')), []);
  await close();
});
