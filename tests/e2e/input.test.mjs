// What is typed never takes a control away, is read back, and is asked about where it could be two things; expectations are
// worked out by hand beside each test.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations, choose, desktop, followed, freshPage, nothingElse, openEverything, phone, useSite } from './support.mjs';

const site = useSite();
const nbsp = '\u00a0';

// 47,520 + 19,110 + 9,359 + 707.70 leaves 3,303.30 of 80,000.
async function eightyThousand(page) {
  for (const words of ['鞍山市', '低保对象', '城乡居民医保', '住院', '三级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill('8万');
  await nothingElse(page);
  await page.waitForSelector('.figure');
  await followed(page);
}

const figure = (page) => page.locator('.headline .figure').innerText();
const errorOf = async (page, field) => {
  const described = await field.getAttribute('aria-describedby');
  const id = (described ?? '').split(' ').find((one) => one.endsWith('-error'));
  return id ? page.locator(`#${id}`).innerText() : null;
};

// (32,480 − 12,000) × 75 % = 15,360; 17,120 × 70 % = 11,984; (5,136 − 3,000) × 70 % = 1,495.20; left 3,640.80.
test('an own figure is typed key by key, and neither field nor result goes away', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await page.getByRole('button', { name: '我知道是多少' }).click();
  const field = page.getByLabel('本地的大病保险起付线是多少？');
  for (const key of '1万2千') {
    await page.keyboard.type(key);
    assert.equal(await field.evaluate((input) => input === document.activeElement), true, key);
    assert.equal(await page.locator('.headline .figure').count(), 1, key);
  }
  assert.match(await page.locator('.legend .you').innerText(), /约 3,641/);
  await field.fill('7，9万');
  await page.getByRole('button', { name: `就是 79,000` }).waitFor();
  assert.equal(await errorOf(page, field), '这样写看不准。是 79,000 还是 790,000？');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(await figure(page), `3,303${nbsp}元`);
  assert.match(await page.locator('.changed').innerText(), /没看懂，没有算进去/);
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByRole('button', { name: `就是 79,000` }).click();
  assert.equal(await field.inputValue(), '79000');
  assert.equal(await field.evaluate((input) => input === document.activeElement), true);
  assert.equal(await errorOf(page, field), null);
  assert.deepEqual(complaints, []);
  await close();
});

// What is opened to be read is not shut by an amount that is typed elsewhere.
test('what is not known and was opened stays open while the amount is typed', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  // Second at 80,000, first at 90,000: it is the same all the while.
  const other = page.locator('.doubt', { hasText: '基本医保支付比例' });
  await other.locator('summary').click();
  const before = await other.innerText();
  await page.getByLabel('总费用', { exact: true }).fill('90000');
  await followed(page);
  assert.notEqual(await other.innerText(), before, 'how far it moves the amount follows');
  assert.equal(await other.evaluate((details) => details.open), true);
  await close();
});

test('a share is read back in words, and one is asked about', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await openEverything(page);
  await page.getByRole('button', { name: '填写本地的基本医保支付比例' }).first().click();
  const field = page.getByLabel('本地的基本医保支付比例是多少？');
  for (const [text, words] of [['0.75', '75%：每 100 元里 75 元'], ['七成五', '75%：每 100 元里 75 元'], ['1.5', '1.5%：每 100 元里 1.5 元']]) {
    await field.fill(text);
    assert.equal(await page.locator('#figures-basic-ratio-words').innerText(), words);
  }
  for (const [text, error] of [['1', '这样写看不准。是 100% 还是 1%？'], ['120', '请写 0 到 100 之间的百分数，例如 75。']]) {
    await field.fill(text);
    await page.locator('#figures-basic-ratio-error').waitFor();
    assert.equal(await errorOf(page, field), error);
    assert.equal(await figure(page), `3,303${nbsp}元`);
  }
  await close();
});

test('what is tried out has an error of its own and answers nothing else', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await openEverything(page);
  const answer = page.locator('.curve > [role=status]');
  for (const name of ['如果总费用是', '我最多能拿出']) {
    const field = page.getByLabel(name);
    await field.fill('abc');
    await field.and(page.locator('[aria-describedby*="-error"]')).waitFor();
    assert.equal(await errorOf(page, field), '请写一个金额，例如 79000 或 7.9万。');
  }
  assert.deepEqual((await answer.allInnerTexts()).filter(Boolean), []);
  await page.getByLabel('如果总费用是').fill('9万');
  await answer.filter({ hasText: '90,000' }).waitFor();
  assert.match((await answer.allInnerTexts()).join(''), /总费用 90,000\s元 时，您付/);
  await close();
});

// The pack of a day is held back: the field keeps the focus from the eighth digit on, and Enter leads to the next question.
test('the day keeps the focus while its rules come, and Enter goes on', async () => {
  let held;
  const { page, close } = await freshPage(site, {
    viewport: phone,
    prepare: (context) => context.route('**/policies/anshan-2023/pack.txt', (route) => { held = () => route.continue(); }),
  });
  await page.waitForSelector('#app fieldset');
  await page.locator('label.answer', { hasText: '鞍山市' }).click();
  await page.keyboard.press('Enter');
  const field = page.locator('#date');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('20230501');
  await page.waitForFunction(() => document.querySelector('[data-status]').dataset.status === 'loading');
  const isFocused = () => field.evaluate((input) => input === document.activeElement);
  assert.equal(await isFocused(), true);
  assert.equal(await page.locator('#date-words').innerText(), '2023年5月1日');
  held();
  await page.waitForFunction(() => document.querySelector('[data-status]').dataset.status === 'asking');
  assert.equal(await isFocused(), true);
  await field.fill('23-5-1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '就是 2023年5月1日' }).click();
  assert.equal(await field.inputValue(), '2023-05-01');
  assert.equal(await isFocused(), true);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#question').innerText.includes('哪种医保'));
  await close();
});

// The first visit left 3,303.30.
test('the first visit stays in reach while a second one is begun', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await openEverything(page);
  await page.getByRole('button', { name: '再记一次看病' }).click();
  await openEverything(page);
  assert.match(await page.locator('.year').innerText(), /约 3,303/);
  await page.getByRole('button', { name: '打开第 1 次' }).click();
  assert.equal(await figure(page), `3,303${nbsp}元`);
  await close();
});
