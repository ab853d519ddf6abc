import type { FormatLocaleDefinition } from 'd3-format';
import type { BridgeBar } from '../../model/bridge.ts';
import { formatChange, formatNumber } from '../../model/number-format.ts';
import type { ModelInput, ModelOutput, Program } from '../../model/program.ts';

function numbersByName(program: Program): Map<string, ModelInput | ModelOutput> {
  return new Map([...program.inputs, ...program.outputs].map((number) => [number.name, number]));
}

/** What a bar is called. */
export function bridgeLabel(program: Program): (bar: BridgeBar) => string {
  const numbers = numbersByName(program);
  return (bar) => numbers.get(bar.name)?.short ?? bar.name;
}

/** What a bar comes to: changes with their sign. */
export function bridgeValue(program: Program, locale: FormatLocaleDefinition): (bar: BridgeBar) => string {
  const numbers = numbersByName(program);
  return (bar) => {
    const format = numbers.get(bar.name)?.format;
    if (!format) return bar.name;
    return bar.kind === 'total' ? formatNumber(bar.value, format, locale) : formatChange(bar.value, format, locale);
  };
}
