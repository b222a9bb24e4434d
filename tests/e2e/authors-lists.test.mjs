// The authors' page hands the pack before and after to the page for lists: nothing is uploaded, nothing is kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations, desktop, freshPage, narrow, useSite } from './support.mjs';
import { behind, copyRegion } from './workbench.mjs';

const site = useSite();
const open = (options) => freshPage(site, { path: '/authors.html', viewport: desktop, ...options });
const link = (page) => page.getByRole('link', { name: '到批量测算里用一份清单比较' });

// 85 % becomes 87 %, which the phrase does not say: an error.
async function changed(page) {
  await copyRegion(page, 'jining-2023');
  await behind(page, 'ratio = "0.85');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('7');
  await link(page).waitFor();
}

async function openLists(page) {
  const [lists] = await Promise.all([page.waitForEvent('popup'), link(page).click()]);
  await lists.getByText('从政策包工作台带来').waitFor();
  return lists;
}

test('both packs are compared with a list in a window of its own', async () => {
  const { page, complaints, close } = await open();
  await changed(page);
  const sent = [];
  page.context().on('request', (request) => sent.push({ url: new URL(request.url()), body: request.postData() }));
  const lists = await openLists(page);
  await page.getByText('批量测算已在新窗口打开').waitFor();
  assert.equal(await lists.getByLabel('各行按哪个政策').inputValue(), 'jining-2023');
  // Both have one title, and are offered by which they are.
  const offered = await lists.getByLabel('再与哪个政策比较').locator('option').allInnerTexts();
  assert.equal(offered.filter((words) => words.startsWith('改之前：')).length, 1, String(offered));
  assert.equal(offered.filter((words) => words.startsWith('改之后：')).length, 1, String(offered));
  assert.equal(new Set(offered).size, offered.length);
  await lists.getByRole('note').filter({ hasText: '试算 · 未通过检查' }).waitFor();
  assert.deepEqual(await accessibilityViolations(lists), []);
  // A reload asks once more.
  await lists.reload();
  await lists.getByText('从政策包工作台带来').waitFor();
  await lists.getByLabel(/选择一张表/).setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('出院日期,险种,医疗类别,医院级别,就医地,总费用\n2023-05-01,居民,住院,一级,市内,1万\n'),
  });
  await lists.getByRole('button', { name: '开始测算' }).click();
  await lists.locator('#results .rests-on').waitFor();
  const results = await lists.locator('#results').innerText();
  // (10,000 − 100) × 85 % = 8,415, then × 87 % = 8,613.
  assert.ok(results.includes('按“改之前：') && results.includes('与“改之后：'), results);
  assert.ok(results.includes('8,415.00') && results.includes('8,613.00'), results);
  await lists.locator('#results').getByRole('note').waitFor();
  assert.deepEqual(await accessibilityViolations(lists), []);
  // Another choice, and it is no longer what was carried.
  await lists.getByLabel('再与哪个政策比较').selectOption('jining-2022');
  await lists.getByText('从政策包工作台带来').waitFor({ state: 'detached' });
  assert.equal(sent.some(({ url, body }) => body || url.search || url.origin !== site.address), false);
  const kept = await lists.evaluate(() => [localStorage.length, sessionStorage.length, location.href]);
  assert.deepEqual(kept, [0, 0, `${site.address}/batch.html`]);
  assert.deepEqual(complaints, []);
  await close();
});

test('English goes along, and so does a narrow screen', async () => {
  const { page, close } = await open({ viewport: narrow });
  await changed(page);
  await page.getByRole('button', { name: 'English' }).click();
  const [lists] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Compare both with a list of visits' }).click(),
  ]);
  await lists.getByText('From the policy pack workbench').waitFor();
  await lists.getByRole('heading', { name: 'Estimate a list' }).waitFor();
  assert.deepEqual(await accessibilityViolations(lists), []);
  const overflow = await lists.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
  await close();
});

test('where the browser opens no window it is said in words', async () => {
  const { page, complaints, close } = await open({
    prepare: (context) => context.addInitScript(() => { globalThis.open = () => null; }),
  });
  await changed(page);
  await link(page).click();
  await page.getByRole('alert').filter({ hasText: '浏览器没有让新窗口打开' }).waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});

test('a window that another page opened is told nothing, and believes nobody else', async () => {
  const { page: lists, close } = await freshPage(site, { path: '/batch.html', viewport: desktop });
  await lists.getByLabel('各行按哪个政策').waitFor();
  // A message of this very page, which did not open it.
  await lists.evaluate(() => postMessage(['estimator-packs', 'x', 'y', true, 'zh'], location.origin));
  await lists.waitForTimeout(200);
  assert.equal(await lists.getByText('从政策包工作台带来').count(), 0);
  assert.equal(await lists.locator('#policy .error').count(), 0);
  await close();
});
