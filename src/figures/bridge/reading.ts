import { bridgeMemoWords as words, plural, readingWords } from '../../words/en.ts';
import { formatDifference } from '../../model/number-format.ts';
import { numberText } from '../../model/number-text.ts';
import { baseCase, movableInputs, numberOf, type Program } from '../../model/program.ts';
import { run } from '../../model/run.ts';
import { fieldName } from '../../reading/fields.ts';
import { type FigureOutline, type ReadingOutline } from '../../reading/outline.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import { caseIn } from '../../reading/session.ts';
import type { FigureReading, MemoPart } from '../figure-reading.ts';

/** A model with a bridge, and the outputs that a memo lists. */
export interface BridgeOutline extends FigureOutline {
  kind: 'bridge';
  program: Program;
  answers: string[];
}

/** How readings describe a bridge: its assumptions and its results. */
export const reading: FigureReading<BridgeOutline> = { kind: 'bridge', counts, memo };

function counts(values: ReadingValues, { id, program }: BridgeOutline): string[] {
  const changed = movableInputs(program).filter(({ name, value }) => {
    const own = values.get(fieldName('input', id, name));
    return own !== undefined && own !== value;
  });
  return changed.length === 0 ? [] : [readingWords.assumptionsChanged(changed.length)];
}

function memo(
  values: ReadingValues,
  { id, title, chapter, program, answers }: BridgeOutline,
  { locale }: ReadingOutline,
): MemoPart[] {
  const base = baseCase(program);
  const inputs = caseIn(values, id, program);
  const text = (name: string, value: number | undefined): string => numberText({ program, locale }, name, value ?? NaN);
  const moved = movableInputs(program).filter(({ name }) => inputs[name] !== base[name]);
  const [here, there] = [run(program, inputs), run(program, base)];
  const figure = `/${chapter}/#bridge-${id}`;
  const of = plural(movableInputs(program).length, 'assumption');
  const differs = (name: string): boolean => !Object.is(here[name], there[name]);
  // For the base case all answers are listed, for a changed one only those that differ from it.
  const shown = moved.length === 0 ? answers : answers.filter(differs);
  const follows = shown.map((name) => {
    const [now, before] = [here[name] ?? NaN, there[name] ?? NaN];
    const { label, format } = numberOf(program, name);
    const change = Number.isFinite(now - before) ? formatDifference(now - before, format, locale) : '';
    return {
      text: words.entry(label, text(name, now)),
      more: differs(name)
        ? [change === '' ? words.base(text(name, before)) : words.fromBase(change, text(name, before))]
        : [],
    };
  });
  const unmoved = answers.length - shown.length;
  return [
    {
      title: words.assumed(title),
      figure,
      summary: moved.length === 0 ? words.allBase(of) : words.changed(moved.length, of),
      entries: moved.map(({ name, label }) => ({
        text: words.entry(label, text(name, inputs[name])),
        more: [words.base(text(name, base[name]))],
      })),
    },
    {
      title: words.results,
      figure,
      summary: unmoved === 0 ? '' : words.unchanged(unmoved),
      entries: follows,
    },
  ];
}
