import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import { builtFile, builtFiles } from './built-pages.ts';

const text = builtFile('site', 'licences.txt').toString();

test('the notices name what widgets are made with, the typefaces and the engine', () => {
  for (const name of ['d3-array', 'd3-selection', 'fflate', 'The report’s engine', 'Typefaces'])
    expect(text).toContain(`\n${name}`);
  expect(text).toContain('Reserved Font Name ‘Source’');
  expect(text.match(/SIL OPEN FONT LICENSE Version 1\.1/g)).toHaveLength(2);
});

test('every package whose code is shipped is among them with its licence', () => {
  const scripts = builtFiles('site').filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  // Each entry is a name between two rules, and then a licence.
  const entries = text.split(/^={80}$/m).slice(1);
  for (let index = 0; index < entries.length; index += 2)
    expect(entries[index + 1], entries[index]).toMatch(/copyright|licen[cs]e/i);
});

test('no typeface bears a reserved name', () => {
  const faces = builtFiles('site').filter((file) => file.endsWith('.woff2'));
  expect(faces).toHaveLength(4);
  for (const file of faces) {
    const font = create(builtFile('site', file));
    if (font.isCollection) throw new Error(`${file} is a collection`);
    for (const name of [font.familyName, font.fullName, font.postscriptName]) expect(name, file).not.toMatch(/Source/i);
  }
});

test.each(['site', 'article'] as const)('paths of %s are in lower case, since some hosts make them so', (build) => {
  // Readers of this file look for it by this name, in a repository, and no page leads to it.
  const files = builtFiles(build).filter((file) => file !== 'CITATION.cff');
  expect(files.filter((file) => file !== file.toLowerCase())).toEqual([]);
});
