import { rounded } from '../../charts/scene.ts';
import { numberIn } from './plot-rows.ts';
import { thickness, type Arrangement, type PlacedSlot } from './row-slots.ts';
import type { Page } from './sketch.ts';
import { widthOf, type Words } from './words-placed.ts';

/** Where a scale puts a value. */
type At = (value: number) => number;

/** Where the value of a slot stands: right of its marks, or left of those below zero, which a line at zero parts from the right. */
function valuePlace(slot: PlacedSlot, left: number, at: At, page: Page): Pick<Words, 'x' | 'anchor'> {
  const ends = valuesOf(slot);
  if (ends.length === 0) return { x: left + 6, anchor: 'start' };
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (high >= 0) return { x: at(high) + 12, anchor: 'start' };
  const isRoomy = at(low) - 12 - widthOf(slot.valueLines, page.type) >= left;
  return isRoomy ? { x: at(low) - 12, anchor: 'end' } : { x: at(0) + 8, anchor: 'start' };
}

/** The words of a slot, and the arrows from its annotations to its marks. */
export function slotWords(
  slot: PlacedSlot,
  { left, isStacked }: Arrangement,
  at: At,
  page: Page,
): { words: Words[]; arrows: string } {
  const { type, width } = page;
  const { centre, labelLines, valueLines, notesLines, top, headingLines, isKnown, isBeside, tone, isStrong } = slot;
  const middle = (lines: number): number => centre + type.size * 0.36 - ((lines - 1) * type.line) / 2;
  const label: Words = {
    lines: labelLines,
    x: isStacked ? 0 : left - 10,
    y: isStacked ? centre - thickness / 2 - 8 - (labelLines.length - 1) * type.line : middle(labelLines.length),
    anchor: isStacked ? 'start' : 'end',
    tone: 'ink',
    isBold: isStrong,
  };
  const look = { tone, isBold: isStrong && isKnown };
  const under = centre + thickness / 2 + type.line;
  const value: Words = isBeside
    ? { lines: valueLines, y: middle(1), ...valuePlace(slot, left, at, page), ...look }
    : { lines: valueLines, x: isStacked ? 0 : left + 6, y: under, anchor: 'start', ...look };
  const words = [label, value];
  if (headingLines.length > 0) {
    const y = top + type.line + (top === 0 ? -4 : 4);
    words.push({ lines: headingLines, x: 0, y, anchor: 'start', tone: 'ink', isBold: true });
  }
  const target = at(Math.max(...valuesOf(slot), slot.isKnown ? -Infinity : 0));
  let arrows = '';
  let y = under + (isBeside ? 6 : valueLines.length * type.line);
  for (const [index, lines] of notesLines.entries()) {
    const length = widthOf(lines, type);
    const x = Math.max(isStacked ? 0 : left + 6, Math.min(target - length / 2, width - length));
    words.push({ lines, x, y, anchor: 'start', tone: 'soft' });
    if (index === 0 && isBeside && isKnown && target > x && target < x + length)
      arrows = arrowUp(target, centre + 9, 8);
    y += lines.length * type.line;
  }
  return { words, arrows };
}

function valuesOf(slot: PlacedSlot): number[] {
  return slot.entries.flatMap(({ row, mark }) =>
    [mark.x, mark.x1, mark.x2].flatMap((name) => numberIn(row, name) ?? []),
  );
}

function arrowUp(x: number, tip: number, length: number): string {
  const [at, from, to] = [rounded(x), rounded(tip + length), rounded(tip)];
  const wings = `M${rounded(x - 3)},${rounded(tip + 4)}L${at},${to}L${rounded(x + 3)},${rounded(tip + 4)}`;
  return `<path d="M${at},${from}V${to}${wings}" fill="none" stroke="var(--soft)"/>`;
}
