import { modelWords, numberWords, withinWords } from '../words/words.ts';
import { chosenWord } from '../model/chosen-word.ts';
import { dependenciesOf } from '../model/dependencies.ts';
import { formatNumber, type NumberFormat } from '../model/number-format.ts';
import { numberText } from '../model/number-text.ts';
import { baseCase } from '../model/program.ts';
import { run } from '../model/run.ts';
import { formulaInLabels, workedText } from '../model/worked-line.ts';
import { caseNumbers } from './case-numbers.ts';
import type { ContentFiles } from './content-files.ts';
import type { CellFormats } from './datasets.ts';
import { verdicts } from './schema/verdicts.ts';
import type { Claim, Dataset, Model, ReportNumber } from './report-types.ts';

const counting: NumberFormat = { before: '', after: '', divide: 1, decimals: 0, trim: false };

/** Every number that prose can refer to, at the base case. */
export function numbersOf(
  files: ContentFiles,
  models: readonly Model[],
  datasets: readonly Dataset[],
  formats: CellFormats,
  claims: readonly Claim[],
): Record<string, ReportNumber> {
  const write = (value: number, format: NumberFormat): string => formatNumber(value, format, files.locale);
  const numbers: ReportNumber[] = [
    ...datasets.flatMap((dataset) => facts(dataset, formats, write)),
    ...models.flatMap((model) => [
      ...inputs(model, write),
      ...outputs(model, files, write),
      ...caseNumbers(model, files.locale),
    ]),
    ...counts(files, claims, write),
  ];
  return Object.fromEntries(numbers.map((number) => [number.name, number]));
}

/** The words of every model at the base case, by model.word. */
export function wordsOf(files: ContentFiles, models: readonly Model[]): Record<string, string> {
  return Object.fromEntries(
    models.flatMap(({ id, program, words }) => {
      const results = run(program, baseCase(program));
      return Object.entries(words).map(([name, choice]): [string, string] => {
        const [left, right] = [results[choice.left] ?? NaN, results[choice.right] ?? NaN];
        const text = (side: string, value: number): string =>
          numberText({ program, locale: files.locale }, side, value);
        return [`${id}.${name}`, chosenWord(choice, left, right, text(choice.left, left), text(choice.right, right))];
      });
    }),
  );
}

type Write = (value: number, format: NumberFormat) => string;

function facts(dataset: Dataset, formats: CellFormats, write: Write): ReportNumber[] {
  return dataset.rows.flatMap((row) =>
    dataset.columns.flatMap((column): ReportNumber[] => {
      if (column.text) return [];
      const value = row.cells[column.id];
      const format = formats.get(`${dataset.id}.${row.id}.${column.id}`);
      const known = typeof value === 'number' && format !== undefined;
      return [
        {
          name: column.id === 'value' ? `${dataset.id}.${row.id}` : `${dataset.id}.${row.id}.${column.id}`,
          origin: 'fact',
          label: column.id === 'value' ? row.label : numberWords.cell(row.label, withinWords.column(column.label)),
          value: known ? value : null,
          text: known ? write(value, format) : modelWords.notSeen,
          unit: column.unit ?? '',
          href: `/model/#${dataset.id}.${row.id}`,
          inputs: [],
          ...(row.note === undefined ? {} : { note: row.note }),
          sources: row.sources,
          claims: row.claims,
        },
      ];
    }),
  );
}

function inputs(model: Model, write: Write): ReportNumber[] {
  return model.program.inputs.map((input) => {
    const text = model.inputTexts[input.name];
    return {
      name: `${model.id}.${input.name}`,
      origin: 'input',
      label: input.label,
      value: input.value,
      text: write(input.value, input.format),
      unit: input.unit,
      href: `/model/#${model.id}.${input.name}`,
      inputs: [],
      ...(text?.why === undefined ? {} : { why: text.why }),
      sources: text?.sources ?? [],
      claims: text?.claims ?? [],
    };
  });
}

function outputs(model: Model, files: ContentFiles, write: Write): ReportNumber[] {
  const results = run(model.program, baseCase(model.program));
  return model.program.outputs.map((output) => {
    const value = results[output.name] ?? NaN;
    const meaning = files.models.get(model.id)?.value.outputs[output.name]?.meaning;
    const used = dependenciesOf(model.program, output.name).filter((name) => name in model.inputTexts);
    const texts = used.map((name) => model.inputTexts[name]);
    return {
      name: `${model.id}.${output.name}`,
      origin: 'output',
      label: output.label,
      value,
      text: write(value, output.format),
      unit: output.unit,
      href: `/model/#${model.id}.${output.name}`,
      formula: formulaInLabels(model.program, output.formula, files.locale),
      worked: workedText(model.program, output, results, files.locale),
      ...(meaning === undefined ? {} : { meaning }),
      inputs: used.map((name) => `${model.id}.${name}`),
      sources: [...new Set(texts.flatMap((entry) => entry?.sources ?? []))],
      claims: [...new Set(texts.flatMap((entry) => entry?.claims ?? []))],
    };
  });
}

function counts(files: ContentFiles, claims: readonly Claim[], write: Write): ReportNumber[] {
  const count = (name: string, label: string, value: number, href: string): ReportNumber => ({
    name: `count.${name}`,
    origin: 'count',
    label,
    value,
    text: write(value, counting),
    unit: '',
    href,
    inputs: [],
    sources: [],
    claims: [],
  });
  const { counted } = numberWords;
  return [
    count('claims', counted.claims, claims.length, '/claims/'),
    ...verdicts.map((verdict) =>
      count(
        `claims.${verdict}`,
        counted.found(withinWords.verdict(files.report.value.verdicts[verdict].label)),
        claims.filter((claim) => claim.verdict === verdict).length,
        '/claims/',
      ),
    ),
    count('sources', counted.sources, files.sources.value.length, '/sources/'),
    count('chapters', counted.chapters, files.chapters.length, '/'),
    count('terms', counted.terms, files.glossary.value.length, '/glossary/'),
  ];
}
