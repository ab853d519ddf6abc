import fc from 'fast-check';
import { fieldName, riskStates, type FieldValue } from '../../src/reading/fields.ts';
import type { Field } from '../../src/reading/reading.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,6}([.-][a-z0-9]{1,6}){0,2}$/);
const id = fc.oneof(slug, fc.constantFrom('constructor', 'edge-ai', 'a_b', '0', 'tostring'));
const step = fc.integer({ min: 1, max: 7 });
const words = fc
  .string({ minLength: 1, maxLength: 60, unit: 'binary' })
  .filter((text) => text.trim() !== '' && text.isWellFormed());

/** One field of a reading with a value that it can hold. */
export const someField: fc.Arbitrary<[string, FieldValue]> = fc.oneof(
  fc
    .tuple(
      id,
      id,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    )
    .map(([of, about, value]): [string, FieldValue] => [fieldName('input', of, about), value]),
  fc
    .tuple(id, id, id, step)
    .map(([of, trend, lens, value]): [string, FieldValue] => [fieldName('rating', of, trend, lens), value]),
  fc
    .tuple(id, id, fc.integer({ min: 0, max: 5 }))
    .map(([of, lens, value]): [string, FieldValue] => [fieldName('weight', of, lens), value]),
  fc
    .tuple(id, id, fc.constantFrom(...riskStates))
    .map(([of, item, value]): [string, FieldValue] => [fieldName('state', of, item), value]),
  fc
    .tuple(fc.constantFrom('likelihood' as const, 'impact' as const), id, id, step)
    .map(([kind, of, item, value]): [string, FieldValue] => [fieldName(kind, of, item), value]),
  fc
    .tuple(fc.constantFrom('note' as const, 'reason' as const), id, id, words)
    .map(([kind, of, item, value]): [string, FieldValue] => [fieldName(kind, of, item), value]),
  fc
    .tuple(id, id, fc.stringMatching(/^[0-9a-z]{1,8}$/))
    .map(([of, item, value]): [string, FieldValue] => [fieldName('seen', of, item), value]),
  id.map((chapter): [string, FieldValue] => [fieldName('read', chapter), true]),
);

/** A reading's values, of any report. */
export const someValues: fc.Arbitrary<Map<string, FieldValue>> = fc
  .array(someField, { maxLength: 40 })
  .map((fields) => new Map(fields));

/** Texts that mean harm, or nothing. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.constantFrom(
    '',
    '1',
    '__proto__',
    '{"__proto__":{"x":1}}',
    '<img src=x onerror=alert(1)>',
    '1*I__proto__*polluted V1',
    '[]',
    'null',
    '"',
    `1${'*x'.repeat(30_000)}`,
  ),
);

/** A reading of these values, all set at one time. */
export function readingOf(values: Iterable<readonly [string, FieldValue | null]>, at: number): Map<string, Field> {
  return new Map([...values].map(([name, value]) => [name, { value, at }]));
}
