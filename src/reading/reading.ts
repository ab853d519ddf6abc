import { fieldValue, type FieldValue } from './fields.ts';

/** A field of a reading: its value, null where the reader cleared it, and when it was set (milliseconds since 1970). */
export interface Field {
  value: FieldValue | null;
  at: number;
}

/** All that a reader has changed, rated, marked and noted across the report, by field name. */
export type Reading = ReadonlyMap<string, Field>;

/** The values of a reading, without the cleared fields. */
export type ReadingValues = ReadonlyMap<string, FieldValue>;

/** The entry that says when the whole reading was cleared: everything set until then is void, and needs no entry of its own. */
export const clearedName = 'cleared';

export function valuesOf(reading: Reading): Map<string, FieldValue> {
  const values = new Map<string, FieldValue>();
  for (const [name, { value }] of reading) if (value !== null) values.set(name, value);
  return values;
}

/**
 * Merges two readings: the later value of each field wins. This is a last-writer-wins map (Shapiro and others, A comprehensive
 * study of convergent and commutative replicated data types, 2011): neither the order of merging nor repeating it matters, so
 * two tabs that write at once end up with the same reading.
 */
export function merged(one: Reading, other: Reading): Map<string, Field> {
  const both = new Map(one);
  for (const [name, field] of other) {
    const present = both.get(name);
    if (!present || isLater(field, present)) both.set(name, field);
  }
  const cleared = both.get(clearedName)?.at ?? -1;
  for (const [name, { at }] of both) if (at <= cleared && name !== clearedName) both.delete(name);
  return both;
}

/** At the same moment the greater text wins, so that every tab agrees. */
function isLater(field: Field, present: Field): boolean {
  if (field.at !== present.at) return field.at > present.at;
  return JSON.stringify(field.value) > JSON.stringify(present.value);
}

/** What is left of a reading when the reader clears all of it: the moment of its last change. */
export function clearedReading(reading: Reading): Map<string, Field> {
  return new Map([[clearedName, { value: null, at: lastMoment(reading) }]]);
}

/** The names of the fields whose values differ between two readings. */
export function differing(one: Reading, other: Reading): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => (one.get(name)?.value ?? null) !== (other.get(name)?.value ?? null));
}

/** Whether a reading changes anything of the report; chapters read do not. */
export function isChanged(values: ReadingValues): boolean {
  return [...values.keys()].some((name) => !name.startsWith('read/'));
}

/** The field that was set last, among those that some figure shows; null where nothing is set. */
export function lastChanged(reading: Reading): string | null {
  const set = [...reading].filter(([name, { value }]) => value !== null && !/^(?:read|seen)\//.test(name));
  const last = Math.max(...set.map(([, { at }]) => at));
  return set.find(([, { at }]) => at === last)?.[0] ?? null;
}

/** A moment for the next change: now, or just after the last change if the clock went back. */
export function nextMoment(reading: Reading, now: number): number {
  return Math.max(now, lastMoment(reading) + 1);
}

function lastMoment(reading: Reading): number {
  let last = 0;
  for (const { at } of reading.values()) last = Math.max(last, at);
  return last;
}

/** Splits names and values from outside into valid fields and the names of the rest. */
export function fieldsAmong(entries: Iterable<readonly [string, unknown]>): {
  values: Map<string, FieldValue>;
  unread: string[];
} {
  const values = new Map<string, FieldValue>();
  const unread: string[] = [];
  for (const [name, given] of entries) {
    const value = fieldValue(name, given);
    if (value === null) unread.push(name);
    else values.set(name, value);
  }
  return { values, unread };
}
