import type { FormatLocaleDefinition } from 'd3-format';
import type { BridgeBar } from './bridge.ts';
import { formatChange, formatNumber } from './number-format.ts';
import { numberOf, type Program } from './program.ts';

/** What a reader's case is called that is none of the author's. */
export const ownCase = 'Your case';

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

/** Says whose case a picture shows, and how far it is from the author's: `moved` of `all` assumptions. */
export function caseSentence(label: string, moved: number, all: number): string {
  if (moved === 0) return 'The base case: nothing moved.';
  const whose = label === ownCase ? label : `The case “${label}”`;
  return `${whose}: ${moved} of ${all} assumptions moved. Dashed outlines show the base case.`;
}
