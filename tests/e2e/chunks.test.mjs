// What is loaded when it is opened: not before, once, and with a way on where it does not come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations, choose, desktop, freshPage, phone, plainly, tenThousand, useSite } from './support.mjs';

const site = useSite();
const exploreChunk = /\/explore-[0-9a-f]{16}\.wasm$/;
const asked = (requests) => requests.filter(({ url }) => exploreChunk.test(url)).length;

// The service worker of a first visit asks for it in the background; here nothing but the page itself may.
const withoutWorker = { serviceWorkers: 'block' };
const real = (complaints) => complaints.filter((one) => !one.includes('Service Worker registration blocked'));

test('a result with its clauses, and what other hospitals leave, need one file; what is opened needs one more, once', async () => {
  const { page, requests, complaints, close } = await freshPage(site, { viewport: desktop, ...withoutWorker });
  await tenThousand(page, plainly);
  await page.locator('#tier-basic summary').click();
  assert.match(await page.locator('#tier-basic .inside').innerText(), /\(10,000\.00 − 100\.00\) × 85% = 8,415\.00/);
  assert.equal(await page.locator('.compare table').count(), 1);
  assert.equal(asked(requests), 0);
  await page.locator('.year > summary').click();
  await page.getByRole('button', { name: '再记一次看病' }).waitFor();
  await page.locator('.curve > summary').click();
  await page.locator('.plot').waitFor();
  assert.equal(asked(requests), 1);
  assert.deepEqual(real(complaints), []);
  await close();
});

test('what an answer needs comes by itself; where it does not, the place of the answer says so, and trying again brings it', async () => {
  let broken = true;
  const answerChunk = /\/answer-[0-9a-f]{16}\.wasm$/;
  const prepare = (context) => context.route(answerChunk, (route) => (broken ? route.abort() : route.continue()));
  const { page, requests, close } = await freshPage(site, { viewport: desktop, prepare, ...withoutWorker });
  await choose(page, '怀化市');
  await page.locator('.result [role="alert"]').waitFor();
  assert.match(await page.locator('.result').innerText(), /网络/);
  assert.deepEqual(await accessibilityViolations(page), []);
  broken = false;
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByText('属于哪类人员').first().waitFor();
  await page.locator('label.answer', { hasText: '低保对象' }).first().waitFor();
  assert.equal(await page.locator('.result [role="alert"]').count(), 0);
  const asked = requests.filter(({ url }) => answerChunk.test(url)).length;
  // By itself or for the pack, and for the pack tried again.
  assert.ok(asked >= 2, `${asked} times`);
  await close();

  const whole = await freshPage(site, { viewport: desktop, ...withoutWorker });
  await tenThousand(whole.page);
  assert.equal(whole.requests.filter(({ url }) => answerChunk.test(url)).length, 1);
  await whole.close();
});

test('where it does not come the section says so, and trying again brings it', async () => {
  let broken = true;
  const prepare = (context) => context.route(exploreChunk, (route) => (broken ? route.abort() : route.continue()));
  const { page, close } = await freshPage(site, { viewport: phone, path: '/?look=desk', prepare, ...withoutWorker });
  await tenThousand(page, plainly);
  await page.locator('.year > summary').click();
  await page.locator('.year [role="alert"]').waitFor();
  assert.match(await page.locator('.year').innerText(), /网络/);
  assert.deepEqual(await accessibilityViolations(page), []);
  broken = false;
  await page.locator('.year').getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('button', { name: '再记一次看病' }).waitFor();
  assert.equal(await page.locator('.figure').innerText(), '1,585\u00a0元');
  await close();
});

test('English comes with it, by the button or by the address; without it Chinese stays and says why', async () => {
  let broken = true;
  const prepare = (context) => context.route(exploreChunk, (route) => (broken ? route.abort() : route.continue()));
  const { page, close } = await freshPage(site, { viewport: desktop, prepare, ...withoutWorker });
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('main > .failed').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
  broken = false;
  await page.locator('main > .failed').getByRole('button').click();
  await page.waitForSelector('html[lang="en"]');
  assert.equal(await page.locator('h1').innerText(), 'Medical benefit estimate');
  await close();

  const other = await freshPage(site, { viewport: desktop, path: '/?lang=en', ...withoutWorker });
  await other.page.waitForSelector('html[lang="en"]');
  assert.deepEqual(real(other.complaints), []);
  await other.close();
});
