import { bridgeWords as words } from '../words/words.ts';
import type { FormatLocaleDefinition } from 'd3-format';
import type { BridgeBar } from './bridge.ts';
import { formatChange, formatNumber } from './number-format.ts';
import { numberOf, type Program } from './program.ts';

/** A bar's label. */
export function bridgeLabel(program: Program): (bar: BridgeBar) => string {
  return (bar) => numberOf(program, bar.name).short;
}

/** A bar's value as text: changes with their sign. */
export function bridgeValue(program: Program, locale: FormatLocaleDefinition): (bar: BridgeBar) => string {
  return (bar) => {
    const { format } = numberOf(program, bar.name);
    return bar.kind === 'change' ? formatChange(bar.value, format, locale) : formatNumber(bar.value, format, locale);
  };
}

/** States whose case a picture shows, if not the base case, and that `moved` of `all` assumptions differ from it. */
export function caseSentence(label: string, moved: number, all: number): string {
  const whose = label === words.ownCase ? label : words.namedCase(label);
  return words.caseSentence(whose, moved, all);
}

/** States that text is not a number, and shows how this report writes numbers. */
export function unreadableText(locale: FormatLocaleDefinition): string {
  const example = formatNumber(1234.5, { before: '', after: '', divide: 1, decimals: 1, trim: false }, locale);
  return words.notANumber(example);
}
