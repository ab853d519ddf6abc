import { nice } from 'd3-array';
import type { BridgeBar } from '../model/bridge.ts';
import { labelLines } from './label-lines.ts';
import { linear } from './linear.ts';
import { picture, rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** The bars of a case, drawn with outlines of the base case. */
export interface WaterfallData {
  bars: readonly BridgeBar[];
  base: readonly BridgeBar[];
  label: (bar: BridgeBar) => string;
  /** Formats a bar's value, signed for changes. */
  value: (bar: BridgeBar) => string;
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The waterfall for wide screens: a column for each step, 720 wide. */
export function waterfallColumns(data: WaterfallData, names: PictureNames): Scene {
  const [width, top, floor] = [720, 34, 320];
  const labels = data.bars.map((bar) => labelLines(data.label(bar), 17));
  const height = floor + 14 + 18 * Math.max(1, ...labels.map((lines) => lines.length));
  const band = width / data.bars.length;
  const thickness = Math.min(112, band * 0.66);
  const y = linear(domain(data), [floor, top]);
  const left = (index: number): number => index * band + (band - thickness) / 2;
  const rectangle = (bar: BridgeBar, index: number): Rectangle => ({
    x: left(index),
    y: Math.min(y(bar.start), y(bar.end)),
    width: thickness,
    height: Math.abs(y(bar.end) - y(bar.start)),
  });
  const connectors = joined(data.bars).map(({ bar, index }) => {
    const level = y(bar.kind === 'total' ? bar.end : bar.start);
    return scene('line', `connector ${bar.name}`, {
      class: 'connector',
      x1: rounded(left(index - 1) + thickness),
      x2: rounded(left(index)),
      y1: rounded(level),
      y2: rounded(level),
    });
  });
  const zero = scene('line', 'zero', { class: 'zero', x1: 0, x2: width, y1: rounded(y(0)), y2: rounded(y(0)) });
  const texts = data.bars.flatMap((bar, index) => {
    const centre = rounded(left(index) + thickness / 2);
    const above = Number.isFinite(bar.end) ? Math.min(y(bar.start), y(bar.end)) : y(0);
    return [
      scene(
        'text',
        `value ${bar.name}`,
        { class: `value ${tone(bar)}`, x: centre, y: rounded(above - 9), 'text-anchor': 'middle' },
        data.value(bar),
      ),
      ...(labels[index] ?? []).map((line, row) =>
        scene(
          'text',
          `label ${bar.name} ${row}`,
          { class: 'label', x: centre, y: floor + 24 + row * 18, 'text-anchor': 'middle' },
          line,
        ),
      ),
    ];
  });
  return picture('waterfall', 'columns', [width, height], names, [
    zero,
    ...bars(data, rectangle),
    ...connectors,
    ...texts,
  ]);
}

/** The waterfall for narrow screens: a row for each step, 340 wide. */
export function waterfallRows(data: WaterfallData, names: PictureNames): Scene {
  const [width, row, thickness] = [340, 58, 22];
  const x = linear(domain(data), [2, width - 2]);
  const top = (index: number): number => index * row + 26;
  const rectangle = (bar: BridgeBar, index: number): Rectangle => ({
    x: Math.min(x(bar.start), x(bar.end)),
    y: top(index),
    width: Math.abs(x(bar.end) - x(bar.start)),
    height: thickness,
  });
  const connectors = joined(data.bars).map(({ bar, index }) => {
    const level = x(bar.kind === 'total' ? bar.end : bar.start);
    return scene('line', `connector ${bar.name}`, {
      class: 'connector',
      x1: rounded(level),
      x2: rounded(level),
      y1: rounded(top(index - 1) + thickness),
      y2: rounded(top(index)),
    });
  });
  const height = data.bars.length * row;
  const zero = scene('line', 'zero', { class: 'zero', x1: rounded(x(0)), x2: rounded(x(0)), y1: 20, y2: height });
  const texts = data.bars.flatMap((bar, index) => [
    scene('text', `label ${bar.name}`, { class: 'label', x: 8, y: top(index) - 8 }, data.label(bar)),
    scene(
      'text',
      `value ${bar.name}`,
      { class: `value ${tone(bar)}`, x: width - 2, y: top(index) - 8, 'text-anchor': 'end' },
      data.value(bar),
    ),
  ]);
  return picture('waterfall', 'rows', [width, height], names, [
    zero,
    ...bars(data, rectangle),
    ...connectors,
    ...texts,
  ]);
}

/** The extent of both cases and zero, rounded to nice numbers. */
function domain({ bars, base }: WaterfallData): [number, number] {
  const ends = [...bars, ...base].flatMap((bar) => [bar.start, bar.end]).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return low === high ? [0, 1] : nice(low, high, 6);
}

function tone(bar: BridgeBar): string {
  if (bar.kind === 'total') return 'total';
  return bar.value < 0 ? 'loss' : 'gain';
}

function drawn(all: readonly BridgeBar[]): { bar: BridgeBar; index: number }[] {
  return all
    .map((bar, index) => ({ bar, index }))
    .filter(({ bar }) => Number.isFinite(bar.start) && Number.isFinite(bar.end));
}

/** The bars to connect with the one before: both can be drawn. */
function joined(all: readonly BridgeBar[]): { bar: BridgeBar; index: number }[] {
  const shown = drawn(all);
  return shown.filter(({ index }) => shown.some((before) => before.index === index - 1));
}

/** The bars of the base case whose position differs in this case. */
function moved({ bars, base }: WaterfallData): { bar: BridgeBar; index: number }[] {
  return drawn(base).filter(({ bar, index }) => bar.start !== bars[index]?.start || bar.end !== bars[index]?.end);
}

function bars(data: WaterfallData, rectangle: (bar: BridgeBar, index: number) => Rectangle): Scene[] {
  const box = ({ x, y, width, height }: Rectangle): Record<string, number> => ({
    x: rounded(x),
    y: rounded(y),
    width: rounded(width),
    height: rounded(height),
  });
  return [
    ...drawn(data.bars).map(({ bar, index }) =>
      scene('rect', `bar ${bar.name}`, { class: `bar ${tone(bar)}`, ...box(rectangle(bar, index)) }),
    ),
    // A halo keeps the outline visible on top of a bar as well as beside it.
    ...moved(data).flatMap(({ bar, index }) => [
      scene('rect', `base halo ${bar.name}`, { class: 'base halo', ...box(rectangle(bar, index)) }),
      scene('rect', `base ${bar.name}`, { class: 'base', ...box(rectangle(bar, index)) }),
    ]),
  ];
}
