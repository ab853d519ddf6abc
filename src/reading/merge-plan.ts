import { exchangeWords as words, withCommas } from '../words/words.ts';
import { mostFields, type FieldValue } from './fields.ts';
import { fitted, withPresentNames, type ReadingOutline } from './outline.ts';
import type { ReadingValues } from './reading.ts';

/** What merging another reading into one's own would do. */
export interface MergePlan {
  /** The fields to set, with those that this edition does not have: another edition may. */
  changes: Map<string, FieldValue>;
  added: string[];
  replaced: string[];
  same: string[];
  /** Fields that this edition does not have. */
  unknown: string[];
  /** Whether the unknown fields are left out, since with them the reading would have more than `mostFields`. */
  isTooLarge: boolean;
  /** Fields moved to the end of a scale or range that is narrower than it was. */
  clamped: string[];
}

/** Plans the merging of a reading: its values are set, and what it does not mention stays. */
export function mergePlan(mine: ReadingValues, theirs: ReadingValues, outline: ReadingOutline): MergePlan {
  const [own, other] = [withPresentNames(mine, outline), withPresentNames(theirs, outline)];
  const { values, clamped, unknown } = fitted(other, outline);
  const isTooLarge = own.size + unknown.filter((name) => !own.has(name)).length > mostFields;
  const plan: MergePlan = { changes: new Map(), added: [], replaced: [], same: [], unknown, isTooLarge, clamped };
  for (const [name, given] of other) {
    const value = values.get(name) ?? given;
    const present = own.get(name);
    if (present === value) {
      plan.same.push(name);
      continue;
    }
    if (values.has(name)) (present === undefined ? plan.added : plan.replaced).push(name);
    else if (isTooLarge) continue;
    plan.changes.set(name, value);
  }
  return plan;
}

/** A plan in a sentence: "5 marks are new, 3 replace yours, 4 are the same." */
export function planText({ added, replaced, same, unknown, isTooLarge, clamped }: MergePlan, unread: number): string {
  const some = (count: number, say: (count: number) => string): string[] => (count === 0 ? [] : [say(count)]);
  const parts = [
    ...some(added.length, words.added),
    ...some(replaced.length, words.replaced),
    ...some(same.length, words.same),
    ...some(clamped.length, words.clamped),
    ...some(unknown.length, (count) =>
      isTooLarge ? words.unknownLeftOut(count, mostFields) : words.unknownKept(count),
    ),
    ...some(unread, words.unread),
  ];
  return parts.length === 0 ? words.noMarks : words.plan(withCommas(parts));
}
