// The whole page as one HTML file in dist-single/, for tablets without network: `make single-file`. It opens from a
// disk or a USB stick, where browsers allow neither `fetch` nor modules, so everything stands in it: styles, scripts,
// the WebAssembly file and the packs as texts, and the plain JavaScript for engines without WebAssembly. The policy in
// its head names every script and style by its sum and forbids any connection.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('../dist', import.meta.url));
const out = fileURLToPath(new URL('../dist-single', import.meta.url));
const read = (name) => readFileSync(join(site, name), 'utf8');

// `</script` inside a script would end it.
const safe = (code) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
const sum = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// What the page asks the network for, answered from the file itself.
function carrier(files) {
  return `(function () {
'use strict';
var files = ${JSON.stringify(files)};
window.fetch = function (request) {
  var address = String(request && request.url || request);
  var name = Object.keys(files).filter(function (name) {
    return address.slice(-name.length - 1) === '/' + name || address === name;
  })[0];
  if (!name) {
    return Promise.resolve(new Response('', { status: 404 }));
  }
  var file = files[name];
  var body = file.text;
  if (body === undefined) {
    var letters = atob(file.base64);
    body = new Uint8Array(letters.length);
    for (var place = 0; place < letters.length; place += 1) {
      body[place] = letters.charCodeAt(place);
    }
  }
  return Promise.resolve(new Response(body, { headers: { 'Content-Type': file.type } }));
};
})();
`;
}

function carriedFiles(programs) {
  const files = Object.fromEntries(programs.map((name) =>
    [name, { type: 'application/wasm', base64: readFileSync(join(site, name)).toString('base64') }]));
  for (const entry of readdirSync(join(site, 'policies'), { recursive: true })) {
    if (/(^index|\/pack)\.txt$/.test(entry)) {
      files[`policies/${entry}`] = { type: 'text/plain', text: read(`policies/${entry}`) };
    }
  }
  return files;
}

const embedded = (name) => `data:image/svg+xml;base64,${Buffer.from(read(name)).toString('base64')}`;

function build() {
  const html = read('index.html');
  const address = (pattern) => html.match(pattern)[1];
  const style = read(address(/href="\.\/(style-[^"]+\.css)"/))
    .replace(/url\("?(pictures\/[^")]+)"?\)/g, (_, name) => `url(${embedded(name)})`);
  const wasm = address(/href="\.\/([^"]+\.wasm)"/);
  const [glue, boot] = [...html.matchAll(/<script [^>]*src="\.\/([^"]+)"/g)].map(([, name]) => read(name));
  const [answer, explore] = ['answer', 'explore'].map((part) => address(new RegExp(`data-${part}="([^"]+\\.wasm)"`)));
  const plain = read(address(/data-plain="([^"]+)"/));
  const scripts = [
    carrier(carriedFiles([wasm, answer, explore])),
    `window.carriedParts={wasm:${JSON.stringify(wasm)},answer:${JSON.stringify(answer)},explore:${JSON.stringify(explore)},plain:function(){${plain}}};`,
    glue,
    boot,
  ].map(safe);
  const policy = [
    "default-src 'none'", `script-src ${scripts.map(sum).join(' ')} 'wasm-unsafe-eval'`, `style-src ${sum(style)}`,
    "img-src data:", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types loader',
  ].join('; ');
  const icon = embedded('icon.svg');
  return html
    .replace(/<script [^>]*src=[^>]*><\/script>\n?/g, '')
    .replace(/<link [^>]*rel="(preload|manifest|apple-touch-icon)"[^>]*>\n?/g, '')
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, (_, start) => start + policy)
    .replace(/<link [^>]*rel="icon"[^>]*>/, () => `<link rel="icon" href="${icon}">`)
    .replace(/<link [^>]*rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace('</body>', () => `${scripts.map((code) => `<script>${code}</script>\n`).join('')}</body>`);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
const file = join(out, 'benefit-estimator.html');
writeFileSync(file, build());
console.log(`dist-single/benefit-estimator.html ${readFileSync(file).length} bytes`);
