import { z } from 'astro/zod';
import { number, slug, text } from '../../report/schema-parts.ts';

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
    amount: slug,
    label: text.optional(),
    value: text.optional(),
    mark: z.enum(['accent', 'unsupported', 'struck']).optional(),
    note: text.optional(),
    loose: z.boolean().default(false),
    parts: z.array(shownAmount).default([]),
  }),
);

/** steps/*.yaml: texts that scroll past one picture of amounts, and what it shows at each. */
export const stepsSchema = z.strictObject({
  title: text,
  measure: text,
  source: text,
  note: text.optional(),
  /** What the scale measures, and a number with whose unit and decimals it is written. */
  scale: z.strictObject({ label: text, like: numberName }),
  amounts: z.record(slug, z.strictObject({ number: numberName, label: text })),
  steps: z
    .array(
      z.strictObject({
        id: slug,
        title: text,
        text,
        /** Where the scale ends, if not where that of the step before does. */
        to: number.optional(),
        shows: z.array(shownAmount).min(1),
      }),
    )
    .min(2),
});

/** A stepped figure, as its author wrote it. */
export type Steps = z.infer<typeof stepsSchema>;
