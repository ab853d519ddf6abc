import { z } from 'astro/zod';
import { slug, symbol, verbatim, text, number, names } from './parts.ts';

/** A value of the record beside an input. */
const referenceSchema = z.strictObject({
  label: text.describe('What it is.'),
  value: number.optional().describe('The value.'),
  fact: verbatim.optional().describe('A dataset’s number instead of `value`.'),
  number: verbatim.optional().describe('A model’s number instead of `value`, as model.number.'),
  source: names.optional().describe('Its source, or a list of them.'),
});

/** An assumption, which readers may move within its range. */
const inputSchema = z.strictObject({
  label: text.describe('Its name for readers.'),
  short: text.optional().describe('A shorter name, for narrow places.'),
  unit: verbatim.describe('Its unit, which formulas check: USD/year, hours, ratio.'),
  format: slug.describe('A format of formats.yaml.'),
  value: number.optional().describe('Its value in the base case: 18.2 or 15%.'),
  low: number.optional().describe('The least that readers may set.'),
  high: number.optional().describe('The most that readers may set.'),
  step: number.optional().describe('By how much a slider moves.'),
  why: text.optional().describe('Why this value and this range.'),
  spread: z
    .enum(['triangular', 'uniform'])
    .optional()
    .describe('How likely values within the range are held to be; triangular has its peak at the value.'),
  fact: verbatim.optional().describe('A dataset’s number instead of `value`: fixed, not the reader’s to move.'),
  claim: names.optional().describe('The claim that states it, or a list of them.'),
  source: names.optional().describe('Its source, or a list of them.'),
  references: z
    .array(referenceSchema)
    .default([])
    .describe('Values of the record, marked along the slider, by which readers may judge the range.'),
  scale: z
    .enum(['linear', 'log'])
    .default('linear')
    .describe('The scale of its slider: log where a factor means the same all along it.'),
  aliases: z
    .array(symbol)
    .default([])
    .describe('Names that it had in earlier editions, which links and saved readings may still use.'),
});

/** A number that follows from inputs and other outputs. */
const outputSchema = z.strictObject({
  label: text.describe('Its name for readers.'),
  short: text.optional().describe('A shorter name, for narrow places.'),
  unit: verbatim.describe('Its unit; the formula must come to it.'),
  format: slug.describe('A format of formats.yaml.'),
  formula: z
    .union([z.string(), z.number()])
    .transform(String)
    .describe('How it follows from inputs and other outputs: rides * fare.'),
  meaning: text.optional().describe('The formula in words.'),
});

/** A named set of assumptions. */
const caseSchema = z.strictObject({
  label: text.describe('Its name for readers.'),
  why: text.describe('What it supposes, and why.'),
  inputs: z
    .record(
      symbol,
      z.strictObject({
        value: number.optional().describe('The value.'),
        fact: verbatim.optional().describe('A dataset’s number instead of `value`.'),
        number: verbatim.optional().describe('Another model’s number instead of `value`, as model.number.'),
        why: text.optional().describe('Why this value.'),
        source: names.optional().describe('Its source, or a list of them.'),
      }),
    )
    .describe('Only what differs from the base case.'),
});

/** Words that depend on how two numbers compare. */
const wordSchema = z.strictObject({
  left: symbol.describe('A number.'),
  right: symbol.describe('The number that it is compared with.'),
  below: text.describe('The words where it is less.'),
  equal: text.describe('The words where both are written the same.'),
  above: text.describe('The words where it is more.'),
});

/** A picture of steps that lead from one total to another. */
const stepsPicture = z.strictObject({
  steps: z
    .array(
      z.union(
        [
          z.strictObject({ total: symbol.describe('A number that stands on the ground line.') }),
          z.strictObject({ plus: symbol.describe('A number that is added.') }),
          z.strictObject({ minus: symbol.describe('A number that is taken away.') }),
          z.strictObject({ part: symbol.describe('A number that is part of the total above it.') }),
        ],
        { error: 'total, plus, minus or part is expected, with the name of a number: { plus: growth }.' },
      ),
    )
    .min(2)
    .describe('The way from one total to another.'),
  accent: symbol.describe('The step that the title is about.'),
  compare: z
    .strictObject({
      with: symbol.describe('The other step.'),
      as: symbol.describe('The output that says how they compare.'),
    })
    .optional()
    .describe('Another step that the accent is held against.'),
});

/** A picture of amounts side by side, with a line that they are held against. */
const amountsPicture = z.strictObject({
  amounts: z.array(symbol).min(1).describe('The numbers that stand side by side.'),
  mark: symbol.describe('The number at which the line stands.'),
  accent: symbol.describe('The amount that the title is about.'),
});

/** A question about the model with a picture that answers it, for a chapter. */
const viewSchema = z.strictObject({
  question: text.describe('The question that it answers.'),
  title: text.describe('Its finding, with tokens.'),
  measure: text.describe('What is measured, in which unit, over which period.'),
  description: text.describe('What it shows, for readers who cannot see it.'),
  source: text.describe('Where its numbers are from, in words.'),
  inputs: z
    .array(symbol)
    .min(2)
    .max(4)
    .describe('The two to four inputs to move beside the picture; each of them must move it.'),
  answers: z.array(symbol).min(1).max(3).describe('The one to three outputs that stand under the picture.'),
  picture: z
    .union([stepsPicture, amountsPicture])
    .describe('Steps from one total to another, or amounts side by side.'),
});

/** What the model's own page lets readers ask. */
const workbenchSchema = z.strictObject({
  answers: z.array(symbol).min(1).describe('Outputs to list; the first that changes is announced.'),
  target: z
    .strictObject({
      output: symbol.describe('Which output.'),
      reaches: z.union([symbol, number]).describe('The number, or a number’s name, that it would have to come to.'),
    })
    .describe('The question that it opens with.'),
  pair: z
    .strictObject({ x: symbol.describe('The one across.'), y: symbol.describe('The one upwards.') })
    .describe('The two inputs on its map.'),
  source: text.describe('Where its numbers are from, in words.'),
});

/** models/*.yaml: inputs, formulas, and what chapters and the model's own page show of them. */
export const modelSchema = z
  .strictObject({
    title: text.describe('What the model works out.'),
    description: text.optional().describe('What it assumes, and what it leaves out.'),
    units: z
      .array(
        z
          .string()
          .regex(/^[A-Za-z][A-Za-z0-9]*$/, 'a name of Latin letters and digits is expected, such as mug or CO2.'),
      )
      .default([])
      .describe('Units of the model’s own, such as USD or ride, beside those that mathjs knows.'),
    inputs: z.record(symbol, inputSchema).describe('What is assumed, by name; readers move those with a range.'),
    outputs: z.record(symbol, outputSchema).describe('What follows, by name.'),
    cases: z
      .record(slug, caseSchema)
      .default({})
      .describe('Named sets of assumptions beside the base case. `record` also stands on the card that readers make.'),
    words: z
      .record(slug, wordSchema)
      .default({})
      .describe('Words that depend on numbers, set by <Word of="model.word" /> or {word:model.word}.'),
    views: z
      .record(slug, viewSchema)
      .default({})
      .describe('What a chapter shows of the model: each a question with a picture, by name.'),
    workbench: workbenchSchema
      .optional()
      .describe('The model’s own page, where all of it can be moved and asked; needed where there are views.'),
  })
  .describe('Inputs, formulas, and what chapters and the model’s own page show of them.');
