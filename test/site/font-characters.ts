import { brotliDecompressSync } from 'node:zlib';

const cmapFlag = 0;
const glyfFlags = [10, 11];

/** The characters that a WOFF2 file has glyphs for, read from its character map, which WOFF2 keeps as it was. */
export function fontCharacters(font: Buffer): Set<string> {
  const tables = font.readUInt16BE(12);
  let at = 48;
  let start = 0;
  let map: { start: number; length: number } | undefined;
  const packedNumber = (): number => {
    for (let value = 0; ;) {
      const byte = font.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  for (let table = 0; table < tables; table++) {
    const flags = font.readUInt8(at++);
    const flag = flags & 0x3f;
    if (flag === 0x3f) at += 4;
    const whole = packedNumber();
    // Glyphs are stored transformed unless the version says 3; every other table, if it says other than 0.
    const transformed = glyfFlags.includes(flag) ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = transformed ? packedNumber() : whole;
    if (flag === cmapFlag) map = { start, length };
    start += length;
  }
  if (!map) throw new Error('the font has no character map');
  const unpacked = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)));
  return charactersOf(unpacked.subarray(map.start, map.start + map.length));
}

function charactersOf(map: Buffer): Set<string> {
  const characters = new Set<string>();
  for (let table = 0; table < map.readUInt16BE(2); table++) {
    const part = map.subarray(map.readUInt32BE(8 + table * 8));
    const format = part.readUInt16BE(0);
    for (const [first, last] of format === 4 ? ranges4(part) : format === 12 ? ranges12(part) : []) {
      for (let code = first; code <= last && code < 0xffff; code++) characters.add(String.fromCodePoint(code));
    }
  }
  return characters;
}

/** A subset's segments hold mapped characters alone, so their ends are enough. */
function ranges4(part: Buffer): [number, number][] {
  const segments = part.readUInt16BE(6) / 2;
  return Array.from({ length: segments }, (_, index) => [
    part.readUInt16BE(16 + segments * 2 + index * 2),
    part.readUInt16BE(14 + index * 2),
  ]);
}

function ranges12(part: Buffer): [number, number][] {
  return Array.from({ length: part.readUInt32BE(12) }, (_, index) => [
    part.readUInt32BE(16 + index * 12),
    part.readUInt32BE(20 + index * 12),
  ]);
}
