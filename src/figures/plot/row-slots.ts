import { plotWords, withCommas } from '../../words/words.ts';
import { withoutUnit } from './axis.ts';
import { isNamed, numberIn, wordsIn, type PlotRow } from './plot-rows.ts';
import type { PlotMark, PlotPanel } from './schema.ts';
import { toneOf, wordsTone, type Page } from './sketch.ts';
import { widthOf, wrapped, type Words } from './words-placed.ts';

/** One mark of one row of the data. */
export interface Entry {
  row: PlotRow;
  mark: PlotMark;
}

/** A row of the picture: what stands at one label. */
export interface Slot {
  label: string;
  /** The heading of its group, where it is the first of one. */
  heading?: string;
  entries: Entry[];
  /** What its marks come to, in words. */
  value: string;
  isKnown: boolean;
  /** Annotations of its rows. */
  notes: string[];
}

/** How the words of a slot stand to its marks. */
export interface Arrangement {
  /** Where the scale begins. */
  left: number;
  /** Whether labels stand above their marks, as on a phone. */
  isStacked: boolean;
  /** The longest value that stands beside its marks; longer ones stand below. */
  longest: number;
}

/** A slot with its place, from `top` to `bottom`; its marks are centred on `centre`. */
export interface PlacedSlot extends Slot {
  top: number;
  centre: number;
  bottom: number;
  headingLines: string[];
  labelLines: string[];
  valueLines: string[];
  /** Whether its value stands beside its marks, not below. */
  isBeside: boolean;
  notesLines: string[][];
  tone: Words['tone'];
  isStrong: boolean;
}

/** The thickness of a bar. */
export const thickness = 14;

/** The rows of the data that a mark draws. */
export function rowsOf(mark: PlotMark, { data }: Pick<Page, 'data'>): PlotRow[] {
  return data.rows.filter(({ dataset }) => mark.data === undefined || dataset === mark.data);
}

/** The slots of a panel, groups together, in the order of the data. */
export function slotsOf(panel: PlotPanel, marks: readonly PlotMark[], page: Page): Slot[] {
  const found = new Map<string, { group: string; label: string; entries: Entry[] }>();
  for (const mark of marks) {
    for (const row of rowsOf(mark, page)) {
      const group = panel.fy === undefined ? '' : wordsIn(row, panel.fy);
      const label = wordsIn(row, mark.y ?? 'label');
      const slot = found.get(`${group}\n${label}`) ?? { group, label, entries: [] };
      slot.entries.push({ row, mark });
      found.set(`${group}\n${label}`, slot);
    }
  }
  const slots = [...found.values()];
  return [...new Set(slots.map(({ group }) => group))].flatMap((group) =>
    slots
      .filter((slot) => slot.group === group)
      .map(({ label, entries }, index): Slot => {
        const isKnown = entries.some(({ row, mark }) =>
          [mark.x, mark.x1, mark.x2].some((name) => numberIn(row, name) !== null),
        );
        return {
          label,
          entries,
          isKnown,
          value: isKnown ? valueOf(entries, page) : page.data.unknown,
          notes: panel.annotations
            .filter(({ at }) => at !== undefined && entries.some(({ row }) => isNamed(row, at)))
            .map(({ text }) => page.data.plain(text)),
          ...(index === 0 && group !== '' ? { heading: group } : {}),
        };
      }),
  );
}

/** What marks come to: "23%", "50% to 70%", "up to 40%"; where a row has values of several columns, each with its column. */
function valueOf(entries: readonly Entry[], { data }: Page): string {
  const parts = entries.flatMap(({ row, mark }) => {
    const text = markText(row, mark, data);
    return text === null ? [] : [{ text, column: mark.mark === 'text' ? '' : (mark.x ?? mark.x2 ?? '') }];
  });
  const columns = new Set(parts.map(({ column }) => column).filter((column) => column !== ''));
  const texts = parts.map(({ text, column }) => {
    const label = columns.size > 1 ? data.columns.get(column)?.label : undefined;
    return label === undefined ? text : `${label}: ${text}`;
  });
  return withCommas([...new Set(texts)]);
}

/** What one mark comes to, or null where it is unknown. */
function markText(row: PlotRow, mark: PlotMark, data: Page['data']): string | null {
  const write = (column: string | undefined): string => data.text(row, column ?? '');
  if (mark.mark === 'text') return isUnknown(row, mark.text) ? null : write(mark.text);
  if (mark.x !== undefined) return numberIn(row, mark.x) === null ? null : write(mark.x);
  const [low, high] = [numberIn(row, mark.x1), numberIn(row, mark.x2)];
  if (low !== null && high !== null) {
    const [from, to] = [write(mark.x1), write(mark.x2)];
    return from === to ? to : plotWords.range(withoutUnit(from, data.format(mark.x1 ?? '')?.after), to);
  }
  if (high !== null) return plotWords.upTo(write(mark.x2));
  return low === null ? null : plotWords.from(write(mark.x1));
}

function isUnknown(row: PlotRow, column: string | undefined): boolean {
  return column !== undefined && column !== 'label' && (row.cells[column] ?? null) === null;
}

/** Gives each slot its place, one below the other. */
export function placeSlots(slots: readonly Slot[], arrangement: Arrangement, page: Page): PlacedSlot[] {
  let top = 0;
  return slots.map((slot) => {
    const placed = placeSlot(slot, top, arrangement, page);
    top = placed.bottom;
    return placed;
  });
}

function placeSlot(slot: Slot, top: number, { left, isStacked, longest }: Arrangement, page: Page): PlacedSlot {
  const { width, type } = page;
  const labelLines = wrapped(slot.label, isStacked ? width : left - 12, type);
  const room = width - left - 6;
  const isBeside = !slot.isKnown || widthOf([slot.value], type) <= longest;
  const valueLines = isBeside ? [slot.value] : wrapped(slot.value, room, type);
  const notesLines = slot.notes.map((note) => wrapped(note, room, type));
  const headingLines = slot.heading === undefined ? [] : wrapped(slot.heading, width, type);
  const heading = headingLines.length === 0 ? 0 : headingLines.length * type.line + (top === 0 ? 8 : 16);
  const labels = labelLines.length * type.line;
  const start = top + heading;
  const centre = isStacked ? start + labels + 6 + thickness / 2 : start + Math.max(labels, thickness + 6) / 2;
  const below = (isBeside ? 0 : valueLines.length) + notesLines.flat().length;
  const underMarks = centre + thickness / 2 + 2 + (below > 0 ? below * type.line + 10 : 0);
  const bottom = isStacked ? underMarks + 12 : Math.max(underMarks, centre + labels / 2) + 8;
  const [first] = slot.entries;
  const strong = slot.entries.find(({ row }) => row.isAccent) ?? first;
  const value = strong ? (numberIn(strong.row, strong.mark.x) ?? 0) : 0;
  const tone = strong && slot.isKnown ? wordsTone(toneOf(strong.row, strong.mark, value, page)) : 'soft';
  const isStrong = slot.entries.some(({ row }) => row.isAccent || row.isExamined);
  return { ...slot, top, centre, bottom, labelLines, valueLines, isBeside, notesLines, headingLines, tone, isStrong };
}

/** The room that labels beside a scale take. */
export function labelRoom(slots: readonly Slot[], { width, type }: Page): number {
  return Math.min(
    width * 0.4,
    widthOf(
      slots.map(({ label }) => label),
      type,
    ),
  );
}
