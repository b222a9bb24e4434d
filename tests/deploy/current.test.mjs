// The settings for other people's servers say what deploy/headers.json says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { files } from '../../tools/deploy.mjs';

for (const [name, text] of Object.entries(files)) {
  test(`deploy/${name} is current`, () => {
    const written = readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');
    assert.equal(written, text, 'run node tools/deploy.mjs');
  });
}
