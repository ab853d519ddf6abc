import type { FieldName } from '../reading/fields.ts';
import type { FigureOutline, ReadingOutline } from '../reading/outline.ts';
import type { ReadingValues } from '../reading/reading.ts';

/** A part of a memo: a heading, paragraphs, and a list of what deserves a line of its own. */
export interface MemoPart {
  title: string;
  /** The address, from the report's root, of the figure it is about. */
  figure: string;
  paragraphs: string[];
  /** Each with the lines that belong to it. */
  entries: { text: string; more: string[] }[];
}

/** The one result that a model is about, in a reader's case and beside it. */
export interface HeadlineResult {
  label: string;
  short: string;
  own: CaseResult;
  base: CaseResult;
  /** What it is in the case that the author takes from the record, where the model has one. */
  record: (CaseResult & { label: string }) | null;
}

/** A result in one case; its value is not finite where the case gives none. */
export interface CaseResult {
  value: number;
  text: string;
}

/** How readings describe one kind of figure. */
export interface FigureReading<Outline extends FigureOutline> {
  kind: Outline['kind'];
  /** What a reader has done with a figure, in a few words each: "3 assumptions changed". */
  counts(values: ReadingValues, outline: Outline): string[];
  memo(values: ReadingValues, outline: Outline, reading: ReadingOutline): MemoPart[];
  /** Each change in a few words: "Hourly rate: $2.50 instead of $1.20". */
  changes(values: ReadingValues, outline: Outline, reading: ReadingOutline): string[];
  /** The headline result of a figure that has one, if the reader has changed what it follows from. */
  headline?(values: ReadingValues, outline: Outline, reading: ReadingOutline): HeadlineResult | null;
  /** The address, from the report's root, of the place that shows a field; null for a field of another figure. */
  placeOf(field: FieldName, outline: Outline): string | null;
}
