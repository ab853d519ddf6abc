import { describe, expect, it } from 'vitest';
import { problemsOf } from './content-folder.ts';

describe('an unknown name', () => {
  it('in the link of a finding', () => {
    const finding = (to: string): string =>
      problemsOf({ 'report.yaml': [['language: en', `findings:\n  - { text: Tea sells., to: ${to} }\nlanguage: en`]] });
    expect(finding('/tea/')).toBe('no problem');
    expect(finding('/note/#growth')).toBe('no problem');
    expect(finding('/tae/')).toMatchInlineSnapshot(`
      "content/report.yaml:9
        the link "/tae/" does not lead to a page; did you mean "tea"?"
    `);
    expect(finding('/tea/#nowhere')).toMatchInlineSnapshot(`
      "content/report.yaml:9
        the link "/tea/#nowhere" does not lead to a part of that page."
    `);
    expect(finding('"#growth"')).toMatchInlineSnapshot(`
      "content/report.yaml:9
        the finding's link "#growth" is not a place in the report; /a-page/#a-heading is expected."
    `);
    expect(finding('growth')).toMatchInlineSnapshot(`
      "content/report.yaml:9
        the finding's link "growth" is not a place in the report; /a-page/#a-heading is expected."
    `);
    expect(finding('https://example.org/')).toMatchInlineSnapshot(`
      "content/report.yaml:9
        the finding's link "https://example.org/" is not a place in the report; /a-page/#a-heading is expected."
    `);
  });

  it('in <Claim>', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['<Claim id="growth">', '<Claim id="grwoth">']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:10
        the claim "grwoth" is not in claims.yaml; did you mean "growth"?
      content/claims.yaml:8
        the claim "growth" is not in any chapter; <Claim id="growth">…</Claim> is expected once."
    `);
  });

  it('in <Cite>', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['<Cite of="census" />', '<Cite of="censsu" />']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:8
        <Cite>: "censsu" is not in sources.yaml; did you mean "census"?"
    `);
  });

  it('in <Term>', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['<Term of="brew">', '<Term of="brewing">']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:8
        <Term>: "brewing" is not in glossary.yaml."
    `);
  });

  it('in <Num>', () => {
    expect(
      problemsOf({ 'chapters/tea.mdx': [['<Num of="drinks.cups" />', '<Num of="drinks.cup" />']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        <Num>: "drinks.cup" is not a number of the models, datasets or counts; did you mean "drinks.cups"?"
    `);
  });

  it('in <Word>', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['<Word of="tea.is" />', '<Word of="tea.si" />']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:10
        <Word>: "tea.si" is not a word of the models; did you mean "tea.is"?"
    `);
  });

  it('in a figure', () => {
    expect(
      problemsOf({ 'chapters/rivals.mdx': [['<RiskChecklist of="doubts" />', '<RiskChecklist of="doubt" />']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:14
        <RiskChecklist>: "doubt" is not in checklists/; did you mean "doubts"?"
    `);
  });

  it('for a component', () => {
    expect(
      problemsOf({ 'chapters/tea.mdx': [['<Num of="drinks.cups" />', '<Number of="drinks.cups" />']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        <Number> is not a component; Claim, Num, Word, Term, Cite, Note, Ref, Data, Callout, Quote, Video, Figure,
        RevenueBridge, TrendMatrix, RiskChecklist, Steps, VerdictTally are."
    `);
  });

  it('for a component without a similar name', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['<Num of="drinks.cups" />', '<Youtube id="x" />']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        <Youtube> is not a component; Claim, Num, Word, Term, Cite, Note, Ref, Data, Callout, Quote, Video, Figure,
        RevenueBridge, TrendMatrix, RiskChecklist, Steps, VerdictTally are."
    `);
  });

  it('for an attribute', () => {
    expect(
      problemsOf({ 'chapters/tea.mdx': [['<Num of="drinks.cups" />', '<Num off="drinks.cups" />']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        <Num> has no attribute "off"; did you mean "of"?"
    `);
  });

  it('in a token of report.yaml', () => {
    expect(problemsOf({ 'report.yaml': [['{num:tea.share}', '{num:tea.shares}']] })).toMatchInlineSnapshot(`
      "content/report.yaml:3
        "tea.shares" is not a number of the models, datasets or counts; did you mean "tea.share"?"
    `);
  });

  it('in a token of front matter', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['{num:tea.share}', '{num:tea.shares}']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:4
        "tea.shares" is not a number of the models, datasets or counts; did you mean "tea.share"?"
    `);
  });

  it('in a token of a checklist', () => {
    expect(problemsOf({ 'checklists/doubts.yaml': [['{cite:blog}', '{cite:blgo}']] })).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:21
        "blgo" is not in sources.yaml; did you mean "blog"?"
    `);
  });

  it('in a claim’s sources', () => {
    expect(problemsOf({ 'claims.yaml': [['sources: [census]', 'sources: [cenus]']] })).toMatchInlineSnapshot(`
      "content/claims.yaml:7
        "cenus" is not in sources.yaml; did you mean "census"?"
    `);
  });

  it('in a dataset’s row', () => {
    expect(problemsOf({ 'datasets/drinks.yaml': [['claim: tenth', 'claim: tenht']] })).toMatchInlineSnapshot(`
      "content/datasets/drinks.yaml:6
        "tenht" is not in claims.yaml; did you mean "tenth"?"
    `);
  });

  it('in a model’s input', () => {
    expect(problemsOf({ 'models/tea.yaml': [['    claim: tenth', '    claim: tenht']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:13
        "tenht" is not in claims.yaml; did you mean "tenth"?"
    `);
  });

  it('for a format', () => {
    expect(
      problemsOf({ 'models/tea.yaml': [['format: percent\n    value', 'format: precent\n    value']] }),
    ).toMatchInlineSnapshot(`
      "content/models/tea.yaml:17
        the format "precent" is not in formats.yaml; did you mean "percent"?"
    `);
  });

  it('for a fact', () => {
    expect(problemsOf({ 'models/tea.yaml': [['    fact: drinks.hoped', '    fact: drinks.hped']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:28
        inputs.hoped.fact is "drinks.hped", which is not in any dataset; did you mean "drinks.hoped"?"
    `);
  });

  it('for an answer of a view', () => {
    expect(problemsOf({ 'models/tea.yaml': [['answers: [tea]', 'answers: [tae]']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:50
        views.cup.answers[0] is "tae", which is not an output; did you mean "tea"?"
    `);
  });

  it('for a group of a checklist', () => {
    expect(problemsOf({ 'checklists/doubts.yaml': [['group: market', 'group: markets']] })).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:16
        "markets" is not one of the groups; did you mean "market"?"
    `);
  });

  it('for a lens of a matrix', () => {
    expect(
      problemsOf({ 'matrices/ways.yaml': [['      promise: Tea is loved.', '      promises: Tea is loved.']] }),
    ).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:25
        of "copies" has no text for the lens "promise".
      content/matrices/ways.yaml:26
        "promises" is not one of the lenses; did you mean "promise"?"
    `);
  });

  it('for a column of a dataset', () => {
    expect(problemsOf({ 'datasets/drinks.yaml': [['label: Cups, value: 3', 'label: Cups, vlaue: 3']] })).toMatchInlineSnapshot(`
      "content/datasets/drinks.yaml:6
        rows[1].vlaue is not a known field; did you mean "value"?"
    `);
  });

  it('for a passage', () => {
    expect(
      problemsOf({ 'chapters/rivals.mdx': [['covers: [risks-head, risks]', 'covers: [risk-head, risks]']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:5
        covers "risk-head", which is not a passage in source/passages.yaml; did you mean "risks-head"?
      content/source/passages.yaml:7
        the passage "risks-head" is not covered; a chapter that lists it under covers is expected."
    `);
  });
});

describe('an id', () => {
  it('that is used twice among claims', () => {
    expect(
      problemsOf({
        'claims.yaml': [['- id: growth', '- id: tenth']],
        'chapters/tea.mdx': [['<Claim id="growth">And it will grow.</Claim> ', '']],
      }),
    ).toMatchInlineSnapshot(`
      "content/claims.yaml:8
        the id "tenth" is used twice; ids must be unique."
    `);
  });

  it('that is used twice among sources', () => {
    expect(
      problemsOf({ 'sources.yaml': [['- id: blog', '- id: census']], 'claims.yaml': [['[blog]', '[census]']] }),
    ).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:21
        "blog" is not in sources.yaml.
      content/checklists/doubts.yaml:27
        "blog" is not in sources.yaml.
      content/datasets/drinks.yaml:7
        "blog" is not in sources.yaml.
      content/matrices/ways.yaml:31
        "blog" is not in sources.yaml.
      content/sources.yaml:9
        the id "census" is used twice; ids must be unique."
    `);
  });

  it('that is used twice among a dataset’s rows', () => {
    expect(problemsOf({ 'datasets/drinks.yaml': [['id: unseen', 'id: cups']] })).toMatchInlineSnapshot(`
      "content/datasets/drinks.yaml:7
        rows[2].id "cups" is used twice; ids must be unique."
    `);
  });

  it('that is used twice among headings', () => {
    expect(
      problemsOf({ 'chapters/rivals.mdx': [['Ask this.', '## Copies {#rivals-in-sight}']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        the heading id "rivals-in-sight" is used twice in this chapter; ids must be unique."
    `);
  });

  it.each(['main', 'footnote-label', 'matrix-ways', 'checklist-doubts'])('of a heading that another part of the page uses: %s', (id) => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', `## Ask {#${id}}`]] })).toBe(
      'content/chapters/rivals.mdx:12\n' +
        `  the heading id "${id}" is used by another part of the page; ## Ask {#another-id} is expected.`,
    );
  });

  it('of a heading without letters', () => {
    expect(
      problemsOf({ 'chapters/rivals.mdx': [['Ask this.', '## <Num of="tea.share" />\n\n## —']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        the heading "{num:tea.share}" has no letters for an id; an id at its end is expected, such as {#growth}.
      content/chapters/rivals.mdx:14
        the heading "—" has no letters for an id; an id at its end is expected, such as {#growth}."
    `);
  });
});
