import type { FormatLocaleDefinition } from 'd3-format';
import { movableInputs, type Program } from '../model/program.ts';
import { fieldName, greatestWeight, parsedName, type FieldValue } from './fields.ts';
import type { ReadingValues } from './reading.ts';

/** A scale's steps, from least to most. */
export interface Step {
  word: string;
  meaning: string;
}

/** What a reading of one report can be about, and what its editors hold: plain words and numbers. */
export interface ReadingOutline {
  report: string;
  authors: readonly string[];
  edition: string;
  version: string;
  /** The report's own address, where it is known. */
  site?: string;
  locale: FormatLocaleDefinition;
  chapters: { id: string; title: string }[];
  models: ModelOutline[];
  matrices: MatrixOutline[];
  checklists: ChecklistOutline[];
}

/** A model with the outputs that are told of it. */
export interface ModelOutline {
  id: string;
  title: string;
  chapter: string;
  program: Program;
  answers: string[];
}

/** A matrix: its rated lenses and, for each trend, the editors' step in each, counted from 1. */
export interface MatrixOutline {
  id: string;
  title: string;
  chapter: string;
  lenses: { id: string; label: string; counts: 'for' | 'against'; steps: Step[] }[];
  trends: { id: string; label: string; ratings: Record<string, number> }[];
}

/** A checklist: its scales, and for each risk the editors' steps, counted from 1. */
export interface ChecklistOutline {
  id: string;
  title: string;
  chapter: string;
  horizon: string;
  likelihood: Step[];
  impact: Step[];
  items: RiskOutline[];
}

/** A risk, in plain words. */
export interface RiskOutline {
  id: string;
  group: string;
  short: string;
  question: string;
  signal: string;
  mind: string;
  likelihood: number;
  impact: number;
  /** The digest of its text, by which a reader's marks know whether it has changed. */
  digest: string;
}

/** A reading set against the report at hand: what fits, what was held within a scale or range, and what the report has no longer. */
export interface FittedReading {
  values: Map<string, FieldValue>;
  held: string[];
  unknown: string[];
}

/** The range that a field's number may have in this report, or that it has none; null for what the report does not have. */
type Range = { low: number; high: number } | 'any';

/** Fits a reading to a report: steps and inputs are held within their scales and ranges; fields of what is gone are named. */
export function fitted(values: ReadingValues, outline: ReadingOutline): FittedReading {
  const fit: FittedReading = { values: new Map(), held: [], unknown: [] };
  for (const [name, value] of values) {
    const range = rangeOf(name, outline);
    if (range === null) fit.unknown.push(name);
    else if (range === 'any' || typeof value !== 'number') fit.values.set(name, value);
    else {
      const within = Math.min(range.high, Math.max(range.low, value));
      if (within !== value) fit.held.push(name);
      fit.values.set(name, within);
    }
  }
  return fit;
}

function rangeOf(name: string, outline: ReadingOutline): Range | null {
  const parsed = parsedName(name);
  if (!parsed) return null;
  const { kind, of, about } = parsed;
  const [first, second] = about;
  switch (kind) {
    case 'input': {
      const model = outline.models.find(({ id }) => id === of);
      return (model && movableInputs(model.program).find((input) => input.name === first)?.range) ?? null;
    }
    case 'rating': {
      const matrix = outline.matrices.find(({ id }) => id === of);
      const lens = matrix?.lenses.find(({ id }) => id === second);
      return lens && matrix?.trends.some(({ id }) => id === first) ? { low: 1, high: lens.steps.length } : null;
    }
    case 'weight':
      return outline.matrices.find(({ id }) => id === of)?.lenses.some(({ id }) => id === first)
        ? { low: 0, high: greatestWeight }
        : null;
    case 'read':
      return outline.chapters.some(({ id }) => id === of) ? 'any' : null;
    default: {
      const checklist = outline.checklists.find(({ id }) => id === of);
      if (!checklist?.items.some(({ id }) => id === first)) return null;
      return kind === 'likelihood' || kind === 'impact' ? { low: 1, high: checklist[kind].length } : 'any';
    }
  }
}

/** How much of the report a reading has dealt with. */
export interface ReadingCounts {
  assumptions: number;
  trends: number;
  risks: number;
  ofRisks: number;
  notes: number;
  chapters: number;
  ofChapters: number;
}

/** Counts a reading that fits the report: a risk is looked at when it has a state, a trend rated when any lens is. */
export function countsOf(values: ReadingValues, outline: ReadingOutline): ReadingCounts {
  const has = (...name: Parameters<typeof fieldName>): boolean => values.has(fieldName(...name));
  const count = <Of, Item>(
    all: readonly Of[],
    items: (of: Of) => readonly Item[],
    is: (of: Of, item: Item) => boolean,
  ): number => all.reduce((sum, of) => sum + items(of).filter((item) => is(of, item)).length, 0);
  return {
    assumptions: count(
      outline.models,
      ({ program }) => movableInputs(program),
      ({ id }, { name, value }) => has('input', id, name) && values.get(fieldName('input', id, name)) !== value,
    ),
    trends: count(
      outline.matrices,
      ({ trends }) => trends,
      ({ id, lenses }, trend) => lenses.some((lens) => has('rating', id, trend.id, lens.id)),
    ),
    risks: count(
      outline.checklists,
      ({ items }) => items,
      ({ id }, item) => has('state', id, item.id),
    ),
    ofRisks: count(
      outline.checklists,
      ({ items }) => items,
      () => true,
    ),
    notes: count(
      outline.checklists,
      ({ items }) => items,
      ({ id }, item) => has('note', id, item.id),
    ),
    chapters: outline.chapters.filter(({ id }) => has('read', id)).length,
    ofChapters: outline.chapters.length,
  };
}

/** Counts as words: "3 assumptions changed, 2 trends rated, 7 of 14 risks looked at". What is untouched is left out. */
export function countsText({
  assumptions,
  trends,
  risks,
  ofRisks,
  notes,
  chapters,
  ofChapters,
}: ReadingCounts): string {
  const parts = [
    assumptions > 0 && `${plural(assumptions, 'assumption')} changed`,
    trends > 0 && `${plural(trends, 'trend')} rated`,
    risks > 0 && `${risks} of ${plural(ofRisks, 'risk')} looked at`,
    notes > 0 && `${plural(notes, 'note')} made`,
    chapters > 0 && `${chapters} of ${plural(ofChapters, 'chapter')} read`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** A count with its noun: 1 trend, 2 trends. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
