/** What a file of some kind must be served as, and how its content shows that it is one. */
interface FileKind {
  type: string;
  /** That type and others that will do. */
  types: RegExp;
  /** What the file is, as the report of the self-test calls it. */
  name: string;
  isWhole?: (body: Buffer) => boolean;
  /** Whether browsers refuse a file of another type. */
  isStrict?: boolean;
}

const startsWith =
  (...bytes: number[]) =>
  (body: Buffer): boolean =>
    bytes.every((byte, index) => body[index] === byte);

const kinds: Readonly<Record<string, FileKind>> = {
  html: { type: 'text/html', types: /^text\/html$/, name: 'a page', isStrict: true },
  css: { type: 'text/css', types: /^text\/css$/, name: 'a stylesheet', isStrict: true },
  js: { type: 'text/javascript', types: /^(text|application)\/(x-)?javascript$/, name: 'a script', isStrict: true },
  svg: { type: 'image/svg+xml', types: /^image\/svg\+xml$/, name: 'an SVG picture', isStrict: true, isWhole: isSvg },
  png: { type: 'image/png', types: /^image\/png$/, name: 'a PNG picture', isWhole: startsWith(0x89, 0x50, 0x4e, 0x47) },
  webp: {
    type: 'image/webp',
    types: /^image\/webp$/,
    name: 'a WebP picture',
    isWhole: (body) => body.toString('latin1', 8, 12) === 'WEBP',
  },
  avif: {
    type: 'image/avif',
    types: /^image\/avif$/,
    name: 'an AVIF picture',
    isWhole: (body) => body.toString('latin1', 4, 8) === 'ftyp',
  },
  csv: { type: 'text/csv', types: /^text\/(csv|plain)$/, name: 'a table', isWhole: isTable },
  json: { type: 'application/json', types: /^application\/([\w.+-]+\+)?json$/, name: 'a JSON file', isWhole: isJson },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    types: /^application\/(vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|octet-stream)$/,
    name: 'a spreadsheet',
    isWhole: startsWith(0x50, 0x4b, 3, 4),
  },
  zip: {
    type: 'application/zip',
    types: /^application\/(x-)?zip/,
    name: 'a ZIP archive',
    isWhole: startsWith(0x50, 0x4b, 3, 4),
  },
  pdf: {
    type: 'application/pdf',
    types: /^application\/pdf$/,
    name: 'a PDF',
    isWhole: (body) => body.toString('latin1', 0, 5) === '%PDF-',
  },
  woff2: {
    type: 'font/woff2',
    types: /^(font\/woff2|application\/(font-woff2|octet-stream))$/,
    name: 'a typeface',
    isWhole: (body) => body.toString('latin1', 0, 4) === 'wOF2',
  },
  wasm: {
    type: 'application/wasm',
    types: /^application\/wasm$/,
    name: 'WebAssembly',
    isWhole: startsWith(0, 0x61, 0x73, 0x6d),
  },
  xml: { type: 'application/xml', types: /^(application|text)\/([\w.]+\+)?xml$/, name: 'an XML file' },
  md: { type: 'text/markdown', types: /^text\/(markdown|x-markdown|plain)$/, name: 'a text' },
  txt: { type: 'text/plain', types: /^text\/plain$/, name: 'a text' },
};

/** What is wrong with how a file is served. */
export interface FileFault {
  text: string;
  /** Whether the copy works in spite of it. */
  isSlight: boolean;
}

/** What is wrong with a file by its name, its media type and its content; null if nothing is. */
export function fileFault(path: string, type: string, body: Buffer): FileFault | null {
  const kind = kinds[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? 'html'];
  if (!kind) return null;
  if (body.length === 0) return { text: `${kind.name} is empty`, isSlight: false };
  if (kind.isWhole && !kind.isWhole(body)) return { text: `${kind.name} holds something else`, isSlight: false };
  if (kind.types.test(type)) return null;
  return {
    text: `${kind.name} is served as ${type || 'nothing in particular'}; ${kind.type} is expected`,
    isSlight: !kind.isStrict,
  };
}

function isSvg(body: Buffer): boolean {
  const text = body.toString();
  return /<svg[\s>]/.test(text) && /<\/svg>\s*$/.test(text);
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString());
    return true;
  } catch {
    return false;
  }
}

/** A table has a head and a row, and is no page that a host put in its place. */
function isTable(body: Buffer): boolean {
  const text = body.toString();
  return text.trim().split(/\r?\n/).length >= 2 && !/^\s*<(!doctype|html)/i.test(text);
}
