import { matchesGlob } from 'node:path';
import { operations, operators } from '../../model/operators.ts';
import { localeNames } from '../../report/number-locales.ts';
import { typedNumerals } from '../../report/numerals.ts';
import { shippedLanguages } from '../../report/words/catalogue.ts';
import type { ProseComponent } from '../../report/prose-components.ts';
import { contentSchemas, jsonSchemaOf } from '../content-schemas.ts';
import { proseTags } from '../prose-tags.ts';
import { templateLanguages } from '../report-templates.ts';
import { exampleReport } from './example-report.ts';
import { exampleOf, exampleUnder, type Example } from './examples.ts';
import { fieldsOf, type Field } from './fields.ts';

/** A sort of file in the content folder. */
export interface GuideFile {
  name: string;
  place: string;
  meaning: string;
  fields: Field[];
  /** A file of this sort in the example report. */
  example: { path: string; text: string } | null;
}

/** A tag of chapters, with a place of the example report that sets it. */
export interface GuideComponent extends Omit<ProseComponent, 'example'> {
  example: Example | null;
}

/** Something that Markdown has a sign of its own for. */
export interface GuideMarkdown {
  title: string;
  example: Example | null;
}

/** Everything that the guide tells, taken from what the engine itself reads. */
export interface Guide {
  components: GuideComponent[];
  markdown: GuideMarkdown[];
  files: GuideFile[];
  operators: string[];
  functions: string[];
  numerals: { text: string; found: string[] }[];
  /** A table with its description, and a bibliography. */
  data: { path: string; text: string }[];
  /** The languages whose words ship, each with the name that it has in English, and whether a new report can begin in it. */
  languages: { code: string; name: string; hasTemplate: boolean }[];
  locales: string[];
}

const samples = [
  'It earned $3.4 billion, 12% more.',
  'It takes seven years to pay for itself.',
  'Published on 3 May 2026.',
  'Two people asked.',
  'Figure 2 shows it.',
];

/** The headings of the example report under which Markdown stands without a tag. */
const markdownHeadings = ['An image of Markdown', 'Code', 'A formula', 'A file to download'];

/** The guide for authors. */
export function guide(): Guide {
  const example = exampleReport();
  const isSign = (operation: (typeof operations)[number]): boolean => operators[operation].precedence !== undefined;
  const signs = operations.filter((operation) => isSign(operation) && operation !== 'neg');
  return {
    components: proseTags().map((component) => ({ ...component, example: exampleOf(component, example) })),
    markdown: markdownHeadings.map((title) => ({ title, example: exampleUnder(title, example) })),
    files: contentSchemas.map((one): GuideFile => {
      const schema = jsonSchemaOf(one);
      const path = [...example.keys()].find((file) => matchesGlob(file, one.place));
      return {
        name: one.name,
        place: one.place,
        meaning: schema.description ?? '',
        fields: fieldsOf(schema),
        example: path === undefined ? null : { path, text: example.get(path) ?? '' },
      };
    }),
    operators: signs,
    functions: operations.filter((operation) => !isSign(operation)),
    numerals: samples.map((text) => ({ text, found: typedNumerals(text, []).map((numeral) => numeral.text) })),
    data: ['datasets/fares.yaml', 'datasets/fares.csv', 'sources.bib'].map((path) => ({
      path,
      text: example.get(path) ?? '',
    })),
    languages: shippedLanguages().map((code) => ({
      code,
      name: new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code,
      hasTemplate: templateLanguages.includes(code),
    })),
    locales: localeNames(),
  };
}
