/** The name records that say what a font is called; those of axes and instances stay as they are. */
const family = 1;
const style = 2;
const unique = 3;
const full = 4;
const postScript = 6;
/** Typographic and variations names, which would say the old name once more. */
const left = [16, 17, 18, 20, 21, 22, 25];

interface Table {
  tag: string;
  bytes: Buffer;
}

interface NameRecord {
  platform: number;
  encoding: number;
  language: number;
  name: number;
  bytes: Buffer;
}

/**
 * A TrueType font under another name. The Open Font License lets nobody publish a changed font under a name that its authors
 * reserve, and a subset is a changed font.
 */
export function renamedFont(font: Buffer, name: string): Buffer {
  const tables = tablesOf(font);
  return fontOf(
    font.readUInt32BE(0),
    tables.map((table) => (table.tag === 'name' ? { ...table, bytes: renamed(table.bytes, name) } : table)),
  );
}

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16;
    const offset = font.readUInt32BE(entry + 8);
    const bytes = font.subarray(offset, offset + font.readUInt32BE(entry + 12));
    return { tag: font.toString('latin1', entry, entry + 4), bytes };
  });
}

function renamed(table: Buffer, name: string): Buffer {
  const records = recordsOf(table);
  const styleName = records.find((record) => record.name === style);
  const words = styleName ? textOf(styleName) : 'Regular';
  const whole = words === 'Regular' ? name : `${name} ${words}`;
  const texts: Record<number, string> = {
    [family]: name,
    [unique]: `${whole} subset`,
    [full]: whole,
    [postScript]: `${name.replaceAll(' ', '')}-${words}`,
  };
  return nameTable(
    records
      .filter((record) => !left.includes(record.name))
      .map((record) => {
        const text = texts[record.name];
        return text === undefined ? record : { ...record, bytes: encoded(record, text) };
      }),
  );
}

function recordsOf(table: Buffer): NameRecord[] {
  const strings = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const at = 6 + index * 12;
    const begin = strings + table.readUInt16BE(at + 10);
    return {
      platform: table.readUInt16BE(at),
      encoding: table.readUInt16BE(at + 2),
      language: table.readUInt16BE(at + 4),
      name: table.readUInt16BE(at + 6),
      bytes: table.subarray(begin, begin + table.readUInt16BE(at + 8)),
    };
  });
}

/** Whether a record's text is in UTF-16, as everywhere but on old Macintosh computers. */
function isWide({ platform }: NameRecord): boolean {
  return platform !== 1;
}

function textOf(record: NameRecord): string {
  if (!isWide(record)) return record.bytes.toString('latin1');
  return Buffer.from(record.bytes).swap16().toString('utf16le');
}

function encoded(record: NameRecord, text: string): Buffer {
  return isWide(record) ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'latin1');
}

function nameTable(records: readonly NameRecord[]): Buffer {
  const head = Buffer.alloc(6 + records.length * 12);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, { platform, encoding, language, name, bytes }] of records.entries()) {
    for (const [field, value] of [platform, encoding, language, name, bytes.length, offset].entries())
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...records.map(({ bytes }) => bytes)]);
}

function fontOf(version: number, tables: readonly Table[]): Buffer {
  const power = Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(version, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  let offset = head.length;
  const parts: Buffer[] = [];
  for (const [index, { tag, bytes }] of tables.entries()) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    const entry = 12 + index * 16;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(checksum(padded), entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    offset += padded.length;
    parts.push(padded);
  }
  return Buffer.concat([head, ...parts]);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
