// How the program starts: streaming or not, as WebAssembly or as plain JavaScript, or not at all;
// and what is left when it stops.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { accessibilityViolations, choose, desktop, freshPage, phone, siteFolder, useSite } from './support.mjs';

const site = useSite();
const nbsp = '\u00a0';
const wasmFile = readdirSync(siteFolder).find((name) => /^benefit-estimator-.*\.wasm$/.test(name));


// (10,000 − 100) × 85 % = 8,415; 10,000 − 8,415 = 1,585.
async function estimateJining(page) {
  for (const words of ['济宁高新区', '都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内']) {
    await choose(page, words);
  }
  await page.getByLabel('总费用', { exact: true }).fill('1万');
  assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
}

const engine = (page) => page.locator('html').getAttribute('data-engine');
const asked = (requests, part) => requests.filter(({ url }) => new URL(url).pathname.includes(part)).length;

test('it starts as WebAssembly, each file asked for once', async () => {
  const { page, requests, complaints, close } = await freshPage(site, { viewport: desktop });
  await estimateJining(page);
  assert.equal(await engine(page), 'wasm');
  assert.equal(asked(requests, '/plain-'), 0);
  assert.equal(asked(requests, '/frame-'), 0);
  assert.deepEqual(complaints, []);
  await close();
});

test('a server that calls WebAssembly something else costs nothing but the streaming', async () => {
  for (const type of ['application/octet-stream', 'text/plain', '']) {
    const { page, requests, complaints, close } = await freshPage(site, {
      viewport: desktop,
      prepare: (context) => context.route(`**/${wasmFile}`, async (route) =>
        route.fulfill({ status: 200, body: readFileSync(`${siteFolder}/${wasmFile}`), headers: type ? { 'content-type': type } : {} })),
    });
    await estimateJining(page);
    assert.equal(await engine(page), 'wasm', type);
    assert.equal(asked(requests, '/plain-'), 0);
    assert.deepEqual(complaints, []);
    await close();
  }
});

// What a browser may be like that has no WebAssembly, or pretends to.
const withoutWebAssembly = {
  'no such global (Lockdown Mode)': () => { delete globalThis.WebAssembly; },
  'compiling refused': () => {
    for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
      WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError('refused'));
    }
  },
  'instantiating refused': () => {
    const refuse = () => Promise.reject(new RangeError('out of memory'));
    WebAssembly.instantiate = refuse;
    WebAssembly.instantiateStreaming = refuse;
  },
};

for (const [name, script] of Object.entries(withoutWebAssembly)) {
  test(`the same program runs as plain JavaScript: ${name}`, async () => {
    const { page, requests, complaints, close } = await freshPage(site, {
      viewport: desktop, prepare: (context) => context.addInitScript(script),
    });
    await estimateJining(page);
    assert.equal(await engine(page), 'plain');
    assert.equal(asked(requests, '/plain-'), 1);
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('the same program runs as plain JavaScript under a policy that forbids WebAssembly', async () => {
  const { page, close } = await freshPage(site, {
    viewport: desktop,
    prepare: (context) => context.route((url) => url.pathname === '/', async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      headers['content-security-policy'] = headers['content-security-policy'].replace(" 'wasm-unsafe-eval'", '');
      await route.fulfill({ response, headers });
    }),
  });
  await estimateJining(page);
  assert.equal(await engine(page), 'plain');
  await close();
});

test('a file that is not the one this page was built with is refused', async () => {
  const broken = readFileSync(`${siteFolder}/${wasmFile}`);
  broken[broken.length - 1] ^= 1;
  const { page, close } = await freshPage(site, {
    viewport: desktop,
    prepare: async (context) => {
      await context.route(`**/${wasmFile}`, (route) => route.fulfill({ body: broken, contentType: 'application/wasm' }));
      await context.route('**/plain-*.js', (route) => route.fulfill({ body: 'document.title = "taken over"', contentType: 'text/javascript' }));
    },
  });
  await page.waitForSelector('html.failed');
  assert.equal(await page.title(), '医保待遇估算');
  assert.equal(await page.locator('#app fieldset').count(), 0);
  await close();
});

async function assertHelps(page) {
  assert.equal(await page.locator('#fallback').isVisible(), true);
  assert.match(await page.locator('#fallback').innerText(), /12393/);
  assert.equal(await page.locator('#first h1').innerText(), '医保待遇估算');
  assert.match(await page.locator('#fallback').innerText(), /在浏览器打开/);
  // Jining publishes 100, 400 and 800 yuan, 85 %, 75 % and 60 % (domain.md §6).
  const jining = page.locator('#fallback tr', { hasText: '济宁高新区（2023' });
  assert.match(await jining.innerText(), /100 元的部分付 85%\s+超过 400 元的部分付 75%\s+超过 800 元的部分付 60%/);
}

test('where neither runs, the page gives the rules, the help line and a way out at once', async () => {
  const { page, close } = await freshPage(site, {
    viewport: phone,
    prepare: async (context) => {
      await context.addInitScript(() => { delete globalThis.WebAssembly; });
      await context.route('**/plain-*.js', (route) => route.abort());
    },
  });
  await page.waitForSelector('html.failed');
  await assertHelps(page);
  // A question that nothing would answer.
  assert.equal(await page.locator('#first fieldset').isVisible(), false);
  assert.deepEqual(await accessibilityViolations(page), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width);
  await close();
});

test('without JavaScript the help is there at once', async () => {
  const { page, close } = await freshPage(site, { javaScriptEnabled: false });
  await assertHelps(page);
  await close();
});

// A page whose program does not come before `go` is called.
async function heldPage(options) {
  let go;
  const held = new Promise((resolve) => { go = resolve; });
  const fresh = await freshPage(site, {
    waitUntil: 'commit',
    prepare: (context) => context.route('**/boot-*.js', async (route) => { await held; await route.continue(); }),
    ...options,
  });
  return { ...fresh, go };
}

// On a phone and on a desk: the program's own question looks otherwise there.
for (const [where, viewport] of [['a phone', phone], ['a desk', desktop]]) {
  test(`what is chosen before the program is there is taken over, on ${where}`, async () => {
    const { page, go, complaints, close } = await heldPage({ viewport });
    const answers = page.locator('#first label.answer');
    await answers.first().waitFor();
    assert.equal(await answers.count(), 6);
    await page.getByText('怀化市').first().click();
    go();
    await page.waitForSelector('#app fieldset');
    await page.locator('#app label.chosen', { hasText: '怀化市' }).waitFor();
    assert.equal(await page.locator('#first').count(), 0);
    // Whoever is there by keyboard stays at the question.
    assert.equal(await page.evaluate(() => document.activeElement.name), 'policy');
    assert.deepEqual(complaints, []);
    // It is among what was filled in, should the program stop.
    await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }));
    await page.waitForSelector('html.stopped');
    assert.match(await page.locator('#typed').innerText(), /^在哪里参保\n怀化市/);
    await close();
  });
}

test('a press that began before the program is there is not lost', async () => {
  const { page, go, close } = await heldPage({ viewport: desktop });
  await page.locator('#first label.answer', { hasText: '怀化市' }).hover();
  await page.mouse.down();
  go();
  await page.waitForSelector('html[data-engine]', { state: 'attached' });
  // Long enough for the page to be drawn and to wait for the finger.
  await page.waitForTimeout(1500);
  await page.mouse.up();
  await page.locator('#app label.chosen', { hasText: '怀化市' }).waitFor();
  await close();
});

test('at no moment are there two first questions', async () => {
  const { page, close } = await freshPage(site, {
    prepare: (context) => context.addInitScript(() => {
      globalThis.most = 0;
      new MutationObserver(() => {
        globalThis.most = Math.max(globalThis.most, document.querySelectorAll('input[name="policy"]').length);
      }).observe(document, { childList: true, subtree: true });
    }),
  });
  await page.waitForSelector('#app fieldset');
  assert.equal(await page.evaluate(() => globalThis.most), 6);
  await close();
});

test('an address that offers one region is not overruled by what was chosen before it was read', async () => {
  const { page, go, close } = await heldPage({ path: '/?regions=huaihua-2020', viewport: desktop });
  await page.locator('#first label.answer', { hasText: '连云港市' }).click();
  go();
  await page.waitForSelector('#app fieldset');
  await page.locator('#app label.chosen', { hasText: '怀化市' }).waitFor();
  assert.equal(await page.getByText('连云港市').count(), 0);
  await close();
});

test('a script on its way for ten seconds brings the help, and the program takes its place when it comes', async () => {
  const { page, go, close } = await heldPage({ viewport: desktop });
  await page.waitForSelector('#fallback', { state: 'attached' });
  assert.equal(await page.locator('#fallback').isVisible(), false);
  await page.waitForFunction(() => getComputedStyle(document.querySelector('#fallback')).visibility === 'visible', null, { timeout: 15000 });
  await assertHelps(page);
  go();
  await page.waitForSelector('#app fieldset');
  assert.equal(await page.locator('#fallback').count(), 0);
  await close();
});

for (const [engineName, script] of [['wasm', () => {}], ['plain', () => { delete globalThis.WebAssembly; }]]) {
  test(`a program that stops leaves what was typed and a report without it (${engineName})`, async () => {
    const { page, close } = await freshPage(site, {
      viewport: desktop, path: '/?from=secret-in-query#lang=zh', prepare: (context) => context.addInitScript(script),
    });
    await estimateJining(page);
    assert.equal(await page.locator('#stopped').isVisible(), false);
    // A trap as the engine throws it, in the middle of an event.
    await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }));
    await page.waitForSelector('html.stopped');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'stopped');
    const listed = await page.locator('#typed').innerText();
    for (const words of ['济宁高新区', '都不是', '城乡居民医保', '住院', '一级医院', '总费用', '1万']) {
      assert.ok(listed.includes(words), `${words} in ${listed}`);
    }
    const report = await page.locator('#report').inputValue();
    assert.match(report, new RegExp(`^benefit-estimator [0-9a-f]{16}\n${engineName}\nMozilla`));
    assert.match(report, /RuntimeError: unreachable/);
    for (const secret of ['1万', '10000', '济宁', 'jining', 'secret', '居民']) {
      assert.equal(report.includes(secret), false, secret);
    }
    // The inputs keep what stands in them and go on taking text, and the program is left alone.
    await page.getByLabel('总费用', { exact: true }).fill('2万');
    assert.equal(await page.locator('.figure').innerText(), `1,585${nbsp}元`);
    assert.deepEqual(await accessibilityViolations(page), []);
    await page.getByRole('button', { name: '重新打开页面' }).click();
    await page.waitForSelector('html.started:not(.stopped)');
    assert.equal(await page.locator('#typed').innerText(), '');
    await close();
  });
}

test('what the last person typed is not listed for the next one', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await estimateJining(page);
  await page.getByRole('button', { name: '下一位（Alt+N）' }).click();
  await page.waitForSelector('html:not([data-filled])');
  await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }));
  await page.waitForSelector('html.stopped');
  assert.equal((await page.locator('#typed').innerText()).trim(), '');
  await close();
});
