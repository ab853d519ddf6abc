import type { FormatLocaleDefinition } from 'd3-format';
import type { BridgeBar } from './bridge.ts';
import { formatChange, formatNumber } from './number-format.ts';
import { numberOf, type Program } from './program.ts';

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
