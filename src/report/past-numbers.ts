import type { EditionRecord } from './edition-record.ts';
import type { Change } from './report-types.ts';

/**
 * Changes with their numbers as they were told: an entry that an earlier edition already held has the numbers of that edition,
 * the first that is kept from its day on. Without one, and for the present edition, numbers are computed.
 */
export function withPastNumbers(
  changes: readonly Change[],
  kept: ReadonlyMap<string, EditionRecord>,
  current: string,
): Change[] {
  const days = [...kept.keys()].filter((day) => day < current).sort();
  return changes.map((change) => {
    const day = days.find((one) => one >= change.date);
    const record = day === undefined ? undefined : kept.get(day);
    if (!record) return change;
    const texts = new Map(record.numbers.map(({ name, text }) => [name, text]));
    const past = (text: string): string => withNumbers(text, texts);
    const verdicts = change.verdicts.map((verdict) => ({ ...verdict, why: past(verdict.why) }));
    return { ...change, title: past(change.title), text: past(change.text), verdicts };
  });
}

function withNumbers(text: string, numbers: ReadonlyMap<string, string>): string {
  return text.replace(/\{num:([^{}|]+)\}/g, (token, name: string) => {
    const number = numbers.get(name.trim());
    // What Markdown would mark is escaped.
    return number === undefined ? token : number.replace(/[\\*_[\]`]/g, String.raw`\$&`);
  });
}
