import { describe, expect, it } from 'vitest';
import { contentFolder, problemsOf } from './content-folder.ts';
import { loadReport } from '../../src/report/load.ts';

const chapter = '---\ntitle: A third\norder: 3\nsummary: It is short.\n---\n\nWords.\n';

describe('a file', () => {
  it.each([
    ['chapters/My Chapter.mdx', 'My Chapter', 'my-chapter.mdx'],
    ['chapters/v1.2.mdx', 'v1.2', 'v1-2.mdx'],
    ['chapters/Über.mdx', 'Über', 'uber.mdx'],
    ['chapters/Größe & Maß.mdx', 'Größe & Maß', 'grosse-mass.mdx'],
    ['chapters/_draft.mdx', '_draft', 'draft.mdx'],
    ['datasets/v1.2.yaml', 'v1.2', 'v1-2.yaml'],
    ['models/Tea.yaml', 'Tea', 'tea.yaml'],
  ])('whose name cannot be used in an address: %s', (file, name, right) => {
    expect(problemsOf({ [file]: chapter })).toBe(
      `content/${file}\n  the name is "${name}"; lower-case letters, digits and hyphens are expected, such as ${right}.`,
    );
  });

  it('whose name has no letter that can be used in an address', () => {
    expect(problemsOf({ 'chapters/概要.mdx': chapter })).toBe(
      'content/chapters/概要.mdx\n  the name is "概要"; lower-case letters, digits and hyphens are expected.',
    );
  });

  it.each([
    ['chapters/third.MDX', 'a name ending in .mdx is expected.'],
    ['chapters/third.md', 'a name ending in .mdx is expected.'],
    ['models/milk.yml', 'a name ending in .yaml is expected.'],
    ['chapters/part/third.mdx', 'chapters/third.mdx is expected, not a subfolder of chapters/.'],
    ['datasets/old/drinks-before.yml', 'datasets/drinks-before.yaml is expected, not a subfolder of datasets/.'],
    ['third.mdx', 'did you mean "chapters/third.mdx"?'],
    ['dataset/milk.yaml', 'did you mean "datasets/milk.yaml"?'],
    ['claim.yaml', 'did you mean "claims.yaml"?'],
    ['prices.csv', "datasets/prices.csv is expected for a dataset's rows, files/prices.csv for a download."],
    ['datasets/old/prices.TSV', "datasets/prices.TSV is expected for a dataset's rows, files/prices.TSV for a download."],
    ['sources.yml', 'did you mean "sources.yaml"?'],
    ['source/Article.txt', 'did you mean "source/article.txt"?'],
    ['source/passage.yaml', 'did you mean "source/passages.yaml"?'],
  ])('that nothing reads: %s', (file, right) => {
    expect(problemsOf({ [file]: chapter })).toBe(`content/${file}\n  the file is not read; ${right}`);
  });

  it('that nothing reads and that resembles no other', () => {
    expect(problemsOf({ 'leaves.txt': 'Assam' })).toMatchInlineSnapshot(`
      "content/leaves.txt
        the file is not read; only report.yaml, words.yaml, source/article.txt, formats.yaml, sources.bib,
        sources.ris, sources.json, sources.yaml, claims.yaml, glossary.yaml, changes.yaml, numerals.yaml,
        source/passages.yaml, chapters/*.mdx, editions/*.yaml, models/*.yaml, datasets/*.yaml, figures/*.yaml,
        matrices/*.yaml, checklists/*.yaml, steps/*.yaml, tallies/*.yaml are."
    `);
  });

  it('that is not part of the report is ignored', () => {
    const asides = ['README.md', 'chapters/cup.png', 'chapters/._tea.mdx', '.git/description.txt', 'models/LICENSE.txt'];
    const folder = contentFolder(Object.fromEntries(asides.map((file) => [file, 'An aside'])));
    expect(loadReport(folder).chapters.map(({ id }) => id)).toEqual(['tea', 'rivals']);
  });
});
