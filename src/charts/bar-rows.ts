import type { BridgeBar } from '../model/bridge.ts';
import { textWidth } from './label-places.ts';
import { linear } from './linear.ts';
import { picture, rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** Bars of a case in rows, drawn with outlines of the base case. */
export interface BarRowsData {
  bars: readonly BridgeBar[];
  /** The bars of the base case; empty where it is the case itself. */
  base: readonly BridgeBar[];
  label: (bar: BridgeBar) => string;
  /** Formats a bar's value, signed for changes. */
  value: (bar: BridgeBar) => string;
  /** The bar in colour. */
  accent: string;
  /** Whether each bar begins where the one before it ends. */
  joined: boolean;
  /** A bracket from a bar to the accent, and what it says of the two. */
  compare?: { with: string; text: string } | undefined;
  /** A line that the bars are held against. */
  mark?: { value: number; text: string } | undefined;
  /** What the outlines are. */
  key: string;
}

interface Row {
  bar: BridgeBar;
  index: number;
}

const [rowHeight, thickness, textSize] = [42, 15, 14];
/** From the top of a row to its text's line, and to its bar. */
const [textLine, barTop] = [14, 20];
/** How far a value stands from the right edge of its bars, where lines often are. */
const inset = 7;
/** Room above the rows for what the mark's line is, and below them for what the outlines are. */
const [headroom, footroom] = [24, 20];
const bracketGap = 7;

/** A row for each bar, its label and value above it, so that no readout ever stands on a bar or an outline. */
export function barRows(data: BarRowsData, names: PictureNames, width: 340 | 640): Scene {
  const head = data.mark ? headroom : 0;
  const floor = head + data.bars.length * rowHeight;
  const side = data.compare ? textWidth(data.compare.text, textSize) + 2 * bracketGap + 4 : 2;
  const x = linear(domain(data), [2, width - side]);
  const top = (index: number): number => head + index * rowHeight;
  const box = ({ bar, index }: Row): Scene['attrs'] => ({
    x: rounded(Math.min(x(bar.start), x(bar.end))),
    y: top(index) + barTop,
    width: rounded(Math.abs(x(bar.end) - x(bar.start))),
    height: thickness,
  });
  const zero = scene('line', 'zero', {
    class: 'zero',
    x1: rounded(x(0)),
    x2: rounded(x(0)),
    y1: head + barTop - 4,
    y2: floor,
  });
  const bars = drawn(data.bars).map((row) =>
    scene('rect', `bar ${row.bar.name}`, { class: tone('bar', row.bar, data), ...box(row) }),
  );
  const outlines = movedFrom(data);
  const connectors = data.joined
    ? drawn(data.bars).flatMap((row, place, all) => {
        const before = all[place - 1];
        if (!before || before.index !== row.index - 1) return [];
        const level = rounded(x(row.bar.kind === 'change' ? row.bar.start : row.bar.end));
        // Two totals side by side do not lead from one to the other.
        if (row.bar.kind === 'total' && before.bar.kind === 'total') return [];
        return [
          scene('line', `connector ${row.bar.name}`, {
            class: 'connector',
            x1: level,
            x2: level,
            y1: top(before.index) + barTop + thickness,
            y2: top(row.index) + barTop,
          }),
        ];
      })
    : [];
  const texts = data.bars.flatMap((bar, index) => [
    scene('text', `label ${bar.name}`, { class: 'label', x: 6, y: top(index) + textLine }, data.label(bar)),
    scene(
      'text',
      `value ${bar.name}`,
      {
        class: tone('value', bar, data),
        x: rounded(width - side - inset),
        y: top(index) + textLine,
        'text-anchor': 'end',
      },
      data.value(bar),
    ),
  ]);
  return picture('bar-rows', 'rows-of-bars', [width, floor + footroom], names, [
    zero,
    ...bars,
    // A halo keeps an outline visible on top of a bar as well as beside it.
    ...outlines.flatMap((row) => [
      scene('rect', `base halo ${row.bar.name}`, { class: 'base halo', ...box(row) }),
      scene('rect', `base ${row.bar.name}`, { class: 'base', ...box(row) }),
    ]),
    ...connectors,
    ...markLine(data, x, [head, floor], width),
    ...bracket(data, x, top, width - side),
    ...texts,
    ...(outlines.length > 0 ? outlineKey(data.key, floor) : []),
  ]);
}

/** The extent of both cases, the mark and zero, rounded to round numbers, so that not every move changes the scale. */
function domain({ bars, base, mark }: BarRowsData): [number, number] {
  const ends = [...[...bars, ...base].flatMap(({ start, end }) => [start, end]), mark?.value ?? 0].filter(
    Number.isFinite,
  );
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  if (low === high) return [0, 1];
  const step = roundStep((high - low) / 6);
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}

/** The power of ten, or its double or fivefold, that is nearest to a step on a scale of ratios. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [10, 5, 2].find((candidate) => step / power >= candidate / Math.sqrt(candidate === 5 ? 2.5 : 2)) ?? 1;
  return factor * power;
}

function drawn(all: readonly BridgeBar[]): Row[] {
  return all
    .map((bar, index) => ({ bar, index }))
    .filter(({ bar }) => Number.isFinite(bar.start) && Number.isFinite(bar.end));
}

/** The bars of the base case whose position differs in this case. */
function movedFrom({ bars, base }: BarRowsData): Row[] {
  return drawn(base).filter(({ bar, index }) => bar.start !== bars[index]?.start || bar.end !== bars[index]?.end);
}

function tone(part: string, { name }: BridgeBar, { accent }: BarRowsData): string {
  return name === accent ? `${part} accent` : part;
}

function markLine(
  { mark }: BarRowsData,
  x: (value: number) => number,
  [head, floor]: [number, number],
  width: number,
): Scene[] {
  if (!mark || !Number.isFinite(mark.value)) return [];
  const at = rounded(x(mark.value));
  const half = textWidth(mark.text, textSize) / 2;
  const centre = rounded(Math.max(half + 2, Math.min(width - half - 2, at)));
  return [
    scene('line', 'mark', { class: 'mark', x1: at, x2: at, y1: head - 4, y2: floor }),
    scene('text', 'mark text', { class: 'mark-text', x: centre, y: head - 10, 'text-anchor': 'middle' }, mark.text),
  ];
}

/** Leads from the end of one bar, outlined or not, down or up to the end of the accent's. */
function bracket(
  { bars, base, accent, compare }: BarRowsData,
  x: (value: number) => number,
  top: (index: number) => number,
  right: number,
): Scene[] {
  if (!compare) return [];
  const [from, to] = [compare.with, accent].map((name) => bars.findIndex((bar) => bar.name === name));
  const ends = [from, to].map((index) => {
    const both = [bars[index ?? -1], base[index ?? -1]].flatMap((bar) => (bar ? [bar.start, bar.end] : []));
    return Math.max(...both.filter(Number.isFinite).map(x)) + 4;
  });
  if (
    from === undefined ||
    to === undefined ||
    !ends.every(Number.isFinite) ||
    !Number.isFinite(bars[from]?.value) ||
    !Number.isFinite(bars[to]?.value)
  )
    return [];
  const [first, last] = [from, to].map((index) => top(index) + barTop + thickness / 2);
  const edge = right + bracketGap;
  const [start = 0, end = 0] = ends.map(rounded);
  return [
    scene('path', 'bracket', { class: 'bracket', d: `M${start},${first}H${rounded(edge)}V${last}H${end}` }),
    scene(
      'text',
      'bracket text',
      { class: 'value accent', x: rounded(edge + bracketGap), y: rounded(((first ?? 0) + (last ?? 0)) / 2 + 5) },
      compare.text,
    ),
  ];
}

function outlineKey(text: string, floor: number): Scene[] {
  return [
    scene('rect', 'key', { class: 'base', x: 2.6, y: floor + 6, width: 20, height: 9 }),
    scene('text', 'key text', { class: 'step', x: 29, y: floor + 15 }, text),
  ];
}
