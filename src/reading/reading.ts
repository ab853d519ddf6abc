import { isFieldValue, parsedName, type FieldValue } from './fields.ts';

/** A field as a reading has it: its value, or null where the reader took it back, and when (milliseconds since 1970). */
export interface Field {
  value: FieldValue | null;
  at: number;
}

/** All that a reader has changed, rated, weighed, ticked and noted across the report, by field name. A Map, so that no name can be a trap. */
export type Reading = ReadonlyMap<string, Field>;

/** The values of a reading alone, without what was taken back. */
export type ReadingValues = ReadonlyMap<string, FieldValue>;

/** A reading's values. */
export function valuesOf(reading: Reading): Map<string, FieldValue> {
  const values = new Map<string, FieldValue>();
  for (const [name, { value }] of reading) if (value !== null) values.set(name, value);
  return values;
}

/**
 * Two readings as one: of each field the later value. A last-writer-wins map (Shapiro and others, A comprehensive study of
 * convergent and commutative replicated data types, 2011): the order in which readings are merged does not matter, and
 * merging twice changes nothing, so that two tabs that write at once agree in the end.
 */
export function merged(one: Reading, other: Reading): Map<string, Field> {
  const both = new Map(one);
  for (const [name, field] of other) {
    const present = both.get(name);
    if (!present || isLater(field, present)) both.set(name, field);
  }
  return both;
}

/** Of two values of the same moment the greater text counts, so that every tab comes to the same. */
function isLater(field: Field, present: Field): boolean {
  if (field.at !== present.at) return field.at > present.at;
  return JSON.stringify(field.value) > JSON.stringify(present.value);
}

/** The names of the fields that have another value in one reading than in the other. */
export function differing(one: Reading, other: Reading): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => (one.get(name)?.value ?? null) !== (other.get(name)?.value ?? null));
}

/** The moment after a reading's last change, and not before `now`: what is set then is later than all that is there. */
export function nextMoment(reading: Reading, now: number): number {
  let last = 0;
  for (const { at } of reading.values()) last = Math.max(last, at);
  return Math.max(now, last + 1);
}

/** The fields of a plain object of names and values that can be a reading's, and the names of those that cannot. */
export function fieldsAmong(entries: Iterable<readonly [string, unknown]>): {
  values: Map<string, FieldValue>;
  unread: string[];
} {
  const values = new Map<string, FieldValue>();
  const unread: string[] = [];
  for (const [name, value] of entries) {
    const parsed = parsedName(name);
    if (parsed && isFieldValue(parsed.kind, value)) values.set(name, value);
    else unread.push(name);
  }
  return { values, unread };
}
