import { describe, expect, it } from 'vitest';
import { problemsOf } from './content-folder.ts';

describe('a numeral typed by hand', () => {
  it('in prose', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', 'Ask this of\n45 % of all.']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:13
        "45 %" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in
        YAML), or a line in numerals.yaml with the reason."
    `);
  });

  it('spelled out with its unit', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', 'Ask for eighteen months.']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        "eighteen months" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose,
        {num:…} in YAML), or a line in numerals.yaml with the reason."
    `);
  });

  it('in front matter', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['Who copies tea.', 'The 3 who copy tea.']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:4
        "3" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML),
        or a line in numerals.yaml with the reason."
    `);
  });

  it('in report.yaml', () => {
    expect(problemsOf({ 'report.yaml': [['title: Is it tea?', 'title: Is it tea for $3 billion?']] })).toMatchInlineSnapshot(`
      "content/report.yaml:1
        "$3" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML),
        or a line in numerals.yaml with the reason."
    `);
  });

  it('in a figure’s text', () => {
    expect(
      problemsOf({ 'models/tea.yaml': [['measure: Drinks, dollars a year', 'measure: Drinks, 100 dollars a year']] }),
    ).toMatchInlineSnapshot(`
      "content/models/tea.yaml:46
        "100" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in
        YAML), or a line in numerals.yaml with the reason."
    `);
  });

  it('in a cell of a matrix', () => {
    expect(
      problemsOf({ 'matrices/ways.yaml': [['promise: Tea is loved.', 'promise: Tea is loved by 8 in 10.']] }),
    ).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:26
        "8" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML),
        or a line in numerals.yaml with the reason.
      content/matrices/ways.yaml:26
        "10" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML),
        or a line in numerals.yaml with the reason."
    `);
  });

  it('inside a component', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['And it will grow.', 'And it will grow by 7%.']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:10
        "7%" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML),
        or a line in numerals.yaml with the reason."
    `);
  });

  it('in the text of a link', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [['[the rivals]', '[the 4 rivals]']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:16
        "4" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML),
        or a line in numerals.yaml with the reason."
    `);
  });
});

describe('a token', () => {
  it('of an unknown kind', () => {
    expect(problemsOf({ 'report.yaml': [['{num:tea.share}', '{number:tea.share}']] })).toMatchInlineSnapshot(`
      "content/report.yaml:3
        {number:tea.share} is not a token; {num:…}, {word:…}, {cite:…}, {ref:…}, {claim:…|words} or {term:…|words} is
        expected."
    `);
  });

  it('that wraps no words', () => {
    expect(
      problemsOf({ 'glossary.yaml': [['To steep in hot water.', 'To steep, as {term:brew} says.']] }),
    ).toMatchInlineSnapshot(`
      "content/glossary.yaml:3
        {term:brew} has no words; {term:name|words} is expected."
    `);
  });

  it('whose brace is not closed', () => {
    expect(problemsOf({ 'report.yaml': [['{num:tea.share}', '{num:tea.share']] })).toMatchInlineSnapshot(`
      "content/report.yaml:3
        "Tea holds {num:tea.share of the market, which {word:tea.is} " has a brace that is not part of a token."
    `);
  });

  it('with words that would not be shown', () => {
    const message = problemsOf({ 'glossary.yaml': [['To steep in hot water.', 'To steep, as {cite:census|a census} says.']] });
    expect(message).toContain('content/glossary.yaml:3\n  {cite:census|a census}');
  });
});
