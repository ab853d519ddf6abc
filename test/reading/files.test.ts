import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingCsv } from '../../src/reading/csv.ts';
import { readingAddress, readingJson, readingMarkdown } from '../../src/reading/files.ts';
import { readReadingFile } from '../../src/reading/import.ts';
import { fieldValue, type FieldValue } from '../../src/reading/fields.ts';
import { hostileText, someValues } from './random-reading.ts';
import { smallOutline } from './small-outline.ts';
import { memo } from '../../src/figures/readings.ts';

const page = 'https://example.org/report/reading/';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sorted = (values: ReadonlyMap<string, FieldValue>): [string, FieldValue][] =>
  [...values].sort(([one], [other]) => (one < other ? -1 : 1));

describe.each([
  ['JSON', (values: Map<string, FieldValue>): string => readingJson(values, smallOutline)],
  ['CSV', readingCsv],
  [
    'Markdown',
    (values: Map<string, FieldValue>): string =>
      readingMarkdown(memo(values, smallOutline), values, smallOutline, page),
  ],
])('a reading as %s', (kind, write) => {
  it('comes back the same', () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const read = readReadingFile(bytes(write(values)));
        // A reading of nothing has no link to find.
        if (kind === 'Markdown' && values.size === 0) return;
        expect(read).toMatchObject({ unread: [], status: 'read' });
        expect(sorted(read.values)).toEqual(sorted(values));
      }),
      { numRuns: 400, seed: 21 },
    );
  });
});

describe('a reading that went through a spreadsheet', () => {
  const note = 'Für 5 €: “naïve”, don’t — œuvre';
  const ansi = (text: string): Uint8Array => {
    const letters = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, index) => index));
    return Uint8Array.from([...text], (letter) => letters.indexOf(letter));
  };
  const utf16 = (text: string, isBigEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(2 * text.length + 2));
    [...`\uFEFF${text}`].forEach((letter, index) => view.setUint16(2 * index, letter.charCodeAt(0), !isBigEndian));
    return new Uint8Array(view.buffer);
  };
  const saved = (delimiter: string, decimal: string, isTrue: string): string =>
    [
      ['Field', 'VALUE', 'kind', 'of', 'about'],
      ['input/sales/share', `0${decimal}25`, 'input', 'sales', 'share'],
      ['input/sales/size', `4${decimal}5E+10`, 'input', 'sales', 'size'],
      ['input/sales/rest', `−12${decimal}5`, 'input', 'sales', 'rest'],
      ['note/doubts/frost', `"${note}"`, 'note', 'doubts', 'frost'],
      ['read/leaf', isTrue, 'read', 'leaf', ''],
      ['', '', '', '', ''],
    ]
      .map((row) => `${row.join(delimiter)}\r\n`)
      .join('');
  const values = new Map<string, FieldValue>([
    ['input/sales/share', 0.25],
    ['input/sales/size', 4.5e10],
    ['input/sales/rest', -12.5],
    ['note/doubts/frost', note],
    ['read/leaf', true],
  ]);

  it.each([
    ['Excel, “CSV UTF-8”', bytes(`\uFEFF${saved(',', '.', 'TRUE')}`)],
    ['Excel in German, “CSV UTF-8”', bytes(`\uFEFF${saved(';', ',', 'WAHR')}`)],
    ['LibreOffice', bytes(saved(',', '.', 'True'))],
    ['Excel in French, UTF-16 text with tabs', utf16(saved('\t', ',', 'VRAI'), false)],
    ['UTF-16 in big-endian order', utf16(saved('\t', '.', 'true'), true)],
  ])('from %s comes back the same', (_, file) => {
    expect(readReadingFile(file)).toEqual({ values, unread: [], status: 'read' });
  });

  it('comes back the same in ANSI, whose “−” is a “-”', () => {
    const file = ansi(saved(';', ',', 'WAHR').replace('−', '-'));
    expect(readReadingFile(file)).toEqual({ values, unread: [], status: 'read' });
  });

  it.each([
    ['Mac OS Roman', 'f\x9Fr', 'caf\x8E'],
    ['code page 850', 'f\x81r', 'Gr\x94sse'],
    ['Windows-1251', '\xCF\xF0\xE8\xE2\xE5\xF2', '\xEC\xEE\xF0\xEE\xE7'],
    ['Shift JIS', '\x82\xB1\x82\xF1\x82\xC9\x82\xBF'],
  ])('is refused whole in %s', (_, ...notes) => {
    for (const text of notes) {
      const file = Uint8Array.from(`field,value\nnote/doubts/frost,${text}`, (letter) => letter.charCodeAt(0));
      expect(readReadingFile(file)).toEqual({ values: new Map(), unread: [], status: 'undecodable' });
    }
  });

  it('comes back from Excel in German, which keeps each line in one cell, but not a note in two lines', () => {
    const file =
      '\uFEFFfield,value,kind,of,about\r\ninput/sales/share,0.25,input,sales,share\r\n' +
      '"note/doubts/frost,""Frost, """"viel"""""",note,doubts,frost"\r\n"note/doubts/taste,""One"\r\n"two"",note,doubts,taste"\r\n';
    const { values: read, unread } = readReadingFile(bytes(file));
    expect([...read]).toEqual([
      ['input/sales/share', 0.25],
      ['note/doubts/frost', 'Frost, "viel"'],
    ]);
    expect(unread).toEqual(['note/doubts/taste,"One', 'two",note,doubts,taste']);
  });

  it('is refused if it is cut short within a note', () => {
    expect(readReadingFile(bytes('field,value\nnote/doubts/frost,"Frost, vie')).status).toBe('unreadable');
  });

  it('is refused if UTF-16 is cut short', () => {
    expect(readReadingFile(utf16(saved(',', '.', 'TRUE'), false).slice(0, -1)).status).toBe('undecodable');
  });

  it.each(['fÃ¼r', 'donâ€™t', 'Â£5', 'GrÃ¶ÃŸe'])('names a note whose letters are broken already, as in %s', (text) => {
    expect(readReadingFile(bytes(`field,value\nnote/doubts/frost,${text}\nread/leaf,TRUE`))).toEqual({
      values: new Map([['read/leaf', true]]),
      unread: ['note/doubts/frost'],
      status: 'read',
    });
  });

  it.each([
    [',', '"45,000"', null],
    ['\t', '-1,234', null],
    ['\t', '0,125', 0.125],
    [';', '1,234', 1.234],
    [';', '0.25', 0.25],
    [',', '0x10', null],
    [',', '1.234.567', null],
    [',', '01. Mai', null],
  ])('with “%s” between cells, the number %s is read as %s', (delimiter, cell, value) => {
    const { values: read } = readReadingFile(bytes(`field${delimiter}value\ninput/sales/share${delimiter}${cell}`));
    expect(read.get('input/sales/share') ?? null).toBe(value);
  });
});

it('begins a CSV with a byte order mark, so that Excel reads it as UTF-8', () => {
  expect([...bytes(readingCsv(new Map([['read/leaf', true]])))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
});

it('keeps spreadsheets from taking a decimal point for a separator of thousands', () => {
  expect(readingCsv(new Map([['input/sales/share', 1.234]]))).toContain(",'1.234,");
  expect(readingCsv(new Map([['input/sales/share', 0.125]]))).toContain(',0.125,');
});

it('keeps spreadsheets from running or converting what readers wrote', () => {
  const texts = ['=HYPERLINK("http://x")', "'quoted", '1/2', '12e45', '2026-11-23', 'True', '3:15'];
  const csv = readingCsv(new Map(texts.map((text, index) => [`note/doubts/n${index}`, text])));
  expect(csv).toContain('"\'=HYPERLINK(""http://x"")"');
  for (const text of texts.slice(1)) expect(csv).toContain(`,'${text},`);
});

it('reads the files that the edition of 26 November 2026 exported', () => {
  const values = new Map<string, FieldValue>([
    ['input/sales/share', 0.25],
    ['note/doubts/frost', '=Für\n"uns"'],
    ['rating/ways/iced/harm', 3],
    ['read/leaf', true],
  ]);
  const csv =
    'field,value,kind,of,about\ninput/sales/share,0.25,input,sales,share\n' +
    'note/doubts/frost,"\'=Für\n""uns""",note,doubts,frost\n' +
    'rating/ways/iced/harm,3,rating,ways,iced harm\nread/leaf,true,read,leaf,\n';
  const json =
    '{\n  "version": 1,\n  "report": "Tea",\n  "edition": "2026-11-26",\n  "fields": {\n    "input/sales/share": 0.25,\n' +
    '    "note/doubts/frost": "=Für\\n\\"uns\\"",\n    "rating/ways/iced/harm": 3,\n    "read/leaf": true\n  }\n}\n';
  const markdown =
    'Link to this reading: <https://example.org/reading/?reading=1*Isales*shareV0.25*Tways*Lharm*icedR3*Bread*leaf' +
    '#notes=%7B%22note%2Fdoubts%2Ffrost%22%3A%22%3DF%C3%BCr%5Cn%5C%22uns%5C%22%22%7D>\n';
  for (const text of [csv, json, markdown])
    expect(readReadingFile(bytes(text))).toMatchObject({ values, unread: [], status: 'read' });
});

it('replaces a lone surrogate in a note from any kind of file', () => {
  const values = new Map<string, FieldValue>([['note/doubts/frost', 'a\uD800b\uDC00 \u{1F375}']]);
  for (const text of [
    readingCsv(values),
    readingJson(values, smallOutline),
    readingMarkdown(memo(values, smallOutline), values, smallOutline, page),
  ])
    expect(readReadingFile(bytes(text)).values.get('note/doubts/frost')).toBe('a\uFFFDb\uFFFD \u{1F375}');
});

it('escapes Markdown and HTML in the reader’s words', () => {
  const noted = new Map<string, FieldValue>([
    ['state/doubts/frost', 'open'],
    ['note/doubts/frost', '# Not a title\n<script>alert(1)</script> [x](javascript:1)'],
  ]);
  const text = readingMarkdown(memo(noted, smallOutline), noted, smallOutline, page);
  expect(text).toContain('Note: \\# Not a title \\<script\\>alert(1)\\</script\\> \\[x\\](javascript:1)');
});

it('says with which edition it was saved, where that is a day', () => {
  const saved = (edition: string): string | undefined =>
    readReadingFile(bytes(readingJson(new Map([['read/leaf', true]]), { ...smallOutline, edition }))).edition;
  expect(saved('2026-10-01')).toBe('2026-10-01');
  expect(saved('')).toBeUndefined();
  expect(saved('<b>now')).toBeUndefined();
});

it('names the edition in a link, but for a reading of none', () => {
  const page = 'https://example.org/a/';
  const edition = '2026-10-01';
  expect(readingAddress(page, new Map([['read/leaf', true]]), { withNotes: false, edition })).toBe(
    `${page}?edition=${edition}&reading=1*Bread*leaf`,
  );
  expect(readingAddress(page, new Map(), { withNotes: false, edition })).toBe(page);
});

it('keeps the reader’s words in a link from the server', () => {
  const values = new Map<string, FieldValue>([
    ['state/doubts/frost', 'open'],
    ['note/doubts/frost', 'private words'],
  ]);
  expect(readingAddress('https://example.org/a/?x=1#y', values, { withNotes: false, edition: '' })).toBe(
    'https://example.org/a/?reading=1*Cdoubts*frostO00#y',
  );
  const address = new URL(readingAddress('https://example.org/a/', values, { withNotes: true, edition: '' }));
  expect(address.search).toBe('?reading=1*Cdoubts*frostO00');
  expect(decodeURIComponent(address.hash)).toBe('#notes={"note/doubts/frost":"private words"}');
  const placed = readingAddress('https://example.org/a/#y', values, { withNotes: true, edition: '' });
  expect(placed).toBe(`${address.href}&at=y`);
  expect(readReadingFile(bytes(`See ${placed}`)).values).toEqual(values);
});

it.each([
  ['<html></html>', 'unreadable'],
  ['{"version":2,"fields":{}}', 'of another version'],
  ['{"fields":{}}', 'unreadable'],
  ['{"version":1,"fields":[]}', 'unreadable'],
  ['see https://example.org/?reading=9*x', 'of another version'],
])('reports %s as %s', (text, status) => {
  expect(readReadingFile(bytes(text))).toEqual({ values: new Map(), unread: [], status });
});

it('of 10,000 hostile files yields only valid fields', () => {
  const object = fc
    .dictionary(
      fc.oneof(fc.string(), fc.constantFrom('state/r/a', '__proto__', 'input/m/x', 'constructor', 'note/r/a')),
      fc.oneof(fc.anything(), fc.constantFrom('open', 1, '<b>', 1e308)),
    )
    .map((fields) => JSON.stringify({ version: 1, fields }) ?? '');
  const table = fc
    .array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('state/r/a', 'weight/m/l')), fc.string()))
    .map((rows) => `field,value\n${rows.map((row) => row.join(',')).join('\n')}`);
  const link = fc
    .tuple(hostileText, hostileText)
    .map(([code, notes]) => `<https://x.org/?reading=${code}#notes=${notes}>`);
  fc.assert(
    fc.property(fc.oneof(hostileText, object, table, link), (text) => {
      for (const [name, value] of readReadingFile(bytes(text)).values)
        if (fieldValue(name, value) !== value) throw new Error(`${name} came out of ${text}`);
    }),
    { numRuns: 10_000, seed: 22 },
  );
});
