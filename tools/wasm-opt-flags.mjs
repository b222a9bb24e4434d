// The flags by which every WebAssembly file of this project is made.
//
// Lowered to the first level of WebAssembly, so that one file serves engines from Chrome 64 on and can be turned into plain
// JavaScript; small before fast, hardly with wasm-opt's own inlining (docs/performance.md has what each saves).
const lowered = ['--llvm-memory-copy-fill-lowering', '--llvm-nontrapping-fptoint-lowering', '--signext-lowering', '--strip-target-features'];
const small = [
  '--one-caller-inline-max-function-size=60', '--flexible-inline-max-function-size=0', '--always-inline-max-function-size=4',
  '--low-memory-unused', '-Oz',
];

// `names`: functions keep their names for a later step.
export function wasmOptFlags({ names = false } = {}) {
  return ['-Oz', ...lowered, '--strip-producers', ...(names ? ['-g'] : ['--strip-debug']), ...small];
}
