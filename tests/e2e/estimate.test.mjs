// A person chooses, types and reads; expectations are worked out by hand beside each test.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations, choose, desktop, freshPage, narrow, nothingElse, openEverything, phone, useSite } from './support.mjs';

const site = useSite();
const nbsp = '\u00a0';


// A resident's stay in the city, on the desk.
async function fillDesk(page, { region, identity, level, total }) {
  await choose(page, region);
  await choose(page, identity);
  await choose(page, '城乡居民医保');
  await choose(page, '住院');
  await choose(page, level);
  await choose(page, '县外、本市内');
  await page.getByLabel('总费用', { exact: true }).fill(total);
  await nothingElse(page);
}

const jining = { region: '济宁高新区', identity: '都不是', level: '一级医院', total: '1万' };
const anshan = { region: '鞍山市', identity: '低保对象', level: '三级医院', total: '80,000' };

// (10,000 − 100) × 85 % = 8,415.00; 10,000 − 8,415 = 1,585.
test('the result appears as one types', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: desktop });
  await fillDesk(page, jining);
  assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
  // How much basic insurance pays at most in a year is not published.
  assert.equal(await page.locator('.verb').innerText(), '您大约要付');
  assert.match(await page.locator('.doubts').innerText(), /基本医保封顶线没公布/);
  assert.equal(await page.locator('#bill-total-words').innerText(), '一万元');
  assert.match(await page.locator('.legend').innerText(), /基本医保\s+8,415/);
  assert.deepEqual(complaints, []);
  await close();
});

// 47,520 + 19,110 + 9,359 + 707.70 leaves 3,303.30; the draft says so wherever it is the basis.
test('a draft and a range are said at the result', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await fillDesk(page, anshan);
  assert.match(await page.locator('.verb').innerText(), /您大约要付\s*征求意见稿/);
  assert.equal(await page.locator('.figure').innerText(), `3,303${nbsp}元`);
  assert.match(await page.locator('.range').innerText(), /^在 2,957 到 3,532 元之间。$/);
  await close();
});

test('a tier opens to its formula, figures and clause', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await fillDesk(page, anshan);
  await page.locator('#tier-critical summary').click();
  const inside = await page.locator('#tier-critical .inside').innerText();
  assert.match(inside, /\(32,480\.00 − 7,000\.00\) × 75% = 19,110\.00/);
  assert.match(inside, /低保对象、特困人员和农村易返贫致贫人口的大病保险支付比例由70%提高到75%/);
  assert.match(inside, /二\(三\)/);
  assert.match(inside, /2022年9月14日/);
  assert.match(inside, /参考/);
  await close();
});

// domain.md §7, Anshan, P = 30,000, subsistence: 20,000 + 4,900, left 5,100.
test('a statement stands for what it says', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await fillDesk(page, { ...anshan, total: '30000' });
  await page.getByText('我已有结算单').click();
  await page.getByLabel('基本医保（统筹基金）已付', { exact: true }).fill('0');
  await page.getByLabel('大病保险已付', { exact: true }).fill('0');
  assert.equal(await page.locator('.figure').innerText(), `5,100${nbsp}元`);
  // A draft is no law.
  assert.match(await page.locator('.verb').innerText(), /^您大约要付\s*征求意见稿$/);
  await close();
});

// (32,480 − 12,000) × 75 % = 15,360; 17,120 × 70 % = 11,984; (5,136 − 3,000) × 70 % = 1,495.20; left 3,640.80.
test('an own figure is asked for, counts at once, and can be taken back', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await fillDesk(page, anshan);
  await page.getByRole('button', { name: '我知道是多少' }).click();
  const field = page.getByLabel('本地的大病保险起付线是多少？');
  assert.equal(await field.evaluate((input) => input === document.activeElement), true);
  await field.fill('1.2万');
  assert.match(await page.locator('.legend .you').innerText(), /约 3,641/);
  await page.getByRole('button', { name: '撤销：大病保险起付线' }).first().click();
  assert.match(await page.locator('.legend .you').innerText(), /约 3,303/);
  await close();
});

test('the guide leads by keyboard alone from the region to the result', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: phone });
  await page.waitForSelector('#app fieldset');
  const heading = () => page.locator('#question').innerText();
  // From the heading, Tab reaches the answers; Space chooses; Tab and Enter go on.
  const answer = async (words) => {
    await page.locator('#question').focus();
    const wanted = page.locator('label.answer', { hasText: words }).locator('input').first();
    for (let press = 0; press < 40 && !(await wanted.evaluate((input) => input === document.activeElement)); press += 1) {
      const inGroup = await page.evaluate(() => document.activeElement.type === 'radio');
      await page.keyboard.press(inGroup ? 'ArrowDown' : 'Tab');
    }
    if (!(await wanted.isChecked())) {
      await page.keyboard.press('Space');
    }
  };
  const goOn = async () => {
    const button = page.getByRole('button', { name: '下一步' });
    for (let press = 0; press < 40 && !(await button.evaluate((one) => one === document.activeElement)); press += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
  };
  await answer('济宁高新区');
  await goOn();
  await page.waitForFunction(() => document.querySelector('#question').innerText.includes('哪天出院'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('20230501');
  await goOn();
  await page.waitForFunction(() => document.querySelector('#question').innerText.includes('哪种医保'));
  for (const words of ['城乡居民医保', '都不是', '住院', '一级医院', '本市内']) {
    const before = await heading();
    await answer(words);
    await goOn();
    await page.waitForFunction((text) => document.querySelector('#question').innerText !== text, before);
  }
  assert.equal(await heading(), '总费用是多少？');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10000');
  for (const heading of ['其中不能报销的费用有多少？', '今年这次之前，还看过病吗？', '手里有结算单吗？', '请核对']) {
    await goOn();
    await page.waitForFunction((text) => document.querySelector('#question').innerText === text, heading);
    if (!/结算单|核对/.test(heading)) {
      await answer('没有');
    }
  }
  assert.equal(await heading(), '请核对');
  await page.getByRole('button', { name: '看结果' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
  assert.deepEqual(complaints, []);
  await close();
});

// Jining, a primary hospital, as for everyone: (10,000 − 100) × 85 % = 8,415 are paid.
test('not knowing is an answer, is listed as one, and the result says what it means', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: phone });
  const press = (name) => page.getByRole('button', { name, exact: true }).click();
  const asked = (words) => page.waitForFunction((text) => document.querySelector('#question').innerText.includes(text), words);
  await page.locator('label.answer', { hasText: '济宁高新区' }).click();
  await press('下一步');
  await page.getByLabel('出院日期').fill('20230501');
  await press('下一步');
  await page.locator('label.answer', { hasText: '城乡居民医保' }).click();
  await press('下一步');
  await asked('哪类人员');
  assert.deepEqual(await accessibilityViolations(page), []);
  await press('不清楚');
  for (const words of ['住院', '一级医院', '本市内']) {
    await page.locator('label.answer', { hasText: words }).first().click();
    await press('下一步');
  }
  await page.locator('#bill-total').fill('1万');
  await press('下一步');
  await asked('不能报销的费用');
  // No answer is not nothing.
  await press('下一步');
  assert.match(await page.locator('#errors').innerText(), /请选一项/);
  await page.getByLabel('不清楚').check();
  await press('下一步');
  await asked('今年这次之前');
  await page.goBack();
  await asked('不能报销的费用');
  assert.equal(await page.getByLabel('不清楚').isChecked(), true);
  await press('下一步');
  await page.getByLabel('没有').check();
  await press('下一步');
  await press('下一步');
  await asked('请核对');
  assert.equal(await page.locator('dd', { hasText: '不清楚' }).count(), 2);
  await press('看结果');
  assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
  const doubts = await page.locator('.doubts').innerText();
  assert.match(doubts, /人员类别没选/);
  assert.match(doubts, /目录外不清楚/);
  // By hand, a tenth: (9,000 − 100) × 85 % = 7,565 of 10,000; one tap tries it, and it stays a guess. Whoever taps by keyboard
  // stays there.
  await openEverything(page);
  await page.getByRole('button', { name: /占一成：2,435/ }).press('Enter');
  assert.equal(await page.locator('.figure').innerText(), `2,435${nbsp}元`);
  assert.match(await page.locator('.verb').innerText(), /您大约要付/);
  assert.match(await page.locator('.doubts').innerText(), /目录外先按 1,000.元估/);
  assert.match(await page.evaluate(() => document.activeElement.innerText), /占一成/);
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});

test('Back leads through the questions and keeps the answers', async () => {
  const { page, close } = await freshPage(site, { viewport: phone });
  await page.locator('label.answer', { hasText: '鞍山市' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('出院日期').fill('2023-5-1');
  await page.getByRole('button', { name: '下一步' }).click();
  await choose(page, '城乡居民医保');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForFunction(() => document.querySelector('#question').innerText.includes('哪类人员'));
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#question').innerText.includes('哪种医保'));
  assert.equal(await page.getByLabel('城乡居民医保').isChecked(), true);
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#question').innerText.includes('哪天出院'));
  assert.equal(await page.getByLabel('出院日期').inputValue(), '2023-5-1');
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('#question').innerText.includes('哪里参保'));
  assert.equal(await page.locator('label.answer', { hasText: '鞍山市' }).locator('input').isChecked(), true);
  await close();
});

test('going on without an answer says what to do, at the question', async () => {
  const { page, close } = await freshPage(site, { viewport: phone });
  await page.waitForSelector('#app fieldset');
  await page.getByRole('button', { name: '下一步' }).click();
  assert.equal(await page.locator('.error').innerText(), '请选一项。');
  assert.equal(await page.locator('#errors h3').innerText(), '有 1 处需要更正');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'errors');
  assert.equal(await page.title(), '错误：医保待遇估算');
  await page.locator('#errors a').click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'policy');
  assert.deepEqual(await accessibilityViolations(page), []);
  await close();
});

test('no state of the page has an accessibility violation, in either language, light or dark', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const { page, close } = await freshPage(site, { viewport: desktop, colorScheme });
    await page.waitForSelector('#app fieldset');
    assert.deepEqual(await accessibilityViolations(page), [], 'empty');
    await fillDesk(page, anshan);
    await openEverything(page);
    assert.deepEqual(await accessibilityViolations(page), [], 'result, everything open');
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForSelector('html[lang="en"]');
    assert.equal(await page.locator('.figure').innerText(), '¥3,303');
    assert.equal(await page.getByLabel('Total bill').inputValue(), '80,000');
    assert.deepEqual(await accessibilityViolations(page), [], 'English');
    await page.getByRole('button', { name: 'All figures of this policy' }).click();
    await page.waitForSelector('.all-figures');
    assert.deepEqual(await accessibilityViolations(page), [], 'all figures');
    await close();
  }
});

test('nothing is wider than a phone of 320, in large print too', async () => {
  const { page, close } = await freshPage(site, { viewport: narrow });
  await page.getByRole('button', { name: '改成整页表单' }).click();
  await fillDesk(page, anshan);
  await openEverything(page);
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(await width(), narrow.width);
  await page.getByRole('button', { name: '长辈版' }).click();
  assert.equal(await width(), narrow.width);
  const low = await page.locator('button, label.answer, .entry input, summary').evaluateAll((all) =>
    all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 60).map((one) => one.outerHTML.slice(0, 80)));
  assert.deepEqual(low, [], 'targets below 60');
  assert.deepEqual(await accessibilityViolations(page), []);
  await close();
});

test('a case in progress asks for nothing but the site\'s own files', async () => {
  const { page, requests, close } = await freshPage(site, { viewport: desktop });
  await fillDesk(page, anshan);
  assert.deepEqual(requests.filter(({ method, url, body }) =>
    method !== 'GET' || !url.startsWith(site.address) || url.includes('?') || body), []);
  await close();
});

test('the next person finds nothing of the last one', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await fillDesk(page, anshan);
  await page.getByRole('button', { name: '下一位（Alt+N）' }).click();
  assert.equal(await page.getByLabel('总费用', { exact: true }).inputValue(), '');
  assert.equal(await page.locator('input:checked').count(), 1, 'the region stays');
  assert.equal(await page.getByLabel('出院日期').inputValue(), '20230501', 'and the day of the desk');
  await fillDesk(page, jining);
  await page.keyboard.press('Alt+n');
  assert.equal(await page.getByLabel('总费用', { exact: true }).inputValue(), '');
  await close();
});

// A first visit: later ones have the packs on the device (tests/e2e/offline.test.mjs).
test('without the network the page says so, and tries again', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop, serviceWorkers: 'block' });
  await page.waitForSelector('#app fieldset');
  await page.route('**/jining-2023/pack.txt', (route) => route.abort());
  await choose(page, '济宁高新区');
  await page.getByLabel('出院日期').fill('20230501');
  await page.getByText('有一个文件没有读到').waitFor();
  await page.unroute('**/jining-2023/pack.txt');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByText('都不是').waitFor();
  await close();
});

// Two packs of one region: 2022 has only ratios, so basic insurance is not estimated; 2021 has no pack at all.
test('the day chooses the year\'s policy, and a day without one is refused', async () => {
  const { page, requests, close } = await freshPage(site, { viewport: desktop });
  await fillDesk(page, jining);
  const day = page.getByLabel('出院日期');
  assert.equal(await page.locator('#date-words').innerText(), '2023年5月1日');
  await day.fill('20221231');
  // Not "at most the whole bill": nothing is known.
  await page.getByText('算不出您要付多少').first().waitFor();
  assert.equal(await page.locator('.figure').count(), 0);
  assert.ok(requests.some(({ url }) => url.endsWith('/jining-2022/pack.txt')));
  await day.fill('20211231');
  assert.match(await page.locator('.untimely').innerText(), /济宁高新区的规定，这里从 2022年1月1日 才开始/);
  assert.equal(await page.locator('.figure').count(), 0);
  await close();
});
