import { z } from 'astro/zod';
import { slug, verbatim, text, number, names } from './parts.ts';

/** formats.yaml: how numbers are written, by name. */
export const formatsSchema = z
  .record(
    slug,
    z.strictObject({
      before: z.string().default('').describe('What stands before the number, such as "$".'),
      after: z.string().default('').describe('What stands after it, with its space, such as " kg".'),
      one: z.string().optional().describe('Instead of `after` where the number is written as 1.'),
      divide: z
        .number()
        .positive()
        .default(1)
        .describe('What the number is divided by first: 1e9 for billions, 0.01 for a percentage.'),
      decimals: z.int().min(0).max(6).default(0).describe('How many decimals it has.'),
      trim: z.boolean().default(false).describe('Whether zeros at the end of the decimals are left out.'),
    }),
  )
  .describe('How numbers are written, by name. Models and datasets refer to these names.');

/** datasets/*.yaml: facts in rows and columns. */
export const datasetSchema = z
  .strictObject({
    title: text.describe('What the facts are, in a few words.'),
    measure: text.optional().describe('What is measured, unit and period, where the facts are drawn as a chart.'),
    description: text.optional().describe('What else readers should know of them.'),
    columns: z
      .record(
        slug,
        z.strictObject({
          label: text.describe('Its heading.'),
          unit: verbatim.optional().describe('The unit of its numbers, which formulas check: USD/year.'),
          format: slug.optional().describe('A format of formats.yaml; needed unless each row has one.'),
          text: z.boolean().default(false).describe('True for a column of words.'),
          date: z.boolean().default(false).describe('True for a column of days, months, quarters or years.'),
          header: verbatim.optional().describe('Its header in a table file, if not its name or its label.'),
        }),
      )
      .describe('The columns, by name. A column named value needs no name in references: dataset.row.'),
    table: z
      .strictObject({
        locale: verbatim
          .optional()
          .describe('How the table writes numbers and days, such as de-DE; as the report does, if left out.'),
        id: verbatim
          .optional()
          .describe(
            'The header of the column that names rows; that of the label, if left out. Names are made of what stands ' +
              'there: the row of “Tee, grün” is tee-grun in dataset.row.column.',
          ),
        label: verbatim.optional().describe('The header of the column with labels; the first column, if left out.'),
        source: names.optional().describe('The source of all its values, or a list of them.'),
      })
      .optional()
      .describe('How to read the table of the same name beside this file, .csv or .tsv, which then holds the rows.'),
    rows: z
      .array(
        z
          .object({
            id: slug.describe('Its name, which references use: dataset.row.column.'),
            label: text.describe('What it is, in a few words.'),
            format: slug.optional().describe('A format of formats.yaml for this row, instead of its column’s.'),
            note: text.optional().describe('What readers should know of this row.'),
            source: names.optional().describe('The source of its values, or a list of them.'),
            claim: names.optional().describe('The claim that states its values, or a list of them.'),
          })
          .catchall(z.union([z.null(), number, z.string()]).describe('A value; null for one that is not known.')),
      )
      .optional()
      .describe('The facts: a value for each column, by its name. Left out where a table beside this file holds them.'),
  })
  .describe('Facts in rows and columns.');
