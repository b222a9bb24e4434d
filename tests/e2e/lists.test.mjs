// The page for lists: a list from one's own disk, what it comes to, and nothing sent anywhere.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { accessibilityViolations, desktop, freshPage, narrow, useSite } from './support.mjs';

const site = useSite();
const root = fileURLToPath(new URL('../..', import.meta.url));
const open = (options) => freshPage(site, { path: '/batch.html', viewport: desktop, ...options });
const file = (name, content) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

async function give(page, content, name = 'list.csv') {
  await page.getByLabel(/选择一张表/).setInputFiles(file(name, content));
  await page.locator('#columns').waitFor();
}

async function results(page) {
  await page.getByRole('button', { name: '开始测算' }).click();
  await page.locator('#results .rests-on').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载每一行的结果/ }).click(),
  ]);
  return readFileSync(await download.path());
}

// Jining, residents at a primary hospital: (10,000 − 100) × 85 % = 8,415 and 1,585 left; (1,000 − 100) × 85 % = 765 and 235.
const header = '编号,统筹区,出院日期,险种,医疗类别,医院级别,就医地,总费用\n';
const rows = 'A,济宁高新区,2023-05-01,居民,住院,一级,市内,1万\nB,济宁高新区,45047,居民,住院,一级,市内,"1,000"\nC,济宁高新区,2023-05-01,居民,住院,一级,市内,-5\n';

test('a list is estimated on the device, and what it comes to stands in tables', async () => {
  const { page, requests, complaints, close } = await open();
  await page.getByLabel('各行按哪个政策').waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  const loaded = requests.length;
  await give(page, header + rows);
  await page.getByText('8 列都认得').waitFor();
  const lines = (await results(page)).toString('utf8').split('\n');
  assert.match(lines[0], /^\ufeff行,编号,总费用,基本医保,/);
  assert.match(lines[1], /^2,A,10000.00,8415.00,8415.00,8415.00,.*,1585.00,1585.00,1585.00,$/);
  assert.match(lines[2], /^3,B,1000.00,765.00,/);
  assert.match(lines[3], /,总费用：小于 0$/);
  await page.getByText('3 行，有问题 1 行').waitFor();
  // As a workbook, given back as a list: its first row says what the CSV's did.
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载表格（XLSX）' }).click()]);
  assert.equal(saved.suggestedFilename(), '批量测算结果.xlsx');
  assert.equal(readFileSync(await saved.path()).subarray(0, 4).toString('latin1'), 'PK\u0003\u0004');
  const sums = page.getByRole('group', { name: '合计（元）' });
  await sums.getByRole('row', { name: /^个人负担 1,820\.00/ }).waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Estimate a list' }).waitFor();
  assert.equal(await page.title(), 'Estimate a list');
  // The results were downloaded from the browser itself.
  assert.deepEqual(requests.slice(loaded).filter(({ url }) => !url.startsWith('blob:')), []);
  assert.deepEqual(complaints, []);
  await close();
});

test('a saved workbook holds the rows and, behind them, the report', async () => {
  const { page, complaints, close } = await open();
  await give(page, header + rows);
  await results(page);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载表格（XLSX）' }).click()]);
  // Asked for a sheet that is not there, the command line names those that are.
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  await saved.saveAs(join(folder, 'results.xlsx'));
  const asked = ['batch', join(folder, 'results.xlsx'), '--out', join(folder, 'out.csv'), '--sheet', 'none', '--lang', 'en'];
  const { stderr } = spawnSync(join(root, 'target/debug/estimate'), asked, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  assert.match(stderr, /\b1, 合计（元）.*, 依据和假定/);
  assert.deepEqual(complaints, []);
  await close();
});

test('what the columns leave open is asked, and a changed policy is compared', async () => {
  const { page, complaints, close } = await open({ viewport: narrow });
  await page.getByLabel('各行按哪个政策').selectOption('jining-2023');
  await give(page, '姓名;医疗费;科室\n甲;10000;内科\n乙;1000;外科\n');
  assert.equal(await page.getByRole('button', { name: '开始测算' }).isDisabled(), true);
  await page.getByLabel('“医疗费”这一列是').selectOption('bill.total');
  await page.getByRole('button', { name: '其余不认得的列都不读' }).click();
  for (const [name, value] of [['参保类型', 'resident'], ['就医方式', 'inpatient'], ['医院级别', 'primary'], ['就医地点', 'in-city']]) {
    await page.getByLabel(`表里没有“${name}”`).selectOption(value);
  }
  // What was said of the columns is kept as a file, which a fresh page takes.
  const [kept] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /保存这些列名对应/ }).click(),
  ]);
  const mapping = readFileSync(await kept.path(), 'utf8');
  assert.deepEqual(mapping.split('\n').toSorted(), ['', '医疗费 = 总费用', '姓名 = ', '科室 = ']);
  const next = await open();
  await next.page.getByLabel('各行按哪个政策').selectOption('jining-2023');
  await give(next.page, '姓名;医疗费;科室;险种;医疗类别;医院级别;就医地\n甲;10000;内科;居民;住院;一级;市内\n');
  await next.page.getByLabel(/以前保存的列名对应/).setInputFiles(file('列名对应.txt', mapping.replace('科室 = ', '科室')));
  await next.page.getByText('“科室”要写成').waitFor();
  await next.page.getByLabel(/以前保存的列名对应/).setInputFiles(file('列名对应.txt', mapping));
  await next.page.getByText('7 列都认得').waitFor();
  assert.deepEqual(await accessibilityViolations(next.page), []);
  assert.match((await results(next.page)).toString('utf8').split('\n')[1], /^2,10000.00,8415.00,/);
  await next.close();
  const pack = readFileSync(join(root, 'static/policies/jining-2023/pack.toml'), 'utf8');
  const [before, figure] = pack.split('id = "resident-ratio-primary"');
  const changed = `${before}id = "resident-ratio-primary"${figure.replace('ratio = "0.85"', 'ratio = "0.90"')}`;
  const given = page.getByLabel(/改过的政策包/);
  await given.setInputFiles(file('pack.toml', changed.replace('version = "1"', '')));
  await page.locator('#policy .error').first().waitFor();
  await given.setInputFiles(file('pack.toml', changed));
  await page.getByText(/^与“.*”比较$/).waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await results(page);
  // 90 % pay 8,910 and 810: 495 and 45 less are left.
  await page.getByRole('group', { name: '每项基金的变化（元）' }).getByRole('row', { name: /^共付 9,180\.00 9,720\.00 540\.00 5\.88%/ }).waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
  assert.deepEqual(complaints, []);
  await close();
});

// The same bytes as the command line writes, in every encoding that systems write; persons are added up as there.
test('a thousand claims come to what the command line says', async () => {
  const estimate = join(root, 'target/debug/estimate');
  const run = (...args) => {
    const { status, stdout, stderr } = spawnSync(estimate, args, { maxBuffer: 1 << 26 });
    assert.equal(status, 0, String(stderr));
    return stdout;
  };
  const folder = mkdtempSync(join(tmpdir(), 'benefit-estimator-lists-'));
  const { page, complaints, close } = await open();
  await page.getByLabel('各行按哪个政策').selectOption('example-city');
  for (const persons of [[], ['--persons', '300']]) {
    const claims = run('generate', '--policy', 'example-city', '--rows', '1000', '--seed', '4', ...persons);
    const list = join(folder, 'list.csv');
    const out = join(folder, 'out.csv');
    writeFileSync(list, claims);
    run('batch', list, '--out', out, '--policy', 'example-city');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(claims.toString('utf8'), 'utf16le')]);
    for (const content of [claims, utf16]) {
      await give(page, content);
      assert.equal((await results(page)).toString('utf8'), readFileSync(out, 'utf8'));
    }
  }
  rmSync(folder, { recursive: true });
  assert.deepEqual(complaints, []);
  await close();
});

test('a pasted list in GBK words, an invented one, and a run that is stopped', async () => {
  const { page, complaints, close } = await open();
  await page.getByLabel('各行按哪个政策').waitFor();
  await page.getByLabel(/粘贴在这里/).fill((header + rows).replaceAll(',', '\t').replace('"1\t000"', '1000'));
  await page.getByRole('button', { name: '用粘贴的内容' }).click();
  await page.getByText('8 列都认得').waitFor();
  await results(page);
  await page.getByText('3 行，有问题 1 行').waitFor();
  // 居民, 住院, 一级, 市内, as systems in China write them.
  const gbk = Buffer.concat([
    Buffer.from('policy,insurance,setting,level,place,total\njining-2023,'),
    Buffer.from([0xbe, 0xd3, 0xc3, 0xf1, 0x2c, 0xd7, 0xa1, 0xd4, 0xba, 0x2c, 0xd2, 0xbb, 0xbc, 0xb6, 0x2c, 0xca, 0xd0, 0xc4, 0xda]),
    Buffer.from(',10000\n'),
  ]);
  await give(page, gbk);
  assert.match((await results(page)).toString('utf8').split('\n')[1], /^2,10000.00,8415.00,/);
  await page.getByRole('button', { name: '用一张编造的表试试' }).click();
  await page.getByText('编造的表（1000 行）').waitFor();
  await results(page);
  await page.getByText('1000 行，有问题 0 行').waitFor();
  await give(page, header + rows.repeat(40_000));
  await page.getByRole('button', { name: '开始测算' }).click();
  await page.getByRole('button', { name: '停下' }).click();
  await page.getByText('已经停下。').waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

// The same five visits as two libraries write them and as CSV (tests/lists); a workbook that was cut is told, and the next one read.
test('a workbook comes to what the same list as CSV does', async () => {
  const { page, requests, complaints, close } = await open();
  await page.getByLabel('各行按哪个政策').waitFor();
  const list = (name) => readFileSync(join(root, 'tests/lists', name));
  await page.getByLabel(/选择一张表/).setInputFiles(file('cut.xlsx', list('openpyxl.xlsx').subarray(0, 3000)));
  await page.getByRole('alert').getByText('表格文件不完整或者已损坏').waitFor();
  const loaded = requests.length;
  const made = [];
  for (const name of ['list.csv', 'openpyxl.xlsx', 'xlsxwriter.xlsx']) {
    await give(page, list(name), name);
    await page.getByText('8 列都认得').waitFor();
    made.push((await results(page)).toString('utf8'));
    await page.getByText('5 行，有问题 1 行').waitFor();
  }
  assert.match(made[0], /\n6,E,1234\.56,964\.38,/);
  assert.match(made[0], /\n5,'=D,10000\.00,8415\.00,/);
  assert.deepEqual(made.slice(1), [made[0], made[0]]);
  assert.deepEqual(requests.slice(loaded).filter(({ url }) => !url.startsWith('blob:')), []);
  assert.deepEqual(complaints, []);
  await close();
});

test("the authors' page leads to the page for lists", async () => {
  const { page, complaints, close } = await freshPage(site, { path: '/authors.html', viewport: desktop });
  await page.getByRole('link', { name: '一次算很多人的就医：批量测算' }).click();
  await page.waitForURL(/\/batch\.html$/);
  await page.getByLabel('各行按哪个政策').waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

// What people fill in often has its instructions on the first sheet. (10,000 − 100) × 85 % leave 1,585.
test('of a workbook with several sheets one is chosen, and the report names it', async () => {
  const { page, complaints, close } = await open();
  await give(page, readFileSync(join(root, 'tests/lists/two-sheets.xlsx')), 'two-sheets.xlsx');
  const sheet = page.getByLabel('读哪一张工作表');
  assert.equal(await sheet.inputValue(), '说明');
  assert.equal(await page.getByRole('button', { name: '开始测算' }).isDisabled(), true);
  await sheet.selectOption('三月');
  await page.getByText('6 列都认得').waitFor();
  const lines = (await results(page)).toString('utf8').split('\n');
  assert.match(lines[1], /^2,10000.00,8415.00,.*,1585.00,1585.00,1585.00,$/);
  await page.getByText('two-sheets.xlsx · 三月').first().waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});
