import { checklistWords as words, withinWords } from '../words/words.ts';
import {
  axisHeight,
  bandSpan,
  barHeight,
  exposureLayout,
  type ExposureData,
  type ExposureLayout,
  type ExposureRow,
  type ExposureWidth,
  type PlacedRow,
} from './exposure-layout.ts';
import { picture, rounded, scene, type PictureNames, type Scene } from './scene.ts';

/** The chart for wide screens, 720 wide, each risk's name beside its bar. */
export function exposureWide(data: ExposureData, names: PictureNames): Scene {
  return exposureChart(data, names, 'wide');
}

/** The chart for narrow screens, 340 wide, each risk's name above its bar. */
export function exposureNarrow(data: ExposureData, names: PictureNames): Scene {
  return exposureChart(data, names, 'narrow');
}

/**
 * Bars that span the probability range of each risk's likelihood, grouped by impact. The two are never multiplied, because
 * they are ordinal ratings, not amounts (Cox, What's wrong with risk matrices?, 2008).
 */
function exposureChart(data: ExposureData, names: PictureNames, width: ExposureWidth): Scene {
  const layout = exposureLayout(data, width);
  const groups = layout.groups.flatMap(({ word, top, rows }) => [
    scene('text', `impact ${word}`, { class: 'group', x: 0, y: top + 20 }, word),
    ...rows.flatMap((row) => drawnRow(row, data, layout)),
  ]);
  return picture('exposure', width, [layout.form.width, layout.height], names, [...grid(data, layout), ...groups]);
}

/** The minimum distance between two numbers of the scale, in pixels. */
const apart = 44;

function grid({ likelihood, percent }: ExposureData, { x, height }: ExposureLayout): Scene[] {
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

function drawnRow(placed: PlacedRow, data: ExposureData, layout: ExposureLayout): Scene[] {
  const { row, bar } = placed;
  const { id, editors, theirs, happened } = row;
  const y = rounded(bar);
  return [
    ...label(placed, layout),
    ...(happened
      ? [scene('rect', `bar ${id}`, { class: 'bar happened', ...whole(layout), y, height: barHeight })]
      : []),
    scene('rect', `editors ${id}`, {
      class: `bar editors${happened ? ' on-bar' : row.yours ? ' ghost' : ''}`,
      ...bandSpan(data, layout, editors.likelihood),
      y,
      height: barHeight,
    }),
    ...(row.yours && !happened
      ? [
          scene('rect', `yours ${id}`, {
            class: 'bar yours',
            ...bandSpan(data, layout, row.yours.likelihood),
            y,
            height: barHeight,
          }),
        ]
      : []),
    ...(theirs
      ? [
          scene('rect', `theirs ${id}`, {
            class: 'bar theirs',
            ...bandSpan(data, layout, theirs.likelihood),
            y: rounded(bar + barHeight + 2),
            height: 4,
          }),
        ]
      : []),
    ...aside(row, data).map((text) =>
      scene(
        'text',
        `aside ${id}`,
        {
          class: happened ? 'aside on-bar' : 'aside',
          x: rounded(layout.x(1) - 4),
          y: rounded(bar + 11),
          'text-anchor': 'end',
        },
        text,
      ),
    ),
  ];
}

function label({ row, lines, top, bar }: PlacedRow, { form }: ExposureLayout): Scene[] {
  const isBeside = form.over === 0;
  const first = isBeside ? bar + 12 - (lines.length - 1) * 7.5 : top + 16;
  const place = isBeside ? { x: form.left - 12, 'text-anchor': 'end' } : { x: form.left };
  return lines.map((line, index) =>
    scene('text', `label ${row.id} ${index}`, { class: 'label', ...place, y: rounded(first + index * 15) }, line),
  );
}

function whole({ x }: ExposureLayout): { x: number; width: number } {
  return { x: rounded(x(0)), width: rounded(x(1) - x(0)) };
}

/** What the bars cannot show: that the risk has happened, or that the editors rate its impact differently. */
function aside({ editors, yours, happened }: ExposureRow, { impact, likelihood }: ExposureData): string[] {
  if (happened) return [words.hasHappened];
  if (!yours || yours.impact === editors.impact) return [];
  // The words would overlap a bar that reaches the end.
  const reaches = Math.max(yours.likelihood, editors.likelihood) >= likelihood.length - 1;
  return reaches ? [] : [words.oursIs(withinWords.step(impact[editors.impact - 1] ?? ''))];
}
