// Pages that stay open, servers that answer wrongly, and devices that several people use: what is kept, what is asked for
// again, and what goes.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { compilePacks } from '../../tools/compile-packs.mjs';
import { serveSite } from '../../tools/serve.mjs';
import { accessibilityViolations, browserFlags, choose, desktop, freshPage, plainly, siteFolder, tenThousand, useSite } from './support.mjs';

const site = useSite();
const nbsp = '\u00a0';
const jining = ['济宁高新区', '都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内'];
const figure = (page) => page.locator('.figure').innerText();
const controlled = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

// (10,000 − 100) × 80 % = 7,920; 2,080 is left.
function packOfEighty() {
  const folder = mkdtempSync(join(tmpdir(), 'benefit-estimator-packs-'));
  cpSync(`${siteFolder}/policies`, folder, { recursive: true });
  const file = join(folder, 'jining-2023/pack.toml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"0.85"', '"0.80"'));
  compilePacks(folder, folder);
  const changed = readFileSync(join(folder, 'jining-2023/pack.txt'), 'utf8');
  rmSync(folder, { recursive: true });
  return changed;
}

const copies = new Set();

// A copy of the site whose files and answers can be changed; `answer` may take a request over.
async function changeableSite() {
  const folder = mkdtempSync(join(tmpdir(), 'benefit-estimator-site-'));
  cpSync(siteFolder, folder, { recursive: true });
  const copy = { folder, answer: null, asked: [] };
  const { server, address } = await serveSite(0, {
    folder,
    takesOver: (request, response) => {
      copy.asked.push(request.url);
      return copy.answer?.(request, response);
    },
  });
  copy.address = address;
  copy.write = (name, change) => {
    const file = join(folder, name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    [`${file}.br`, `${file}.gz`].filter(existsSync).forEach((packed) => rmSync(packed));
  };
  copy.close = () => {
    copies.delete(copy);
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  };
  copies.add(copy);
  return copy;
}

// Of tests that failed.
after(() => copies.forEach((copy) => copy.close()));

const named = (text, type = 'text/plain') => (request, response) => response.writeHead(200, { 'content-type': type }).end(text);

test('a server that leads from / to /index.html does not make the second visit fail', async () => {
  const copy = await changeableSite();
  copy.answer = (request, response) => request.url === '/' && response.writeHead(302, { location: '/index.html' }).end();
  const { page, close } = await freshPage({ ...site, address: copy.address }, { viewport: desktop });
  await controlled(page);
  await page.goto(`${copy.address}/`);
  await tenThousand(page);
  assert.equal(await figure(page), `1,585${nbsp}元`);
  await close();
  copy.close();
});

for (const [what, body] of [
  ['a maintenance page with status 200', '<!doctype html><title>维护中</title><p>系统维护中，请稍后再来'],
  ['a pack of a newer format', 'benefit-estimator 9999 00000000\nx\n'],
  ['a pack that was cut off', null],
]) {
  test(`${what} replaces nothing that could be read, with network or without`, async () => {
    const copy = await changeableSite();
    const { page, close } = await freshPage({ ...site, address: copy.address }, { viewport: desktop });
    await controlled(page);
    copy.answer = (request, response) => {
      const file = join(copy.folder, request.url);
      const text = body ?? (request.url.endsWith('.txt') ? readFileSync(file, 'utf8').slice(0, -40) : '<!doctype html>');
      return named(text, body?.startsWith('<') ? 'text/html' : 'text/plain')(request, response) || true;
    };
    await page.reload();
    await tenThousand(page);
    assert.equal(await figure(page), `1,585${nbsp}元`);
    await page.context().setOffline(true);
    await page.reload();
    await tenThousand(page);
    assert.equal(await figure(page), `1,585${nbsp}元`);
    await close();
    copy.close();
  });
}

test('a pack the server gave anew is used also where nothing can be kept any more', async () => {
  const copy = await changeableSite();
  // Storage that is full from the second visit on.
  copy.write('sw.js', (text) => `(() => {
    let full = false;
    const put = Cache.prototype.put;
    Cache.prototype.put = function (...all) {
      return full ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put.apply(this, all);
    };
    self.addEventListener('message', ({ data }) => { full = full || data === 'full'; });
  })();${text}`);
  const { page, close } = await freshPage({ ...site, address: copy.address }, { viewport: desktop });
  await controlled(page);
  await page.evaluate(() => navigator.serviceWorker.controller.postMessage('full'));
  const changed = packOfEighty();
  copy.answer = (request, response) => request.url.endsWith('/jining-2023/pack.txt') && (named(changed)(request, response), true);
  await tenThousand(page);
  assert.equal(await figure(page), `2,080${nbsp}元`);
  await close();
  copy.close();
});

for (const status of [404, 429]) {
  test(`one pack with status ${status} at the first visit leaves the rest for use without network`, async () => {
    const copy = await changeableSite();
    copy.answer = (request, response) => request.url.endsWith('/huaihua-2020/pack.txt') && (response.writeHead(status).end(), true);
    const { page, close } = await freshPage({ ...site, address: copy.address }, { viewport: desktop });
    await controlled(page);
    await page.context().setOffline(true);
    await page.reload();
    await tenThousand(page);
    assert.equal(await figure(page), `1,585${nbsp}元`);
    await close();
    copy.close();
  });
}

test('a site of 500 packs is kept in few requests, and what was chosen is among it', async () => {
  const copy = await changeableSite();
  // As tools/finish.mjs lists them: few that are small.
  const listed = JSON.parse(readFileSync(join(copy.folder, 'sw.js'), 'utf8').match(/early:(\[[^\]]*\])/)[1].replaceAll("'", '"'));
  assert.ok(listed.length <= 13, `${listed.length} packs are kept unasked`);
  copy.write('sw.js', (text) => text.replace(/early:\[[^\]]*\]/, 'early:["policies/index.txt"]'));
  copy.answer = () => false;
  const { page, close } = await freshPage({ ...site, address: copy.address }, { viewport: desktop });
  await tenThousand(page);
  await controlled(page);
  await page.waitForFunction(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().some(({ url }) => url.endsWith('/jining-2023/pack.txt'));
  });
  assert.deepEqual(copy.asked.filter((url) => url.endsWith('/pack.txt') && !url.includes('jining')), []);
  await page.context().setOffline(true);
  await page.reload();
  await tenThousand(page);
  await close();
  copy.close();
});

test('a page that stays open learns of a changed pack: for the next person, on coming back, every day', async () => {
  const changed = packOfEighty();
  const ways = {
    'next person': async (page) => {
      await Promise.all([
        page.waitForResponse((response) => response.url().endsWith('/jining-2023/pack.txt')),
        page.getByRole('button', { name: '下一位（Alt+N）' }).click(),
      ]);
      await page.getByLabel('出院日期').fill('20230501');
      for (const words of jining.slice(1)) {
        await choose(page, words);
      }
      await page.getByLabel('总费用', { exact: true }).fill('1万');
    },
    'coming back': async (page) => {
      await page.clock.setSystemTime(new Date('2026-11-28T09:00:00'));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
      await page.getByText('政策数字刚更新').waitFor();
    },
    'every day': async (page) => {
      await page.clock.fastForward('25:00:00');
      await page.getByText('政策数字刚更新').waitFor();
    },
  };
  for (const [way, come] of Object.entries(ways)) {
    const copy = await changeableSite();
    const { page, close } = await freshPage({ ...site, address: copy.address }, {
      viewport: desktop, prepare: (context) => context.clock.install({ time: new Date('2026-11-28T08:00:00') }),
    });
    await tenThousand(page);
    assert.equal(await figure(page), `1,585${nbsp}元`);
    const before = copy.asked.length;
    copy.answer = (request, response) => request.url.endsWith('/jining-2023/pack.txt') && (named(changed)(request, response), true);
    await come(page);
    await page.waitForFunction(() => document.querySelector('.figure')?.textContent.includes('2,080'), null, { timeout: 5000 })
      .catch(() => assert.fail(`${way}: still the old law`));
    assert.ok(copy.asked.slice(before).includes('/policies/index.txt'), `${way}: the list of packs too`);
    await close();
    copy.close();
  }
});

const update = (copy) => copy.write('sw.js', (text) => text.replace(/version:"[0-9a-f]{16}"/, 'version:"ffffffffffffffff"'));

test('a version that another tab has let take over is noticed, and its parts are there until then', async () => {
  const copy = await changeableSite();
  const { page, close } = await freshPage({ ...site, address: copy.address }, { viewport: desktop });
  await controlled(page);
  await tenThousand(page);
  const other = await page.context().newPage();
  await other.goto(`${copy.address}/`);
  await other.waitForSelector('#app fieldset');
  update(copy);
  // The new version knows none of the old one's parts, nor does the server.
  const part = readdirSync(copy.folder).find((name) => /^explore-[0-9a-f]{16}\.wasm$/.test(name));
  copy.write('sw.js', (text) => text.replaceAll(part, part.replace(/[0-9a-f]{16}/, '0'.repeat(16))));
  copy.answer = (request, response) => request.url.includes(part) && (response.writeHead(404).end(), true);
  cpSync(join(copy.folder, part), join(copy.folder, `explore-${'0'.repeat(16)}.wasm`));
  const reloaded = other.waitForEvent('load');
  await other.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await reloaded;
  assert.equal(await figure(page), `1,585${nbsp}元`);
  await page.locator('.year > summary').click();
  await page.getByRole('button', { name: '再记一次看病' }).waitFor();
  const own = page.waitForEvent('load', { timeout: 25_000 });
  await page.getByRole('button', { name: '下一位（Alt+N）' }).click();
  await own;
  await page.waitForSelector('#app fieldset');
  await close();
  copy.close();
});

test('a part that was changed on the server is told apart from a network that is down, and plain JavaScript is tried', async () => {
  const copy = await changeableSite();
  const answerChunk = readdirSync(copy.folder).find((name) => /^answer-[0-9a-f]{16}\.wasm$/.test(name));
  copy.answer = (request, response) => request.url.includes(answerChunk) && (named('changed', 'application/wasm')(request, response), true);
  const plain = await freshPage({ ...site, address: copy.address }, { viewport: desktop, serviceWorkers: 'block' });
  await plain.page.waitForSelector('html[data-engine="plain"]');
  await tenThousand(plain.page);
  assert.equal(await figure(plain.page), `1,585${nbsp}元`);
  await plain.close();

  const exploreChunk = readdirSync(copy.folder).find((name) => /^explore-[0-9a-f]{16}\.wasm$/.test(name));
  copy.answer = (request, response) => request.url.includes(exploreChunk) && (named('changed', 'application/wasm')(request, response), true);
  const { page, close } = await freshPage({ ...site, address: copy.address }, { viewport: desktop, serviceWorkers: 'block' });
  await tenThousand(page, plainly);
  assert.equal(await figure(page), `1,585${nbsp}元`);
  await page.locator('.rest > summary').scrollIntoViewIfNeeded();
  await page.locator('.rest [role="alert"]').waitFor();
  const said = await page.locator('.rest').innerText();
  assert.match(said, /对不上/);
  assert.doesNotMatch(said, /网络断开/);
  await page.locator('.rest').getByRole('button', { name: '重新打开' }).click();
  await page.waitForSelector('html[data-engine="plain"]');
  await tenThousand(page);
  await page.locator('.year > summary').click();
  await page.getByRole('button', { name: '再记一次看病' }).waitFor();
  await close();
  copy.close();
});

// --- Devices that others use too.

const total = (page) => page.getByLabel('总费用', { exact: true }).inputValue();

test('a shared device that slept through the warning has nothing of the last person when it wakes', async () => {
  for (const wake of ['a tick', 'a touch']) {
    const { page, close } = await freshPage(site, {
      viewport: desktop, prepare: (context) => context.clock.install({ time: new Date('2026-11-28T08:00:00') }),
    });
    await tenThousand(page);
    await page.getByRole('button', { name: '公用电脑：自动清空' }).click();
    await page.clock.runFor(5000);
    assert.equal(await total(page), '1万');
    // The clock goes on, the timers do not.
    await page.clock.setSystemTime(new Date('2026-11-28T09:00:00'));
    if (wake === 'a touch') {
      await page.getByLabel('总费用', { exact: true }).fill('2');
    } else {
      await page.clock.runFor(1000);
    }
    await page.waitForFunction(() => !document.querySelector('.figure'));
    assert.equal(await total(page), '', wake);
    await close();
  }
});

test('Back from another site brings back no case on a shared device', async (context) => {
  // Playwright switches the memory of left pages off.
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: browserFlags,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const elsewhere = await serveSite(0);
  context.after(() => {
    elsewhere.server.close();
    elsewhere.server.closeAllConnections();
    return browser.close();
  });
  for (const shared of [true, false]) {
    const { page, close } = await freshPage({ ...site, browser }, { viewport: desktop });
    await tenThousand(page);
    if (shared) {
      await page.getByRole('button', { name: '公用电脑：自动清空' }).click();
    }
    await page.evaluate(() => { globalThis.sameDocument = true; });
    await page.goto(`${elsewhere.address}/icon.svg`, { waitUntil: 'commit' });
    // Until the other page answers, going back may be asked of the one that was left.
    await page.waitForFunction(() => document.contentType === 'image/svg+xml');
    // A page that is remembered is not loaded again.
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForSelector('#app fieldset');
    const remembered = await page.evaluate(() => globalThis.sameDocument === true);
    if (shared) {
      assert.equal(await total(page), '', `remembered: ${remembered}`);
      assert.equal(await page.locator('.figure').count(), 0);
    } else if (remembered) {
      assert.equal(await total(page), '1万');
    }
    await close();
  }
});

test('a page that is brought back from memory with a case clears it on a shared device', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await tenThousand(page);
  await page.getByRole('button', { name: '公用电脑：自动清空' }).click();
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await page.waitForFunction(() => !document.querySelector('.figure'));
  assert.equal(await total(page), '');
  await close();
});

test('the next person can be undone for ten seconds on an own device', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await page.clock.install();
  await page.goto(`${site.address}/`);
  await page.clock.runFor(3000);
  await tenThousand(page);
  // From here on the clock goes only as it is told.
  await page.clock.pauseAt(new Date(await page.evaluate(() => Date.now() + 60_000)));
  await page.getByRole('button', { name: '下一位（Alt+N）' }).click();
  assert.equal(await total(page), '');
  await page.clock.runFor(9000);
  await page.getByRole('button', { name: '撤销清空' }).click();
  assert.equal(await total(page), '1万');
  assert.equal(await figure(page), `1,585${nbsp}元`);
  await page.getByRole('button', { name: '下一位（Alt+N）' }).click();
  await page.clock.runFor(10_500);
  assert.equal(await page.getByRole('button', { name: '撤销清空' }).count(), 0);
  assert.equal(await page.locator('html').getAttribute('data-filled'), null);
  await close();
});

test('on a shared device the next person is asked about, and nothing comes back', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await tenThousand(page);
  await page.getByRole('button', { name: '公用电脑：自动清空' }).click();
  await page.keyboard.press('Alt+n');
  await page.getByText('清空以后找不回来').waitFor();
  assert.deepEqual(await accessibilityViolations(page), []);
  await page.getByRole('button', { name: '我还在用' }).click();
  assert.equal(await total(page), '1万');
  await page.keyboard.press('Alt+n');
  await page.getByRole('button', { name: '清空', exact: true }).click();
  assert.equal(await total(page), '');
  assert.equal(await page.getByRole('button', { name: '撤销清空' }).count(), 0);
  await close();
});

test('only Alt+N is Alt+N', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await tenThousand(page);
  const press = (init) => page.evaluate((init) => {
    const event = new KeyboardEvent('keydown', { code: 'KeyN', altKey: true, bubbles: true, cancelable: true, ...init });
    document.activeElement.dispatchEvent(event);
    return event.defaultPrevented;
  }, init);
  for (const init of [
    { key: 'ñ', ctrlKey: true }, { key: 'ń', modifierAltGraph: true }, { key: 'n', metaKey: true }, { key: 'N', shiftKey: true },
    { key: 'n', repeat: true }, { key: 'b', code: 'KeyB' }, { key: 'n', altKey: false },
  ]) {
    assert.equal(await press(init), false, JSON.stringify(init));
    assert.equal(await total(page), '1万', JSON.stringify(init));
  }
  // On a Mac the key types a dead tilde, unless it is kept from it.
  assert.equal(await press({ key: 'Dead' }), true);
  await page.waitForFunction(() => !document.querySelector('.figure'));
  await close();
});

test('printing leaves the sections as they were', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await tenThousand(page);
  await page.locator('#tier-basic > summary').click();
  const open = () => page.locator('details').evaluateAll((all) => all.map((one) => one.open));
  const before = await open();
  assert.ok(before.includes(true) && before.includes(false));
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  assert.ok((await open()).every(Boolean));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.deepEqual(await open(), before);
  await page.emulateMedia({ media: 'print' });
  const breaks = await page.locator('.result h3:visible, .result summary:visible').evaluateAll((all) => all.map((one) => getComputedStyle(one).breakAfter));
  assert.deepEqual([...new Set(breaks)], ['avoid']);
  await close();
});

test('pulling the page down does not load it anew', async () => {
  const { page, close } = await freshPage(site);
  assert.match(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorY), /contain|none/);
  await close();
});
