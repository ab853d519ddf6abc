import type { FormatLocaleDefinition } from 'd3-format';
import { chosenWord, type WordChoice } from '../model/chosen-word.ts';
import { formatNumber } from '../model/number-format.ts';
import { undefinedBecause, type ModelInput, type ModelOutput, type Program, type Results } from '../model/program.ts';
import { workedLine, workedText } from '../model/worked-line.ts';

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

/** A number of a model by its name, or undefined. */
export function numberIn({ program }: Pick<LiveCase, 'program'>, name: string): ModelInput | ModelOutput | undefined {
  return program.inputs.find((input) => input.name === name) ?? program.outputs.find((output) => output.name === name);
}

/** A value of a model's number as readers see it. */
export function textOf(live: Pick<LiveCase, 'program' | 'locale'>, name: string, value: number): string {
  const number = numberIn(live, name);
  return number ? formatNumber(value, number.format, live.locale) : '';
}

/** Writes a text where it differs from the one that stands. */
export function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** Brings every number, chosen word and worked line of a model within `root` to the reader's case. */
export function writeCase(root: ParentNode, live: LiveCase): void {
  for (const element of root.querySelectorAll<HTMLDataElement>(`data[data-number^="${live.id}."]`)) {
    const name = ownName(live, element.dataset['number']);
    const value = live.results[name] ?? NaN;
    setText(element, textOf(live, name, value));
    const written = Number.isFinite(value) ? String(value) : '';
    if (element.value !== written) element.value = written;
    element.classList.toggle('yours', value !== live.base[name]);
  }
  for (const element of root.querySelectorAll<HTMLElement>(`[data-word^="${live.id}."]`)) {
    const choice = live.words[ownName(live, element.dataset['word'])];
    if (choice) setText(element, wordFor(live, choice));
  }
  for (const element of root.querySelectorAll<HTMLElement>(`[data-worked^="${live.id}."]`)) {
    const output = live.program.outputs.find(({ name }) => name === ownName(live, element.dataset['worked']));
    if (output) setText(element, workedOrWhy(live, output));
  }
}

function ownName(live: LiveCase, name: string | undefined): string {
  return name?.slice(live.id.length + 1) ?? '';
}

function wordFor(live: LiveCase, choice: WordChoice): string {
  const [left, right] = [live.results[choice.left] ?? NaN, live.results[choice.right] ?? NaN];
  return chosenWord(choice, left, right, textOf(live, choice.left, left), textOf(live, choice.right, right));
}

function workedOrWhy(live: LiveCase, output: ModelOutput): string {
  const reason = undefinedBecause(live.program, output.name, live.results);
  if (!reason) return workedText(live.program, output, live.results, live.locale);
  const part = workedLine(reason.part, (name) => numberIn(live, name)?.short ?? name);
  return `Undefined here: ${part} has no value.`;
}

/**
 * Lets the numbers, words and worked lines of the whole page follow every `case-change`, when the browser has a moment:
 * the figure that was moved has followed at once.
 */
export function followCases(): void {
  let waiting: LiveCase | undefined;
  document.addEventListener('case-change', (event) => {
    const idle = waiting === undefined;
    waiting = (event as CustomEvent<LiveCase>).detail;
    if (idle) whenIdle(() => {
      const live = waiting;
      waiting = undefined;
      if (live) writeCase(document, live);
    });
  });
}

/** Safari has no requestIdleCallback; a short pause serves it as well. */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 400 });
  else setTimeout(task, 120);
}
