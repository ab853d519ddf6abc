import { describe, expect, it } from 'vitest';
import { problemsOf } from './content-folder.ts';

describe('a claim', () => {
  it('placed nowhere', () => {
    expect(
      problemsOf({ 'chapters/tea.mdx': [['<Claim id="growth">And it will grow.</Claim>', 'And it will grow.']] }),
    ).toMatchInlineSnapshot(`
      "content/claims.yaml:8
        the claim "growth" is not in any chapter; <Claim id="growth">…</Claim> is expected once."
    `);
  });

  it('placed twice', () => {
    expect(
      problemsOf({ 'chapters/tea.mdx': [['## The market', '<Claim id="growth">It grows.</Claim>\n\n## The market']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:12
        the claim "growth" is placed twice; it is already in content/chapters/tea.mdx:10. A link to /claims/#growth is
        expected here."
    `);
  });

  it('placed in a chapter that covers another passage', () => {
    expect(
      problemsOf({
        'chapters/tea.mdx': [['<Claim id="growth">And it will grow.</Claim> ', '']],
        'chapters/rivals.mdx': [['Ask this.', '<Claim id="growth">And it will grow.</Claim>']],
      }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        the claim "growth" is in rivals, but its quote is from a passage that tea covers."
    `);
  });

  it('placed in a text that cannot contain claims', () => {
    expect(
      problemsOf({ 'checklists/doubts.yaml': [['A blog says so', 'A blog says {claim:growth|it grows}']] }),
    ).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:21
        {claim:growth|…} is not allowed here; claims belong in chapters and in the cells of a matrix."
    `);
  });

  it('whose quote is not verbatim', () => {
    expect(problemsOf({ 'claims.yaml': [['quote: It will grow', 'quote: It shall grow']] })).toMatchInlineSnapshot(`
      "content/claims.yaml:10
        the quote of "growth" is not verbatim: source/article.txt does not contain these words: "It shall grow"; the
        text's own words are expected."
    `);
  });

  it('contradicted without a source', () => {
    expect(
      problemsOf({ 'claims.yaml': [['verdict: supported', 'verdict: contradicted'], ['sources: [census]', 'sources: []']] }),
    ).toMatchInlineSnapshot(`
      "content/claims.yaml:1
        the claim "tenth" has the verdict contradicted but no source; at least one is expected."
    `);
  });

  it('with a verdict on weak sources alone', () => {
    expect(problemsOf({ 'claims.yaml': [['sources: [census]', 'sources: [blog]']] })).toMatchInlineSnapshot(`
      "content/claims.yaml:7
        the claim "tenth" has the verdict supported but only weak sources (blog); a better source, or the verdict
        unverified, is expected."
    `);
  });

  it('unverified on weak sources alone', () => {
    expect(problemsOf({ 'claims.yaml': [['sources: []', 'sources: [blog]']] })).toBe('no problem');
  });
});

describe('a passage', () => {
  it('that no chapter covers', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['covers: [risks-head, risks]', 'covers: [risks]']] })).toMatchInlineSnapshot(`
      "content/source/passages.yaml:7
        the passage "risks-head" is not covered; a chapter that lists it under covers is expected."
    `);
  });

  it('that two chapters cover', () => {
    expect(
      problemsOf({ 'chapters/rivals.mdx': [['covers: [risks-head, risks]', 'covers: [lead, risks-head, risks]']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:5
        covers "lead", which tea already covers; each passage is covered once."
    `);
  });

  it('covered out of order', () => {
    expect(
      problemsOf({ 'chapters/rivals.mdx': [['covers: [risks-head, risks]', 'covers: [risks, risks-head]']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:5
        covers "risks-head" after "risks"; the order of the source text is expected."
    `);
  });

  it('that is not verbatim', () => {
    expect(problemsOf({ 'source/passages.yaml': [['Tea is 10 % of all', 'Tea is a tenth of all']] })).toMatchInlineSnapshot(`
      "content/source/passages.yaml:6
        the passage "lead" does not follow verbatim in source/article.txt, which continues "Tea is 10 % of all drinks
        sold. It will grow. W"."
    `);
  });

  it('that leaves out the end of the article', () => {
    expect(
      problemsOf({ 'source/article.txt': [['Rivals may copy it.', 'Rivals may copy it. So be it.']] }),
    ).toMatchInlineSnapshot(`
      "content/source/passages.yaml
        the passages leave out the end of source/article.txt: "So be it.…"."
    `);
  });
});
