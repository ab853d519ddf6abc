import { z } from 'astro/zod';
import { slug, symbol, verbatim, text, day, date, number, address, names } from './schema-parts.ts';

/** The five verdicts a claim may carry, from best to worst for the text examined. */
export const verdicts = ['supported', 'partly', 'unverified', 'contradicted', 'inconsistent'] as const;
/** A verdict on a claim. */
export type Verdict = (typeof verdicts)[number];

/** The grades of sources, from strongest to weakest. */
export const grades = ['primary', 'reported', 'weak'] as const;
/** The grade of a source. */
export type Grade = (typeof grades)[number];

const wording = z.strictObject({ label: text, meaning: text });

/** A finding in a sentence or two, and the link to what shows it. */
const keyFinding = z.strictObject({ text, to: verbatim });

/** report.yaml: what the report is, and its words for verdicts and grades. */
export const reportSchema = z.strictObject({
  /** Names the report for good: readers' saved readings are found by it, whatever the title. */
  id: slug,
  title: text,
  /** Titles it had when readings were saved under the title. */
  former_titles: z.array(text).default([]),
  subtitle: text.optional(),
  /** One sentence for search engines and link previews. */
  description: text,
  /** The answer in a minute: the finding in two sentences. */
  finding: text,
  /** The findings that the cover leads with, each with the place in the report that shows it. */
  findings: z.array(keyFinding).default([]),
  /** What the report calls the text it examines, within a sentence: "the note", "the speech". */
  source_text: text.default('the text'),
  /** What is known of the text the report examines, and where the record ends. */
  provenance: text.optional(),
  authors: z.array(text).min(1),
  edition: day,
  version: text,
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language code is expected, such as en.'),
  /** Names a file of d3-format/locale: how thousands and decimals are written. */
  locale: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/, 'a locale is expected, such as en-US.'),
  licence: z.strictObject({ name: text, url: address, scope: text.optional() }),
  /** The address at which the report is published, if known: https://example.org/report/. */
  site: address.optional(),
  verdicts: z.strictObject(
    Object.fromEntries(verdicts.map((verdict) => [verdict, wording])) as Record<Verdict, typeof wording>,
  ),
  grades: z.strictObject(Object.fromEntries(grades.map((grade) => [grade, wording])) as Record<Grade, typeof wording>),
});

/** formats.yaml: how numbers are written, by name. */
export const formatsSchema = z.record(
  slug,
  z.strictObject({
    before: z.string().default(''),
    after: z.string().default(''),
    divide: z.number().positive().default(1),
    decimals: z.int().min(0).max(6).default(0),
    trim: z.boolean().default(false),
  }),
);

/** sources.yaml: the works cited. */
export const sourcesSchema = z.array(
  z.strictObject({
    id: slug,
    title: verbatim,
    publisher: verbatim,
    /** Null when the work has no address of its own, or none was seen. */
    url: address.nullable(),
    /** When it was published: a day, a month or a year; null when the work does not say. */
    date: date.nullable(),
    accessed: day,
    /** Null when only figures of the work were read, and no words. */
    quote: verbatim.nullable(),
    more_quotes: z.array(verbatim).default([]),
    /** How it was read, where that was not at its own address. */
    read_via: text.optional(),
    note: text.optional(),
    grade: z.enum(grades),
  }),
);

/** claims.yaml: what the text claims, verbatim, and what the record shows. */
export const claimsSchema = z.array(
  z.strictObject({
    id: slug,
    /** Where in the text it stands, by the text's own numbering. */
    section: verbatim,
    quote: verbatim,
    kind: z.enum(['fact', 'judgement', 'forecast', 'estimate', 'assumption', 'derived']),
    verdict: z.enum(verdicts),
    finding: text,
    sources: z.array(slug),
  }),
);

/** glossary.yaml: terms and what they mean here. */
export const glossarySchema = z.array(z.strictObject({ id: slug, term: text, definition: text }));

/** changes.yaml: editions, updates and corrections, newest first. */
export const changesSchema = z.array(
  z.strictObject({
    date: day,
    kind: z.enum(['edition', 'update', 'correction']),
    title: text,
    text,
    /** Each verdict that it changed, with the reason; a claim that was taken out is dropped. */
    verdicts: z
      .array(z.strictObject({ claim: slug, from: z.enum(verdicts), to: z.enum([...verdicts, 'dropped']), why: text }))
      .default([]),
  }),
);

/** editions/*.yaml: the verdicts of an edition that has been published, named for its day. */
export const editionSchema = z.strictObject({ version: text, verdicts: z.record(slug, z.enum(verdicts)) });

/** numerals.yaml: numerals that may stand typed in prose, each with the reason. */
export const numeralsSchema = z.array(z.strictObject({ text: verbatim, why: text }));

/** source/passages.yaml: the text under examination, cut into passages. */
export const passagesSchema = z.array(
  z.strictObject({
    id: slug,
    kind: z.enum(['title', 'heading', 'paragraph', 'item', 'header', 'cell']),
    text: verbatim,
  }),
);

/** datasets/*.yaml: facts in rows and columns. */
export const datasetSchema = z.strictObject({
  title: text,
  /** What is measured, unit and period, where the facts are drawn as a chart. */
  measure: text.optional(),
  description: text.optional(),
  columns: z.record(
    slug,
    z.strictObject({
      label: text,
      unit: verbatim.optional(),
      format: slug.optional(),
      /** True for a column of words. */
      text: z.boolean().default(false),
    }),
  ),
  rows: z.array(
    z
      .object({
        id: slug,
        label: text,
        format: slug.optional(),
        note: text.optional(),
        source: names.optional(),
        claim: names.optional(),
      })
      .catchall(z.union([z.null(), number, z.string()])),
  ),
});

const range = {
  value: number.optional(),
  low: number.optional(),
  high: number.optional(),
  step: number.optional(),
  why: text.optional(),
};

/** A picture of steps that lead from one total to another. */
const stepsPicture = z.strictObject({
  steps: z
    .array(
      z.union(
        [
          z.strictObject({ total: symbol }),
          z.strictObject({ plus: symbol }),
          z.strictObject({ minus: symbol }),
          z.strictObject({ part: symbol }),
        ],
        { error: 'total, plus, minus or part is expected, with the name of a number: { plus: growth }.' },
      ),
    )
    .min(2),
  /** The step that the title is about. */
  accent: symbol,
  /** Another step that the accent is held against, and the output that says how they compare. */
  compare: z.strictObject({ with: symbol, as: symbol }).optional(),
});

/** A picture of amounts side by side, with a line that they are held against. */
const amountsPicture = z.strictObject({
  amounts: z.array(symbol).min(1),
  /** The number at which the line stands. */
  mark: symbol,
  /** The amount that the title is about. */
  accent: symbol,
});

/** models/*.yaml: inputs, formulas, and what chapters and the model's own page show of them. */
export const modelSchema = z.strictObject({
  title: text,
  description: text.optional(),
  /** Units of the model's own, beside those that mathjs knows. */
  units: z.array(z.string().regex(/^[A-Za-z]+$/, 'a name of letters alone is expected, such as mug.')).default([]),
  inputs: z.record(
    symbol,
    z.strictObject({
      label: text,
      short: text.optional(),
      unit: verbatim,
      format: slug,
      ...range,
      /** How likely values within the range are held to be; triangular has its peak at the value. */
      spread: z.enum(['triangular', 'uniform']).optional(),
      /** A dataset's number instead of `value`: fixed, not the reader's to move. */
      fact: verbatim.optional(),
      claim: names.optional(),
      source: names.optional(),
      /** What the range may be measured by: values of the record, each with a name. */
      references: z
        .array(
          z.strictObject({
            label: text,
            value: number.optional(),
            /** A dataset's number instead of `value`. */
            fact: verbatim.optional(),
            /** A model's number instead of `value`, as model.number. */
            number: verbatim.optional(),
            source: names.optional(),
          }),
        )
        .default([]),
      /** The scale of its track: log where a factor means the same all along it. */
      scale: z.enum(['linear', 'log']).default('linear'),
      /** Names that it had in earlier editions, which links and saved readings may still use. */
      aliases: z.array(symbol).default([]),
    }),
  ),
  outputs: z.record(
    symbol,
    z.strictObject({
      label: text,
      short: text.optional(),
      unit: verbatim,
      format: slug,
      formula: z.union([z.string(), z.number()]).transform(String),
      /** The formula in words. */
      meaning: text.optional(),
    }),
  ),
  /** Named sets of assumptions beside the base case. */
  cases: z
    .record(
      slug,
      z.strictObject({
        label: text,
        why: text,
        /** Only what differs from the base case. */
        inputs: z.record(
          symbol,
          z.strictObject({
            value: number.optional(),
            /** A dataset's number instead of `value`. */
            fact: verbatim.optional(),
            /** Another model's number instead of `value`, as model.number. */
            number: verbatim.optional(),
            why: text.optional(),
            source: names.optional(),
          }),
        ),
      }),
    )
    .default({}),
  words: z
    .record(slug, z.strictObject({ left: symbol, right: symbol, below: text, equal: text, above: text }))
    .default({}),
  /** What a chapter shows of the model: each a question with a picture, by name. */
  views: z
    .record(
      slug,
      z.strictObject({
        question: text,
        title: text,
        measure: text,
        description: text,
        source: text,
        /** The inputs to move beside the picture; each of them must move it. */
        inputs: z.array(symbol).min(2).max(4),
        /** The outputs that stand under the picture. */
        answers: z.array(symbol).min(1).max(3),
        picture: z.union([stepsPicture, amountsPicture]),
      }),
    )
    .default({}),
  /** The model's own page, where all of it can be moved and asked; needed where there are views. */
  workbench: z
    .strictObject({
      /** Outputs to list; the first that changes is announced. */
      answers: z.array(symbol).min(1),
      /** The question that it opens with: which output, and the number, or a number's name, it would have to come to. */
      target: z.strictObject({ output: symbol, reaches: z.union([symbol, number]) }),
      /** The two assumptions that the map of two opens with. */
      pair: z.strictObject({ x: symbol, y: symbol }),
      source: text,
    })
    .optional(),
});

/** The front matter of a chapter. */
export const chapterSchema = z.strictObject({
  title: text,
  order: z.number(),
  summary: text,
  /** What the chapter finds, each with the place that shows it. */
  findings: z.array(keyFinding).default([]),
  /** The passages of the source text that the chapter retells, in order. */
  covers: z.array(slug).default([]),
});
