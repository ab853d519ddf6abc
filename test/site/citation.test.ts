import { describe, expect, test } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { builtFile, builtFiles, builtPage, builtPages, wordsOf } from './built-pages.ts';

const report = loadReport('test/reports/orchard');
const published = 'https://example.org/a/b';

function tagsOf(build: 'other-site' | 'other-site-placed', address: string): Record<string, string[]> {
  const tags: Record<string, string[]> = {};
  for (const meta of builtPage(build, address).document.querySelectorAll('meta[name^="citation_"]'))
    (tags[meta.getAttribute('name') ?? ''] ??= []).push(meta.getAttribute('content') ?? '');
  return tags;
}

describe('the tags that Google Scholar reads', () => {
  test('say of the cover that it is the report', () => {
    expect(tagsOf('other-site', '/')).toEqual({
      citation_title: [report.file.title],
      citation_author: report.file.authors,
      citation_publication_date: ['2025/10/19'],
      citation_online_date: ['2025/10/19'],
      citation_technical_report_number: ['3.0'],
      citation_language: ['en'],
    });
  });

  test('say of a chapter that it is a part of the report', () => {
    for (const { id, title } of report.chapters) {
      const tags = tagsOf('other-site', `/${id}/`);
      expect(tags).toMatchObject({ citation_title: [title], citation_inbook_title: [report.file.title] });
      expect(tags).not.toHaveProperty('citation_technical_report_number');
    }
  });

  test('give addresses where the site’s is known, and are on no other page', () => {
    const [{ id } = { id: '' }] = report.chapters;
    expect(tagsOf('other-site-placed', `/${id}/`)['citation_fulltext_html_url']).toEqual([`${published}/${id}/`]);
    const tagged = builtPages('other-site')
      .filter(({ document }) => document.querySelector('meta[name^="citation_"]'))
      .map(({ address }) => address);
    expect(tagged.sort()).toEqual(['/', '/all/', ...report.chapters.map(({ id: name }) => `/${name}/`)].sort());
  });
});

describe('the page of citations', () => {
  const cited = (build: 'other-site' | 'other-site-placed'): Element[] => [
    ...builtPage(build, '/cite/').document.querySelectorAll('.citation-entry'),
  ];

  test('has each part with its edition, and with its files', () => {
    const parts = cited('other-site');
    expect(parts).toHaveLength(1 + report.chapters.length + report.figures.length + report.claims.length);
    const files = builtFiles('other-site');
    for (const part of parts) {
      expect(wordsOf(part.querySelector('.citation')), part.id).toMatch(
        /^The reading circle\. \(2025\)\. .*\(3\.0\)\.$/,
      );
      for (const ending of ['bib', 'ris', 'json']) expect(files).toContain(`cite/${part.id}.${ending}`);
    }
  });

  test('names no address where none is known, and otherwise that of each part', () => {
    expect(
      builtFiles('other-site').filter((file) => /^cite\/(?!sources).*\.(?:bib|ris|json)$/.test(file)).length,
    ).toBeGreaterThan(9);
    for (const file of builtFiles('other-site').filter((name) => /^cite\/(?!sources).*\.(?:bib|ris|json)$/.test(name)))
      expect(builtFile('other-site', file).toString(), file).not.toContain('http');
    for (const part of cited('other-site-placed')) {
      const [link, address] = [part.querySelector('h3 a'), part.querySelector('.citation a')];
      const target = new URL(link?.getAttribute('href') ?? '', `${published}/cite/`).href;
      expect(address?.getAttribute('href'), part.id).toBe(target);
    }
  });
});

describe('the works cited', () => {
  const references = [...builtPage('other-site', '/all/').document.querySelectorAll('.references > li')].map(wordsOf);

  test('are the same at the end of the whole report as in the list of sources', () => {
    const { document } = builtPage('other-site', '/sources/');
    const listed = report.sources.map(({ id }) => wordsOf(document.getElementById(id)?.querySelector('.source-meta')));
    expect(references).toEqual(listed);
  });

  test('say once when each was read', () => {
    for (const [index, { accessed, date }] of report.sources.entries()) {
      const days = references[index]?.match(/(?:accessed|Retrieved) /g);
      expect(days, references[index]).toHaveLength(1);
      expect(references[index]).toContain(accessed.slice(0, 4));
      if (date === null) expect(references[index]).toContain('(n.d.)');
    }
  });
});
