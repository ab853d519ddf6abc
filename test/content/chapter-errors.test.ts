import { describe, expect, it } from 'vitest';
import { toldOf, type FileChange } from './content-folder.ts';

describe('a chapter', () => {
  it('without a title', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['title: Rivals\n', '']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:2
        title is missing; text is expected."
    `);
  });

  it('without an order', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['order: 2\n', '']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:2
        order is missing; a number is expected."
    `);
  });

  it('with another chapter’s order', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['order: 2', 'order: 1']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:1
        order 1 is also that of content/chapters/rivals.mdx; each chapter has its own.
      content/chapters/tea.mdx:5
        covers "title" after "risks"; the order of the source text is expected.
      content/chapters/tea.mdx:5
        covers "lead" after "risks"; the order of the source text is expected."
    `);
  });

  it('with the name of a page', () => {
    expect(
      toldOf({ 'chapters/claims.mdx': '---\ntitle: Claims\norder: 3\nsummary: Ours.\n---\n\nWords.\n' }),
    ).toMatchInlineSnapshot(`
      "content/chapters/claims.mdx
        "claims" is the name of a page of the site; another name for the chapter's file is expected."
    `);
  });

  it('with a heading of the first rank', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['## Rivals in sight', '# Rivals in sight']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:8
        "# Rivals in sight" is a heading of the first rank, which the title is; ## is expected."
    `);
  });
});

describe('code in a chapter', () => {
  it('as an import line', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['Ask this.', 'import Chart from "./chart.js";\n\nAsk this.']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        "import Chart from "./chart.js";" is code; chapters need no import or export."
    `);
  });

  it('as an expression', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', 'Ask {2 + 2} questions.']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        {2 + 2} is code; <Num of="…" /> for a number, or \\{ for a brace, is expected."
    `);
  });

  it('as an expression of its own', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', '{/* a remark */}']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        {/* a remark */} is code; <Num of="…" /> for a number, or \\{ for a brace, is expected."
    `);
  });

  it('as an attribute’s value', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['<Num of="drinks.cups" />', '<Num of={name} />']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        <Num of> has no quoted value; of="…" is expected."
    `);
  });
});

describe('an image', () => {
  it('without words in its place', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['Ask this.', '![](cup.png)']], 'chapters/cup.png': 'a picture' }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        the image "cup.png" has no text alternative; ![what it shows](cup.png) is expected."
    `);
  });

  it('that is not there', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', '![A cup](cup.png)']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        the image "cup.png" is not at content/chapters/cup.png."
    `);
  });

  it.each(['https://example.org/cup.png', 'data:image/png;base64,AAAA', '//example.org/cup.png', '/cup.png'])(
    'with an address, in the text or in a definition: %s',
    (url) => {
      const told = `the image "${url}" is an address`;
      expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', `![A cup](${url})`]] })).toContain(told);
      expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', `![A cup][c]\n\n[c]: ${url}`]] })).toContain(told);
    },
  );
});

describe('a link', () => {
  it('to a page that is not there', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(/rival/)']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "/rival/" leads nowhere; did you mean "rivals"?"
    `);
  });

  it('to a part that is not there', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(/rivals/#rivals-insight)']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "/rivals/#rivals-insight" names no part of that page; did you mean "rivals-in-sight"?"
    `);
  });

  it('to a part of its own page that is not there', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['(#the-market)', '(#the-markt)']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "#the-markt" names no part of that page; did you mean "the-market"?"
    `);
  });

  it('to a term that is not there', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['(/glossary/#brew)', '(/glossary/#brewing)']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "/glossary/#brewing" names no part of that page."
    `);
  });

  it('from the place of the file', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(../rivals/)']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "../rivals/" is relative; /rivals/ from the report's root is expected."
    `);
  });

  it('without its last slash', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(/rivals#rivals-in-sight)']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "/rivals#rivals-in-sight" lacks its last slash; /rivals/#rivals-in-sight is expected."
    `);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'javascript&#58;alert(1)',
    'data:text/html,tea',
    'vbscript:tea',
    'file:///etc/tea',
    'https:example.org',
  ])('that readers may not follow: %s', (url) => {
    const told =
      /^content\/chapters\/tea\.mdx:16\n {2}the link ".*" is not one that readers may follow; https:\/\/, mailto: or a page/;
    expect(toldOf({ 'chapters/tea.mdx': [['(/glossary/#brew)', `(${url})`]] })).toMatch(told);
    const reference: FileChange = [
      ['[the terms](/glossary/#brew)', '[the terms][T]'],
      ['[above](#the-market).', `above.\n\n[t]: ${url}`],
    ];
    expect(toldOf({ 'chapters/tea.mdx': reference })).toMatch(told);
  });

  it.each(['https://example.org/tea', 'HTTP://example.org', 'mailto:tea@example.org', '/', '/claims/#growth'])(
    'that readers may follow is let be: %s',
    (url) => {
      expect(toldOf({ 'chapters/tea.mdx': [['(/glossary/#brew)', `(${url})`]] })).toBe('nothing is wrong');
    },
  );
});
