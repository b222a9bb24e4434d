// The workbench of the authors' page: a pack is begun and written in the browser, with what is wrong in the margin.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { accessibilityViolations, choose, desktop, freshPage, narrow, useSite } from './support.mjs';
import { behind, copyRegion, editor, packText, status } from './workbench.mjs';

const site = useSite();
const root = fileURLToPath(new URL('../..', import.meta.url));
const jining = readFileSync(join(root, 'static/policies/jining-2023/pack.toml'), 'utf8');

const open = (options) => freshPage(site, { path: '/authors.html', viewport: desktop, ...options });

test('a region is copied and changed in the editor; what is wrong stands in the margin, and what is compared follows', async () => {
  const { page, complaints, close } = await open();
  await copyRegion(page, 'jining-2023');
  await status(page).filter({ hasText: '错误 0 处' }).waitFor();
  assert.equal(await packText(page), jining);
  assert.deepEqual(await accessibilityViolations(page), []);
  await behind(page, 'ratio = "0.85');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('0');
  await page.locator('#errors-found').waitFor();
  assert.ok((await packText(page)).includes('ratio = "0.80"'));
  assert.ok(await page.locator('.cm-lint-marker-error').count() > 0);
  await page.getByRole('group', { name: '与前一个政策包相比' }).filter({ hasText: /85%.*80%/ }).waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  // From the list to the line.
  await editor(page).press('Control+Home');
  await page.locator('#found .place').first().click();
  assert.match(await page.locator('.cm-activeLine').first().innerText(), /quote/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await status(page).filter({ hasText: '错误 0 处' }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('keys, words and names are offered where they can stand, and a key says what it means', async () => {
  const { page, complaints, close } = await open();
  await page.getByRole('button', { name: '从空白模板开始' }).click();
  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n[[figure]]\nid = "deductible"\nki');
  await page.locator('.cm-tooltip-autocomplete').getByText('kind').waitFor();
  // The editor takes no key for the list that has only just appeared.
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.keyboard.type(' = "pub');
  await page.locator('.cm-tooltip-autocomplete').getByText('published', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type('lished"\n[[basic]]\ndeductible = "ded');
  await page.locator('.cm-tooltip-autocomplete').getByText('deductible').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.cm-line', { hasText: 'deductible = "ded' }).getByText('deductible', { exact: true }).last().hover();
  await page.locator('.cm-tooltip-hover').filter({ hasText: '起付线' }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('without the editor\'s script a plain text area is written in, with the same findings', async () => {
  const { page, close } = await open({
    viewport: narrow,
    prepare: (context) => context.route(/\/editor(-[0-9a-f]{16})?\.js$/, (route) => route.abort()),
  });
  await copyRegion(page, 'jining-2023');
  assert.equal(await page.locator('.cm-editor').count(), 0);
  await page.getByLabel('pack.toml', { exact: true }).fill(jining.replace('ratio = "0.85"', 'ratio = 0.85'));
  const line = jining.split('\n').indexOf('ratio = "0.85"') + 1;
  await page.getByRole('button', { name: `pack.toml 第 ${line} 行` }).click();
  const selected = await page.locator('#written-pack').evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(selected, 'ratio = 0.85');
  assert.deepEqual(await accessibilityViolations(page), []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
  await close();
});

test('what is written is saved as a file, and the page speaks English', async () => {
  const { page, complaints, close } = await open();
  await copyRegion(page, 'jining-2023');
  await page.getByRole('button', { name: 'English' }).click();
  await status(page).filter({ hasText: 'Errors: 0' }).waitFor();
  await editor(page).click();
  await page.keyboard.press('Control+f');
  await page.getByPlaceholder('Find').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save on this device' }).first().click()]);
  assert.equal(download.suggestedFilename(), 'pack.toml');
  assert.equal(readFileSync(await download.path(), 'utf8'), jining);
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});

const anhe = `安和市城乡居民医疗保险实施细则

第一条 参保居民按本细则享受待遇。

第二条 住院待遇如下：
医疗机构\t起付标准（元）\t支付比例
一级医院\t200\t85%
二级医院\t400\t75%
三级医院\t800\t60%

第三条 一个年度内，居民基本医保最高支付限额为15万元。

安和市医疗保障局
2025年12月1日
`;

// As a person drags over a text.
const select = (page, from, to) => page.locator('#document').evaluate((area, [first, last]) => {
  area.focus();
  area.setSelectionRange(area.value.indexOf(first), area.value.indexOf(last) + last.length);
}, [from, to]);

test('a phrase and a table of the document become figures with their source, and a row by level', async () => {
  const { page, complaints, close } = await open({ viewport: narrow });
  await page.getByRole('button', { name: '从空白模板开始' }).click();
  await page.getByLabel('文件全文').fill(anhe);
  await select(page, '最高支付限额', '15万元');
  const picked = page.getByRole('group', { name: '选中的数字', exact: true });
  await picked.waitFor();
  assert.equal(await picked.getByLabel('哪一节、哪一条').inputValue(), '第三条');
  await page.getByLabel('名字 15万元').fill('annual-cap');
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByRole('button', { name: '写进政策包' }).click();
  await editor(page).filter({ hasText: 'annual-cap' }).waitFor();
  await select(page, '医疗机构', '800\t60%');
  await picked.waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByRole('button', { name: '写进政策包' }).click();
  const text = await packText(page);
  assert.ok(text.includes('id = "annual-cap"\namount = "150000"\nkind = "published"\ndocument = "document"\nsection = "第三条"\nquote = "最高支付限额为15万元"\n'));
  assert.ok(text.includes('deductible = { primary = "resident-deductible-primary", secondary = "resident-deductible-secondary", tertiary = "resident-deductible-tertiary" }'));
  // What is left to do is only what the document does not say; every quote stands in it.
  const found = await page.locator('#found').innerText();
  assert.equal(/引文|原文里/.test(found), false, found);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
  assert.deepEqual(complaints, []);
  await close();
});

// (10,000 − 100) × 85 % = 8,415; 10,000 − 8,415 = 1,585.
test('a visit that is tried is kept as a case with what must come out; a row without a case is named', async () => {
  const { page, complaints, close } = await open();
  await copyRegion(page, 'jining-2023');
  for (const words of ['都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill('1万');
  const kept = page.locator('#kept-case');
  await kept.waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await kept.getByRole('button', { name: '留作算例' }).click();
  await kept.getByText('请至少写一项应有的结果').waitFor();
  await page.locator('#case-tier-basic').fill('8415');
  await page.locator('#case-personal').fill('1585元');
  await page.locator('#case-name').fill('一级医院，1万元');
  await page.locator('#case-source').fill('(10,000−100)×85%=8,415');
  await kept.getByRole('button', { name: '留作算例' }).click();
  await kept.getByText('“一级医院，1万元”已写进 cases.toml').waitFor();
  const cases = await page.locator('#written-cases').inputValue();
  const added = cases.slice(cases.indexOf('name = "一级医院，1万元"'));
  assert.equal(added.split('\n\n')[0].trim(), 'name = "一级医院，1万元"\nsource = "(10,000−100)×85%=8,415"\ncase = { insurance = "resident", setting = "inpatient", level = "primary", place = "in-city", bill = { total = "10000" } }\nexpect = { tiers = { basic = "8415.00" }, personal = "1585.00" }');
  await status(page).filter({ hasText: '错误 0 处' }).waitFor();
  // One that comes out otherwise is an error, and results are marked from then on.
  await page.locator('#case-tier-basic').fill('8400');
  await page.locator('#case-name').fill('写错的');
  await page.locator('#case-source').fill('手算');
  await kept.getByRole('button', { name: '留作算例' }).click();
  await page.getByRole('note').filter({ hasText: '试算 · 未通过检查' }).waitFor();
  assert.equal(await page.getByRole('link', { name: '下载 pack.txt' }).count(), 0);
  assert.deepEqual(await accessibilityViolations(page), []);
  // Without any case, every row lacks one.
  await editor(page, 'cases.toml').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.locator('#cases').getByText(/还有 \d+ 处没有算例/).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('what changes is told row by row and for typical cases in yuan', async () => {
  const { page, complaints, close } = await open();
  await copyRegion(page, 'jining-2023');
  await behind(page, 'ratio = "0.85');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('7');
  const row = page.locator('#changed tr', { hasText: '一级医院' }).first();
  await row.waitFor();
  // (5,000 − 100) × 85 % = 4,165, then × 87 % = 4,263.
  assert.match(await row.innerText(), /835\s元\s+737\s元\s+少付\s98\s元/);
  assert.equal(await page.getByRole('link', { name: '到批量测算里用一份清单比较' }).getAttribute('href'), 'batch.html');
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});

// A zip with one stored file, whose name and sizes may lie.
function zipOf(name, content, claimed = content.length) {
  const [data, path] = [Buffer.from(content), Buffer.from(name)];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(path.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(path.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + path.length, 12);
  end.writeUInt32LE(local.length + path.length + data.length, 16);
  return Buffer.concat([local, path, data, central, path, end]);
}

const give = (page, ...files) => page.locator('#given').setInputFiles(files.map(([name, buffer]) => ({ name, mimeType: '', buffer: Buffer.from(buffer) })));

test('everything is saved as one archive and opened again; broken, lying and GBK files are told', async () => {
  const { page, complaints, close } = await open();
  await copyRegion(page, 'jining-2023');
  await page.getByLabel('文件全文').fill(anhe);
  const link = page.getByRole('link', { name: '全部存成一个压缩包' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  assert.equal(download.suggestedFilename(), 'jining-2023.zip');
  const archive = readFileSync(await download.path());
  await page.getByRole('button', { name: '全部撤下，从头开始' }).click();
  await editor(page).waitFor({ state: 'detached' });
  await give(page, ['jining-2023.zip', archive]);
  await editor(page).waitFor();
  assert.equal(await packText(page), jining);
  assert.equal(await page.locator('#document').inputValue(), anhe);
  const told = page.locator('#files li');
  for (const [name, content, words] of [
    ['half.zip', archive.subarray(0, archive.length / 2), '不是完整的 zip 压缩包'],
    ['slip.zip', zipOf('../../pack.toml', 'id = 1'), '指到了文件夹外面'],
    ['drive.zip', zipOf('c:\\pack.toml', 'id = 1'), '指到了文件夹外面'],
    ['bomb.zip', zipOf('pack.toml', 'id = 1', 3_000_000_000), '太多或者太大'],
    ['word.docx', archive, '这里只要'],
  ]) {
    await give(page, [name, content]);
    await told.filter({ hasText: name }).filter({ hasText: words }).waitFor();
    assert.equal(await packText(page), jining);
  }
  // 第一条 in GBK.
  await give(page, ['gbk.txt', [0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]]);
  await told.filter({ hasText: 'gbk.txt 是 GBK' }).waitFor();
  await page.getByLabel('看哪一份文件').selectOption('gbk.txt');
  assert.equal(await page.locator('#document').inputValue(), '第一条');
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});
