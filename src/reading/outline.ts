import type { FormatLocaleDefinition } from 'd3-format';
import { clampedTo } from '../model/program.ts';
import type { FieldValue } from './fields.ts';
import type { ReadingValues } from './reading.ts';

/** A step of a scale. */
export interface Step {
  word: string;
  meaning: string;
}

/** The range that a field's number may have, or that it is not limited. */
export type FieldRange = { low: number; high: number } | 'any';

/** Every field that a reading of a report may have, by name. */
export type FieldRanges = Record<string, FieldRange>;

/** What a reader can change of one figure, as plain data; each kind adds its own to it. */
export interface FigureOutline {
  kind: string;
  id: string;
  title: string;
  /** The chapter it stands in. */
  chapter: string;
}

/** What a reading of one report can be about. */
export interface ReadingOutline {
  report: string;
  authors: readonly string[];
  edition: string;
  version: string;
  /** The report's own address, where it is known. */
  site?: string;
  locale: FormatLocaleDefinition;
  chapters: { id: string; title: string }[];
  /** The figures that readers can change, in the order of the report. */
  figures: FigureOutline[];
  fields: FieldRanges;
}

/** A reading compared with the report at hand. */
export interface FittedReading {
  values: Map<string, FieldValue>;
  /** Fields whose numbers were set to an end of a range that has become narrower. */
  held: string[];
  /** Fields of what the report does not have. */
  unknown: string[];
}

/** Fits a reading to a report: numbers are kept within their ranges, and fields that the report does not have are named. */
export function fitted(values: ReadingValues, { fields }: Pick<ReadingOutline, 'fields'>): FittedReading {
  const fit: FittedReading = { values: new Map(), held: [], unknown: [] };
  for (const [name, value] of values) {
    const range = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (range === undefined) {
      fit.unknown.push(name);
      continue;
    }
    const within = range === 'any' || typeof value !== 'number' ? value : clampedTo(range, value);
    if (within !== value) fit.held.push(name);
    fit.values.set(name, within);
  }
  return fit;
}

/** A count with its noun: 1 trend, 2 trends. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
