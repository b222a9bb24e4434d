// What a screen reader says: Orca on Chromium, with a speech server that writes down what it is given (speech/speechd).
// Recorded in the guide, on an error, and on the result, which is to be said once, when typing pauses.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { serveSite } from '../../tools/serve.mjs';
import { browserFlags, tenThousand } from '../e2e/support.mjs';

const home = mkdtempSync(join(tmpdir(), 'benefit-estimator-orca-'));
const spoken = join(home, 'spoken.txt');
const started = [];
let site;
let context;
let page;
let heard = 0;

function start(command, args, env) {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  return child;
}

const lines = () => (existsSync(spoken) ? readFileSync(spoken, 'utf8').split('\n').filter(Boolean) : []);

// What was said since the last time, once nothing more is said for a while.
async function said(quiet = 2000) {
  let known = -1;
  while (lines().length !== known) {
    known = lines().length;
    await new Promise((resolve) => setTimeout(resolve, quiet));
  }
  const now = lines().slice(heard);
  heard = known;
  return now;
}

async function hears(words) {
  const end = Date.now() + 20_000;
  while (!lines().slice(heard).some((line) => line.includes(words))) {
    assert.ok(Date.now() < end, `"${words}" is not among:\n${lines().slice(-20).join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

// Keys as from a keyboard: a screen reader says what follows them, not what a program does by itself.
const xdotool = (...words) => promisify(execFile)('xdotool', words);

async function tabTo(isThere) {
  for (let key = 0; key < 20 && !await page.evaluate(isThere); key += 1) {
    await xdotool('key', 'Tab');
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

before(async () => {
  site = await serveSite(0);
  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1'], process.env);
  const address = await new Promise((resolve) => bus.stdout.once('data', (data) => resolve(String(data).trim())));
  const env = {
    ...process.env, HOME: home, LANG: 'C.UTF-8', DBUS_SESSION_BUS_ADDRESS: address, SPOKEN: spoken, ACCESSIBILITY_ENABLED: '1',
    PYTHONPATH: fileURLToPath(new URL('speech', import.meta.url)),
  };
  start('orca', ['--replace'], env);
  await hears('reader');
  // Otherwise the keyboard goes to the offer to translate the page.
  mkdirSync(join(home, 'chromium/Default'), { recursive: true });
  writeFileSync(join(home, 'chromium/Default/Preferences'), JSON.stringify({ translate: { enabled: false } }));
  context = await chromium.launchPersistentContext(join(home, 'chromium'), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: false, viewport: null, env, locale: 'zh-CN',
    args: [...browserFlags, '--force-renderer-accessibility'],
  });
  page = context.pages()[0];
  await page.goto(`${site.address}/?look=guide`);
  await page.waitForSelector('#app fieldset');
  // Without a window manager nobody gives the window the keyboard, and a screen reader is silent about others.
  await xdotool('search', '--sync', '--onlyvisible', '--class', 'chromium', 'windowfocus', '--sync');
});

after(async () => {
  await context?.close();
  started.reverse().forEach((child) => child.kill());
  site.server.close();
  site.server.closeAllConnections();
  rmSync(home, { recursive: true, force: true });
});

test('the guide says its question, and the answer that has the focus', async () => {
  await page.reload();
  await page.waitForSelector('#app fieldset');
  await hears('医保待遇估算');
  await said();
  await tabTo(() => document.activeElement.name === 'policy');
  await hears('鞍山市');
  assert.ok((await said()).some((line) => line.includes('在哪里参保')), 'with the question it answers');
});

test('an error is said with what to do', async () => {
  await tabTo(() => document.activeElement.textContent === '下一步');
  await said();
  await xdotool('key', 'Return');
  await page.locator('#errors').waitFor();
  await hears((await page.locator('#errors h3').innerText()).trim());
  await said();
});

test('the result is said once, when typing pauses', async () => {
  await page.goto(`${site.address}/?look=desk`);
  await page.waitForSelector('#app fieldset');
  await tenThousand(page);
  await said();
  const field = page.getByLabel('总费用', { exact: true });
  await field.focus();
  await field.fill('');
  await said();
  await field.pressSequentially('20000', { delay: 150 });
  // (20,000 − 100) × 85 % = 16,915; 3,085 is left.
  await hears('3,085');
  const all = (await said()).join('\n');
  assert.equal(all.match(/您大约要付/g)?.length, 1, all);
});
