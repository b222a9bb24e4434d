// The authors' page by keyboard: whoever presses a button that goes is led to where work goes on, and is told what was done.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { accessibilityViolations, desktop, freshPage, useSite } from './support.mjs';
import { copyRegion, editor, packText, signedAndChanged, status } from './workbench.mjs';

const site = useSite();
const open = (options) => freshPage(site, { path: '/authors.html', viewport: desktop, ...options });
const focused = (page) => page.evaluate(() => document.activeElement?.id ?? '');
// Effects run behind the drawing.
const goesOn = (page, id) => page.waitForFunction((id) => document.activeElement?.id === id, id);

// As a person drags over a text.
const select = (page, phrase) => page.locator('#document').evaluate((area, phrase) => {
  area.focus();
  const at = area.value.indexOf(phrase);
  area.setSelectionRange(at, at + phrase.length);
}, phrase);

test('what a form wrote is said, and the focus goes on from there', async () => {
  const { page, complaints, close } = await open();
  await page.getByRole('button', { name: '从现有地区或示例市开始' }).focus();
  await page.keyboard.press('Enter');
  await goesOn(page, 'copied');
  await page.getByLabel('复制哪一个').selectOption('jining-2023');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await editor(page).waitFor();

  await page.getByLabel('文件全文').fill('某区细则\n第二条 居民住院起付标准为500元。\n');
  await select(page, '居民住院起付标准为500元');
  await page.getByRole('group', { name: '选中的数字', exact: true }).getByRole('button', { name: '写进政策包' }).focus();
  await page.keyboard.press('Enter');
  await goesOn(page, 'wrote-pick');
  const wrote = await page.locator('#wrote-pick').innerText();
  assert.match(wrote, /^已写进 pack\.toml：第 \d+ 行起 \[\[document\]\] document；第 \d+ 行起 \[\[figure\]\] resident-deductible。$/);
  assert.deepEqual(await accessibilityViolations(page), []);

  const row = page.locator('.new-row', { has: page.getByText('加一行待遇', { exact: true }) });
  await row.locator('summary').first().click();
  await row.getByLabel('谁付').selectOption('aid-basic');
  await row.locator('.tick', { hasText: '没有公布' }).click();
  await row.getByRole('button', { name: '写进政策包' }).focus();
  await page.keyboard.press('Enter');
  await goesOn(page, 'wrote-row');
  assert.match(await page.locator('#wrote-row').innerText(), /\[\[aid-basic\]\]/);
  assert.equal(await page.locator('#wrote-pick').innerText(), '', 'only the last is said');
  // The next row begins right behind.
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'row-tier');

  const payer = page.locator('.new-row', { has: page.getByText('加一个自己的付款方', { exact: true }) });
  await payer.locator('summary').first().click();
  await payer.getByLabel(/^编号/).fill('thanks');
  await payer.getByLabel('名称（中文）').fill('优待');
  await payer.getByLabel('名称（英文）').fill('Benefit');
  await payer.getByLabel('在哪一层之后付').selectOption('commercial');
  await payer.getByRole('button', { name: '写进政策包' }).focus();
  await page.keyboard.press('Enter');
  await goesOn(page, 'wrote-tier');
  assert.match(await page.locator('#wrote-tier').innerText(), /\[\[tier\]\] thanks/);
  assert.deepEqual(await accessibilityViolations(page), []);

  // Asked before everything is put away, and back where a pack is begun.
  for (const words of ['留着', '不要了，撤下']) {
    await page.getByRole('button', { name: '全部撤下，从头开始' }).click();
    await page.getByRole('button', { name: words }).focus();
    await page.keyboard.press('Enter');
    await goesOn(page, 'files');
  }
  await editor(page).waitFor({ state: 'detached' });
  assert.deepEqual(complaints, []);
  await close();
});

test('a copied pack goes on without the texts that are not at hand, and a number of it is replaced', async () => {
  const { page, complaints, close } = await open();
  await copyRegion(page, 'jining-2023');
  await page.getByLabel('文件全文').fill('济宁某区细则\n第二条 居民在一级医疗机构住院，支付比例为88%。\n');
  await page.locator('#errors-found').waitFor();
  const ways = page.getByRole('button', { name: /^手头没有这份原文/ });
  assert.equal(await ways.count(), 2);
  assert.deepEqual(await accessibilityViolations(page), []);
  await ways.first().click();
  await goesOn(page, 'found');
  await ways.first().click();
  await status(page).filter({ hasText: '错误 0 处' }).waitFor();
  assert.equal((await packText(page)).includes('\ntext = '), false);
  // Nothing is in the way of signing any more.
  await page.getByLabel('哪一天核对的').waitFor();

  await select(page, '一级医疗机构住院，支付比例为88%');
  const picked = page.getByRole('group', { name: '选中的数字', exact: true });
  await picked.getByLabel('写到哪里 88%').selectOption('resident-ratio-primary');
  assert.equal(await picked.getByLabel('名字 88%').inputValue(), 'resident-ratio-primary');
  assert.deepEqual(await accessibilityViolations(page), []);
  await picked.getByRole('button', { name: '写进政策包' }).click();
  await goesOn(page, 'wrote-pick');
  const text = await packText(page);
  assert.ok(text.includes('id = "resident-ratio-primary"\nratio = "0.88"\nkind = "published"\ndocument = "document"\nsection = "第二条"\n'), text);
  assert.equal(text.includes('id = "resident-ratio"'), false, 'no figure more');
  // The new document is named in both languages by its form; then the pack loads, and says what changed.
  const form = page.locator('.new-row', { has: page.getByText('一份文件的标题、发文机关和日期', { exact: true }) });
  await form.locator('summary').first().click();
  await form.getByLabel('哪一份').selectOption('document');
  assert.equal(await form.getByLabel('标题（中文）').inputValue(), '济宁某区细则');
  await form.getByText('还要填：标题（英文）、发文机关（中文）、发文机关（英文）。').waitFor();
  await form.getByLabel('标题（英文）').fill('Rules of a district');
  await form.getByLabel('发文机关（中文）').fill('某区医疗保障局');
  await form.getByLabel('发文机关（英文）').fill('Bureau of a district');
  assert.deepEqual(await accessibilityViolations(page), []);
  await form.getByRole('button', { name: '写进政策包' }).click();
  await goesOn(page, 'wrote-document');
  assert.match(await page.locator('#wrote-document').innerText(), /\[\[document\]\] document/);
  await page.getByRole('group', { name: '与前一个政策包相比' }).filter({ hasText: /85%.*88%/ }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

// What a browser asks of the page before it leaves it: whether somebody has to be asked first.
const asksBeforeLeaving = (page) => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

test('a form that is filled in by half is asked for before the page is left', async () => {
  const { page, complaints, close } = await open();
  await copyRegion(page, 'jining-2023');
  assert.equal(await asksBeforeLeaving(page), false);
  const notice = page.locator('.new-row', { has: page.getByText('加一条提示', { exact: true }) });
  await notice.locator('summary').first().click();
  await notice.getByLabel('告诉人的话（中文）').fill('不用交押金');
  await page.waitForFunction(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  // No archive holds it.
  const link = page.getByRole('link', { name: '全部存成一个压缩包' });
  await Promise.all([page.waitForEvent('download'), link.click()]);
  assert.equal(await asksBeforeLeaving(page), true);
  await page.getByRole('button', { name: '从空白模板开始' }).click();
  await page.getByRole('alert').filter({ hasText: '还有填了一半的表单' }).waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByRole('button', { name: '不要了，撤下' }).click();
  await page.waitForFunction(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
  assert.deepEqual(complaints, []);
  await close();
});

test('what was changed after it was checked is told when the archive is opened again', async () => {
  const { page, complaints, close } = await open();
  const review = await signedAndChanged(page);
  await page.keyboard.type('4');
  await review.getByRole('status').filter({ hasText: '核对以后，政策包又改过' }).waitFor();
  const link = page.getByRole('link', { name: '全部存成一个压缩包' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const archive = readFileSync(await download.path());
  const again = await open();
  await again.page.locator('#given').setInputFiles({ name: 'jining-2023.zip', mimeType: '', buffer: archive });
  await again.page.locator('#review').getByRole('status').filter({ hasText: '2026-01-15 核对以后，政策包又改过' }).waitFor();
  assert.deepEqual(again.complaints, []);
  await again.close();
  assert.deepEqual(complaints, []);
  await close();
});

test('what is said of a picked figure stands beside it on a narrow screen', async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 740 } });
  await page.getByRole('button', { name: '从空白模板开始' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Text of the document').fill('第三条 住院费用个人自付40%。\n');
  await select(page, '住院费用个人自付40%');
  const derived = page.locator('.picks span.hint').first();
  await derived.waitFor();
  const box = await derived.boundingBox();
  assert.ok(box.width > 100 && box.height < 60, JSON.stringify(box));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
  await close();
});
