import { bridgeWords as words } from '../words/en.ts';
import type { FormatLocaleDefinition } from 'd3-format';
import type { BridgeBar } from './bridge.ts';
import { formatChange, formatNumber } from './number-format.ts';
import { numberOf, type Program } from './program.ts';

/** What a reader's case is called that is none of the author's. */
export const ownCaseLabel = words.ownCase;

/** Says of a picture that it shows the author's own assumptions. */
export const baseCaseSentence = words.baseCaseSentence;

/** What a bar is called. */
export function bridgeLabel(program: Program): (bar: BridgeBar) => string {
  return (bar) => numberOf(program, bar.name).short;
}

/** What a bar comes to: changes with their sign. */
export function bridgeValue(program: Program, locale: FormatLocaleDefinition): (bar: BridgeBar) => string {
  return (bar) => {
    const { format } = numberOf(program, bar.name);
    return bar.kind === 'total' ? formatNumber(bar.value, format, locale) : formatChange(bar.value, format, locale);
  };
}

/** Says whose case a picture shows that is not the base case, and how far it is from it: `moved` of `all` assumptions. */
export function caseSentence(label: string, moved: number, all: number): string {
  const whose = label === ownCaseLabel ? label : words.namedCase(label);
  return words.caseSentence(whose, moved, all);
}
