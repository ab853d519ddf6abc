import { describe, expect, it } from 'vitest';
import { toldOf } from './content-folder.ts';

describe('a claim', () => {
  it('placed nowhere', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['<Claim id="growth">And it will grow.</Claim>', 'And it will grow.']] }),
    ).toMatchInlineSnapshot(`
      "content/claims.yaml:8
        the claim "growth" is set in no chapter; <Claim id="growth">…</Claim> is expected once."
    `);
  });

  it('placed twice', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['## The market', '<Claim id="growth">It grows.</Claim>\n\n## The market']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:12
        the claim "growth" is set a second time; it stands in content/chapters/tea.mdx:10, and a link to
        /claims/#growth can stand here."
    `);
  });

  it('placed in a chapter that covers another passage', () => {
    expect(
      toldOf({
        'chapters/tea.mdx': [['<Claim id="growth">And it will grow.</Claim> ', '']],
        'chapters/rivals.mdx': [['Ask this.', '<Claim id="growth">And it will grow.</Claim>']],
      }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        the claim "growth" is set in rivals, but the note makes it in what tea covers."
    `);
  });

  it('placed in a text that cannot set claims', () => {
    expect(
      toldOf({ 'checklists/doubts.yaml': [['A blog says so', 'A blog says {claim:growth|it grows}']] }),
    ).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:21
        {claim:growth|…} cannot stand here; claims are set in chapters and in the cells of a matrix."
    `);
  });

  it('whose quote is not verbatim', () => {
    expect(toldOf({ 'claims.yaml': [['quote: It will grow', 'quote: It shall grow']] })).toMatchInlineSnapshot(`
      "content/claims.yaml:10
        the quote of "growth" is not verbatim: source/article.txt does not hold these words: "It shall grow"; the
        text's own words are expected."
    `);
  });

  it('contradicted without a source', () => {
    expect(
      toldOf({ 'claims.yaml': [['verdict: supported', 'verdict: contradicted'], ['sources: [census]', 'sources: []']] }),
    ).toMatchInlineSnapshot(`
      "content/claims.yaml:1
        the claim "tenth" is found contradicted without a source; at least one is expected."
    `);
  });
});

describe('a passage', () => {
  it('that no chapter covers', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['covers: [risks-head, risks]', 'covers: [risks]']] })).toMatchInlineSnapshot(`
      "content/source/passages.yaml:7
        the passage "risks-head" is covered by no chapter; one that retells it is expected to list it under covers."
    `);
  });

  it('that two chapters cover', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['covers: [risks-head, risks]', 'covers: [lead, risks-head, risks]']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:5
        covers "lead", which tea covers already; each passage is covered once."
    `);
  });

  it('covered out of order', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['covers: [risks-head, risks]', 'covers: [risks, risks-head]']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:5
        covers "risks-head" after "risks"; the order of the source text is expected."
    `);
  });

  it('that is not the article’s own text', () => {
    expect(toldOf({ 'source/passages.yaml': [['Tea is 10 % of all', 'Tea is a tenth of all']] })).toMatchInlineSnapshot(`
      "content/source/passages.yaml:6
        the passage "lead" does not follow verbatim in source/article.txt, which goes on "Tea is 10 % of all drinks
        sold. It will grow. W"."
    `);
  });

  it('that leaves out the article’s end', () => {
    expect(
      toldOf({ 'source/article.txt': [['Rivals may copy it.', 'Rivals may copy it. So be it.']] }),
    ).toMatchInlineSnapshot(`
      "content/source/passages.yaml
        the passages leave out the end of source/article.txt: "So be it.…"."
    `);
  });
});
