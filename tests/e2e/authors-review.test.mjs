// The authors' page: the review sheet, and the day on which a second officer compared every figure.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { accessibilityViolations, desktop, freshPage, narrow, useSite } from './support.mjs';
import { copyRegion, packText, signedAndChanged, status } from './workbench.mjs';

const site = useSite();
const root = fileURLToPath(new URL('../..', import.meta.url));
const jining = readFileSync(join(root, 'static/policies/jining-2023/pack.toml'), 'utf8');
const open = (options) => freshPage(site, { path: '/authors.html', viewport: desktop, ...options });
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the sheet is signed and the day goes into the pack, comments and all else as they were', async () => {
  const { page, complaints, close } = await open({ viewport: narrow });
  await copyRegion(page, 'jining-2023');
  const review = page.locator('#review');
  const [download] = await Promise.all([page.waitForEvent('download'), review.getByRole('link', { name: '下载审核表' }).click()]);
  assert.equal(download.suggestedFilename(), 'jining-2023-review.html');
  assert.match(readFileSync(await download.path(), 'utf8'), /审核表：济宁高新区[^]*resident-ratio-tertiary/);
  const sign = review.getByRole('button', { name: '这一天，每个数字都与原文核对过' });
  await sign.click();
  await review.getByRole('alert').filter({ hasText: '请写上核对的那一天' }).waitFor();
  await page.getByLabel('哪一天核对的').fill('29991231');
  await sign.click();
  await review.getByRole('alert').filter({ hasText: '2999-12-31 还没有到' }).waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByLabel('哪一天核对的').fill('20260115');
  await sign.click();
  await review.getByRole('status').filter({ hasText: 'checked = 2026-01-15' }).waitFor();
  assert.equal(await packText(page), jining.replace('checked = 2023-09-07', 'checked = 2026-01-15'));
  assert.equal(await overflow(page), 0);
  assert.deepEqual(complaints, []);
  await close();
});

test('beside an error nothing is signed; what is changed after it was signed has to be compared again', async () => {
  const { page, complaints, close } = await open();
  const review = await signedAndChanged(page);
  await page.keyboard.type('0');
  await review.getByText('还有错误，不能写核对日期').waitFor();
  assert.equal(await page.getByLabel('哪一天核对的').count(), 0);
  await review.getByRole('status').filter({ hasText: '2026-01-15 核对以后，政策包又改过' }).waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByRole('button', { name: 'English' }).click();
  await review.getByText('There are errors, so no day of checking').waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await status(page).filter({ hasText: /Errors: [1-9]/ }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});
