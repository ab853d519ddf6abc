import type { FormatLocaleDefinition } from 'd3-format';
import { namesIn } from '../model/expression.ts';
import { chosenWord, type WordChoice } from '../model/chosen-word.ts';
import { numberText } from '../model/number-text.ts';
import type { ModelOutput, Program, Results } from '../model/program.ts';
import { undefinedBecause } from '../model/run.ts';
import { formulaInLabels, workedText } from '../model/worked-line.ts';
import type { Place } from './live-places.ts';

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

/** Writes a text where it differs from the one that stands. */
export function setText(element: Element | null, text: string): void {
  if (!element || element.textContent === text) return;
  const only = element.childNodes.length === 1 ? element.firstChild : null;
  // A text that stays and says something else costs less style than one that is taken out for another.
  if (only instanceof Text && text !== '') only.data = text;
  else element.textContent = text;
}

/** The places within a part of the page whose text is a model's: numbers, words that depend on them, worked lines. */
export function textPlaces(root: ParentNode, live: LiveCase): Place[] {
  return [
    ...numberPlaces(root, live),
    ...basePlaces(root, live),
    ...wordPlaces(root, live),
    ...workedPlaces(root, live),
  ];
}

function numberPlaces(root: ParentNode, live: LiveCase): Place[] {
  return [...root.querySelectorAll<HTMLDataElement>(`data[data-number^="${live.id}."]`)].map((element) => {
    const name = ownName(live, element.dataset['number']);
    return {
      element,
      names: [name],
      write: ({ base, results, locale, program }) => {
        const value = results[name] ?? NaN;
        setText(element, numberText({ program, locale }, name, value));
        element.value = Number.isFinite(value) ? String(value) : '';
        element.classList.toggle('yours', value !== base[name]);
      },
    };
  });
}

/** What the base case had, where the reader's case has something else. */
function basePlaces(root: ParentNode, live: LiveCase): Place[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-base-of^="${live.id}."]`)].map((element) => {
    const name = ownName(live, element.dataset['baseOf']);
    return {
      element: element.parentElement ?? element,
      names: [name],
      write: (now) =>
        setText(
          element,
          Object.is(now.results[name], now.base[name])
            ? ''
            : `base case ${numberText(now, name, now.base[name] ?? NaN)}`,
        ),
    };
  });
}

function wordPlaces(root: ParentNode, live: LiveCase): Place[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-word^="${live.id}."]`)].flatMap((element): Place[] => {
    const choice = live.words[ownName(live, element.dataset['word'])];
    if (!choice) return [];
    return [{ element, names: [choice.left, choice.right], write: (now) => setText(element, wordFor(now, choice)) }];
  });
}

function workedPlaces(root: ParentNode, live: LiveCase): Place[] {
  return [...root.querySelectorAll<HTMLElement>(`[data-worked^="${live.id}."]`)].flatMap((element): Place[] => {
    const output = live.program.outputs.find(({ name }) => name === ownName(live, element.dataset['worked']));
    if (!output) return [];
    return [
      {
        element,
        names: [output.name, ...namesIn(output.formula)],
        write: (now) => setText(element, workedOrWhy(now, output)),
      },
    ];
  });
}

function ownName(live: LiveCase, name: string | undefined): string {
  return name?.slice(live.id.length + 1) ?? '';
}

function wordFor(live: LiveCase, choice: WordChoice): string {
  const [left, right] = [live.results[choice.left] ?? NaN, live.results[choice.right] ?? NaN];
  return chosenWord(choice, left, right, numberText(live, choice.left, left), numberText(live, choice.right, right));
}

function workedOrWhy(live: LiveCase, output: ModelOutput): string {
  if (Number.isFinite(live.results[output.name])) return workedText(live.program, output, live.results, live.locale);
  const reason = undefinedBecause(live.program, output.name, live.results);
  const part = reason ? formulaInLabels(live.program, reason.part, live.locale) : output.short;
  return `Undefined here: ${part} has no value.`;
}
