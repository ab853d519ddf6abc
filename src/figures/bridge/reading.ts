import { bridgeMemoWords as words, readingWords, sentences } from '../../words/words.ts';
import { formatDifference, formatNumber, withoutNoun } from '../../model/number-format.ts';
import { numberText } from '../../model/number-text.ts';
import {
  baseCase,
  movableInputs,
  numberOf,
  type MovableInput,
  type Program,
  type Results,
} from '../../model/program.ts';
import { run } from '../../model/run.ts';
import { fieldName, type FieldName } from '../../reading/fields.ts';
import { type FigureOutline, type ReadingOutline } from '../../reading/outline.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import { caseIn } from '../../reading/session.ts';
import type { FigureReading, HeadlineResult, MemoPart } from '../figure-reading.ts';

/** A model with a bridge, and the outputs that a memo tells of. */
export interface BridgeOutline extends FigureOutline {
  kind: 'bridge';
  program: Program;
  /** The output that the model is about. */
  headline: string;
  answers: string[];
  /** The author's case named `record`: what the record supports. */
  record?: { label: string; inputs: Results };
  /** The figures that show a part of the model each, where it has such; the whole model then stands on its own page. */
  views?: { id: string; chapter: string; inputs: string[] }[];
}

/** How readings describe a bridge: its assumptions and its results. */
export const reading: FigureReading<BridgeOutline> = { kind: 'bridge', counts, memo, changes, headline, placeOf };

/** How many results a memo tells of after the first; more would be a table. */
const mostResults = 3;

/** A reader's case of a model beside the base case, with what writes their values. */
interface ComparedCase {
  moved: MovableInput[];
  inputs: Results;
  here: Results;
  there: Results;
  text: (name: string, value: number | undefined) => string;
}

function compared(
  values: ReadingValues,
  { id, program }: BridgeOutline,
  { locale }: Pick<ReadingOutline, 'locale'>,
): ComparedCase {
  const inputs = caseIn(values, id, program);
  return {
    moved: movableInputs(program).filter(({ name, value }) => inputs[name] !== value),
    inputs,
    here: run(program, inputs),
    there: run(program, baseCase(program)),
    text: (name, value) => numberText({ program, locale }, name, value ?? NaN),
  };
}

function counts(values: ReadingValues, { id, program }: BridgeOutline): string[] {
  const changed = movableInputs(program).filter(({ name, value }) => {
    const own = values.get(fieldName('input', id, name));
    return own !== undefined && own !== value;
  });
  return changed.length === 0 ? [] : [readingWords.assumptionsChanged(changed.length)];
}

function changes(values: ReadingValues, outline: BridgeOutline, report: ReadingOutline): string[] {
  const { moved, inputs, text } = compared(values, outline, report);
  return moved.map(({ name, short, value }) => words.instead(short, text(name, inputs[name]), text(name, value)));
}

function headline(values: ReadingValues, outline: BridgeOutline, report: ReadingOutline): HeadlineResult | null {
  const { moved, here, there, text } = compared(values, outline, report);
  const { program, headline: first, answers, record } = outline;
  // A move may leave the first result as it was; then the first that it did change is said.
  const name = [first, ...answers].find((one) => text(one, here[one]) !== text(one, there[one])) ?? first;
  if (moved.length === 0 || name === '') return null;
  const of = (results: Results): HeadlineResult['own'] => ({
    value: results[name] ?? NaN,
    text: text(name, results[name]),
  });
  const { label, short } = numberOf(program, name);
  const recorded = record && { label: record.label, ...of(run(program, { ...baseCase(program), ...record.inputs })) };
  return { label, short, own: of(here), base: of(there), record: recorded ?? null };
}

function placeOf({ kind, of, about: [input = ''] }: FieldName, outline: BridgeOutline): string | null {
  const { id, views } = outline;
  if (kind !== 'input' || of !== id) return null;
  const view = views?.find(({ inputs }) => inputs.includes(input));
  return view ? `/${view.chapter}/#bridge-${id}-${view.id}` : wholeModel(outline);
}

function wholeModel({ id, chapter, views }: BridgeOutline): string {
  return `/${views ? 'model' : chapter}/#bridge-${id}`;
}

function memo(values: ReadingValues, outline: BridgeOutline, report: ReadingOutline): MemoPart[] {
  const all = compared(values, outline, report);
  const of = movableInputs(outline.program).length;
  const paragraphs =
    all.moved.length === 0
      ? [sentences([words.allBase, ...baseResult(all, outline)])]
      : [
          sentences([
            words.changed(all.moved.length, of),
            ...all.moved.map(({ name, label, value, format }) =>
              words.moved(
                label,
                formatNumber(value, withoutNoun(format), report.locale),
                all.text(name, all.inputs[name]),
              ),
            ),
          ]),
          consequences(all, outline, report),
        ];
  return [{ title: outline.title, figure: wholeModel(outline), paragraphs, entries: [] }];
}

function baseResult({ there, text }: ComparedCase, { program, headline: name }: BridgeOutline): string[] {
  return name === '' ? [] : [words.baseGives(numberOf(program, name).label, text(name, there[name]))];
}

/** What follows from the case: the headline result, the answers that changed most in the author's order, and how many more. */
function consequences({ here, there, text }: ComparedCase, outline: BridgeOutline, { locale }: ReadingOutline): string {
  const { program, headline: first, answers } = outline;
  const others = [...new Set(answers)].filter((name) => name !== first);
  const differing = others.filter((name) => text(name, here[name]) !== text(name, there[name]));
  const told = [...(first === '' ? [] : [first]), ...differing.slice(0, mostResults)];
  const said = told.map((name) => {
    const { label, format } = numberOf(program, name);
    const [now, before] = [here[name] ?? NaN, there[name] ?? NaN];
    const [own, base] = [text(name, now), text(name, before)];
    if (own === base) return words.stayed(label, base);
    if (!Number.isFinite(now)) return words.noValue(label, base);
    if (!Number.isFinite(before)) return words.newValue(label, own);
    const was = formatNumber(before, withoutNoun(format), locale);
    return words.became(label, now > before, was, own, formatDifference(now - before, withoutNoun(format), locale));
  });
  const [more, same] = [differing.length - mostResults, others.length - differing.length];
  if (more > 0) said.push(words.moreChanged(more));
  if (same > 0) said.push(words.unchanged(same));
  return sentences(said);
}
