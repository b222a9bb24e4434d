// Tables as columns: typed arrays in, typed arrays out. `own` is an engine of the build with columns.

// Numbers the language keeps exactly as they are. A `Float32Array` cannot hold fen above 167,772.16 yuan.
const whole = ['Int8Array', 'Int16Array', 'Int32Array', 'Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array'];
const kindOf = (value) => Object.prototype.toString.call(value).slice(8, -1);

// The bits of floats: WebAssembly of this package has whole numbers alone.
const bitsOf = (floats) => new BigUint64Array(floats.buffer, floats.byteOffset, floats.length);
const floatsOf = (bits) => new Float64Array(bits.buffer, bits.byteOffset, bits.length);

const NO_TEXT = 0xffffffff;

// Texts row by row, each written once; `undefined` where something else stands among them.
function coded(texts) {
  const places = new Map();
  const codes = new Uint32Array(texts.length);
  for (let row = 0; row < texts.length; row += 1) {
    const text = texts[row] ?? null;
    if (text !== null && typeof text !== 'string') return undefined;
    if (text !== null && !places.has(text)) places.set(text, places.size);
    codes[row] = text === null ? NO_TEXT : places.get(text);
  }
  return { codes, values: [...places.keys()] };
}

function add(frame, name, column) {
  const kind = kindOf(column);
  if (typeof column === 'string') return frame.constant(name, column);
  if (kind === 'Float64Array') return frame.doubles(name, bitsOf(column));
  if (kind === 'BigInt64Array') return frame.wholes(name, column);
  if (whole.includes(kind)) return frame.doubles(name, bitsOf(new Float64Array(column)));
  const { codes, values } = (Array.isArray(column) ? coded(column) : column) ?? {};
  const texts = Array.isArray(values) && values.every((text) => text === null || typeof text === 'string');
  if (!texts || !whole.includes(kindOf(codes))) return frame.unfit(name);
  return frame.texts(name, new Uint32Array(codes), values.map((text) => text ?? ''));
}

export function amountsOf(own, FrameIn, columns) {
  const frame = new FrameIn();
  for (const [name, column] of Object.entries(columns)) {
    add(frame, name, column);
  }
  const out = own.amountsOf(frame);
  try {
    const amounts = (payer) => {
      const fen = floatsOf(out.amounts(payer));
      const end = (bits) => (bits ? floatsOf(bits) : fen);
      return { fen, low: end(out.low(payer)), high: end(out.high(payer)) };
    };
    const tiers = out.tiers();
    const pays = Object.fromEntries(tiers.map((tier, payer) => [tier, amounts(payer)]));
    return { pays, personal: amounts(tiers.length), refused: out.refused(), refusals: out.refusals() };
  } finally {
    out.free();
  }
}
