// What stands below the result: comparing, the curve, the year, the premium. Expectations are worked out by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations, choose, desktop, followed, freshPage, nothingElse, openEverything, phone, useSite } from './support.mjs';

const site = useSite();
const nbsp = '\u00a0';

// Anshan, subsistence, resident, 80,000 in a tertiary hospital of the city: 3,303.30 left, 2,957 to 3,532.
async function eightyThousand(page) {
  for (const words of ['鞍山市', '低保对象', '城乡居民医保', '住院', '三级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill('8万');
  await nothingElse(page);
  await page.waitForSelector('.figure');
}

// Without an identity: critical 60 % of 32,480 − 14,000 = 11,088; 80,000 − 47,520 − 11,088 = 21,392.
test('another identity, and why it makes a difference', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await openEverything(page);
  await page.locator('label.chip', { hasText: '人员类别' }).click();
  assert.match(await page.locator('.compare table').first().innerText(), /低保对象 本次\s+约 3,303/);
  assert.match(await page.locator('.compare table').first().innerText(), /普通参保人员\s+约 21,392/);
  await openEverything(page);
  const why = await page.locator('.why').innerText();
  assert.match(why, /普通参保人员：您多付 约 18,089/);
  assert.match(why, /大病保险起付线：7,000.*→ 14,000/);
  assert.match(why, /大病保险支付比例：75% → 60%/);
  assert.deepEqual(complaints, []);
  await close();
});

test('another region is fetched only when asked for', async () => {
  const { page, requests, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await openEverything(page);
  await page.locator('label.chip', { hasText: '地区和年份' }).click();
  const packs = () => requests.filter(({ url }) => url.includes('/policies/') && !url.includes('index')).length;
  assert.equal(packs(), 1);
  await page.locator('label.chip', { hasText: '济宁高新区 2023年起' }).click();
  await page.locator('.compare tr', { hasText: '济宁高新区 2023' }).locator('td.hint').waitFor();
  assert.equal(packs(), 2);
  await close();
});

// As low-income-edge alone: 11,088 from critical, 60 % of 19,392 and of 4,756.80 from both aids, 6,902.72 are left.
test('identities alone and together, four at a time, chosen by keyboard', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await choose(page, '低保边缘家庭成员');
  await openEverything(page);
  await page.locator('label.chip', { hasText: '人员类别' }).click();
  const rows = () => page.locator('.compare table').first().locator('tbody th').allInnerTexts();
  assert.deepEqual(await rows(), ['普通参保人员', '低保对象', '低保边缘家庭成员', '几类身份都算上 本次']);
  assert.match(await page.locator('.compare table').first().innerText(), /低保边缘家庭成员\s+约 6,903/);
  // A fourth beside the one chosen now takes the place of the first.
  const orphan = page.getByRole('checkbox', { name: '孤儿和事实无人抚养儿童' }).last();
  await orphan.focus();
  await page.keyboard.press('Space');
  assert.deepEqual(await rows(), ['低保对象', '低保边缘家庭成员', '几类身份都算上 本次', '孤儿和事实无人抚养儿童']);
  assert.equal(await orphan.evaluate((input) => input === document.activeElement), true);
  // What was chosen stays when something else is compared in between.
  await page.locator('label.chip', { hasText: '医院级别' }).click();
  await page.locator('label.chip', { hasText: '人员类别' }).click();
  assert.equal((await rows()).length, 4);
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});

// 40,000: basic (40,000 − 800) × 60 % = 23,520; critical 75 % of 16,480 − 7,000 = 7,110; basic aid 70 % of 9,370 =
// 6,559; the 2,811 left do not reach tilted aid's 3,000.
test('another bill is tried by number and by slider, and changes no result', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await openEverything(page);
  await page.getByLabel('如果总费用是').fill('4万');
  const said = page.locator('.curve p', { hasText: '时，您付' }).first();
  assert.match(await said.innerText(), new RegExp(`总费用 40,000${nbsp}元 时，您付 约 2,811${nbsp}元`));
  assert.equal(await page.locator('.figure').innerText(), `3,303${nbsp}元`);
  await page.locator('#what-if-slider').focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await said.innerText(), new RegExp(`总费用 41,000${nbsp}元 时`));
  const bends = await page.locator('.curve table th[scope="row"]').allInnerTexts();
  assert.deepEqual(bends, [`0${nbsp}元`, `约 800${nbsp}元`, `约 16,300${nbsp}元`, `约 46,300${nbsp}元`]);
  await close();
});

// 16,300 leaves 2,100.00 (7,000 just reached, basic aid 70 %); beyond it 30 % of 25 % of 40 % of each yuan, 3 %.
test('how large the bill may be for what one can pay', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await openEverything(page);
  // Down to the hundred at the dear end of every range: of 14,000 basic insurance pays 55 % above 1,200, aid 70 % of the 6,960 left
  // (below the 9,000 of critical-illness insurance), 2,088 are the person's; of 14,100 it is 2,101.50.
  await page.getByLabel('我最多能拿出').fill('2100.30');
  assert.match(await page.locator('.curve .lead', { hasText: '总费用在' }).innerText(), new RegExp(`总费用在 14,000${nbsp}元 以内`));
  await close();
});

// The second visit: 17,520 + 9,360 + 2,184 + 655.20 of 30,000 leave 280.80; together 3,584.10.
test('a second visit goes on from the first', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await openEverything(page);
  await page.getByRole('button', { name: '再记一次看病' }).click();
  assert.equal(await page.getByLabel('总费用', { exact: true }).inputValue(), '');
  await page.getByLabel('总费用', { exact: true }).fill('30000');
  await page.locator('#out-of-scope').click();
  await openEverything(page);
  const ledger = await page.locator('.year table').innerText();
  const stay = '2023年5月1日 · 住院 · 三级医院';
  assert.match(ledger, new RegExp(`第 1 次\\s+${stay}\\s+80,000\\.00\\s+76,697${nbsp}元\\s+约 3,303`));
  assert.match(ledger, new RegExp(`第 2 次 本次\\s+${stay}\\s+30,000\\.00\\s+29,719${nbsp}元\\s+约 281`));
  assert.match(ledger, new RegExp(`合计\\s+110,000\\.00\\s+106,416${nbsp}元\\s+约 3,584`));
  assert.match(await page.locator('.meters').innerText(), /大病保险起付线 7,000.*起付线已过/);
  await page.getByRole('button', { name: '打开第 1 次' }).click();
  assert.equal(await page.locator('.figure').innerText(), `3,303${nbsp}元`);
  assert.deepEqual(complaints, []);
  await close();
});

// 30,000 before: 17,520 + 4,110 + 5,859 are paid; of the 80,000 after it 1,073.10 are left.
test('an earlier visit is added beside the result, removed, and had back', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: phone });
  await page.getByRole('button', { name: '改成整页表单' }).click();
  await eightyThousand(page);
  await openEverything(page);
  const add = page.getByRole('button', { name: '记上：住院' });
  await add.click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'visit-total');
  await page.getByLabel('那一次的总费用').fill('3万');
  await page.getByLabel('那一次是哪天').fill('20230301');
  await add.click();
  const figure = () => page.locator('.figure').innerText();
  assert.equal(await figure(), `1,073${nbsp}元`);
  assert.equal(await page.getByLabel('总费用', { exact: true }).inputValue(), '8万');
  assert.match(await page.locator('.year table').innerText(), /2023年3月1日 · 住院 · 三级医院\s+30,000\.00\s+27,489/);
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width);
  await page.getByRole('button', { name: '删除第 1 次' }).click();
  assert.equal(await figure(), `3,303${nbsp}元`);
  const back = page.getByRole('button', { name: '撤销', exact: true });
  const box = await back.boundingBox();
  assert.ok(box.y > phone.height / 2 && box.y + box.height <= phone.height, `${box.y}`);
  assert.deepEqual(await accessibilityViolations(page), []);
  await back.click();
  assert.equal(await figure(), `1,073${nbsp}元`);
  assert.equal(await back.count(), 0);
  assert.deepEqual(complaints, []);
  await close();
});

test('another hospital is compared by a bill of its own', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: phone });
  await page.getByRole('button', { name: '改成整页表单' }).click();
  await eightyThousand(page);
  await openEverything(page);
  const compared = page.locator('.compare');
  const before = await compared.locator('tr', { hasText: '县医院' }).locator('td').first().innerText();
  await page.getByLabel('县医院的总费用').fill('3万');
  await compared.getByText('总费用不一样，比不出哪处最少').waitFor();
  assert.notEqual(await compared.locator('tr', { hasText: '县医院' }).locator('td').first().innerText(), before);
  assert.equal(await compared.getByText('付得最少').count(), 0);
  assert.equal(await page.locator('.figure').innerText(), `3,303${nbsp}元`);
  assert.equal(await page.getByLabel('总费用', { exact: true }).inputValue(), '8万');
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width);
  assert.deepEqual(complaints, []);
  await close();
});

// Basic insurance pays 47,520 of the 80,000; nothing that is not known moves it by 37,520.
test('what was really paid is held against the estimate', async () => {
  const { page, requests, complaints, close } = await freshPage(site, { viewport: phone });
  await page.getByRole('button', { name: '改成整页表单' }).click();
  await eightyThousand(page);
  await openEverything(page);
  const asked = requests.length;
  const address = page.url();
  await page.getByLabel('结算单上的基本医保（统筹基金）已付').fill('1万');
  await page.getByText('拿这句话去问窗口').waitFor();
  assert.match(await page.locator('.paid .differs').innerText(), new RegExp(`少了 37,520${nbsp}元`));
  assert.equal(await page.locator('.figure').innerText(), `3,303${nbsp}元`);
  await followed(page);
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width);
  assert.deepEqual([requests.length, page.url()], [asked, address]);
  assert.deepEqual(complaints, []);
  await close();
});

// Temporary care elsewhere: 80,000 less 31,680 (40 % of 79,200) and 30,990 (75 % of 41,320) leaves 17,330; were only
// tilted aid excluded, basic aid would pay 12,131 of it.
test('what the other reading of an unclear rule would come to', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await choose(page, '临时外出');
  await page.getByRole('button', { name: '全部政策数字' }).click();
  await page.getByRole('link', { name: '一次算很多人：批量测算' }).waitFor();
  const reading = (id) => page.locator('.all-figures > ul > li', { hasText: id }).locator('p').innerText();
  assert.equal(await reading('R-AS2'), `换一种理解：您大约要付 5,199${nbsp}元，比现在少 12,131${nbsp}元`);
  assert.equal(await reading('R-BEST'), '换一种理解，您付的一样多。');
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByRole('button', { name: 'English' }).click();
  assert.equal(await reading('R-AS2'), 'Read the other way: You pay about ¥5,199, ¥12,131 less than now');
  assert.deepEqual(complaints, []);
  await close();
});

// 380 × 60 % = 228, by a draft.
test('who pays the premium', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await eightyThousand(page);
  await page.getByRole('button', { name: '每年保费谁交' }).click();
  await page.getByLabel('今年的个人缴费标准').fill('380');
  const rows = await page.locator('.premium table').first().innerText();
  assert.match(rows, /特困人员\s+100%\s+约 380\s+约 0/);
  assert.match(rows, /低保边缘家庭成员\s+60%\s+约 228\s+约 152/);
  assert.match(rows, /低保对象\s+未公布\s+未公布\s+最多 380/);
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.goBack();
  assert.equal(await page.locator('.figure').innerText(), `3,303${nbsp}元`);
  await close();
});

test('all of it is accessible, in every dimension compared', async () => {
  const { page, close } = await freshPage(site, { viewport: phone });
  await page.getByRole('button', { name: '改成整页表单' }).click();
  await eightyThousand(page);
  for (const dimension of ['医院级别', '看病地点', '人员类别', '医保种类', '地区和年份']) {
    await openEverything(page);
    await page.locator('label.chip', { hasText: dimension }).click();
    await openEverything(page);
    assert.deepEqual(await accessibilityViolations(page), [], dimension);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width, dimension);
  }
  await close();
});

// What reaches beyond the screen and is not in a frame that scrolls by itself: `contain` keeps it from making the page scroll, so
// that it would only be cut off.
const cutOff = (page) => page.locator('#app *').evaluateAll((all) => {
  const scrolls = (one) => one && (['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const width = document.documentElement.clientWidth;
  return all.filter((one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement))
    .map((one) => `${one.tagName} ${one.className} ${one.textContent.slice(0, 30)}`);
});

test('nothing of a result is cut off on a narrow phone, in English and in large print', async () => {
  const { page, close } = await freshPage(site, { path: '/#look=desk', viewport: { width: 360, height: 740 } });
  await eightyThousand(page);
  for (const language of ['zh', 'en']) {
    if (language === 'en') {
      await page.getByRole('button', { name: 'English' }).click();
    }
    for (const print of ['usual', 'large']) {
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 740 });
        await openEverything(page);
        assert.deepEqual(await cutOff(page), [], `${language}, ${print}, ${width}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      }
      await page.getByRole('button', { name: /长辈版|标准字号|Large print|Usual print/ }).click();
    }
  }
  await close();
});
