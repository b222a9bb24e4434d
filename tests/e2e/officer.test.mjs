// A new officer's way from a document of two pages to a pack that can be published, by the workbench alone. What it takes
// is counted; docs/authors-tried.md tells it. By hand: (20,500 − 500) × 75 % = 15,000; (10,000 − 800) × (65 % − 10 points)
// = 5,060; 150 × 60 % = 90; (300,000 − 800) × 65 % = 194,480, left 105,520, (105,520 − 14,000) × 60 % = 54,912.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { choose, desktop, freshPage, useSite } from './support.mjs';

const site = useSite();
const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(join(root, 'tests/e2e/documents/anhe-2026.txt'), 'utf8');

test('a pack is made from a document of two pages', async (t) => {
  const { page, complaints, close } = await freshPage(site, { path: '/authors.html', viewport: desktop });
  const count = { clicks: 0, selections: 0, keys: 0 };
  const began = performance.now();
  const click = async (locator) => { count.clicks += 1; await locator.click(); };
  const fill = async (locator, words) => { count.clicks += 1; count.keys += words.length; await locator.fill(words); };
  const pick = async (locator, value) => { count.clicks += 2; await locator.selectOption(value); };
  const type = async (words) => { count.keys += words.length; await page.keyboard.type(words); };
  const press = async (key) => { count.keys += 1; await page.keyboard.press(key); };
  const button = (name) => page.getByRole('button', { name, exact: true });
  const area = page.locator('#document');
  const editor = page.getByRole('textbox', { name: 'pack.toml' });

  // A phrase or a table becomes figures; `names` are the names the officer gives, where others are better.
  const figures = async (from, to, names = {}, beside = async () => {}) => {
    count.selections += 1;
    await area.evaluate((element, [first, last]) => {
      element.focus();
      const at = element.value.indexOf(first);
      element.setSelectionRange(at, element.value.indexOf(last, at) + last.length);
    }, [from, to]);
    await page.getByRole('group', { name: '选中的数字', exact: true }).waitFor();
    for (const [shown, name] of Object.entries(names)) {
      await fill(page.getByLabel(`名字 ${shown}`), name);
    }
    await beside();
    await click(button('写进政策包').first());
    await page.getByRole('group', { name: '选中的数字', exact: true }).waitFor({ state: 'detached' });
  };
  const rowForm = page.locator('.new-row', { has: page.getByText('加一行待遇', { exact: true }) });
  const row = async ({ tier, insurance = 'resident', settings = [], names, unpublished = false }) => {
    if (tier) {
      await pick(page.getByLabel('谁付'), tier);
    }
    await pick(page.locator('#row-insurance'), insurance);
    for (const setting of settings) {
      await click(rowForm.locator('.tick', { hasText: setting }));
    }
    if (unpublished) {
      await click(rowForm.locator('.tick', { hasText: '没有公布' }));
    }
    for (const [key, name] of Object.entries(names ?? {})) {
      await pick(page.locator(`#row-${key}`), name);
    }
    await click(rowForm.getByRole('button', { name: '写进政策包' }));
  };
  // Another form of the workbench, field by field: a list is ticked, a text typed or chosen.
  const form = async (name, fields) => {
    const found = page.locator('.new-row', { has: page.getByText(name, { exact: true }) });
    if (!await found.evaluate((details) => details.open)) {
      await click(found.locator('summary').first());
    }
    for (const [key, value] of Object.entries(fields)) {
      const field = found.locator(`[id^="new-"][id$="-${key}"]`).first();
      if (Array.isArray(value)) {
        for (const words of value) {
          await click(found.locator('.tick', { hasText: words }));
        }
      } else if (await field.evaluate((element) => element.tagName === 'SELECT')) {
        await pick(field, value);
      } else {
        await fill(field, value);
      }
    }
    await click(found.getByRole('button', { name: '写进政策包' }));
  };
  // Behind the first place of a text, by the editor's own search.
  const search = async (line) => {
    await press('Control+Home');
    await press('Control+f');
    await page.getByPlaceholder('查找').fill('');
    await page.getByPlaceholder('查找').pressSequentially(line);
    count.keys += line.length;
    await press('Enter');
    await press('Escape');
    await press('ArrowRight');
  };
  // Between the empty quotes of a line.
  const head = async (line, words) => {
    await search(line);
    await press('ArrowLeft');
    await type(words);
  };

  await click(button('从空白模板开始'));
  await fill(area, text);
  count.keys -= text.length;
  // The cap first, so that the row that the table becomes can have it.
  await figures('居民基本医疗保险统筹基金最高支付限额', '24万元');
  await figures('医疗机构\t起付标准', '65%', {}, async () => {
    await click(page.locator('.pick summary', { hasText: '表里没有写的' }));
    await pick(page.locator('#pick-cap-0'), 'resident-cap');
  });
  await figures('支付比例降低10个百分点', '10个百分点', { '10个百分点': 'points-referred-out' });
  await figures('支付比例降低20个百分点', '20个百分点', { '20个百分点': 'points-temporary-out' });
  await figures('不设起付标准', '不设起付标准');
  await figures('政策范围内费用支付比例为60%', '60%', { '60%': 'resident-outpatient-ratio' });
  await figures('居民普通门诊一个年度内最高支付限额', '200元');
  await figures('居民大病保险起付标准为14000元', '30万元', { '14000元': 'critical-deductible', '60%': 'critical-ratio', '30万元': 'critical-cap' });
  await click(rowForm.locator('summary').first());
  await row({ settings: ['慢特病', '两病'], unpublished: true });
  await row({ insurance: 'employee', unpublished: true });
  // Both count on a sum of their own: outpatient care has its own cap, and critical insurance leaves out other care.
  await form('加一个年度累计', { id: 'outpatient_paid', 'name-zh': '今年普通门诊已付', 'name-en': 'Outpatient care paid this year', adds: 'paid', tier: 'basic', setting: ['普通门诊'], document: 'document', section: '第九条', quote: '不计入住院的最高支付限额' });
  await form('加一个年度累计', { id: 'critical_stays', 'name-zh': '今年住院进入大病保险的费用', 'name-en': 'Inpatient costs that reached critical insurance this year', adds: 'burden', tier: 'critical', setting: ['住院'], document: 'document', section: '第十一条', quote: '参保居民住院费用经基本医疗保险支付后' });
  await row({ settings: ['普通门诊'], names: { deductible: 'resident-outpatient-deductible', ratio: 'resident-outpatient-ratio', cap: 'resident-outpatient-cap', counts: 'outpatient_paid' } });
  await row({ tier: 'critical', insurance: 'resident', settings: ['住院'], names: { deductible: 'critical-deductible', ratio: 'critical-ratio', cap: 'critical-cap', over: 'critical_stays' } });
  await form('加一条：就医地点改变什么', { setting: ['住院'], place: ['转诊到市外'], points: 'points-referred-out' });
  await form('加一条：就医地点改变什么', { setting: ['住院'], place: ['临时外出就医'], points: 'points-temporary-out' });
  // The check names the readings of the program that the pack rests on.
  for (const id of ['R-POINTS', 'R-ORIGIN']) {
    await form('加一条读法', { known: id });
  }
  await form('一份文件的标题、发文机关和日期', { 'title-en': 'Measures on benefits for residents', 'issuer-en': 'Anhe Healthcare Security Bureau' });
  // The head has a form, too; here it is written in the editor.
  await click(editor);
  for (const [line, words] of [
    ['id = ""', 'anhe-2026'], ['region.zh = ""', '安和市'], ['region.en = ""', 'Anhe'],
    ['title.zh = ""', '安和市2026年居民医保待遇'], ['title.en = ""', 'Residents in Anhe, 2026'], ['status = ""', 'in-force'],
  ]) {
    await head(line, words);
  }
  await head('from = ""', '2026-01-01');
  await page.locator('.tried').waitFor();

  // Cases: a visit filled in, what the document says typed.
  const visit = async (name, source, answers, total, expected) => {
    for (const answer of answers) {
      count.clicks += 1;
      await choose(page, answer);
    }
    await fill(page.getByLabel('总费用', { exact: true }), total);
    await page.locator('#kept-case').waitFor();
    await fill(page.locator('#case-name'), name);
    await fill(page.locator('#case-source'), source);
    for (const [id, amount] of Object.entries(expected)) {
      await fill(page.locator(`#case-${id}`), amount);
    }
    await click(button('留作算例').last());
    await page.locator('#kept-case').getByText(`“${name}”已写进`).waitFor();
  };
  await visit('二级，20,500元', '第四条：(20,500−500)×75%=15,000', ['城乡居民医保', '住院', '二级医院', '县外、本市内'], '20500', { 'tier-basic': '15000', 'tier-critical': '0', personal: '5500' });
  await visit('三级，30万元，进大病', '第四、十一条：(300,000−800)×65%=194,480；剩105,520，(105,520−14,000)×60%=54,912', ['三级医院'], '30万', { 'tier-basic': '194480', 'tier-critical': '54912', personal: '50608' });
  await visit('转诊到市外', '第六条：(10,000−800)×55%=5,060', ['转诊到市外'], '10000', { 'tier-basic': '5060' });
  await visit('没有转诊', '第六条：(10,000−800)×45%=4,140', ['临时外出就医'], '10000', { 'tier-basic': '4140' });
  await visit('普通门诊，150元', '第八条：150×60%=90', ['普通门诊'], '150', { 'tier-basic': '90', personal: '60' });
  await visit('慢特病没有公布', '第十条', ['门诊慢特病'], '1000', { 'tier-basic': '没有公布' });
  await visit('两病没有公布', '第十条', ['“两病”门诊'], '1000', { 'tier-basic': '没有公布' });
  await visit('职工不在本办法里', '第二条', ['职工医保', '住院'], '1000', { 'tier-basic': '没有公布' });
  const link = page.getByRole('link', { name: '下载 pack.txt' });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), click(link)]);
  assert.match(readFileSync(await download.path(), 'utf8'), /安和市/);
  assert.ok(count.clicks < 200 && count.selections < 10 && count.keys < 1300, JSON.stringify(count));
  assert.deepEqual(complaints, []);
  t.diagnostic(`${JSON.stringify(count)}, ${Math.round(performance.now() - began)} ms`);
  await close();
});
