// The page that shows how to embed: what is chosen becomes the lines to copy and the preview, and the lines work in a page of
// another origin.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { accessibilityViolations, desktop, freshPage, narrow, useHost, useSite } from './support.mjs';

const site = useSite();
const written = readFileSync(new URL('../../embedding.html', import.meta.url), 'utf8');

const { host, framed } = useHost();

const openPage = (options) => freshPage(site, { path: '/embedding.html', viewport: desktop, ...options });
const code = (page) => page.locator('#code').inputValue();
const tick = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`).check();

// The preview once it shows what the lines say.
async function preview(page) {
  const address = (await code(page)).match(/src="([^"]*)"/)[1].replaceAll('&amp;', '&');
  const element = await page.waitForSelector(`#preview iframe[src="${address}"]`);
  const frame = await element.contentFrame();
  await frame.waitForSelector('#app main input');
  return frame;
}

test('nothing chosen: the page as it is, in a preview as high as its content', async () => {
  const { page, requests, complaints, close } = await openPage();
  assert.equal(await code(page), `<iframe src="${site.address}/" width="100%" height="900" style="border:0"
  sandbox="allow-scripts allow-same-origin allow-popups allow-downloads allow-modals" title="医保待遇估算"></iframe>
<script src="${site.address}/embed.js" async></script>
`);
  const frame = await preview(page);
  assert.equal(await frame.locator('h1').first().innerText(), '医保待遇估算');
  await page.waitForFunction(() => document.querySelector('#preview iframe').style.height !== '');
  assert.ok(requests.every(({ url, method }) => url.startsWith(site.address) && method === 'GET'));
  assert.deepEqual(complaints, []);
  assert.deepEqual(await accessibilityViolations(page), []);
  await close();
});

test('what is chosen stands in the lines and in the preview', async () => {
  const { page, complaints, close } = await openPage();
  await tick(page, 'regions[]', 'jining-2023');
  await tick(page, 'accent', 'red');
  await tick(page, 'look', 'guide');
  await tick(page, 'print', 'large');
  await tick(page, 'chrome', 'none');
  await page.locator('#name').fill('某市医保局');
  await page.locator('#tel').fill('0537-7812333');
  assert.match(await code(page), /#regions=jining-2023&amp;accent=red&amp;look=guide&amp;print=large&amp;chrome=none&amp;tel=0537-7812333&amp;name=%E6%9F%90%E5%B8%82%E5%8C%BB%E4%BF%9D%E5%B1%80"/);
  const frame = await preview(page);
  const { accent, bare } = await frame.locator('html').evaluate((html) => ({ ...html.dataset }));
  assert.deepEqual([accent, bare], ['red', '']);
  // The region is not asked: the first question is the day.
  assert.equal(await frame.locator('#question').innerText(), '哪天出院（或看门诊）？');
  assert.deepEqual(complaints, []);
  await close();
});

test('a name or a number that would be passed over is left out, and said', async () => {
  const { page, close } = await openPage();
  await page.locator('#tel').fill('打 0900');
  await page.locator('#name').fill('请打 0900123456');
  assert.match(await code(page), /\/" width/);
  assert.equal(await page.locator('#tel-error').isVisible(), true);
  assert.equal(await page.locator('#name-error').isVisible(), true);
  assert.equal(await page.locator('#tel').getAttribute('aria-invalid'), 'true');
  assert.deepEqual(await accessibilityViolations(page), []);
  for (const good of ['12345', '400-653-3720', '05377812333']) {
    await page.locator('#tel').fill(good);
    assert.ok((await code(page)).includes(`#tel=${good}"`), good);
  }
  // As input methods write it: full width, and a blank behind the area.
  for (const [written, said] of [['０５３７－7812333', '0537-7812333'], ['0412 1234567', '0412-1234567']]) {
    await page.locator('#tel').fill(written);
    assert.ok((await code(page)).includes(`#tel=${said}"`), said);
  }
  assert.equal(await page.locator('#tel-error').isVisible(), false);
  await close();
});

test('the lines are copied, and say so', async () => {
  const { page, close } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: '复制' }).click();
  await page.getByText('已复制，可以粘贴了。').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page));
  await close();
});

test('the copied lines work in a page of another origin, with its name and its line', async () => {
  const writer = await openPage();
  await tick(writer.page, 'regions[]', 'anshan-2023');
  await writer.page.locator('#name').fill('某市医保局');
  await writer.page.locator('#tel').fill('0412-2345678');
  const lines = (await code(writer.page)).replaceAll(site.address, framed.address);
  await writer.close();
  host.page = `<!DOCTYPE html><html lang="zh"><title>host</title><body><h1>host</h1>\n${lines}</body></html>`;
  const { page, complaints, close } = await freshPage({ ...site, address: host.origin }, { viewport: desktop });
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.locator('footer').getByText('这一页放在“某市医保局”的网页里').waitFor();
  assert.match(await frame.locator('footer').innerText(), /热线 0412-2345678（12393 也行）/);
  await page.waitForFunction(() => document.querySelector('iframe').style.height !== '');
  assert.deepEqual(complaints, []);
  await close();
});

// Somebody who sends a link must not make the page name a number of theirs.
test('outside a frame neither is taken', async () => {
  const { page, close } = await freshPage(site, { path: '/#tel=0537-7812333&name=%E6%9F%90%E5%B1%80', viewport: desktop });
  await page.waitForSelector('#app footer');
  const text = await page.locator('#app').innerText();
  assert.ok(text.includes('热线 12393。') && !text.includes('7812333') && !text.includes('某局'));
  await close();
});

test('every text stands in both languages, and one of them is shown', async () => {
  const texts = written.replace(/<script[^]*?<\/script>/g, '').match(/<span lang="[^"]*">[^<]*<\/span>/g);
  assert.ok(texts.length > 60);
  texts.forEach((text, place) => assert.match(text, place % 2 === 0 ? /lang="zh-CN"/ : /lang="en"/));
  const { page, close } = await openPage();
  await preview(page);
  await page.getByRole('button', { name: 'English' }).click();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await page.getByRole('button', { name: '中文' }).evaluate((one) => one === document.activeElement), true);
  // The names of regions are ours, too.
  const shown = (await page.locator('main').innerText()).replace(await page.locator('#code').inputValue(), '');
  assert.doesNotMatch(shown, /[\u4e00-\u9fff]/);
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByRole('button', { name: '中文' }).click();
  assert.match(await page.locator('h1').innerText(), /^放进您的网页$/);
  await close();
});

test('it fits a narrow phone, by night', async () => {
  const { page, close } = await openPage({ viewport: narrow, colorScheme: 'dark' });
  await preview(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), narrow.width);
  assert.deepEqual(await accessibilityViolations(page), []);
  await close();
});

// Where nothing starts, the host's own line is what helps most; of an address that could hide something nothing is taken.
test('what stands here without the program names the host too', async () => {
  const own = '#tel=0412-2345678&name=%E6%9F%90%E5%B8%82%E5%8C%BB%E4%BF%9D%E5%B1%80';
  const hostile = '#tel=0412-2345678<b>&name=%E6%8B%A8%E6%89%93%2013800138000';
  for (const [options, taken] of [[own, true], [hostile, false]]) {
    host.page = `<iframe src="${framed.address}/${options.replaceAll('&', '&amp;')}" width="400" height="900"></iframe>`;
    const { page, close } = await freshPage({ ...site, address: host.origin }, {
      viewport: desktop,
      prepare: async (context) => {
        await context.addInitScript(() => { delete globalThis.WebAssembly; });
        await context.route('**/plain-*.js', (route) => route.abort());
      },
    });
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame.waitForSelector('html.failed');
    const help = frame.locator('#fallback');
    await help.waitFor();
    if (taken) {
      await help.getByText('这一页放在“某市医保局”的网页里').waitFor();
      assert.equal(await help.locator('a').first().getAttribute('href'), 'tel:04122345678');
      assert.match(await help.innerText(), /热线 0412-2345678（12393 也行）/);
      assert.match(await frame.locator('#first footer').textContent(), /热线 0412-2345678（12393 也行）/);
    } else {
      await frame.waitForFunction(() => document.readyState === 'complete');
      assert.equal(await help.locator('a').first().getAttribute('href'), 'tel:12393');
      assert.doesNotMatch(await frame.locator('body').textContent(), /13800138000|2345678/);
    }
    await close();
  }
});
