import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { contentFolder, problemsOf } from './content-folder.ts';

const cited = { 'chapters/tea.mdx': [['And it will grow.</Claim>', 'And it will grow.</Claim> <Cite of="muller2024" />']] } as const;
const bib = `@article{Müller2024,
  title = {The {Night} Bus \\& its riders}, author = {M{\\"u}ller, Anna}, journal = {Journal of Buses},
  year = {2024}, month = mar, url = {https://example.org/a}, urldate = {2026-11-01}, keywords = {buses, grade:primary}
}
`;
const ris = 'TY  - RPRT\nTI  - Night bus\nPB  - City\nPY  - 2024/03\nY2  - 2026/11/01\nKW  - grade:reported\nID  - Müller2024\nER  - \n';
const csl = JSON.stringify([
  {
    id: 'Müller2024',
    type: 'report',
    title: 'Night bus',
    publisher: 'City',
    issued: { 'date-parts': [[2024]] },
    accessed: { 'date-parts': [[2026, 11, 1]] },
    note: 'grade: weak\nquote: Rides rose.',
  },
]);

describe('a bibliography beside sources.yaml', () => {
  it.each([
    ['sources.bib', bib, { publisher: 'Journal of Buses', date: '2024-03', grade: 'primary', url: 'https://example.org/a' }],
    ['sources.ris', ris, { title: 'Night bus', publisher: 'City', date: '2024-03', grade: 'reported', url: null }],
    ['sources.json', csl, { title: 'Night bus', date: '2024', grade: 'weak', quote: 'Rides rose.' }],
  ])('as %s gives sources', (file, text, source) => {
    const { sources } = loadReport(contentFolder({ ...cited, [file]: text }));
    expect(sources.map(({ id }) => id)).toEqual(['census', 'blog', 'muller2024']);
    expect(sources.at(-1)).toMatchObject({ accessed: '2026-11-01', ...source });
  });

  it('is added to by an entry of sources.yaml, which comes in its place', () => {
    const { sources } = loadReport(
      contentFolder({
        ...cited,
        'sources.bib': bib.replace(', keywords = {buses, grade:primary}', ''),
        'sources.yaml': [['- id: blog', '- { id: muller2024, grade: weak, quote: Rides rose. }\n- id: blog']],
      }),
    );
    expect(sources[1]).toMatchObject({
      id: 'muller2024',
      title: 'The Night Bus & its riders',
      grade: 'weak',
      quote: 'Rides rose.',
    });
  });

  it('is told of what it lacks, where it lacks it', () => {
    const bare = '\n@misc{Müller2024, title = {Night bus}, url = {javascript:alert(1)}}\n';
    expect(problemsOf({ ...cited, 'sources.bib': bare })).toMatchInlineSnapshot(`
      "content/sources.bib:2
        the source "muller2024" has no publisher; a publisher, a journal or an author is expected, here or in an entry
        of sources.yaml with this id.
      content/sources.bib:2
        the source "muller2024" has no day on which it was read; urldate (Y2 in RIS, accessed in CSL-JSON) is
        expected, here or in an entry of sources.yaml with this id.
      content/sources.bib:2
        the source "muller2024" has no grade; one of primary, reported, weak is expected, as the keyword
        "grade:primary", here or in an entry of sources.yaml with this id.
      content/sources.bib:2
        the source "muller2024" has "javascript:alert(1)" as its url; an address that begins with https:// is
        expected, such as https://example.org/page."
    `);
  });

  it('with keys that give one id is refused', () => {
    const two = `${bib}${bib.replace('Müller2024', 'muller_2024')}${bib.replace('Müller2024', 'MULLER2024')}`;
    expect(problemsOf({ ...cited, 'sources.bib': two })).toMatchInlineSnapshot(`
      "content/sources.bib:9
        entry 3 has the key "MULLER2024", which gives the id "muller2024", as "Müller2024" does; keys must differ by
        letters or digits."
    `);
  });

  it.each([
    ['sources.bib', '@article{x, title = {a'],
    ['sources.bib', 'https://example.org/a'],
    ['sources.ris', 'Night bus'],
    ['sources.json', '{"id": 1}'],
    ['sources.json', '[{'],
  ])('as %s that holds %s is refused in words', (file, text) => {
    expect(problemsOf({ [file]: text })).toMatch(/cannot be read: /);
  });

  it('of another name is told of', () => {
    expect(problemsOf({ 'source.bib': bib })).toContain('content/source.bib\n  the file is not read;');
  });
});
