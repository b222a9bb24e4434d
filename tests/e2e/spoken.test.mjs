// Who does not read the page as it was written: a browser's translator, and a screen reader.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, desktop, followed, freshPage, openEverything, tenThousand, useSite } from './support.mjs';

const site = useSite();

// What a translator does: every text is taken out and another, in a <font>, stands in its stead. `always`: also every text
// that comes.
function translate(always) {
  const wrap = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE) {
      [...node.childNodes].forEach(wrap);
    } else if (node.nodeType === Node.TEXT_NODE && node.parentNode && !node.parentNode.closest('font, script, style, textarea')) {
      const font = document.createElement('font');
      font.append(node.data);
      node.replaceWith(font);
    }
  };
  wrap(document.documentElement);
  if (always) {
    new MutationObserver((all) => all.forEach(({ target, addedNodes }) => [target, ...addedNodes].forEach(wrap)))
      .observe(document.body, { subtree: true, childList: true, characterData: true });
  }
}

const steps = {
  'another amount': (page) => page.getByLabel('总费用', { exact: true }).fill('2万'),
  'a wrong amount': async (page) => {
    await page.getByLabel('总费用', { exact: true }).fill('2x');
    await page.getByLabel('总费用', { exact: true }).blur();
  },
  'a range instead of an exact amount': async (page) => {
    await page.getByLabel('总费用', { exact: true }).fill('8万');
    await choose(page, '鞍山市');
    await choose(page, '低保对象');
    await choose(page, '三级医院');
    await page.locator('.figure').waitFor();
  },
  'a figure of one\'s own': async (page) => {
    await page.getByRole('button', { name: '我知道是多少' }).click();
    await page.locator('.own-figure input').fill('10000');
  },
  'everything opened': openEverything,
  'a second visit': async (page) => {
    await page.getByRole('button', { name: '再记一次看病' }).click();
    await page.getByLabel('总费用', { exact: true }).fill('3万');
    await page.locator('.figure').waitFor();
  },
  'another language': async (page) => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForSelector('html[lang="en"]');
  },
  'the next person': (page) => page.getByRole('button', { name: 'Next person' }).click(),
  'one question a page': (page) => page.getByRole('button', { name: 'Ask one by one' }).click(),
  'a step on': (page) => page.getByRole('button', { name: /Next|Continue/ }).last().click(),
};

test('a page that a browser translates shows what one that it does not shows, whatever is changed', async () => {
  const pages = [];
  for (const always of [undefined, false, true]) {
    const one = await freshPage(site, { viewport: desktop });
    await tenThousand(one.page);
    if (always !== undefined) {
      await one.page.evaluate(translate, always);
    }
    pages.push({ ...one, always });
  }
  // What stands on it, without what is only there for the ten seconds of an undo.
  const shown = (page) => page.evaluate(() => document.getElementById('app').textContent.replace(/\s+/g, ' '));
  for (const [what, step] of Object.entries(steps)) {
    const texts = [];
    for (const { page, always } of pages) {
      await step(page);
      await followed(page);
      texts.push(await shown(page));
      if (always === false) {
        await page.evaluate(translate, false);
      }
    }
    assert.equal(texts[1], texts[0], `${what}, every text translated before it`);
    assert.equal(texts[2], texts[0], `${what}, texts translated as they come`);
  }
  for (const { complaints, close } of pages) {
    assert.deepEqual(complaints, []);
    await close();
  }
});

test('amounts are not to be translated, and a switch that is pressed keeps the focus', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await tenThousand(page);
  for (const selector of ['.figure', '.legend .sum', '.tier .sum', '.statement td']) {
    const no = await page.locator(selector).evaluateAll((all) => all.every((one) => one.closest('[translate="no"]')));
    assert.ok(no, selector);
  }
  const toggle = page.getByRole('button', { name: '公用电脑：自动清空' });
  await toggle.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), '关闭自动清空');
  await close();
});

// What a screen reader is given to say: whatever comes into a live region, and whatever comes with an alert.
function listen() {
  globalThis.said = [];
  const live = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
  new MutationObserver((all) => {
    const regions = new Set();
    for (const { target, addedNodes } of all) {
      const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      const around = element?.closest(live);
      if (around && (addedNodes.length > 0 || target.nodeType === Node.TEXT_NODE)) {
        regions.add(around);
      }
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) {
          [node, ...node.querySelectorAll('*')].filter((one) => one.matches('[role="alert"]')).forEach((one) => regions.add(one));
        }
      }
    }
    // What stands in a closed section is not read out.
    [...regions].filter((region) => region.checkVisibility()).forEach((region) => globalThis.said.push(region.textContent.trim()));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
const said = (page) => page.evaluate(() => globalThis.said.splice(0).filter(Boolean));
const described = (page) => page.getByLabel('总费用', { exact: true }).getAttribute('aria-describedby');

test('an amount that is typed is read out once, when typing pauses', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await tenThousand(page);
  await page.evaluate(listen);
  const field = page.getByLabel('总费用', { exact: true });
  await field.fill('');
  await page.waitForTimeout(800);
  await said(page);
  await field.pressSequentially('20000', { delay: 120 });
  // The description of a field with the focus is read out whenever it changes.
  assert.doesNotMatch(await described(page) ?? '', /words/);
  assert.deepEqual(await said(page), []);
  await page.waitForTimeout(800);
  // (20,000 − 100) × 85 % = 16,915; 3,085 is left.
  const once = await said(page);
  assert.equal(once.length, 1);
  assert.match(once[0], /3,085/);
  assert.match(await described(page), /words/);
  // What stands wrong is read out once it was left.
  await field.fill('2x');
  await field.blur();
  await page.waitForTimeout(800);
  const wrong = await said(page);
  assert.equal(wrong.length, 1);
  assert.match(wrong[0], /总费用/);
  await close();
});

test('another bill that is tried is read out once, too', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await tenThousand(page);
  await page.locator('.curve > summary').click();
  await page.locator('.plot').first().waitFor();
  await page.evaluate(listen);
  await page.locator('.curve input[type="text"]').first().pressSequentially('30000', { delay: 120 });
  assert.deepEqual(await said(page), []);
  await page.waitForTimeout(800);
  // (30,000 − 100) × 85 % = 25,415; 4,585 is left.
  const once = await said(page);
  assert.equal(once.length, 1);
  assert.match(once[0], /4,585/);
  await close();
});

test('the countdown of a shared device is read out at 60, 30 and 10 seconds, with the way out', async () => {
  const { page, close } = await freshPage(site, { viewport: desktop });
  await page.clock.install();
  await page.goto(`${site.address}/`);
  await page.clock.runFor(3000);
  await tenThousand(page);
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: '公用电脑：自动清空' }).click();
  // From here on the clock goes only as it is told.
  await page.clock.pauseAt(new Date(await page.evaluate(() => Date.now() + 1000)));
  await page.evaluate(listen);
  for (let second = 0; second < 173; second += 1) {
    await page.clock.runFor(1000);
  }
  const announced = await said(page);
  assert.deepEqual(announced.map((one) => one.match(/\d+/)[0]), ['60', '30', '10']);
  assert.ok(announced.every((one) => one.includes('我还在用')), announced.join('\n'));
  assert.match(await page.locator('.countdown').innerText(), /\b[1-7] 秒/);
  await close();
});
