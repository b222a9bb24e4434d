// The main journeys, the cases beside the packs and the offline journey in browsers of three makers, and in Chromium
// as people have it who have less: without WebAssembly, with a slow processor. `make test-platforms`; ENGINES=firefox,…
// chooses some.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serveSite } from '../../tools/serve.mjs';
import { packCases, packs } from '../golden.mjs';
import { fillAndRead } from './fill.mjs';
import { Browser } from './webdriver.mjs';

const single = pathToFileURL(fileURLToPath(new URL('../../dist-single/benefit-estimator.html', import.meta.url))).href;
const offered = packs();
const nbsp = '\u00a0';
// What a person can fill in on the desk: no own figures before a result, no identity the pack does not know, no day
// outside its period. Where a case names no day, the pack's first does.
const identities = new Map(offered.map(({ id }) => {
  const pack = readFileSync(new URL(`../../static/policies/${id}/pack.toml`, import.meta.url), 'utf8');
  return [id, [...pack.matchAll(/^\[\[identity\]\]\nid = "([^"]+)"/gm)].map(([, identity]) => identity)];
}));
const isFillable = ({ policy, date, figures, identities: held = [] }) => {
  const { from, until } = offered.find(({ id }) => id === policy);
  const inForce = !date || (date >= from && (!until || date < until));
  return !figures && inForce && held.every((identity) => identities.get(policy).includes(identity));
};
const dated = (visit) => ({ date: offered.find(({ id }) => id === visit.policy).from, ...visit });
const regionOf = ({ policy }) => offered.find(({ id }) => id === policy).region;

// An amount of fen as the page may say it: to the fen where it is sure, in whole yuan, up or down, where it is not.
function inYuan(personal) {
  const yuan = Number(personal.replaceAll(',', ''));
  return [personal, ...[Math.floor(yuan), Math.ceil(yuan)].map((whole) => `${whole.toLocaleString('en')} 元`)];
}

// Where two long texts part, with what stands there in each.
function firstDifference(one, other) {
  const place = [...one].findIndex((letter, at) => letter !== [...other][at]);
  return one === other ? '' : `${one.slice(place, place + 40)} | ${other.slice(place, place + 40)}`;
}

// What each engine showed for each case.
const golden = {};

const chromiumFlags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const chromium = (...flags) => ({
  command: 'chromedriver', capabilities: { browserName: 'chrome', 'goog:chromeOptions': { args: [...chromiumFlags, ...flags] } },
});

const firefox = (prefs) => ({
  command: process.env.GECKODRIVER ?? 'geckodriver',
  args: (port) => ['--port', String(port)],
  capabilities: {
    browserName: 'firefox',
    // Debian's ESR may come without service workers; where they are off, the page works with network only.
    'moz:firefoxOptions': { binary: '/usr/bin/firefox-esr', args: ['-headless'], prefs: { 'dom.serviceWorkers.enabled': true, ...prefs } },
  },
});

const engines = {
  chromium: { start: chromium(), engine: 'wasm' },
  // The flag takes the compiler away, and WebAssembly with it: also the slowest engine there is, so it gets every
  // eighth case.
  'chromium-no-wasm': { start: chromium('--js-flags=--jitless'), engine: 'plain', every: 8 },
  firefox: { start: firefox({}), engine: 'wasm' },
  'firefox-no-wasm': { start: firefox({ 'javascript.options.wasm': false }), engine: 'plain' },
  webkit: {
    start: {
      command: 'WebKitWebDriver',
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', args: ['--automation'] },
      },
    },
    engine: 'wasm',
  },
};
const chosen = (process.env.ENGINES ?? Object.keys(engines).join(',')).split(',');

const answer = (words) => `//label[contains(@class, 'answer')][.//span[@class='name'][starts-with(., '${words}')]]`;
const button = (words) => `//button[normalize-space(.)='${words}']`;
const shown = (browser, selector) => browser.run((css) => document.querySelector(css)?.innerText ?? null, selector);

// (10,000 − 100) × 85 % = 8,415; 10,000 − 8,415 = 1,585.
async function estimateJining(browser) {
  await browser.click(answer('济宁高新区'));
  await browser.type("//input[@id='date']", '20230501');
  for (const words of ['都不是', '城乡居民医保', '住院', '一级医院', '县外、本市内']) {
    await browser.click(answer(words));
  }
  await browser.type("//input[@id='bill-total']", '1万');
  assert.equal(await browser.until(() => document.querySelector('.figure')?.innerText), `1,585${nbsp}元`);
}

for (const name of chosen) {
  const { start, engine, every = 1 } = engines[name];
  describe(name, () => {
    let browser;
    let server;
    before(async () => {
      const served = await serveSite(0);
      server = Object.assign(served.server, { address: served.address });
      browser = await Browser.start(start);
      await browser.resize(1280, 900);
      console.log(`${name}: ${browser.name}`);
    });
    after(async () => {
      await browser?.close();
      server.close();
      server.closeAllConnections();
    });
    const open = async (path = '/') => {
      await browser.open(server.address + path);
      // The questions that stand before the program comes are replaced by its own.
      await browser.until(() => document.querySelector('#app fieldset') !== null);
    };

    test('the program starts as expected', async () => {
      await open();
      assert.equal(await browser.run(() => document.documentElement.dataset.engine), engine);
    });

    test('the desk: a result, its derivation, another language, the next person', async () => {
      await open('/#look=desk');
      await estimateJining(browser);
      await browser.click("//*[@id='tier-basic']//summary");
      assert.match(await shown(browser, '#tier-basic .inside'), /\(10,000\.00 − 100\.00\) × 85% = 8,415\.00/);
      await browser.click(button('English'));
      assert.equal(await browser.until(() => document.documentElement.lang === 'en' && document.querySelector('.figure').innerText), '¥1,585');
      assert.equal(await browser.run(() => document.querySelector('#bill-total').value), '1万');
      await browser.click(button('中文'));
      await browser.click(button('下一位（Alt+N）'));
      assert.equal(await browser.until(() => document.querySelector('#bill-total').value === ''), true);
    });

    test('the guide: questions one by one, and Back', async () => {
      await open('/?again#look=guide');
      await browser.click(answer('连云港市'));
      await browser.click(button('下一步'));
      await browser.until(() => document.querySelector('#question').innerText.includes('哪天出院'));
      await browser.click(button('下一步'));
      await browser.until(() => document.querySelector('#question').innerText.includes('哪种医保'));
      await browser.click(answer('城乡居民医保'));
      await browser.click(button('下一步'));
      await browser.until(() => document.querySelector('#question').innerText.includes('哪类人员'));
      await browser.back();
      await browser.until(() => document.querySelector('#question').innerText.includes('哪种医保'));
      assert.equal(await browser.run(() => document.querySelector('input[name="insurance"]:checked') !== null), true);
    });

    test('every case beside a pack leaves what it leaves in the other engines', async () => {
      await open('/?golden#look=desk');
      // What is loaded when it is opened is here from now on, as it always is in plain JavaScript.
      await estimateJining(browser);
      await browser.until(() => document.querySelector('.below') !== null);
      await browser.run(() => { document.querySelector('[data-unloaded] > summary')?.click(); });
      await browser.until(() => document.querySelector('[data-unloaded]') === null);
      const cases = packCases().filter(({ visit }) => isFillable(visit));
      assert.ok(cases.length > 200, `${cases.length}`);
      const found = new Map();
      for (const { id, name: title, visit } of cases.filter((_, place) => place % every === 0)) {
        found.set(`${id}: ${title}`, await browser.wait(fillAndRead, dated(visit), regionOf(visit), identities.get(visit.policy)));
        assert.doesNotMatch(found.get(`${id}: ${title}`), /^error:/, title);
      }
      golden[name] = found;
      const [first] = Object.keys(golden);
      for (const [title, text] of found) {
        const { personal } = cases.find((one) => title === `${one.id}: ${one.name}`);
        assert.ok(!personal || text.startsWith('no amount: ') || inYuan(personal).some((yuan) => text.includes(yuan)), `${title}: ${personal} is not in: ${text.slice(0, 400)}`);
        assert.equal(firstDifference(text, golden[first].get(title)), '', `${title}: ${name} and ${first}`);
      }
    });

    test('after one visit it opens and estimates without network', async () => {
      await open('/?offline#look=desk');
      await browser.until(() => navigator.serviceWorker !== undefined);
      await browser.wait(() => navigator.serviceWorker.ready.then(() => true));
      // A page that was still loading when the worker took over is served by it from the next time on.
      // The plain form is kept when it is next asked for. Opened anew: a driver's reload passes by the worker.
      await browser.open('about:blank');
      await open('/?offline-again#look=desk');
      await browser.until(() => navigator.serviceWorker.controller !== null);
      assert.equal(await browser.wait(async () => {
        const address = new URL('policies/jining-2023/pack.txt', location.href).href;
        while (!await caches.match(address)) await new Promise((resolve) => setTimeout(resolve, 50));
        return 'kept';
      }), 'kept');
      const port = Number(new URL(server.address).port);
      server.close();
      server.closeAllConnections();
      await browser.open('about:blank');
      await open('/?offline-last#look=desk');
      await estimateJining(browser);
      const again = await serveSite(port);
      server = Object.assign(again.server, { address: again.address });
    });

    test('the single file opens from a disk', async () => {
      await browser.open(`${single}#look=desk`);
      assert.equal(await browser.until(() => location.protocol === 'file:' && document.querySelector('#app fieldset') && document.documentElement.dataset.engine), engine);
      await estimateJining(browser);
    });
  });
}
