// What an editor lets through by the schema of packs is what the reader takes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const schema = JSON.parse(readFileSync(new URL('../../schemas/pack.json', import.meta.url), 'utf8'));
const pattern = (key) => new RegExp(schema.properties.figure.items.properties[key].pattern);

test('a factor is between 0 and 10, with four decimals at most', () => {
  for (const factor of ['0', '0.5', '1.2', '9.9999', '10', '10.0']) {
    assert.match(factor, pattern('factor'));
  }
  for (const factor of ['-1', '10.1', '11', '1.23456', '120%']) {
    assert.doesNotMatch(factor, pattern('factor'));
  }
});

test('a share is between 0 and 1, with four decimals at most', () => {
  for (const share of ['0', '0.85', '1', '1.0']) {
    assert.match(share, pattern('ratio'));
  }
  for (const share of ['-0.1', '1.2', '0.12345', '85%']) {
    assert.doesNotMatch(share, pattern('ratio'));
  }
});
