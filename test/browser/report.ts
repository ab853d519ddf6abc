import { fileURLToPath } from 'node:url';
import type { Checklist } from '../../src/figures/checklist/schema.ts';
import type { Matrix } from '../../src/figures/matrix/schema.ts';
import { chosenWord } from '../../src/model/chosen-word.ts';
import { numberText } from '../../src/model/number-text.ts';
import { movableInput, type MovableInput, type Results } from '../../src/model/program.ts';
import { run } from '../../src/model/run.ts';
import { fieldText } from '../../src/model/typed-value.ts';
import { readingCode } from '../../src/reading/code.ts';
import { fieldName, type FieldValue } from '../../src/reading/fields.ts';
import { loadReport } from '../../src/report/load.ts';

/** The second report, which browser tests run on. They take names from it, and every number and text that pages show. */
export const report = loadReport(fileURLToPath(new URL('../reports/orchard', import.meta.url)));

/** The item of a list with an id. Throws where the report has none, so that a test says what it misses. */
export function named<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Error(`the second report has no "${id}"`);
  return item;
}

function content<Content>(kind: string, name: string): Content {
  const found = report.figureContents[kind]?.[name];
  if (!found) throw new Error(`the second report has no ${kind} "${name}"`);
  return found as Content;
}

/** The chapters' addresses, by what tests look for in them. */
export const chapter = {
  /** Prose with notes, a footnote, terms, sources and claims. */
  plain: 'the-crop/',
  bridge: 'the-press/',
  matrix: 'the-coming-years/',
  checklist: 'before-winter/',
  last: 'in-the-end/',
};

/** The page with the model's workbench. */
export const workbench = 'model/';

/** The model behind the bridge, the matrix and the checklist. */
export const pressing = named(report.models, 'pressing');
export const seasons = content<Matrix>('matrix', 'seasons');
export const beforeWinter = content<Checklist>('checklist', 'before-winter');

const { program } = pressing;

/** An assumption of the bridge. */
export function input(name: string): MovableInput {
  return movableInput(program, name);
}

/** A number of the bridge's model as pages show it, with some assumptions moved away from the base case. */
export function shown(name: string, moved: Results = {}): string {
  return written(name, run(program, moved)[name] ?? NaN);
}

/** A value of one of the model's numbers as pages show it. */
export function written(name: string, value: number): string {
  return numberText({ program, locale: report.locale }, name, value);
}

/** An assumption's value as its number field shows it. */
export function entered(name: string, value = input(name).value): string {
  return fieldText(value, input(name), report.locale);
}

/** What a word of the model reads, with some assumptions moved. */
export function word(name: string, moved: Results = {}): string {
  const choice = pressing.words[name];
  if (!choice) throw new Error(`the model has no word "${name}"`);
  const { left, right } = choice;
  const results = run(program, moved);
  return chosenWord(choice, results[left] ?? NaN, results[right] ?? NaN, shown(left, moved), shown(right, moved));
}

/** The word for a step of a matrix's lens, counted from 1. */
export function step(lens: string, value: number): string {
  return seasons.steps[lens]?.[value - 1]?.word ?? `no step ${value} of "${lens}"`;
}

/** What another reader has changed in each widget, and the code of that reading in a link. */
export const theirs = { pressed: 0.2, harm: 5, likelihood: 2 };
export const theirCode = readingCode(
  new Map<string, FieldValue>([
    [fieldName('input', 'pressing', 'pressed'), theirs.pressed],
    [fieldName('rating', 'seasons', 'leaving', 'harm'), theirs.harm],
    [fieldName('state', 'before-winter', 'damp'), 'watching'],
    [fieldName('likelihood', 'before-winter', 'damp'), theirs.likelihood],
    [fieldName('impact', 'before-winter', 'mice'), 3],
  ]),
);
