import type { ReportNumber } from '../report/report-types.ts';

const beforeCitation = /\s+(?=<a class="cite )|(?<!\s)(?=<a class="cite )/g;
/** Keeps a citation on the line of the word before it. */
const wordJoiner = '\u2060';
/** The parts of a chapter's markup: what begins a block, a figure, a note or a mark, what ends one, and the words between. */
const parts = /<(?:p|li|table|dd|dt|figcaption|h[1-6])\b|<\/?figure\b|<span\b[^>]*>|<\/span>|<a\b[^>]*>|(?<=>)[^<]+/g;
/** Links that no line stands under. */
const unlined = /class="(?:mark|cite|permalink)\b|data-footnote/;
/** A term yields where a hundred words would have more lines than this, which leaves room for a number. */
const linesPerHundredWords = 3;

/** A run of text by itself: the column, or a note in the margin. */
interface Passage {
  words: number;
  /** How many words stand before each line. */
  lines: number[];
  /** Whether the paragraph has a movable number. */
  hasMovable: boolean;
}

/**
 * Decides which marks of a chapter show at rest. The first movable number of each paragraph and of each note becomes
 * `movable`. A term shows at the first place with room for its line, and becomes `again` elsewhere. Citations are set close
 * to the word before them, on its line.
 */
export function withRestingMarks(html: string, movable: ReadonlySet<string>): string {
  const shown = new Set<string>();
  const passages = [newPassage()];
  /** For each span that is open, whether it is a note. */
  const spans: boolean[] = [];
  let figures = 0;
  return html.replace(beforeCitation, wordJoiner).replace(parts, (part) => {
    const passage = passages.at(-1) ?? newPassage();
    if (part.startsWith('<a')) return markAtRest(part, passage);
    if (part.startsWith('<span')) {
      const isNote = part.includes('note-body');
      spans.push(isNote);
      if (isNote) passages.push(newPassage());
    } else if (part === '</span>') {
      if (spans.pop()) passages.pop();
    } else if (part.startsWith('</figure')) figures -= 1;
    else if (part.startsWith('<figure')) figures += 1;
    else if (part.startsWith('<')) passage.hasMovable = false;
    else if (figures === 0) passage.words += part.match(/\S+/g)?.length ?? 0;
    return part;
  });

  function markAtRest(tag: string, passage: Passage): string {
    const [, kind = '', name = ''] = /data-opens="(\S+) ([^"]+)"/.exec(tag) ?? [];
    if (kind === 'number') {
      if (passage.hasMovable || !movable.has(name)) return tag;
      passage.hasMovable = true;
    } else if (kind === 'term') {
      if (shown.has(name) || !hasRoom(passage)) return withClass(tag, 'again');
      shown.add(name);
    } else if (unlined.test(tag)) return tag;
    passage.lines.push(passage.words);
    return kind === 'number' ? withClass(tag, 'movable') : tag;
  }
}

function newPassage(): Passage {
  return { words: 0, lines: [], hasMovable: false };
}

function hasRoom({ words, lines }: Passage): boolean {
  return lines.filter((before) => before > words - 100).length < linesPerHundredWords;
}

function withClass(tag: string, name: string): string {
  return tag.replace(/(class="[^"]*)"/, `$1 ${name}"`);
}

/** The numbers that follow the reader in a chapter: the inputs that its figures move, and what is computed from them. */
export function movableNumbers(numbers: readonly ReportNumber[], fields: readonly string[]): Set<string> {
  const moved = new Set(
    fields.filter((field) => field.startsWith('input/')).map((field) => field.split('/').slice(1).join('.')),
  );
  const follows = ({ name, inputs }: ReportNumber): boolean =>
    moved.has(name) || inputs.some((input) => moved.has(input));
  return new Set(numbers.filter(follows).map(({ name }) => name));
}
