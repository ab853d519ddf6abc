import { solve, type Solution } from '../../../model/solve.ts';
import type { ModelInput } from '../../../model/program.ts';
import { movable, numberOf, shown, type Answer, type Asked } from './asked.ts';

/** An assumption, and what it would have to be. */
export interface Needed {
  input: ModelInput;
  solution: Solution;
}

/** What each assumption would have to be for the question's answer to come out, all others as they stand. */
export function solutions(asked: Asked): Needed[] {
  const { program, inputs, question } = asked;
  return movable(program).map((input) => ({ input, solution: solve(program, inputs, { ...question, input: input.name }) }));
}

/** What would have to be true, in words: a sentence, and for each assumption its value now and the value needed. */
export function needed(asked: Asked, all: readonly Needed[]): Answer {
  const texts: Record<string, string> = { 'needed.sentence': sentence(asked, all) };
  for (const { input, solution } of all) {
    texts[`needed.now.${input.name}`] = shown(asked, input.name, asked.inputs[input.name] ?? input.value);
    texts[`needed.value.${input.name}`] = neededText(asked, input, solution);
  }
  return { texts, pictures: null };
}

/** Ways that the sentence names at most; the table has them all. */
const mostNamed = 3;

function sentence(asked: Asked, all: readonly Needed[]): string {
  const { output, target } = asked.question;
  const [result, wanted] = [numberOf(asked.program, output).label, shown(asked, output, target)];
  const now = shown(asked, output, asked.results[output] ?? NaN);
  if (now === wanted) return `${result} comes to ${wanted}, which is what is asked.`;
  const ways = all.flatMap(({ input, solution }) =>
    solution.found === 'value' && shown(asked, input.name, solution.value) !== shown(asked, input.name, asked.inputs[input.name] ?? input.value)
      ? [`${input.short} ${shown(asked, input.name, solution.value)} in place of ${shown(asked, input.name, asked.inputs[input.name] ?? input.value)}`]
      : [],
  );
  const asking = `${result} comes to ${now}. For ${wanted}`;
  if (ways.length === 0) return `${asking}, no assumption has a value in its range that would do, moved alone.`;
  return `${asking}, one of these would have to be true, all else as it stands: ${ways.slice(0, mostNamed).join('; ')}${ways.length > mostNamed ? '; or another of the table below' : ''}.`;
}

function neededText(asked: Asked, input: ModelInput, solution: Solution): string {
  const { output } = asked.question;
  switch (solution.found) {
    case 'value':
      return shown(asked, input.name, solution.value);
    case 'unmoved':
      return 'Makes no difference';
    case 'unconverged':
      return 'The search came to no end';
    case 'none':
      return `No value from ${shown(asked, input.name, input.range?.low ?? NaN)} to ${shown(asked, input.name, input.range?.high ?? NaN)} does: the result goes from ${shown(asked, output, solution.lowest)} to ${shown(asked, output, solution.highest)}`;
  }
}
