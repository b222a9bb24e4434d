// Keeps the page usable without network after one visit. tools/finish.mjs puts a line before this
// file that names the version, every file of the site with its sum, what the first line of a pack
// begins with, and the packs that are small enough to be kept unasked:
//   const site = { version: '…', shell: { './': 'sha256-…', … }, later: { … }, format: '…', early: [ … ] };
//
// The shell is one version, taken from the network whole or not at all, and then from here only. A
// pack may be changed on the server alone, so it is asked for there first. A new version waits
// until the page says that nothing is being filled in. Nothing is kept unseen: what a server gives in
// the name of a file is looked at first, and what could not be kept is still given to the page.
'use strict';

const sums = new Map(Object.entries({ ...site.shell, ...site.later }));
const prefix = 'benefit-estimator-';
const cacheName = prefix + site.version;
// How long a pack may take before the one from the last visit is used, and all of them at the first visit.
const patience = 3000;
const longPatience = 15000;

const here = (name) => new URL(name, self.registration.scope).href;
const isHashed = (name) => /^[\w-]+-[0-9a-f]{16}\.\w+$/.test(name);
const isPack = (name) => /^policies\/(index|[\w-]+\/pack)\.txt$/.test(name);
const after = (wait) => new Promise((resolve) => setTimeout(resolve, wait));
const nothing = () => undefined;

function nameOf(url) {
  const address = url.split(/[?#]/, 1)[0];
  const isPage = [here('./'), here('index.html')].includes(address);
  return isPage ? './' : address.startsWith(self.registration.scope) && address.slice(self.registration.scope.length);
}

// Whether these bytes are a compiled pack that this version reads, to its last byte (src/policy/compiled.rs).
function isReadable(bytes) {
  const end = bytes.indexOf(10) + 1;
  const first = new TextDecoder().decode(bytes.subarray(0, Math.min(end, 200)));
  let sum = 0x811c9dc5;
  for (const byte of bytes.subarray(end)) {
    sum = Math.imul(sum ^ byte, 0x01000193);
  }
  return first === `${site.format}${(sum >>> 0).toString(16).padStart(8, '0')}\n`;
}

// The same answer if it is what its name says; otherwise an error.
async function checked(name, response) {
  if (!response.ok || (isPack(name) && !isReadable(new Uint8Array(await response.clone().arrayBuffer())))) {
    throw new Error(`${name}: not what it should be (HTTP ${response.status})`);
  }
  // A browser refuses to open a page from an answer that came by way of another address.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

// Hashed names may come from the browser's own cache; the others may have changed.
const ask = (name) => fetch(here(name), {
  credentials: 'same-origin', cache: isHashed(name) ? 'default' : 'no-cache', integrity: sums.get(name) ?? '',
});
const fetched = async (name) => checked(name, await ask(name));
const put = async (name, response) => (await caches.open(cacheName)).put(here(name), response);
const keep = async (name) => put(name, await fetched(name));

// From this version; a part of the version before is there as long as a page of it may be.
async function kept(name) {
  const cache = await caches.open(cacheName);
  return await cache.match(here(name)) ?? (isHashed(name) ? caches.match(here(name)) : undefined);
}

async function cachesBefore() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
  return ours.slice(0, Math.max(ours.indexOf(cacheName), 0));
}

// The packs that earlier versions kept, as far as this one reads them.
async function inherit() {
  for (const name of await cachesBefore()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (isPack(nameOf(url))) {
        await checked(nameOf(url), await cache.match(url)).then((pack) => put(nameOf(url), pack)).catch(nothing);
      }
    }
  }
}

// What earlier versions kept goes; where several pages are open, one may still be of the version before.
async function tidy() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const old = await cachesBefore();
  await Promise.all((pages.length > 1 ? old.slice(0, -1) : old).map((name) => caches.delete(name)));
}

// A pack that does not come is asked for again when it is chosen.
async function keepPacks(names) {
  await Promise.race([after(longPatience), Promise.all(names.map((name) => keep(name).catch(nothing)))]);
}

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    // Of this very version once before, perhaps in part.
    await caches.delete(cacheName);
    const tried = Object.keys(site.shell).map((name) => keep(name).catch((error) => error));
    const failed = (await Promise.all(tried)).find(Boolean);
    if (failed) {
      await caches.delete(cacheName);
      throw failed;
    }
    await inherit().catch(nothing);
    await keepPacks(site.early);
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') {
    self.skipWaiting();
  } else if (Array.isArray(event.data)) {
    // What a first visit has read before there was anybody to keep it.
    const names = event.data.map(nameOf).filter(isPack);
    event.waitUntil(Promise.all(names.map(async (name) => await kept(name) ?? keep(name))).catch(nothing));
  }
});

async function fromHere(name, request) {
  const found = await kept(name).catch(nothing);
  if (found || !(name in site.later)) {
    return found ?? fetch(request);
  }
  // What is wrong with it the page finds out by itself.
  const response = await fetched(name).catch(nothing);
  if (response) {
    await put(name, response.clone()).catch(nothing);
  }
  return response ?? fetch(request);
}

async function fromNetworkFirst(name, event) {
  const answer = ask(name);
  const good = answer.then((response) => checked(name, response));
  event.waitUntil(good.then((response) => put(name, response.clone())).catch(nothing));
  const first = await Promise.race([good.catch(nothing), after(patience)]);
  return first ?? await kept(name).catch(nothing) ?? answer;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const name = nameOf(request.url);
  if (request.method !== 'GET' || !name) {
    return;
  }
  if (name === './') {
    event.waitUntil(tidy().catch(nothing));
  }
  if (sums.has(name) || isHashed(name)) {
    event.respondWith(fromHere(name, request));
  } else if (isPack(name)) {
    event.respondWith(fromNetworkFirst(name, event));
  }
});
