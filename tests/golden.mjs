// The cases beside the packs, as JSON: what the same program must answer alike wherever it runs. Their expected
// results are checked by the native tests; `personal` is what is left to the person, as the page writes it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../static/policies', import.meta.url));

// An inline table of TOML that holds nothing but texts, booleans, whole numbers, lists and tables.
export function inlineTable(text) {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],=]|[A-Za-z0-9_.-]+/g);
  let place = 0;
  const next = () => tokens[place++];
  const keyOf = (token) => (token.startsWith('"') ? JSON.parse(token) : token);
  function value() {
    const token = next();
    if (token === '{') {
      const table = {};
      while (tokens[place] !== '}') {
        const key = keyOf(next());
        if (next() !== '=') {
          throw new Error(`no table: ${text}`);
        }
        table[key] = value();
        if (tokens[place] === ',') place += 1;
      }
      place += 1;
      return table;
    }
    if (token === '[') {
      const list = [];
      while (tokens[place] !== ']') {
        list.push(value());
        if (tokens[place] === ',') place += 1;
      }
      place += 1;
      return list;
    }
    return JSON.parse(token);
  }
  return value();
}

function listed() {
  const sections = readFileSync(join(folder, 'index.toml'), 'utf8').split(/^\[\[pack\]\]$/m).slice(1);
  const value = (section, key) => section.match(new RegExp(`^${key} = "?([^"\n]+)`, 'm'))?.[1];
  return sections
    .map((section) => ({ id: value(section, 'id'), region: value(section, 'region\\.zh'), status: value(section, 'status'), from: value(section, 'from'), until: value(section, 'until') }));
}

// The regions' packs in the catalogue's order, invented ones left out: those are for learning to write packs.
export const packs = () => listed().filter(({ status }) => status !== 'invented' && status !== 'general');

// What is offered where no region fits.
export const generalPacks = () => listed().filter(({ status }) => status === 'general');

export function packCases(of = packs()) {
  return of.flatMap(({ id }) => readFileSync(join(folder, id, 'cases.toml'), 'utf8').split(/^\[\[case\]\]$/m).slice(1).map((section) => {
    const name = JSON.parse(section.match(/^name = (".*")$/m)[1]);
    const visit = { policy: id, ...inlineTable(section.match(/^case = (.*)$/m)[1]) };
    const left = section.match(/^expect = .*\bpersonal = "(\d+)\.(\d\d)"/m);
    const personal = left && `${left[1].replace(/\B(?=(\d{3})+$)/g, ',')}.${left[2]}`;
    return { id, name, visit, personal };
  }));
}
