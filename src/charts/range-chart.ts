import { nice, ticks } from 'd3-array';
import { labelLines } from './label-lines.ts';
import { linear } from './linear.ts';
import { picture, rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** A row of a range chart: a range from low to high, an upper limit (high alone) or a point (low alone). */
export interface RangeRow {
  id: string;
  label: string;
  low: number | null;
  high: number | null;
  /** The text at the end of the row. */
  text: string;
  /** Whether this row is the text under examination, which the others are compared with. */
  examined: boolean;
}

/** Ranges on one scale, zero included. `write` formats a tick. */
export interface RangeChartData {
  rows: readonly RangeRow[];
  write: (value: number) => string;
}

/** The chart for wide screens: labels left of the scale, 720 wide. */
export function rangeChartWide(data: RangeChartData, names: PictureNames): Scene {
  return rangeChart(data, names, { name: 'wide', width: 720, left: 306, row: 46, characters: 42, above: 0, end: 100 });
}

/** The chart for narrow screens: labels above their bars, 340 wide. */
export function rangeChartNarrow(data: RangeChartData, names: PictureNames): Scene {
  return rangeChart(data, names, { name: 'narrow', width: 340, left: 2, row: 66, characters: 44, above: 38, end: 92 });
}

interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  left: number;
  row: number;
  characters: number;
  /** Room above each bar for its label; 0 if the label is beside it. */
  above: number;
  /** Room right of the scale for the row's text. */
  end: number;
}

function rangeChart({ rows, write }: RangeChartData, names: PictureNames, layout: Layout): Scene {
  const { width, left, row, characters, above, end } = layout;
  const values = rows.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  // Room beyond the highest value, so that no range reaches the end of the scale.
  const domain = nice(Math.min(0, ...values), Math.max(0, ...values) * 1.05, 5);
  const x = linear(domain, [left + (above ? 0 : 6), width - end]);
  const floor = rows.length * row;
  const grid = ticks(domain[0], domain[1], above ? 4 : 6).flatMap((tick) => [
    scene('line', `grid ${tick}`, {
      class: tick === 0 ? 'zero' : 'grid',
      x1: rounded(x(tick)),
      x2: rounded(x(tick)),
      y1: 0,
      y2: floor,
    }),
    scene(
      'text',
      `tick ${tick}`,
      {
        class: 'step',
        x: rounded(x(tick)),
        y: floor + 18,
        'text-anchor': tick === domain[0] && above ? 'start' : 'middle',
      },
      write(tick),
    ),
  ]);
  const body = rows.flatMap((entry, index) => {
    const centre = index * row + above + (row - above) / 2;
    const lines = labelLines(entry.label, characters).slice(0, 2);
    const tone = entry.examined ? 'examined' : 'record';
    const first = above ? index * row + above - 4 - (lines.length - 1) * 16 : centre + 4 - (lines.length - 1) * 8;
    const { low, high } = entry;
    const to = high ?? low;
    const labels = lines.map((line, step) =>
      scene(
        'text',
        `label ${entry.id} ${step}`,
        {
          class: `label ${tone}`,
          x: above ? 2 : left - 10,
          y: rounded(first + step * 16),
          'text-anchor': above ? 'start' : 'end',
        },
        line,
      ),
    );
    if (to === null) return labels;
    const marks =
      low === null ? ceiling(entry.id, tone, [x(0), x(to)], centre) : [span(entry.id, tone, [x(low), x(to)], centre)];
    return [
      ...labels,
      ...marks,
      scene(
        'text',
        `text ${entry.id}`,
        { class: `value ${tone}`, x: rounded(x(to) + 12), y: rounded(centre + 4.5) },
        entry.text,
      ),
    ];
  });
  return picture('range-chart', layout.name, [width, floor + 26], names, [...grid, ...body]);
}

/** A bar from low to high, or a point if they are equal. */
function span(id: string, tone: string, [from, to]: [number, number], centre: number): Scene {
  if (from === to)
    return scene('circle', `point ${id}`, { class: `point ${tone}`, cx: rounded(from), cy: rounded(centre), r: 7 });
  return scene('rect', `range ${id}`, {
    class: `range ${tone}`,
    x: rounded(from),
    y: rounded(centre - 7),
    width: rounded(to - from),
    height: 14,
  });
}

/** An upper limit: a thin line from zero with a stop at its end. */
function ceiling(id: string, tone: string, [zero, end]: [number, number], centre: number): Scene[] {
  const y = rounded(centre);
  return [
    scene('line', `ceiling ${id}`, { class: `ceiling ${tone}`, x1: rounded(zero), x2: rounded(end), y1: y, y2: y }),
    scene('line', `stop ${id}`, {
      class: `ceiling ${tone}`,
      x1: rounded(end),
      x2: rounded(end),
      y1: rounded(centre - 7),
      y2: rounded(centre + 7),
    }),
  ];
}
