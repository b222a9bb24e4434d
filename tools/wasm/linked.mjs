// What a program linked with `--emit-relocs` says of itself: its functions and pieces of data, which of them names which
// others, and where each piece of data lies. Nothing here is a guess: the linker writes down every place that holds the
// address of something else. (The sections are described in the tool conventions of WebAssembly, Linking.md.)
import { sections, Reader } from './sections.mjs';

const FUNCTION = 0;
const DATA = 1;
const UNDEFINED = 0x10;
const EXPLICIT_NAME = 0x40;

// Kinds of relocation by what they name; those of the third list carry an addend. Types, globals, tags and tables stay
// where they are.
const NAMES_FUNCTION = [0, 1, 2, 8, 12, 26];
const NAMES_DATA = [3, 4, 5, 11];
const WITH_ADDEND = [3, 4, 5, 8, 9, 11];

export function importedFunctions(body) {
  const reader = new Reader(body);
  let functions = 0;
  for (let left = reader.unsigned(); left > 0; left -= 1) {
    reader.text();
    reader.text();
    functions += reader.importedType() === FUNCTION ? 1 : 0;
  }
  return functions;
}

// Where each function's body lies in the section; its size counts too.
export function functionBodies(body) {
  const reader = new Reader(body);
  const bodies = [];
  for (let left = reader.unsigned(); left > 0; left -= 1) {
    const start = reader.at;
    const size = reader.unsigned();
    bodies.push({ start, end: reader.at + size });
    reader.at += size;
  }
  return bodies;
}

export function dataSegments(body) {
  const reader = new Reader(body);
  const segments = [];
  for (let left = reader.unsigned(); left > 0; left -= 1) {
    if (reader.unsigned() !== 0) {
      throw new Error('a data segment that is not active, in the first memory');
    }
    const address = reader.constant();
    const size = reader.unsigned();
    segments.push({ address, at: reader.at, size });
    reader.at += size;
  }
  return segments;
}

export function functionNames(body) {
  const names = new Map();
  const reader = new Reader(body);
  while (!reader.ended()) {
    const kind = reader.byte();
    const end = reader.unsigned() + reader.at;
    for (let left = kind === 1 ? reader.unsigned() : 0; left > 0; left -= 1) {
      const index = reader.unsigned();
      names.set(index, reader.text());
    }
    reader.at = end;
  }
  return names;
}

function symbolOf(reader) {
  const kind = reader.byte();
  const flags = reader.unsigned();
  if (kind === DATA) {
    const name = reader.text();
    return flags & UNDEFINED ? { kind } : { kind, name, segment: reader.unsigned(), offset: reader.unsigned(), size: reader.unsigned() };
  }
  const index = reader.unsigned();
  if (kind !== 3 && (!(flags & UNDEFINED) || flags & EXPLICIT_NAME)) {
    reader.text();
  }
  return { kind, index };
}

// The parts of the linker's own section: of each kind a list, read entry by entry.
const SEGMENTS = 5;
const SYMBOLS = 8;

function linkingList(body, wanted, entry) {
  const reader = new Reader(body);
  const found = [];
  reader.unsigned();
  while (!reader.ended()) {
    const kind = reader.byte();
    const end = reader.unsigned() + reader.at;
    for (let left = kind === wanted ? reader.unsigned() : 0; left > 0; left -= 1) {
      found.push(entry(reader));
    }
    reader.at = end;
  }
  return found;
}

function segmentName(reader) {
  const name = reader.text();
  reader.unsigned();
  reader.unsigned();
  return name;
}

function relocations(body) {
  const reader = new Reader(body);
  const found = [];
  reader.unsigned();
  for (let left = reader.unsigned(); left > 0; left -= 1) {
    const kind = reader.byte();
    const at = reader.unsigned();
    const symbol = reader.unsigned();
    if (WITH_ADDEND.includes(kind)) {
      reader.signed();
    }
    found.push({ kind, at, symbol });
  }
  return found;
}

// The program as a graph: nodes by key (`f` and a number, `d` and a number), each with the keys it names.
export function readLinked(bytes) {
  const found = sections(bytes);
  const named = (name) => found.find((section) => section.name === name)?.body;
  const numbered = (id) => found.find((section) => section.id === id)?.body;
  const linking = named('linking');
  if (!linking || !named('reloc.CODE') || !named('reloc.DATA')) {
    throw new Error('the program was not linked with --emit-relocs');
  }
  const first = importedFunctions(numbered(2));
  const names = functionNames(named('name'));
  const bodies = functionBodies(numbered(10));
  const segments = dataSegments(numbered(11));
  const known = linkingList(linking, SYMBOLS, symbolOf);
  const constant = linkingList(linking, SEGMENTS, segmentName).map((name) => name.startsWith('.rodata'));

  const nodes = new Map();
  for (let index = 0; index < first + bodies.length; index += 1) {
    nodes.set(`f${index}`, { name: names.get(index) ?? '', names: new Set() });
  }
  const pieces = segments.map(() => []);
  known.forEach((symbol, index) => {
    if (symbol.kind === DATA && symbol.segment !== undefined) {
      const { name, size, segment, offset } = symbol;
      nodes.set(`d${index}`, { name, size, address: segments[segment].address + offset, constant: constant[segment], names: new Set() });
      pieces[segment].push({ key: `d${index}`, start: offset, end: offset + size });
    }
  });

  const target = ({ kind, symbol }) => {
    if (NAMES_FUNCTION.includes(kind)) {
      return `f${known[symbol].index}`;
    }
    return NAMES_DATA.includes(kind) && nodes.has(`d${symbol}`) ? `d${symbol}` : undefined;
  };
  // Both lists are in the order of their places.
  let body = 0;
  for (const relocation of relocations(named('reloc.CODE'))) {
    while (bodies[body].end <= relocation.at) {
      body += 1;
    }
    const key = target(relocation);
    if (key) {
      nodes.get(`f${first + body}`).names.add(key);
    }
  }
  for (const relocation of relocations(named('reloc.DATA'))) {
    const segment = segments.findIndex(({ at, size }) => relocation.at >= at && relocation.at < at + size);
    const offset = relocation.at - segments[segment].at;
    const key = target(relocation);
    const holders = pieces[segment].filter(({ start, end }) => start <= offset && offset < end);
    if (key && holders.length === 0) {
      throw new Error(`an address at ${offset} of data segment ${segment} belongs to no symbol`);
    }
    for (const holder of key ? holders : []) {
      nodes.get(holder.key).names.add(key);
    }
  }
  return { nodes, exported: exportedFunctions(numbered(7)) };
}

function exportedFunctions(body) {
  const reader = new Reader(body);
  const found = [];
  for (let left = reader.unsigned(); left > 0; left -= 1) {
    const name = reader.text();
    const kind = reader.byte();
    const index = reader.unsigned();
    if (kind === FUNCTION) {
      found.push({ name, key: `f${index}` });
    }
  }
  return found;
}
