// What can be written at a place of a pack or its cases, and what a key there means: from the schemas that are made of the
// program's own readers (schemas/), and from the names the text itself declares.
import { hoverTooltip } from '@codemirror/view';
import pack from '../../schemas/pack.json';
import cases from '../../schemas/cases.json';

const schemas = { pack, cases };

// Keys that name something the pack declares elsewhere, by the list that declares it.
const NAMES = new Map(Object.entries({
  figure: ['deductible', 'ratio', 'cap', 'of', 'amount', 'plus', 'points', 'factor', 'prepay', 'threshold', 'limit', 'share', 'floor', 'unpublished', 'up-to', 'personal', 'fiscal'],
  document: ['document'],
  reading: ['readings', 'reading', 'otherwise'],
  tier: ['tier', 'after', 'order'],
  identity: ['identity'],
  fact: ['fact'],
  sum: ['counts', 'over', 'segments-over', 'deductible-less'],
}).flatMap(([list, keys]) => keys.map((key) => [key, list])));

// A figure's own amount is a number, not a name.
const isNumber = (list, key) => list === 'figure' && !['of', 'plus', 'document'].includes(key);

// `中文 · English`, in the language of the page.
function words(description, language) {
  const [zh, en] = (description ?? '').split(' · ');
  return (language.startsWith('zh') ? zh : en ?? zh) ?? '';
}

// The schema of what stands in a table or list of tables, or in one of several ways.
function inner(schema) {
  const one = schema?.type === 'array' ? schema.items : schema;
  return one?.anyOf?.find(({ type }) => type === 'object') ?? one;
}

function step(schema, key) {
  const table = inner(schema);
  const more = table?.additionalProperties;
  return table?.properties?.[key] ?? (typeof more === 'object' ? more : undefined);
}

// Which table a line belongs to: the `[[…]]` or `[…]` above it.
function header(doc, number) {
  for (let at = number; at > 0; at -= 1) {
    const found = /^\s*\[\[?\s*([\w.-]+)\s*\]?\]/.exec(doc.line(at).text);
    if (found) {
      return { path: found[1].split('.'), at };
    }
  }
  return { path: [], at: 0 };
}

// Where a position of a line is: the keys of the inline tables around it, whether a key or a value is written there, and
// how it begins.
export function place(text) {
  const keys = [];
  let key = '';
  let value = false;
  let quoted = null;
  let word = '';
  for (const letter of text) {
    if (quoted !== null) {
      if (letter === '"') {
        quoted = null;
      } else {
        quoted += letter;
      }
    } else if (letter === '#') {
      return null;
    } else if (letter === '"') {
      quoted = '';
      word = '';
    } else if (letter === '=') {
      key = word.trim();
      value = true;
      word = '';
    } else if (letter === '{') {
      keys.push(...key.split('.').filter(Boolean));
      keys.push(null);
      key = '';
      value = false;
      word = '';
    } else if (letter === '}') {
      while (keys.length && keys.pop() !== null);
      key = '';
      value = false;
      word = '';
    } else if (letter === ',') {
      // In a list of values the key stays.
      value = value && /\[[^\]{]*$/.test(text.slice(0, text.lastIndexOf(',') + 1));
      word = '';
    } else if (letter === '[' || letter === ']') {
      word = '';
    } else {
      word += letter;
    }
  }
  const own = value ? key.split('.').filter(Boolean) : [];
  const begun = (quoted ?? word).trimStart();
  const path = [...keys.filter((one) => one !== null), ...own];
  const parts = value ? [] : begun.split('.').slice(0, -1);
  return { path: [...path, ...parts], value, quoted: quoted !== null, begun: value ? begun : begun.split('.').pop() };
}

// The ids a text declares in a list.
function declared(text, list) {
  const ids = [];
  let current = null;
  for (const line of text.split('\n')) {
    const head = /^\s*\[\[?\s*([\w.-]+)/.exec(line);
    const id = /^\s*id\s*=\s*"([^"]+)"/.exec(line);
    if (head) {
      current = head[1];
    } else if (id && current === list) {
      ids.push(id[1]);
    }
  }
  return ids;
}

// Words a value may be, by its schema.
function words_of(schema) {
  const all = schema?.type === 'array' ? schema.items : schema;
  const known = [all, ...(all?.anyOf ?? [])].flatMap((one) => one?.enum ?? []);
  return all?.type === 'boolean' ? [true, false] : known;
}

// What could be written where the cursor is.
export const completions = ({ kind, language }) => (context) => {
  const { state, pos } = context;
  const line = state.doc.lineAt(pos);
  const before = line.text.slice(0, pos - line.from);
  const heading = /^\s*\[\[?([\w.-]*)$/.exec(before);
  if (heading) {
    const lists = Object.entries(schemas[kind].properties).filter(([, one]) => ['array', 'object'].includes(one.type));
    const options = lists.map(([key, one]) => {
      const closing = one.type === 'array' ? ']]' : ']';
      const opening = one.type === 'array' ? '[[' : '[';
      return { label: `${opening}${key}${closing}`, filter: key, detail: words(one.description, language()), type: 'class' };
    });
    return { from: line.from + before.indexOf('['), options };
  }
  const here = place(before);
  if (!here || (!context.explicit && here.begun === '' && !here.quoted)) {
    return null;
  }
  const { path: head } = header(state.doc, line.number);
  const path = [...head, ...here.path];
  const schema = path.reduce(step, schemas[kind]);
  const from = pos - here.begun.length;
  const lang = language();
  if (!here.value) {
    const table = inner(schema);
    const options = Object.entries(table?.properties ?? {}).map(([key, one]) => ({
      label: key, detail: words(one.description, lang), type: 'property', boost: table.required?.includes(key) ? 1 : 0,
    }));
    return { from, options, validFor: /^[\w-]*$/ };
  }
  const key = path.at(-1);
  const list = NAMES.get(key) ?? NAMES.get(path.at(-2));
  const names = list && kind === 'pack' && !isNumber(head[0], key) ? declared(state.doc.toString(), list) : [];
  const known = words_of(schema);
  const written = (value) => (here.quoted || typeof value === 'boolean' ? String(value) : `"${value}"`);
  const options = [...known.map((one) => ({ label: written(one), type: 'enum' })), ...names.map((one) => ({ label: written(one), type: 'variable' }))];
  return options.length ? { from, options, validFor: /^[\w"-]*$/ } : null;
};

// What the key under the pointer means.
export const explained = ({ kind, language }) => hoverTooltip((view, pos) => {
  const line = view.state.doc.lineAt(pos);
  const at = pos - line.from;
  const start = line.text.slice(0, at).search(/[\w-]*$/);
  const end = at + line.text.slice(at).search(/[^\w-]|$/);
  const key = line.text.slice(start, end);
  const here = key && place(line.text.slice(0, start));
  if (!here || here.quoted) {
    return null;
  }
  const { path, at: headed } = header(view.state.doc, line.number);
  const onHead = headed === line.number;
  const schema = (onHead ? path : [...path, ...here.path, key]).reduce(step, schemas[kind]);
  const text = !here.value || onHead ? words(schema?.description, language()) : '';
  if (!text) {
    return null;
  }
  const create = () => {
    const dom = document.createElement('div');
    dom.textContent = `${key}：${text}`;
    return { dom };
  };
  return { pos: line.from + start, end: line.from + end, above: true, create };
});
