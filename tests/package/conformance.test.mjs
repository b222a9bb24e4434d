// The cases that other engines are held against (docs/conformance.md), held against the command line and the npm package.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'benefit-estimator-conformance-'));
after(() => rmSync(folder, { recursive: true }));

const estimate = process.env.ESTIMATE;
const kit = join(folder, 'kit.json');
writeFileSync(kit, execFileSync(estimate, ['conformance'], { cwd: root }));

function agrees(...command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/conformance.mjs', kit, '--', ...command], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}${stderr}`);
  assert.match(stdout, /^\d+ cases, \d+ expectations: all agree$/m);
}

test('the command line', () => agrees(estimate));

test('the npm package', () => {
  // The invented city is not among its packs: it is given as it was written, which is what the compiler is for.
  agrees(process.execPath, 'tests/package/lines.mjs', 'dist-package', 'static/policies/example-city/pack.toml');
});
