import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingAddress, readingCsv, readingJson, readingMarkdown, readReadingFile } from '../../src/reading/files.ts';
import { isFieldValue, parsedName, type FieldValue } from '../../src/reading/fields.ts';
import { hostileText, someValues } from './random-reading.ts';
import { smallOutline } from './small-outline.ts';

const page = 'https://example.org/report/reading/';
const sorted = (values: ReadonlyMap<string, FieldValue>): [string, FieldValue][] =>
  [...values].sort(([one], [other]) => (one < other ? -1 : 1));

describe.each([
  ['JSON', (values: Map<string, FieldValue>): string => readingJson(values, smallOutline)],
  ['CSV', readingCsv],
  ['Markdown', (values: Map<string, FieldValue>): string => readingMarkdown([], values, smallOutline, page)],
])('a reading as %s', (kind, write) => {
  it('comes back the same', () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const read = readReadingFile(write(values));
        // A reading of nothing has no link to find.
        if (kind === 'Markdown' && values.size === 0) return;
        expect(read).toEqual({ values: expect.anything(), unread: [], said: 'read' });
        expect(sorted(read.values)).toEqual(sorted(values));
      }),
      { numRuns: 400, seed: 21 },
    );
  });
});

it('keeps spreadsheets from running what readers wrote', () => {
  const csv = readingCsv(
    new Map([
      ['note/doubts/frost', '=HYPERLINK("http://x")'],
      ['note/doubts/taste', "'quoted"],
    ]),
  );
  expect(csv).toContain('"\'=HYPERLINK(""http://x"")"');
  expect(csv).toContain("''quoted");
});

it('keeps Markdown and HTML in a reader’s words from being either', () => {
  const note = '# Not a title\n<script>alert(1)</script> [x](javascript:1)';
  const parts = [{ title: 'Risks', said: '', entries: [{ text: 'Frost', more: [`Note: ${note}`] }] }];
  const text = readingMarkdown(parts, new Map([['note/doubts/frost', note]]), smallOutline, page);
  expect(text).toContain('Note: \\# Not a title \\<script\\>alert(1)\\</script\\> \\[x\\](javascript:1)');
});

it('an address carries no words of the reader’s to a server', () => {
  const values = new Map<string, FieldValue>([
    ['state/doubts/frost', 'open'],
    ['note/doubts/frost', 'private words'],
  ]);
  expect(readingAddress('https://example.org/a/?x=1#y', values, { withNotes: false })).toBe(
    'https://example.org/a/?reading=1*Cdoubts*frostO00',
  );
  const address = new URL(readingAddress('https://example.org/a/', values, { withNotes: true }));
  expect(address.search).toBe('?reading=1*Cdoubts*frostO00');
  expect(decodeURIComponent(address.hash)).toBe('#notes={"note/doubts/frost":"private words"}');
});

it.each([
  ['<html></html>', 'unreadable'],
  ['{"version":2,"fields":{}}', 'of another version'],
  ['{"fields":{}}', 'unreadable'],
  ['{"version":1,"fields":[]}', 'unreadable'],
  ['see https://example.org/?reading=9*x', 'of another version'],
  ['field;value\nread/a;true', 'unreadable'],
])('%s is told apart', (text, said) => {
  expect(readReadingFile(text)).toEqual({ values: new Map(), unread: [], said });
});

it('10,000 hostile files come to fields of a reading alone', () => {
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
      for (const [name, value] of readReadingFile(text).values) {
        const parsed = parsedName(name);
        if (!parsed || !isFieldValue(parsed.kind, value)) throw new Error(`${name} came out of ${text}`);
      }
    }),
    { numRuns: 10_000, seed: 22 },
  );
});
