import { folded } from './words-of.ts';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Whether a word of a text answers to one that was looked for: begins so, but for its ending, or holds it. */
function answers(word: string, asked: string): boolean {
  if (word === '' || asked === '') return false;
  // $30 and $3.9 are other numbers than $3.
  if (/[\d%]$/.test(asked)) return isNumber(word, asked) || isNumber(word.replace(/^[$€£]/, ''), asked);
  if (word.startsWith(asked)) return true;
  if (asked.length < 4) return false;
  return word.includes(asked) || (word.length >= 4 && word.startsWith(asked.slice(0, Math.max(4, asked.length - 2))));
}

function isNumber(word: string, asked: string): boolean {
  const follows = word.startsWith(asked) && !/^[.,]?\d/.test(word.slice(asked.length));
  return follows || word.replace(/[.,]/g, '') === asked;
}

/** A text in pieces, with the words marked that were looked for. */
export function markedWords(text: string, asked: readonly string[]): Piece[] {
  return joined(
    text.split(/([\s\-–—/]+)/u).flatMap((piece) => {
      if (unspaced.test(piece)) return markedParts(piece, asked);
      const word = folded(piece).replace(/[.,](?!\d)|[^\p{L}\p{N}$%€£.,]+/gu, '');
      return asked.some((one) => answers(word, one)) ? markedWithin(piece) : [{ text: piece, isMarked: false }];
    }),
  );
}

/** Scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** A text without spaces, in which the words themselves are marked wherever they stand. */
function markedParts(text: string, asked: readonly string[]): Piece[] {
  const words = asked.map((word) => word.replaceAll('$', '\\$')).join('|');
  const parts = folded(text).split(new RegExp(`(${words})`, 'u'));
  // Where letters fall together as they are folded, no place is that of the text.
  if (words === '' || parts.join('').length !== text.length) return [{ text, isMarked: false }];
  let at = 0;
  return parts.map((part, index) => {
    at += part.length;
    return { text: text.slice(at - part.length, at), isMarked: index % 2 === 1 };
  });
}

/** A word that is marked, without the punctuation around it. */
function markedWithin(piece: string): Piece[] {
  const [, before = '', word = '', after = ''] =
    /^([^\p{L}\p{N}$%€£]*)(.*?)([^\p{L}\p{M}\p{N}$%€£]*)$/su.exec(piece) ?? [];
  return [
    { text: before, isMarked: false },
    { text: word, isMarked: true },
    { text: after, isMarked: false },
  ];
}

/** The pieces of an excerpt in which the index has marked words, escaped but for its `<mark>`; dots stand where it is cut. */
export function excerptPieces(excerpt: string, asked: readonly string[]): Piece[] {
  // An excerpt that begins within a sentence may begin with its comma, or with the point between two cells of a table.
  const begun = excerpt.trim().replace(/^[·,;:–—،؛、]\s*|^(?=(?:<mark>)?\p{Ll})/u, '… ');
  const isCut = /[\p{L}\p{M}\p{N},;:–—،؛、·]$/u.test(begun.replaceAll('</mark>', ''));
  const parts = (isCut ? `${begun.replace(/\s*·$/u, '')} …` : begun).split(/<\/?mark>/);
  return joined(
    parts.flatMap((part, index) => {
      const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      // The index marks every word that begins so, other numbers among them.
      return index % 2 === 1 && !/\d/.test(text) ? markedWithin(text) : markedWords(text, asked);
    }),
  );
}

/** Pieces of the same kind as one, without empty ones. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.text === '') continue;
    if (last?.isMarked === piece.isMarked) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}
