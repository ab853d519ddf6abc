import { checklistWords as words } from '../words/en.ts';
import { labelLines } from './label-lines.ts';
import { linear } from './linear.ts';
import { picture, rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** The likelihood and impact of a risk, in steps counted from 1. */
export interface Exposure {
  likelihood: number;
  impact: number;
}

/** A risk as the editors rate it, and as readers do if they differ. */
export interface ExposureRow {
  id: string;
  label: string;
  editors: Exposure;
  yours?: Exposure;
  theirs?: Exposure;
  happened: boolean;
}

/** Risks, the probability range that each word of likelihood means, and the words of impact, both from least to most. */
export interface ExposureData {
  rows: readonly ExposureRow[];
  likelihood: readonly { word: string; from: number; to: number }[];
  impact: readonly string[];
  /** Formats a probability. */
  percent: (share: number) => string;
}

interface Layout {
  name: 'wide' | 'narrow';
  width: number;
  /** Where the scale begins, and the room above each bar for its label. */
  left: number;
  over: number;
  characters: number;
}

const wide: Layout = { name: 'wide', width: 720, left: 230, over: 0, characters: 29 };
const narrow: Layout = { name: 'narrow', width: 340, left: 6, over: 20, characters: 46 };
const bar = 12;
const headingHeight = 30;
const axisHeight = 26;

/** The chart for wide screens, 720 wide, each risk's name beside its bar. */
export function exposureWide(data: ExposureData, names: PictureNames): Scene {
  return exposureChart(data, names, wide);
}

/** The chart for narrow screens, 340 wide, each risk's name above its bar. */
export function exposureNarrow(data: ExposureData, names: PictureNames): Scene {
  return exposureChart(data, names, narrow);
}

/**
 * Bars that span the probability range of each risk's likelihood, grouped by impact. The two are never multiplied, because
 * they are ordinal ratings, not amounts (Cox, What's wrong with risk matrices?, 2008).
 */
function exposureChart(data: ExposureData, names: PictureNames, layout: Layout): Scene {
  const x = linear([0, 1], [layout.left, layout.width - 18]);
  let top = axisHeight;
  const groups = data.impact
    .map((word, index) => ({ word, rows: inOrder(data.rows.filter((row) => shown(row).impact === index + 1)) }))
    .reverse()
    .filter(({ rows }) => rows.length > 0)
    .map(({ word, rows }) => {
      const heading = scene('text', `impact ${word}`, { class: 'group', x: 0, y: top + 20 }, word);
      top += headingHeight;
      const drawn = rows.flatMap((row) => {
        const pieces = drawnRow(row, data, layout, x, top);
        top += pieces.height;
        return pieces.scenes;
      });
      return [heading, ...drawn];
    });
  const height = top + 8;
  return picture('exposure', layout.name, [layout.width, height], names, [...grid(data, x, height), ...groups.flat()]);
}

function shown({ editors, yours }: ExposureRow): Exposure {
  return yours ?? editors;
}

/** Most likely first; ties in the author's order. */
function inOrder(rows: readonly ExposureRow[]): ExposureRow[] {
  const likelihood = (row: ExposureRow): number => (row.happened ? Infinity : shown(row).likelihood);
  return [...rows].sort((one, other) => {
    const [a, b] = [likelihood(one), likelihood(other)];
    return a === b ? 0 : b - a;
  });
}

/** The minimum distance between two numbers of the scale, in pixels. */
const apart = 44;

function grid({ likelihood, percent }: ExposureData, x: (share: number) => number, height: number): Scene[] {
  const ends = [...new Set(likelihood.flatMap(({ from, to }) => [from, to]))];
  const last = ends.at(-1) ?? 1;
  let right = -Infinity;
  return ends.flatMap((share, index) => {
    const line = scene('line', `line ${share}`, {
      class: 'grid',
      x1: rounded(x(share)),
      x2: rounded(x(share)),
      y1: axisHeight - 6,
      y2: height,
    });
    // Omit numbers that would touch the one before, or the last.
    const written = share === last || (x(share) - right >= apart && x(last) - x(share) >= apart);
    if (written) right = x(share);
    const text = scene(
      'text',
      `share ${share}`,
      { class: 'step', x: rounded(x(share)), y: 13, 'text-anchor': index === 0 ? 'start' : 'middle' },
      percent(share),
    );
    return written ? [line, text] : [line];
  });
}

function drawnRow(
  row: ExposureRow,
  data: ExposureData,
  layout: Layout,
  x: (share: number) => number,
  top: number,
): { scenes: Scene[]; height: number } {
  const lines = labelLines(row.label, layout.characters).slice(0, 2);
  const over = layout.over === 0 ? 0 : layout.over + (lines.length - 1) * 15;
  const beside = layout.over === 0 ? Math.max(0, lines.length - 1) * 15 : 0;
  const y = top + over + beside / 2 + 5;
  const { id, editors, yours, theirs, happened } = row;
  const span = (step: number): { x: number; width: number } => {
    const band = data.likelihood[step - 1] ?? { from: 0, to: 0 };
    return { x: rounded(x(band.from)), width: rounded(x(band.to) - x(band.from)) };
  };
  const label = lines.map((line, index) =>
    layout.over === 0
      ? scene(
          'text',
          `label ${id} ${index}`,
          { class: 'label', x: layout.left - 12, y: rounded(top + 16 + index * 15), 'text-anchor': 'end' },
          line,
        )
      : scene(
          'text',
          `label ${id} ${index}`,
          { class: 'label', x: layout.left, y: rounded(top + 14 + index * 15) },
          line,
        ),
  );
  const bars = happened
    ? [
        scene('rect', `bar ${id}`, {
          class: 'bar happened',
          x: rounded(x(0)),
          y: rounded(y),
          width: rounded(x(1) - x(0)),
          height: bar,
        }),
      ]
    : yours
      ? [scene('rect', `bar ${id}`, { class: 'bar yours', ...span(yours.likelihood), y: rounded(y), height: bar })]
      : [];
  return {
    scenes: [
      ...label,
      ...bars,
      scene('rect', `editors ${id}`, {
        class: happened ? 'bar editors on-bar' : 'bar editors',
        ...span(editors.likelihood),
        y: rounded(y),
        height: bar,
      }),
      ...(theirs
        ? [
            scene('rect', `theirs ${id}`, {
              class: 'bar theirs',
              ...span(theirs.likelihood),
              y: rounded(y + bar + 2),
              height: 4,
            }),
          ]
        : []),
      ...asides(row, data).map((text, index) =>
        scene(
          'text',
          `aside ${id} ${index}`,
          {
            class: happened ? 'aside on-bar' : 'aside',
            x: rounded(x(1) - 4),
            y: rounded(y + 10),
            'text-anchor': 'end',
          },
          text,
        ),
      ),
    ],
    height: Math.max(26, over + beside + bar + 12 + (theirs ? 6 : 0)),
  };
}

/** What the bars cannot show: that the risk has happened, or that the editors rate its impact differently. */
function asides({ editors, yours, happened }: ExposureRow, { impact, likelihood }: ExposureData): string[] {
  if (happened) return [words.hasHappened];
  if (!yours || yours.impact === editors.impact) return [];
  // The words would overlap a bar that reaches the end.
  const reaches = Math.max(yours.likelihood, editors.likelihood) >= likelihood.length - 1;
  return reaches ? [] : [words.oursIs(impact[editors.impact - 1] ?? '')];
}
