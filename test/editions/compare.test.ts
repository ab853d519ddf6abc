import { describe, expect, it } from 'vitest';
import { changedSentences } from '../../src/editions/changed-text.ts';
import { compareEditions } from '../../src/editions/compare.ts';
import { verdictsAlone } from '../../src/editions/verdicts-alone.ts';
import type { EditionRecord } from '../../src/report/edition-record.ts';

const before: EditionRecord = {
  format: 1,
  report: 'tea',
  title: 'Tea',
  edition: '2026-01-01',
  version: '1.0',
  language: 'en',
  claims: [
    { id: 'hot', quote: 'Tea is hot', verdict: 'unverified', finding: 'Nobody looked. It is brown.' },
    { id: 'cheap', quote: 'Tea is cheap', verdict: 'supported', finding: 'It costs 2.' },
  ],
  numbers: [
    { name: 'tea.price', label: 'Price', text: '2 €' },
    { name: 'tea.cups', label: 'Cups', text: '12' },
    { name: 'tea.gone', label: 'Gone', text: '1' },
  ],
  chapters: [
    { id: 'leaf', title: 'Leaf', sentences: ['Tea grows.', 'It costs 2 € a cup.', 'We drink it.'] },
    { id: 'pot', title: 'Pot', sentences: ['A pot.'] },
  ],
};
const after: EditionRecord = {
  ...before,
  edition: '2026-02-01',
  claims: [
    { id: 'hot', quote: 'Tea is hot', verdict: 'supported', finding: 'We weighed it. It is brown.' },
    { id: 'dear', quote: 'Tea is dear', verdict: 'partly', finding: 'Some is.' },
  ],
  numbers: [
    { name: 'tea.price', label: 'Price', text: '3 €' },
    { name: 'tea.cups', label: 'Cups', text: '12' },
    { name: 'tea.new', label: 'New', text: '5' },
  ],
  chapters: [
    { id: 'leaf', title: 'Leaf', sentences: ['Tea grows.', 'It costs 3 € a cup.', 'We drink it.', 'Often.'] },
    { id: 'cup', title: 'Cup', sentences: ['A cup.'] },
  ],
};

describe('from one edition to another', () => {
  const changes = compareEditions(before, after);

  it('verdicts change, and claims come and go', () => {
    expect(changes.verdicts).toEqual([
      { claim: 'hot', quote: 'Tea is hot', from: 'unverified', to: 'supported' },
      { claim: 'dear', quote: 'Tea is dear', from: null, to: 'partly' },
      { claim: 'cheap', quote: 'Tea is cheap', from: 'supported', to: null },
    ]);
  });

  it('numbers are compared by name, as they are written', () => {
    expect(changes.numbers).toEqual([{ name: 'tea.price', label: 'Price', from: '2 €', to: '3 €' }]);
    expect([changes.newNumbers, changes.goneNumbers]).toEqual([1, 1]);
  });

  it('findings and chapters are compared sentence by sentence', () => {
    expect(changes.findings).toEqual([
      {
        claim: 'hot',
        quote: 'Tea is hot',
        sentences: [[{ kind: 'was', text: 'Nobody looked.' }], [{ kind: 'now', text: 'We weighed it.' }]],
      },
    ]);
    expect(changes.chapters).toEqual([
      {
        id: 'leaf',
        title: 'Leaf',
        is: 'kept',
        sentences: [
          [
            { kind: 'same', text: 'It costs ' },
            { kind: 'was', text: '2 ' },
            { kind: 'now', text: '3 ' },
            { kind: 'same', text: '€ a cup.' },
          ],
          [{ kind: 'now', text: 'Often.' }],
        ],
      },
      { id: 'cup', title: 'Cup', is: 'new', sentences: [] },
      { id: 'pot', title: 'Pot', is: 'gone', sentences: [] },
    ]);
  });

  it('nothing changes where nothing did', () => {
    const { verdicts, findings, numbers, newNumbers, goneNumbers, chapters } = compareEditions(after, after);
    expect([verdicts, findings, numbers, newNumbers, goneNumbers, chapters]).toEqual([[], [], [], 0, 0, []]);
  });

  it('of which only the verdicts are kept, only these are compared', () => {
    const earlier = { edition: '2026-01-01', version: '1.0', isFrozen: false, verdicts: { hot: 'partly' as const } };
    const { verdicts, findings, numbers, chapters } = compareEditions(verdictsAlone(earlier, after), after);
    expect(verdicts.map(({ claim, from, to }) => [claim, from, to])).toEqual([
      ['hot', 'partly', 'supported'],
      ['dear', null, 'partly'],
    ]);
    expect([findings, numbers, chapters]).toEqual([[], [], []]);
  });
});

describe('a text', () => {
  const kinds = (was: string[], now: string[]): string[] =>
    changedSentences(was, now, 'en').map((runs) => runs.map(({ kind }) => kind).join('+'));

  it('with a sentence put in before one that was reworded tells of both', () => {
    expect(
      kinds(['The press pays for itself in two years.'], ['Really.', 'The press pays for itself in ten years.']),
    ).toEqual(['now', 'same+was+now+same']);
  });

  it('that was written anew is told of sentence by sentence, in time', () => {
    const text = (word: string): string[] =>
      Array.from({ length: 1_500 }, (_, index) => `${word} ${word}${index} ${word}.`);
    const started = performance.now();
    expect(kinds(text('old'), text('new'))).toHaveLength(3_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
