import { describe, expect, it } from 'vitest';
import { problemsOf } from './content-folder.ts';

describe('a broken file:', () => {
  it('YAML that does not parse', () => {
    expect(problemsOf({ 'glossary.yaml': [['definition: To steep', 'definition: [To steep']] })).toMatchInlineSnapshot(`
      "content/glossary.yaml:3
        the YAML cannot be read: this bracket is not closed."
    `);
  });

  it('YAML whose indentation is wrong', () => {
    expect(problemsOf({ 'claims.yaml': [['  section: risks', ' section: risks']] })).toMatchInlineSnapshot(`
      "content/claims.yaml:16
        the YAML cannot be read: this line is indented too little or too far, or lacks its "- "."
    `);
  });

  it('a duplicate key', () => {
    expect(problemsOf({ 'report.yaml': [['version: "1.0"', 'version: "1.0"\nlocale: de-DE']] })).toMatchInlineSnapshot(`
      "content/report.yaml:10
        the YAML cannot be read: a field appears twice; each may appear once."
    `);
  });

  it('an empty file', () => {
    expect(problemsOf({ 'claims.yaml': '' })).toMatchInlineSnapshot(`
      "content/claims.yaml:1
        the file is empty; a list is expected."
    `);
  });

  it('a missing file', () => {
    expect(problemsOf({ 'report.yaml': null })).toMatchInlineSnapshot(`
      "content/report.yaml
        the file is missing; every report needs one."
    `);
  });

  it('MDX with a tag that is not closed', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', '<Note>Ask this.']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        <Note> is not closed; </Note> is expected."
    `);
  });

  it('MDX with a stray angle bracket', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': [['Ask this.', 'Ask if 2 < 3.']] })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:12
        "2" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML),
        or a line in numerals.yaml with the reason.
      content/chapters/rivals.mdx:12
        "3" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML),
        or a line in numerals.yaml with the reason."
    `);
  });

  it('no front matter', () => {
    expect(problemsOf({ 'chapters/rivals.mdx': 'Only words.' })).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:1
        the front matter is missing; a title between --- lines is expected.
      content/claims.yaml:15
        the claim "rivals" is not in any chapter; <Claim id="rivals">…</Claim> is expected once.
      content/source/passages.yaml:7
        the passage "risks-head" is not covered; a chapter that lists it under covers is expected.
      content/source/passages.yaml:10
        the passage "risks" is not covered; a chapter that lists it under covers is expected."
    `);
  });

  it('front matter that does not parse', () => {
    expect(
      problemsOf({ 'chapters/rivals.mdx': [['summary: Who copies tea.', 'summary: Who: copies: tea.']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:4
        the YAML cannot be read: text that contains a colon and a space needs quotes, or a field is indented too far."
    `);
  });

  it('a model that does not parse', () => {
    expect(problemsOf({ 'models/tea.yaml': [['label: All drinks', 'label: All: drinks']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:5
        the YAML cannot be read: text that contains a colon and a space needs quotes, or a field is indented too far."
    `);
  });

  it('no chapter at all', () => {
    expect(problemsOf({ 'chapters/tea.mdx': null, 'chapters/rivals.mdx': null })).toMatchInlineSnapshot(`
      "content/chapters/
        there is no chapter; at least one .mdx file is expected."
    `);
  });
});

describe('a field', () => {
  it('that is missing', () => {
    expect(problemsOf({ 'sources.yaml': [['  publisher: A blog\n', '']] })).toMatchInlineSnapshot(`
      "content/sources.yaml:9
        [1].publisher is missing; text is expected."
    `);
  });

  it('that is misspelt', () => {
    expect(problemsOf({ 'claims.yaml': [['verdict: supported', 'verdcit: supported']] })).toMatchInlineSnapshot(`
      "content/claims.yaml:5
        [0].verdcit is not a known field; did you mean "verdict"?"
    `);
  });

  it('that is misspelt inside a list of maps', () => {
    expect(problemsOf({ 'models/tea.yaml': [['    low: 50', '    lwo: 50']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:9
        inputs.market.lwo is not a known field; did you mean "low"?"
    `);
  });

  it('that is unknown', () => {
    expect(problemsOf({ 'report.yaml': [['language: en', 'language: en\nmood: gay']] })).toMatchInlineSnapshot(`
      "content/report.yaml:9
        mood is not a known field."
    `);
  });

  it('that is empty', () => {
    expect(problemsOf({ 'glossary.yaml': [['term: brew', 'term: ""']] })).toMatchInlineSnapshot(`
      "content/glossary.yaml:2
        [0].term is ""; text that is not empty is expected."
    `);
  });

  it('with a comma for a decimal point', () => {
    expect(problemsOf({ 'models/tea.yaml': [['value: 100', 'value: "18,2"']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:8
        inputs.market.value is "18,2"; a number is expected, such as 18.2 or 15%."
    `);
  });

  it('with a comma for a decimal point, in a dataset', () => {
    expect(problemsOf({ 'datasets/drinks.yaml': [['value: 12%', 'value: "18,2"']] })).toMatchInlineSnapshot(`
      "content/datasets/drinks.yaml:5
        rows[0].value is "18,2"; a number (18.2 or 15%) is expected.
      content/models/tea.yaml:28
        inputs.hoped.fact is "drinks.hoped", whose value is not known."
    `);
  });

  it('with text for a whole number', () => {
    expect(problemsOf({ 'formats.yaml': [['count: { decimals: 0 }', 'count: { decimals: none }']] })).toMatchInlineSnapshot(`
      "content/formats.yaml:3
        count.decimals is "none"; a number is expected."
    `);
  });

  it('with a number out of bounds', () => {
    expect(problemsOf({ 'formats.yaml': [['count: { decimals: 0 }', 'count: { decimals: 9 }']] })).toMatchInlineSnapshot(`
      "content/formats.yaml:3
        count.decimals is 9; at most 6 is expected."
    `);
  });

  it('with an unknown word', () => {
    expect(problemsOf({ 'claims.yaml': [['verdict: supported', 'verdict: suported']] })).toMatchInlineSnapshot(`
      "content/claims.yaml:5
        [0].verdict is "suported"; one of supported, partly, unverified, contradicted, inconsistent is expected; did
        you mean "supported"?"
    `);
  });

  it('with a date in another format', () => {
    expect(problemsOf({ 'report.yaml': [['edition: 2026-11-23', 'edition: 23 November 2026']] })).toMatchInlineSnapshot(`
      "content/report.yaml:6
        edition is "23 November 2026"; a date is expected, such as 2026-11-23."
    `);
  });

  it('with an invalid address', () => {
    expect(problemsOf({ 'sources.yaml': [['https://example.org/blog', 'example.org/blog']] })).toMatchInlineSnapshot(`
      "content/sources.yaml:12
        [1].url is "example.org/blog"; an address that begins with https:// is expected, such as
        https://example.org/page."
    `);
  });

  it('with an id in capitals', () => {
    expect(problemsOf({ 'claims.yaml': [['- id: growth', '- id: Growth']] })).toMatchInlineSnapshot(`
      "content/claims.yaml:8
        [1].id is "Growth"; a name of lower-case letters, digits and hyphens is expected."
    `);
  });

  it('with a name that formulas cannot use', () => {
    expect(problemsOf({ 'models/tea.yaml': [['  hoped:\n', '  hoped-for:\n']] })).toMatchInlineSnapshot(`
      "content/models/tea.yaml:24
        "hoped-for" cannot be a name here; a name of lower-case letters, digits and underscores is expected, such as
        last_year."
    `);
  });

  it('with one name where a list is expected', () => {
    expect(problemsOf({ 'claims.yaml': [['sources: [blog]', 'sources: blog']] })).toMatchInlineSnapshot(`
      "content/claims.yaml:21
        [2].sources is "blog"; a list is expected."
    `);
  });

  it('with an unknown locale', () => {
    expect(problemsOf({ 'report.yaml': [['locale: en-US', 'locale: en-XX']] })).toMatchInlineSnapshot(`
      "content/report.yaml:9
        locale is "en-XX"; a locale of d3-format is expected, such as en-US or de-DE."
    `);
  });

  it.each([
    ['report.yaml', 'edition: 2026-11-23', 'edition: 2025-02-31'],
    ['report.yaml', 'edition: 2026-11-23', 'edition: 2025-02-29'],
    ['sources.yaml', 'date: 2026-01\n  accessed: 2026-11-23', 'date: 2026-01\n  accessed: 2026-06-31'],
    ['matrices/ways.yaml', 'on: 2026-11-23', 'on: 2026-00-10'],
    ['checklists/doubts.yaml', 'on: 2026-11-23', 'on: 2026-11-00'],
  ])('of %s with an invalid day: %s → %s', (file, right, wrong) => {
    expect(problemsOf({ [file]: [[right, wrong]] })).toMatch(/is "\S+"; a date is expected, such as 2026-11-23\.$/);
  });

  it.each(['2025-13-45', '2025-02-31', '2025-13', '2025-00', '2025-1', '25', '2025-01-15, or so'])(
    'with an invalid date: %s',
    (date) => {
      expect(problemsOf({ 'sources.yaml': [['date: 2026-01\n', `date: "${date}"\n`]] })).toBe(
        `content/sources.yaml:5\n  [0].date is "${date}"; a day, a month or a year is expected, such as 2026-04-30, 2026-04 or 2026.`,
      );
    },
  );

  it.each(['2024-02-29', '2025-12', '"2025"'])('with a day, a month or a year is accepted: %s', (date) => {
    expect(problemsOf({ 'sources.yaml': [['date: 2026-01\n', `date: ${date}\n`]] })).toBe('no problem');
  });

  it.each(['javascript:alert(1)', 'data:text/html,tea', 'ftp://example.org/', 'https:example.org', 'mailto:a@b.org', 'https://'])(
    'with an address that is not a web address: %s',
    (url) => {
      const message = `"${url}"; an address that begins with https:// is expected`;
      expect(problemsOf({ 'sources.yaml': [['url: https://example.org/blog', `url: "${url}"`]] })).toContain(message);
      expect(problemsOf({ 'report.yaml': [['url: https://creativecommons.org/licenses/by/4.0/', `url: "${url}"`]] })).toContain(message);
      expect(problemsOf({ 'report.yaml': [['locale: en-US', `locale: en-US\nsite: "${url}"`]] })).toContain(message);
    },
  );
});
