import { z } from 'astro/zod';
import { slug, text, day, address, keyFinding, siteAddress } from './parts.ts';
import { claimKinds, grades, verdicts, type ClaimKind, type Grade, type Verdict } from './verdicts.ts';

/** What a claim of each kind says of itself, with words that a report may have for it. */
const claimKindMeanings: Readonly<Record<ClaimKind, string>> = {
  fact: 'A fact, as something that is so: "stated as fact".',
  judgement: 'A judgement, on what something is worth or means: "a judgement".',
  forecast: 'A forecast, of what will be: "a forecast".',
  estimate: 'An estimate, of a number that nobody has counted: "an estimate".',
  assumption: 'An assumption, on which the text builds: "assumed".',
  derived: 'Derived, from other numbers of the text: "derived by the text".',
};

/** A verdict's or a grade's words; what is left out is in the words of the report's language. */
const wording = z
  .strictObject({
    label: text.optional().describe('The word that readers see.'),
    meaning: text.optional().describe('What it means, in a sentence.'),
  })
  .default({});

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
    authors: z
      .array(text)
      .default([])
      .describe(
        'Who wrote it. A person whom some styles cite by family name is written "Müller, Anna"; a name with a comma ' +
          'that is no person’s, in braces: "{Parish of Unterhang, Valley}".',
      ),
    publisher: text.optional().describe('Who publishes it, where that is not its authors.'),
    citation_style: text
      .optional()
      .describe(
        'How works are cited: apa, vancouver, harvard1, or the name of a .csl file beside report.yaml; apa if left out.',
      ),
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
    offline: z
      .boolean()
      .default(false)
      .describe(
        'true: browsers can install the report, and keep a copy of it that opens without a connection. Each reader’s ' +
          'browser then loads all of its pages once.',
      ),
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
