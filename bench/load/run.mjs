// Command: node bench/load/run.mjs
// What one small machine serves: nginx with deploy/nginx.conf on loopback, asked by wrk: the site as it is, and the same site with
// 500 regions. Prints the bytes of a visit and the requests a second. Ten seconds a measurement; nothing but 127.0.0.1 is asked.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilePacks } from '../../tools/compile-packs.mjs';
import { compressFolder } from '../../tools/compress.mjs';
import { packFolder, packId } from '../growth/packs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = 8118;
const seconds = 10;
const folder = mkdtempSync(join(tmpdir(), 'benefit-estimator-load-'));
const site = join(folder, 'site');
cpSync(join(root, 'dist'), site, { recursive: true });
// The same program with many regions.
const regions = 500;
const wide = join(folder, 'wide');
cpSync(site, wide, { recursive: true });
rmSync(join(wide, 'policies'), { recursive: true });
compilePacks(join(wide, 'policies'), packFolder(join(folder, 'packs'), regions));
compressFolder(join(wide, 'policies'));
spawnSync('chmod', ['-R', 'a+rX', folder]);

writeFileSync(join(folder, 'nginx.conf'), `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  open_file_cache max=1000;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${site}; include ${root}/deploy/nginx.conf; }
  server { listen 127.0.0.1:${port + 1}; root ${wide}; include ${root}/deploy/nginx.conf; }
}
`);

// One answer with all its bytes, head included.
function asked(path, headers, at = port) {
  return new Promise((resolve, reject) => {
    request({ port: at, host: '127.0.0.1', path, headers: { 'Accept-Encoding': 'br', ...headers } }, (response) => {
      let body = 0;
      response.on('data', (chunk) => { body += chunk.length; });
      response.on('end', () => {
        const head = response.rawHeaders.reduce((sum, text) => sum + text.length + 2, 0) + 17;
        resolve({ status: response.statusCode, bytes: head + body, etag: response.headers.etag });
      });
    }).on('error', reject).end();
  });
}

async function whenReady() {
  for (let tries = 0; ; tries += 1) {
    try {
      return await asked('/', {});
    } catch (error) {
      if (tries === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

// The files in the order a first visit asks for them, one after the other, as often as it can.
function wrk(name, paths, headers = {}, at = port) {
  const script = join(folder, 'visit.lua');
  const lines = Object.entries({ 'Accept-Encoding': 'br', ...headers }).map(([key, value]) => `wrk.headers["${key}"] = '${value}'`);
  writeFileSync(script, `${lines.join('\n')}
local paths = { ${paths.map((path) => `"${path}"`).join(', ')} }
local place = 0
request = function()
  place = place % #paths + 1
  return wrk.format("GET", paths[place])
end
`);
  const { stdout } = spawnSync('wrk', ['-t1', '-c64', `-d${seconds}s`, '--latency', '-s', script, `http://127.0.0.1:${at}/`], { encoding: 'utf8' });
  const rate = Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]);
  const late = stdout.match(/99%\s+(\S+)/)[1];
  const wrong = /Non-2xx/.test(stdout) ? ' (with other answers than 200)' : '';
  console.log(`| ${name} | ${Math.round(rate).toLocaleString('en')} | ${Math.round(rate / paths.length).toLocaleString('en')} | ${late} |${wrong}`);
  return rate;
}

const nginx = spawn('/usr/sbin/nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
try {
  await whenReady();
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const names = [...html.matchAll(/(?:href|src)="(?:\.\/)?([^":]+)"/g)].map(([, name]) => `/${name}`).filter((name) => !name.includes('180'));
  // The file that every answer needs comes by itself; the last one when somebody reads on below it.
  const part = (name) => `/${readdirSync(site).find((file) => new RegExp(`^${name}-[0-9a-f]{16}\\.wasm$`).test(file))}`;
  const visit = (pack) => ['/', ...names.filter((name) => name !== '/policies/index.txt'), part('answer'), '/policies/index.txt', `/policies/${pack}/pack.txt`];
  const first = visit('anshan-2023');
  const kept = [...readFileSync(join(site, 'sw.js'), 'utf8').matchAll(/"(policies\/[^"]+)"/g)].map(([, name]) => `/${name}`);
  const afterwards = ['/sw.js', '/icon-192.png', part('explore'), ...kept.filter((name) => !first.includes(name))];
  const answers = await Promise.all(first.map((path) => asked(path, {})));
  const later = await Promise.all(afterwards.map((path) => asked(path, {})));
  const sum = (list) => list.reduce((total, { bytes }) => total + bytes, 0);
  console.log(`${cpus().length} × ${cpus()[0].model}; nginx with one worker, wrk beside it on the same machine\n`);
  console.log(`first visit: ${first.length} requests, ${sum(answers)} bytes with heads; then ${afterwards.length} for offline use, ${sum(later)} bytes`);
  const worker = await asked('/sw.js', {});
  const again = await asked('/sw.js', { 'If-None-Match': worker.etag });
  const pack = await asked('/policies/index.txt', {});
  const packAgain = await Promise.all(['/policies/index.txt', '/policies/anshan-2023/pack.txt'].map(async (path) => asked(path, { 'If-None-Match': (await asked(path, {})).etag })));
  console.log(`repeat visit: ${1 + packAgain.length} requests, ${sum([again, ...packAgain])} bytes (all ${again.status})\n`);
  const many = await Promise.all(visit(packId(regions / 2)).map((path) => asked(path, {}, port + 1)));
  console.log(`with ${regions} regions: ${sum(many)} bytes, the catalogue ${many.at(-2).bytes} of them\n`);
  console.log('| asked | requests/s | visits/s | 99 % within |\n|---|---:|---:|---:|');
  wrk('first visit, brotli', first);
  wrk('first visit, no compression', first, { 'Accept-Encoding': 'identity' });
  wrk('the page alone', ['/']);
  wrk('repeat visit (304)', ['/policies/index.txt'], { 'If-None-Match': pack.etag.replace(/'/g, '') });
  wrk(`first visit, brotli, ${regions} regions`, visit(packId(regions / 2)), {}, port + 1);
} finally {
  nginx.kill('SIGTERM');
  await new Promise((resolve) => nginx.once('exit', resolve));
  rmSync(folder, { recursive: true });
}
