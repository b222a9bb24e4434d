// Links, and devices that others use too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations, desktop, freshPage, openEverything, phone, tenThousand, useSite } from './support.mjs';

const site = useSite();
const nbsp = '\u00a0';

async function linkOf(page) {
  await openEverything(page);
  return (await page.locator('.address').innerText()).trim();
}

// The path of a link to 10,000 in Jining.
async function path() {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await tenThousand(page);
  const link = await linkOf(page);
  await close();
  return link.slice(site.address.length);
}

test('a link opens its result at once where nothing is filled in, and the address goes on carrying it', async () => {
  const first = await freshPage(site, { viewport: desktop });
  await tenThousand(first.page);
  const link = await linkOf(first.page);
  assert.ok(link.startsWith(`${site.address}/#c=2.`), link);
  assert.equal(await first.page.locator('.qr').getAttribute('alt'), '二维码：打开同样的内容');
  // A picture that can be pressed and held, and it can be drawn.
  assert.ok(await first.page.locator('.qr').evaluate((one) => one.tagName === 'IMG' && one.complete && one.naturalWidth > 100));
  await first.close();

  // QQ appends this.
  const path = `${link.slice(site.address.length)}&appinstall=0`;
  const { page, requests, complaints, close } = await freshPage(site, { viewport: phone, path });
  await page.getByText('这是家人发来的结果').waitFor();
  assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
  assert.match(await page.locator('.about').innerText(), /济宁高新区 · .* · 住院 · 一级医院 · 10,000/);
  assert.deepEqual(await accessibilityViolations(page), []);
  // Passed on from here it is the same.
  await page.waitForFunction((text) => location.hash === text, new URL(link).hash);
  // Opened anew it is the person's own.
  await page.reload();
  await page.locator('.figure').waitFor();
  assert.equal(await page.locator('#brought').count(), 0);
  await page.getByRole('button', { name: '重新开始' }).click();
  await page.waitForFunction(() => !location.hash.includes('c='));
  assert.deepEqual(requests.filter(({ url }) => url.includes('c=2')).map(({ url }) => url).filter((url) => !url.startsWith(`${site.address}/#`)), []);
  assert.deepEqual(complaints, []);
  await close();
});

// In plain JavaScript what reads a link is there from the start: the link is read before the page is shown.
test('a link is opened also where it is read before the page is shown', async () => {
  const first = await freshPage(site, { viewport: desktop });
  await tenThousand(first.page);
  const path = (await linkOf(first.page)).slice(site.address.length);
  await first.close();
  const { page, close } = await freshPage(site, {
    viewport: phone, path, prepare: (context) => context.addInitScript(() => { delete globalThis.WebAssembly; }),
  });
  await page.locator('#brought').waitFor();
  assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
  await close();
});

test('what was typed stays until the person says otherwise', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await tenThousand(page);
  const link = await linkOf(page);
  await page.getByLabel('总费用', { exact: true }).fill('2万');
  await page.waitForFunction((hash) => location.hash !== hash, new URL(link).hash);
  await page.evaluate((hash) => { location.hash = hash; }, new URL(link).hash);
  await page.getByText('会代替您现在填的内容').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'brought');
  assert.equal(await page.getByLabel('总费用', { exact: true }).inputValue(), '2万');
  await page.getByRole('button', { name: '自己算' }).click();
  assert.equal(await page.getByLabel('总费用', { exact: true }).inputValue(), '2万');
  assert.equal(await page.locator('#brought').count(), 0);
  await close();
});

test('a link that cannot be read says why and changes nothing', async () => {
  const causes = {
    '#c=2.AAAA': /链接不完整/, '#c=': /链接不完整/, '#c=%3Cscript%3E': /在路上变了/, '#c=__proto__': /在路上变了/, '#c=9.AAAA': /新版页面/,
  };
  for (const [hash, cause] of Object.entries(causes)) {
    const { page, complaints, close } = await freshPage(site, { viewport: phone, path: `/${hash}` });
    await page.locator('#brought').waitFor();
    assert.match(await page.locator('#brought').innerText(), cause);
    assert.equal(await page.evaluate(() => location.hash), '');
    await page.getByRole('button', { name: '知道了' }).click();
    assert.equal(await page.locator('#brought').count(), 0);
    assert.deepEqual(complaints, []);
    await close();
  }
});

// Messengers escape it, move it into the query, put words of their own around it.
test('a link that a messenger rewrote is read, and the address is as it should be', async () => {
  const first = await freshPage(site, { viewport: desktop });
  await tenThousand(first.page);
  const text = (await linkOf(first.page)).split('#c=')[1];
  await first.close();
  for (const [path, left] of [
    [`/#c%3D${text}`, '/'],
    [`/?c=${text}&from=singlemessage`, '/?from=singlemessage'],
    [`/#print=large&c=${text}`, '/#print=large'],
    [`/#/c=${text}`, '/'],
  ]) {
    const { page, close } = await freshPage(site, { viewport: phone, path });
    await page.locator('.figure').waitFor();
    assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
    const carried = `${left}${left.includes('#') ? '&' : '#'}c=${text}`;
    await page.waitForFunction((here) => location.pathname + location.search + location.hash === here, carried);
    await close();
  }
});

test('on a shared device an idle case goes, with a warning that can be answered', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await page.clock.install();
  await page.goto(`${site.address}/`);
  await page.clock.runFor(3000);
  await tenThousand(page);
  await page.clock.runFor(1000);
  assert.ok(await page.evaluate(() => location.hash.includes('c=')));
  await page.getByRole('button', { name: '公用电脑：自动清空' }).click();
  // Whoever uses it next finds nothing in the address.
  assert.ok(await page.evaluate(() => !location.hash.includes('c=')));
  await page.clock.runFor(119_000);
  assert.equal(await page.locator('.countdown').count(), 0);
  await page.clock.runFor(2000);
  await page.locator('.countdown').waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByRole('button', { name: '我还在用' }).click();
  assert.equal(await page.locator('.countdown').count(), 0);
  assert.equal(await page.getByLabel('总费用', { exact: true }).inputValue(), '1万');
  await page.clock.runFor(120_500);
  await page.locator('.countdown').waitFor();
  for (let second = 0; second < 60; second += 1) {
    await page.clock.runFor(1000);
  }
  assert.equal(await page.getByLabel('总费用', { exact: true }).inputValue(), '');
  await close();
});

test('the card as one picture, and a message to send', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: phone, path: await path() });
  await page.locator('.figure').waitFor();
  await openEverything(page);
  await page.getByRole('button', { name: '做成一张图片' }).click();
  const card = page.locator('img.card');
  await card.waitFor();
  assert.ok(await card.evaluate((one) => one.complete && one.naturalWidth === 1080 && one.naturalHeight > 600));
  const said = await card.getAttribute('alt');
  assert.match(said, /济宁高新区 · .*10,000/);
  assert.match(said, new RegExp(`您大约要付 1,585${nbsp}元`));
  assert.match(said, new RegExp(`基本医保 8,415${nbsp}元、您自己 约 1,585${nbsp}元`));
  assert.deepEqual(complaints, []);
  await close();
});

test('a link opened on a wide screen leaves the focus where it was, so that a key changes no answer', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop, path: await path() });
  await page.getByText('这是家人发来的结果').waitFor();
  await page.locator('.figure').waitFor();
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'INPUT');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
  // Opened anew, too.
  await page.reload();
  await page.locator('.figure').waitFor();
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'INPUT');
  await close();
});

test('opened anew the page has every visit of the year', async () => {
  const { page, close } = await freshPage(site, { viewport: phone });
  await page.getByRole('button', { name: '改成整页表单' }).click();
  await tenThousand(page);
  await openEverything(page);
  await page.locator('#visit-total').fill('2000');
  await page.getByRole('button', { name: '记上：住院' }).click();
  const together = page.locator('.year-sum');
  await together.waitFor();
  const said = await together.innerText();
  await page.waitForFunction(() => location.hash.length > 60);
  await page.reload();
  await together.waitFor();
  assert.equal(await together.innerText(), said);
  await openEverything(page);
  assert.match(await page.locator('.ledger').innerText(), /第 1 次[^]*日期没填[^]*2,000/);
  await close();
});
