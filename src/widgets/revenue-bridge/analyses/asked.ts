import type { FormatLocaleDefinition } from 'd3-format';
import { formatNumber } from '../../../model/number-format.ts';
import type { ModelInput, ModelOutput, Program, Results } from '../../../model/program.ts';
import type { Scene } from '../../../charts/scene.ts';

/** What is asked of a case: which output, and what it would have to come to, in its own unit. */
export interface Question {
  output: string;
  target: number;
}

/** A case with a question put to it. */
export interface Asked {
  program: Program;
  locale: FormatLocaleDefinition;
  inputs: Results;
  results: Results;
  question: Question;
}

/** What an analysis answers: its texts by the name of their place, and its picture, where there is one to draw. */
export interface Answer {
  texts: Record<string, string>;
  pictures: { wide: Scene; narrow: Scene } | null;
}

/** An input or output of a model. Throws for an unknown name, which the build has refused. */
export function numberOf({ inputs, outputs }: Program, name: string): ModelInput | ModelOutput {
  const number = [...inputs, ...outputs].find((candidate) => candidate.name === name);
  if (!number) throw new Error(`the model has no number "${name}"`);
  return number;
}

/** A value of one of the model's numbers, as readers see it. */
export function shown({ program, locale }: Pick<Asked, 'program' | 'locale'>, name: string, value: number): string {
  return formatNumber(value, numberOf(program, name).format, locale);
}

/** The inputs that a reader may move, in the model's order. */
export function movable({ inputs }: Program): (ModelInput & { range: NonNullable<ModelInput['range']> })[] {
  return inputs.flatMap((input) => (input.range ? [{ ...input, range: input.range }] : []));
}

/** The question that a figure opens with, for the results of a case: what is to be reached may be one of them. */
export function openingQuestion({ output, reaches }: { output: string; reaches: string | number }, results: Results): Question {
  return { output, target: typeof reaches === 'string' ? (results[reaches] ?? NaN) : reaches };
}
