// Functions of one type beside each other: the list of their types becomes runs of the same number, and much of what is
// alike comes near (docs/performance.md has what that saves). wasm-opt orders functions by name, so each is called by its
// type for that step.
import { functionNames, importedFunctions } from './linked.mjs';
import { Reader, sections, together, unsigned } from './sections.mjs';

// What orders.
export const BY_NAME = '--reorder-functions-by-name';

const text = (value) => Buffer.concat([unsigned(Buffer.byteLength(value)), Buffer.from(value)]);

// The same program with its functions called otherwise; `rename` is given a function's index and its name.
function renamed(found, rename) {
  const names = functionNames(found.find(({ name }) => name === 'name').body);
  const entries = [...names].map(([index, name]) => Buffer.concat([unsigned(index), text(rename(index, name))]));
  const list = Buffer.concat([unsigned(entries.length), ...entries]);
  const whole = Buffer.concat([text('name'), Buffer.from([1]), unsigned(list.length), list]);
  return together(found.map((section) => (section.name === 'name' ? { ...section, whole } : section)));
}

const digits = (number) => String(number).padStart(6, '0');

// With names that begin with the function's type, then with its place.
export function namedByType(bytes) {
  const found = sections(bytes);
  const body = (wanted) => found.find(({ id }) => id === wanted)?.body ?? Buffer.from([0]);
  const imported = importedFunctions(body(2));
  const reader = new Reader(body(3));
  const types = Array.from({ length: reader.unsigned() }, () => reader.unsigned());
  const type = (index) => (index < imported ? 0 : types[index - imported]);
  return renamed(found, (index, name) => `${digits(type(index))}${digits(index)}${name}`);
}

// With the names from before.
export const namedAgain = (bytes) => renamed(sections(bytes), (_, name) => name.slice(12));
