import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barRows, type BarRowsData } from '../../src/charts/bar-rows.ts';
import { casesNarrow, casesWide, type CasesData } from '../../src/charts/cases-chart.ts';
import { dotPlotNarrow, dotPlotWide, type DotPlotData } from '../../src/charts/dot-plot.ts';
import { labelLines } from '../../src/charts/label-lines.ts';
import { linear } from '../../src/charts/linear.ts';
import { modelGraph, type ModelGraphData } from '../../src/charts/model-graph.ts';
import { markup, rounded, scene, type Scene } from '../../src/charts/scene.ts';
import { tornadoNarrow, tornadoWide, type TornadoData } from '../../src/charts/tornado.ts';
import { twoWayNarrow, twoWayWide, type TwoWayData } from '../../src/charts/two-way-map.ts';
import { verdictGlyph } from '../../src/charts/verdict-glyph.ts';
import { verdicts } from '../../src/report/schema/verdicts.ts';
import { chartStates } from './chart-states.ts';

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
  it('is serialized with escaped text and its key as data', () => {
    expect(markup(scene('text', 'a "b"', { x: 1, class: 'c & d' }, '1 < 2 > 0'))).toBe(
      '<text x="1" class="c &amp; d" data-key="a &quot;b&quot;">1 &lt; 2 &gt; 0</text>',
    );
  });

  it('rounds lengths to two decimals, without negative zero', () => {
    expect(rounded(1.005)).toBeCloseTo(1, 1);
    expect(rounded(2 / 3)).toBe(0.67);
    expect(Object.is(rounded(-0.001), 0)).toBe(true);
  });
});

describe('a linear scale', () => {
  it('maps the ends of its domain to the ends of its range', () => {
    const scale = linear([-10, 30], [320, 34]);
    expect([scale(-10), scale(30), scale(10)]).toEqual([320, 34, 177]);
  });

  it('maps a single-point domain to the start of its range', () => {
    expect(linear([5, 5], [2, 9])(5)).toBe(2);
  });
});

describe('a wrapped label', () => {
  it('keeps all words in order, and only single words exceed the limit', () => {
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

describe('bars in rows', () => {
  const data = (start: number, change: number): BarRowsData => ({
    bars: [
      { name: 'start', kind: 'total', value: start, start: 0, end: start },
      { name: 'change', kind: 'change', value: change, start, end: start + change },
    ],
    base: [],
    label: ({ name }) => name,
    value: ({ value }) => String(value),
    accent: 'change',
    joined: true,
    compare: { with: 'start', text: '50%' },
    key: 'base case',
  });

  it('starts a change at the end of the previous bar', () => {
    const rows = barRows(data(10, -5), names, 340);
    const [total, change] = [piece(rows, 'bar start'), piece(rows, 'bar change')];
    expect(Number(change['x']) + Number(change['width'])).toBeCloseTo(Number(total['x']) + Number(total['width']), 1);
  });

  it('keeps every bar inside the picture, whatever the numbers', () => {
    const amount = fc
      .tuple(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(1e-12, 0.001, 1, 1e15))
      .map(([size, unit]) => size * unit);
    fc.assert(
      fc.property(amount, amount, (start, change) => {
        for (const bar of ['bar start', 'bar change']) {
          const row = piece(barRows(data(start, change), names, 340), bar);
          expect(Number(row['x'])).toBeGreaterThanOrEqual(0);
          expect(Number(row['x']) + Number(row['width'])).toBeLessThanOrEqual(338.02);
        }
      }),
      { seed: 7 },
    );
  });

  it('keeps every readout off the bars and their outlines, in both cases', () => {
    const picture = barRows({ ...data(20, 10), base: data(10, 30).bars }, names, 340);
    const boxes = ['bar start', 'base start', 'bar change', 'base change'].map((key) => piece(picture, key));
    for (const key of ['label start', 'value start', 'label change', 'value change']) {
      const line = Number(piece(picture, key)['y']);
      for (const { y, height } of boxes)
        expect(line + 4 <= Number(y) || line - 12 >= Number(y) + Number(height), key).toBe(true);
    }
  });

  it('draws only a label and a dash for an undefined number, and no bracket to it', () => {
    const drawn = keys(barRows({ ...data(10, NaN), value: () => '–' }, names, 340));
    for (const key of ['bar change', 'connector change', 'bracket']) expect(drawn).not.toContain(key);
    for (const key of ['value change', 'label change']) expect(drawn).toContain(key);
  });

  it('draws no connector from a missing bar', () => {
    const { bars, ...rest } = data(10, NaN);
    const total = { name: 'end', kind: 'total', value: 12, start: 0, end: 12 } as const;
    expect(keys(barRows({ ...rest, bars: [...bars, total] }, names, 340))).not.toContain('connector end');
  });

  it('says what outlines are, where there are any', () => {
    expect(keys(barRows(data(20, 0), names, 340))).not.toContain('key');
    expect(keys(barRows({ ...data(20, 0), base: data(10, 0).bars }, names, 340))).toContain('key');
  });

  it('draws a line for a number that bars are held against, with its words inside the picture', () => {
    for (const value of [0, 5, 10, 1000]) {
      const picture = barRows({ ...data(10, 0), mark: { value, text: 'a rather long name 1000' } }, names, 340);
      const [{ x1 }, words] = [piece(picture, 'mark'), piece(picture, 'mark text')];
      expect(Number(x1)).toBeLessThanOrEqual(340);
      expect(Number(words['x'])).toBeGreaterThan(60);
      expect(Number(words['x'])).toBeLessThan(280);
    }
  });

  it('outlines the base case in place, on the same scale', () => {
    const rows = barRows({ ...data(20, 0), base: data(10, 0).bars }, names, 340);
    expect(Number(piece(rows, 'base start')['width']) * 2).toBeCloseTo(Number(piece(rows, 'bar start')['width']), 1);
    expect(piece(rows, 'base start')['y']).toBe(piece(rows, 'bar start')['y']);
  });
});

describe.each([
  ['wide', tornadoWide],
  ['narrow', tornadoNarrow],
] as const)('a tornado, %s', (_, draw) => {
  const bar = (name: string, atLow: number, atHigh: number): TornadoData['bars'][number] => ({
    name,
    label: name,
    atLow,
    atHigh,
    lowText: 'low',
    highText: 'high',
  });
  const picture = draw(
    {
      bars: [bar('half', 5, 20), bar('whole', 0, 30), bar('turned', 20, 5), bar('unknown', NaN, 20)],
      base: 10,
      baseText: 'Now',
      value: String,
    },
    names,
  );
  const ends = (key: string): [number, number] => {
    const { x, width } = piece(picture, key);
    return [Number(x), Number(x) + Number(width)];
  };
  const line = Number(piece(picture, 'base')['x1']);

  it('draws bars from the present result to the results at the ends', () => {
    expect(ends('low half')[1]).toBeCloseTo(line, 1);
    expect(ends('high half')[0]).toBeCloseTo(line, 1);
    expect(2 * (line - ends('low half')[0])).toBeCloseTo(line - ends('low whole')[0], 1);
    expect(2 * (ends('high half')[1] - line)).toBeCloseTo(ends('high whole')[1] - line, 1);
    expect(ends('high whole')[1] - line).toBeCloseTo(2 * (line - ends('low whole')[0]), 1);
  });

  it('draws the low end on the side of its result', () => {
    expect(ends('low turned')).toEqual(ends('high half'));
    expect(ends('high turned')).toEqual(ends('low half'));
  });

  it('draws no bar to an undefined end, but labels it', () => {
    expect(keys(picture)).not.toContain('low unknown');
    expect(keys(picture)).toContain('text low unknown');
    expect(keys(picture)).toContain('high unknown');
  });
});

describe.each([
  ['wide', casesWide],
  ['narrow', casesNarrow],
] as const)('cases side by side, %s', (_, draw) => {
  const row = (name: string, value: number): CasesData['rows'][number] => ({
    name,
    label: name,
    value,
    text: String(value),
    yours: name === 'own',
  });
  const picture = draw(
    {
      rows: [row('low', -5), row('own', 10), row('high', 20), row('unknown', NaN)],
      target: { value: 10, text: 'Asked' },
    },
    names,
  );

  it('draws bars from zero in both directions, in proportion to their values', () => {
    const zero = Number(piece(picture, 'zero')['x1']);
    const [low, own, high] = ['low', 'own', 'high'].map((name) => piece(picture, `bar ${name}`));
    expect(Number(low?.['x']) + Number(low?.['width'])).toBeCloseTo(zero, 1);
    expect(own?.['x']).toBeCloseTo(zero, 1);
    expect(Number(low?.['width']) * 4).toBeCloseTo(Number(high?.['width']), 0);
    expect(Number(own?.['width']) * 2).toBeCloseTo(Number(high?.['width']), 1);
  });

  it('draws the target where a bar of that value would end', () => {
    const { x, width } = piece(picture, 'bar own');
    expect(Number(piece(picture, 'target')['x1'])).toBeCloseTo(Number(x) + Number(width), 1);
  });

  it('marks the reader’s own case by class and draws no undefined bar', () => {
    expect(piece(picture, 'bar own')['class']).toContain('yours');
    expect(piece(picture, 'bar high')['class']).not.toContain('yours');
    expect(keys(picture)).not.toContain('bar unknown');
  });
});

describe.each([
  ['wide', dotPlotWide],
  ['narrow', dotPlotNarrow],
] as const)('a dot plot, %s', (_, draw) => {
  const data = (dots: number[]): DotPlotData => ({
    dots,
    interval: [2, 8],
    intervalText: '',
    marks: [{ name: 'case', label: 'Case', value: 10 }],
    value: String,
  });
  const circles = (picture: Scene): Record<'cx' | 'cy' | 'r', number>[] =>
    keys(picture)
      .filter((key) => key.startsWith('dot '))
      .map((key) => {
        const { cx, cy, r } = piece(picture, key);
        return { cx: Number(cx), cy: Number(cy), r: Number(r) };
      });

  it('fills only the dots inside the interval, both ends included', () => {
    const picture = draw(data([1, 2, 5, 8, 9]), names);
    expect([0, 1, 2, 3, 4].map((index) => piece(picture, `dot ${index}`)['class'])).toEqual([
      'dot',
      'dot inside',
      'dot inside',
      'dot inside',
      'dot',
    ]);
  });

  it('draws dots without overlap, each within a dot of its value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 50 }), (values) => {
        const sorted = values.map((value) => value / 10).toSorted((a, b) => a - b);
        const picture = draw(data([0, ...sorted, 10]), names);
        const drawn = circles(picture);
        const [first, last] = [drawn[0], drawn.at(-1)];
        if (!first || !last) throw new Error('dots are drawn');
        const axis = piece(picture, 'axis');
        for (const [index, dot] of drawn.entries()) {
          const value = [0, ...sorted, 10][index] ?? NaN;
          const place = Number(axis['x1']) + (value / 10) * (Number(axis['x2']) - Number(axis['x1']));
          expect(Math.abs(dot.cx - place)).toBeLessThanOrEqual(dot.r + 1.02);
          for (const other of drawn.slice(index + 1))
            expect(Math.hypot(dot.cx - other.cx, dot.cy - other.cy)).toBeGreaterThan(2 * dot.r);
        }
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});

describe.each([
  ['wide', twoWayWide],
  ['narrow', twoWayNarrow],
] as const)('a map of two assumptions, %s', (_, draw) => {
  const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const map = (of: (x: number, y: number) => number, target: number): Scene => {
    const data: TwoWayData = {
      xs: steps,
      ys: steps,
      values: steps.map((y) => steps.map((x) => of(x, y))),
      target,
      targetText: 'Asked',
      present: { x: 2, y: 6 },
      x: { label: 'X', write: String },
      y: { label: 'Y', write: String },
    };
    return draw(data, names);
  };
  const frame = (picture: Scene): Record<'x' | 'y' | 'width' | 'height', number> => {
    const { x, y, width, height } = piece(picture, 'frame');
    return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
  };

  it('draws the contour at the target, from one side of the frame to the other', () => {
    const picture = map((x) => x, 3);
    const { x, y, width, height } = frame(picture);
    const points = [...String(piece(picture, 'contour')['d']).matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(
      ([, across, down]) => [Number(across), Number(down)] as const,
    );
    for (const [across] of points) expect(across).toBeCloseTo(x + (3 / 8) * width, 1);
    const heights = points.map(([, down]) => down);
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([y, y + height]);
  });

  it('draws a cross at the case', () => {
    const picture = map((x) => x, 3);
    const { x, y, width, height } = frame(picture);
    expect(Number(piece(picture, 'present down')['x1'])).toBeCloseTo(x + width / 4, 1);
    expect(Number(piece(picture, 'present across')['y1'])).toBeCloseTo(y + height / 4, 1);
  });

  it('draws no line at the edge of the defined area, on any side', () => {
    for (const of of [
      (x: number) => (x > 4 ? NaN : x),
      (x: number) => (x < 4 ? NaN : x),
      (_: number, y: number) => (y > 4 ? NaN : y),
      (_: number, y: number) => (y < 4 ? NaN : y),
    ]) {
      const drawn = keys(map(of, -1));
      expect(drawn).toContain('reached');
      expect(drawn).not.toContain('contour');
    }
    expect(keys(map((x) => (x > 6 ? NaN : x), 3))).toContain('contour');
  });

  it('draws no line if the target is reached everywhere or nowhere', () => {
    for (const target of [-1, 100]) {
      const drawn = keys(map((x, y) => x + y, target));
      expect(drawn).not.toContain('contour');
      expect(drawn).not.toContain('target');
    }
    expect(keys(map((x, y) => x + y, -1))).toContain('reached');
    expect(keys(map((x, y) => x + y, 100))).not.toContain('reached');
  });
});

describe('a model’s graph', () => {
  interface Frame {
    name: string;
    x: number;
    y: number;
    right: number;
    floor: number;
  }
  const frames = (picture: Scene): Frame[] =>
    keys(picture).flatMap((key) => {
      if (!key.startsWith('box ')) return [];
      const { x, y, width, height } = piece(picture, key);
      return [
        {
          name: key.slice(4),
          x: Number(x),
          y: Number(y),
          right: Number(x) + Number(width),
          floor: Number(y) + Number(height),
        },
      ];
    });
  const frameOf = (picture: Scene, name: string): Frame => {
    const found = frames(picture).find((frame) => frame.name === name);
    if (!found) throw new Error(`the graph has no box "${name}"`);
    return found;
  };
  const size = (picture: Scene): number[] => String(picture.attrs['viewBox']).split(' ').slice(2).map(Number);
  /** Graphs in which each node leads to one or two later ones, so that all lead to the last. */
  const graphs = fc
    .array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 15 })
    .map((draws): ModelGraphData => {
      const count = draws.length + 1;
      const edges = draws.flatMap(([first, second], from) =>
        [...new Set([first, second].map((draw) => from + 1 + (draw % (count - from - 1))))].map(
          (to) => [`n${from}`, `n${to}`] as const,
        ),
      );
      return {
        nodes: Array.from({ length: count }, (_, index) => ({
          name: `n${index}`,
          label: 'word '.repeat(Math.ceil((draws[index]?.[2] ?? 5) / 5)).trim(),
          text: '12.5%',
          kind: edges.some(([, to]) => to === `n${index}`) ? 'output' : 'input',
        })),
        edges,
      };
    });

  it('keeps every box inside the picture without overlap', () => {
    fc.assert(
      fc.property(graphs, (data) => {
        const picture = modelGraph(data, names);
        const [width, height] = size(picture);
        const boxes = frames(picture);
        expect(boxes.length).toBe(data.nodes.length);
        for (const [index, box] of boxes.entries()) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width ?? 0);
          expect(box.floor).toBeLessThanOrEqual(height ?? 0);
          for (const other of boxes.slice(index + 1)) {
            expect(
              box.right < other.x || other.right < box.x || box.floor < other.y || other.floor < box.y,
              `${box.name} over ${other.name}`,
            ).toBe(true);
          }
        }
      }),
      { seed: 7 },
    );
  });

  it('puts each number below those it is computed from', () => {
    fc.assert(
      fc.property(graphs, (data) => {
        const picture = modelGraph(data, names);
        for (const [from, to] of data.edges) expect(frameOf(picture, from).floor).toBeLessThan(frameOf(picture, to).y);
      }),
      { seed: 7 },
    );
  });

  it('keeps overlapping rails apart', () => {
    fc.assert(
      fc.property(graphs, (data) => {
        const picture = modelGraph(data, names);
        const rails = data.edges.map(([from, to]) => {
          const [, x, top, floor] =
            /([\d.]+),([\d.]+)V([\d.]+)/.exec(String(piece(picture, `edge ${from} ${to}`)['d'])) ?? [];
          return { to, x: Number(x), top: Number(top), floor: Number(floor) };
        });
        for (const [index, rail] of rails.entries()) {
          expect(rail.x).toBeGreaterThan(0);
          expect(rail.top).toBeLessThan(rail.floor);
          const struck = rails
            .slice(index + 1)
            .filter(
              (other) => other.to !== rail.to && other.x === rail.x && other.top < rail.floor && rail.top < other.floor,
            );
          expect(struck, rail.to).toEqual([]);
        }
      }),
      { seed: 7 },
    );
  });

  it('emphasizes only the final output and rounds inputs', () => {
    const edges = [
      ['in', 'step'],
      ['step', 'end'],
    ] as const;
    const nodes = ['in', 'step', 'end'].map((name) => ({
      name,
      label: name,
      text: '1',
      kind: name === 'in' ? ('input' as const) : ('output' as const),
    }));
    const picture = modelGraph({ nodes, edges }, names);
    expect(nodes.map(({ name }) => piece(picture, `box ${name}`)['class'])).toEqual([
      'box input',
      'box output',
      'box output last',
    ]);
    expect(Number(piece(picture, 'box in')['rx'])).toBeGreaterThan(0);
    expect(piece(picture, 'box step')['rx']).toBe(0);
  });
});

/** Where a text stands, with characters taken as 7 px wide on average: what 14 px of the report's sans need. */
function extent({ attrs, body }: Scene): Record<'left' | 'right' | 'top' | 'floor', number> {
  const width = typeof body === 'string' ? body.length * 7 : 0;
  const anchor = attrs['text-anchor'] ?? 'start';
  const left = Number(attrs['x']) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return { left, right: left + width, top: Number(attrs['y']) - 11, floor: Number(attrs['y']) + 3 };
}

describe.each(chartStates.filter(({ chart }) => chart.startsWith('model-graph')))(
  'the texts of $chart',
  ({ states }) => {
    const texts = (picture: Scene): Scene[] =>
      typeof picture.body === 'string' ? [] : picture.body.filter(({ tag }) => tag === 'text');

    it.each(Object.entries(states))('are inside the picture and do not overlap: %s', (_, picture) => {
      const [width = 0, height = 0] = String(picture.attrs['viewBox']).split(' ').slice(2).map(Number);
      const placed = texts(picture).map((text) => ({ key: text.key, ...extent(text) }));
      for (const [index, text] of placed.entries()) {
        expect(Math.min(text.left, text.top), text.key).toBeGreaterThanOrEqual(0);
        expect(text.right, text.key).toBeLessThanOrEqual(width);
        expect(text.floor, text.key).toBeLessThanOrEqual(height);
        for (const other of placed.slice(index + 1)) {
          expect(
            text.right <= other.left || other.right <= text.left || text.floor <= other.top || other.floor <= text.top,
            `${text.key} over ${other.key}`,
          ).toBe(true);
        }
      }
    });
  },
);

describe('a verdict’s glyph', () => {
  it('has a different shape for each verdict, not just a different colour', () => {
    const shapes = verdicts.map((verdict) => JSON.stringify(verdictGlyph(verdict).body));
    expect(new Set(shapes).size).toBe(verdicts.length);
    expect(shapes).not.toContain('[]');
  });
});
