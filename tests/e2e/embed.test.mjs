// The page inside another page, on another origin, in both kinds of sandbox; what passes between them, and what a
// hostile page cannot make it do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { accessibilityViolations, choose, desktop, freshPage, useHost, useSite } from './support.mjs';

const site = useSite();
const nbsp = '\u00a0';
const demo = readFileSync(new URL('../../deploy/host-page.html', import.meta.url), 'utf8');
const bothSandboxes = {
  'with its origin': 'allow-scripts allow-same-origin allow-popups allow-downloads allow-modals',
  'without an origin': 'allow-scripts',
};

const { host, framed } = useHost();

// The demo page as a bureau would write it, for this test's addresses.
function demoPage({ sandbox = bothSandboxes['with its origin'], options = '', address = framed.address } = {}) {
  return demo
    .replaceAll('https://estimator.example/', `${address}/`)
    .replace(/#[^"]*(?=")/, options)
    .replace(/sandbox="[^"]*"/, `sandbox="${sandbox}"`);
}

async function openHost(page_, options = {}) {
  host.page = page_;
  const { page, requests, complaints, close } = await freshPage({ ...site, address: host.origin }, { viewport: desktop, ...options });
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  return { page, frame, requests, complaints, close };
}


async function estimateJining(frame) {
  for (const words of ['济宁高新区', '都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内']) {
    await choose(frame, words);
  }
  await frame.getByLabel('总费用', { exact: true }).fill('1万');
  assert.equal(await frame.locator('.figure').innerText(), `1,585${nbsp}元`);
}

const height = (page) => page.locator('iframe').first().evaluate((one) => one.getBoundingClientRect().height);
const contentHeight = (frame) => frame.evaluate(() => document.body.getBoundingClientRect().height);

async function settledHeight(page, frame) {
  await page.waitForFunction(() => document.querySelector('iframe').style.height !== '');
  for (let tries = 0; tries < 50 && Math.abs(await height(page) - await contentHeight(frame)) > 2; tries += 1) {
    await page.waitForTimeout(100);
  }
  return height(page);
}

for (const [kind, sandbox] of Object.entries(bothSandboxes)) {
  test(`the demo page shows it, as high as its content, titled (${kind})`, async () => {
    const { page, frame, complaints, close } = await openHost(demoPage({ sandbox, options: '#look=desk' }));
    await estimateJining(frame);
    assert.equal(await page.locator('iframe').getAttribute('title'), '医保待遇估算');
    const high = await settledHeight(page, frame);
    assert.ok(Math.abs(high - await contentHeight(frame)) <= 2, `${high}`);
    assert.equal(await frame.locator('html').getAttribute('data-engine'), 'wasm');
    // One question a page is lower than all of them.
    await frame.getByRole('button', { name: '改成一问一答' }).click();
    await page.waitForFunction((before_) => document.querySelector('iframe').getBoundingClientRect().height < before_, high);
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('options by address: regions, language, large print, look, accent', async () => {
  const options = '#regions=jining-2023&amp;lang=en&amp;print=large&amp;look=desk&amp;accent=red';
  const { frame, close } = await openHost(demoPage({ options }));
  await frame.getByLabel('Total bill').waitFor();
  const regions = await frame.locator('input[name="policy"]').count();
  assert.equal(regions, 1);
  assert.equal(await frame.locator('input[name="policy"]').isChecked(), true);
  assert.deepEqual(await frame.locator('html').evaluate((html) => [html.lang, html.classList.contains('large'), html.dataset.accent]), ['en', true, 'red']);
  assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()), '#a61b1b');
  await close();
});

test('every accent is readable by day and by night', async () => {
  for (const colorScheme of ['light', 'dark']) {
    for (const accent of ['blue', 'red', 'green', 'teal', 'purple']) {
      const { page, close } = await freshPage(site, { viewport: desktop, colorScheme, path: `/#accent=${accent}&look=desk` });
      await page.waitForSelector('#app fieldset');
      await choose(page, '济宁高新区');
      await page.getByText('都不是', { exact: true }).waitFor();
      assert.equal(await page.locator('html').getAttribute('data-accent'), accent);
      assert.deepEqual(await accessibilityViolations(page), [], `${accent}, ${colorScheme}`);
      await close();
    }
  }
});

// Everything the frame says, collected by a page that listens without asking anything else.
const listener = (greeting) => `<!DOCTYPE html><html lang="zh"><title>listener</title>
<script>
window.heard = [];
addEventListener('message', (event) => heard.push({ data: event.data, origin: event.origin }));
</script>
<iframe src="${framed.address}/#look=desk" width="1000" height="600" title="estimator"></iframe>
<script>
document.querySelector('iframe').addEventListener('load', (event) => { ${greeting} });
</script>`;
const hello = `event.target.contentWindow.postMessage({ ns: 'benefit-estimator', v: 1, type: 'hello' }, '*');`;

test('messages carry height and status and nothing else', async () => {
  const { page, frame, close } = await openHost(listener(hello));
  await estimateJining(frame);
  await page.waitForFunction(() => heard.some(({ data }) => data.status === 'result'));
  const heard = await page.evaluate(() => heard);
  for (const { data, origin } of heard) {
    assert.equal(origin, framed.address);
    const { ns, v, type, ...rest } = data;
    assert.deepEqual([ns, v], ['benefit-estimator', 1]);
    assert.deepEqual(Object.keys(rest), [type]);
    if (type === 'height') {
      assert.equal(Number.isInteger(data.height), true);
    } else {
      assert.equal(type, 'status');
      assert.ok(['starting', 'loading', 'asking', 'result', 'failed', 'stopped'].includes(data.status), data.status);
    }
  }
  await close();
});

test('a page that does not ask is told nothing', async () => {
  const { page, frame, close } = await openHost(listener(''));
  await estimateJining(frame);
  assert.deepEqual(await page.evaluate(() => heard), []);
  await close();
});

// What a hostile page may send to the frame.
const hostileMessages = [
  null, undefined, 0, 'hello', [], {}, { type: 'hello' }, { ns: 'benefit-estimator' }, { ns: 'benefit-estimator', v: 2, type: 'hello' },
  { ns: 'benefit-estimator', v: '1', type: 'hello' }, { ns: ['benefit-estimator'], v: 1, type: 'hello' }, { ns: 'benefit-estimator', v: 1, type: 'answers' },
  { ns: 'benefit-estimator', v: 1, type: 'eval', code: 'document.title="taken"' }, { ns: 'benefit-estimator', v: 1, type: 'height', height: 5 },
  { ns: 'benefit-estimator', v: 1, type: 'status' }, '{"ns":"benefit-estimator","v":1,"type":"hello"}', 'x'.repeat(1_000_000), { __proto__: null },
  'take over', { toString: 'x' },
];

test('hostile messages to the frame are answered by nothing', async () => {
  const { page, frame, complaints, close } = await openHost(listener(''));
  await frame.waitForSelector('#app fieldset');
  await page.evaluate((messages) => {
    const frame_ = document.querySelector('iframe').contentWindow;
    for (const message of messages) {
      frame_.postMessage(message, '*');
    }
  }, hostileMessages);
  await estimateJining(frame);
  assert.deepEqual(await page.evaluate(() => heard), []);
  assert.equal(await frame.title(), '医保待遇估算');
  assert.deepEqual(complaints, []);
  await close();
});

test('only the page around it may ask: not another frame, not itself', async () => {
  const sibling = `<iframe name="other" srcdoc="<script>
    onmessage = (event) => parent.postMessage({ leaked: event.data }, '*');
    setInterval(() => parent.frames[0].postMessage({ ns: 'benefit-estimator', v: 1, type: 'hello' }, '*'), 50);
  </script>" title="other"></iframe>`;
  const { page, frame, close } = await openHost(listener('') + sibling);
  await frame.waitForSelector('#app fieldset');
  await frame.evaluate(() => postMessage({ ns: 'benefit-estimator', v: 1, type: 'hello' }, '*'));
  await estimateJining(frame);
  await page.waitForTimeout(300);
  assert.deepEqual(await page.evaluate(() => heard), []);
  await close();
});

test('the host script believes only its own frame, and only sensible heights', async () => {
  const forged = `<iframe name="forger" srcdoc="<script>
    parent.postMessage({ ns: 'benefit-estimator', v: 1, type: 'height', height: 29999 }, '*');
  </script>" title="forger"></iframe>`;
  const { page, frame, close } = await openHost(demoPage({ options: '#look=desk' }).replace('</body>', `${forged}</body>`));
  await frame.waitForSelector('#app fieldset');
  const real = await settledHeight(page, frame);
  // The page itself, as another script on it might.
  await page.evaluate((origin) => {
    for (const height_ of [29999, 1e9, -5, NaN, Infinity, '29999', {}, null, '1px;position:fixed']) {
      window.postMessage({ ns: 'benefit-estimator', v: 1, type: 'height', height: height_ }, '*');
      window.dispatchEvent(new MessageEvent('message', { data: { ns: 'benefit-estimator', v: 1, type: 'height', height: height_ }, origin }));
    }
  }, framed.address);
  await page.waitForTimeout(300);
  assert.equal(await height(page), real);
  await close();
});

test('a page that is not allowed to frame it cannot', async () => {
  const { page, close } = await openHost(demoPage({ address: site.address }));
  await page.waitForTimeout(500);
  const [, frame] = page.frames();
  assert.equal(await frame.locator('fieldset').count().catch(() => 0), 0);
  assert.match(frame.url(), /^chrome-error:/);
  await close();
});

// The page around gets a link behind the frame, once it has not answered for six seconds.
test('where the frame may not load, the page around says so', async () => {
  const { page, close } = await openHost(demoPage({ address: site.address }));
  const link = page.getByRole('link', { name: '医保估算没能在这里打开，点这里单独打开' });
  await link.waitFor({ timeout: 15000 });
  assert.equal(await link.getAttribute('href'), await page.locator('iframe').getAttribute('src'));
  await close();
});

test('where it loads, nothing of the kind is said', async () => {
  const { page, frame, close } = await openHost(demoPage());
  await frame.waitForSelector('#app fieldset');
  await page.waitForTimeout(7000);
  assert.equal(await page.locator('a').count(), 0);
  await close();
});

test('a frame tries to keep nothing on the device: no worker, no cache, no storage', async () => {
  const { frame, close } = await openHost(demoPage({ options: '#look=desk' }), {
    prepare: (context) => context.addInitScript(() => {
      window.kept = [];
      const watch = (owner, name) => {
        owner[name] = () => { window.kept.push(name); };
      };
      watch(ServiceWorkerContainer.prototype, 'register');
      watch(CacheStorage.prototype, 'open');
      watch(Storage.prototype, 'setItem');
      watch(IDBFactory.prototype, 'open');
      Object.defineProperty(document, 'cookie', { set: () => { window.kept.push('cookie'); } });
    }),
  });
  await estimateJining(frame);
  assert.deepEqual(await frame.evaluate(() => window.kept), []);
  await close();
});
