import { bridgeWords as words } from '../../words/words.ts';
import type { FormatLocaleDefinition } from 'd3-format';
import type { Follower } from '../../dom/follow.ts';
import { setText } from '../../dom/text.ts';
import { namesIn } from '../../model/expression.ts';
import { chosenWord, type WordChoice } from '../../model/chosen-word.ts';
import { numberText } from '../../model/number-text.ts';
import type { ModelOutput, Program, Results } from '../../model/program.ts';
import { undefinedCause } from '../../model/run.ts';
import { formulaInLabels, workedText } from '../../model/worked-line.ts';

/** A model with the reader's case beside its author's. */
export interface LiveCase {
  /** The model's id, which stands before the names of its numbers. */
  id: string;
  program: Program;
  locale: FormatLocaleDefinition;
  words: Record<string, WordChoice>;
  base: Results;
  results: Results;
}

/** An element whose text depends on some of a model's numbers. */
export function follower(
  element: Element,
  names: readonly string[],
  update: (live: LiveCase) => void,
): Follower<LiveCase> {
  const isSame = (before: LiveCase, now: LiveCase): boolean =>
    names.every((name) => Object.is(before.results[name], now.results[name]));
  return { element, update, isSame };
}

/** The elements within a part of the page whose text is a model's: numbers, words that depend on them, worked lines. */
export function textFollowers(root: ParentNode, live: LiveCase): Follower<LiveCase>[] {
  const named = (attribute: string): { element: HTMLElement; name: string }[] =>
    [...root.querySelectorAll<HTMLElement>(`[data-${attribute}^="${live.id}."]`)].map((element) => ({
      element,
      name: element.getAttribute(`data-${attribute}`)?.slice(live.id.length + 1) ?? '',
    }));
  return [
    ...named('number').map(({ element, name }) => numberFollower(element as HTMLDataElement, name)),
    ...named('base-of').map(({ element, name }) =>
      follower(element.parentElement ?? element, [name], (now) => setText(element, baseText(now, name))),
    ),
    ...named('word').flatMap(({ element, name }) => {
      const choice = live.words[name];
      if (!choice) return [];
      return [follower(element, [choice.left, choice.right], (now) => setText(element, wordFor(now, choice)))];
    }),
    ...named('worked').flatMap(({ element, name }) => {
      const output = live.program.outputs.find((one) => one.name === name);
      if (!output) return [];
      const names = [output.name, ...namesIn(output.formula)];
      return [follower(element, names, (now) => setText(element, workedOrWhy(now, output)))];
    }),
  ];
}

function numberFollower(element: HTMLDataElement, name: string): Follower<LiveCase> {
  return follower(element, [name], (live) => {
    const value = live.results[name] ?? NaN;
    setText(element, numberText(live, name, value));
    element.value = Number.isFinite(value) ? String(value) : '';
    const isOwn = !Object.is(value, live.base[name]);
    element.classList.toggle('yours', isOwn);
    // Said by the style sheet, so that the number can be copied without it.
    if (isOwn) element.dataset['yours'] = words.yours;
    else delete element.dataset['yours'];
  });
}

/** What the base case has, where the reader's case has something else. */
function baseText(live: LiveCase, name: string): string {
  const base = live.base[name];
  return Object.is(live.results[name], base) ? '' : words.inBase(numberText(live, name, base ?? NaN));
}

function wordFor(live: LiveCase, choice: WordChoice): string {
  const [left, right] = [live.results[choice.left] ?? NaN, live.results[choice.right] ?? NaN];
  return chosenWord(choice, left, right, numberText(live, choice.left, left), numberText(live, choice.right, right));
}

function workedOrWhy(live: LiveCase, output: ModelOutput): string {
  if (Number.isFinite(live.results[output.name])) return workedText(live.program, output, live.results, live.locale);
  const reason = undefinedCause(live.program, output.name, live.results);
  const part = reason ? formulaInLabels(live.program, reason.part, live.locale) : output.short;
  return words.noValue(part);
}
