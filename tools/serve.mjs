// Serves dist/ on this machine as a production server would: the headers of deploy/headers.json,
// the compressed copies, and answers to revalidation. Loopback only.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const headers = JSON.parse(readFileSync(new URL('../deploy/headers.json', import.meta.url), 'utf8'));
const hashedName = new RegExp(headers.cache.hashedName);
const encodings = [['br', '.br'], ['gzip', '.gz']];

// The file that a request path names, or null; never one outside the site, whatever the dots and
// links in the path.
function findFile(site, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (path.includes('\0')) {
    return null;
  }
  const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) {
    return null;
  }
  return realpathSync(file).startsWith(realpathSync(site) + sep) ? file : null;
}

function accepts(request, encoding) {
  return (request.headers['accept-encoding'] ?? '').split(',').some((item) => {
    const [name, ...parameters] = item.trim().toLowerCase().split(/\s*;\s*/);
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

function answerFile(request, response, file) {
  const [encoding, suffix] = encodings.find(([name, extension]) =>
    existsSync(file + extension) && accepts(request, name)) ?? [null, ''];
  const body = readFileSync(file + suffix);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', hashedName.test(file) ? headers.cache.hashed : headers.cache.other);
  if ((request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', headers.types[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Content-Length', body.length);
  if (encoding) {
    response.setHeader('Content-Encoding', encoding);
  }
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
}

function answer(site, all, request, response) {
  for (const [name, value] of Object.entries(all)) {
    response.setHeader(name, value);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = findFile(site, request.url);
  if (file) {
    answerFile(request, response, file);
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404 not found\n');
  }
}

// The headers of production; `frameAncestors` are the origins whose pages may show this one in a frame.
function headersFor(frameAncestors) {
  const policy = headers.all['Content-Security-Policy'];
  return { ...headers.all, 'Content-Security-Policy': policy.replace(/frame-ancestors [^;]*/, `frame-ancestors ${frameAncestors}`) };
}

// Resolves to the server and its address; port 0 takes a free one. A request that `takesOver` answers is not answered here.
export function serveSite(port, { folder = dist, frameAncestors = "'self'", takesOver = () => false } = {}) {
  const all = headersFor(frameAncestors);
  const server = createServer((request, response) => takesOver(request, response) || answer(folder, all, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({ server, address: `http://127.0.0.1:${server.address().port}` }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 8080);
  try {
    console.log((await serveSite(port)).address);
  } catch (error) {
    console.error(`error: port ${port} cannot be opened (${error.message}); PORT=8081 make serve takes another`);
    process.exit(1);
  }
}
