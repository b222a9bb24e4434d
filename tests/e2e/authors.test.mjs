// The authors' page: a pack from one's own disk, checked and tried, and nothing sent anywhere.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compilePacks } from '../../tools/compile-packs.mjs';
import { accessibilityViolations, choose, desktop, freshPage, narrow, openEverything, useSite } from './support.mjs';

const site = useSite();
const nbsp = '\u00a0';
const root = fileURLToPath(new URL('../..', import.meta.url));
const pack = join(root, 'static/policies/jining-2023/pack.toml');
const cases = join(root, 'static/policies/jining-2023/cases.toml');
const sources = ['jining-gaoxinqu-2023.txt', 'neimenggu-2020.txt'].map((name) => join(root, 'docs/sources', name));

const open = (options) => freshPage(site, { path: '/authors.html', viewport: desktop, ...options });
const status = (page) => page.locator('#found [role=status]');

// Files as they arrive by drag and drop.
async function drop(page, files) {
  const dragged = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    all.forEach(({ name, text }) => transfer.items.add(new File([text], name)));
    return transfer;
  }, files.map((file) => ({ name: file.split('/').pop(), text: readFileSync(file, 'utf8') })));
  await page.locator('#files').dispatchEvent('drop', { dataTransfer: dragged });
}

// (10,000 − 100) × 85 % = 8,415; 10,000 − 8,415 = 1,585.
test('a dropped pack without errors is tried at once, and nothing is asked of the network', async () => {
  const { page, requests, complaints, close } = await open();
  await status(page).waitFor();
  assert.equal(await status(page).innerText(), '还没有文件。');
  assert.equal(requests.some(({ url }) => /policies|benefit-estimator-/.test(new URL(url).pathname)), false);
  const loaded = requests.length;
  await drop(page, [pack, cases, ...sources]);
  await status(page).filter({ hasText: '错误 0 处' }).waitFor();
  for (const words of ['都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill('1万');
  assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
  await openEverything(page);
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByRole('navigation', { name: '看什么' }).getByRole('button', { name: '全部数字' }).click();
  await page.getByText('起付标准分别降为100元', { exact: true }).first().waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.equal(requests.length, loaded);
  assert.deepEqual(complaints, []);
  await close();
});

test('a broken pack lists what is wrong with its line; the corrected one says what changed', async () => {
  const { page, requests, complaints, close } = await open({ viewport: narrow });
  await status(page).waitFor();
  const loaded = requests.length;
  const text = readFileSync(pack, 'utf8');
  const give = (content) => page.getByLabel(/选择 pack\.toml/).setInputFiles([
    { name: 'pack.toml', mimeType: '', buffer: Buffer.from(content) },
    { name: 'cases.toml', mimeType: '', buffer: readFileSync(cases) },
  ]);
  await give(text.replace('ratio = "0.85"', 'ratio = 0.85'));
  const line = text.split('\n').indexOf('ratio = "0.85"') + 1;
  await page.locator('.findings li', { hasText: `pack.toml 第 ${line} 行` }).waitFor();
  assert.equal(await page.locator('.tried').count(), 0);
  assert.deepEqual(await accessibilityViolations(page), []);
  await give(text);
  await status(page).filter({ hasText: '错误 0 处' }).waitFor();
  await give(text.replace('ratio = "0.85"', 'ratio = "0.80"'));
  const changed = page.getByRole('group', { name: '与前一个政策包相比' });
  await changed.filter({ hasText: /85%.*80%/ }).waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
  // The cases beside it say another amount than the changed pack does, so there is nothing to publish.
  const link = page.getByRole('link', { name: '下载 pack.txt' });
  await page.getByText('改好上面的错误').waitFor();
  assert.equal(await link.count(), 0);
  // What it gives to download is what the command line makes of the same pack.
  await give(text);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const folder = mkdtempSync(join(tmpdir(), 'benefit-estimator-packs-'));
  cpSync(join(root, 'static/policies'), folder, { recursive: true });
  compilePacks(folder, folder);
  assert.equal(readFileSync(await download.path(), 'utf8'), readFileSync(join(folder, 'jining-2023/pack.txt'), 'utf8'));
  rmSync(folder, { recursive: true });
  assert.equal(requests.length, loaded);
  assert.deepEqual(complaints, []);
  await close();
});

test('it checks without WebAssembly too', async () => {
  const { page, complaints, close } = await open({
    prepare: (context) => context.addInitScript(() => { delete globalThis.WebAssembly; }),
  });
  await status(page).waitFor();
  assert.equal(await page.locator('html').getAttribute('data-engine'), 'plain');
  await drop(page, [pack, cases, ...sources]);
  await status(page).filter({ hasText: '错误 0 处' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await status(page).filter({ hasText: 'Errors: 0' }).waitFor();
  assert.equal(await page.title(), 'Policy pack workbench');
  assert.deepEqual(await accessibilityViolations(page), []);
  // What is preloaded is for engines with WebAssembly; Chromium says so where the test takes long.
  assert.deepEqual(complaints.filter((one) => !one.includes('was preloaded using link preload')), []);
  await close();
});
