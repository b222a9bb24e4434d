// Keeps the page usable without network after one visit. tools/finish.mjs puts a line before this
// file that names the version and every file of the site with its sum:
//   const site = { version: '…', shell: { './': 'sha256-…', … }, later: [ … ], packs: [ … ] };
//
// The shell is one version, taken from the network whole or not at all, and then from here only. A
// pack may be changed on the server alone, so it is asked for there first. A new version waits
// until the page says that nothing is being filled in.
'use strict';

const shell = new Map(Object.entries(site.shell));
const prefix = 'benefit-estimator-';
const cacheName = prefix + site.version;
// How long a pack may take before the one from the last visit is used.
const patience = 3000;

const here = (name) => new URL(name, self.registration.scope).href;

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(cacheName);
    const keep = async (name, options) => {
      const response = await fetch(here(name), { credentials: 'same-origin', ...options });
      if (!response.ok) {
        throw new Error(`${name}: HTTP ${response.status}`);
      }
      await cache.put(here(name), response);
    };
    const whole = [...shell].map(([name, integrity]) =>
      // Hashed names may come from the browser's own cache; the others may have changed.
      keep(name, { integrity, cache: /-[0-9a-f]{16}\./.test(name) ? 'default' : 'no-cache' }));
    await Promise.all([...whole, ...site.packs.map((name) => keep(name, { cache: 'no-cache' }))]);
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') {
    self.skipWaiting();
  }
});

async function kept(address) {
  return (await caches.open(cacheName)).match(address);
}

async function fromShell(address, request) {
  return (await kept(address)) ?? fetch(request);
}

async function fetchedAndKept(address, request) {
  const response = await fetch(request);
  if (response.ok) {
    await (await caches.open(cacheName)).put(address, response.clone());
  }
  return response;
}

async function fromNetworkFirst(address, request) {
  const fetched = fetchedAndKept(address, request);
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const first = await Promise.race([fetched.catch(() => null), late]);
  return first?.ok ? first : (await kept(address)) ?? fetched;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/, 1)[0];
  const isPage = [here('./'), here('index.html')].includes(address);
  const name = isPage ? './' : address.slice(self.registration.scope.length);
  if (request.method !== 'GET' || !address.startsWith(self.registration.scope)) {
    return;
  }
  if (shell.has(name)) {
    event.respondWith(fromShell(here(name), request));
  } else if (site.later.includes(name)) {
    event.respondWith(kept(address).then((response) => response ?? fetchedAndKept(address, request)));
  } else if (site.packs.includes(name)) {
    event.respondWith(fromNetworkFirst(address, request));
  }
});
