import { z } from 'astro/zod';
import { number, slug, text } from '../../report/schema/parts.ts';

const numberName = z.string().min(1);

/** An amount in the picture of a step, and those that are parts of it. */
export interface ShownAmount {
  /** One of the figure's amounts. */
  amount: string;
  /** What the label and the value are in this step, where they are not the amount's own. */
  label?: string | undefined;
  value?: string | undefined;
  mark?: 'accent' | 'unsupported' | 'struck' | undefined;
  note?: string | undefined;
  /** An amount of another kind, which has no length on the scale. */
  loose: boolean;
  parts: ShownAmount[];
}

const shownAmount: z.ZodType<ShownAmount> = z.lazy(() =>
  z.strictObject({
    amount: slug.describe('One of the figure’s amounts.'),
    label: text.optional().describe('Words instead of the amount’s label, in this step.'),
    value: text.optional().describe('Words instead of its value, in this step.'),
    mark: z
      .enum(['accent', 'unsupported', 'struck'])
      .optional()
      .describe('What the step is about; or striped; or with a line through it.'),
    note: text.optional().describe('A few words under the bar.'),
    loose: z
      .boolean()
      .default(false)
      .describe('True for what has another unit, such as a price: a tag beside the bars, without a length.'),
    parts: z.array(shownAmount).default([]).describe('Amounts that are parts of it.'),
  }),
);

/** steps/*.yaml: texts that scroll past one picture of amounts, and what it shows at each. */
export const stepsSchema = z
  .strictObject({
    title: text.describe('Its finding, in a sentence with tokens.'),
    measure: text.describe('What is measured, in which unit, over which period.'),
    source: text.describe('Where the amounts are from, in words.'),
    note: text.optional().describe('What stands under the picture.'),
    scale: z
      .strictObject({
        label: text.describe('What it measures.'),
        like: numberName.describe('A number with whose unit and decimals it is written.'),
      })
      .describe('The scale, named under each picture.'),
    amounts: z
      .record(
        slug,
        z.strictObject({
          number: numberName.describe('A number of a model or a dataset.'),
          label: text.describe('The words beside its bar.'),
        }),
      )
      .describe('The amounts that steps show, by name.'),
    steps: z
      .array(
        z.strictObject({
          id: slug.describe('Its name, to which links lead: #steps-sum--market.'),
          title: text.describe('Its heading.'),
          text: text.describe('A few sentences, with tokens.'),
          to: number.optional().describe('Where the scale ends, if not where that of the step before does.'),
          shows: z.array(shownAmount).min(1).describe('The amounts in its picture.'),
        }),
      )
      .min(2)
      .describe('The texts that scroll past the picture, and what it shows at each.'),
  })
  .describe('A sum told step by step, past one picture of its amounts.');

/** A stepped figure, as its author wrote it. */
export type Steps = z.infer<typeof stepsSchema>;
