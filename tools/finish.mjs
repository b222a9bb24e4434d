// Trunk's post_build hook: turns a release build into the site that is published. Development
// builds stay as Trunk made them, so that its reload script is not stopped by the CSP.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { compressFolder } from './compress.mjs';

const headersFile = new URL('../deploy/headers.json', import.meta.url);

// What the oldest engines read that the site supports (Chrome 64, Safari 12).
const oldest = { js: 'es2018', css: 'chrome64,safari12' };

function run(command, args, input) {
  const result = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 26 });
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
  run('wasm-opt', ['--mvp-features', '--enable-mutable-globals', file, '-o', '/dev/null']);
}

function finishedContent(file) {
  switch (extname(file)) {
    case '.js': return Buffer.from(minify(readFileSync(file), 'js'));
    case '.css': return Buffer.from(minify(readFileSync(file), 'css'));
    case '.wasm': requireFirstLevelWasm(file); return readFileSync(file);
    default: return readFileSync(file);
  }
}

// Trunk names files by what it read, not by what it wrote; a name that may be cached for ever has
// to follow the final content.
function nameByContent(folder, name) {
  const content = finishedContent(join(folder, name));
  const stem = name.replace(/-[0-9a-f]{16}(_bg)?\.[^.]+$/, '').replace(/\.[^.]+$/, '');
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const finalName = `${stem}-${hash}${extname(name)}`;
  renameSync(join(folder, name), join(folder, finalName));
  writeFileSync(join(folder, finalName), content);
  const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  return { finalName, integrity };
}

// Browsers check `integrity` on styles and scripts, and warn of it on a preloaded file of another
// kind; there static/boot.js reads it and asks for the check itself.
function withIntegrity(tag, name, integrity) {
  const attribute = name.endsWith('.wasm') ? 'data-integrity' : 'integrity';
  return tag.replace(/ integrity="[^"]*"/, '').replace(/^<(link|script)/, `<$1 ${attribute}="${integrity}"`);
}

function finishAssets(folder, html) {
  const renamed = new Map();
  return html.replace(/<(?:link|script)\b[^>]*\b(?:href|src)="([^"]+)"[^>]*>/g, (tag, url) => {
    const name = basename(url);
    if (!renamed.has(name)) {
      if (!readdirSync(folder).includes(name)) {
        return tag;
      }
      renamed.set(name, nameByContent(folder, name));
    }
    const { finalName, integrity } = renamed.get(name);
    // Trunk closes void elements as XML does; the standard has no such slash.
    const finished = tag.replace(name, finalName).replace(/\/>$/, '>');
    return /\.(js|css|wasm)$/.test(name) ? withIntegrity(finished, name, integrity) : finished;
  });
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

function finishSite(folder) {
  const page = join(folder, 'index.html');
  writeFileSync(page, withPolicy(finishAssets(folder, readFileSync(page, 'utf8'))));
  compressFolder(folder);
}

if (process.env.TRUNK_PROFILE === 'release') {
  finishSite(process.env.TRUNK_STAGING_DIR);
}
