// A WebAssembly file as its sections, and back.
const magic = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

// Reads numbers and texts of a section one after the other.
export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  ended() {
    return this.at >= this.bytes.length;
  }

  byte() {
    this.at += 1;
    return this.bytes[this.at - 1];
  }

  unsigned() {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = this.byte();
      value += (byte & 127) * weight;
      if (byte < 128) {
        return value;
      }
    }
  }

  signed() {
    let value = 0;
    let weight = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * weight;
      weight *= 128;
      if (byte < 128) {
        return byte & 64 ? value - weight : value;
      }
    }
  }

  text() {
    const size = this.unsigned();
    this.at += size;
    return this.bytes.toString('utf8', this.at - size, this.at);
  }

  limits() {
    const bounded = this.byte() & 1;
    return { least: this.unsigned(), most: bounded ? this.unsigned() : undefined };
  }

  // `i32.const` and its end.
  constant() {
    if (this.byte() !== 0x41) {
      throw new Error('an address that is not a constant');
    }
    const value = this.signed();
    this.at += 1;
    return value;
  }

  // Passes over what is said of an import after its names; gives its kind.
  importedType() {
    const kind = this.byte();
    switch (kind) {
      case 0: this.unsigned(); break;
      case 1: this.at += 1; this.limits(); break;
      case 2: this.limits(); break;
      case 3: this.at += 2; break;
      default: throw new Error(`an import of kind ${kind}`);
    }
    return kind;
  }
}

export function unsigned(value) {
  const bytes = [];
  do {
    bytes.push((value % 128) | (value > 127 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

// Custom sections carry their name and what follows it.
export function sections(bytes) {
  const reader = new Reader(bytes);
  reader.at = magic.length;
  const found = [];
  while (!reader.ended()) {
    const id = reader.byte();
    const size = reader.unsigned();
    const whole = bytes.subarray(reader.at, reader.at + size);
    const inside = new Reader(whole);
    const name = id === 0 ? inside.text() : undefined;
    found.push({ id, name, body: whole.subarray(inside.at), whole });
    reader.at += size;
  }
  return found;
}

// The linker's notes are not shipped; whatever changes the program makes them wrong.
export function withoutNotes(found) {
  return found.filter(({ name }) => name !== 'linking' && !name?.startsWith('reloc.'));
}

export function together(found) {
  return Buffer.concat([magic, ...found.flatMap(({ id, whole }) => [Buffer.from([id]), unsigned(whole.length), whole])]);
}

// A program as it can be shipped where it is not divided.
export const bare = (bytes) => together(withoutNotes(sections(bytes)));

// Without the names of its functions.
export const nameless = (bytes) => together(sections(bytes).filter(({ name }) => name !== 'name'));
