import type { LiveCase } from '../../browser/live-numbers.ts';
import { formatDifference } from '../../model/number-format.ts';
import { numberText } from '../../model/number-text.ts';
import { numberOf } from '../../model/program.ts';

/** What a number of the model comes to, and how that stands to the base case. */
export function againstBase(live: Pick<LiveCase, 'program' | 'locale' | 'base' | 'results'>, name: string): string {
  const { label, format } = numberOf(live.program, name);
  const value = live.results[name] ?? NaN;
  const change = value - (live.base[name] ?? NaN);
  const against =
    change === 0 || !Number.isFinite(change)
      ? 'as in the base case'
      : `${formatDifference(change, format, live.locale)} against the base case`;
  return `${label}: ${numberText(live, name, value)}, ${against}.`;
}
