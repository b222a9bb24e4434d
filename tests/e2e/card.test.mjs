// The first screen of a result on a small phone: how much, how sure, and what to do today.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, followed, freshPage, openEverything, readOn, useSite } from './support.mjs';

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

// Today there is a sentence more on it: how old the figures are.
const today = new Date().toISOString().slice(0, 10);
for (const day of ['2023-05-01', today]) test(`the first printed sheet has room for the remark of the window, ${day}`, async () => {
  const { page, close } = await freshPage(site, { viewport: sheet, path: '/#look=desk' });
  await page.waitForSelector('#app fieldset');
  for (const words of anshan) {
    await choose(page, words, day);
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
  // The statement is beside it. What to do next, once, and how it was worked out begin a sheet of their own.
  const bounds = (selector) => page.locator(selector).evaluate((one) => one.getBoundingClientRect().toJSON());
  const [statement, next, tiers] = await Promise.all(['.statement', '.take-away', '.tiers'].map(bounds));
  assert.ok(statement.bottom <= sheet.height && statement.bottom <= next.top && next.bottom <= tiers.top);
  const breaks = (selector) => page.locator(selector).evaluate((one) => getComputedStyle(one).breakBefore);
  assert.deepEqual(await Promise.all(['.take-away', '.tiers'].map(breaks)), ['page', 'auto']);
  assert.equal(await page.locator('.below > .next').isVisible(), false);
  assert.match(await page.locator('.take-away .on-paper').innerText(), /^接下来做什么/);
  // Nothing to try, to add or to open.
  assert.equal(await page.locator('input:visible').count(), 0);
  assert.equal(await page.getByText('点开看意思').isVisible(), false);
  // Browsers leave backgrounds away where they are not told that they matter.
  const adjusted = await page.locator('progress').evaluateAll((all) => all.map((one) => getComputedStyle(one).printColorAdjust));
  assert.ok(adjusted.length > 0 && adjusted.every((one) => one === 'exact'), adjusted.join());
  await close();
});

// What somebody typed as really paid is on the paper, each line whole.
test('what was really paid is printed once it is typed', async () => {
  const { page, close } = await freshPage(site, { viewport: small });
  await card(page, anshan, { day: '20230501', total: '79000' });
  await openEverything(page);
  await page.locator('.paid input').first().fill('40000');
  await followed(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.locator('.paid input').first().isVisible(), true);
  assert.equal(await page.locator('.paid .field').first().evaluate((one) => getComputedStyle(one).breakInside), 'avoid');
  await close();
});

test('names in the list of payers keep to a line in large print', async () => {
  const { page, close } = await freshPage(site, { viewport: small });
  await card(page, anshan, { day: '20230501', total: '79000', outOfScope: '不清楚' });
  const lines = () => page.locator('.legend .you > span').first().evaluate((one) =>
    Math.round(one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight)));
  assert.equal(await lines(), 1);
  await page.getByRole('button', { name: '长辈版' }).click();
  assert.equal(await lines(), 1);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await close();
});

// Basic insurance: (79,000 − 800) × 60 % = 46,920. What is outside the catalogue is not known, so that the rest is a bound.
test('a row for a table is no surer than the card', async () => {
  const { page, close } = await freshPage(site, { viewport: small, permissions: ['clipboard-read', 'clipboard-write'] });
  await card(page, anshan, { day: '20230501', total: '79000', outOfScope: '不清楚' });
  await openEverything(page);
  await page.getByRole('button', { name: '复制成表格的一行' }).click();
  await page.locator('.copied > span').waitFor();
  const [heads, cells] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((row) => row.split('\t'));
  const cell = (head) => cells[heads.indexOf(head)];
  const shown = (await page.locator('.figure').innerText()).replace(/[^\d.]/g, '');
  assert.deepEqual(['参保地', '目录外', '医疗费总额', '基本医保', '有多准', '个人负担'].map(cell),
    ['鞍山市', '不清楚', '79000.00', '46920', '您至少要付', shown]);
  assert.match(cell('说明'), /征求意见稿.*目录外的全由您付/);
  assert.equal(new Set(heads).size, heads.length);
  assert.deepEqual(heads.filter((head) => /[？?]|总费用/.test(head)), []);
  await close();
});

// The picture: what it writes is listened to, and its bar is looked at.
test('the picture breaks no number, says what to do today, and marks what is not known', async () => {
  const listen = (context) => context.addInitScript(() => {
    globalThis.drawn = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      globalThis.drawn.push(text);
      return fillText.call(this, text, ...rest);
    };
  });
  const { page, complaints, close } = await freshPage(site, { viewport: small, prepare: listen });
  await card(page, anshan, { day: '20230501', total: '79000', outOfScope: '不清楚' });
  await openEverything(page);
  await page.getByRole('button', { name: '做成一张图片' }).click();
  await page.locator('img.card').waitFor();
  const drawn = await page.evaluate(() => globalThis.drawn);
  assert.ok(drawn.some((line) => line.startsWith('今天先做：')), drawn.join('\n'));
  assert.ok(drawn.some((line) => line.startsWith('斜线：')), drawn.join('\n'));
  assert.match(await page.locator('img.card').getAttribute('alt'), /今天先做：/);
  const broken = drawn.filter((line, place) => place > 0 && /[\d.,]$/.test(drawn[place - 1]) && /^[\d.,\u00a0元]/.test(line));
  assert.deepEqual(broken, [], drawn.join('\n'));
  // Of 79,000 others pay 75,705.70, of which 15,658 may fall to the person: from 76 % to 95 % of the bar both colours stand in the
  // strip at its lower edge, and no white above it.
  const [above, strip] = await page.locator('img.card').evaluate((card) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: card.naturalWidth, height: card.naturalHeight });
    const pen = canvas.getContext('2d', { willReadFrequently: true });
    pen.drawImage(card, 0, 0);
    return [70, 107].map((row) => {
      const { data } = pen.getImageData(800, row, 170, 1);
      const dots = Array.from({ length: 170 }, (_, place) => [...data.subarray(4 * place, 4 * place + 3)].join());
      return { white: dots.filter((dot) => dot === '255,255,255').length, brown: dots.filter((dot) => dot === '140,58,16').length };
    });
  });
  assert.deepEqual(above, { white: 0, brown: 0 });
  assert.ok(strip.white > 50 && strip.brown > 10, JSON.stringify(strip));
  assert.deepEqual(complaints, []);
  await close();
});

// The way of the thumb: what was copied is said at the lower edge, wherever the button stands, and beside the button.
test('that something was copied is said in sight, and the button is not covered', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: small, permissions: ['clipboard-read', 'clipboard-write'] });
  await card(page, anshan, { day: '20230501', total: '79000' });
  await openEverything(page);
  for (const print of ['标准字号', '长辈版']) {
    for (const name of ['复制文字', '复制链接']) {
      const button = page.getByRole('button', { name, exact: true });
      await button.click();
      const said = page.locator('.copied > span');
      await said.waitFor();
      assert.equal(await said.innerText(), '已复制，可以粘贴了');
      const [toast, pressed] = [await said.boundingBox(), await button.boundingBox()];
      assert.ok(toast.y >= 0 && toast.y + toast.height <= small.height, `${print}, ${name}: ${JSON.stringify(toast)}`);
      const apart = toast.x >= pressed.x + pressed.width || toast.y >= pressed.y + pressed.height;
      assert.ok(apart, `${print}, ${name}: ${JSON.stringify([toast, pressed])}`);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await said.isVisible(), false);
      await page.emulateMedia({ media: 'screen' });
    }
    if (print === '标准字号') {
      await page.getByRole('button', { name: '长辈版' }).click();
      await openEverything(page);
    }
  }
  assert.deepEqual(complaints, []);
  await close();
});
