import type { FormatLocaleDefinition } from 'd3-format';
import { drawn, draws, shareReaching } from '../model/chance.ts';
import { dependenciesOf } from '../model/dependencies.ts';
import { formatNumber, type NumberFormat } from '../model/number-format.ts';
import { numberText } from '../model/number-text.ts';
import { baseCase, numberOf, type Program, type Results } from '../model/program.ts';
import { run } from '../model/run.ts';
import { formulaInLabels, workedText } from '../model/worked-line.ts';
import { modelWords } from '../words/words.ts';
import { Kept } from './kept.ts';
import type { Model, ModelCase, ReportNumber, Workbench } from './report-types.ts';

const hundredths: NumberFormat = { before: '', after: '%', divide: 0.01, decimals: 0, trim: false };
const shares = new Kept<number>();

/**
 * What a model's named cases come to: every output as case.model.case.output, and as case.model.case.chance the share of
 * the draws from the ranges that reach what the workbench asks for. Readers do not move them.
 */
export function caseNumbers(model: Model, locale: FormatLocaleDefinition): ReportNumber[] {
  const { program, workbench } = model;
  const base = { id: 'base', label: modelWords.baseCase, inputs: {}, texts: {} };
  return [
    ...(workbench ? [chance(model, base, workbench, locale)] : []),
    ...model.cases.flatMap((one): ReportNumber[] => {
      const results = run(program, inputsOf(program, one));
      const outputs = program.outputs.map((output): ReportNumber => {
        const value = results[output.name] ?? NaN;
        return {
          ...about(model, one, output.name, output.label),
          value,
          text: formatNumber(value, output.format, locale),
          unit: output.unit,
          formula: formulaInLabels(program, output.formula, locale),
          worked: workedText(program, output, results, locale),
          sources: sourcesOf(model, one, output.name),
        };
      });
      return [...outputs, ...(workbench ? [chance(model, one, workbench, locale)] : [])];
    }),
  ];
}

type Case = Pick<ModelCase, 'id' | 'label' | 'inputs' | 'texts'>;

function about(model: Model, { id, label }: Case, name: string, what: string) {
  return {
    name: `case.${model.id}.${id}.${name}`,
    origin: 'case' as const,
    label: modelWords.inCase(what, label),
    href: `/model/#case.${model.id}.${id}.${name}`,
    inputs: [],
    claims: [],
  };
}

function inputsOf(program: Program, { inputs }: Case): Results {
  return { ...baseCase(program), ...inputs };
}

function chance(model: Model, one: Case, { target }: Workbench, locale: FormatLocaleDefinition): ReportNumber {
  const { program } = model;
  const inputs = inputsOf(program, one);
  const results = run(program, inputs);
  const reached = typeof target.reaches === 'string' ? (results[target.reaches] ?? NaN) : target.reaches;
  // The draws take longer than all else that is checked.
  const value = shares.of(`${model.id}.${one.id}`, [JSON.stringify([program, inputs, target])], () =>
    shareReaching(drawn(program, inputs, target.output), reached),
  );
  const { label } = numberOf(program, target.output);
  const text = numberText({ program, locale }, target.output, reached);
  return {
    ...about(model, one, 'chance', modelWords.chance(label, text)),
    value,
    text: formatNumber(value, hundredths, locale),
    unit: 'ratio',
    meaning: modelWords.chanceMeaning(formatNumber(draws, { ...hundredths, after: '', divide: 1 }, locale)),
    sources: sourcesOf(model, one, target.output),
  };
}

/** The sources of what an output rests on, in a case. */
function sourcesOf(model: Model, { texts }: Case, output: string): string[] {
  const used = dependenciesOf(model.program, output).filter((name) => name in model.inputTexts);
  return [...new Set(used.flatMap((name) => (texts[name] ?? model.inputTexts[name])?.sources ?? []))];
}
