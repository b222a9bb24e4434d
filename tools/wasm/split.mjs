// One program as several files: what is needed at once, and parts that are reached only through a gate each — a function of
// a module named for the part, `chunk_answer` or `chunk_explore` (in src/app, src/ui …). A part works on the memory and the
// table of the first file and may call all of it and of the parts before it; it is called through its gates alone, and only
// once static/boot.js has loaded it. Each file has a stack of its own: engines of the first level of WebAssembly share no
// global that changes.
//
// The linker says what reaches what, code and texts alike (linked.mjs). wasm-bindgen's output is the same program under
// the same names, and that is what is divided; what both made of it is made small by `optimise`.
import { binaryen, exportsOf, functionsOf, short } from './modules.mjs';
import { readLinked } from './linked.mjs';
import { apartFrom, takeData } from './pieces.mjs';
import { Reader, sections, together, unsigned, withoutNotes } from './sections.mjs';

// The parts in the order in which they are loaded.
export const PARTS = ['answer', 'explore'];

// What a part takes of the files before it stands under this name. Functions have names of letters alone there (`short`).
// static/boot.js knows FIRST, RESERVE and STACK: it has the first file reserve the part's stack and says where it ends.
const FIRST = 'f';
const MEMORY = 'memory';
const TABLE = '$t';
const RESERVE = '$m';
const STACK = '$s';

// As the compiler writes them: a path ending in a function of a module of ours that is named for the part.
const moduleOf = (part) => `chunk_${part}`;
const gateOf = (part) =>
  new RegExp(`^_RNv(?:Nt)+Cs[0-9A-Za-z]+_17benefit_estimator(?:\\d+[a-z_]+)*${moduleOf(part).length}${moduleOf(part)}\\d+[a-z_]+$`);

export const gatesOf = (nodes, part) => new Set([...nodes].filter(([, { name }]) => gateOf(part).test(name)).map(([key]) => key));

// The keys that `from` lead to, without passing `stops`.
export function reached(nodes, from, stops) {
  const seen = new Set();
  const open = [...from];
  while (open.length > 0) {
    const key = open.pop();
    if (!seen.has(key) && !stops.has(key) && nodes.has(key)) {
      seen.add(key);
      open.push(...nodes.get(key).names);
    }
  }
  return seen;
}

// What only the gates of each part lead to: functions by name, pieces of data. What two parts need is the first one's;
// what is JavaScript's (`imported`) stays with the first file. `roots` are the keys that JavaScript leads to.
function behindGates(nodes, roots, imported) {
  const plan = PARTS.map((part) => ({ part, gates: gatesOf(nodes, part) }));
  const every = new Set(plan.flatMap(({ gates }) => [...gates]));
  const taken = reached(nodes, roots, every);
  return plan.map(({ part, gates }) => {
    if (gates.size === 0) {
      throw new Error(`no gate was found: no module named \`${moduleOf(part)}\`, or the compiler names functions otherwise`);
    }
    const others = new Set([...every].filter((key) => !gates.has(key)));
    const staying = [...taken].map((key) => nodes.get(key)).filter(({ size }) => size > 0);
    const keys = [...reached(nodes, gates, others)].filter((key) => !taken.has(key));
    keys.forEach((key) => taken.add(key));
    const moved = keys.map((key) => nodes.get(key));
    return {
      part,
      gates: [...gates].map((key) => nodes.get(key).name),
      functions: new Set(moved.filter(({ name, address }) => address === undefined && !imported.has(name)).map(({ name }) => name)),
      pieces: apartFrom(moved.filter(({ size }) => size > 0), staying),
    };
  });
}

// The functions that nothing leads to any more: wasm-bindgen has the program describe itself, and leaves every function that
// was named there alone in the table.
function leftOver(nodes, roots) {
  const used = reached(nodes, roots, new Set());
  return new Set([...nodes].filter(([key, { address }]) => address === undefined && !used.has(key)).map(([, { name }]) => name));
}

// Room for the gates at the end of the table of functions: from `start` on.
function withRoom(found, more) {
  const table = found.find(({ id }) => id === 4);
  const reader = new Reader(table.body);
  const count = reader.unsigned();
  if (reader.byte() !== 0x70) {
    throw new Error('the first table does not hold functions');
  }
  const { least, most } = reader.limits();
  const limits = [least, most].filter((size) => size !== undefined).map((size) => unsigned(size + more));
  const whole = Buffer.concat([unsigned(count), Buffer.from([0x70, limits.length - 1]), ...limits, table.body.subarray(reader.at)]);
  return { start: least, found: found.map((section) => (section === table ? { ...table, whole } : section)) };
}

const parts = (type) => binaryen.expandType(type);

function tableOf(module) {
  const segment = binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(0));
  return segment.table;
}

// The one global that changes: the pointer of the stack.
function stackOf(module) {
  const globals = Array.from({ length: module.getNumGlobals() }, (_, place) => binaryen.getGlobalInfo(module.getGlobalByIndex(place)));
  const changing = globals.filter(({ mutable }) => mutable);
  if (changing.length !== 1) {
    throw new Error(`${changing.length} globals that change, not one`);
  }
  return changing[0];
}

// Every slot of the table that holds a function, and the table without any.
function takeElements(module) {
  const slots = new Map();
  for (let left = module.getNumElementSegments(); left > 0; left -= 1) {
    const { name, offset, data } = binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(0));
    const { value } = binaryen.getExpressionInfo(offset);
    data.forEach((one, place) => slots.set(value + place, one));
    module.removeElementSegment(name);
  }
  return slots;
}

function putElements(module, table, slots) {
  const runs = [];
  for (const [slot, name] of [...slots].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.start + last.names.length === slot) {
      last.names.push(name);
    } else {
      runs.push({ start: slot, names: [name] });
    }
  }
  runs.forEach(({ start, names }, place) => module.addActiveElementSegment(table, `slots-${place}`, names, module.i32.const(start)));
}

// The first file, or all in one where there are no gates: behind each gate a call through the table, from `start` on; what
// moved, or was left over, is nowhere.
function firstFile(bytes, gates, moved, start) {
  const module = binaryen.readBinary(bytes);
  const table = tableOf(module);
  const slots = takeElements(module);
  const nobody = 'moved';
  module.addFunction(nobody, binaryen.none, binaryen.none, [], module.unreachable());
  putElements(module, table, [...slots].map(([slot, name]) => [slot, moved.has(name) && !gates.includes(name) ? nobody : name]));
  for (const { name, params, results } of functionsOf(module).filter((one) => moved.has(one.name))) {
    const place = gates.indexOf(name);
    const given = parts(params).map((type, index) => module.local.get(index, type));
    const body = place < 0 ? module.unreachable() : module.call_indirect(table, module.i32.const(start + place), given, params, results);
    module.removeFunction(name);
    module.addFunction(name, params, results, [], body);
  }
  return module;
}

// The file of a part: all it needs of those before it is imported, by the name it has there.
function partFile(bytes, { gates, functions }, allGates, start, data) {
  const module = binaryen.readBinary(bytes);
  const table = tableOf(module);
  const slots = takeElements(module);
  for (const { name, module: imported, params, results } of functionsOf(module).filter((one) => !functions.has(one.name))) {
    if (!imported) {
      module.removeFunction(name);
    }
    module.addFunctionImport(name, FIRST, name, params, results);
  }
  for (let left = module.getNumExports(); left > 0; left -= 1) {
    module.removeExport(binaryen.getExportInfo(module.getExportByIndex(0)).name);
  }
  const moved = [...slots].filter(([, name]) => functions.has(name) && !gates.includes(name));
  putElements(module, table, [...moved, ...gates.map((name) => [start + allGates.indexOf(name), name])]);
  // Memories are named by their number.
  const segments = data.map(({ address, bytes: content }) => ({ offset: module.i32.const(address), data: content }));
  module.setMemory(1, -1, null, segments);
  module.addMemoryImport('0', FIRST, MEMORY);
  module.addTableImport(table, FIRST, TABLE);
  const { name, type } = stackOf(module);
  module.removeGlobal(name);
  module.addGlobalImport(STACK, FIRST, STACK, type, false);
  module.addGlobal(name, type, true, module.global.get(STACK, type));
  return module;
}

// Gives what a part imports short names, one for all parts, and has the file it is in export it.
function connect(file, names, ownerOf) {
  functionsOf(file).filter(({ module }) => module).forEach(({ name, base, params, results }) => {
    if (!names.has(base)) {
      names.set(base, short(names.size));
      ownerOf(base).addFunctionExport(base, names.get(base));
    }
    file.addFunctionImport(name, FIRST, names.get(base), params, results);
  });
}

// `optimise(bytes)` gives the same module, smaller, with the names of its functions. Results: modules of binaryen — the
// program whole, its first file, and its parts by name.
export function split(linked, bound, optimise) {
  const found = withoutNotes(sections(bound));
  const program = binaryen.readBinary(together(found));
  const imported = functionsOf(program).filter(({ module }) => module);
  const { nodes } = readLinked(linked);
  const exported = new Set(exportsOf(program).map(({ value }) => value));
  const roots = [...nodes].filter(([, { name }]) => exported.has(name)).map(([key]) => key);
  const plan = behindGates(nodes, roots, new Set(imported.map(({ name }) => name)));
  const unused = leftOver(nodes, roots);
  const gates = plan.flatMap((part) => part.gates);
  const room = withRoom(found, gates.length);
  const smaller = (module) => binaryen.readBinary(optimise(Buffer.from(module.emitBinary())));
  const emptied = takeData(room.found, plan.flatMap(({ pieces }) => pieces)).found;
  const apart = plan.flatMap(({ functions }) => [...functions]);
  const first = firstFile(together(emptied), gates, new Set([...apart, ...unused]), room.start);
  const whole = firstFile(together(found), [], unused, room.start);
  const files = plan.map((part) => {
    const { data } = takeData(room.found, part.pieces);
    return { ...part, file: partFile(together(room.found), part, gates, room.start, data) };
  });
  // From the last to the first: what a part takes of those before it is known once it is small.
  const names = new Map();
  for (const one of [...files].reverse()) {
    const before = files.slice(0, files.indexOf(one));
    one.file = smaller(one.file);
    connect(one.file, names, (name) => before.find(({ functions }) => functions.has(name))?.file ?? first);
  }
  first.addTableExport(tableOf(first), TABLE);
  first.addFunctionExport(exportsOf(first).find(({ name }) => name === '__wbindgen_malloc').value, RESERVE);
  const parted = Object.fromEntries(files.map(({ part, file }) => [part, file]));
  return { whole: smaller(whole), first: smaller(first), parts: parted };
}
