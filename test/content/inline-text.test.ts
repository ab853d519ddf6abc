import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineParts, tokenProblems } from '../../src/report/inline-text.ts';

describe('a text with tokens', () => {
  it('is split into words and tokens', () => {
    expect(inlineParts('Tea holds {num:tea.share}, which {word:tea.is} {term:brew|what was brewed} {cite:census}.')).toEqual([
      { kind: 'text', text: 'Tea holds ' },
      { kind: 'num', name: 'tea.share' },
      { kind: 'text', text: ', which ' },
      { kind: 'word', name: 'tea.is' },
      { kind: 'text', text: ' ' },
      { kind: 'term', name: 'brew', text: 'what was brewed' },
      { kind: 'text', text: ' ' },
      { kind: 'cite', name: 'census' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('may have tokens within the words of a claim', () => {
    const parts = inlineParts('{claim:tenth|a {num:tea.share} of it}');
    expect(parts).toEqual([{ kind: 'claim', name: 'tenth', text: 'a {num:tea.share} of it' }]);
  });

  it('keeps a token of an unknown kind as text', () => {
    expect(inlineParts('{nmu:x}')).toEqual([{ kind: 'text', text: '{nmu:x}' }]);
    expect(tokenProblems('{nmu:x}')).toHaveLength(1);
  });

  it('loses no words, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '{', '}', ':', '|', 'num', '.') }), (text) => {
        const whole = inlineParts(text)
          .map((part) => {
            if (part.kind === 'text' || !('name' in part)) return 'text' in part ? part.text : '';
            return 'text' in part ? `{${part.kind}:${part.name}|${part.text}}` : `{${part.kind}:${part.name}}`;
          })
          .join('');
        const bare = (words: string): string => words.replace(/\s|\|a*(?=})/g, '');
        if (tokenProblems(text).length === 0) expect(bare(whole)).toBe(bare(text));
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe('the tokens of a text', () => {
  it('are valid if each is well-formed', () => {
    expect(tokenProblems('{num:a} {claim:b|words with {cite:c}} {term:d|words}')).toEqual([]);
    expect(tokenProblems('No token at all.')).toEqual([]);
  });

  it('are reported if a brace is unmatched', () => {
    for (const text of ['{num:a', 'a}', '{}', '{num}', '{claim:b|{cite:c}']) expect(tokenProblems(text), text).toHaveLength(1);
  });

  it('are reported if words are missing', () => {
    expect(tokenProblems('{claim:a} {term:b|}')).toHaveLength(2);
  });
});
