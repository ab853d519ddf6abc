import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimRuns } from '../../src/charts/claim-runs.ts';
import { inkedPage, narrowPaper, widePaper, type InkedText, type Paper } from '../../src/charts/inked-page.ts';
import type { RuledBlock, RuledPassage } from '../../src/charts/ruled-lines.ts';
import type { Scene } from '../../src/charts/scene.ts';
import { verdicts } from '../../src/report/schema/verdicts.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdefghimow—–-0’'), minLength: 1, maxLength: 14 });
const passage = (words: number): fc.Arbitrary<{ text: string; cuts: number[] }> =>
  fc.record({
    text: fc.array(word, { minLength: 1, maxLength: words, size: 'max' }).map((all) => all.join(' ')),
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8, size: 'max' }),
  });
const single = fc.record({
  kind: fc.constantFrom('title', 'heading', 'paragraph', 'item'),
  rows: passage(120).map((one) => [[one]]),
});
const table = fc.record({
  kind: fc.constant('table'),
  rows: fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(passage(14), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    ),
});

/** A text of any make, up to some 2,000 words, with claims anywhere in it, one within another too. */
const inkedTexts = fc
  .array(fc.oneof({ weight: 5, arbitrary: single }, { weight: 1, arbitrary: table }), {
    minLength: 1,
    maxLength: 60,
    size: 'max',
  })
  .map((blocks): InkedText => {
    let count = 0;
    const claimed = ({ text, cuts }: { text: string; cuts: number[] }): RuledPassage => {
      const at = cuts.map((cut) => Math.floor(cut * text.length));
      const claims = at.flatMap((start, index) => {
        const end = at[index + 1] ?? text.length;
        return start < end && text.slice(start, end).trim() !== '' ? [{ id: `claim-${(count += 1)}`, start, end }] : [];
      });
      return { text, claims: claims.sort((a, b) => a.start - b.start || b.end - a.end) };
    };
    const all = blocks.map(({ kind, rows }) => ({ kind, rows: rows.map((row) => row.map(claimed)) }) as RuledBlock);
    const ids = all.flatMap(({ rows }) => rows.flat().flatMap(({ claims }) => claims.map(({ id }) => id)));
    return {
      blocks: all,
      claims: ids.map((id, index) => ({
        id,
        verdict: verdicts[index % verdicts.length] ?? '',
        name: id,
        href: `/note/#${id}`,
      })),
    };
  });

const share: Paper = { ...widePaper, layout: 'share', height: 560, smallest: 0.5 };
const papers = fc.constantFrom(widePaper, narrowPaper, share);

function pieces(scene: Scene): Scene[] {
  return [scene, ...(typeof scene.body === 'string' ? [] : scene.body.flatMap(pieces))];
}

type Rectangle = [left: number, top: number, right: number, bottom: number];

/** The rectangles of all strokes and glyphs. */
function rectangles(scene: Scene): Rectangle[] {
  return pieces(scene).flatMap(({ attrs }): Rectangle[] => {
    if (attrs['class'] === 'sign') {
      const [x = NaN, y = NaN, scale = NaN] = (String(attrs['transform']).match(/-?[\d.]+/g) ?? []).map(Number);
      return [[x, y, x + 10 * scale, y + 10 * scale]];
    }
    if (!/^(text|edge|heading|stroke)$/.test(String(attrs['class']))) return [];
    return [...String(attrs['d']).matchAll(/M([-\d.]+) ([-\d.]+)h([-\d.]+)v([-\d.]+)/g)].map((match): Rectangle => {
      const [x = NaN, y = NaN, width = NaN, height = NaN] = match.slice(1).map(Number);
      return [x, y, x + width, y + height];
    });
  });
}

it('every claim is one link, with its glyph, in the text’s order', () => {
  fc.assert(
    fc.property(inkedTexts, papers, (text, paper) => {
      const links = pieces(inkedPage(text, paper, 'The text')).filter(({ tag }) => tag === 'a');
      expect(links.map(({ attrs }) => attrs['href'])).toEqual(text.claims.map(({ href }) => href));
      for (const link of links) expect(pieces(link).filter(({ attrs }) => attrs['class'] === 'sign')).toHaveLength(1);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

it('no stroke or glyph leaves the page, and none lies upon another', () => {
  fc.assert(
    fc.property(inkedTexts, papers, (text, paper) => {
      const drawn = inkedPage(text, paper, 'The text');
      const height = Number(String(drawn.attrs['viewBox']).split(' ')[3]) - 2 * paper.margin;
      const all = rectangles(drawn);
      for (const [left, top, right, bottom] of all) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(-0.5);
        expect(right).toBeGreaterThanOrEqual(left);
        expect(right).toBeLessThanOrEqual(paper.width - 2 * paper.margin + 0.2);
        expect(bottom).toBeLessThanOrEqual(height + 0.2);
      }
      const ordered = all.toSorted((a, b) => a[1] - b[1]);
      for (const [index, one] of ordered.entries()) {
        for (const other of ordered.slice(index + 1)) {
          if (other[1] > one[3] - 0.2) break;
          const shared = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
          expect(shared).toBeLessThanOrEqual(0.3);
        }
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

const prose = (words: number): InkedText => ({
  blocks: Array.from({ length: Math.ceil(words / 80) }, () => ({
    kind: 'paragraph' as const,
    rows: [[{ text: 'Nobody in the valley grows anything sweeter. '.repeat(11), claims: [] }]],
  })),
  claims: [],
});

it.each([200, 1000, 5000])('a text of %i words fills its paper and is no taller than other sites show', (words) => {
  const [, , , height = 0] = String(inkedPage(prose(words), share, 'The text').attrs['viewBox'])
    .split(' ')
    .map(Number);
  expect(height).toBeLessThanOrEqual(share.height + 0.1);
  if (words >= 1000) expect(height).toBeGreaterThan(share.height * 0.85);
});

it('a text too long for its paper makes it taller rather than its lines finer', () => {
  const [, , , height = 0] = String(inkedPage(prose(20000), narrowPaper, '').attrs['viewBox'])
    .split(' ')
    .map(Number);
  expect(height).toBeGreaterThan(narrowPaper.height);
});

it('a text without claims is ruled and has no ink', () => {
  const drawn = pieces(inkedPage(prose(200), widePaper, 'The text'));
  expect(drawn.filter(({ attrs }) => String(attrs['class']).startsWith('ink '))).toEqual([]);
  expect(rectangles(inkedPage(prose(200), widePaper, 'The text')).length).toBeGreaterThan(10);
});

it('a passage is cut where claims begin and end; the one that began last has the words', () => {
  const runs = claimRuns(20, [
    { id: 'outer', start: 2, end: 15 },
    { id: 'inner', start: 5, end: 8 },
    { id: 'twin', start: 5, end: 8 },
    { id: 'rest', start: 15, end: 20, continues: true },
  ]);
  expect(runs).toEqual([
    { start: 0, end: 2, begins: [] },
    { start: 2, end: 5, claim: 'outer', begins: ['outer'] },
    { start: 5, end: 8, claim: 'twin', begins: ['inner', 'twin'] },
    { start: 8, end: 15, claim: 'outer', begins: [] },
    { start: 15, end: 20, claim: 'rest', begins: [] },
  ]);
});
