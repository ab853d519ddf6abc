import { quotationMarks } from '../words/quotation-marks.ts';

/** Stands in a text for what is no text but takes a word's place: a number, code, an image. */
export const placeholder = '\uFFFC';

const boundaryBefore = /[\s(\[{|/–—«»‹›„“‚‘「『¡¿]/u;
const letter = /[\p{L}\p{M}\p{N}]/u;
// What a straight quotation mark means something else in: code, an address with its title, a formula.
const untouched = /`[^`]*`|\]\([^)\n]*\)|\$\$[^]*?\$\$/g;

/** Makes a text's straight quotation marks and apostrophes those of its language. */
export function curled(text: string, language: string): string {
  return curledPieces([text], language)[0] ?? '';
}

/** The same for a text in pieces, such as a paragraph with emphasis in it: each piece sees what stands around it. */
export function curledPieces(pieces: readonly string[], language: string): string[] {
  const marks = replacements(pieces.join(''), language);
  let start = 0;
  return pieces.map((piece) => {
    const from = start;
    start += piece.length;
    return piece.replace(/["']/g, (mark, at: number) => marks.get(from + at) ?? mark);
  });
}

function replacements(text: string, language: string): ReadonlyMap<number, string> {
  const { outer, inner } = quotationMarks(language);
  const left = text.replace(untouched, (span) => placeholder.repeat(span.length));
  const marks = new Map<number, string>();
  let open = 0;
  let innerOpen = 0;
  for (const { 0: mark, index } of left.matchAll(/["']/g)) {
    const opens = isOpening(left, index, mark === '"' ? open : innerOpen);
    if (mark === '"') {
      marks.set(index, outer[opens ? 0 : 1]);
      open = Math.max(0, open + (opens ? 1 : -1));
      continue;
    }
    const pair = innerOpen > 0 || opens ? singleIn(left, index, opens, innerOpen) : 'apostrophe';
    if (pair === 'apostrophe') marks.set(index, '’');
    else marks.set(index, inner[pair === 'open' ? 0 : 1]);
    if (pair === 'open') innerOpen += 1;
    if (pair === 'close') innerOpen -= 1;
  }
  return marks;
}

function isOpening(text: string, at: number, open: number): boolean {
  const startsWord = isBoundary(text, at - 1);
  const endsWord = at + 1 >= text.length || !/[\p{L}\p{N}\p{Sc}\p{Ps}\p{Pi}"'{+−…#@\uFFFC]/u.test(text.charAt(at + 1));
  if (open === 0) return startsWord || !endsWord;
  return startsWord && !endsWord;
}

/** Whether what stands before a mark lets it open: nothing, a space, a bracket, a dash, or a mark that itself opens. */
function isBoundary(text: string, at: number): boolean {
  const before = text.charAt(at);
  if (before === '' || boundaryBefore.test(before)) return true;
  return /["']/.test(before) && isBoundary(text, at - 1);
}

/** A single mark is an apostrophe within a word, and where no other could close what it opens. */
function singleIn(text: string, at: number, opens: boolean, open: number): 'open' | 'close' | 'apostrophe' {
  const isWithin = letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1));
  if (isWithin) return 'apostrophe';
  if (!opens) return open > 0 ? 'close' : 'apostrophe';
  const rest = text.slice(at + 1);
  if (/^\d\ds?(?![\p{L}\p{N}])/u.test(rest)) return 'apostrophe';
  return /[^\s]'(?![\p{L}\p{N}])/u.test(rest) ? 'open' : 'apostrophe';
}
