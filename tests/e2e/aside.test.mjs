// What does not fit what is chosen now, and visits of different years.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations, choose, desktop, followed, freshPage, nothingElse, openEverything, useSite } from './support.mjs';

const site = useSite();
const nbsp = '\u00a0';

// Huaihua has a fallback and no 低保边缘家庭; Anshan has no fallback.
test('a settled amount that the next region does not have is set aside, told, and comes back', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: desktop });
  for (const words of ['怀化市', '低保对象', '城乡居民医保', '住院', '三级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill('8万');
  await nothingElse(page);
  await page.getByText('我已有结算单').click();
  const fallback = page.getByLabel('政府兜底已付');
  await fallback.fill('9000');
  await followed(page);
  await choose(page, '鞍山市');
  // The printed list of answers has it, too, where it counts.
  const told = page.locator('.aside li', { hasText: '政府兜底已付 9,000' });
  await told.waitFor();
  assert.equal(await told.innerText(), `政府兜底已付 9,000${nbsp}元：当地文件里没有这项待遇`);
  assert.equal(await fallback.count(), 0);
  // By hand: 80,000 less 47,520, 19,110, 9,359 and 707.70.
  await page.locator('.headline .figure', { hasText: `3,303${nbsp}元` }).waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await choose(page, '怀化市');
  await page.getByLabel('出院日期').fill('20200501');
  // The section has closed meanwhile.
  await fallback.waitFor({ state: 'attached' });
  assert.equal(await fallback.inputValue(), '9000');
  assert.equal(await told.count(), 0);
  assert.deepEqual(complaints, []);
  await close();
});

test('a group that the next region does not have is asked for again', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  for (const words of ['鞍山市', '低保边缘家庭', '城乡居民医保', '住院', '三级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill('8万');
  await nothingElse(page);
  await choose(page, '怀化市');
  await page.getByLabel('出院日期').fill('20200501');
  await page.getByText(/^低保边缘家庭.*：这里没有这一类人员$/).waitFor();
  await close();
});

// By hand, alone in its year: 3,303.30 each; in one year the second would be 730.80.
test('stays of two calendar years are two years', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: desktop });
  for (const words of ['鞍山市', '低保对象', '城乡居民医保', '住院', '三级医院', '县外、本市内']) {
    await choose(page, words, '20231230');
  }
  await page.getByLabel('总费用', { exact: true }).fill('8万');
  await nothingElse(page);
  await openEverything(page);
  await page.getByRole('button', { name: '再记一次看病' }).click();
  await page.getByLabel('出院日期').fill('20240105');
  await page.getByLabel('总费用', { exact: true }).fill('8万');
  await nothingElse(page);
  await followed(page);
  assert.equal(await page.locator('.figure').innerText(), `3,303${nbsp}元`);
  await openEverything(page);
  const first = page.getByRole('row', { name: /第 1 次/ });
  assert.match(await first.innerText(), /另一年的，不合在一起算/);
  assert.match(await page.getByRole('row', { name: /^合计/ }).innerText(), /80,000\.00\s+76,697\s元\s+约 3,303/);
  // Of the same year it counts, and the same day twice is noticed.
  await page.getByLabel('出院日期').fill('20231230');
  await followed(page);
  assert.equal(await page.locator('.figure').innerText(), `731${nbsp}元`);
  await page.getByText('是不是记了两遍').waitFor();
  assert.deepEqual(complaints, []);
  await close();
});
