import { describe, expect, it } from 'vitest';
import { problemsOf, type FileChange } from './content-folder.ts';

describe('a chapter', () => {
  it('without a title', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['title: Rivals\n', '']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:2
        title is missing; text is expected."
    `);
  });

  it('without an order follows the others', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['order: 2\n', '']] })).toBe('no problem');
  });

  it('with another chapter’s order', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['order: 2', 'order: 1']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:1
        order 1 is also the order of content/chapters/rivals.mdx; each chapter needs its own.
      content/chapters/tea.mdx:5
        covers "title" after "risks"; the order of the source text is expected.
      content/chapters/tea.mdx:5
        covers "lead" after "risks"; the order of the source text is expected."
    `);
  });

  it('with findings that lead nowhere or hold a numeral', () => {
    const findings = `findings:
  - { text: Tea grew by 4%., to: "#the-market" }
  - { text: It has rivals., to: /rivals/#nowhere }
  - { text: It will grow., to: the-market }
`;
    expect(problemsOf({ 'chapters/tea.mdx': [['covers:', `${findings}covers:`]] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:6
        "4%" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML),
        or a line in numerals.yaml with the reason.
      content/chapters/tea.mdx:7
        the link "/rivals/#nowhere" does not lead to a part of that page.
      content/chapters/tea.mdx:8
        the finding's link "the-market" is not a place in the report; #a-heading of the chapter, or
        /a-page/#a-heading, is expected."
    `);
  });

  it('with the name of a page', () => {
    expect(
      problemsOf({ 'chapters/claims.mdx': '---\ntitle: Claims\norder: 3\nsummary: Ours.\n---\n\nWords.\n' }),
    ).toMatchInlineSnapshot(`
      "content/chapters/claims.mdx
        "claims" is the name of one of the site's own pages; another file name is expected."
    `);
  });

  it('with a heading of the first level', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['## Rivals in sight', '# Rivals in sight']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:8
        "# Rivals in sight" is a heading of the first level, which is the title's; ## is expected."
    `);
  });
});

describe('code in a chapter', () => {
  it('as an import line', () => {
    expect(
      problemsOf({ 'chapters/rivals.mdx': [['Ask this.', 'import Chart from "./chart.js";\n\nAsk this.']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        "import Chart from "./chart.js";" is code; chapters need no import or export."
    `);
  });

  it('as an expression', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', 'Ask {2 + 2} questions.']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        {2 + 2} is code; <Num of="…" /> for a number, or \\{ for a brace, is expected."
    `);
  });

  it('as an expression of its own', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', '{/* a remark */}']] })).toMatchInlineSnapshot(`"no problem"`);
  });

  it('as an attribute’s value', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['<Num of="drinks.cups" />', '<Num of={name} />']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        <Num of> has no quoted value; of="…" is expected."
    `);
  });
});

describe('an image', () => {
  it('without alternative text', () => {
    expect(
      problemsOf({ 'chapters/rivals.mdx': [['Ask this.', '![](cup.png)']], 'images/cup.png': '<svg/>' }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        the image "cup.png" has no alternative text; ![what it shows](cup.png) or alt="…" is expected."
    `);
  });

  it('that does not exist', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', '![A cup](cup.png)']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        the image "cup.png" is not in images/."
    `);
  });

  it.each(['https://example.org/cup.png', 'data:image/png;base64,AAAA', '//example.org/cup.png', '/cup.png'])(
    'with an address, in the text or in a definition: %s',
    (url) => {
      const message = `the image "${url}" is an address`;
      expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', `![A cup](${url})`]] })).toContain(message);
      expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', `![A cup][c]\n\n[c]: ${url}`]] })).toContain(message);
    },
  );
});

describe('a link', () => {
  it('to a page that does not exist', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(/rival/)']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "/rival/" does not lead to a page; did you mean "rivals"?"
    `);
  });

  it('to a part that does not exist', () => {
    expect(
      problemsOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(/rivals/#rivals-insight)']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "/rivals/#rivals-insight" does not lead to a part of that page; did you mean "rivals-in-sight"?"
    `);
  });

  it('to a part of its own page that does not exist', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['(#the-market)', '(#the-markt)']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "#the-markt" does not lead to a part of that page; did you mean "the-market"?"
    `);
  });

  it('to a term that does not exist', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['(/glossary/#brew)', '(/glossary/#brewing)']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "/glossary/#brewing" does not lead to a part of that page."
    `);
  });

  it('relative to the file', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(../rivals/)']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "../rivals/" is relative; /rivals/, from the report's root, is expected."
    `);
  });

  it('without a trailing slash', () => {
    expect(
      problemsOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(/rivals#rivals-in-sight)']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        the link "/rivals#rivals-in-sight" has no trailing slash; /rivals/#rivals-in-sight is expected."
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
  ])('that is not allowed: %s', (url) => {
    const message =
      /^content\/chapters\/tea\.mdx:16\n {2}the link ".*" is not allowed; https:\/\/, mailto: or a page/;
    expect(problemsOf({ 'chapters/tea.mdx': [['(/glossary/#brew)', `(${url})`]] })).toMatch(message);
    const reference: FileChange = [
      ['[the terms](/glossary/#brew)', '[the terms][T]'],
      ['[above](#the-market).', `above.\n\n[t]: ${url}`],
    ];
    expect(problemsOf({ 'chapters/tea.mdx': reference })).toMatch(message);
  });

  it.each(['https://example.org/tea', 'HTTP://example.org', 'mailto:tea@example.org', '/', '/claims/#growth'])(
    'that is allowed: %s',
    (url) => {
      expect(problemsOf({ 'chapters/tea.mdx': [['(/glossary/#brew)', `(${url})`]] })).toBe('no problem');
    },
  );
});
