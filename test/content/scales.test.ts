import { describe, expect, it } from 'vitest';
import { toldOf } from './content-folder.ts';

const earlier = (text: string): [string, string] => ['    reason: Our guess {cite:blog}.', `    reason: Our guess {cite:blog}.\n    earlier:\n${text}`];

describe('an earlier rating', () => {
  it('beyond the steps is told with its file and line', () => {
    expect(toldOf({ 'matrices/ways.yaml': [earlier('      - { on: 2026-01-02, ratings: { promise: { value: 3 } } }')] })).toMatchInlineSnapshot(`"content/matrices/ways.yaml:33  of "copies" goes beyond the 2 steps of "promise"."`);
  });

  it('of a lens without steps is told with the near name', () => {
    expect(toldOf({ 'matrices/ways.yaml': [earlier('      - { on: 2026-01-02, ratings: { promises: { value: 1 } } }')] })).toMatchInlineSnapshot(`"content/matrices/ways.yaml:33  "promises" has no steps; did you mean "promise"?"`);
  });

  it('that is not before the next one, or before the present one, is told', () => {
    const both = '      - { on: 2026-01-02, ratings: { promise: { value: 1 } } }\n      - { on: 2026-01-02, ratings: { promise: { value: 2 } } }\n      - { on: 2026-11-23, ratings: { promise: { value: 2 } } }';
    expect(toldOf({ 'matrices/ways.yaml': [earlier(both)] })).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:34  the earlier rating of "copies" is of 2026-01-02, which is not after 2026-01-02; the oldest stands first.
      content/matrices/ways.yaml:35  the earlier rating of "copies" is of 2026-11-23; a day before the present rating's, 2026-11-23, is expected."
    `);
  });

  it('on something that is no day is told', () => {
    expect(toldOf({ 'matrices/ways.yaml': [earlier('      - { on: last spring, ratings: { promise: { value: 1 } } }')] })).toMatchInlineSnapshot(`"content/matrices/ways.yaml:33  trends[0].earlier[0].on is "last spring"; a day is expected, such as 2026-11-23."`);
  });
});

describe('a scale of a matrix', () => {
  it('for no lens is told with the near name', () => {
    expect(toldOf({ 'matrices/ways.yaml': [['  risk:\n    - { word: Slight', '  risks:\n    - { word: Slight']] })).toMatchInlineSnapshot(`
      "content/matrices/ways.yaml:9  has no steps for the lens "risk"; each axis needs its words.
      content/matrices/ways.yaml:13  "risks" is not one of the lenses; did you mean "risk"?
      content/matrices/ways.yaml:28  of "copies" has no rating for "risks".
      content/matrices/ways.yaml:30  "risk" has no steps; did you mean "risks"?"
    `);
  });

  it('whose lens counts neither for nor against is told', () => {
    expect(toldOf({ 'matrices/ways.yaml': [['label: Risk }', 'label: Risk, counts: agianst }']] })).toMatchInlineSnapshot(`"content/matrices/ways.yaml:7  lenses[1].counts is "agianst"; one of for, against is expected; did you mean "against"?"`);
  });
});

describe('a band of likelihood', () => {
  it('that ends before it begins is told', () => {
    expect(toldOf({ 'checklists/doubts.yaml': [['{ word: Likely, from: 50%, to: 100% }', '{ word: Likely, from: 50%, to: 40% }']] })).toMatchInlineSnapshot(`"content/checklists/doubts.yaml:7  "Likely" ends at 40%; more than 50%, where it begins, is expected."`);
  });

  it('that leaves a gap is told', () => {
    expect(toldOf({ 'checklists/doubts.yaml': [['from: 50%, to: 100%', 'from: 60%, to: 100%']] })).toMatchInlineSnapshot(`"content/checklists/doubts.yaml:7  "Likely" begins at 60%; 50% is expected, where "Unlikely" ends."`);
  });

  it('that is no probability is told', () => {
    expect(toldOf({ 'checklists/doubts.yaml': [['from: 50%, to: 100%', 'from: 50%, to: 100']] })).toMatchInlineSnapshot(`"content/checklists/doubts.yaml:7  likelihood[1].to is 100; a probability is expected, from 0% to 100%."`);
  });
});

describe('a risk', () => {
  it('beyond the bands is told with what would be right', () => {
    expect(toldOf({ 'checklists/doubts.yaml': [['    impact: 2', '    impact: 3']] })).toMatchInlineSnapshot(`"content/checklists/doubts.yaml:24  the impact of "copied" is 3; a step from 1 to 2 is expected."`);
  });

  it('without its reason, or with a field misspelt, is told', () => {
    expect(toldOf({ 'checklists/doubts.yaml': [['    reason: Our guess.\n', '']] })).toMatchInlineSnapshot(`"content/checklists/doubts.yaml:15  items[0].reason is missing; text is expected."`);
    expect(toldOf({ 'checklists/doubts.yaml': [['    mind: A law.', '    minds: A law.']] })).toMatchInlineSnapshot(`
      "content/checklists/doubts.yaml:15  items[0].mind is missing; text is expected.
      content/checklists/doubts.yaml:22  items[0].minds is not a field here; did you mean "mind"?"
    `);
  });
});
