import { formatDifference } from '../../model/number-format.ts';
import { numberText } from '../../model/number-text.ts';
import { baseCase, movableInputs, numberOf, type Program } from '../../model/program.ts';
import { run } from '../../model/run.ts';
import { fieldName } from '../../reading/fields.ts';
import { plural, type FigureOutline, type ReadingOutline } from '../../reading/outline.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import { caseIn } from '../../reading/session.ts';
import type { FigureReading, MemoPart } from '../figure-reading.ts';

/** A model with a bridge, and the outputs that are told of it. */
export interface BridgeOutline extends FigureOutline {
  kind: 'bridge';
  program: Program;
  answers: string[];
}

/** How readings tell of a bridge: what is assumed, and what follows. */
export const reading: FigureReading<BridgeOutline> = { kind: 'bridge', counts, memo };

function counts(values: ReadingValues, { id, program }: BridgeOutline): string[] {
  const changed = movableInputs(program).filter(({ name, value }) => {
    const own = values.get(fieldName('input', id, name));
    return own !== undefined && own !== value;
  });
  return changed.length === 0 ? [] : [`${plural(changed.length, 'assumption')} changed`];
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
  // Who has moved nothing is told what the base case comes to; who has, what that changes.
  const told = moved.length === 0 ? answers : answers.filter(differs);
  const follows = told.map((name) => {
    const [now, before] = [here[name] ?? NaN, there[name] ?? NaN];
    const { label, format } = numberOf(program, name);
    const change = Number.isFinite(now - before) ? `${formatDifference(now - before, format, locale)} against ` : '';
    return {
      text: `${label}: ${text(name, now)}`,
      more: differs(name) ? [`${change || 'In '}the base case, ${text(name, before)}.`] : [],
    };
  });
  const unmoved = answers.length - told.length;
  return [
    {
      title: `What is assumed: ${title}`,
      figure,
      said:
        moved.length === 0
          ? `All ${of} are those of the base case.`
          : `${moved.length} of ${of} ${moved.length === 1 ? 'differs' : 'differ'} from the base case.`,
      entries: moved.map(({ name, label }) => ({
        text: `${label}: ${text(name, inputs[name])}`,
        more: [`The base case has ${text(name, base[name])}.`],
      })),
    },
    {
      title: 'What follows from it',
      figure,
      said:
        unmoved === 0
          ? ''
          : `${plural(unmoved, 'other answer')} of the model ${unmoved === 1 ? 'stays' : 'stay'} as in the base case.`,
      entries: follows,
    },
  ];
}
