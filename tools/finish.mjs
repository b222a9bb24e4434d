// Trunk's post_build hook: compiles the packs, puts what they say into the page, and turns a release build into the site
// that is published. Development builds stay as Trunk made them otherwise, so that its reload script is not stopped by
// the CSP.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGES, buildPrograms, finishPage } from './authors-page.mjs';
import { compilePacks, estimate } from './compile-packs.mjs';
import { compressFolder } from './compress.mjs';
import { plainJavaScript } from './plain.mjs';
import { finishProgram } from './site-program.mjs';
import { stemOf } from './stem.mjs';
import { PARTS } from './wasm/split.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const headersFile = new URL('../deploy/headers.json', import.meta.url);

// What the oldest engines read that the site supports (Chrome 64, Safari 12).
const oldest = { js: 'es2018', css: 'chrome64,safari12' };

function run(command, args, input, env = process.env) {
  const result = spawnSync(command, args, { input, env, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (result.error) {
    throw new Error(`${command} cannot be started (${result.error.message}); \`make setup\` installs it`);
  }
  if (result.status !== 0) {
    throw new Error(`${command} ${args.join(' ')}:\n${result.stderr}`);
  }
  return result.stdout;
}

function minify(content, loader) {
  const options = ['--minify', '--charset=utf8', '--log-level=warning', `--target=${oldest[loader]}`];
  return run('esbuild', [`--loader=${loader}`, ...options], content);
}

// Engines before Chrome 75 and Safari 15 refuse anything above this level.
function requireFirstLevelWasm(file) {
  run('wasm-opt', ['--mvp-features', file, '-o', '/dev/null']);
}

function finishedContent(file) {
  switch (extname(file)) {
    case '.js': return Buffer.from(minify(readFileSync(file), 'js'));
    case '.css': return Buffer.from(minify(readFileSync(file), 'css'));
    case '.wasm': requireFirstLevelWasm(file); return readFileSync(file);
    default: return readFileSync(file);
  }
}

const integrityOf = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

// Trunk names files by what it read, not by what it wrote; a name that may be cached for ever has
// to follow the final content.
function nameByContent(folder, name) {
  const content = finishedContent(join(folder, name));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const finalName = `${stemOf(name)}-${hash}${extname(name)}`;
  renameSync(join(folder, name), join(folder, finalName));
  writeFileSync(join(folder, finalName), content);
  return { finalName, integrity: integrityOf(content) };
}

// Browsers check `integrity` on styles and scripts, and warn of it on a preloaded file of another
// kind; there static/boot.js reads it and asks for the check itself. In a sandboxed frame without an
// origin the sums can only be checked on files asked for with CORS.
function withIntegrity(tag, name, integrity) {
  const attributes = name.endsWith('.wasm') ? `data-integrity="${integrity}"` : `integrity="${integrity}" crossorigin="anonymous"`;
  return tag.replace(/ integrity="[^"]*"/, '').replace(/^<(link|script)/, `<$1 ${attributes}`);
}

// Files that static/boot.js loads on demand: their names and sums stand on its tag. `whole` is the program in one file.
function onDemand(folder, whole, renamed, level) {
  writeFileSync(join(folder, 'plain.js'), plainJavaScript(whole, level));
  renamed.set('plain.js', nameByContent(folder, 'plain.js'));
  if (!renamed.has('frame.js')) {
    renamed.set('frame.js', nameByContent(folder, 'frame.js'));
  }
  const parts = ['plain.js', 'frame.js'].map((file) => ({ part: file.replace('.js', ''), ...renamed.get(file) }));
  const apart = PARTS.filter((part) => existsSync(join(folder, `${part}.wasm`)));
  parts.push(...apart.map((part) => ({ part, ...nameByContent(folder, `${part}.wasm`) })));
  const attributes = parts.map(({ part, finalName, integrity }) => `data-${part}="${finalName}" data-${part}-integrity="${integrity}"`);
  return { names: parts.map(({ finalName }) => finalName), attributes: attributes.join(' '), isApart: apart.length > 0 };
}

// The page with its files' final names, and those names. `renamed` holds what earlier pages' files became.
function withFinalNames(folder, page, renamed) {
  const used = new Set();
  const html = page.replace(/<(?:link|script)\b[^>]*\b(?:href|src)="([^"]+)"[^>]*>/g, (tag, url) => {
    // Trunk closes void elements as XML does; the standard has no such slash.
    const closed = tag.replace(/\s*\/>$/, '>');
    const name = basename(url);
    // The host's script keeps its name (finishHostScript).
    if (name === 'embed.js' || !/\.(js|css|wasm)$/.test(name) || !(renamed.has(name) || readdirSync(folder).includes(name))) {
      return closed;
    }
    if (!renamed.has(name)) {
      renamed.set(name, nameByContent(folder, name));
    }
    const { finalName, integrity } = renamed.get(name);
    used.add(finalName);
    return withIntegrity(closed.replace(name, finalName), name, integrity);
  });
  return { html, names: [...used] };
}

// The same for a page with a program; `whole` is that program in one file.
function finishAssets(folder, page, whole, renamed = new Map()) {
  const { html: named, names } = withFinalNames(folder, page, renamed);
  const wasm = names.find((name) => name.endsWith('.wasm'));
  // Of the pages beside the first one it may be 6 % larger: that takes a minute less of every build.
  const later = onDemand(folder, whole ?? join(folder, wasm), renamed, whole ? '-Oz' : '-O1');
  const html = named
    .replace(/<script (?=[^>]*\bboot-)/, (start) => `${start}${later.attributes} `)
    .replace('<html ', `<html data-version="${wasm.match(/[0-9a-f]{16}/)[0]}" ${later.isApart ? 'data-explore="apart" ' : ''}`);
  return { html, names, later: later.names, renamed };
}

// For servers that send no headers of their own. Browsers ignore frame-ancestors in this form and
// say so on the console.
function withPolicy(html) {
  const policy = JSON.parse(readFileSync(headersFile, 'utf8')).all['Content-Security-Policy']
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  if (!html.includes('<meta charset="utf-8">')) {
    throw new Error('index.html needs <meta charset="utf-8">: the policy is written after it');
  }
  return html.replace('<meta charset="utf-8">', (charset) => `${charset}\n${meta}`);
}

// The script of the host page keeps its name, since it stands in other people's pages.
function finishHostScript(folder) {
  const file = join(folder, 'embed.js');
  const content = minify(readFileSync(file), 'js');
  const bytes = Buffer.byteLength(content);
  if (bytes > 1280) {
    throw new Error(`embed.js has ${bytes} bytes; 1280 are promised at most`);
  }
  writeFileSync(file, content);
}

// As many packs as the service worker keeps unasked, the small ones first; whoever chooses another has that one kept.
const EARLY_PACKS = 12;
const EARLY_BYTES = 400_000;

function earlyPacks(folder) {
  let bytes = 0;
  return readdirSync(join(folder, 'policies'))
    .map((id) => `policies/${id}/pack.txt`)
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => ({ name, size: statSync(join(folder, name)).size }))
    .sort((one, two) => one.size - two.size || (one.name < two.name ? -1 : 1))
    .slice(0, EARLY_PACKS)
    .filter(({ size }) => (bytes += size) <= EARLY_BYTES)
    .map(({ name }) => name);
}

// What the service worker keeps. Its version changes with any file of the shell and with the worker itself.
function finishWorker(folder, names, later) {
  const fixed = ['manifest.webmanifest', 'icon-32.png', 'icon-192.png'];
  const withSums = (pairs) => Object.fromEntries(pairs.map(([address, name]) => [address, integrityOf(readFileSync(join(folder, name)))]));
  const pictures = readdirSync(join(folder, 'pictures')).sort().map((name) => `pictures/${name}`);
  const itself = (name) => [name, name];
  const index = 'policies/index.txt';
  const file = join(folder, 'sw.js');
  const worker = readFileSync(file, 'utf8');
  const site = {
    shell: withSums([['./', 'index.html'], ...[...names, ...fixed].map(itself)]),
    later: withSums([...later, ...pictures].map(itself)),
    // The first line ends with the sum of what follows it (src/policy/compiled.rs).
    format: readFileSync(join(folder, index), 'utf8').match(/^(.* )[0-9a-f]{8}\n/)[1],
    early: [index, ...earlyPacks(folder)],
  };
  const version = createHash('sha256').update(JSON.stringify(site) + worker).digest('hex').slice(0, 16);
  writeFileSync(file, minify(`const site = ${JSON.stringify({ version, ...site })};\n${worker}`, 'js'));
}

// What the pages beside it share with the first page, by the names Trunk never saw.
function shared(names, renamed) {
  return new Map(names.map((plain) => {
    const [stem, ending] = plain.split('.');
    const known = [...renamed.values()].find(({ finalName }) => finalName.startsWith(`${stem}-`) && finalName.endsWith(`.${ending}`));
    return [plain, known];
  }));
}

// The pages beside it share style and loader with the first page; the service worker and its list know nothing of them.
function finishBeside(name, folder, renamed) {
  const { html } = finishAssets(folder, finishPage(name, folder, run), undefined, shared(['style.css', 'boot.js', 'frame.js'], renamed));
  writeFileSync(join(folder, `${name}.html`), withPolicy(html));
}

// The page that shows how to embed has no program: a script of a few lines and the first page in a frame.
function finishEmbedding(folder, renamed) {
  ['embedding.css', 'embedding.js'].forEach((file) => copyFileSync(join(root, 'static', file), join(folder, file)));
  const { html } = withFinalNames(folder, estimate('page', join(root, 'embedding.html')), shared(['style.css'], renamed));
  writeFileSync(join(folder, 'embedding.html'), withPolicy(html.replace(/<!--[^]*?-->\n?/g, '')));
}

async function finishSite(folder, page) {
  const programs = buildPrograms();
  const { html, names, later, renamed } = finishAssets(folder, readFileSync(page, 'utf8'), finishProgram(folder, run));
  const offline = html.replace(' data-plain=', ' data-offline="sw.js" data-plain=').replace(/<!--[^]*?-->\n?/g, '');
  writeFileSync(page, withPolicy(offline));
  await programs;
  PAGES.forEach((name) => finishBeside(name, folder, renamed));
  finishEmbedding(folder, renamed);
  finishHostScript(folder);
  // All of the program belongs to one version of it.
  const program = later.filter((name) => name.endsWith('.wasm'));
  finishWorker(folder, [...names, ...program], later.filter((name) => !program.includes(name)));
  compressFolder(folder);
}

const site = process.env.TRUNK_STAGING_DIR;
const page = join(site, 'index.html');
compilePacks(join(site, 'policies'));
writeFileSync(page, estimate('page', page));
if (process.env.TRUNK_PROFILE === 'release') {
  await finishSite(site, page);
}
