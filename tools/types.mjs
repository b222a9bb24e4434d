// TypeScript declarations from the JSON Schemas that the program prints of its own types.

const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const literal = (value) => (typeof value === 'string' ? quoted(value) : JSON.stringify(value));

function comment(text, indent) {
  return text ? `${indent}/** ${text.replaceAll('\n', ' ').replaceAll('*/', '* /')} */\n` : '';
}

function tuple(schema, indent) {
  if (schema.minItems !== undefined && schema.minItems === schema.maxItems) {
    return `[${Array(schema.minItems).fill(type(schema.items, indent)).join(', ')}]`;
  }
  const items = type(schema.items, indent);
  return items.includes('|') ? `(${items})[]` : `${items}[]`;
}

// What a pack adds by names of its own. TypeScript wants the type to cover the named members as well.
function others(schema, types, indent) {
  if (typeof schema.additionalProperties !== 'object') {
    return '';
  }
  const own = type(schema.additionalProperties, indent);
  const named = types.flatMap((one) => one.split(' | ')).filter((one) => !(own.includes('string') && one.startsWith("'")));
  const covered = [...new Set([...own.split(' | '), ...named, 'undefined'])].join(' | ');
  return `${comment(schema.additionalProperties.description, indent)}${indent}[own: string]: ${covered};\n`;
}

function object(schema, indent) {
  const inner = `${indent}  `;
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties ?? {}).map(([name, member]) => {
    const key = /^[a-z_]+$/i.test(name) ? name : quoted(name);
    return `${comment(member.description, inner)}${inner}${key}${required.has(name) ? '' : '?'}: ${type(member, inner)};\n`;
  });
  const types = Object.values(schema.properties ?? {}).map((member) => type(member, inner));
  return `{\n${members.join('')}${others(schema, types, inner)}${indent}}`;
}

const simple = { string: 'string', boolean: 'boolean', integer: 'number', null: 'null' };

// Fails on anything it does not know: a type must not become looser by being overlooked.
function type(schema, indent = '') {
  if (schema.$ref) {
    return schema.$ref.replace(/^#\/\$defs\//, '');
  }
  if ('const' in schema) {
    return literal(schema.const);
  }
  if (schema.enum) {
    return schema.enum.map(literal).join(' | ');
  }
  const several = schema.anyOf ?? schema.oneOf;
  if (several) {
    return several.map((one) => type(one, indent)).join(' | ');
  }
  if (Array.isArray(schema.type)) {
    return schema.type.map((one) => type({ ...schema, type: one }, indent)).join(' | ');
  }
  if (schema.type === 'array') {
    return tuple(schema, indent);
  }
  if (schema.type === 'object') {
    return object(schema, indent);
  }
  if (!(schema.type in simple)) {
    throw new Error(`no TypeScript for ${JSON.stringify(schema)}`);
  }
  return simple[schema.type];
}

function declaration(name, schema) {
  const head = comment(schema.description, '');
  return schema.type === 'object' && !schema.anyOf && !schema.oneOf
    ? `${head}export interface ${name} ${object(schema, '')}\n`
    : `${head}export type ${name} = ${type(schema)};\n`;
}

export function declarations(definitions) {
  return Object.entries(definitions).map(([name, schema]) => declaration(name, schema)).join('\n');
}
