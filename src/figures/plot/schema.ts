import { z } from 'astro/zod';
import { names, number, text, verbatim } from '../../report/schema-parts.ts';

/** The marks that a figure may hold: Observable Plot's by Plot's names, and an event of a time line. */
export const markNames = ['barX', 'barY', 'dot', 'lineY', 'areaY', 'tickX', 'ruleX', 'ruleY', 'text', 'event'] as const;

/** Colours by what they say: what the title is about, the rest, the text examined, and gain or loss by sign. */
export const colourNames = ['accent', 'rest', 'ink', 'sign'] as const;

/** Colours of the series that a column tells apart. */
export const seriesColours = ['accent', 'ink', 'soft', 'rest'] as const;

/** The name of a column, `label` for the rows' labels, or for rules a number's name; 0 alone may be typed. */
const channel = z.union([verbatim, z.number()]).transform(String);

const mark = z.strictObject({
  mark: z.enum(markNames),
  x: channel.optional(),
  x1: channel.optional(),
  x2: channel.optional(),
  y: channel.optional(),
  fill: verbatim.optional(),
  stroke: verbatim.optional(),
  /** A column of words; on a rule and on a line, words. */
  text: text.optional(),
  /** The dataset whose rows it draws, where the figure has several. */
  data: verbatim.optional(),
});

const scale = z.strictObject({
  type: z.enum(['linear', 'log', 'time']).optional(),
  label: text.optional(),
  domain: z.tuple([number, number]).optional(),
  /** Whether the scale begins at zero; bars always do. */
  zero: z.boolean().optional(),
});

const annotation = z.strictObject({
  /** The row that it speaks of. */
  at: verbatim.optional(),
  /** The first and last of the rows that it speaks of. */
  over: z.tuple([verbatim, verbatim]).optional(),
  /** The column that it speaks of, where a row has values of several. */
  y: verbatim.optional(),
  text,
});

const drawn = {
  marks: z.array(mark).min(1).optional(),
  x: scale.optional(),
  y: scale.optional(),
  /** A column of words by which rows stand in groups. */
  fy: verbatim.optional(),
  annotations: z.array(annotation).default([]),
};

/** figures/*.yaml: facts of datasets, drawn by Observable Plot. */
export const plotSchema = z.strictObject({
  title: text,
  measure: text,
  /** What the reader should take from it, before the values, for those who cannot see the picture. */
  point: text.optional(),
  data: names,
  /** Rows to draw, in this order; all of the data where it is left out. */
  rows: z.array(verbatim).min(1).optional(),
  ...drawn,
  /** Small multiples instead of `marks`, each with a scale of its own. */
  panels: z
    .array(z.strictObject({ title: text, ...drawn }))
    .min(2)
    .optional(),
  /** The values of a column that tells series apart, and their colours. */
  color: z
    .strictObject({
      domain: z.array(verbatim).min(1).max(seriesColours.length),
      range: z.array(z.enum(seriesColours)).min(1),
    })
    .optional(),
  /** The rows that the title is about. */
  accent: z.array(verbatim).default([]),
  /** What is above zero and below it is called where marks have the colours of gain and loss. */
  signs: z.strictObject({ above: text, below: text }).optional(),
  /** Rows that are not facts yet, such as guidance, and the word for them. */
  hatched: z.strictObject({ rows: z.array(verbatim).min(1), label: text }).optional(),
  /** What an unknown value is called; "not seen" where it is left out. */
  unknown: text.optional(),
  /** Where the record ends, in words. */
  ends: text.optional(),
  note: text.optional(),
});

/** A figure as its author wrote it. */
export type PlotContent = z.infer<typeof plotSchema>;
/** One of its marks. */
export type PlotMark = z.infer<typeof mark>;
/** What is drawn on one pair of scales: the figure itself or one of its panels. */
export type PlotPanel = Pick<PlotContent, 'marks' | 'x' | 'y' | 'fy' | 'annotations'> & { title?: string };

/** The panels of a figure; a figure without has one, itself. */
export function panelsOf(content: PlotContent): PlotPanel[] {
  if (content.panels) return content.panels;
  const { marks, x, y, fy, annotations } = content;
  return [{ marks, x, y, fy, annotations }];
}
