// A desk with one person after the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations, desktop, freshPage, nothingElse, tenThousand, useSite } from './support.mjs';

const site = useSite();

// Of 10,000 a resident pays 1,585; of 20,000: (20,000 − 100) × 85 % = 16,915, 3,085 left.
test('everybody served is a row of one table, without names', async () => {
  const { page, requests, complaints, close } = await freshPage(site, {
    viewport: desktop, permissions: ['clipboard-read', 'clipboard-write'],
  });
  const next = page.getByRole('button', { name: '下一位（Alt+N）' });
  await tenThousand(page);
  await next.click();
  await page.getByRole('button', { name: '复制今天的 1 位（不含姓名）' }).waitFor();
  await tenThousand(page, { day: '20230501', total: '20000' });
  await page.keyboard.press('Alt+n');
  const copy = page.getByRole('button', { name: '复制今天的 2 位（不含姓名）' });
  await copy.click();
  await page.getByText('已复制').waitFor();
  const rows = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((row) => row.split('\t'));
  assert.equal(rows.length, 3);
  assert.ok(rows.every((row) => row.length === rows[0].length));
  const cell = (row, head) => rows[row][rows[0].indexOf(head)];
  // What the person pays is said as the first line says it: about, to the yuan.
  assert.deepEqual([1, 2].map((row) => ['医疗费总额', '有多准', '个人负担'].map((head) => cell(row, head))),
    [['10000.00', '您大约要付', '1585'], ['20000.00', '您大约要付', '3085']]);
  // Heads are names, each once: no question is one, and the bill has one column.
  assert.equal(new Set(rows[0]).size, rows[0].length);
  assert.deepEqual(rows[0].filter((head) => /[？?]|总费用/.test(head)), []);
  assert.deepEqual(await accessibilityViolations(page), []);
  // Nothing is sent and nothing kept.
  assert.ok(requests.every(({ method, body }) => method === 'GET' && !body));
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
  await page.getByRole('button', { name: '清空这张表' }).click();
  assert.equal(await copy.count(), 0);
  assert.deepEqual(complaints, []);
  await close();
});

test('what the hospital has filled in for the next person is one line, which opens', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: desktop });
  await tenThousand(page);
  await page.locator('#keep-hospital').check();
  await page.keyboard.press('Alt+n');
  const line = page.locator('.prefilled > summary');
  await line.waitFor();
  // Region, day, kind of care, level and place.
  assert.equal(await line.innerText(), '本院已填 5 项');
  assert.equal(await page.getByLabel('出院日期').isVisible(), false);
  // The person's first question has the focus, and what is asked of them is all there is to answer.
  assert.equal(await page.evaluate(() => document.activeElement.name), 'insurance');
  for (const words of ['城乡居民医保', '都不是']) {
    await page.locator('label.answer', { hasText: words }).first().click();
  }
  await page.getByLabel('总费用', { exact: true }).fill('20000');
  await nothingElse(page);
  assert.equal(await page.locator('.figure').innerText(), '3,085\u00a0元');
  await line.click();
  assert.equal(await page.getByLabel('出院日期').isVisible(), true);
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});

// The longest of the forms here: nine groups, five places, a referral and a disorder to ask of.
test('all of the form stands within one and a half screens of a tablet', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: { width: 1024, height: 768 }, hasTouch: true });
  const choose = (words) => page.locator('label.answer', { hasText: words }).first().click();
  for (const words of ['鞍山市', '低保对象', '城乡居民医保', '住院', '三级医院', '县外、本市内']) await choose(words);
  await page.getByLabel('总费用', { exact: true }).fill('7.9万');
  await page.locator('.figure').waitFor();
  const form = await page.locator('.questions').evaluate((form) => form.getBoundingClientRect().height);
  assert.ok(form <= 1.5 * 768, `${form} px`);
  // What is wrong with a field stands at the field, below the words beside it.
  await page.getByLabel('总费用', { exact: true }).fill('7，9万');
  await page.keyboard.press('Tab');
  const [field, error] = await Promise.all([page.locator('#bill-total'), page.locator('#bill-total-error')].map((one) => one.boundingBox()));
  assert.ok(Math.abs(error.y - field.y) < 100 && error.width > 100, JSON.stringify([field, error]));
  assert.deepEqual(complaints, []);
  await close();
});
