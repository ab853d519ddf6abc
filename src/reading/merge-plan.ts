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
  held: string[];
}

/** Plans the merging of a reading: its values are set, and what it does not mention stays. */
export function mergePlan(mine: ReadingValues, theirs: ReadingValues, outline: ReadingOutline): MergePlan {
  const [own, other] = [withPresentNames(mine, outline), withPresentNames(theirs, outline)];
  const { values, held, unknown } = fitted(other, outline);
  const isTooLarge = own.size + unknown.filter((name) => !own.has(name)).length > mostFields;
  const plan: MergePlan = { changes: new Map(), added: [], replaced: [], same: [], unknown, isTooLarge, held };
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
export function planText({ added, replaced, same, unknown, isTooLarge, held }: MergePlan, unread: number): string {
  const parts = [
    count(added.length, 'mark is new', 'marks are new'),
    count(replaced.length, 'replaces yours', 'replace yours'),
    count(same.length, 'is the same', 'are the same'),
    count(
      held.length,
      'is set to the end of a scale that is shorter now',
      'are set to the end of scales that are shorter now',
    ),
    isTooLarge
      ? count(
          unknown.length,
          `is not in this edition and is left out${limit}`,
          `are not in this edition and are left out${limit}`,
        )
      : count(unknown.length, 'is not in this edition but is kept', 'are not in this edition but are kept'),
    count(unread, 'cannot be read and is left out', 'cannot be read and are left out'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'There is nothing in it.' : `${parts.join(', ')}.`;
}

const limit = `, since a reading keeps at most ${withCommas(mostFields)} marks`;

function withCommas(number: number): string {
  return number.toLocaleString('en-US');
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${withCommas(number)} ${number === 1 ? one : many}`;
}
