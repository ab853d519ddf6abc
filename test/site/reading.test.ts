import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { countsText, memo } from '../../src/figures/readings.ts';
import { fieldName, type FieldValue } from '../../src/reading/fields.ts';
import { readingAddress, readingJson } from '../../src/reading/files.ts';
import { fitted, type ReadingOutline } from '../../src/reading/outline.ts';
import type { BuildName } from './build.ts';
import { builtFile, builtPage, wordsOf } from './built-pages.ts';

function outlineOf(build: BuildName): ReadingOutline {
  return JSON.parse(builtFile(build, 'reading/outline.json').toString()) as ReadingOutline;
}

/** A reading that sets every number that a report has to the low end of its range. */
function fullReading({ fields }: ReadingOutline): Map<string, FieldValue> {
  return new Map(
    Object.entries(fields).flatMap(([name, range]): [string, FieldValue][] =>
      range === 'any' ? [] : [[name, range.low]],
    ),
  );
}

describe.each(['site', 'other-site'] as const)('the reading of %s', (build) => {
  const outline = outlineOf(build);
  const full = fullReading(outline);

  test('can change what the outline lists, and a reading of all of it fits', () => {
    const { clamped, unknown } = fitted(full, outline);
    expect([clamped, unknown]).toEqual([[], []]);
    expect(full.size).toBeGreaterThan(0);
    expect(countsText(full, outline)).not.toBe('');
  });

  test('has an address of at most 600 characters, however much is changed', () => {
    const values = new Map(full);
    for (const { id } of outline.chapters) values.delete(fieldName('read', id));
    const address = readingAddress('https://example.org/report/reading/', values, {
      withNotes: false,
      edition: outline.edition,
    });
    expect(address.length).toBeLessThanOrEqual(600);
    for (const { id } of outline.figures) expect(address).toContain(id);
  });

  test('has files that follow the published schema, which refuses others', () => {
    const isValid = new Ajv2020().compile(JSON.parse(builtFile(build, 'reading/schema.json').toString()) as object);
    const nameOf = (kind: string): string =>
      Object.keys(outline.fields).find((name) => name.startsWith(`${kind}/`)) ?? `no ${kind}`;
    const file = JSON.parse(readingJson(new Map([...full, [nameOf('note'), 'Mine.']]), outline)) as {
      fields: Record<string, unknown>;
    };
    expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
    for (const fields of [
      { [nameOf('state')]: 'odd' },
      { [nameOf('rating')]: 8 },
      { 'mood/x': 1 },
      { 'read/a': false },
    ])
      expect(isValid({ ...file, fields }), JSON.stringify(fields)).toBe(false);
  });

  test('is that of the editors on its page without script', () => {
    const page = wordsOf(builtPage(build, '/reading/').document.querySelector('reading-memo'));
    const parts = memo(new Map(), outline);
    expect(parts.length).toBeGreaterThan(0);
    for (const { title, paragraphs, entries } of parts)
      for (const text of [title, ...paragraphs, ...entries.map((entry) => entry.text)])
        expect(page).toContain(text.trim());
  });
});

test('a report with a known address names it in its schema and its outline', () => {
  const schema = JSON.parse(builtFile('other-site-placed', 'reading/schema.json').toString()) as { $id: string };
  expect(schema.$id).toBe('https://example.org/a/b/reading/schema.json');
  expect(outlineOf('other-site-placed').site).toBe('https://example.org/a/b/');
});
