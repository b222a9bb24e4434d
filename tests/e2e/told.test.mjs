// What the browser tells a screen reader, as a tree: a change of it must be meant. To accept one after reading it:
// TOLD=write node --test tests/e2e/told.test.mjs
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { desktop, freshPage, openEverything, phone, tenThousand, useSite } from './support.mjs';

const site = useSite();

async function told(page, name) {
  const tree = `${await page.locator('body').ariaSnapshot()}\n`;
  const file = new URL(`told/${name}.yaml`, import.meta.url);
  if (process.env.TOLD === 'write') {
    writeFileSync(file, tree);
  }
  assert.equal(tree, readFileSync(file, 'utf8'), name);
}

test('a first question', async () => {
  const { page, close } = await freshPage(site, { viewport: phone });
  await page.waitForSelector('#app fieldset');
  await told(page, 'first-question');
  await page.getByRole('button', { name: '下一步' }).click();
  await told(page, 'first-question-unanswered');
  await close();
});

// (10,000 − 100) × 85 % = 8,415; 1,585 left.
test('a result with everything open', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await tenThousand(page);
  await openEverything(page);
  // A QR code and an address say where the test's server is.
  await page.locator('.carry').evaluate((one) => one.remove());
  await told(page, 'result');
  await close();
});
