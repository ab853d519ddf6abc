import { nice } from 'd3-array';
import { linear } from './linear.ts';
import { picture, rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** One case of a comparison, with its result. */
export interface CaseRow {
  name: string;
  label: string;
  /** Not finite where undefined. */
  value: number;
  text: string;
  /** Whether it is the reader's own case. */
  yours: boolean;
}

/** Cases on one scale, zero included, and a target value. */
export interface CasesData {
  rows: readonly CaseRow[];
  target: { value: number; text: string };
}

interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  from: number;
  to: number;
  /** Room above each bar for its label; 0 if the label is beside it. */
  above: number;
}

const head = 26;
const thickness = 16;

/** The comparison for wide screens: labels left of the bars, 720 wide. */
export function casesWide(data: CasesData, names: PictureNames): Scene {
  return cases(data, names, { name: 'wide', width: 720, from: 130, to: 590, above: 0 });
}

/** The comparison for narrow screens: labels above the bars, 340 wide. */
export function casesNarrow(data: CasesData, names: PictureNames): Scene {
  return cases(data, names, { name: 'narrow', width: 340, from: 2, to: 236, above: 20 });
}

function cases({ rows, target }: CasesData, names: PictureNames, { name, width, from, to, above }: Layout): Scene {
  const values = [...rows.map(({ value }) => value), target.value].filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = linear(low === high ? [0, 1] : nice(low, high, 5), [from, to]);
  const row = above + thickness + 14;
  const floor = head + rows.length * row;
  const targetMark = Number.isFinite(target.value)
    ? [
        scene('line', 'target', {
          class: 'target',
          x1: rounded(x(target.value)),
          x2: rounded(x(target.value)),
          y1: head - 6,
          y2: floor,
        }),
        scene(
          'text',
          'target text',
          {
            class: 'step',
            x: rounded(Math.max(from, Math.min(to, x(target.value)))),
            y: head - 12,
            'text-anchor': above && x(target.value) < 60 ? 'start' : 'middle',
          },
          target.text,
        ),
      ]
    : [];
  const placed = rows.map((one, index) => {
    const known = Number.isFinite(one.value);
    return {
      one,
      known,
      top: head + index * row + above + 4,
      ends: [x(0), x(known ? one.value : 0)] as const,
      tone: one.yours ? 'yours' : 'named',
    };
  });
  const bars = placed.flatMap(({ one, known, top, ends: [start, stop], tone }) =>
    known
      ? [
          scene('rect', `bar ${one.name}`, {
            class: `bar ${tone}`,
            x: rounded(Math.min(start, stop)),
            y: top,
            width: rounded(Math.abs(stop - start)),
            height: thickness,
          }),
        ]
      : [],
  );
  const texts = placed.flatMap(({ one, top, tone }) => [
    scene(
      'text',
      `label ${one.name}`,
      {
        class: `label ${tone}`,
        x: above ? 2 : from - 12,
        y: above ? top - 6 : top + 13,
        'text-anchor': above ? 'start' : 'end',
      },
      one.label,
    ),
    scene('text', `value ${one.name}`, { class: 'value', x: width - 2, y: top + 13, 'text-anchor': 'end' }, one.text),
  ]);
  const zero = scene('line', 'zero', { class: 'zero', x1: rounded(x(0)), x2: rounded(x(0)), y1: head, y2: floor });
  return picture(
    'cases-chart',
    name,
    [width, floor + 4],
    names,
    // Texts come last, and values in a column of their own, so that no line crosses them.
    [...bars, zero, ...targetMark, ...texts],
  );
}
