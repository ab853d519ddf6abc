import fc from 'fast-check';
import { markdownToHtml, mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { curled, curledPieces } from '../../src/report/curled.ts';
import { curlTree, type ProseNode } from '../../src/report/curled-tree.ts';
import { headingIds } from '../../src/report/heading-ids.ts';
import { inLanguage } from '../../src/report/language.ts';
import { markdownFeatures } from '../../src/report/markdown-features.ts';
import { quotationMarks } from '../../src/words/quotation-marks.ts';

describe('the quotation marks of a text', () => {
  it.each([
    ['en', `"Largely sold out", it said; the 'note' isn't`, '“Largely sold out”, it said; the ‘note’ isn’t'],
    ['en', '("quoted") "a \'b\'"', '(“quoted”) “a ‘b’”'],
    ['en', "dogs' tails and the '90s", 'dogs’ tails and the ’90s'],
    ['en', '"{num:x} dollars" and "up to {num:x}"', '“{num:x} dollars” and “up to {num:x}”'],
    ['en', '{claim:id|"words" here} {term:x|words}"', '{claim:id|“words” here} {term:x|words}”'],
    ['en', '"…and so" it "went on"—"no"', '“…and so” it “went on”—“no”'],
    ['de', `Er sagte: "Das ist 'gut', geht's noch?"`, 'Er sagte: „Das ist ‚gut‘, geht’s noch?“'],
    ['de', `"Wirklich?", fragte sie. "Hans' Buch!"`, '„Wirklich?“, fragte sie. „Hans’ Buch!“'],
    ['de-CH', `"Das ist 'gut'"`, '«Das ist ‹gut›»'],
    ['fr', `"Le mot" et l'autre`, '«\u00a0Le mot\u00a0» et l’autre'],
    ['ja', '彼は"東京"と言った。"はい"', '彼は「東京」と言った。「はい」'],
    ['ar', 'قال "نعم" ثم', 'قال «نعم» ثم'],
    ['xx', '"so"', '“so”'],
  ])('are those of its language: %s, %s', (language, typed, shown) => {
    expect(curled(typed, language)).toBe(shown);
  });

  it('are left alone in code, addresses and formulas', () => {
    const text = 'a `"x"` b [c](/d "e") $$f\'(x)$$';
    expect(curled(`${text} "g"`, 'de')).toBe(`${text} „g“`);
  });

  it('see across emphasis', () => {
    expect(curledPieces(['He said "', 'so', '" twice'], 'en')).toEqual(['He said “', 'so', '” twice']);
  });

  it('replace nothing else, and open and close in turn', () => {
    const word = fc.constantFrom('Tee', 'und', '{num:a.b}', 'Öl', '3');
    const quoted = fc.array(word, { minLength: 1 }).map((words) => `"${words.join(' ')}"`);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, quoted)), fc.constantFrom('de', 'en', 'de-CH', 'ja', 'pl'), (parts, language) => {
        const text = parts.join(' ');
        const [open, close] = quotationMarks(language).outer;
        const expected = text.replace(/"([^"]*)"/g, (_, words: string) => `${open}${words}${close}`);
        expect(curled(text, language)).toBe(expected);
      }),
      { seed: 7 },
    );
  });
});

describe('the quotation marks of a chapter', () => {
  const texts = (source: string, language: string): string[] => {
    const tree = mdxToMdast(source, { features: markdownFeatures }) as ProseNode;
    curlTree(tree, language, (node, text) => (node.value = text));
    const all: string[] = [];
    const visit = (node: ProseNode): void => {
      if (node.value !== undefined) all.push(node.value);
      node.children?.forEach(visit);
    };
    visit(tree);
    return all;
  };

  it('are those of its language, beside components and emphasis, and not in code', () => {
    expect(texts('"<Num of="a" /> Euro", *"so"* und `"x"`', 'de')).toEqual(['„', ' Euro“, ', '„so“', ' und ', '"x"']);
  });

  it('begin anew in each block and each note', () => {
    expect(texts('Er "sagt<Note>"nein"</Note>" es.\n\n"Ja"', 'de')).toEqual(['Er „sagt', '„nein“', '“ es.', '„Ja“']);
  });

  it('are not made English by the Markdown processor', () => {
    expect(String(markdownToHtml('"a" -- b...', { features: markdownFeatures }).html)).toContain('"a" – b…');
  });

  it('do not change the ids of headings', () => {
    const source = '## Der "Plan" und \'s Geld\n\n## 概要\n';
    expect([...inLanguage('de', () => headingIds(source)).values()]).toEqual([...headingIds(source).values()]);
    expect([...headingIds(source).values()]).toEqual(['der-plan-und-s-geld', '概要']);
  });
});
