import { formatNumber } from '../../model/number-format.ts';
import type { IgnoredPart } from '../../reading/case-address.ts';
import type { BridgeData } from './bridge-data.ts';

/** What of the address could not be used as it stands; empty when everything could. */
export function ignoredText(ignored: readonly IgnoredPart[], { program, locale }: BridgeData): string {
  if (ignored.length === 0) return '';
  const parts = ignored.map(({ parameter, text, why }) => {
    const input = program.inputs.find(({ name }) => name === parameter);
    if (why === 'unreadable') return `${parameter}=${text} could not be read and was ignored`;
    if (why === 'doubled') return `${parameter} occurs more than once; the last one counts`;
    const end = why === 'below' ? input?.range?.low : input?.range?.high;
    const limit = input ? formatNumber(end ?? NaN, input.format, locale) : '';
    return `${parameter}=${text} is outside its range, so it was set to ${limit}`;
  });
  return `From the address: ${parts.join('; ')}.`;
}
