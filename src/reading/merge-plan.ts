import { fitted, type ReadingOutline } from './outline.ts';
import type { FieldValue } from './fields.ts';
import type { ReadingValues } from './reading.ts';

/** What taking another reading into one's own would do. */
export interface MergePlan {
  /** The fields that would be set. Those that the report has no longer are kept, too, for an edition that has them. */
  changes: Map<string, FieldValue>;
  added: string[];
  replaced: string[];
  same: string[];
  /** Fields of what the report at hand does not have. */
  unknown: string[];
  /** Fields held within a scale or range that is narrower than it was. */
  held: string[];
}

/** Plans the taking in of a reading: what it says is set, what it does not speak of stays. */
export function mergePlan(own: ReadingValues, other: ReadingValues, outline: ReadingOutline): MergePlan {
  const { values, held, unknown } = fitted(other, outline);
  const plan: MergePlan = { changes: new Map(), added: [], replaced: [], same: [], unknown, held };
  for (const [name, given] of other) {
    const value = values.get(name) ?? given;
    const present = own.get(name);
    if (present === value) {
      plan.same.push(name);
      continue;
    }
    plan.changes.set(name, value);
    if (!unknown.includes(name)) (present === undefined ? plan.added : plan.replaced).push(name);
  }
  return plan;
}

/** A plan in a sentence: "5 marks are new, 3 replace yours, 4 are the same." */
export function planText({ added, replaced, same, unknown, held }: MergePlan, unread: number): string {
  const parts = [
    count(added.length, 'mark is new', 'marks are new'),
    count(replaced.length, 'replaces yours', 'replace yours'),
    count(same.length, 'is the same', 'are the same'),
    count(held.length, 'is held within a scale that has changed', 'are held within scales that have changed'),
    count(
      unknown.length,
      'belongs to what this edition does not have and is kept aside',
      'belong to what this edition does not have and are kept aside',
    ),
    count(unread, 'cannot be read and is left out', 'cannot be read and are left out'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'There is nothing in it.' : `${parts.join(', ')}.`;
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}
