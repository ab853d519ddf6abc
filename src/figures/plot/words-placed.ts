import { textWidth, overlap, type Box } from '../../charts/label-places.ts';
import { rounded, scene, stillMarkup } from '../../charts/scene.ts';

/** Words on a picture, wrapped: each line's baseline is a line's height below the one before. */
export interface Words {
  lines: readonly string[];
  x: number;
  /** The baseline of the first line. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  tone: 'ink' | 'soft' | 'accent' | 'good' | 'bad';
  isBold?: boolean;
}

/** Size of letters, and the distance between baselines, of one layout. */
export interface Type {
  size: number;
  line: number;
}

/** Wraps words to a width in pixels. A word that is longer by itself is cut; what goes beyond `most` lines is left out, with dots. */
export function wrapped(text: string, width: number, { size }: Type, most = Infinity): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((whole) => cut(whole, width, size))) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${kept.at(-1)?.replace(/.{0,2}$/, '') ?? ''}…`];
}

function cut(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width || word.length < 2) return [word];
  let end = 1;
  while (end < word.length - 1 && textWidth(`${word.slice(0, end + 1)}-`, size) <= width) end += 1;
  return [`${word.slice(0, end)}-`, ...cut(word.slice(end), width, size)];
}

/** The width of the longest line. */
export function widthOf(lines: readonly string[], { size }: Type): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, size)));
}

/** The room that words take. */
export function boxOf({ lines, x, y, anchor }: Words, type: Type): Box {
  const width = widthOf(lines, type);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - type.size * 0.8, width, height: (lines.length - 1) * type.line + type.size * 1.05 };
}

/** Whether words would stand on any of these boxes, with a little clearance. */
export function touches(box: Box, others: readonly Box[], clearance = 3): boolean {
  const grown = {
    x: box.x - clearance,
    y: box.y - clearance,
    width: box.width + 2 * clearance,
    height: box.height + 2 * clearance,
  };
  return others.some((other) => overlap(grown, other));
}

/** Words as SVG. */
export function wordsMarkup({ lines, x, y, anchor, tone, isBold }: Words, type: Type): string {
  return lines
    .map((line, index) => {
      const attrs = {
        x: rounded(x),
        y: rounded(y + index * type.line),
        'text-anchor': anchor,
        fill: `var(--${tone})`,
        ...(isBold ? { 'font-weight': 600 } : {}),
      };
      return stillMarkup(scene('text', '', attrs, line));
    })
    .join('');
}
