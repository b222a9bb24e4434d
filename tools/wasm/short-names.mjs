// The names by which a program and wasm-bindgen's glue know each other, as short as they come: hundreds of them, each long
// enough to tell what it is for, which nobody reads in a browser.
import { binaryen, exportsOf, functionsOf, short } from './modules.mjs';

// The place of one text in the glue; anything else means that wasm-bindgen writes its glue otherwise now.
function replacedOnce(glue, text, by) {
  const parts = glue.split(text);
  if (parts.length !== 2) {
    throw new Error(`the glue has ${JSON.stringify(text)} ${parts.length - 1} times, not once`);
  }
  return parts.join(by);
}

// The glue can load a program in many ways; static/boot.js compiles the module itself, so one is enough.
export function lessGlue(glue) {
  const cut = (start, end, by) => {
    const [from, to] = [glue.indexOf(start), glue.lastIndexOf(end)];
    if (from < 0 || to < from) {
      throw new Error(`the glue has no ${JSON.stringify(start)} before ${JSON.stringify(end)}`);
    }
    glue = glue.slice(0, from) + by + glue.slice(to);
  };
  cut('    let script_src;', '    function __wbg_get_imports()', '');
  cut('    async function __wbg_load(', '})({ __proto__: null });', `    return async function (given) {
        const module = given.module_or_path;
        return __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
    };
`);
  return glue;
}

// Renames in all modules, which import and export the same or less, and in the glue; gives the glue. What `keeps` says
// belongs to others. A part may export the name that the glue has for something of the first file: no part asks for that.
export function shortNames(modules, glue, keeps) {
  const [first] = modules;
  const imported = functionsOf(first).filter(({ module }) => module);
  const [from, ...more] = new Set(imported.map(({ module }) => module));
  if (more.length > 0) {
    throw new Error('imports from more than one place');
  }
  glue = replacedOnce(glue, `"${from}": import0`, '"g": import0');
  const bases = new Map(imported.map(({ base }, place) => [base, short(place)]));
  for (const [base, name] of bases) {
    glue = replacedOnce(glue, ` ${base}: function`, ` ${name}: function`);
  }
  const taken = new Set(exportsOf(first).map(({ name }) => name));
  const free = (function* () {
    for (let place = 0; ; place += 1) {
      if (!taken.has(short(place))) {
        yield short(place);
      }
    }
  })();
  const exported = new Map(exportsOf(first)
    .filter(({ kind, name }) => kind === binaryen.ExternalFunction && !keeps(name))
    .map(({ name }) => [name, free.next().value]));
  for (const [name, by] of exported) {
    glue = glue.replaceAll(new RegExp(`\\bwasm\\.${name}\\b`, 'g'), `wasm.${by}`);
  }
  for (const module of modules) {
    rename(module, bases, exported);
  }
  return glue;
}

function rename(module, bases, exported) {
  for (const { name, base, params, results } of functionsOf(module).filter((one) => one.module)) {
    if (!bases.has(base)) {
      throw new Error(`only one of the files imports ${base}`);
    }
    module.addFunctionImport(name, 'g', bases.get(base), params, results);
  }
  for (const { name, value } of exportsOf(module).filter((one) => exported.has(one.name))) {
    module.removeExport(name);
    module.addFunctionExport(value, exported.get(name));
  }
}
