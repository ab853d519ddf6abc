import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readingSchema } from '../../src/reading/json-schema.ts';
import { fieldValue } from '../../src/reading/fields.ts';
import { someField } from './random-reading.ts';

const isValid = new Ajv2020().compile(readingSchema(undefined));

it('allows exactly the fields that a reading can have', () => {
  const value = fc.oneof(
    fc.integer({ min: -2, max: 9 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(true, false, null, '', ' ', 'open', 'odd', 'k2fa', 'x'.repeat(2000), 'x'.repeat(2001), [], {}),
  );
  const name = fc.oneof(
    someField.map(([known]) => known),
    fc.constantFrom('mood/x', 'read/a/b', 'note/A/b', 'read/', 'rating/m/t', '', `read/${'x'.repeat(81)}`),
  );
  fc.assert(
    fc.property(fc.oneof(someField, fc.tuple(name, value)), ([field, given]) => {
      expect(isValid({ version: 1, fields: { [field]: given } })).toBe(fieldValue(field, given) !== null);
    }),
    { numRuns: 3000, seed: 31 },
  );
});
