import type { FormatLocaleDefinition } from 'd3-format';
import type { z } from 'astro/zod';
import type { FigureReading } from '../figures/figure-kind.ts';
import type { WordChoice } from '../model/chosen-word.ts';
import type { NumberFormat } from '../model/number-format.ts';
import type { Program, Results } from '../model/program.ts';
import type { ViewPicture } from '../model/view-picture.ts';
import type { ComponentUse, Heading, KeyFinding } from './chapter-outline.ts';
import type { CitationStyle } from './citation-style.ts';
import type { SourceBlock } from './source-text.ts';
import type { EarlierEdition } from './edition-record.ts';
import type { ReportFile } from './report-file.ts';
import type { changesSchema, claimsSchema } from './schema/claims.ts';
import type { glossarySchema } from './schema/chapter.ts';
import type { sourcesSchema } from './schema/sources.ts';

/** A work cited. */
export type Source = z.infer<typeof sourcesSchema>[number];
/** A term and its meaning here. */
export type GlossaryTerm = z.infer<typeof glossarySchema>[number];
/** An edition, update or correction. */
export type Change = z.infer<typeof changesSchema>[number];

/** A claim and where the report sets it. */
export type Claim = z.infer<typeof claimsSchema>[number] & {
  /** The chapter in which it is placed. */
  chapter: string;
  /** True when every source it rests on is weak. */
  weakOnly: boolean;
};

/** Where a number comes from, for its working. */
export type NumberOrigin = 'input' | 'output' | 'case' | 'fact' | 'count';

/** A number that prose can name. */
export interface ReportNumber {
  name: string;
  origin: NumberOrigin;
  label: string;
  /** In its unit; null when it is not known. */
  value: number | null;
  /** As readers see it. */
  text: string;
  unit: string;
  /** The page and anchor that show it in full. */
  href: string;
  /** The formula with labels, and with values; for outputs alone. */
  formula?: string;
  worked?: string;
  meaning?: string;
  /** The inputs that an output rests on, directly or through others: names of numbers. */
  inputs: string[];
  why?: string;
  note?: string;
  sources: string[];
  claims: string[];
}

/** A value of the record that an input may be measured by. */
export interface Reference {
  label: string;
  /** In the input's own unit. */
  value: number;
  /** The name of the number that it is, unless its author typed it. */
  number?: string;
  sources: string[];
}

/** An input with what its author says of it. */
export interface InputText {
  why?: string;
  sources: string[];
  claims: string[];
  fact?: string;
  /** From the lowest value to the highest. */
  references: Reference[];
}

/** What a chapter shows of a model. */
export interface ModelView {
  question: string;
  title: string;
  measure: string;
  description: string;
  source: string;
  inputs: string[];
  answers: string[];
  picture: ViewPicture;
}

/** What the model's own page opens with. */
export interface Workbench {
  answers: string[];
  /** The output asked about, and what it would have to come to: a number in its own unit, or a number's name. */
  target: { output: string; reaches: string | number };
  /** The two inputs that are mapped against each other first. */
  pair: { x: string; y: string };
  source: string;
}

/** A named set of assumptions. */
export interface ModelCase {
  id: string;
  label: string;
  why: string;
  /** Only what differs from the base case, each in its input's own unit. */
  inputs: Results;
  /** What its author says of each of them. */
  texts: Record<string, { why?: string; sources: string[]; claims: string[]; number?: string }>;
}

/** A model, compiled. */
export interface Model {
  id: string;
  title: string;
  description?: string;
  program: Program;
  inputTexts: Record<string, InputText>;
  cases: ModelCase[];
  words: Record<string, WordChoice>;
  /** By name, in their author's order. */
  views: Record<string, ModelView>;
  /** Where readers may move the model. */
  workbench?: Workbench;
}

/** A fact's row: its cells by column, numbers in their unit. */
export interface DatasetRow {
  id: string;
  label: string;
  note?: string;
  sources: string[];
  claims: string[];
  cells: Record<string, number | string | null>;
}

/** Facts in rows and columns. */
export interface Dataset {
  id: string;
  title: string;
  measure?: string;
  description?: string;
  /** What its table file heads the rows' labels with. */
  heading?: string;
  /** `text` is true for words and dates, `date` for dates alone: 2026-04-30, 2026-04, 2026-Q2 or 2026. */
  columns: { id: string; label: string; unit?: string; text: boolean; date?: true; format?: NumberFormat }[];
  rows: DatasetRow[];
}

/** A chapter, without its prose. */
export interface Chapter {
  id: string;
  title: string;
  /** Empty where it has none. */
  summary: string;
  /** Its first paragraph, with tokens; empty where it begins with something else. */
  opening: string;
  findings: KeyFinding[];
  covers: string[];
  headings: Heading[];
  components: ComponentUse[];
  words: number;
  /** Whole minutes at 230 words a minute. */
  minutes: number;
}

/** A numbered figure. */
export interface Figure {
  id: string;
  /** Its kind and its name in it, of which the id is made. */
  kind: string;
  name: string;
  number: number;
  chapter: string;
  title: string;
  /** All texts of its file in which tokens may stand. */
  texts: string[];
}

/** One content/, read, checked and compiled: plain data. */
export interface Report {
  file: ReportFile;
  locale: FormatLocaleDefinition;
  citationStyle: CitationStyle;
  sources: Source[];
  claims: Claim[];
  /** The text examined, with the claims in their places; empty where there is none. */
  text: SourceBlock[];
  glossary: GlossaryTerm[];
  changes: Change[];
  /** The editions before this one of which anything is kept, newest first. */
  editions: EarlierEdition[];
  models: Model[];
  datasets: Dataset[];
  /** What the files of figures hold, by kind and name. */
  figureContents: Record<string, Record<string, unknown>>;
  chapters: Chapter[];
  figures: Figure[];
  numbers: Record<string, ReportNumber>;
  words: Record<string, string>;
  /** The pictures of images/ that chapters set, by file name. */
  images: string[];
  /** The files of files/, which chapters may link to. */
  attachments: { name: string; bytes: number }[];
  /** What readers can change, figure by figure. */
  readings: FigureReading[];
}
