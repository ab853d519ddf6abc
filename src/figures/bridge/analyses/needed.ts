import { analysisWords as words, sentences, withCommas, withSemicolons } from '../../../words/words.ts';
import { solve, type Solution } from '../../../model/solve.ts';
import { movableInputs, numberOf, type MovableInput } from '../../../model/program.ts';
import { numberText } from '../../../model/number-text.ts';
import type { Answer, Asked } from './asked.ts';

/** An assumption, and what it would have to be. */
export interface Needed {
  input: MovableInput;
  solution: Solution;
}

/** What each assumption would have to be for the question's answer to come out, all others as they stand. */
export function solutions(asked: Asked): Needed[] {
  const { program, inputs, question } = asked;
  return movableInputs(program).map((input) => {
    const solution = solve(program, inputs, { ...question, input: input.name });
    return {
      input,
      solution: solution.found === 'value' ? { ...solution, value: shortened(solution.value) } : solution,
    };
  });
}

/** A solution to as many digits as a search can vouch for, since it is shown in addresses when it is used. */
function shortened(value: number): number {
  return Number(value.toPrecision(12));
}

/** What would have to be true, in words: a sentence, and for each assumption its value now and the value needed. */
export function needed(asked: Asked, all: readonly Needed[]): Answer {
  const texts: Record<string, string> = { 'needed.sentence': sentence(asked, all) };
  for (const { input, solution } of all) {
    texts[`needed.now.${input.name}`] = numberText(asked, input.name, asked.inputs[input.name] ?? input.value);
    texts[`needed.value.${input.name}`] = neededText(asked, input, solution);
  }
  return { texts, pictures: null };
}

/** Ways that the sentence names at most; the table has them all. */
const mostNamed = 3;

function sentence(asked: Asked, all: readonly Needed[]): string {
  const { output, target } = asked.question;
  const [result, wanted] = [numberOf(asked.program, output).label, numberText(asked, output, target)];
  const now = numberText(asked, output, asked.results[output] ?? NaN);
  if (now === wanted) return words.targetMet(result, wanted);
  const ways = all.flatMap(({ input, solution }) =>
    solution.found === 'value' &&
    numberText(asked, input.name, solution.value) !==
      numberText(asked, input.name, asked.inputs[input.name] ?? input.value)
      ? [
          words.insteadOf(
            input.short,
            numberText(asked, input.name, solution.value),
            numberText(asked, input.name, asked.inputs[input.name] ?? input.value),
          ),
        ]
      : [],
  );
  const [asking, short] = [words.now(result, now), beyond(all)];
  if (ways.length === 0) return sentences([asking, words.noWay(wanted)]);
  return sentences([
    asking,
    words.ways(wanted, withSemicolons(ways.slice(0, mostNamed)), ways.length > mostNamed),
    short.length === 0 ? '' : words.beyond(withCommas(short)),
  ]);
}

function neededText(asked: Asked, input: MovableInput, solution: Solution): string {
  return solution.found === 'value' ? numberText(asked, input.name, solution.value) : '';
}

/** The assumptions that no value within their range is enough for; those without effect on the result are left out. */
function beyond(all: readonly Needed[]): string[] {
  return all.flatMap(({ input, solution }) => (solution.found === 'none' ? [input.short] : []));
}
