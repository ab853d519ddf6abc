import { readingWords as words, withCommas } from '../words/words.ts';
import { fieldName, parsedName } from '../reading/fields.ts';
import { fitted, withPresentNames, type FigureOutline, type ReadingOutline } from '../reading/outline.ts';
import type { ReadingValues } from '../reading/reading.ts';
import type { FigureReading, HeadlineResult, MemoPart } from './figure-reading.ts';

type AnyReading = FigureReading<FigureOutline>;

/** The `reading.ts` of every kind of figure that has one. */
const kinds = Object.values(import.meta.glob<AnyReading>('./*/reading.ts', { eager: true, import: 'reading' }));

/** A reading as a memo, in the order of the report: plain words, from which page, print and Markdown are made. */
export function memo(values: ReadingValues, outline: ReadingOutline, readings = kinds): MemoPart[] {
  return each(outline, readings, (reading, figure) => reading.memo(values, figure, outline));
}

/** What a reading amounts to: "3 assumptions changed, 2 trends rated, 4 of 6 chapters read". What is untouched is left out. */
export function countsText(values: ReadingValues, outline: ReadingOutline, readings = kinds): string {
  const own = fitted(values, outline).values;
  const counts = each(outline, readings, (reading, figure) => reading.counts(own, figure));
  const read = outline.chapters.filter(({ id }) => own.has(fieldName('read', id))).length;
  if (read > 0) counts.push(words.chaptersRead(read, outline.chapters.length));
  return withCommas(counts);
}

/** Every change of a reading in a few words, in the order of the report. */
export function changesIn(values: ReadingValues, outline: ReadingOutline, readings = kinds): string[] {
  const own = fitted(values, outline).values;
  return each(outline, readings, (reading, figure) => reading.changes(own, figure, outline));
}

/** The headline result of the first model that a reading changes; null if it changes none. */
export function headlineOf(values: ReadingValues, outline: ReadingOutline, readings = kinds): HeadlineResult | null {
  const own = fitted(values, outline).values;
  return each(outline, readings, (reading, figure) => reading.headline?.(own, figure, outline) ?? [])[0] ?? null;
}

/** The address, from the report's root, of the figure that shows a field; null where the report has none. */
export function placeOf(name: string, outline: ReadingOutline, readings = kinds): string | null {
  const [present = name] = withPresentNames(new Map([[name, true]]), outline).keys();
  const field = parsedName(present);
  if (!field) return null;
  return each(outline, readings, (reading, figure) => reading.placeOf(field, figure) ?? [])[0] ?? null;
}

function each<Result>(
  { figures }: ReadingOutline,
  readings: readonly AnyReading[],
  describe: (reading: AnyReading, figure: FigureOutline) => Result | Result[],
): Result[] {
  return figures.flatMap((figure) => {
    const reading = readings.find(({ kind }) => kind === figure.kind);
    return reading ? describe(reading, figure) : [];
  });
}
