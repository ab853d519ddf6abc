import { bridgeWords as words } from '../../words/words.ts';
import { formatDifference, withoutNoun } from '../../model/number-format.ts';
import { numberText } from '../../model/number-text.ts';
import { numberOf, type Results } from '../../model/program.ts';
import type { LiveCase } from './live-numbers.ts';

/**
 * What a change did, in a sentence: the first of the given results that it changed, how that now compares with the base
 * case, and how many other results changed.
 */
export function changeText(live: LiveCase, before: Results, results: readonly string[]): string {
  const differs = (name: string): boolean => numberText(live, name, before[name] ?? NaN) !== shown(live, name);
  const changed = [...new Set(results)].filter(differs);
  const others = live.program.outputs.filter(({ name }) => differs(name) && name !== changed[0]).length;
  const [first] = changed;
  if (first === undefined) return others === 0 ? words.noResultChanged : words.resultsChanged(others);
  const more = others === 0 ? '' : words.othersChanged(others);
  return `${againstBase(live, first)}${more}`;
}

function againstBase(live: LiveCase, name: string): string {
  const { label, format } = numberOf(live.program, name);
  const change = (live.results[name] ?? NaN) - (live.base[name] ?? NaN);
  const isSame = change === 0 || !Number.isFinite(change);
  const against = isSame
    ? words.sameAsBase
    : words.fromBase(formatDifference(change, withoutNoun(format), live.locale));
  return words.changed(label, shown(live, name), against);
}

function shown(live: LiveCase, name: string): string {
  return numberText(live, name, live.results[name] ?? NaN);
}
