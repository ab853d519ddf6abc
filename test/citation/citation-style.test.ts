import { expect, it } from 'vitest';
import { referenceHtml } from '../../src/citation/reference.ts';
import { loadReport } from '../../src/report/load.ts';
import { contentFolder, problemsOf, type FileChange } from '../content/content-folder.ts';

const start = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">';
const info = '<info><title>House</title><id>house</id><updated>2026-01-01T00:00:00Z</updated></info>';
const layout = '<layout suffix="."><text variable="title"/><names variable="author" prefix=" by "/></layout>';
const house = `${start}${info}<citation>${layout}</citation><bibliography>${layout}</bibliography></style>`;

function named(style: string, files: Record<string, FileChange> = {}): Record<string, FileChange> {
  return { 'report.yaml': [['version: "1.0"', `version: "1.0"\ncitation_style: ${style}`]], ...files };
}

it('a style beside report.yaml is what works are cited by', () => {
  const { citationStyle } = loadReport(contentFolder(named('house.csl', { 'house.csl': house })));
  expect(citationStyle).toEqual({ name: 'house.csl', xml: house });
  const item = { id: 'a', type: 'report' as const, title: 'A & B', author: [{ family: 'Glas', given: 'Ä.' }] };
  const styled = { style: { ...citationStyle, name: 'house.csl' }, language: 'en' };
  expect(referenceHtml(item, styled)).toBe('A &#38; B by Ä. Glas.');
});

it('without a name the style is APA, where it speaks the language', () => {
  expect(loadReport(contentFolder()).citationStyle).toEqual({ name: 'apa' });
  expect(loadReport('test/reports/japanese').citationStyle).toEqual({});
});

it('styles that cannot be used are reported where they are named, or in their file', () => {
  expect(problemsOf(named('vancuver'))).toMatchInlineSnapshot(`
    "content/report.yaml:8
      citation_style is "vancuver"; one of apa, vancouver, harvard1, or the name of a .csl file beside report.yaml,
      is expected; did you mean "vancouver"?"
  `);
  expect(problemsOf(named('../house.csl'))).toMatchInlineSnapshot(`
    "content/report.yaml:8
      citation_style is "../house.csl"; one of apa, vancouver, harvard1, or the name of a .csl file beside
      report.yaml, is expected."
  `);
  expect(problemsOf(named('house.csl'))).toMatchInlineSnapshot(`
    "content/report.yaml:8
      citation_style is "house.csl", but there is no such file beside report.yaml."
  `);
  expect(problemsOf(named('house.csl', { 'house.csl': '<html></html>' }))).toMatchInlineSnapshot(`
    "content/house.csl
      this is not a style in CSL; a file that begins with <style xmlns="http://purl.org/net/xbiblio/csl"> is
      expected."
  `);
  const pointer = `${start}<info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>`;
  expect(problemsOf(named('house.csl', { 'house.csl': pointer }))).toMatchInlineSnapshot(`
    "content/house.csl
      this style only points to another; the file of http://www.zotero.org/styles/apa itself is expected."
  `);
  const without = house.replace(/<bibliography>.*<\/bibliography>/, '');
  expect(problemsOf(named('house.csl', { 'house.csl': without }))).toMatchInlineSnapshot(`
    "content/house.csl
      this style says nothing of bibliographies; a style with a <bibliography> is expected."
  `);
  expect(problemsOf(named('house.csl', { 'house.csl': house.replace('<citation>', '<citation') })))
    .toMatchInlineSnapshot(`
    "content/house.csl
      this style cannot be used; a style that is valid CSL 1.0.2 is expected."
  `);
  expect(problemsOf({ 'house.csl': house })).toMatchInlineSnapshot(`"no problem"`);
});
