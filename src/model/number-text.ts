import type { FormatLocaleDefinition } from 'd3-format';
import { formatNumber } from './number-format.ts';
import { numberOf, type Program } from './program.ts';

/** A value, in its number's own unit, in that number's format. Throws for an unknown name. */
export function numberText(
  { program, locale }: { program: Program; locale: FormatLocaleDefinition },
  name: string,
  value: number,
): string {
  return formatNumber(value, numberOf(program, name).format, locale);
}
