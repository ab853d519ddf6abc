import { describe, expect, it } from 'vitest';
import { overlap } from '../../../src/charts/label-places.ts';
import { figureStates } from './figure-states.ts';
import { parsed, textBoxes } from './picture-boxes.ts';
import { smallDataset, smallFigure } from './small-figure.ts';

const widths = { wide: 720, narrow: 340 } as const;

describe.each(Object.entries(figureStates))('%s', (_, figure) => {
  describe.each(['wide', 'narrow'] as const)('drawn %s', (layout) => {
    const svg = figure.picture(layout);
    const boxes = textBoxes(svg);

    it('has finite lengths and nothing that a strict policy blocks', () => {
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null|<style|style=/);
      for (const rect of parsed(svg).querySelectorAll('rect'))
        for (const side of ['width', 'height'])
          expect(Number(rect.getAttribute(side)), rect.outerHTML).toBeGreaterThanOrEqual(0);
    });

    it('sets no word on another, and none outside the picture', () => {
      const height = Number(/viewBox="0 0 \S+ (\S+)"/.exec(svg)?.[1]);
      const found = boxes.flatMap(({ text, box }, index) => [
        ...boxes
          .slice(index + 1)
          .filter((other) => overlap(box, other.box))
          .map((other) => `${text} on ${other.text}`),
        ...(box.x < -1 || box.x + box.width > widths[layout] + 1 || box.y < -1 || box.y + box.height > height + 1
          ? [`${text} outside`]
          : []),
      ]);
      expect(found).toEqual([]);
    });

    it('is the same each time', () => {
      expect(figure.picture(layout)).toBe(svg);
    });
  });

  it('says every value in words and in the table', () => {
    for (const row of figure.table.rows)
      for (const { text, value } of row) {
        expect(figure.description).toContain(text);
        if (value === null) expect(text).toBe('not seen');
      }
  });
});

it.each([
  ['rows, negatives', 'wide'],
  ['columns, unknowns', 'narrow'],
  ['line, negatives', 'wide'],
  ['dots over numbers, long labels', 'narrow'],
  ['events, long labels', 'narrow'],
] as const)('%s, drawn %s, looks like its snapshot', async (state, layout) => {
  // Each piece on its own line, so that a diff shows what moved.
  const svg = figureStates[state]?.picture(layout).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  const file = `${state.replaceAll(/,? /g, '-')}-${layout}.svg`;
  await expect(`${svg?.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`snapshots/${file}`);
});

describe('a mark', () => {
  const rects = (svg: string): Element[] => [...parsed(svg).querySelectorAll('g > rect')];
  const lengths = (svg: string): number[] => rects(svg).map((rect) => Number(rect.getAttribute('width')));

  it('is as long as its value: bars from zero, ranges from low to high', () => {
    const drawn = smallFigure(
      { marks: [{ mark: 'barX', y: 'label', x: 'value' }] },
      smallDataset([{ value: 2 }, { value: 6 }]),
    );
    const [two, six] = lengths(drawn.picture('wide'));
    expect((two ?? 0) * 3).toBeCloseTo(six ?? 0, 0);
    const ranged = smallFigure(
      { marks: [{ mark: 'barX', y: 'label', x1: 'low', x2: 'high' }] },
      smallDataset([
        { low: 2, high: 4 },
        { low: 0, high: 6 },
      ]),
    );
    const [part, whole] = lengths(ranged.picture('narrow'));
    expect((part ?? 0) * 3).toBeCloseTo(whole ?? 0, 0);
  });

  it('is a point where a range has no length, and a limit where it has no low', () => {
    const drawn = smallFigure(
      { marks: [{ mark: 'barX', y: 'label', x1: 'low', x2: 'high' }] },
      smallDataset([
        { low: 3, high: 3 },
        { low: null, high: 5 },
        { low: null, high: null },
      ]),
    ).picture('wide');
    expect(lengths(drawn)).toEqual([]);
    expect(textBoxes(drawn).map(({ text }) => text)).toEqual(expect.arrayContaining(['3', 'up to 5', 'not seen']));
  });

  it('is hatched where its row is no fact yet, and the key says so', () => {
    const content = { marks: [{ mark: 'barY', x: 'label', y: 'value' }], hatched: { rows: ['r1'], label: 'Guidance' } };
    const drawn = smallFigure(content, smallDataset([{ value: 2 }, { value: 3 }])).picture('wide');
    const fills = rects(drawn).map((rect) => rect.closest('[fill]')?.getAttribute('fill'));
    expect(fills.filter((fill) => fill?.startsWith('url(#figure-small-wide'))).toHaveLength(2);
    expect(textBoxes(drawn).map(({ text }) => text)).toContain('Guidance');
  });

  it('has the accent where its row has it, and is grey beside it', () => {
    const marks = [{ mark: 'barX', y: 'label', x: 'value' }];
    const tones = (content: object): (string | null | undefined)[] =>
      rects(smallFigure({ marks, ...content }, smallDataset([{ value: 2 }, { value: 3 }])).picture('wide')).map(
        (rect) => rect.closest('[fill]')?.getAttribute('fill'),
      );
    expect(tones({ accent: ['r1'] })).toEqual(['var(--rest)', 'var(--accent)']);
    expect(tones({})).toEqual(['var(--accent)', 'var(--accent)']);
    expect(
      smallFigure({ marks: [{ ...marks[0], fill: 'sign' }] }, smallDataset([{ value: 2 }, { value: -3 }])).picture(
        'wide',
      ),
    ).toMatch(/var\(--good\).*var\(--bad\)/);
  });

  it('has the author’s words for its sign in the key, or what sign it is', () => {
    const content = { marks: [{ mark: 'barX', y: 'label', x: 'value', fill: 'sign' }] };
    const words = (more: object): string[] =>
      textBoxes(smallFigure({ ...content, ...more }, smallDataset([{ value: 2 }])).picture('wide')).map(
        ({ text }) => text,
      );
    expect(words({ signs: { above: 'Cheaper', below: 'Dearer' } })).toEqual(
      expect.arrayContaining(['Cheaper', 'Dearer']),
    );
    expect(words({})).toEqual(expect.arrayContaining(['Above zero', 'Below zero']));
  });
});

it('a log scale says that it is one', () => {
  const content = { marks: [{ mark: 'dot', y: 'label', x: 'value' }], x: { type: 'log' } };
  const figure = smallFigure(content, smallDataset([{ value: 1 }, { value: 1000 }]));
  for (const layout of ['wide', 'narrow'] as const)
    expect(
      textBoxes(figure.picture(layout))
        .map(({ text }) => text)
        .join(' '),
    ).toContain('Logarithmic scale');
  expect(figure.description).toContain('Logarithmic scale');
});

it('where the record ends stands on the picture', () => {
  const content = { marks: [{ mark: 'lineY', x: 'label', y: 'value' }], ends: 'Published, not read' };
  const figure = smallFigure(content, smallDataset([{ value: 1 }, { value: 2 }, { value: null }]));
  const words = textBoxes(figure.picture('wide')).map(({ text }) => text);
  expect(words).toContain('Published, not read');
  expect(words).not.toContain('not seen');
});

it('events stand in the order of their days, whatever that of their rows', () => {
  const rows = [
    { label: 'Later', day: '2026-06-18' },
    { label: 'First', day: '2024-12' },
    { label: 'Between', day: '2025-Q3' },
  ];
  const figure = smallFigure({ marks: [{ mark: 'event', y: 'day', text: 'label' }] }, smallDataset(rows));
  const words = textBoxes(figure.picture('narrow'));
  const heights = ['First', 'Between', 'Later'].map((label) => words.find(({ text }) => text === label)?.box.y ?? NaN);
  expect(heights).toEqual([...heights].sort((one, other) => one - other));
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['18 Jun 2026', 'Dec 2024', '2025 Q3']));
});
