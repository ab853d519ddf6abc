import { nice, ticks } from 'd3-array';
import { labelLines } from './label-lines.ts';
import { linear } from './linear.ts';
import { picture, rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** One assumption of a tornado, with the result at both ends of its range. */
export interface TornadoBar {
  name: string;
  label: string;
  /** The result at the ends; not finite where undefined. */
  atLow: number;
  atHigh: number;
  /** The assumption's values there, which label the ends. */
  lowText: string;
  highText: string;
}

/** Bars in the order given, each from the present result to both ends. */
export interface TornadoData {
  bars: readonly TornadoBar[];
  base: number;
  baseText: string;
  /** Formats a result. */
  value: (result: number) => string;
}

interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  /** Where the scale begins and ends; the ends' labels are outside. */
  from: number;
  to: number;
  /** Room above each pair of bars for its label; 0 if the label is beside it. */
  above: number;
  characters: number;
  ticks: number;
}

const head = 30;
const lane = 15;

/** The tornado for wide screens: labels left of the bars, 720 wide. */
export function tornadoWide(data: TornadoData, names: PictureNames): Scene {
  return tornado(data, names, { name: 'wide', width: 720, from: 270, to: 640, above: 0, characters: 26, ticks: 4 });
}

/** The tornado for narrow screens: labels above the bars, 340 wide. */
export function tornadoNarrow(data: TornadoData, names: PictureNames): Scene {
  return tornado(data, names, { name: 'narrow', width: 340, from: 84, to: 256, above: 20, characters: 48, ticks: 2 });
}

/**
 * Each assumption has two lanes, for the low and the high end of its range: in a single lane, ends on the same side of the
 * present result would hide each other.
 */
function tornado(data: TornadoData, names: PictureNames, layout: Layout): Scene {
  const { width, from, to, above, characters } = layout;
  const ends = [data.base, ...data.bars.flatMap(({ atLow, atHigh }) => [atLow, atHigh])].filter(Number.isFinite);
  const domain = nice(Math.min(...ends), Math.max(...ends), layout.ticks);
  const [low, high] = ends.length > 0 ? domain : [0, 1];
  const x = linear([low, high], [from, to]);
  const row = above + 2 * lane + 14;
  const floor = head + data.bars.length * row;
  const drawn = Number.isFinite(data.base);
  const grid =
    ends.length === 0
      ? []
      : ticks(low, high, layout.ticks).flatMap((tick) => [
          scene('line', `grid ${tick}`, {
            class: 'grid',
            x1: rounded(x(tick)),
            x2: rounded(x(tick)),
            y1: head,
            y2: floor,
          }),
          scene(
            'text',
            `tick ${tick}`,
            { class: 'step', x: rounded(x(tick)), y: floor + 18, 'text-anchor': 'middle' },
            data.value(tick),
          ),
        ]);
  const base = drawn
    ? [
        scene('line', 'base', {
          class: 'zero',
          x1: rounded(x(data.base)),
          x2: rounded(x(data.base)),
          y1: head - 8,
          y2: floor,
        }),
        scene(
          'text',
          'base text',
          { class: 'value', x: rounded(x(data.base)), y: head - 14, 'text-anchor': 'middle' },
          data.baseText,
        ),
      ]
    : [];
  const bars = data.bars.flatMap((bar, index) => {
    const top = head + index * row + above + 7;
    const lines = labelLines(bar.label, characters).slice(0, 2);
    const first = above ? top - 6 : top + lane + 5 - (lines.length - 1) * 8;
    return [
      ...lines.map((line, step) =>
        scene(
          'text',
          `label ${bar.name} ${step}`,
          { class: 'label', x: above ? 2 : 184, y: rounded(first + step * 16), 'text-anchor': above ? 'start' : 'end' },
          line,
        ),
      ),
      ...(drawn
        ? [
            ...end(`low ${bar.name}`, 'low', [data.base, bar.atLow], bar.lowText, top, x),
            ...end(`high ${bar.name}`, 'high', [data.base, bar.atHigh], bar.highText, top + lane, x),
          ]
        : []),
    ];
  });
  return picture(
    'tornado',
    layout.name,
    [width, floor + 26],
    names,
    // Texts come last, so that no line crosses them.
    [...grid, ...bars.filter(({ tag }) => tag === 'rect'), ...base, ...bars.filter(({ tag }) => tag === 'text')],
  );
}

/** One end of an assumption: its bar from the present result, and the assumption's value there. */
function end(
  key: string,
  side: 'low' | 'high',
  [base, at]: [number, number],
  text: string,
  top: number,
  x: (value: number) => number,
): Scene[] {
  const known = Number.isFinite(at);
  const [start, stop] = [x(base), x(known ? at : base)];
  const rightward = stop >= start;
  return [
    ...(known
      ? [
          scene('rect', key, {
            class: `end ${side}`,
            x: rounded(Math.min(start, stop)),
            y: top,
            width: rounded(Math.abs(stop - start)),
            height: lane - 2,
          }),
        ]
      : []),
    scene(
      'text',
      `text ${key}`,
      {
        class: 'step',
        x: rounded(stop + (rightward ? 6 : -6)),
        y: rounded(top + lane - 4),
        'text-anchor': rightward ? 'start' : 'end',
      },
      known ? text : `${text}: –`,
    ),
  ];
}
