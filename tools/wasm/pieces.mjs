// Pieces of a program's data that are taken out of one file to stand in another.
import { dataSegments } from './linked.mjs';

// A piece of constant data this near to the one before is taken with what lies between: saying where a new stretch begins
// takes more.
const NEAR = 8;

// The linker lets a text be the end of another one: those that share a byte with what stays, stay.
export function apartFrom(pieces, staying) {
  const taken = new Set(staying.flatMap(({ address, size }) => Array.from({ length: size }, (_, place) => address + place)));
  const shares = ({ address, size }) => Array.from({ length: size }, (_, place) => address + place).some((at) => taken.has(at));
  return pieces.filter((piece) => !shares(piece)).sort((a, b) => a.address - b.address);
}

// The pieces with their bytes, those near each other as one stretch; where they were there are zeros.
export function takeData(found, pieces) {
  const section = found.find(({ id }) => id === 11);
  const before = Buffer.from(section.whole);
  const emptied = Buffer.from(section.whole);
  const segments = dataSegments(section.body);
  const stretches = [];
  for (const { address, size, constant } of pieces) {
    const segment = segments.find((one) => one.address <= address && address + size <= one.address + one.size);
    if (!segment) {
      continue; // Zeros from the beginning: no file holds them.
    }
    const at = segment.at + address - segment.address;
    emptied.fill(0, at, at + size);
    const last = stretches.at(-1);
    if (last && address <= last.end + (constant && last.constant ? NEAR : 0)) {
      last.end = Math.max(last.end, address + size);
    } else {
      stretches.push({ address, end: address + size, at, constant });
    }
  }
  const data = stretches.map(({ address, end, at }) => ({ address, bytes: before.subarray(at, at + end - address) }));
  return { data, found: found.map((one) => (one === section ? { ...one, whole: emptied } : one)) };
}
