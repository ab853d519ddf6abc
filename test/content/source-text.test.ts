import { describe, expect, it } from 'vitest';
import { sourceText, type SourceBlock } from '../../src/report/source-text.ts';
import { loadReport } from '../../src/report/load.ts';

/** The words that a claim stands on, passage by passage. */
function placesOf(blocks: readonly SourceBlock[], id: string): string[] {
  return blocks
    .flatMap(({ rows }) => rows.flat())
    .flatMap(({ text, claims }) =>
      claims.filter((claim) => claim.id === id).map(({ start, end }) => text.slice(start, end)),
    );
}

describe('a text cut into passages', () => {
  it('has every claim where its words stand, whatever the white space', () => {
    const blocks = sourceText(
      'x',
      [
        { kind: 'title', text: 'On tea' },
        { kind: 'paragraph', text: 'Tea is\n  wet. It will grow.' },
      ],
      [
        { id: 'wet', quote: 'Tea is wet' },
        { id: 'grow', quote: 'will  grow' },
      ],
    );
    expect(placesOf(blocks, 'wet')).toEqual(['Tea is\n  wet']);
    expect(placesOf(blocks, 'grow')).toEqual(['will grow']);
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph']);
  });

  it('places words that occur twice after the claim before them', () => {
    const [block] = sourceText(
      'x',
      [{ kind: 'paragraph', text: 'It grows. Tea is wet. It grows.' }],
      [
        { id: 'first', quote: 'Tea is wet' },
        { id: 'second', quote: 'It grows' },
      ],
    );
    expect(block?.rows[0]?.[0]?.claims).toEqual([
      { id: 'first', start: 10, end: 20 },
      { id: 'second', start: 22, end: 30 },
    ]);
  });

  it('has a claim that runs on into the next passage in both, as one that continues there', () => {
    const blocks = sourceText(
      'x',
      [
        { kind: 'paragraph', text: 'Tea is wet.' },
        { kind: 'paragraph', text: 'It grows.' },
      ],
      [{ id: 'both', quote: 'wet. It' }],
    );
    expect(placesOf(blocks, 'both')).toEqual(['wet.', 'It']);
    expect(blocks.map(({ rows }) => rows[0]?.[0]?.claims[0]?.continues)).toEqual([undefined, true]);
  });

  it('gathers cells into the rows of a table, as wide as its head', () => {
    const blocks = sourceText(
      'x',
      [
        { kind: 'header', text: 'a' },
        { kind: 'header', text: 'b' },
        ...['1', '2', '3', '4'].map((text) => ({ kind: 'cell' as const, text })),
        { kind: 'paragraph', text: 'After.' },
        { kind: 'header', text: 'c' },
        { kind: 'cell', text: '5' },
        { kind: 'cell', text: '6' },
      ],
      [],
    );
    expect(blocks.map(({ kind, rows }) => [kind, rows.map((row) => row.map(({ text }) => text))])).toEqual([
      ['table', [['a', 'b'], ['1', '2'], ['3', '4']]],
      ['paragraph', [['After.']]],
      ['table', [['c'], ['5'], ['6']]],
    ]);
  });
});

describe('a text that is not cut', () => {
  it('is cut at blank lines, with its first short line as the title, and lists item by item', () => {
    const text = 'On tea\n\nTea is wet,\nand hot.\n\nWhat may go wrong\n\n 1. It cools.\n 2. It spills.\n\nSo it goes.\n';
    expect(sourceText(text, [], []).map(({ kind, rows }) => [kind, rows[0]?.[0]?.text])).toEqual([
      ['title', 'On tea'],
      ['paragraph', 'Tea is wet, and hot.'],
      ['heading', 'What may go wrong'],
      ['item', '1. It cools.'],
      ['item', '2. It spills.'],
      ['paragraph', 'So it goes.'],
    ]);
  });

  it('is empty where there is none', () => {
    expect(sourceText(null, [], [])).toEqual([]);
  });
});

it.each(['content', 'test/reports/orchard'])('every claim of %s stands in its text once, in its own words', (folder) => {
  const { text, claims } = loadReport(folder);
  expect(claims).not.toHaveLength(0);
  for (const { id, quote } of claims)
    expect(placesOf(text, id).join('').replace(/\s/g, ''), id).toBe(quote.replace(/\s/g, ''));
});
