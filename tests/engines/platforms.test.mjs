// Chromium as weak devices and WeChat have it: a slow processor, a short window, no printing, no downloads, fragments
// cut off, large system type. Simulated from what is known of them (docs/platforms.md), not tried on devices.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityViolations, choose, desktop, freshPage, phone, useSite } from '../e2e/support.mjs';

const site = useSite();
const nbsp = '\u00a0';
const wechat = 'Mozilla/5.0 (Linux; Android 10; V1981A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.99 XWEB/4313 MMWEBSDK/20220903 Mobile Safari/537.36 MicroMessenger/8.0.28.2240(0x28001C57) WeChat/arm64 Weixin NetType/4G Language/zh_CN';

// (10,000 − 100) × 85 % = 8,415; 10,000 − 8,415 = 1,585.
async function estimateJining(page) {
  for (const words of ['济宁高新区', '都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill('1万');
  assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
}

for (const [name, script] of [['WebAssembly', () => {}], ['plain JavaScript', () => { delete globalThis.WebAssembly; }]]) {
  test(`a processor six times slower: ${name}`, async () => {
    const { page, complaints, close } = await freshPage(site, {
      viewport: desktop,
      waitUntil: 'commit',
      prepare: async (context) => {
        await context.addInitScript(script);
        context.on('page', async (opened) => {
          const session = await context.newCDPSession(opened);
          await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
        });
      },
    });
    await page.waitForSelector('#app fieldset');
    const usable = await page.evaluate(() => Math.round(performance.now()));
    await estimateJining(page);
    const typing = await page.evaluate(async () => {
      const input = document.querySelector('#bill-total');
      const times = [];
      for (const text of ['2', '23', '234', '2345', '23456']) {
        const start = performance.now();
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(performance.now() - start);
      }
      return Math.round(Math.max(...times));
    });
    console.log(`${name}: questions after ${usable} ms, slowest of five key presses ${typing} ms`);
    // Not a measurement: what would make it useless.
    assert.ok(usable < 10_000, `${usable} ms`);
    assert.ok(typing < 1_000, `${typing} ms`);
    // The page is written for engines that have WebAssembly: where it is missing, the program was preloaded for nothing.
    const unused = /benefit-estimator-[0-9a-f]+\.wasm was preloaded using link preload but not used/;
    assert.deepEqual(name === 'WebAssembly' ? complaints : complaints.filter((complaint) => !unused.test(complaint)), []);
    await close();
  });
}

// Everything WeChat's web view withholds at once: no share, no clipboard, printing and downloads do nothing.
const withheld = () => {
  for (const name of ['share', 'canShare', 'clipboard']) {
    Object.defineProperty(Navigator.prototype, name, { value: undefined, configurable: true });
  }
  window.printed = 0;
  window.print = () => { window.printed += 1; };
  HTMLAnchorElement.prototype.click = () => {};
  URL.createObjectURL = () => { throw new TypeError('blob'); };
  Object.defineProperty(window, 'WeixinJSBridge', { value: { invoke: () => { throw new Error('the page must not set the font size'); }, on: () => {} } });
};

test('WeChat of 2022: it works, the result can be copied without the clipboard interface', async () => {
  const { page, complaints, close } = await freshPage(site, { viewport: desktop, userAgent: wechat, prepare: (context) => context.addInitScript(withheld) });
  await estimateJining(page);
  await page.evaluate(() => {
    window.copied = '';
    document.addEventListener('copy', () => { window.copied = String(document.activeElement.value ?? ''); });
  });
  await page.getByRole('button', { name: '复制文字' }).click();
  assert.match(await page.evaluate(() => window.copied), /1,585/);
  assert.equal(await page.getByRole('button', { name: '打印' }).count(), 0);
  assert.match(await page.locator('.take-away').innerText(), /在浏览器打开/);
  assert.deepEqual(complaints, []);
  await close();
});

test('an address whose fragment was cut off, or got words added, opens the usual page', async () => {
  for (const path of ['/', '/#', '/?from=groupmessage&isappinstalled=0', '/#&appinstall=0', '/#lang=zh&appinstall=0&wechat_redirect']) {
    const { page, complaints, close } = await freshPage(site, { path, userAgent: wechat });
    await page.waitForSelector('#app fieldset');
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN', path);
    assert.deepEqual(complaints, [], path);
    await close();
  }
});

test('system type twice as large: nothing is cut off or wider than the window', async () => {
  const { page, close } = await freshPage(site, { viewport: phone, userAgent: wechat, path: '/#look=desk' });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await estimateJining(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width);
  const cut = await page.locator('button, label.answer, p, h1, h2, h3').evaluateAll((all) => all
    .filter((one) => one.checkVisibility() && getComputedStyle(one).overflow === 'hidden' && one.scrollHeight > one.clientHeight + 2 && !one.closest('.unseen, .hint'))
    .map((one) => one.outerHTML.slice(0, 80)));
  assert.deepEqual(cut, []);
  await close();
});

test('a window as low as with a keyboard open keeps the field in sight', async () => {
  const { page, close } = await freshPage(site, { viewport: { width: 360, height: 260 }, userAgent: wechat, path: '/#look=desk' });
  for (const words of ['济宁高新区', '都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内']) {
    await choose(page, words);
  }
  const field = page.getByLabel('总费用', { exact: true });
  await field.pressSequentially('1万');
  const { top, bottom } = await field.evaluate((input) => input.getBoundingClientRect().toJSON());
  assert.ok(top >= 0 && bottom <= 260, `${top} to ${bottom}`);
  const fixed = await page.locator('body *').evaluateAll((all) => all.filter((one) => getComputedStyle(one).position === 'fixed').length);
  assert.equal(fixed, 0);
  assert.deepEqual(await accessibilityViolations(page), []);
  await close();
});
