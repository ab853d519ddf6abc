import { nice, ticks } from 'd3-array';
import { labelLines } from './label-lines.ts';
import { linear } from './linear.ts';
import { rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** A row of a range chart: from low to high, or one end alone, which counts as a point. */
export interface RangeRow {
  id: string;
  label: string;
  low: number | null;
  high: number | null;
  /** What stands at the end of the row. */
  text: string;
  /** Whether this row is the text under examination, which the others are held against. */
  examined: boolean;
}

/** Ranges one under another on one scale, zero included. `write` gives a tick's text. */
export interface RangeChartData {
  rows: readonly RangeRow[];
  write: (value: number) => string;
}

/** The chart for wide places: labels left of the scale, 720 wide. */
export function rangeChartWide(data: RangeChartData, names: PictureNames): Scene {
  return rangeChart(data, names, { name: 'wide', width: 720, left: 306, row: 46, characters: 42, above: 0, end: 100 });
}

/** The chart for narrow places: labels over their bars, 340 wide. */
export function rangeChartNarrow(data: RangeChartData, names: PictureNames): Scene {
  return rangeChart(data, names, { name: 'narrow', width: 340, left: 2, row: 66, characters: 44, above: 38, end: 92 });
}

interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  left: number;
  row: number;
  characters: number;
  /** Room over each bar for its label; 0 when the label stands beside. */
  above: number;
  /** Room right of the scale for the row's text. */
  end: number;
}

function rangeChart({ rows, write }: RangeChartData, names: PictureNames, layout: Layout): Scene {
  const { width, left, row, characters, above, end } = layout;
  const values = rows.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  const domain = nice(Math.min(0, ...values), Math.max(0, ...values), 5);
  const x = linear(domain, [left + (above ? 0 : 6), width - end]);
  const floor = rows.length * row;
  const grid = ticks(domain[0], domain[1], above ? 4 : 6).flatMap((tick) => [
    scene('line', `grid ${tick}`, { class: tick === 0 ? 'zero' : 'grid', x1: rounded(x(tick)), x2: rounded(x(tick)), y1: 0, y2: floor }),
    scene('text', `tick ${tick}`, { class: 'step', x: rounded(x(tick)), y: floor + 18, 'text-anchor': tick === domain[0] && above ? 'start' : 'middle' }, write(tick)),
  ]);
  const body = rows.flatMap((entry, index) => {
    const centre = index * row + above + (row - above) / 2;
    const lines = labelLines(entry.label, characters).slice(0, 2);
    const tone = entry.examined ? 'examined' : 'record';
    const first = above ? index * row + above - 4 - (lines.length - 1) * 16 : centre + 4 - (lines.length - 1) * 8;
    const [from, to] = [entry.low ?? entry.high, entry.high ?? entry.low];
    const labels = lines.map((line, step) =>
      scene('text', `label ${entry.id} ${step}`, { class: `label ${tone}`, x: above ? 2 : left - 10, y: rounded(first + step * 16), 'text-anchor': above ? 'start' : 'end' }, line),
    );
    if (from === null || to === null) return labels;
    const mark =
      from === to
        ? scene('circle', `point ${entry.id}`, { class: `point ${tone}`, cx: rounded(x(from)), cy: rounded(centre), r: 7 })
        : scene('rect', `range ${entry.id}`, { class: `range ${tone}`, x: rounded(x(from)), y: rounded(centre - 7), width: rounded(x(to) - x(from)), height: 14 });
    return [...labels, mark, scene('text', `text ${entry.id}`, { class: `value ${tone}`, x: rounded(x(to) + 12), y: rounded(centre + 4.5) }, entry.text)];
  });
  return scene(
    'svg',
    `ranges ${layout.name}`,
    {
      class: `range-chart ${layout.name}`,
      viewBox: `0 0 ${width} ${floor + 26}`,
      role: 'img',
      'aria-labelledby': names.title,
      'aria-describedby': names.description,
    },
    [...grid, ...body],
  );
}
