// The first screen of a result on a small phone: how much, how sure, and what to do today.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, followed, freshPage, readOn, useSite } from './support.mjs';

const site = useSite();
const small = { width: 360, height: 740 };

// A result of the desk, opened again one question a page: the card stands alone.
async function card(page, answers, { day, total, outOfScope = '没有' }) {
  await page.waitForSelector('#app fieldset');
  await page.getByRole('button', { name: '改成整页表单' }).click();
  for (const words of answers) {
    await choose(page, words, day);
  }
  if (day === undefined) {
    await page.locator('#bill-total').waitFor();
  }
  await page.getByLabel('总费用', { exact: true }).fill(total);
  await page.locator('#out-of-scope').waitFor();
  await page.locator('.field', { has: page.locator('#out-of-scope') }).locator('label.answer', { hasText: outOfScope }).click();
  await page.locator('#earlier-visits').click();
  await page.waitForSelector('.figure');
  await followed(page);
  await page.waitForFunction(() => location.hash.includes('c='));
  await page.reload();
  await page.waitForSelector('.guide .figure');
}

const lowest = (page, selector) => page.locator(selector).first().evaluate((one) => one.getBoundingClientRect().bottom + scrollY);

const anshan = ['鞍山市', '低保对象', '城乡居民医保', '住院', '三级医院', '县外、本市内'];
const cases = {
  'what is outside the catalogue is not known': [anshan, { total: '79000', outOfScope: '不清楚' }],
  'nothing is outside it': [anshan, { total: '79000' }],
  'a general estimate': [['没有我的地方', '都不是', '城乡居民医保', '住院', '三级医院', '县外、本市内'], { total: '50000', outOfScope: '不清楚' }],
  'rules of years ago': [['济宁高新区', '都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内'], { total: '10000', outOfScope: '不清楚' }],
};

for (const [name, [answers, rest]] of Object.entries(cases)) {
  test(`what to do today is above the fold: ${name}`, async (t) => {
    const { page, complaints, close } = await freshPage(site, { viewport: small });
    await card(page, answers, { day: '20230501', ...rest });
    const isAbove = async (shown, where) => {
      const bottom = await lowest(shown, '.today');
      t.diagnostic(`${where}: ${Math.round(bottom)} of ${small.height}`);
      assert.ok(bottom <= small.height, `${where}: ${bottom}`);
    };
    await isAbove(page, 'Chinese');
    await page.getByRole('button', { name: '长辈版' }).click();
    // In so large letters the warning of old rules takes the rest of the screen.
    if (await page.locator('.old').count() === 0) {
      await isAbove(page, 'large print');
    }
    await page.getByRole('button', { name: '标准字号' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForSelector('html[lang="en"]');
    await isAbove(page, 'English');
    // Whoever is sent the link is told so above it.
    const sent = await freshPage(site, { viewport: small, path: `/${new URL(page.url()).hash}` });
    await sent.page.locator('#brought').waitFor();
    await isAbove(sent.page, 'sent');
    await sent.close();
    assert.deepEqual(complaints, []);
    await close();
  });
}

// Huaihua's rules ended in 2020: on the day of today there is no amount, and two ways on.
test('the ways on of a region whose rules have ended are above the fold', async () => {
  const { page, close } = await freshPage(site, { viewport: small });
  await page.locator('label.answer', { hasText: '怀化市' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.locator('.untimely').waitFor();
  assert.ok(await lowest(page, '.untimely .actions') <= small.height);
  await close();
});

// A sheet of A4 within its margins, at 96 dots an inch.
const sheet = { width: 673, height: 1001 };

test('the first printed sheet has room for the remark of the window', async () => {
  const { page, close } = await freshPage(site, { viewport: sheet, path: '/#look=desk' });
  await page.waitForSelector('#app fieldset');
  for (const words of anshan) {
    await choose(page, words, '20230501');
  }
  await page.getByLabel('总费用', { exact: true }).fill('79000');
  await page.locator('.field', { has: page.locator('#out-of-scope') }).locator('label.answer', { hasText: '不清楚' }).click();
  await page.locator('#earlier-visits').click();
  await page.waitForSelector('.figure');
  await followed(page);
  await readOn(page);
  const remark = page.locator('.remark');
  assert.equal(await remark.isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await remark.innerText(), '窗口备注');
  const bottom = await lowest(page, '.remark');
  assert.ok(bottom <= sheet.height, `${bottom}`);
  // The statement follows it; how it was worked out begins a sheet of its own.
  assert.ok(await lowest(page, '.statement') < await page.locator('.tiers').evaluate((one) => one.getBoundingClientRect().top + scrollY));
  await close();
});
