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
  /** What the report calls the text it examines, where it has one. */
  sourceText?: string;
  authors: readonly string[];
  edition: string;
  /** The day of the edition, as readers write it. */
  day: string;
  version: string;
  /** The report's own address, where it is known. */
  site?: string;
  locale: FormatLocaleDefinition;
  chapters: { id: string; title: string }[];
  /** The figures that readers can change, in the order of the report. */
  figures: FigureOutline[];
  fields: FieldRanges;
  /** Fields that had another name in an earlier edition, by that name. */
  renamed: Record<string, string>;
}

/** A reading compared with the report at hand. */
export interface FittedReading {
  values: Map<string, FieldValue>;
  /** Fields whose numbers were set to an end of a range that has become narrower. */
  clamped: string[];
  /** Fields of what the report does not have. */
  unknown: string[];
}

/** A reading with the names that its fields have in this edition; a value that it has under the present name wins. */
export function withPresentNames(values: ReadingValues, { renamed }: Pick<ReadingOutline, 'renamed'>): ReadingValues {
  const present = new Map(values);
  for (const [former, name] of Object.entries(renamed)) {
    const value = present.get(former);
    present.delete(former);
    if (value !== undefined && !present.has(name)) present.set(name, value);
  }
  return present;
}

/** Fits a reading to a report: numbers are kept within their ranges, and fields that the report does not have are named. */
export function fitted(values: ReadingValues, outline: Pick<ReadingOutline, 'fields' | 'renamed'>): FittedReading {
  const { fields } = outline;
  const fit: FittedReading = { values: new Map(), clamped: [], unknown: [] };
  for (const [name, value] of withPresentNames(values, outline)) {
    const range = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (range === undefined) {
      fit.unknown.push(name);
      continue;
    }
    const within = range === 'any' || typeof value !== 'number' ? value : clampedTo(range, value);
    if (within !== value) fit.clamped.push(name);
    fit.values.set(name, within);
  }
  return fit;
}
