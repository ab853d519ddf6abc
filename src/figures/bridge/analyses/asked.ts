import type { FormatLocaleDefinition } from 'd3-format';
import type { Program, Results } from '../../../model/program.ts';
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

/** The question that a figure opens with, for the results of a case: what is to be reached may be one of them. */
export function openingQuestion(
  { output, reaches }: { output: string; reaches: string | number },
  results: Results,
): Question {
  return { output, target: typeof reaches === 'string' ? (results[reaches] ?? NaN) : reaches };
}
