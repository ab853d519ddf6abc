import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { contentFolder, toldOf, type FileChange } from './content-folder.ts';

it('finds nothing wrong in a report that is right', () => {
  expect(toldOf({})).toBe('nothing is wrong');
  expect(loadReport(contentFolder()).chapters.map(({ id }) => id)).toEqual(['tea', 'rivals']);
});

describe('a broken file:', () => {
  it('YAML that does not parse is told with its file and line', () => {
    expect(toldOf({ 'glossary.yaml': [['definition: To steep', 'definition: [To steep']] })).toMatchInlineSnapshot(`"content/glossary.yaml:4  the YAML cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]."`);
  });

  it('YAML whose indentation is wrong is told with its file and line', () => {
    expect(toldOf({ 'claims.yaml': [['  section: risks', ' section: risks']] })).toMatchInlineSnapshot(`"content/claims.yaml:16  the YAML cannot be read: Sequence item without - indicator."`);
  });

  it('a duplicate key is told with its file and line', () => {
    expect(toldOf({ 'report.yaml': [['version: "1.0"', 'version: "1.0"\nlocale: de-DE']] })).toMatchInlineSnapshot(`"content/report.yaml:10  the YAML cannot be read: a field stands twice; each may stand once."`);
  });

  it('an empty file is told with its file and line', () => {
    expect(toldOf({ 'claims.yaml': '' })).toMatchInlineSnapshot(`"content/claims.yaml:1  the file is empty; a list is expected."`);
  });

  it('a missing file is told with its file and line', () => {
    expect(toldOf({ 'report.yaml': null })).toMatchInlineSnapshot(`"content/report.yaml  the file is missing; every report has one."`);
  });

  it('MDX with a tag that is not closed is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', '<Note>Ask this.']] })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:12  the MDX cannot be read: Expected a closing tag for \`<Note>\` before the end of the paragraph."`);
  });

  it('MDX with a stray angle bracket is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', 'Ask if 2 < 3.']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12  "2" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason.
      content/chapters/rivals.mdx:12  "3" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason."
    `);
  });

  it('no front matter is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': 'Only words.' })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:1  the front matter is missing; --- title, order and summary --- is expected."`);
  });

  it('front matter that does not parse is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['summary: Who copies tea.', 'summary: Who: copies: tea.']] }),
    ).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:4  the YAML cannot be read: text with a colon and a space in it needs quotes around it, or a field stands too far in."`);
  });

  it('a model that does not parse is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['label: All drinks', 'label: All: drinks']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:5  the YAML cannot be read: text with a colon and a space in it needs quotes around it, or a field stands too far in."`);
  });

  it('no chapter at all is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': null, 'chapters/rivals.mdx': null })).toMatchInlineSnapshot(`"content/chapters/  there is no chapter; at least one .mdx file is expected."`);
  });
});

describe('a field', () => {
  it('that is missing is told with its file and line', () => {
    expect(toldOf({ 'sources.yaml': [['  publisher: A blog\n', '']] })).toMatchInlineSnapshot(`"content/sources.yaml:9  [1].publisher is missing; text is expected."`);
  });

  it('that is misspelt is told with its file and line', () => {
    expect(toldOf({ 'claims.yaml': [['verdict: supported', 'verdcit: supported']] })).toMatchInlineSnapshot(`
      "content/claims.yaml:1  [0].verdict is missing; one of supported, partly, unverified, contradicted, inconsistent is expected.
      content/claims.yaml:5  [0].verdcit is not a field here; did you mean "verdict"?"
    `);
  });

  it('that is misspelt inside a list of maps is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['    low: 50', '    lwo: 50']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:9  inputs.market.lwo is not a field here; did you mean "low"?"`);
  });

  it('that no schema knows is told with its file and line', () => {
    expect(toldOf({ 'report.yaml': [['language: en', 'language: en\nmood: gay']] })).toMatchInlineSnapshot(`"content/report.yaml:9  mood is not a field here."`);
  });

  it('that is empty is told with its file and line', () => {
    expect(toldOf({ 'glossary.yaml': [['term: brew', 'term: ""']] })).toMatchInlineSnapshot(`"content/glossary.yaml:2  [0].term is ""; text that is not empty is expected."`);
  });

  it('with a comma for a decimal point is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['value: 100', 'value: "18,2"']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:8  inputs.market.value is "18,2"; a number is expected, such as 18.2 or 15%."`);
  });

  it('with a comma for a decimal point, in a dataset is told with its file and line', () => {
    expect(toldOf({ 'datasets/drinks.yaml': [['value: 12%', 'value: "18,2"']] })).toMatchInlineSnapshot(`
      "content/datasets/drinks.yaml:5  rows[0].value is "18,2"; a number (18.2 or 15%) is expected.
      content/models/tea.yaml:28  inputs.hoped.fact is "drinks.hoped", whose value is not known."
    `);
  });

  it('with text for a whole number is told with its file and line', () => {
    expect(toldOf({ 'formats.yaml': [['count: { decimals: 0 }', 'count: { decimals: none }']] })).toMatchInlineSnapshot(`"content/formats.yaml:3  count.decimals is "none"; a number is expected."`);
  });

  it('with a number out of bounds is told with its file and line', () => {
    expect(toldOf({ 'formats.yaml': [['count: { decimals: 0 }', 'count: { decimals: 9 }']] })).toMatchInlineSnapshot(`"content/formats.yaml:3  count.decimals is 9; at most 6 is expected."`);
  });

  it('with a word that is not one of those known is told with its file and line', () => {
    expect(toldOf({ 'claims.yaml': [['verdict: supported', 'verdict: suported']] })).toMatchInlineSnapshot(`"content/claims.yaml:5  [0].verdict is "suported"; one of supported, partly, unverified, contradicted, inconsistent is expected; did you mean "supported"?"`);
  });

  it('with a day written in another way is told with its file and line', () => {
    expect(toldOf({ 'report.yaml': [['edition: 2026-11-23', 'edition: 23 November 2026']] })).toMatchInlineSnapshot(`"content/report.yaml:6  edition is "23 November 2026"; a day is expected, such as 2026-11-23."`);
  });

  it('with an address that is none is told with its file and line', () => {
    expect(toldOf({ 'sources.yaml': [['https://example.org/blog', 'example.org/blog']] })).toMatchInlineSnapshot(`"content/sources.yaml:12  [1].url is "example.org/blog"; an address is expected, such as https://example.org/page."`);
  });

  it('with an id in capitals is told with its file and line', () => {
    expect(toldOf({ 'claims.yaml': [['- id: growth', '- id: Growth']] })).toMatchInlineSnapshot(`"content/claims.yaml:8  [1].id is "Growth"; a name of lower-case letters, digits and hyphens is expected."`);
  });

  it('with a name that formulas could not use is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['  hoped:\n', '  hoped-for:\n']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:24  "hoped-for" cannot be a name here; a name of lower-case letters, digits and underscores is expected, such as last_year."`);
  });

  it('with one name where a list is expected is told with its file and line', () => {
    expect(toldOf({ 'claims.yaml': [['sources: [blog]', 'sources: blog']] })).toMatchInlineSnapshot(`"content/claims.yaml:21  [2].sources is "blog"; a list is expected."`);
  });

  it('with an unknown locale is told with its file and line', () => {
    expect(toldOf({ 'report.yaml': [['locale: en-US', 'locale: en-XX']] })).toMatchInlineSnapshot(`"content/report.yaml:9  locale is "en-XX"; a locale that d3-format knows is expected, such as en-US or de-DE."`);
  });
});

describe('a name that nothing has', () => {
  it('in <Claim> is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['<Claim id="growth">', '<Claim id="grwoth">']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:10  the claim "grwoth" is not in claims.yaml; did you mean "growth"?
      content/claims.yaml:8  the claim "growth" is set in no chapter; <Claim id="growth">…</Claim> is expected once."
    `);
  });

  it('in <Cite> is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['<Cite of="census" />', '<Cite of="censsu" />']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:8  <Cite>: "censsu" is not in sources.yaml; did you mean "census"?"`);
  });

  it('in <Term> is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['<Term of="brew">', '<Term of="brewing">']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:8  <Term>: "brewing" is not in glossary.yaml."`);
  });

  it('in <Num> is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['<Num of="drinks.cups" />', '<Num of="drinks.cup" />']] }),
    ).toMatchInlineSnapshot(`"content/chapters/tea.mdx:16  <Num>: "drinks.cup" is not a number of the models, datasets or counts; did you mean "drinks.cups"?"`);
  });

  it('in <Word> is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['<Word of="tea.is" />', '<Word of="tea.si" />']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:10  <Word>: "tea.si" is not a word of the models; did you mean "tea.is"?"`);
  });

  it('in a figure is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['<RiskChecklist of="doubts" />', '<RiskChecklist of="doubt" />']] }),
    ).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:14  <RiskChecklist>: "doubt" is not in checklists/; did you mean "doubts"?"`);
  });

  it('for a component is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['<Num of="drinks.cups" />', '<Number of="drinks.cups" />']] }),
    ).toMatchInlineSnapshot(`"content/chapters/tea.mdx:16  <Number> is not a component; Claim, Num, Word, Term, Cite, Note, RangeChart, RevenueBridge, TrendMatrix, RiskChecklist are."`);
  });

  it('for a component unlike any is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['<Num of="drinks.cups" />', '<Youtube id="x" />']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:16  <Youtube> is not a component; Claim, Num, Word, Term, Cite, Note, RangeChart, RevenueBridge, TrendMatrix, RiskChecklist are."`);
  });

  it('for an attribute is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['<Num of="drinks.cups" />', '<Num off="drinks.cups" />']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16  <Num> has no "off"; did you mean "of"?
      content/chapters/tea.mdx:16  <Num> has no "of"; <Num of="…"> is expected."
    `);
  });

  it('in a token of report.yaml is told with its file and line', () => {
    expect(toldOf({ 'report.yaml': [['{num:tea.share}', '{num:tea.shares}']] })).toMatchInlineSnapshot(`"content/report.yaml:3  "tea.shares" is not a number of the models, datasets or counts; did you mean "tea.share"?"`);
  });

  it('in a token of front matter is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['{num:tea.share}', '{num:tea.shares}']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:4  "tea.shares" is not a number of the models, datasets or counts; did you mean "tea.share"?"`);
  });

  it('in a token of a checklist is told with its file and line', () => {
    expect(toldOf({ 'checklists/doubts.yaml': [['{cite:blog}', '{cite:blgo}']] })).toMatchInlineSnapshot(`"content/checklists/doubts.yaml:21  "blgo" is not in sources.yaml; did you mean "blog"?"`);
  });

  it('in a claim’s sources is told with its file and line', () => {
    expect(toldOf({ 'claims.yaml': [['sources: [census]', 'sources: [cenus]']] })).toMatchInlineSnapshot(`"content/claims.yaml:7  "cenus" is not in sources.yaml; did you mean "census"?"`);
  });

  it('in a dataset’s row is told with its file and line', () => {
    expect(toldOf({ 'datasets/drinks.yaml': [['claim: tenth', 'claim: tenht']] })).toMatchInlineSnapshot(`"content/datasets/drinks.yaml:6  "tenht" is not in claims.yaml; did you mean "tenth"?"`);
  });

  it('in a model’s input is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['    claim: tenth', '    claim: tenht']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:13  "tenht" is not in claims.yaml; did you mean "tenth"?"`);
  });

  it('for a format is told with its file and line', () => {
    expect(
      toldOf({ 'models/tea.yaml': [['format: percent\n    value', 'format: precent\n    value']] }),
    ).toMatchInlineSnapshot(`"content/models/tea.yaml:17  the format "precent" is not in formats.yaml; did you mean "percent"?"`);
  });

  it('for a fact is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['    fact: drinks.hoped', '    fact: drinks.hped']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:28  inputs.hoped.fact is "drinks.hped", which is in no dataset; did you mean "drinks.hoped"?"`);
  });

  it('for an answer of a bridge is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['answers: [tea]', 'answers: [tae]']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:51  bridge.answers[0] names "tae", which is not an output; did you mean "tea"?"`);
  });

  it('for a group of a checklist is told with its file and line', () => {
    expect(toldOf({ 'checklists/doubts.yaml': [['group: market', 'group: markets']] })).toMatchInlineSnapshot(`"content/checklists/doubts.yaml:16  "markets" is not one of the groups; did you mean "market"?"`);
  });

  it('for a lens of a matrix is told with its file and line', () => {
    expect(
      toldOf({ 'matrices/ways.yaml': [['      promise: Tea is loved.', '      promises: Tea is loved.']] }),
    ).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:25  of "copies" has no text for the lens "promise".
      content/matrices/ways.yaml:26  "promises" is not one of the lenses; did you mean "promise"?"
    `);
  });

  it('for a column of a dataset is told with its file and line', () => {
    expect(toldOf({ 'datasets/drinks.yaml': [['label: Cups, value: 3', 'label: Cups, vlaue: 3']] })).toMatchInlineSnapshot(`"content/datasets/drinks.yaml:6  rows[1].vlaue is not a field here; did you mean "value"?"`);
  });

  it('for a passage is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['covers: [risks-head, risks]', 'covers: [risk-head, risks]']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:5  covers "risk-head", which is no passage of source/passages.yaml; did you mean "risks-head"?
      content/source/passages.yaml:7  the passage "risks-head" is covered by no chapter; one that retells it is expected to list it under covers."
    `);
  });
});

describe('code in a chapter', () => {
  it('as an import line is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['Ask this.', 'import Chart from "./chart.js";\n\nAsk this.']] }),
    ).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:12  "import Chart from "./chart.js";" is code; chapters need no import or export."`);
  });

  it('as an expression is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', 'Ask {2 + 2} questions.']] })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:12  {2 + 2} is code; <Num of="…" /> for a number, or \\{ for a brace, is expected."`);
  });

  it('as an expression of its own is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', '{/* a remark */}']] })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:12  {/* a remark */} is code; <Num of="…" /> for a number, or \\{ for a brace, is expected."`);
  });

  it('as an attribute’s value is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['<Num of="drinks.cups" />', '<Num of={name} />']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:16  <Num of> has no quoted value; of="…" is expected."`);
  });
});

describe('a formula', () => {
  it('that goes round in a circle is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market - others']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:34  outputs.tea.formula goes round in a circle: tea → others → tea."`);
  });

  it('that uses an unknown name is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: markt * share']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:34  outputs.tea.formula uses "markt", which is neither an input nor an output; did you mean "market"?"`);
  });

  it('whose units do not agree with the unit declared is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market * market']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:34  outputs.tea.formula "market * market" comes out in USD^2 / year^2, not in USD/year."`);
  });

  it('whose units do not go together is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market - tea', 'formula: market - share']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:39  outputs.others.formula "market - share" does not work out: what it adds, subtracts or compares is in different units."`);
  });

  it('that has no value at the base case is told with its file and line', () => {
    expect(
      toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market * share / (share - share)']] }),
    ).toMatchInlineSnapshot(`"content/models/tea.yaml:34  outputs.tea.formula is undefined at the base case: "market * share / (share - share)" gives Infinity."`);
  });

  it('with a percent sign is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: market * 10%']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:34  outputs.tea.formula "market * 10%" has a percent sign; write 0.12, or make it an input."`);
  });

  it('that cannot be read is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['formula: market * share', 'formula: (market * share']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:34  outputs.tea.formula "(market * share" cannot be read as a formula: Parenthesis ) expected (char 16)"`);
  });

  it('with a unit that nobody knows is told with its file and line', () => {
    expect(
      toldOf({ 'models/tea.yaml': [['label: Tea\n    unit: USD/year', 'label: Tea\n    unit: USDs/year']] }),
    ).toMatchInlineSnapshot(`"content/models/tea.yaml:32  outputs.tea.unit "USDs/year" is not a unit here (Unit "USDs" not found.); list it under units if it is the model's own."`);
  });
});

describe('an assumption', () => {
  it('off the slider’s grid is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['value: 100', 'value: 105']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:11  inputs.market.step is 10, which does not lead from low (50) to the value (105); the slider could not show it."`);
  });

  it('outside its own range is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['value: 10%', 'value: 30%']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:18  inputs.share.value is 0.3; a number from 0.05 to 0.2 is expected."`);
  });

  it('whose range is upside down is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['low: 50', 'low: 200']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:9  inputs.market.low is 200; a number below high (150) is expected."`);
  });

  it('with half a range is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['    step: 10\n', '']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:4  inputs.market has part of a range; low, high and step are expected together."`);
  });

  it('without a reason for its range is told with its file and line', () => {
    expect(
      toldOf({ 'models/tea.yaml': [['    why: Ours.\n    claim: tenth', '    claim: tenth']] }),
    ).toMatchInlineSnapshot(`"content/models/tea.yaml:4  inputs.market.why is missing; the reason for this range and step is expected."`);
  });

  it('without a value is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['    value: 100\n', '']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:4  inputs.market.value is missing; a number, or a fact, is expected."`);
  });

  it('that rests on a fact nobody has seen is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['    fact: drinks.hoped', '    fact: drinks.unseen']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:28  inputs.hoped.fact is "drinks.unseen", whose value is not known."`);
  });
});

describe('a bridge', () => {
  it('that does not add up is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['minus: others', 'plus: others']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:46  bridge.steps do not add up: they come to 190 where tea is 10."`);
  });

  it('with a step of no kind is told with its file and line', () => {
    expect(toldOf({ 'models/tea.yaml': [['minus: others', 'less: others']] })).toMatchInlineSnapshot(`"content/models/tea.yaml:48  bridge.steps[1] is {"less":"others"}; total, plus or minus is expected, with the name of a number: { plus: growth }."`);
  });
});

describe('an id', () => {
  it('that stands twice among claims is told with its file and line', () => {
    expect(
      toldOf({ 'claims.yaml': [['- id: growth', '- id: tenth']], 'chapters/tea.mdx': [['<Claim id="growth">And it will grow.</Claim> ', '']] }),
    ).toMatchInlineSnapshot(`"content/claims.yaml:8  the id "tenth" stands twice; each id may stand once."`);
  });

  it('that stands twice among sources is told with its file and line', () => {
    expect(
      toldOf({ 'sources.yaml': [['- id: blog', '- id: census']], 'claims.yaml': [['[blog]', '[census]']] }),
    ).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:21  "blog" is not in sources.yaml.
      content/checklists/doubts.yaml:27  "blog" is not in sources.yaml.
      content/datasets/drinks.yaml:7  "blog" is not in sources.yaml.
      content/matrices/ways.yaml:31  "blog" is not in sources.yaml.
      content/sources.yaml:9  the id "census" stands twice; each id may stand once."
    `);
  });

  it('that stands twice among a dataset’s rows is told with its file and line', () => {
    expect(toldOf({ 'datasets/drinks.yaml': [['id: unseen', 'id: cups']] })).toMatchInlineSnapshot(`"content/datasets/drinks.yaml:7  rows[2].id "cups" stands twice; each id may stand once."`);
  });

  it('that stands twice among headings is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', '## Rivals in sight']] })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:12  the heading id "rivals-in-sight" stands twice in this chapter; each id may stand once."`);
  });
});

describe('a chapter', () => {
  it('without a title is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['title: Rivals\n', '']] })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:2  title is missing; text is expected."`);
  });

  it('without an order is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['order: 2\n', '']] })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:2  order is missing; a number is expected."`);
  });

  it('with another chapter’s order is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['order: 2', 'order: 1']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:1  order 1 is also that of content/chapters/rivals.mdx; each chapter has its own.
      content/chapters/tea.mdx:5  covers "title" after "risks"; the order of the source text is expected.
      content/chapters/tea.mdx:5  covers "lead" after "risks"; the order of the source text is expected."
    `);
  });

  it('with the name of a page is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/claims.mdx': '---\ntitle: Claims\norder: 3\nsummary: Ours.\n---\n\nWords.\n' }),
    ).toMatchInlineSnapshot(`"content/chapters/claims.mdx  "claims" is the name of a page of the site; another name for the chapter's file is expected."`);
  });

  it('with a heading of the first rank is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['## Rivals in sight', '# Rivals in sight']] })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:8  "# Rivals in sight" is a heading of the first rank, which the title is; ## is expected."`);
  });
});

describe('an image', () => {
  it('without words in its place is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['Ask this.', '![](cup.png)']], 'chapters/cup.png': 'a picture' }),
    ).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:12  the image "cup.png" has no text alternative; ![what it shows](cup.png) is expected."`);
  });

  it('that is not there is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', '![A cup](cup.png)']] })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:12  the image "cup.png" is not at content/chapters/cup.png."`);
  });

  it('on another site is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['Ask this.', '![A cup](https://example.org/cup.png)']] }),
    ).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:12  the image "https://example.org/cup.png" is on another site; the report asks nothing of other sites, so a file in content/ is expected."`);
  });
});

describe('a link', () => {
  it('to a page that is not there is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(/rival/)']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:16  the link "/rival/" leads nowhere; did you mean "rivals"?"`);
  });

  it('to a part that is not there is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(/rivals/#rivals-insight)']] }),
    ).toMatchInlineSnapshot(`"content/chapters/tea.mdx:16  the link "/rivals/#rivals-insight" names no part of that page; did you mean "rivals-in-sight"?"`);
  });

  it('to a part of its own page that is not there is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['(#the-market)', '(#the-markt)']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:16  the link "#the-markt" names no part of that page; did you mean "the-market"?"`);
  });

  it('to a term that is not there is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['(/glossary/#brew)', '(/glossary/#brewing)']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:16  the link "/glossary/#brewing" names no part of that page."`);
  });

  it('from the place of the file is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(../rivals/)']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:16  the link "../rivals/" is relative; /rivals/ from the report's root is expected."`);
  });

  it('without its last stroke is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['(/rivals/#rivals-in-sight)', '(/rivals#rivals-in-sight)']] }),
    ).toMatchInlineSnapshot(`"content/chapters/tea.mdx:16  the link "/rivals#rivals-in-sight" lacks its last stroke; /rivals/#rivals-in-sight is expected."`);
  });
});

describe('a claim', () => {
  it('placed nowhere is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['<Claim id="growth">And it will grow.</Claim>', 'And it will grow.']] }),
    ).toMatchInlineSnapshot(`"content/claims.yaml:8  the claim "growth" is set in no chapter; <Claim id="growth">…</Claim> is expected once."`);
  });

  it('placed twice is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['## The market', '<Claim id="growth">It grows.</Claim>\n\n## The market']] }),
    ).toMatchInlineSnapshot(`"content/chapters/tea.mdx:12  the claim "growth" is set a second time; it stands in content/chapters/tea.mdx:10, and a link to /claims/#growth can stand here."`);
  });

  it('placed in a chapter that covers another passage is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/tea.mdx': [['<Claim id="growth">And it will grow.</Claim> ', '']], 'chapters/rivals.mdx': [['Ask this.', '<Claim id="growth">And it will grow.</Claim>']] }),
    ).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:12  the claim "growth" is set in rivals, but the note makes it in what tea covers."`);
  });

  it('placed in a text that cannot set claims is told with its file and line', () => {
    expect(
      toldOf({ 'checklists/doubts.yaml': [['A blog says so', 'A blog says {claim:growth|it grows}']] }),
    ).toMatchInlineSnapshot(`"content/checklists/doubts.yaml:21  {claim:growth|…} cannot stand here; claims are set in chapters and in the cells of a matrix."`);
  });

  it('whose quote is not verbatim is told with its file and line', () => {
    expect(toldOf({ 'claims.yaml': [['quote: It will grow', 'quote: It shall grow']] })).toMatchInlineSnapshot(`"content/claims.yaml:10  the quote of "growth" is not verbatim: source/article.txt does not hold these words: "It shall grow"; the text's own words are expected."`);
  });

  it('contradicted without a source is told with its file and line', () => {
    expect(
      toldOf({ 'claims.yaml': [['verdict: supported', 'verdict: contradicted'], ['sources: [census]', 'sources: []']] }),
    ).toMatchInlineSnapshot(`"content/claims.yaml:1  the claim "tenth" is found contradicted without a source; at least one is expected."`);
  });
});

describe('a passage', () => {
  it('that no chapter covers is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['covers: [risks-head, risks]', 'covers: [risks]']] })).toMatchInlineSnapshot(`"content/source/passages.yaml:7  the passage "risks-head" is covered by no chapter; one that retells it is expected to list it under covers."`);
  });

  it('that two chapters cover is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['covers: [risks-head, risks]', 'covers: [lead, risks-head, risks]']] }),
    ).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:5  covers "lead", which tea covers already; each passage is covered once."`);
  });

  it('covered out of order is told with its file and line', () => {
    expect(
      toldOf({ 'chapters/rivals.mdx': [['covers: [risks-head, risks]', 'covers: [risks, risks-head]']] }),
    ).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:5  covers "risks-head" after "risks"; the order of the source text is expected."`);
  });

  it('that is not the article’s own text is told with its file and line', () => {
    expect(toldOf({ 'source/passages.yaml': [['Tea is 10 % of all', 'Tea is a tenth of all']] })).toMatchInlineSnapshot(`"content/source/passages.yaml:6  the passage "lead" does not follow verbatim in source/article.txt, which goes on "Tea is 10 % of all drinks sold. It will grow. W"."`);
  });

  it('that leaves out the article’s end is told with its file and line', () => {
    expect(
      toldOf({ 'source/article.txt': [['Rivals may copy it.', 'Rivals may copy it. So be it.']] }),
    ).toMatchInlineSnapshot(`"content/source/passages.yaml  the passages leave out the end of source/article.txt: "So be it.…"."`);
  });
});

describe('a numeral typed by hand', () => {
  it('in prose is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', 'Ask this of\n45 % of all.']] })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:13  "45 %" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason."`);
  });

  it('spelled out with its unit is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Ask this.', 'Ask for eighteen months.']] })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:12  "eighteen months" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason."`);
  });

  it('in front matter is told with its file and line', () => {
    expect(toldOf({ 'chapters/rivals.mdx': [['Who copies tea.', 'The 3 who copy tea.']] })).toMatchInlineSnapshot(`"content/chapters/rivals.mdx:4  "3" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason."`);
  });

  it('in report.yaml is told with its file and line', () => {
    expect(toldOf({ 'report.yaml': [['title: Is it tea?', 'title: Is it tea for $3 billion?']] })).toMatchInlineSnapshot(`"content/report.yaml:1  "$3" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason."`);
  });

  it('in a figure’s text is told with its file and line', () => {
    expect(
      toldOf({ 'models/tea.yaml': [['measure: Drinks, dollars a year', 'measure: Drinks, 100 dollars a year']] }),
    ).toMatchInlineSnapshot(`"content/models/tea.yaml:44  "100" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason."`);
  });

  it('in a cell of a matrix is told with its file and line', () => {
    expect(
      toldOf({ 'matrices/ways.yaml': [['promise: Tea is loved.', 'promise: Tea is loved by 8 in 10.']] }),
    ).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:26  "8" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason.
      content/matrices/ways.yaml:26  "10" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason."
    `);
  });

  it('inside a component is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['And it will grow.', 'And it will grow by 7%.']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:10  "7%" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason."`);
  });

  it('in the text of a link is told with its file and line', () => {
    expect(toldOf({ 'chapters/tea.mdx': [['[the rivals]', '[the 4 rivals]']] })).toMatchInlineSnapshot(`"content/chapters/tea.mdx:16  "4" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML), or a line in numerals.yaml with the reason."`);
  });
});

describe('a token', () => {
  it('of an unknown kind is told with its file and line', () => {
    expect(toldOf({ 'report.yaml': [['{num:tea.share}', '{number:tea.share}']] })).toMatchInlineSnapshot(`"content/report.yaml:3  {number:tea.share} is not a token; {num:…}, {word:…}, {cite:…}, {claim:…|words} or {term:…|words} is expected."`);
  });

  it('that wraps no words is told with its file and line', () => {
    expect(
      toldOf({ 'glossary.yaml': [['To steep in hot water.', 'To steep, as {term:brew} says.']] }),
    ).toMatchInlineSnapshot(`"content/glossary.yaml:3  {term:brew} wraps no words; {term:name|words} is expected."`);
  });

  it('whose brace is not closed is told with its file and line', () => {
    expect(toldOf({ 'report.yaml': [['{num:tea.share}', '{num:tea.share']] })).toMatchInlineSnapshot(`"content/report.yaml:3  "Tea holds {num:tea.share of the market, which {word:tea.is} " has a brace that is not part of a token."`);
  });

  it('whose words would never show is told', () => {
    const told = toldOf({ 'glossary.yaml': [['To steep in hot water.', 'To steep, as {cite:census|a census} says.']] });
    expect(told).toContain('content/glossary.yaml:3  {cite:census|a census}');
  });
});

describe('a matrix', () => {
  it('without a cell for a lens is told with its file and line', () => {
    expect(toldOf({ 'matrices/ways.yaml': [['      promise: Tea is loved.\n', '']] })).toMatchInlineSnapshot(`"content/matrices/ways.yaml:25  of "copies" has no text for the lens "promise"."`);
  });

  it('without a rating for an axis is told with its file and line', () => {
    expect(toldOf({ 'matrices/ways.yaml': [['      promise: { value: 1 }\n', '']] })).toMatchInlineSnapshot(`"content/matrices/ways.yaml:28  of "copies" has no rating for "promise"."`);
  });

  it('with a rating beyond its steps is told with its file and line', () => {
    expect(toldOf({ 'matrices/ways.yaml': [['promise: { value: 1 }', 'promise: { value: 3 }']] })).toMatchInlineSnapshot(`"content/matrices/ways.yaml:29  of "copies" goes beyond the 2 steps of "promise"."`);
  });

  it('with a rating outside its own low and high is told with its file and line', () => {
    expect(
      toldOf({ 'matrices/ways.yaml': [['risk: { value: 2, low: 1, high: 2 }', 'risk: { value: 1, low: 2, high: 2 }']] }),
    ).toMatchInlineSnapshot(`"content/matrices/ways.yaml:30  of "copies" has a value outside its own low and high."`);
  });

  it('whose axis is no lens is told with its file and line', () => {
    expect(toldOf({ 'matrices/ways.yaml': [['axes: { x: promise', 'axes: { x: promises']] })).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:8  "promises" is not one of the lenses; did you mean "promise"?
      content/matrices/ways.yaml:9  has no steps for the lens "promises"; each axis needs its words.
      content/matrices/ways.yaml:28  of "copies" has no rating for "promises"."
    `);
  });
});

describe('what an author is told', () => {
  it.each<[string, Record<string, FileChange>]>([
    ['a comma for a decimal point', { 'models/tea.yaml': [['value: 100', 'value: "18,2"']] }],
    ['an address that is none', { 'sources.yaml': [['https://example.org/blog', 'example.org/blog']] }],
    ['a name that formulas could not use', { 'models/tea.yaml': [['  hoped:\n', '  hoped-for:\n']] }],
    ['a verdict that is missing', { 'claims.yaml': [['  verdict: supported\n', '']] }],
    ['an empty file', { 'claims.yaml': '' }],
    ['units that do not go together', { 'models/tea.yaml': [['formula: market - tea', 'formula: market - share']] }],
    ['an empty formula', { 'models/tea.yaml': [['formula: market - tea', 'formula: ""']] }],
  ])('holds no words of a program: %s', (_, changes) => {
    expect(toldOf(changes)).not.toMatch(/Invalid|pattern|undefined|null|argument/);
  });

  it('hints at the right name where two letters have changed places', () => {
    expect(toldOf({ 'models/tea.yaml': [['    low: 50', '    lwo: 50']] })).toContain('did you mean "low"?');
  });
});
