// The published program in several files: what a part takes of those before it is there, and none writes over another's data.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stemOf } from '../../tools/stem.mjs';
import { dataSegments } from '../../tools/wasm/linked.mjs';
import { apartFrom, takeData } from '../../tools/wasm/pieces.mjs';
import { sections } from '../../tools/wasm/sections.mjs';

const site = fileURLToPath(new URL('../../dist', import.meta.url));
const bytes = (pattern) => readFileSync(join(site, readdirSync(site).find((name) => pattern.test(name))));
const first = bytes(/^benefit-estimator-[0-9a-f]{16}\.wasm$/);
const parts = ['answer', 'explore'].map((part) => ({ part, file: bytes(new RegExp(`^${part}-[0-9a-f]{16}\\.wasm$`)) }));
const [, { file: later }] = parts;
const exportsOf = (file) => WebAssembly.Module.exports(new WebAssembly.Module(file));

test('a file is called by its content alone, however many digits Trunk gave it', () => {
  for (const number of ['cdd7bbc0af58647c', '5a18d68ee8b6229', '18d68ee8b6229']) {
    assert.equal(stemOf(`benefit-estimator-${number}_bg.wasm`), 'benefit-estimator');
    assert.equal(stemOf(`style-${number}.css`), 'style');
  }
  assert.equal(stemOf('icon-32.png'), 'icon-32');
  const twice = readdirSync(site).filter((name) => /-[0-9a-f]{8,16}(_bg)?-[0-9a-f]{16}\./.test(name));
  assert.deepEqual(twice, []);
});

test('what a part imports the files before it export, as the same kind', () => {
  const exported = new Map(exportsOf(first).map(({ name, kind }) => [name, kind]));
  // static/boot.js has `$m` reserve room for a stack, and says as `$s` where it ends.
  assert.equal(exported.get('$m'), 'function');
  exported.set('$s', 'global');
  for (const { part, file } of parts) {
    const imported = WebAssembly.Module.imports(new WebAssembly.Module(file));
    assert.ok(imported.length > 50, `${part}: ${imported.length} imports`);
    for (const { module, name, kind } of imported) {
      assert.equal(module, 'f');
      assert.equal(exported.get(name), kind, `${part}: ${name}`);
    }
    // As static/boot.js puts them together: the part's own come last.
    exportsOf(file).forEach(({ name, kind }) => exported.set(name, kind));
  }
  assert.deepEqual(exportsOf(later), []);
});

test('nothing that one file writes into memory stands in another', () => {
  const written = (file) => {
    const { body } = sections(file).find(({ id }) => id === 11);
    return dataSegments(body).map(({ address, at, size }) => ({ address, content: body.subarray(at, at + size) }));
  };
  const here = new Map();
  const note = (file) => written(file).forEach(({ address, content }) => {
    content.forEach((byte, place) => byte && here.set(address + place, byte));
  });
  note(first);
  for (const { part, file } of parts) {
    let moved = 0;
    for (const { address, content } of written(file)) {
      content.forEach((byte, place) => {
        // Short gaps of constants are written twice, the same.
        const there = here.get(address + place);
        assert.ok(there === undefined || there === byte, `${part}: two values at ${address + place}`);
        moved += there === undefined && byte ? 1 : 0;
      });
    }
    assert.ok(moved > 1000, `${part}: ${moved} bytes moved`);
    note(file);
  }
});

test('texts of the second language are in the last file alone', () => {
  const says = (file, words) => file.includes(Buffer.from(words));
  for (const words of ['Medical benefit estimate', 'Who pays how much', 'not published']) {
    assert.deepEqual([says(first, words), says(later, words)], [false, true], words);
  }
  assert.equal(says(first, '谁付多少'), true);
  // Those of what is opened too, in both.
  assert.deepEqual([first, later].map((file) => says(file, '今年用掉多少')), [false, true]);
});

test('a piece that shares a byte with what stays, stays', () => {
  const pieces = [{ address: 20, size: 4 }, { address: 10, size: 4 }];
  assert.deepEqual(apartFrom(pieces, [{ address: 23, size: 1 }]), [{ address: 10, size: 4 }]);
  assert.deepEqual(apartFrom(pieces, [{ address: 14, size: 6 }]), [pieces[1], pieces[0]]);
});

// One segment at 100, "abcdefghij"; "cd" and "g" are taken.
test('what is taken leaves zeros, and near constants are one stretch', () => {
  const body = Buffer.from([1, 0, 0x41, 0xe4, 0, 0x0b, 10, ...Buffer.from('abcdefghij')]);
  const taken = (constant) => {
    const pieces = [{ address: 102, size: 2, constant }, { address: 106, size: 1, constant }];
    const { data, found } = takeData([{ id: 11, body, whole: body }], pieces);
    return [data.map(({ address, bytes: content }) => `${address} ${content}`), found[0].whole.subarray(7).toString()];
  };
  assert.deepEqual(taken(true), [['102 cdefg'], 'ab\0\0ef\0hij']);
  assert.deepEqual(taken(false), [['102 cd', '106 g'], 'ab\0\0ef\0hij']);
});
