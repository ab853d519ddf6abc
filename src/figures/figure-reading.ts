import type { FigureOutline, ReadingOutline } from '../reading/outline.ts';
import type { ReadingValues } from '../reading/reading.ts';

/** A part of a memo: a heading, a sentence, and entries with the lines that belong to each. */
export interface MemoPart {
  title: string;
  /** The address, from the report's root, of the figure it is about. */
  figure: string;
  /** A sentence; empty where there is nothing to sum up. */
  summary: string;
  entries: { text: string; more: string[] }[];
}

/** How readings describe one kind of figure. */
export interface FigureReading<Outline extends FigureOutline> {
  kind: Outline['kind'];
  /** What a reader has done with a figure, in a few words each: "3 assumptions changed". */
  counts(values: ReadingValues, outline: Outline): string[];
  memo(values: ReadingValues, outline: Outline, reading: ReadingOutline): MemoPart[];
}
