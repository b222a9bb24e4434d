// Writes what the site is made of as a CycloneDX list: `make sbom`. Every crate that is compiled into the browser file or
// runs while it is built, and every module of the authors' editor, with version, licence and the sum of Cargo.lock; no time stamp, so that it can be compared.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = 'target/sbom.cdx.json';
const { status, stdout } = spawnSync('cargo', ['metadata', '--locked', '--format-version', '1', '--filter-platform', 'wasm32-unknown-unknown'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 });
if (status !== 0) {
  process.exit(1);
}
const { packages, resolve } = JSON.parse(stdout);
const sums = new Map([...readFileSync(`${root}/Cargo.lock`, 'utf8')
  .matchAll(/name = "([^"]+)"\nversion = "([^"]+)"\nsource = "[^"]+"\nchecksum = "([^"]+)"/g)]
  .map(([, name, version, sum]) => [`${name} ${version}`, sum]));

// Development dependencies are not part of the site.
const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
const reached = new Set([resolve.root]);
for (const id of reached) {
  for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
    if (kinds.some(({ kind }) => kind !== 'dev')) {
      reached.add(pkg);
    }
  }
}

const component = ({ name, version, license }) => ({
  type: 'library',
  name,
  version,
  purl: `pkg:cargo/${name}@${version}`,
  licenses: license ? [{ expression: license.replaceAll('/', ' OR ') }] : undefined,
  hashes: sums.has(`${name} ${version}`) ? [{ alg: 'SHA-256', content: sums.get(`${name} ${version}`) }] : undefined,
});
// The editor of the authors' page is shipped too.
const npm = JSON.parse(readFileSync(`${root}/tools/node/editor/package-lock.json`, 'utf8')).packages;
const modules = Object.entries(npm).filter(([path]) => path).map(([path, { version, license, integrity }]) => {
  const name = path.replace(/^.*node_modules\//, '');
  const hashes = integrity && [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }];
  return { type: 'library', name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`, licenses: license ? [{ expression: license }] : undefined, hashes: hashes || undefined };
});
const own = packages.find(({ id }) => id === resolve.root);
const components = packages.filter(({ id }) => reached.has(id) && id !== resolve.root).map(component).concat(modules)
  .sort((one, other) => (one.purl < other.purl ? -1 : 1));
mkdirSync(`${root}/target`, { recursive: true });
writeFileSync(`${root}/${out}`, `${JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: { component: { type: 'application', name: own.name, version: own.version, licenses: [{ expression: own.license }] } },
  components,
}, null, 1)}\n`);
console.log(`${out}: ${components.length} crates and modules, ${components.filter(({ hashes }) => hashes).length} with their sums`);
