// One program as two files: what is needed at once, and what is reached only through a gate — a function of a module
// named `later` (src/ui/later.rs, src/app/later.rs, src/locale/later.rs). The second file works on the memory and the table
// of the first and may call all of it; the first calls the second through its gates alone, and only once static/boot.js has
// loaded it. Each has a stack of its own: engines of the first level of WebAssembly share no global that changes.
//
// The linker says what reaches what, code and texts alike (linked.mjs). wasm-bindgen's output is the same program under
// the same names, and that is what is divided; what both made of it is made small by `optimise`.
import { binaryen, exportsOf, functionsOf, short } from './modules.mjs';
import { readLinked } from './linked.mjs';
import { apartFrom, takeData } from './pieces.mjs';
import { Reader, sections, together, unsigned, withoutNotes } from './sections.mjs';

// What the second file takes of the first stands under this name. Functions have names of letters alone there (`short`).
// static/boot.js knows FIRST, RESERVE and STACK: it has the first file reserve the second one's stack and says where it ends.
const FIRST = 'f';
const MEMORY = 'memory';
const TABLE = '$t';
const RESERVE = '$m';
const STACK = '$s';

// As the compiler writes them: a path ending in a function of a module `later` of ours.
const GATE = /^_RNv(?:Nt)+Cs[0-9A-Za-z]+_17benefit_estimator(?:\d+[a-z_]+)*5later\d+[a-z_]+$/;

function reached(nodes, from, stops) {
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

// What only the gates lead to: functions by name, pieces of data.
function behindGates(linked) {
  const { nodes, exported } = readLinked(linked);
  const gates = new Set([...nodes].filter(([, { name }]) => GATE.test(name)).map(([key]) => key));
  if (gates.size === 0) {
    throw new Error('no gate was found: no module named `later`, or the compiler names functions otherwise');
  }
  const first = reached(nodes, exported.map(({ key }) => key), gates);
  const moved = [...reached(nodes, gates, new Set())].filter((key) => !first.has(key)).map((key) => nodes.get(key));
  return {
    gates: [...gates].map((key) => nodes.get(key).name),
    functions: new Set(moved.filter(({ address }) => address === undefined).map(({ name }) => name)),
    pieces: apartFrom(
      moved.filter(({ size }) => size > 0),
      [...first].map((key) => nodes.get(key)).filter(({ size }) => size > 0),
    ),
  };
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

// The first file: behind each gate a call through the table; what moved is nowhere.
function firstPart(bytes, { gates, functions }, start) {
  const module = binaryen.readBinary(bytes);
  const table = tableOf(module);
  const slots = takeElements(module);
  const nobody = 'moved';
  module.addFunction(nobody, binaryen.none, binaryen.none, [], module.unreachable());
  putElements(module, table, [...slots].map(([slot, name]) => [slot, functions.has(name) && !gates.includes(name) ? nobody : name]));
  for (const { name, params, results } of functionsOf(module).filter((one) => functions.has(one.name))) {
    const place = gates.indexOf(name);
    const given = parts(params).map((type, index) => module.local.get(index, type));
    const body = place < 0 ? module.unreachable() : module.call_indirect(table, module.i32.const(start + place), given, params, results);
    module.removeFunction(name);
    module.addFunction(name, params, results, [], body);
  }
  return module;
}

// The second file: all it needs of the first is imported, by the name it has there.
function laterPart(bytes, { gates, functions }, start, data) {
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
  putElements(module, table, [...moved, ...gates.map((name, place) => [start + place, name])]);
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

// Gives what the second file imports short names, and the first file exports it.
function connect(first, later) {
  functionsOf(later).filter(({ module }) => module).forEach(({ name, base, params, results }, place) => {
    later.addFunctionImport(name, FIRST, short(place), params, results);
    first.addFunctionExport(base, short(place));
  });
  first.addTableExport(tableOf(first), TABLE);
  first.addFunctionExport(exportsOf(first).find(({ name }) => name === '__wbindgen_malloc').value, RESERVE);
}

// `optimise(bytes)` gives the same module, smaller, with the names of its functions. Results: modules of binaryen — the
// program whole, and its two files.
export function split(linked, bound, optimise) {
  const plan = behindGates(linked);
  const found = withoutNotes(sections(bound));
  const room = withRoom(found, plan.gates.length);
  const { data, found: emptied } = takeData(room.found, plan.pieces);
  const smaller = (module) => binaryen.readBinary(optimise(Buffer.from(module.emitBinary())));
  const later = smaller(laterPart(together(room.found), plan, room.start, data));
  const first = firstPart(together(emptied), plan, room.start);
  connect(first, later);
  return { whole: binaryen.readBinary(optimise(together(found))), first: smaller(first), later };
}
