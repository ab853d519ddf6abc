import { describe, expect, it } from 'vitest';
import { problemsOf, type FileChange } from './content-folder.ts';

/** Adds earlier ratings of the first trend to the matrix, each on its own day. */
function earlier(...ratings: [day: string, rating: string][]): Record<string, FileChange> {
  const reason = '    reason: Our guess {cite:blog}.';
  const entries = ratings.map(([on, rating]) => `\n      - { on: ${on}, ratings: { ${rating} } }`);
  return { 'matrices/ways.yaml': [[reason, `${reason}\n    earlier:${entries.join('')}`]] };
}

describe('an earlier rating', () => {
  it('beyond the steps', () => {
    expect(problemsOf(earlier(['2026-01-02', 'promise: { value: 3 }']))).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:33
        of "copies" goes beyond the 2 steps of "promise"."
    `);
  });

  it('of a lens without steps', () => {
    expect(problemsOf(earlier(['2026-01-02', 'promises: { value: 1 }']))).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:33
        "promises" has no steps; did you mean "promise"?"
    `);
  });

  it('that is not before the next or the present one', () => {
    const ratings = earlier(
      ['2026-01-02', 'promise: { value: 1 }'],
      ['2026-01-02', 'promise: { value: 2 }'],
      ['2026-11-23', 'promise: { value: 2 }'],
    );
    expect(problemsOf(ratings)).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:34
        the earlier rating of "copies" is of 2026-01-02, which is not after 2026-01-02; the oldest stands first.
      content/matrices/ways.yaml:35
        the earlier rating of "copies" is of 2026-11-23; a day before the present rating's, 2026-11-23, is expected."
    `);
  });

  it('with an invalid date', () => {
    expect(problemsOf(earlier(['last spring', 'promise: { value: 1 }']))).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:33
        trends[0].earlier[0].on is "last spring"; a date is expected, such as 2026-11-23."
    `);
  });
});

describe('a scale of a matrix', () => {
  it('for an unknown lens', () => {
    const edits: [string, string][] = [['  risk:\n    - { word: Slight', '  risks:\n    - { word: Slight']];
    expect(problemsOf({ 'matrices/ways.yaml': edits })).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:9
        has no steps for the lens "risk"; each axis needs its words.
      content/matrices/ways.yaml:13
        "risks" is not one of the lenses; did you mean "risk"?
      content/matrices/ways.yaml:28
        of "copies" has no rating for "risks".
      content/matrices/ways.yaml:30
        "risk" has no steps; did you mean "risks"?"
    `);
  });

  it('whose lens counts neither for nor against', () => {
    expect(problemsOf({ 'matrices/ways.yaml': [['label: Risk }', 'label: Risk, counts: agianst }']] })).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:7
        lenses[1].counts is "agianst"; one of for, against is expected; did you mean "against"?"
    `);
  });
});

describe('a band of likelihood', () => {
  it('that ends before it begins', () => {
    expect(problemsOf({ 'checklists/doubts.yaml': [['to: 100%', 'to: 40%']] })).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:7
        "Likely" ends at 40%; more than 50%, where it begins, is expected."
    `);
  });

  it('that leaves a gap', () => {
    expect(problemsOf({ 'checklists/doubts.yaml': [['from: 50%, to: 100%', 'from: 60%, to: 100%']] })).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:7
        "Likely" begins at 60%; 50% is expected, where "Unlikely" ends."
    `);
  });

  it('that is not a probability', () => {
    expect(problemsOf({ 'checklists/doubts.yaml': [['from: 50%, to: 100%', 'from: 50%, to: 100']] })).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:7
        likelihood[1].to is 100; a probability is expected, from 0% to 100%."
    `);
  });
});

describe('a risk', () => {
  it('beyond the bands', () => {
    expect(problemsOf({ 'checklists/doubts.yaml': [['    impact: 2', '    impact: 3']] })).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:24
        the impact of "copied" is 3; a step from 1 to 2 is expected."
    `);
  });

  it('without its reason, or with a misspelt field', () => {
    expect(problemsOf({ 'checklists/doubts.yaml': [['    reason: Our guess.\n', '']] })).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:15
        items[0].reason is missing; text is expected."
    `);
    expect(problemsOf({ 'checklists/doubts.yaml': [['    mind: A law.', '    minds: A law.']] })).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:22
        items[0].minds is not a known field; did you mean "mind"?"
    `);
  });
});

describe('a matrix', () => {
  it('without a cell for a lens', () => {
    expect(problemsOf({ 'matrices/ways.yaml': [['      promise: Tea is loved.\n', '']] })).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:25
        of "copies" has no text for the lens "promise"."
    `);
  });

  it('without a rating for an axis', () => {
    expect(problemsOf({ 'matrices/ways.yaml': [['      promise: { value: 1 }\n', '']] })).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:28
        of "copies" has no rating for "promise"."
    `);
  });

  it('with a rating beyond its steps', () => {
    expect(problemsOf({ 'matrices/ways.yaml': [['promise: { value: 1 }', 'promise: { value: 3 }']] })).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:29
        of "copies" goes beyond the 2 steps of "promise"."
    `);
  });

  it('with a rating outside its own low and high', () => {
    expect(
      problemsOf({ 'matrices/ways.yaml': [['risk: { value: 2, low: 1, high: 2 }', 'risk: { value: 1, low: 2, high: 2 }']] }),
    ).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:30
        of "copies" has a value outside its own low and high."
    `);
  });

  it('whose axis is not a lens', () => {
    expect(problemsOf({ 'matrices/ways.yaml': [['axes: { x: promise', 'axes: { x: promises']] })).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:8
        "promises" is not one of the lenses; did you mean "promise"?
      content/matrices/ways.yaml:9
        has no steps for the lens "promises"; each axis needs its words.
      content/matrices/ways.yaml:28
        of "copies" has no rating for "promises"."
    `);
  });
});
