import { formatDifference } from '../number-format.ts';
import { numberText } from '../number-text.ts';
import { baseCase, movableInputs, numberOf } from '../program.ts';
import { run } from '../run.ts';
import { fieldName, type FieldValue } from './fields.ts';
import {
  plural,
  type ChecklistOutline,
  type MatrixOutline,
  type ModelOutline,
  type ReadingOutline,
  type RiskOutline,
} from './outline.ts';
import { ranks, score } from './ranks.ts';
import type { ReadingValues } from './reading.ts';
import { stateWords } from './state-words.ts';
import { stepDifference } from './step-difference.ts';

/** A part of a memo: a heading, what is said under it, and entries with what belongs to each. `figure` is the place in the report that it rests on. */
export interface MemoPart {
  title: string;
  figure: string;
  said: string;
  entries: { text: string; more: string[] }[];
}

/** A reading as a memo, in the order of the report: plain words, from which page, print and Markdown are made. */
export function memo(values: ReadingValues, outline: ReadingOutline): MemoPart[] {
  return [
    ...outline.models.flatMap((model) => assumptions(values, model, outline)),
    ...outline.matrices.map((matrix) => trends(values, matrix)),
    ...outline.checklists.flatMap((checklist) => risks(values, checklist)),
  ];
}

function assumptions(
  values: ReadingValues,
  { id, title, chapter, program, answers }: ModelOutline,
  { locale }: ReadingOutline,
): MemoPart[] {
  const base = baseCase(program);
  const inputs = { ...base };
  for (const { name, range } of movableInputs(program)) {
    const value = values.get(fieldName('input', id, name));
    if (typeof value === 'number') inputs[name] = Math.min(range.high, Math.max(range.low, value));
  }
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

function trends(values: ReadingValues, { id, title, chapter, lenses, trends: all }: MatrixOutline): MemoPart {
  const own = (trend: string, lens: string): number | null => {
    const value = values.get(fieldName('rating', id, trend, lens));
    return typeof value === 'number'
      ? Math.min(value, lenses.find((one) => one.id === lens)?.steps.length ?? value)
      : null;
  };
  const weight = (lens: string): number => {
    const value = values.get(fieldName('weight', id, lens));
    return typeof value === 'number' ? value : 1;
  };
  const rated = all.filter((trend) => lenses.some((lens) => own(trend.id, lens.id) !== null));
  const places = ranks(
    all.map((trend) =>
      score(
        lenses.map((lens) => ({ ...lens, words: lens.steps.map(({ word }) => word) })),
        weight,
        (lens) => own(trend.id, lens) ?? trend.ratings[lens] ?? 1,
      ),
    ),
  );
  const order = all
    .map(({ label }, index) => ({ label, place: places[index] }))
    .sort((one, other) => (one.place?.rank ?? 0) - (other.place?.rank ?? 0));
  const weights = lenses.map((lens) => `${lens.label.toLowerCase()} ${weight(lens.id)} (${lens.counts})`).join(', ');
  const isWeighed = lenses.some((lens) => weight(lens.id) !== 1);
  return {
    title: `How the trends are rated: ${title}`,
    figure: `/${chapter}/#matrix-${id}`,
    said:
      rated.length === 0
        ? `All ${plural(all.length, 'trend')} are rated as the editors rate them.`
        : `${rated.length} of ${plural(all.length, 'trend')} ${rated.length === 1 ? 'is' : 'are'} rated anew.`,
    entries: [
      ...rated.map((trend) => ({
        text: trend.label,
        more: lenses.flatMap((lens) => {
          const [step, editors] = [own(trend.id, lens.id), trend.ratings[lens.id] ?? 1];
          return step === null
            ? []
            : [`${lens.label}: ${lens.steps[step - 1]?.word ?? ''}, ${differs(step, editors, lens.steps)}.`];
        }),
      })),
      ...(rated.length > 0 || isWeighed
        ? [
            {
              text: `Ranked with the weights ${weights}`,
              more: order
                .slice(0, 10)
                .map(({ label, place }) => `${place?.tied ? '=' : ''}${place?.rank ?? ''} ${label}`),
            },
          ]
        : []),
    ],
  };
}

/** How a step stands to the editors', who are named here, for a memo goes to readers of its own. */
function differs(step: number, editors: number, steps: readonly { word: string }[]): string {
  return step === editors
    ? 'as the editors have it'
    : `${stepDifference(step, editors)} than the editors’ “${steps[editors - 1]?.word ?? ''}”`;
}

function risks(values: ReadingValues, checklist: ChecklistOutline): MemoPart[] {
  const { id, chapter, items } = checklist;
  const figure = `/${chapter}/#checklist-${id}`;
  const state = (item: RiskOutline): FieldValue | undefined => values.get(fieldName('state', id, item.id));
  const held = items.filter((item) => ['open', 'watching'].includes(String(state(item))));
  const settled = items.filter((item) => ['happened', 'cleared', 'not-applicable'].includes(String(state(item))));
  const rest = items.filter((item) => state(item) === undefined);
  const viewed = rest.filter((item) =>
    (['likelihood', 'impact', 'note'] as const).some((kind) => values.has(fieldName(kind, id, item.id))),
  );
  const looked = items.length - rest.length;
  return [
    {
      title: `The risks held open: ${checklist.title}`,
      figure,
      said:
        looked === 0
          ? `None of ${plural(items.length, 'risk')} has been looked at.`
          : `${looked} of ${plural(items.length, 'risk')} ${looked === 1 ? 'has' : 'have'} been looked at; ${held.length} ${held.length === 1 ? 'is' : 'are'} held open.`,
      entries: [...held, ...viewed].map((item) => ({ text: item.question, more: openRisk(values, checklist, item) })),
    },
    ...(settled.length > 0
      ? [
          {
            title: 'The risks settled',
            figure,
            said: '',
            entries: settled.map((item) => ({ text: item.question, more: settledRisk(values, checklist, item) })),
          },
        ]
      : []),
    ...(looked > 0 && rest.length > 0
      ? [{ title: 'Not looked at', figure, said: `${rest.map(({ short }) => short).join(', ')}.`, entries: [] }]
      : []),
  ];
}

function openRisk(values: ReadingValues, checklist: ChecklistOutline, item: RiskOutline): string[] {
  const scale = (kind: 'likelihood' | 'impact'): string => {
    const value = values.get(fieldName(kind, checklist.id, item.id));
    const steps = checklist[kind];
    const step = typeof value === 'number' ? Math.min(value, steps.length) : item[kind];
    const { word = '', meaning = '' } = steps[step - 1] ?? {};
    const means = kind === 'likelihood' ? ` (${meaning}, ${checklist.horizon})` : '';
    return `${kind === 'likelihood' ? 'Likelihood' : 'Impact'}: ${word}${means}, ${differs(step, item[kind], steps)}.`;
  };
  return [
    ...stateLine(values, checklist, item),
    scale('likelihood'),
    scale('impact'),
    `Signal: ${item.signal}`,
    ...noteLine(values, checklist, item),
  ];
}

function settledRisk(values: ReadingValues, checklist: ChecklistOutline, item: RiskOutline): string[] {
  const reason = values.get(fieldName('reason', checklist.id, item.id));
  return [
    ...stateLine(values, checklist, item),
    ...(reason === undefined ? [] : [`Reason: ${String(reason)}`]),
    ...noteLine(values, checklist, item),
  ];
}

function stateLine(values: ReadingValues, { id }: ChecklistOutline, item: RiskOutline): string[] {
  const state = values.get(fieldName('state', id, item.id));
  return state === undefined ? [] : [`${stateWords[state as keyof typeof stateWords].word}.`];
}

function noteLine(values: ReadingValues, { id }: ChecklistOutline, item: RiskOutline): string[] {
  const note = values.get(fieldName('note', id, item.id));
  return note === undefined ? [] : [`Note: ${String(note)}`];
}
