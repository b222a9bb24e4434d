// The same program without WebAssembly: wasm2js turns the finished file into plain JavaScript, and
// what wasm-bindgen's glue asks of WebAssembly is put around it. static/boot.js loads the result
// only where a browser has no WebAssembly or refuses it.
import { spawnSync } from 'node:child_process';

// `memory.grow` makes the old buffer empty, and the glue knows by that alone that it must look
// again; sending a buffer away does the same to it. Traps have a type of their own.
const before = `(function () {
'use strict';
function RuntimeError(message) {
  var error = new Error(message);
  Object.setPrototypeOf(error, RuntimeError.prototype);
  return error;
}
RuntimeError.prototype = Object.create(Error.prototype, { name: { value: 'RuntimeError' } });
function emptied(buffer) {
  new MessageChannel().port1.postMessage(null, [buffer]);
}
function Module() {}
function Instance(module, imports) {
  this.exports = asmFunc(imports);
}
`;

const after = `
(typeof self === 'object' ? self : globalThis).WebAssembly = {
  Module: Module,
  Instance: Instance,
  RuntimeError: RuntimeError,
  instantiate: function (module, imports) {
    return Promise.resolve(new Instance(module, imports));
  }
};
})();
`;

// Fails when the text is not there: another binaryen may write something else.
function replaced(code, text, by) {
  if (code.split(text).length !== 2) {
    throw new Error(`wasm2js wrote something unexpected: ${JSON.stringify(text)} is not there exactly once`);
  }
  return code.replace(text, () => by);
}

function wasm2js(file, level) {
  const { status, error, stdout, stderr } = spawnSync('wasm2js', [level, file, '-o', '-'], { encoding: 'utf8', maxBuffer: 1 << 27 });
  if (status !== 0) {
    throw new Error(`wasm2js ${file}: ${error?.message ?? stderr}`);
  }
  return stdout;
}

// A classic script that sets `WebAssembly` to one that knows this program alone; `level` is how much wasm2js makes of it.
export function plainJavaScript(wasmFile, level) {
  let code = wasm2js(wasmFile, level);
  code = code.replace(/^import \* as .*$/gm, '');
  const end = code.indexOf('\nvar retasmFunc = asmFunc(');
  if (end < 0) {
    throw new Error('wasm2js wrote something unexpected: no retasmFunc');
  }
  code = code.slice(0, end);
  code = replaced(code, "throw new Error('abort')", "throw RuntimeError('unreachable')");
  code = replaced(code, '   buffer = newBuffer;', '   emptied(buffer);\n   buffer = newBuffer;');
  return before + code + after;
}
