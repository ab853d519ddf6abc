import { z } from 'astro/zod';
import { slug, symbol, verbatim, text, day, date, number, address, names, siteAddress } from './schema-parts.ts';

/** The five verdicts a claim may carry, from best to worst for the text examined. */
export const verdicts = ['supported', 'partly', 'unverified', 'contradicted', 'inconsistent'] as const;
/** A verdict on a claim. */
export type Verdict = (typeof verdicts)[number];

/** The grades of sources, from strongest to weakest. */
export const grades = ['primary', 'reported', 'weak'] as const;
/** The grade of a source. */
export type Grade = (typeof grades)[number];

/** A verdict's or a grade's words; what is left out is in the words of the report's language. */
const wording = z
  .strictObject({
    label: text.optional().describe('The word that readers see.'),
    meaning: text.optional().describe('What it means, in a sentence.'),
  })
  .default({});

/** What a claim may be. */
export const claimKinds = ['fact', 'judgement', 'forecast', 'estimate', 'assumption', 'derived'] as const;
/** What a claim is. */
export type ClaimKind = (typeof claimKinds)[number];

/** What a claim of each kind says of itself, with words that a report may have for it. */
const claimKindMeanings: Readonly<Record<ClaimKind, string>> = {
  fact: 'A fact, as something that is so: "stated as fact".',
  judgement: 'A judgement, on what something is worth or means: "a judgement".',
  forecast: 'A forecast, of what will be: "a forecast".',
  estimate: 'An estimate, of a number that nobody has counted: "an estimate".',
  assumption: 'An assumption, on which the text builds: "assumed".',
  derived: 'Derived, from other numbers of the text: "derived by the text".',
};

/** A finding in a sentence or two, and the link to what shows it. */
const keyFinding = z.strictObject({
  text: text.describe('The finding in a sentence or two.'),
  to: verbatim.describe('The address of what shows it, from the report’s root: /costs/#rates.'),
});

/**
 * report.yaml: what the report is, and its own words. Only `id` and `title` are needed; report-file.ts says what stands where
 * the rest is left out.
 */
export const reportSchema = z
  .strictObject({
    id: slug.describe('Names the report for good: readers’ saved readings are found by it, whatever the title.'),
    title: text.describe('Its title.'),
    former_titles: z.array(text).default([]).describe('Titles it had when readings were saved under the title.'),
    subtitle: text.optional().describe('What stands under the title.'),
    description: text
      .optional()
      .describe('One sentence for search engines and previews; else the finding, the subtitle or the first summary.'),
    finding: text.optional().describe('The answer in a minute: the finding in two sentences.'),
    findings: z
      .array(keyFinding)
      .default([])
      .describe('The findings that the cover leads with, each with the place in the report that shows it.'),
    source_text: z
      .union([
        text,
        z.strictObject({
          name: text.describe('Within a sentence: "the note".'),
          title: text.optional().describe('Where it begins one: "The note".'),
          short: text.optional().describe('Alone, in menus: "Note".'),
        }),
      ])
      .optional()
      .describe(
        'What the report calls the text it examines: "the note". A name alone is given a capital where it begins a ' +
          'sentence, and loses an English article where it stands alone; other languages may say each form.',
      ),
    provenance: text.optional().describe('What is known of the text the report examines, and where the record ends.'),
    authors: z.array(text).default([]).describe('Who wrote it.'),
    edition: day.default('').describe('The day of the edition.'),
    version: text.default('').describe('Its version, in quotes: "1.0".'),
    language: z
      .string()
      .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language code is expected, such as en.')
      .default('en')
      .describe('The language of the report and of its interface, such as en or de.'),
    counted: z
      .array(text)
      .default([])
      .describe('Words of things it counts: with "chip", "forty chips" in prose is a numeral typed by hand.'),
    locale: z
      .string()
      .regex(/^[a-z]{2}-[A-Z]{2}$/, 'a locale is expected, such as en-US.')
      .optional()
      .describe('How thousands and decimals are written, such as de-CH; the language’s own, if left out.'),
    math: z
      .enum(['dollars'], 'dollars is expected, or nothing.')
      .optional()
      .describe('dollars: $x$ is a formula within a sentence; otherwise $$x$$ alone is, and a single $ is money.'),
    licence: z
      .strictObject({
        name: text.describe('Its name, such as CC BY 4.0.'),
        url: address.describe('Where it can be read.'),
        scope: text.optional().describe('What it covers, and what it does not.'),
      })
      .optional()
      .describe('The licence of the report’s own words.'),
    site: siteAddress.optional().describe('The address at which the report is published: https://example.org/report/.'),
    verdicts: z
      .strictObject(
        Object.fromEntries(
          verdicts.map((verdict) => [verdict, wording.describe(`The words for "${verdict}".`)]),
        ) as Record<Verdict, typeof wording>,
      )
      .prefault({})
      .describe('The report’s words for verdicts; the language’s own, if left out, as for grades and kinds of claims.'),
    grades: z
      .strictObject(
        Object.fromEntries(grades.map((grade) => [grade, wording.describe(`The words for "${grade}".`)])) as Record<
          Grade,
          typeof wording
        >,
      )
      .prefault({})
      .describe('The report’s words for the grades of sources.'),
    claim_kinds: z
      .strictObject(
        Object.fromEntries(
          claimKinds.map((kind) => [kind, text.optional().describe(claimKindMeanings[kind])]),
        ) as Record<ClaimKind, z.ZodOptional<typeof text>>,
      )
      .default({})
      .describe('What a claim of each kind is called after its verdict.'),
  })
  .describe('What the report is, and its own words.');

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

/** A work cited. */
export const sourceSchema = z.strictObject({
  id: slug.describe('Its name, which <Cite of="…" /> and `source` use.'),
  title: verbatim.describe('Its title, unchanged.'),
  publisher: verbatim.describe('Who published it.'),
  url: address.nullable().describe('Where it is; null when it has no address of its own, or none was seen.'),
  date: date
    .nullable()
    .describe('When it was published: 2026-04-30, 2026-04 or "2026"; null when the work does not say.'),
  accessed: day.describe('The day on which it was read.'),
  quote: verbatim
    .nullable()
    .describe('Its own words that matter here; null when only figures of the work were read, and no words.'),
  more_quotes: z.array(verbatim).default([]).describe('Further words of it.'),
  read_via: text.optional().describe('How it was read, where that was not at its own address.'),
  note: text.optional().describe('What else readers should know of it.'),
  grade: z.enum(grades).describe('How far it can be trusted; report.yaml gives each grade its words.'),
});

/** An entry of sources.yaml that adds to one of a bibliography beside it. */
export const partialSourceSchema = sourceSchema.partial().required({ id: true });

/** sources.yaml: the works cited. */
export const sourcesSchema = z.array(sourceSchema).describe('The works cited. References are numbered in this order.');

/** claims.yaml: what the text claims, verbatim, and what the record shows. */
export const claimsSchema = z
  .array(
    z.strictObject({
      id: slug.describe('Its name, which <Claim id="…"> uses once, in a chapter.'),
      section: verbatim.describe('Where in the text it stands, by the text’s own numbering.'),
      quote: verbatim.describe('Its words, verbatim from source/article.txt.'),
      kind: z.enum(claimKinds).describe('What sort of claim it is.'),
      verdict: z.enum(verdicts).describe('What the record says of it; report.yaml gives each verdict its words.'),
      finding: text.describe('What the record shows, in a sentence or two.'),
      sources: z
        .array(slug)
        .describe('Sources of the finding; may be empty only where the verdict is unverified or inconsistent.'),
    }),
  )
  .describe('What the text examined claims, and what the record shows.');

/** glossary.yaml: terms and what they mean here. */
export const glossarySchema = z
  .array(
    z.strictObject({
      id: slug.describe('Its name, which <Term of="…"> uses.'),
      term: text.describe('The term as it heads its entry.'),
      definition: text.describe('What it means here.'),
    }),
  )
  .describe('Terms and what they mean here.');

/** changes.yaml: editions, updates and corrections, newest first. */
export const changesSchema = z
  .array(
    z.strictObject({
      date: day.describe('The day of the change.'),
      kind: z.enum(['edition', 'update', 'correction']).describe('What sort of change it is.'),
      title: text.describe('The change in a few words.'),
      text: text.describe('What was changed, and why.'),
      verdicts: z
        .array(
          z.strictObject({
            claim: slug.describe('The claim’s id.'),
            from: z.enum(verdicts).describe('The verdict before.'),
            to: z
              .enum([...verdicts, 'dropped'])
              .describe('The verdict since; `dropped` for a claim that was taken out.'),
            why: text.describe('The reason.'),
          }),
        )
        .default([])
        .describe('Each verdict that it changed.'),
    }),
  )
  .describe('Editions, updates and corrections, newest first.');

/** editions/*.yaml: the verdicts of an edition that has been published, named for its day. */
export const editionSchema = z
  .strictObject({
    version: text.describe('The version of that edition, in quotes: "1.0".'),
    verdicts: z.record(slug, z.enum(verdicts)).describe('The verdict of each claim, by its id.'),
  })
  .describe('The verdicts of an edition that has been published; the file is named for its day.');

/** numerals.yaml: numerals that may stand typed in prose, each with the reason. */
export const numeralsSchema = z
  .array(
    z.strictObject({
      text: verbatim.describe('The numeral with the words around it that make it a name, such as "Boeing 747".'),
      why: text.describe('Why it may be typed.'),
    }),
  )
  .describe('Numerals that may stand typed in prose, each with the reason.');

/** source/passages.yaml: the text under examination, cut into passages. */
export const passagesSchema = z
  .array(
    z.strictObject({
      id: slug.describe('Its name, which `covers` in a chapter uses.'),
      kind: z
        .enum(['title', 'heading', 'paragraph', 'item', 'header', 'cell'])
        .describe('What it is in the text; header and cell are of a table.'),
      text: verbatim.describe('Its words, verbatim from source/article.txt.'),
    }),
  )
  .describe('The text examined, cut into passages in its order.');

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
        id: verbatim.optional().describe('The header of the column that names rows; that of the label, if left out.'),
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

const range = {
  value: number.optional().describe('Its value in the base case: 18.2 or 15%.'),
  low: number.optional().describe('The least that readers may set.'),
  high: number.optional().describe('The most that readers may set.'),
  step: number.optional().describe('By how much a slider moves.'),
  why: text.optional().describe('Why this value and this range.'),
};

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

/** models/*.yaml: inputs, formulas, and what chapters and the model's own page show of them. */
export const modelSchema = z
  .strictObject({
    title: text.describe('What the model works out.'),
    description: text.optional().describe('What it assumes, and what it leaves out.'),
    units: z
      .array(z.string().regex(/^[A-Za-z]+$/, 'a name of letters alone is expected, such as mug.'))
      .default([])
      .describe('Units of the model’s own, such as USD or ride, beside those that mathjs knows.'),
    inputs: z
      .record(
        symbol,
        z.strictObject({
          label: text.describe('Its name for readers.'),
          short: text.optional().describe('A shorter name, for narrow places.'),
          unit: verbatim.describe('Its unit, which formulas check: USD/year, hours, ratio.'),
          format: slug.describe('A format of formats.yaml.'),
          ...range,
          spread: z
            .enum(['triangular', 'uniform'])
            .optional()
            .describe('How likely values within the range are held to be; triangular has its peak at the value.'),
          fact: verbatim.optional().describe('A dataset’s number instead of `value`: fixed, not the reader’s to move.'),
          claim: names.optional().describe('The claim that states it, or a list of them.'),
          source: names.optional().describe('Its source, or a list of them.'),
          references: z
            .array(
              z.strictObject({
                label: text.describe('What it is.'),
                value: number.optional().describe('The value.'),
                fact: verbatim.optional().describe('A dataset’s number instead of `value`.'),
                number: verbatim.optional().describe('A model’s number instead of `value`, as model.number.'),
                source: names.optional().describe('Its source, or a list of them.'),
              }),
            )
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
        }),
      )
      .describe('What is assumed, by name; readers move those with a range.'),
    outputs: z
      .record(
        symbol,
        z.strictObject({
          label: text.describe('Its name for readers.'),
          short: text.optional().describe('A shorter name, for narrow places.'),
          unit: verbatim.describe('Its unit; the formula must come to it.'),
          format: slug.describe('A format of formats.yaml.'),
          formula: z
            .union([z.string(), z.number()])
            .transform(String)
            .describe('How it follows from inputs and other outputs: rides * fare.'),
          meaning: text.optional().describe('The formula in words.'),
        }),
      )
      .describe('What follows, by name.'),
    cases: z
      .record(
        slug,
        z.strictObject({
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
        }),
      )
      .default({})
      .describe('Named sets of assumptions beside the base case. `record` also stands on the card that readers make.'),
    words: z
      .record(
        slug,
        z.strictObject({
          left: symbol.describe('A number.'),
          right: symbol.describe('The number that it is compared with.'),
          below: text.describe('The words where it is less.'),
          equal: text.describe('The words where both are written the same.'),
          above: text.describe('The words where it is more.'),
        }),
      )
      .default({})
      .describe('Words that depend on numbers, set by <Word of="model.word" /> or {word:model.word}.'),
    views: z
      .record(
        slug,
        z.strictObject({
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
        }),
      )
      .default({})
      .describe('What a chapter shows of the model: each a question with a picture, by name.'),
    workbench: z
      .strictObject({
        answers: z.array(symbol).min(1).describe('Outputs to list; the first that changes is announced.'),
        target: z
          .strictObject({
            output: symbol.describe('Which output.'),
            reaches: z
              .union([symbol, number])
              .describe('The number, or a number’s name, that it would have to come to.'),
          })
          .describe('The question that it opens with.'),
        pair: z
          .strictObject({ x: symbol.describe('The one across.'), y: symbol.describe('The one upwards.') })
          .describe('The two inputs on its map.'),
        source: text.describe('Where its numbers are from, in words.'),
      })
      .optional()
      .describe('The model’s own page, where all of it can be moved and asked; needed where there are views.'),
  })
  .describe('Inputs, formulas, and what chapters and the model’s own page show of them.');

/** The front matter of a chapter. */
export const chapterSchema = z
  .strictObject({
    title: text.describe('Its title.'),
    order: z
      .number()
      .optional()
      .describe('Its place among the chapters; those without one follow, by their files’ names.'),
    summary: text.optional().describe('One sentence for the contents, with tokens.'),
    findings: z.array(keyFinding).default([]).describe('What the chapter finds, each with the place that shows it.'),
    covers: z
      .array(slug)
      .default([])
      .describe('The passages of source/passages.yaml that the chapter retells, in order.'),
  })
  .describe('The front matter of a chapter.');
