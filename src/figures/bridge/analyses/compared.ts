import { analysisWords as words, bridgeWords } from '../../../words/words.ts';
import { casesNarrow, casesWide, type CasesData } from '../../../charts/cases-chart.ts';
import type { PictureNames } from '../../../charts/scene.ts';
import { movableInputs, numberOf, type Program, type Results } from '../../../model/program.ts';
import { run } from '../../../model/run.ts';
import { numberText } from '../../../model/number-text.ts';
import type { Answer, Asked } from './asked.ts';

/** A case beside others. */
export interface ComparedCase {
  id: string;
  label: string;
  inputs: Results;
}

/** The id that the reader's own case has among the others. */
export const yours = 'yours';

/** The author's cases behind the base case. */
export function withBase(cases: readonly ComparedCase[]): ComparedCase[] {
  return [{ id: 'base', label: bridgeWords.baseCase, inputs: {} }, ...cases];
}

/** The numbers that cases are held beside each other by: what can be moved, and the workbench's answers. */
export function comparedNumbers(program: Program, answers: readonly string[]): string[] {
  return [...movableInputs(program).map(({ name }) => name), ...answers];
}

/** Cases side by side: every input and output named, in each case; and a picture of the one asked about. */
export function compared(
  asked: Asked,
  cases: readonly ComparedCase[],
  numbers: readonly string[],
  names: PictureNames,
): Answer {
  const { output, target } = asked.question;
  const all = [...cases, { id: yours, label: bridgeWords.ownCase, inputs: asked.inputs }].map((one) => ({
    ...one,
    results: run(asked.program, one.inputs),
  }));
  const texts = Object.fromEntries(
    all.flatMap(({ id, results }) =>
      numbers.map((name): [string, string] => [
        `compared.${id}.${name}`,
        numberText(asked, name, results[name] ?? NaN),
      ]),
    ),
  );
  texts['compared.sentence'] = words.compared(numberOf(asked.program, output).label);
  const data: CasesData = {
    rows: all.map(({ id, label, results }) => ({
      name: id,
      label,
      value: results[output] ?? NaN,
      text: numberText(asked, output, results[output] ?? NaN),
      yours: id === yours,
    })),
    target: { value: target, text: words.targetMark(numberText(asked, output, target)) },
  };
  return { texts, pictures: { wide: casesWide(data, names), narrow: casesNarrow(data, names) } };
}
