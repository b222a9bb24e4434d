// The authors' page: groups of people, places, sums and segments written by form.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations, desktop, freshPage, narrow, useSite } from './support.mjs';
import { copyRegion, packText, status } from './workbench.mjs';

const site = useSite();
const open = (options) => freshPage(site, { path: '/authors.html', viewport: desktop, ...options });
const form = (page, name) => page.locator('details', { has: page.getByText(name, { exact: true }) });

async function opened(page, name) {
  const found = form(page, name);
  await found.locator('summary').first().click();
  return found;
}

test('a local group is named, and a row pays it by segments', async () => {
  const { page, complaints, close } = await open({ viewport: narrow });
  await copyRegion(page, 'jining-2023');
  const group = await opened(page, '加一类人员');
  await group.getByText('还要填：编号').waitFor();
  assert.equal(await group.getByRole('button').count(), 0);
  assert.deepEqual(await accessibilityViolations(page), []);
  await group.getByLabel(/^编号/).fill('veteran');
  await group.getByLabel('名称（中文）').fill('优抚对象');
  await group.getByLabel('名称（英文）').fill('Veteran');
  await group.getByLabel('一句话，让人知道自己是不是（中文）').fill('您有优待证。');
  await group.getByLabel('一句话，让人知道自己是不是（英文）').fill('You hold the card.');
  await group.getByLabel('没有自己的行时，照谁的').selectOption('subsistence');
  await group.getByRole('button', { name: '写进政策包' }).click();
  assert.ok((await packText(page)).includes('[[identity]]\nid = "veteran"\nname.zh = "优抚对象"\n'));
  const row = await opened(page, '加一行待遇');
  await row.getByLabel('谁付').selectOption('critical');
  await row.getByLabel('优抚对象').check();
  await row.getByLabel('起付线', { exact: true }).selectOption('resident-deductible-primary');
  await row.getByLabel('分段支付').check();
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.locator('#row-segment-0-end').selectOption('resident-deductible-tertiary');
  await page.locator('#row-segment-0-ratio').selectOption('resident-ratio-primary');
  await page.locator('#row-segment-1-ratio').selectOption('resident-ratio-tertiary');
  await row.getByRole('button', { name: '写进政策包' }).click();
  const text = await packText(page);
  assert.ok(text.includes('[[critical]]\nidentity = ["veteran"]\ndeductible = "resident-deductible-primary"\nsegment = [{ up-to = "resident-deductible-tertiary", ratio = "resident-ratio-primary" }, { ratio = "resident-ratio-tertiary" }]\n'), text);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
  assert.deepEqual(complaints, []);
  await close();
});

test('what a place changes and a sum of the year are written, in English too', async () => {
  const { page, complaints, close } = await open();
  await copyRegion(page, 'jining-2023');
  await page.getByRole('button', { name: 'English' }).click();
  const place = await opened(page, 'Add what a place changes');
  await place.getByLabel('Insurance').selectOption('resident');
  await place.getByLabel('Referred').first().check();
  await place.getByText('Still to be filled in: Share the person pays first or The ratio is multiplied with or Points').waitFor();
  await place.getByLabel('Share the person pays first').selectOption('resident-ratio-primary');
  await place.getByRole('button', { name: 'Write into the pack' }).click();
  assert.ok((await packText(page)).includes('[[place-adjustment]]\ninsurance = ["resident"]\nplace = ["referred-out"]\nprepay = "resident-ratio-primary"\n'));
  const sum = await opened(page, 'Add a sum of the year');
  await sum.getByLabel(/^Id/).fill('clinic_costs');
  await sum.getByLabel('Name in Chinese').fill('门诊费用');
  await sum.getByLabel('Name in English').fill('Costs of clinics');
  await sum.getByLabel('What it adds').selectOption('in-scope');
  await sum.getByLabel('Document').selectOption('jining');
  await sum.getByLabel('Section or article').fill('“据介绍,2023年”一段');
  await sum.getByLabel('The phrase').fill('起付标准分别降为100元');
  assert.deepEqual(await accessibilityViolations(page), []);
  await sum.getByRole('button', { name: 'Write into the pack' }).click();
  assert.ok((await packText(page)).includes('[[sum]]\nid = "clinic_costs"\nname.zh = "门诊费用"\nname.en = "Costs of clinics"\nadds = "in-scope"\ndocument = "jining"\n'));
  // A row can count on it now.
  const row = await opened(page, 'Add a row');
  await row.getByLabel('What deductible and segments count on').selectOption('clinic_costs');
  await status(page).filter({ hasText: /Errors: [1-9]/ }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('a question, a payer and a row that asks the question are written, and the page beside it asks it', async () => {
  const { page, complaints, close } = await open();
  await copyRegion(page, 'jining-2023');
  const question = await opened(page, '加一个自己的问题（本地自己的条件）');
  await question.getByLabel(/^编号/).fill('gifts');
  await question.getByLabel('问题（中文）').fill('献过血吗？');
  await question.getByLabel('问题（英文）').fill('Have you given blood?');
  await question.getByText('还要填：怎样回答。').waitFor();
  await question.getByLabel('怎样回答').selectOption('option');
  await question.getByLabel(/^选项/).fill('never，没有，Never\nonce\t献过\tOnce or more');
  await question.getByLabel('没有回答时按什么算').selectOption('never');
  assert.deepEqual(await accessibilityViolations(page), []);
  await question.getByRole('button', { name: '写进政策包' }).click();
  const payer = await opened(page, '加一个自己的付款方');
  await payer.getByLabel(/^编号/).fill('thanks');
  await payer.getByLabel('名称（中文）').fill('献血优待');
  await payer.getByLabel('名称（英文）').fill('Donors\u2019 benefit');
  await payer.getByLabel('在哪一层之后付').selectOption('commercial');
  await payer.getByRole('button', { name: '写进政策包' }).click();
  const row = await opened(page, '加一行待遇');
  await row.getByLabel('谁付').selectOption('thanks');
  await row.getByText(/^更多条件/).click();
  await row.getByLabel('献过', { exact: true }).check();
  await row.getByLabel('起付线', { exact: true }).selectOption('resident-deductible-primary');
  await row.getByLabel('支付比例', { exact: true }).selectOption('resident-ratio-primary');
  assert.deepEqual(await accessibilityViolations(page), []);
  await row.getByRole('button', { name: '写进政策包' }).click();
  const text = await packText(page);
  assert.ok(text.includes('[[row]]\ntier = "thanks"\nis = { gifts = ["once"] }\n'), text);
  // The estimator beside it asks what a row asks.
  await page.locator('.tried').getByText('献过血吗？').waitFor();
  assert.deepEqual(complaints, []);
  await close();
});
