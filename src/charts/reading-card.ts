import { linear } from './linear.ts';
import { rounded, scene, type Scene } from './scene.ts';
import { textLines } from './text-lines.ts';

/** What a card of a reader's case says. */
export interface CardData {
  /** The report and its edition. */
  over: string;
  heading: string;
  chart: { title: string; bars: readonly CardBar[] } | null;
  changesTitle: string;
  changes: readonly string[];
  /** What stands in place of the changes that find no room. */
  more: (count: number) => string;
  linkTitle: string;
  link: string;
  /** What stands under a link that finds no room as text. */
  linkCut: string;
  /** The link as the dark squares of a QR code; null where it does not fit into one. */
  code: readonly (readonly boolean[])[] | null;
  /** What the code opens, or why there is none. */
  codeNote: string;
}

/** A result in one case; its value is not finite where that case has none. */
interface CardBar {
  label: string;
  value: number;
  text: string;
  isOwn: boolean;
}

/** Pieces of a card and where they end. */
interface Block {
  pieces: Scene[];
  end: number;
}

const [width, margin] = [800, 48];
const room = width - 2 * margin;
const codeSide = 180;
const [mostChanges, mostLinkLines] = [9, 9];
const text = { over: 16, heading: 36, title: 17, label: 17, small: 13 };
/** The face of a card's heading; everything else is in the sans. */
export const headingFace = 'Report Display';

/** A reader's case as one picture, from which PNG and PDF are made: the headline result, what was changed, and the way there. */
export function readingCard(data: CardData): Scene {
  const blocks: Scene[] = [];
  let y = margin;
  const add = ({ pieces, end }: Block): void => {
    blocks.push(...pieces);
    y = end;
  };
  add(lines(textLines(data.over, room, text.over), y, text.over, 22, { fill: 'var(--soft)' }));
  const heading = { 'font-family': `'${headingFace}', serif` };
  add(lines(textLines(data.heading, room, text.heading), y + 8, text.heading, 44, heading));
  if (data.chart) add(chart(data.chart, y + 26));
  add(changes(data, y + 34));
  add(foot(data, y + 30));
  const height = Math.ceil(y + margin);
  const attrs = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': "'Report Sans', Arial, sans-serif",
    fill: 'var(--ink)',
  };
  const paper = scene('rect', '', { width, height, fill: 'var(--paper)' });
  return scene('svg', '', attrs, [scene('title', '', {}, data.heading), paper, ...blocks]);
}

/** Lines of text from a height on. */
function lines(
  texts: readonly string[],
  from: number,
  size: number,
  step: number,
  attrs: Scene['attrs'] = {},
  x = margin,
): Block {
  const pieces = texts.map((line, index) =>
    scene('text', '', { x, y: rounded(from + (index + 1) * step - step * 0.27), 'font-size': size, ...attrs }, line),
  );
  return { pieces, end: from + texts.length * step };
}

/** A bar for each case, from zero, with its label and value above it. */
function chart({ title, bars }: NonNullable<CardData['chart']>, from: number): Block {
  const above = lines(textLines(title, room, text.title), from, text.title, 24, { 'font-weight': 600 });
  const values = bars.map(({ value }) => value).filter(Number.isFinite);
  const x = linear([Math.min(0, ...values), Math.max(0, ...values)], [margin, width - margin]);
  const step = 58;
  const pieces = bars.flatMap(({ label, value, text: shown, isOwn }, index) => {
    const top = above.end + 8 + index * step;
    const look = { y: rounded(top + 20), 'font-size': text.label, 'font-weight': isOwn ? 600 : 400 };
    const drawn = Number.isFinite(value) ? value : 0;
    const [low, high] = [Math.min(x(0), x(drawn)), Math.max(x(0), x(drawn))];
    const bar = { x: rounded(low), y: rounded(top + 28), width: rounded(Math.max(1, high - low)), height: 20 };
    return [
      scene('text', '', { x: margin, ...look }, label),
      scene('text', '', { x: width - margin, 'text-anchor': 'end', ...look }, shown),
      scene('rect', '', { ...bar, fill: isOwn ? 'var(--accent)' : 'var(--rest)' }),
    ];
  });
  return { pieces: [...above.pieces, ...pieces], end: above.end + 8 + bars.length * step };
}

/** What was changed, a line each as far as there is room, and how many more. */
function changes({ changesTitle, changes: all, more }: CardData, from: number): Block {
  const above = lines([changesTitle], from, text.title, 26, { 'font-weight': 600 });
  const wrapped = all.map((change) => textLines(change, room, text.label));
  const fits = (count: number): boolean =>
    wrapped.slice(0, count).reduce((sum, each) => sum + each.length, count < all.length ? 1 : 0) <= mostChanges;
  let shown = all.length;
  while (shown > 0 && !fits(shown)) shown -= 1;
  const left = all.length - shown;
  const told = [...wrapped.slice(0, shown).flat(), ...(left > 0 ? [more(left)] : [])];
  const block = lines(told, above.end + 2, text.label, 26);
  return { pieces: [...above.pieces, ...block.pieces], end: block.end };
}

/** The link as text, beside its code or the reason why there is none. */
function foot({ linkTitle, link, linkCut, code, codeNote }: CardData, from: number): Block {
  const rule = scene('rect', '', { x: margin, y: rounded(from), width: room, height: 1, fill: 'var(--line)' });
  const top = from + 22;
  const left = code ? margin + codeSide + 24 : margin;
  const wide = width - margin - left;
  const title = lines([linkTitle], top, text.title, 24, { 'font-weight': 600 }, left);
  const wrapped = textLines(link, wide, text.small);
  const isCut = wrapped.length > mostLinkLines;
  const shown = isCut ? [...wrapped.slice(0, mostLinkLines - 1), '…'] : wrapped;
  const address = lines(shown, title.end, text.small, 18, {}, left);
  const soft = { fill: 'var(--soft)' };
  const note = lines(
    textLines(isCut ? linkCut : codeNote, wide, text.small),
    address.end + 6,
    text.small,
    18,
    soft,
    left,
  );
  const squares = code ? codeSquares(code, top) : [];
  const anchor = scene('a', '', { href: link }, address.pieces);
  return {
    pieces: [rule, ...squares, ...title.pieces, anchor, ...note.pieces],
    end: Math.max(note.end, code ? top + codeSide : 0),
  };
}

/** A QR code in its square; the dark squares of a row that touch are one piece. */
function codeSquares(code: readonly (readonly boolean[])[], top: number): Scene[] {
  // A whole number of a PNG's pixels to a square, or seams would show between them.
  const size = Math.floor((2 * codeSide) / code.length) / 2;
  const squares = code.flatMap((row, index) =>
    runs(row).map(([start, end]) => {
      const at = { x: margin + start * size, y: Math.round(top) + index * size };
      return scene('rect', '', { ...at, width: (end - start) * size, height: size, fill: 'var(--ink)' });
    }),
  );
  return [scene('g', '', { 'shape-rendering': 'crispEdges' }, squares)];
}

/** Where the dark squares of a row begin and end. */
function runs(row: readonly boolean[]): [start: number, end: number][] {
  return row.flatMap((isDark, start): [number, number][] => {
    if (!isDark || row[start - 1]) return [];
    const after = row.indexOf(false, start);
    return [[start, after < 0 ? row.length : after]];
  });
}
