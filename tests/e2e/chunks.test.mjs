// What is loaded when it is opened: not before, once, and with a way on where it does not come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations, choose, desktop, freshPage, phone, plainly, readOn, tenThousand, useSite } from './support.mjs';

const site = useSite();
const exploreChunk = /\/explore-[0-9a-f]{16}\.wasm$/;
const asked = (requests) => requests.filter(({ url }) => exploreChunk.test(url)).length;

// The service worker of a first visit asks for it in the background; here nothing but the page itself may.
const withoutWorker = { serviceWorkers: 'block' };
const real = (complaints) => complaints.filter((one) => !one.includes('Service Worker registration blocked'));

test('an answer needs one file; what stands below it needs one more, which comes when somebody gets there, once', async () => {
  const { page, requests, complaints, close } = await freshPage(site, { viewport: phone, path: '/?look=desk', ...withoutWorker });
  await tenThousand(page, plainly);
  assert.match(await page.locator('.legend').innerText(), /8,415/);
  await page.waitForTimeout(500);
  assert.equal(asked(requests), 0);
  await readOn(page);
  await page.locator('#tier-basic summary').click();
  assert.match(await page.locator('#tier-basic .inside').innerText(), /\(10,000\.00 − 100\.00\) × 85% = 8,415\.00/);
  assert.equal(await page.locator('.compare table').first().isVisible(), true);
  await page.locator('.year > summary').click();
  await page.getByRole('button', { name: '再记一次看病' }).waitFor();
  await page.locator('.curve > summary').click();
  await page.locator('.plot').first().waitFor();
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

test('by keyboard it opens where it stands, and the focus stays', async () => {
  const { page, close } = await freshPage(site, { viewport: phone, path: '/?look=desk', ...withoutWorker });
  await tenThousand(page, plainly);
  const summary = page.locator('.rest > summary');
  await summary.focus();
  await page.locator('.rest > .answer-parts').waitFor();
  assert.equal(await summary.evaluate((one) => one === document.activeElement), true);
  assert.equal(await page.locator('.rest').evaluate((one) => one.open), true);
  // Whoever closes it again finds it closed.
  await page.keyboard.press('Enter');
  await page.getByLabel('总费用', { exact: true }).fill('20000');
  await page.getByText('16,915').first().waitFor();
  assert.equal(await page.locator('.rest').evaluate((one) => one.open), false);
  await close();
});

test('in large print it opens when it is tapped', async () => {
  const { page, requests, close } = await freshPage(site, { viewport: phone, path: '/?look=desk&print=large', ...withoutWorker });
  await tenThousand(page, plainly);
  await page.locator('.rest > summary').scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  assert.equal(asked(requests), 0);
  await page.locator('.rest > summary').click();
  await page.locator('.rest .tiers').waitFor();
  await close();
});

test('where it does not come its place says so, and trying again brings it', async () => {
  let broken = true;
  const prepare = (context) => context.route(exploreChunk, (route) => (broken ? route.abort() : route.continue()));
  const { page, close } = await freshPage(site, { viewport: phone, path: '/?look=desk', prepare, ...withoutWorker });
  await tenThousand(page, plainly);
  await page.locator('.rest > summary').scrollIntoViewIfNeeded();
  await page.locator('.rest [role="alert"]').waitFor();
  assert.match(await page.locator('.rest').innerText(), /网络/);
  assert.deepEqual(await accessibilityViolations(page), []);
  broken = false;
  await page.locator('.rest').getByRole('button', { name: '再试一次' }).click();
  await page.locator('.rest .tiers').waitFor();
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
