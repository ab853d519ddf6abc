import { expect, it } from 'vitest';
import { excerptPieces, markedWords, type Piece } from '../../src/search/marked-words.ts';

/** The pieces as one text, with brackets around what is marked. */
function told(pieces: readonly Piece[]): string {
  return pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
}

it.each([
  ['The frost came.', 'The [frost] came.'],
  ['Frosts, and no frost-free year', '[Frosts], and no [frost]-free year'],
  ['A defrosted barn', 'A [defrosted] barn'],
  ['Nothing of the kind', 'Nothing of the kind'],
])('in “%s” the words that answer are marked', (text, expected) => {
  expect(told(markedWords(text, ['frost']))).toBe(expected);
});

it.each([
  ['At $1.20 an hour, or 1.2', '$120', 'At [$1.20] an hour, or 1.2'],
  ['At $1.20 an hour, or $120,000', '120', 'At [$1.20] an hour, or $120,000'],
  ['It is 20% of it, not 120%.', '20%', 'It is [20%] of it, not 120%.'],
])('in “%s” the number asked for as %s is marked', (text, asked, expected) => {
  expect(told(markedWords(text, [asked]))).toBe(expected);
});

it('in a text without spaces the word alone is marked', () => {
  expect(told(markedWords('被害は大きい。来年の霜害は', ['霜害', '被害']))).toBe('[被害]は大きい。来年の[霜害]は');
  expect(told(markedWords('バスは$3です', ['ハス', '$3']))).toBe('[バス]は[$3]です');
  expect(told(markedWords('被害は大きい', []))).toBe('被害は大きい');
});

it.each([
  ['It is $3 billion.', 'It is [$3] billion.'],
  ['From $3.9 or $30 to $3, of 3', 'From $3.9 or $30 to [$3], of 3'],
])('in “%s” no other number answers', (text, expected) => {
  expect(told(markedWords(text, ['$3']))).toBe(expected);
  expect(told(excerptPieces(text.replace('$30', '<mark>$30</mark>'), ['$3']))).toContain('[$3');
  expect(told(excerptPieces('the <mark>$30</mark> note.', ['$3']))).toBe('… the $30 note.');
});

it.each([
  ['The <mark>frost</mark> came.', 'The [frost] came.'],
  ['after the <mark>frost</mark> had', '… after the [frost] had …'],
  ['<mark>frost</mark> of April, <mark>then</mark>', '… [frost] of April, [then] …'],
  ['It was <mark>“frost,”</mark> they say.', 'It was “[frost],” they say.'],
  ['Nights with <mark>frost</mark>. Year ·', 'Nights with [frost]. Year …'],
  ['<mark>Frost</mark> on 12 % ·', '[Frost] on 12 % …'],
  ['الصقيع <mark>أبدًا،</mark>', 'الصقيع [أبدًا]، …'],
  ['<mark>Frost</mark> &lt;b&gt; &amp; more', '[Frost] <b> & more …'],
  ['· Note; 2021 · <mark>frost</mark>.', '… Note; 2021 · [frost].'],
  ['Did it? “Yes”', 'Did it? “Yes”'],
])('the excerpt “%s” says where it is cut', (excerpt, expected) => {
  expect(told(excerptPieces(excerpt, ['frost']))).toBe(expected);
});
