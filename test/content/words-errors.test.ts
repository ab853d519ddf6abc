import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../src/report/words/catalogue.ts';
import { loadReport } from '../../src/report/load.ts';
import { bridgeWords } from '../../src/words/words.ts';
import { contentFolder, problemsOf } from './content-folder.ts';

const inPolish = [['language: en', 'language: pl']] as const;

describe('words.yaml', () => {
  it('says a message otherwise', () => {
    loadReport(contentFolder({ 'words.yaml': 'bridge:\n  reset: Start over\n' }));
    expect([bridgeWords.reset, bridgeWords.yours]).toEqual(['Start over', 'yours']);
    loadReport(contentFolder());
    expect(bridgeWords.reset).toBe('Reset');
  });

  it('with a misspelt name, an unknown group, a group for a message or a value unknown', () => {
    const words = `bridge:
  rest: Start over
  resetOne: 'Reset {inputs}'
  faults: None
bridges:
  reset: Start over
marks:
  name: 3
`;
    expect(problemsOf({ 'words.yaml': words })).toMatchInlineSnapshot(`
      "content/words.yaml:2
        bridge.rest is not a known field; did you mean "reset"?
      content/words.yaml:4
        bridge.faults is "None"; a map of fields is expected.
      content/words.yaml:5
        bridges is not a known field; did you mean "bridge"?
      content/words.yaml:8
        marks.name is 3; text is expected. With quotes it is text: "3"."
    `);
  });

  it('brings a language that does not ship', () => {
    const messages = JSON.stringify(shippedCatalogue('en')?.messages);
    const polish = messages.replaceAll(/\bone \{/g, 'few {} many {} one {');
    loadReport(contentFolder({ 'report.yaml': inPolish, 'words.yaml': stringify(JSON.parse(polish)) }));
    expect(bridgeWords.moreAssumptions(1)).toBe('1 more assumption');
  });

  it('that brings a language in part', () => {
    const { bridge: _, ...rest } = shippedCatalogue('en')?.messages ?? {};
    const polish = JSON.stringify({ ...rest, address: {} }).replaceAll(/\bone \{/g, 'few {} many {} one {');
    const problems = problemsOf({ 'report.yaml': inPolish, 'words.yaml': stringify(JSON.parse(polish)) });
    expect(problems).toContain('bridge lacks ownCase, baseCase, baseCaseSentence');
    expect(problems).toContain('address lacks unreadable, doubled, unknown, clamped, outside, ignored; pl is not');
  });
});

describe('language', () => {
  it('that does not ship, or that nobody speaks', () => {
    expect(problemsOf({ 'report.yaml': inPolish })).toMatchInlineSnapshot(`
      "content/report.yaml:8
        language is "pl", in which the interface has no words; de and en ship with it. Another language needs all of
        the interface's words in words.yaml; src/words/en.yaml has them in English."
    `);
    expect(problemsOf({ 'report.yaml': [['language: en', 'language: xx']] })).toMatchInlineSnapshot(`
      "content/report.yaml:8
        language is "xx", which is no language that is known here; de and en ship with it."
    `);
  });
});
