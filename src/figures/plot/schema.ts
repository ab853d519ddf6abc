import { z } from 'astro/zod';
import { names, number, text, verbatim } from '../../report/schema/parts.ts';

/** The marks that a figure may hold: Observable Plot's by Plot's names, and an event of a time line. */
const markNames = ['barX', 'barY', 'dot', 'lineY', 'areaY', 'tickX', 'ruleX', 'ruleY', 'text', 'event'] as const;

/** Colours by what they say: what the title is about, the rest, the text examined, and gain or loss by sign. */
export const colourNames = ['accent', 'rest', 'ink', 'sign'] as const;

/** Colours of the series that a column tells apart. */
export const seriesColours = ['accent', 'ink', 'soft', 'rest'] as const;

/** The name of a column, `label` for the rows' labels, or for rules a number's name; 0 alone may be typed. */
const channel = z.union([verbatim, z.number()]).transform(String);

const mark = z.strictObject({
  mark: z.enum(markNames).describe('What is drawn: a mark of Observable Plot, or an event of a time line.'),
  x: channel.optional().describe('A column, or `label` for the rows’ labels, or for a rule a number’s name.'),
  x1: channel.optional().describe('The column where a bar begins, for ranges.'),
  x2: channel.optional().describe('The column where it ends.'),
  y: channel.optional().describe('A column, or `label` for the rows’ labels, or for a rule a number’s name.'),
  fill: verbatim
    .optional()
    .describe('Its colour: accent, rest, ink, sign, or a column of words that tells series apart.'),
  stroke: verbatim.optional().describe('The same for lines and ticks.'),
  text: text.optional().describe('A column of words; on a rule and on a line, words.'),
  data: verbatim.optional().describe('The dataset whose rows it draws, where the figure has several.'),
});

const scale = z.strictObject({
  type: z.enum(['linear', 'log', 'time']).optional().describe('What sort of scale it is; time for days on x.'),
  label: text.optional().describe('What it measures.'),
  domain: z.tuple([number, number]).optional().describe('Where it begins and ends.'),
  zero: z.boolean().optional().describe('Whether it begins at zero; bars always do.'),
});

const annotation = z.strictObject({
  at: verbatim.optional().describe('The row that it speaks of.'),
  over: z.tuple([verbatim, verbatim]).optional().describe('The first and last of the rows that it speaks of.'),
  y: verbatim.optional().describe('The column that it speaks of, where a row has values of several.'),
  text: text.describe('A few words.'),
});

const drawn = {
  marks: z.array(mark).min(1).optional().describe('What is drawn; the first decides the layout.'),
  x: scale.optional().describe('The scale across.'),
  y: scale.optional().describe('The scale upwards.'),
  fy: verbatim.optional().describe('A column of words by which rows stand in groups.'),
  annotations: z.array(annotation).default([]).describe('Words at a row, or over several.'),
};

/** figures/*.yaml: facts of datasets, drawn by Observable Plot. */
export const plotSchema = z
  .strictObject({
    title: text.describe('Its finding, in a sentence with tokens.'),
    measure: text.describe('What is measured, in which unit, over which period.'),
    point: text
      .optional()
      .describe('What the reader should take from it, before the values, for those who cannot see the picture.'),
    data: names.describe('A dataset, or a list of them.'),
    rows: z
      .array(verbatim)
      .min(1)
      .optional()
      .describe(
        'Rows to draw, in this order; all of the data where it is left out. dataset.row where two share an id.',
      ),
    ...drawn,
    panels: z
      .array(z.strictObject({ title: text.describe('Its title.'), ...drawn }))
      .min(2)
      .optional()
      .describe('Small multiples instead of `marks`, each with a scale of its own.'),
    color: z
      .strictObject({
        domain: z.array(verbatim).min(1).max(seriesColours.length).describe('The values.'),
        range: z.array(z.enum(seriesColours)).min(1).describe('Their colours, in the same order.'),
      })
      .optional()
      .describe('The values of a column that tells series apart, and their colours.'),
    accent: z.array(verbatim).default([]).describe('The rows that the title is about; the others are grey.'),
    signs: z
      .strictObject({ above: text.describe('Above zero.'), below: text.describe('Below zero.') })
      .optional()
      .describe('What is above zero and below it is called where marks have the colours of gain and loss.'),
    hatched: z
      .strictObject({
        rows: z.array(verbatim).min(1).describe('The rows.'),
        label: text.describe('The word for them.'),
      })
      .optional()
      .describe('Rows that are not facts yet, such as guidance.'),
    unknown: text.optional().describe('What an unknown value is called; "not seen" where it is left out.'),
    ends: text.optional().describe('Where the record ends, in words.'),
    note: text.optional().describe('What stands under the picture.'),
  })
  .describe('Facts of datasets, drawn by Observable Plot.');

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
