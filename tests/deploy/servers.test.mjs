// Real servers with the settings of deploy/ answer as headers.json says: nginx and Apache from Debian
// (`make test-platforms`).
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { all, cache, types } = JSON.parse(readFileSync(join(root, 'deploy/headers.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'benefit-estimator-deploy-'));
const site = join(folder, 'site');
cpSync(join(root, 'dist'), site, { recursive: true });
// As a public folder of a server is.
spawnSync('chmod', ['-R', 'a+rX', folder]);
const children = [];
after(async () => {
  for (const child of children) {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  }
  rmSync(folder, { recursive: true });
});

// `fetch` would decode the body and hide how it came.
function get(port, path, encoding) {
  return new Promise((resolve, reject) => {
    const headers = encoding ? { 'Accept-Encoding': encoding } : {};
    request({ port, host: '127.0.0.1', path, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject).end();
  });
}

async function started(port, command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  children.push(child);
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return await get(port, '/');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`${command} did not start`);
}

function nginxConfig(port) {
  const modules = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  return `load_module ${modules};
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx-error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${site};
    include ${root}/deploy/nginx.conf;
  }
}
`;
}

function apacheConfig(port) {
  const modules = ['mpm_event', 'authz_core', 'mime', 'headers', 'rewrite', 'dir', 'unixd', 'alias'];
  return `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).filter((line) => existsSync(line.split(' ')[2])).join('\n')}
ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache-error.log
Listen 127.0.0.1:${port}
User www-data
Group www-data
DirectoryIndex index.html
TypesConfig /dev/null
DocumentRoot ${site}
<Directory ${site}>
  Require all granted
  AllowOverride All
  Options FollowSymLinks
</Directory>
`;
}

const servers = {
  nginx: { port: 8116, start(port) {
    writeFileSync(join(folder, 'nginx.conf'), nginxConfig(port));
    return started(port, '/usr/sbin/nginx', ['-c', join(folder, 'nginx.conf')]);
  } },
  Apache: { port: 8117, start(port) {
    cpSync(join(root, 'deploy/apache.htaccess'), join(site, '.htaccess'));
    writeFileSync(join(folder, 'apache.conf'), apacheConfig(port));
    return started(port, '/usr/sbin/apache2', ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')]);
  } },
};

const published = readdirSync(join(root, 'dist'), { recursive: true }).filter((name) => extname(name) in types && !name.startsWith('.'));

for (const [name, { port, start }] of Object.entries(servers)) {
  test(`${name} sends every header, type, cache rule and compressed copy`, async () => {
    await start(port);
    assert.ok(published.length > 15);
    for (const file of published) {
      const plain = await get(port, `/${file}`);
      assert.equal(plain.status, 200, file);
      for (const [header, value] of Object.entries(all)) {
        assert.equal(plain.headers[header.toLowerCase()], value, `${file} ${header}`);
      }
      assert.equal(plain.headers['content-type'].toLowerCase(), types[extname(file)], file);
      assert.equal(plain.headers['cache-control'], new RegExp(cache.hashedName).test(file) ? cache.hashed : cache.other, file);
      assert.deepEqual(plain.body, readFileSync(join(root, 'dist', file)), file);
      for (const [encoding, ending] of [['br', '.br'], ['gzip', '.gz']]) {
        const copy = join(root, 'dist', file + ending);
        const answer = await get(port, `/${file}`, encoding);
        assert.equal(answer.headers['content-encoding'], existsSync(copy) ? encoding : undefined, `${file} ${encoding}`);
        assert.equal(answer.headers['content-type'].toLowerCase(), types[extname(file)], `${file} ${encoding}`);
        assert.equal(answer.headers['content-security-policy'], all['Content-Security-Policy'], `${file} ${encoding}`);
        assert.equal(answer.headers['cache-control'], plain.headers['cache-control'], `${file} ${encoding}`);
        assert.deepEqual(answer.body, readFileSync(existsSync(copy) ? copy : join(root, 'dist', file)), `${file} ${encoding}`);
      }
    }
    const page = await get(port, '/');
    assert.equal(page.headers['content-security-policy'], all['Content-Security-Policy']);
    const missing = await get(port, '/style-0000000000000000.css');
    assert.equal(missing.status, 404);
    assert.notEqual(missing.headers['cache-control'], cache.hashed);
    assert.equal(missing.headers['x-content-type-options'], 'nosniff');
  });
}
