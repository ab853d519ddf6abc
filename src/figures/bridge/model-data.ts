import type { FormatLocaleDefinition } from 'd3-format';
import type { About } from '../../downloads/about.ts';
import type { WordChoice } from '../../model/chosen-word.ts';
import type { Program, Results } from '../../model/program.ts';
import type { ViewPicture } from '../../model/view-picture.ts';

/** A value of the record that an input may be measured by. */
export interface ShownReference {
  label: string;
  value: number;
  /** The value as readers see it. */
  text: string;
}

/** What scripts know of a model: as JSON in a page that shows it, and at an address of its own for other pages. */
export interface ModelData {
  /** The model's id, which stands before the names of its numbers. */
  id: string;
  program: Program;
  locale: FormatLocaleDefinition;
  /** What figures show of it, by name. */
  views: Record<string, { answers: string[]; picture: ViewPicture }>;
  /** The outputs that the workbench lists. */
  answers: string[];
  words: Record<string, WordChoice>;
  /** The author's named cases, without the base case; each holds what differs from it. */
  cases: { id: string; label: string; inputs: Results }[];
  target: { output: string; reaches: string | number };
  /** The two inputs that are mapped against each other first. */
  pair: { x: string; y: string };
  /** What the report and its edition are, under which a case is kept and handed on. */
  about: About;
  /** The names, present and former, of the inputs of the report's other models, which addresses may hold too. */
  otherInputs: string[];
  /** Values of the record by input, from the lowest to the highest. */
  references: Record<string, ShownReference[]>;
}
