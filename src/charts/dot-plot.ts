import { nice, ticks } from 'd3-array';
import { linear } from './linear.ts';
import { picture, rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** A value to compare the dots with, such as the case's own. */
export interface DotMark {
  name: string;
  label: string;
  value: number;
}

/** A quantile dot plot: dots of equal probability, a central interval, and marks. */
export interface DotPlotData {
  /** Ascending. */
  dots: readonly number[];
  interval: readonly [number, number];
  intervalText: string;
  marks: readonly DotMark[];
  /** Formats a value. */
  value: (value: number) => string;
}

interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  from: number;
  to: number;
  ticks: number;
}

const markRow = 18;
/** The maximum height of a stack, and the largest and smallest dots: dots shrink until the stacks fit. */
const [tallest, largest, least] = [170, 16, 4];

/** The dot plot for wide screens, 720 wide. */
export function dotPlotWide(data: DotPlotData, names: PictureNames): Scene {
  return dotPlot(data, names, { name: 'wide', width: 720, from: 40, to: 680, ticks: 6 });
}

/** The dot plot for narrow screens, 340 wide. */
export function dotPlotNarrow(data: DotPlotData, names: PictureNames): Scene {
  return dotPlot(data, names, { name: 'narrow', width: 340, from: 34, to: 306, ticks: 3 });
}

function dotPlot(data: DotPlotData, names: PictureNames, layout: Layout): Scene {
  const { from, to, width } = layout;
  const marks = data.marks.filter(({ value }) => Number.isFinite(value));
  const values = [...data.dots, ...marks.map(({ value }) => value)].filter(Number.isFinite);
  const ends = [Math.min(...values), Math.max(...values)] as const;
  const [low, high] =
    values.length === 0
      ? [0, 1]
      : ends[0] === ends[1]
        ? [ends[0] - 1, ends[1] + 1]
        : nice(ends[0], ends[1], layout.ticks);
  const x = linear([low, high], [from, to]);
  const { size, places } = stacked(data.dots.filter(Number.isFinite).map(x));
  const top = marks.length * markRow + 8;
  const floor = top + Math.max(1, ...places.map(({ level }) => level + 1)) * size + 6;
  const [start, stop] = data.interval;
  const dots = places.map(({ at, level }, index) => {
    const inside = (data.dots[index] ?? NaN) >= start && (data.dots[index] ?? NaN) <= stop;
    return scene('circle', `dot ${index}`, {
      class: inside ? 'dot inside' : 'dot',
      cx: rounded(at),
      cy: rounded(floor - 2 - (level + 0.5) * size),
      r: rounded(size / 2 - 1),
    });
  });
  const axis = [
    scene('line', 'axis', { class: 'zero', x1: from, x2: to, y1: floor, y2: floor }),
    ...ticks(low, high, layout.ticks).map((tick) =>
      scene(
        'text',
        `tick ${tick}`,
        { class: 'step', x: rounded(x(tick)), y: floor + 20, 'text-anchor': 'middle' },
        data.value(tick),
      ),
    ),
  ];
  // Half the width of the interval's text at 13 px, to keep it within the picture.
  const half = data.intervalText.length * 3.6;
  const interval =
    Number.isFinite(start) && Number.isFinite(stop)
      ? [
          scene('line', 'interval', {
            class: 'interval',
            x1: rounded(x(start)),
            x2: rounded(x(stop)),
            y1: floor + 30,
            y2: floor + 30,
          }),
          scene(
            'text',
            'interval text',
            {
              class: 'step',
              x: rounded(Math.min(width - half, Math.max(half, (x(start) + x(stop)) / 2))),
              y: floor + 48,
              'text-anchor': 'middle',
            },
            data.intervalText,
          ),
        ]
      : [];
  const lines = marks.flatMap(({ name, label, value }, row) => {
    const at = x(value);
    const y = (row + 1) * markRow - 3;
    const rightward = at < width / 2;
    return [
      scene('line', `mark ${name}`, { class: `mark ${name}`, x1: rounded(at), x2: rounded(at), y1: y - 10, y2: floor }),
      scene(
        'text',
        `mark text ${name}`,
        {
          class: `label ${name}`,
          x: rounded(at + (rightward ? 6 : -6)),
          y,
          'text-anchor': rightward ? 'start' : 'end',
        },
        label,
      ),
    ];
  });
  return picture('dot-plot', layout.name, [width, rounded(floor + 54)], names, [
    ...dots,
    ...axis,
    ...interval,
    ...lines,
  ]);
}

/** Stacks dots in columns as wide as a dot, with the largest dots whose tallest stack fits. */
function stacked(xs: readonly number[]): { size: number; places: { at: number; level: number }[] } {
  for (let size = largest; ; size -= 1) {
    const heights = new Map<number, number>();
    const places = xs.map((x) => {
      const column = Math.round(x / size);
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      return { at: column * size, level };
    });
    if (size <= least || Math.max(0, ...heights.values()) * size <= tallest) return { size, places };
  }
}
