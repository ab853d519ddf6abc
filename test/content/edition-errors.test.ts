import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/report/load.ts';
import { problemText } from '../../src/report/problem-text.ts';
import { contentFolder, problemsOf, type FileChange } from './content-folder.ts';

const edition = (verdicts: Record<string, string>): string =>
  `version: "1.0"\nverdicts:\n${Object.entries(verdicts)
    .map(([claim, verdict]) => `  ${claim}: ${verdict}\n`)
    .join('')}`;
const asNow = { tenth: 'supported', growth: 'unverified', rivals: 'unverified' };

/** A change told of the day after the edition, with the verdicts that it changed. */
const changes = (verdicts: string): string => `- date: 2026-11-21
  kind: update
  title: Looked up
  text: We looked it up.
  verdicts:
${verdicts}`;
const since = (verdicts: Record<string, string>, told?: string): Record<string, FileChange> => ({
  'editions/2026-11-20.yaml': edition(verdicts),
  ...(told === undefined ? {} : { 'changes.yaml': told }),
});

describe('the verdicts of the last edition', () => {
  it('may stand unchanged', () => {
    expect(problemsOf(since(asNow))).toBe('no problem');
  });

  it('may be changed with an entry that names them', () => {
    const told = changes('    - { claim: growth, from: partly, to: unverified, why: The source was withdrawn. }\n');
    expect(problemsOf(since({ ...asNow, growth: 'partly' }, told))).toBe('no problem');
  });

  it('may be changed twice, each time with an entry', () => {
    const told = changes(
      '    - { claim: growth, from: partly, to: unverified, why: It was withdrawn. }\n' +
        '    - { claim: growth, from: supported, to: partly, why: It said less. }\n',
    );
    expect(problemsOf(since({ ...asNow, growth: 'supported' }, told))).toBe('no problem');
  });

  it('may not be changed without an entry', () => {
    expect(problemsOf(since({ ...asNow, growth: 'partly' }))).toMatchInlineSnapshot(`
      "content/claims.yaml:12
        the claim "growth" was partly in the edition of 2026-11-20 and is unverified now; an entry under verdicts in
        changes.yaml, with the reason, is expected."
    `);
  });

  it('may not lose a claim without an entry', () => {
    expect(problemsOf(since({ ...asNow, brewing: 'partly' }))).toMatchInlineSnapshot(`
      "content/claims.yaml:1
        the claim "brewing" was partly in the edition of 2026-11-20 and is gone now; an entry under verdicts in
        changes.yaml, with the reason, is expected."
    `);
    const told = changes('    - { claim: brewing, from: partly, to: dropped, why: It is no claim. }\n');
    expect(problemsOf(since({ ...asNow, brewing: 'partly' }, told))).toBe('no problem');
  });

  it('are not changed by an entry that is older than the edition', () => {
    const told = changes('    - { claim: growth, from: partly, to: unverified, why: It was withdrawn. }\n');
    expect(
      problemsOf({ 'editions/2026-11-22.yaml': edition({ ...asNow, growth: 'partly' }), 'changes.yaml': told }),
    ).toMatchInlineSnapshot(`
      "content/claims.yaml:12
        the claim "growth" was partly in the edition of 2026-11-22 and is unverified now; an entry under verdicts in
        changes.yaml, with the reason, is expected."
    `);
  });

  it('are told as they were and as they are', () => {
    const told = changes('    - { claim: growth, from: supported, to: contradicted, why: It was withdrawn. }\n');
    expect(problemsOf(since({ ...asNow, growth: 'partly' }, told))).toMatchInlineSnapshot(`
      "content/changes.yaml:6
        from is supported, but the edition of 2026-11-20 gave "growth" partly.
      content/changes.yaml:6
        to is contradicted, but "growth" is unverified in claims.yaml."
    `);
  });

  it('are told of claims that exist', () => {
    const told = changes('    - { claim: grwth, from: partly, to: unverified, why: It was withdrawn. }\n');
    expect(problemsOf(since(asNow, told))).toMatchInlineSnapshot(`
      "content/changes.yaml:6
        "grwth" is a claim neither of this edition nor of the last; did you mean "growth"?"
    `);
  });

  it('are kept of each edition that is over', () => {
    const told = '- { date: 2026-11-20, kind: edition, title: First edition, text: Read aloud. }\n';
    expect(problemsOf({ 'changes.yaml': told })).toMatchInlineSnapshot(`
      "content/changes.yaml:1
        the verdicts of the edition of 2026-11-20 are not kept; editions/2026-11-20.yaml is expected, with each claim
        and its verdict."
    `);
    expect(problemsOf({ 'changes.yaml': told, ...since(asNow) })).toBe('no problem');
  });

  it('are kept in a file named for the day', () => {
    expect(problemsOf({ 'editions/first.yaml': edition(asNow) })).toMatchInlineSnapshot(`
      "content/editions/first.yaml:1
        the name is "first"; the day of the edition is expected, such as 2026-11-26.yaml."
    `);
  });
});

describe('an edition that is kept whole', () => {
  const record = {
    format: 1,
    report: 'tea',
    title: 'Is it tea?',
    edition: '2026-11-20',
    version: '1.0',
    language: 'en',
    claims: Object.entries(asNow).map(([id, verdict]) => ({ id, quote: id, verdict, finding: '' })),
    numbers: [],
    chapters: [],
  };
  const kept = (changed: object = {}): Record<string, FileChange> => ({
    'editions/2026-11-20/edition.json': JSON.stringify({ ...record, ...changed }),
    'editions/2026-11-20/index.md': '# Kept as it is',
  });

  it('holds the verdicts that must stand or be told of', () => {
    expect(problemsOf(kept())).toBe('no problem');
    const claims = [{ id: 'growth', quote: 'growth', verdict: 'partly', finding: '' }];
    expect(problemsOf(kept({ claims }))).toMatchInlineSnapshot(`
      "content/claims.yaml:12
        the claim "growth" was partly in the edition of 2026-11-20 and is unverified now; an entry under verdicts in
        changes.yaml, with the reason, is expected."
    `);
  });

  it('is of this report, and of the day that its folder is named for', () => {
    expect(problemsOf(kept({ report: 'coffee' }))).toMatchInlineSnapshot(`
      "content/editions/2026-11-20/edition.json
        the edition is of the report "coffee", and this one is "tea"; delete the folder of the other report's edition."
    `);
    expect(problemsOf(kept({ edition: '2026-11-19' }))).toMatchInlineSnapshot(`
      "content/editions/2026-11-20/edition.json
        the folder is named "2026-11-20" and holds the edition of 2026-11-19; the edition's own day is expected."
    `);
  });

  it('has another day than a report with other numbers', () => {
    const day = '2026-11-23';
    const numbers = [{ name: 'tea.share', label: 'Share', text: '1%' }];
    const files = {
      [`editions/${day}/edition.json`]: JSON.stringify({ ...record, edition: day, numbers }),
    };
    const { warnings } = loadContent(contentFolder(files));
    expect(warnings.map(problemText)).toMatchInlineSnapshot(`
      [
        "content/report.yaml:6:1  warning: the edition of 2026-11-23 is kept as it was published, and 1 of its numbers are others now, such as "tea.share" (then 1%); a later day is expected.
        6 | edition: 2026-11-23
          | ^",
      ]
    `);
  });

  it('has a record that can be read', () => {
    expect(problemsOf({ 'editions/2026-11-20/index.html': '' })).toMatchInlineSnapshot(`
      "content/editions/2026-11-20/edition.json
        the file is missing; a folder that npm run edition made is expected."
    `);
    expect(problemsOf({ 'editions/2026-11-20/edition.json': '{' })).toMatchInlineSnapshot(`
      "content/editions/2026-11-20/edition.json
        the file is not valid JSON; a folder that npm run edition made is expected."
    `);
    expect(problemsOf(kept({ numbers: [{ name: 'a' }] }))).toMatchInlineSnapshot(`
      "content/editions/2026-11-20/edition.json
        numbers.0.label is not as npm run edition writes it; a folder that npm run edition made is expected."
    `);
  });
});
