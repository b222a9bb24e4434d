// Writes deploy/headers.json down for the servers people have: `node tools/deploy.mjs` writes the files, a test keeps
// them current (tests/deploy).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { all, cache, types } = JSON.parse(readFileSync(new URL('../deploy/headers.json', import.meta.url), 'utf8'));

const note = (open, close = '') => `${open} Made from headers.json by tools/deploy.mjs.${close}\n`;
const framing = 'frame-ancestors names the sites whose pages may show this one in a frame: put them behind \'self\'.';

function nginx() {
  const lines = Object.entries(all).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const mime = Object.entries(types).map(([ending, type]) => [type.replace(/; charset=utf-8$/, ''), ending.slice(1)]);
  const utf8 = Object.values(types).filter((type) => type.endsWith('charset=utf-8')).map((type) => type.split(';')[0]);
  return `${note('#')}# For nginx 1.18 or newer. Include it in a \`server\` or \`location\` that serves the folder of the site and has no
# add_header of its own (nginx would then drop all of these).
# ${framing}
# brotli_static needs the module libnginx-mod-http-brotli-static; without it, delete that line: gzip is next best.

types {
${mime.map(([type, ending]) => `    ${type} ${ending};`).join('\n')}
}
default_type application/octet-stream;
charset utf-8;
charset_types ${[...new Set(utf8)].filter((type) => type !== 'text/html').join(' ')};
gzip_static on;
brotli_static on;
etag on;
${lines.join('\n')}
add_header Vary "Accept-Encoding" always;
set $estimator_cache "${cache.other}";
if ($uri ~ "${cache.hashedName}") {
    set $estimator_cache "${cache.hashed}";
}
add_header Cache-Control $estimator_cache;
`;
}

function apache() {
  const lines = Object.entries(all).map(([name, value]) => `Header always set ${name} "${value.replaceAll('"', '\\"')}"`);
  const mime = Object.entries(types).map(([ending, type]) => `AddType "${type}" ${ending}`);
  return `${note('#')}# For Apache 2.4 with mod_headers, mod_mime, mod_rewrite: put it, named .htaccess, into the folder of the site, or into a
# <Directory> of the server's configuration.
# ${framing}

${mime.join('\n')}
AddEncoding br .br
AddEncoding gzip .gz
RemoveType .gz

${lines.join('\n')}
Header set Cache-Control "${cache.other}"
<FilesMatch "-[0-9a-f]{16}\\.[a-z0-9]+(\\.br|\\.gz)?$">
    Header set Cache-Control "${cache.hashed}"
</FilesMatch>

# The compressed copies beside the files.
RewriteEngine On
RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+)$ $1.gz [L]
${Object.entries(types).map(([ending, type]) => `<FilesMatch "\\${ending}\\.(br|gz)$">
    ForceType "${type}"
</FilesMatch>`).join('\n')}
Header append Vary Accept-Encoding
`;
}

const xml = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function iis() {
  const lines = Object.entries(all).map(([name, value]) => `        <add name="${name}" value="${xml(value)}" />`);
  const mime = Object.entries(types).map(([ending, type]) => `      <remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${xml(type)}" />`);
  return `<?xml version="1.0" encoding="utf-8"?>
${note('<!--', ' -->')}<!-- For IIS 7.5 or newer: put it as web.config into the folder of the site. Not tried on a real IIS. Files with a sum in their name could be kept for a year; IIS cannot tell them by a pattern
     here, so all are asked for again, and answered 304. -->
<!-- ${framing} -->
<configuration>
  <system.webServer>
    <staticContent>
${mime.join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${lines.join('\n')}
        <add name="Cache-Control" value="${cache.other}" />
      </customHeaders>
    </httpProtocol>
    <urlCompression doStaticCompression="true" doDynamicCompression="false" />
  </system.webServer>
</configuration>
`;
}

function objectStorage() {
  const rows = [...Object.entries(types).map(([ending, type]) => `| \`*${ending}\` | \`Content-Type\` | \`${type}\` |`),
    `| names with \`-\` and 16 digits of a sum | \`Cache-Control\` | \`${cache.hashed}\` |`,
    `| all others | \`Cache-Control\` | \`${cache.other}\` |`];
  const headers = Object.entries(all).map(([name, value]) => `| \`${name}\` | \`${value}\` |`);
  return `<!-- Made from headers.json by tools/deploy.mjs. -->
# Object storage and CDNs

Upload the folder of the site as it is, without the \`.br\` and \`.gz\` files where the service compresses by itself.

Per object, when uploading:

| files | header | value |
|---|---|---|
${rows.join('\n')}

For every answer, as a rule of the CDN in front (plain object storage cannot set these; the page then still has the
same policy in its \`<meta>\`, without \`frame-ancestors\`, so anyone could frame it):

| header | value |
|---|---|
${headers.join('\n')}

${framing}
`;
}

export const files = { 'nginx.conf': nginx(), 'apache.htaccess': apache(), 'web.config': iis(), 'object-storage.md': objectStorage() };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(new URL(`../deploy/${name}`, import.meta.url), text);
  }
}
