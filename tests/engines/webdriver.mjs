// A browser over WebDriver, as little of it as the journeys need.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class Browser {
  static async start({ command, args = (port) => [`--port=${port}`], capabilities, env = {} }) {
    const port = await freePort();
    const driver = spawn(command, args(port), { stdio: 'ignore', env: { ...process.env, ...env } });
    const browser = new Browser(`http://127.0.0.1:${port}`, driver);
    await browser.#ready();
    const { sessionId, capabilities: given } = await browser.#call('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    browser.session = `/session/${sessionId}`;
    browser.name = `${given.browserName} ${given.browserVersion}`;
    return browser;
  }

  constructor(address, driver) {
    this.address = address;
    this.driver = driver;
  }

  async #ready() {
    for (let tries = 0; tries < 100; tries += 1) {
      try {
        await fetch(`${this.address}/status`);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    throw new Error('the driver did not start');
  }

  async #call(method, path, body) {
    const response = await fetch(this.address + path, { method, headers: { 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) {
      throw new Error(`${value.error}: ${value.message}`);
    }
    return value;
  }

  open(url) {
    return this.#call('POST', `${this.session}/url`, { url });
  }

  reload() {
    return this.#call('POST', `${this.session}/refresh`, {});
  }

  back() {
    return this.#call('POST', `${this.session}/back`, {});
  }

  // The function runs in the page; its arguments and its answer pass as JSON.
  run(script, ...args) {
    return this.#call('POST', `${this.session}/execute/sync`, { script: `return (${script}).apply(null, arguments)`, args });
  }

  // As `run`, for a function that gives a promise.
  wait(script, ...args) {
    return this.#call('POST', `${this.session}/execute/async`, {
      script: `const done = arguments[arguments.length - 1]; Promise.resolve((${script}).apply(null, arguments)).then(done, (error) => done('error: ' + error));`, args,
    });
  }

  async until(script, ...args) {
    for (let tries = 0; tries < 150; tries += 1) {
      const found = await this.run(script, ...args);
      if (found) {
        return found;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`in vain for 15 s: ${script} ${JSON.stringify(args)}`);
  }

  async #element(xpath) {
    for (let tries = 0; ; tries += 1) {
      const found = await this.#call('POST', `${this.session}/elements`, { using: 'xpath', value: xpath });
      if (found.length > 0) {
        return found[0][elementKey];
      }
      if (tries === 100) {
        throw new Error(`not on the page: ${xpath}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async click(xpath) {
    const element = await this.#element(xpath);
    await this.#call('POST', `${this.session}/element/${element}/click`, {});
  }

  async type(xpath, text) {
    const element = await this.#element(xpath);
    // What stands there is selected and typed over, as a person does. A driver that clears tells the page nothing of it, and what is
    // drawn meanwhile stands there again.
    await this.run((input) => { input.focus(); input.select(); }, { [elementKey]: element });
    await this.#call('POST', `${this.session}/element/${element}/value`, { text });
  }

  async text(xpath) {
    const element = await this.#element(xpath);
    return this.#call('GET', `${this.session}/element/${element}/text`);
  }

  async resize(width, height) {
    await this.#call('POST', `${this.session}/window/rect`, { width, height });
  }

  async close() {
    await this.#call('DELETE', this.session).catch(() => {});
    const ended = new Promise((resolve) => this.driver.once('exit', resolve));
    this.driver.kill('SIGTERM');
    await ended;
  }
}
