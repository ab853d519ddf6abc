import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelLines } from '../../src/charts/label-lines.ts';
import { linear } from '../../src/charts/linear.ts';
import { rangeChartWide } from '../../src/charts/range-chart.ts';
import { markup, rounded, scene, type Scene } from '../../src/charts/scene.ts';
import { verdictSymbol } from '../../src/charts/verdict-glyph.ts';
import { waterfallColumns, waterfallRows, type WaterfallData } from '../../src/charts/waterfall.ts';
import { verdicts } from '../../src/report/schema.ts';

const names = { title: 'title', description: 'description' };

function piece(picture: Scene, key: string): Scene['attrs'] {
  const found = typeof picture.body === 'string' ? undefined : picture.body.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`the picture has no "${key}"`);
  return found.attrs;
}

function keys(picture: Scene): string[] {
  return typeof picture.body === 'string' ? [] : picture.body.map(({ key }) => key);
}

describe('a scene', () => {
  it('is written with its words escaped and its key as data', () => {
    expect(markup(scene('text', 'a "b"', { x: 1, class: 'c & d' }, '1 < 2 > 0'))).toBe(
      '<text x="1" class="c &amp; d" data-key="a &quot;b&quot;">1 &lt; 2 &gt; 0</text>',
    );
  });

  it('rounds lengths to two decimals and knows no negative zero', () => {
    expect(rounded(1.005)).toBeCloseTo(1, 1);
    expect(rounded(2 / 3)).toBe(0.67);
    expect(Object.is(rounded(-0.001), 0)).toBe(true);
  });
});

describe('a straight scale', () => {
  it('brings both ends of its domain to both ends of its range', () => {
    const scale = linear([-10, 30], [320, 34]);
    expect([scale(-10), scale(30), scale(10)]).toEqual([320, 34, 177]);
  });

  it('keeps to the start of its range where the domain is a point', () => {
    expect(linear([5, 5], [2, 9])(5)).toBe(2);
  });
});

describe('a label cut into lines', () => {
  it('keeps every word and its order, and no line longer than allowed unless it is one word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (words, characters) => {
        const lines = labelLines(words.join(' '), characters);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(characters);
      }),
      { seed: 7 },
    );
  });
});

describe('a waterfall', () => {
  const data = (start: number, change: number): WaterfallData => ({
    bars: [
      { name: 'start', kind: 'total', value: start, start: 0, end: start },
      { name: 'change', kind: 'change', value: change, start, end: start + change },
    ],
    base: [],
    label: ({ name }) => name,
    value: ({ value }) => String(value),
  });

  it('tells a gain from a loss by its class', () => {
    expect(piece(waterfallColumns(data(10, 5), names), 'bar change')['class']).toBe('bar gain');
    expect(piece(waterfallColumns(data(10, -5), names), 'bar change')['class']).toBe('bar loss');
  });

  it('hangs a change at the end of the bar before it', () => {
    const columns = waterfallColumns(data(10, -5), names);
    expect(piece(columns, 'bar change')['y']).toBe(piece(columns, 'bar start')['y']);
    const rows = waterfallRows(data(10, -5), names);
    const [total, change] = [piece(rows, 'bar start'), piece(rows, 'bar change')];
    expect(Number(change['x']) + Number(change['width'])).toBeCloseTo(Number(total['x']) + Number(total['width']), 1);
  });

  it('keeps every bar within the picture, whatever the numbers', () => {
    const amount = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(1e-12, 0.001, 1, 1e15)).map(([size, unit]) => size * unit);
    fc.assert(
      fc.property(amount, amount, (start, change) => {
        const picture = data(start, change);
        for (const bar of ['bar start', 'bar change']) {
          const column = piece(waterfallColumns(picture, names), bar);
          expect(Number(column['y'])).toBeGreaterThanOrEqual(0);
          expect(Number(column['y']) + Number(column['height'])).toBeLessThanOrEqual(320.02);
          const row = piece(waterfallRows(picture, names), bar);
          expect(Number(row['x'])).toBeGreaterThanOrEqual(0);
          expect(Number(row['x']) + Number(row['width'])).toBeLessThanOrEqual(338.02);
        }
      }),
      { seed: 7 },
    );
  });

  it('draws no bar and no connector for what is undefined, and still its label and a dash', () => {
    const undefinedChange = { ...data(10, NaN), value: () => '–' };
    const drawn = keys(waterfallColumns(undefinedChange, names));
    expect(drawn).not.toContain('bar change');
    expect(drawn).not.toContain('connector change');
    expect(drawn).toContain('value change');
    expect(drawn).toContain('label change 0');
  });

  it('draws no connector from a bar that is not there', () => {
    const { bars, ...rest } = data(10, NaN);
    const total = { name: 'end', kind: 'total', value: 12, start: 0, end: 12 } as const;
    expect(keys(waterfallColumns({ ...rest, bars: [...bars, total] }, names))).not.toContain('connector end');
    expect(keys(waterfallRows({ ...rest, bars: [...bars, total] }, names))).not.toContain('connector end');
  });

  it('outlines the base case in place, on the same scale', () => {
    const columns = waterfallColumns({ ...data(20, 0), base: data(10, 0).bars }, names);
    expect(Number(piece(columns, 'base start')['height']) * 2).toBeCloseTo(Number(piece(columns, 'bar start')['height']), 1);
    expect(piece(columns, 'base start')['x']).toBe(piece(columns, 'bar start')['x']);
  });
});

describe('a range chart', () => {
  const row = { id: 'a', label: 'A', text: '', examined: false };
  const chart = (low: number | null, high: number | null): Scene =>
    rangeChartWide({ rows: [{ ...row, low, high }, { ...row, id: 'b', low: 0, high: 10 }], write: String }, names);

  it('draws a range from its low to its high', () => {
    const picture = chart(2, 4);
    const [half, whole] = [piece(picture, 'range a'), piece(picture, 'range b')];
    expect(Number(half['width']) * 5).toBeCloseTo(Number(whole['width']), 1);
  });

  it('draws a point where both ends are the same', () => {
    expect(keys(chart(4, 4))).toContain('point a');
  });

  it('draws no mark for what nobody has seen, and still its label', () => {
    expect(keys(chart(null, null)).filter((key) => key.endsWith(' a') || key.includes(' a '))).toEqual(['label a 0']);
  });
});

describe('a verdict’s glyph', () => {
  it('has a shape of its own for each verdict, so that colour only repeats it', () => {
    const shapes = verdicts.map((verdict) => JSON.stringify(verdictSymbol(verdict).body));
    expect(new Set(shapes).size).toBe(verdicts.length);
    expect(shapes).not.toContain('[]');
  });
});
