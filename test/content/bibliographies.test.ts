import { describe, expect, it } from 'vitest';
import { loadContent, loadReport } from '../../src/report/load.ts';
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

  it('gives authors by family and given name, in the publisher’s place where there is none', () => {
    const by = (entry: string): unknown => {
      const { sources } = loadReport(contentFolder({ ...cited, 'sources.bib': entry }));
      const { authors, publisher } = sources.at(-1) ?? {};
      return [authors, publisher];
    };
    const two = bib.replace('author = {', 'author = {Berg, Jan and ');
    expect(by(two)).toEqual([['Berg, Jan', 'Müller, Anna'], 'Journal of Buses']);
    const alone = (entry: string): string => entry.replace(' journal = {Journal of Buses},', '');
    expect(by(alone(two))).toEqual([undefined, 'Jan Berg & Anna Müller']);
    expect(by(alone(two).replace('Berg, Jan and', 'Berg, Jan and Weber, Uta and'))).toEqual([undefined, 'Jan Berg et al.']);
  });

  it('has each mistake where it stands: in the bibliography, or in what sources.yaml adds', () => {
    const problems = (entry: string): string =>
      problemsOf({
        ...cited,
        'sources.bib': `\n${bib.replace('https://example.org/a', 'www.example.org')}`,
        'sources.yaml': [['- id: blog', `- ${entry}\n- id: blog`]],
      });
    expect(problems('{ id: muller2024, date: 2026-13 }')).toMatchInlineSnapshot(`
      "content/sources.bib:2
        the source "muller2024" has "www.example.org" as its url; an address that begins with https:// is expected,
        such as https://example.org/page.
      content/sources.yaml:9
        [1].date is "2026-13"; a day, a month or a year is expected, such as 2026-04-30, 2026-04 or 2026."
    `);
    expect(problems('{ id: muler2024, quote: Rides rose. }')).toMatchInlineSnapshot(`
      "content/sources.bib:2
        the source "muller2024" has "www.example.org" as its url; an address that begins with https:// is expected,
        such as https://example.org/page.
      content/sources.yaml:9
        the source "muler2024" has no title, no publisher, no accessed, no grade and is not in a bibliography; did you
        mean "muller2024"?"
    `);
    expect(problems('{ id: weber, quote: Rides rose. }')).toMatchInlineSnapshot(`
      "content/sources.bib:2
        the source "muller2024" has "www.example.org" as its url; an address that begins with https:// is expected,
        such as https://example.org/page.
      content/sources.yaml:9
        the source "weber" has no title, no publisher, no accessed, no grade and is not in a bibliography; the id of
        one is expected, or all fields of a source."
    `);
  });

  it('has a source that nothing uses in its own file', () => {
    const { warnings } = loadContent(contentFolder({ 'sources.bib': `\n\n${bib}` }));
    expect(warnings.map(({ file, line }) => `${file}:${line}`)).toEqual(['content/sources.bib:3']);
  });

  it('that cannot be read is told by its entry or line, and nothing follows from it', () => {
    const broken = bib + '@book{weber, title = {Open,\n' + bib.replace('Müller2024', 'Berg');
    const added = { 'sources.yaml': [['- id: blog', '- { id: muller2024, quote: Rides rose. }\n- id: blog']] } as const;
    expect(problemsOf({ ...cited, ...added, 'sources.bib': broken })).toMatchInlineSnapshot(`
      "content/sources.bib:5
        the entry "weber" cannot be read: entries such as @book{name, title = {…}, urldate = {2026-04-30}}, with each
        brace closed, are expected."
    `);
    expect(problemsOf({ ...cited, ...added, 'sources.json': '[\n  { "id": "a",\n}]' })).toMatchInlineSnapshot(`
      "content/sources.json:3
        the CSL-JSON cannot be read: a list of items, each with an id and a title, is expected."
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
