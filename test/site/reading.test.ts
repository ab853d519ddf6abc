import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { readingAddress, readingJson } from '../../src/reading/files.ts';
import { fieldName, type FieldValue } from '../../src/reading/fields.ts';
import { countsText, memo } from '../../src/figures/readings.ts';
import { fitted, type ReadingOutline } from '../../src/reading/outline.ts';
import { builtFile, builtPage, wordsOf } from './built-pages.ts';

const outline = JSON.parse(builtFile('site', 'reading/outline.json').toString()) as ReadingOutline;

/** A reading that sets every number that the report has to the low end of its range. */
function fullReading(): Map<string, FieldValue> {
  const ranges = Object.entries(outline.fields);
  return new Map(
    ranges.flatMap(([name, range]): [string, FieldValue][] => (range === 'any' ? [] : [[name, range.low]])),
  );
}

test('the outline names all that readers may change, and a full reading of it fits', () => {
  const { held, unknown } = fitted(fullReading(), outline);
  expect([held, unknown]).toEqual([[], []]);
  expect(fullReading().size).toBeGreaterThan(0);
  expect(countsText(fullReading(), outline)).not.toBe('');
});

test('the address of a full reading has at most 600 characters', () => {
  const values = fullReading();
  for (const { id } of outline.chapters) values.delete(fieldName('read', id));
  const address = readingAddress('https://example.org/report/reading/', values, { withNotes: false });
  expect(address.length).toBeLessThanOrEqual(600);
  expect(address).toContain('*sovereignty');
});

test('a file of a reading is as the published schema says, and what is none is not', () => {
  const schema = JSON.parse(builtFile('site', 'reading/schema.json').toString()) as object;
  const isValid = new Ajv2020().compile(schema);
  const file = JSON.parse(readingJson(new Map([...fullReading(), ['note/risks/capital', 'Mine.']]), outline)) as {
    fields: Record<string, unknown>;
  };
  expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
  for (const fields of [
    { 'state/risks/capital': 'odd' },
    { 'rating/trends/edge-ai/risk': 8 },
    { 'mood/x': 1 },
    { 'read/a': false },
  ])
    expect(isValid({ ...file, fields })).toBe(false);
});

test('a report of a known address names it in its schema, and sends readers’ links there', () => {
  const schema = JSON.parse(builtFile('other-site-placed', 'reading/schema.json').toString()) as { $id: string };
  expect(schema.$id).toBe('https://example.org/a/b/reading/schema.json');
  expect((JSON.parse(builtFile('other-site-placed', 'reading/outline.json').toString()) as ReadingOutline).site).toBe(
    'https://example.org/a/b/',
  );
});

test('without script the page of the reading tells the editors’ own', () => {
  const told = wordsOf(builtPage('site', '/reading/').document.querySelector('reading-memo'));
  const parts = memo(new Map(), outline);
  expect(parts.length).toBeGreaterThan(0);
  for (const { title, said, entries } of parts)
    for (const text of [title, said, ...entries.map((entry) => entry.text)]) expect(told).toContain(text.trim());
});
