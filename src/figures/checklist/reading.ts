import { checklistWords as words, readingWords, withCommas, withinWords } from '../../words/words.ts';
import { checklistKinds, fieldName, type FieldValue } from '../../reading/fields.ts';
import { type FigureOutline, type Step } from '../../reading/outline.ts';
import type { ReadingValues } from '../../reading/reading.ts';
import { stateWords } from './state-words.ts';
import { comparedWithEditors } from '../../reading/step-difference.ts';
import type { FigureReading, MemoPart } from '../figure-reading.ts';

/** A checklist: its scales, and for each risk the editors' steps, counted from 1. */
export interface ChecklistOutline extends FigureOutline {
  kind: 'checklist';
  horizon: string;
  /** What a word of likelihood means is a range of probability. */
  likelihood: (Step & { from: number; to: number })[];
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
  likelihood: number;
  impact: number;
  /** The digest of its text, by which a reader's marks know whether it has changed. */
  digest: string;
}

/** How readings describe a checklist: which risks are open, settled, or not looked at. */
export const reading: FigureReading<ChecklistOutline> = {
  kind: 'checklist',
  counts,
  memo,
  changes,
  placeOf: ({ kind, of }, checklist) =>
    checklistKinds.includes(kind) && of === checklist.id ? placeIn(checklist) : null,
};

const [openStates, settledStates] = [
  ['open', 'watching'],
  ['happened', 'cleared', 'not-applicable'],
];

function placeIn({ id, chapter }: ChecklistOutline): string {
  return `/${chapter}/#checklist-${id}`;
}

function counts(values: ReadingValues, { id, items }: ChecklistOutline): string[] {
  const having = (kind: 'state' | 'note'): number =>
    items.filter((item) => values.has(fieldName(kind, id, item.id))).length;
  const rated = items.filter((item) =>
    (['likelihood', 'impact'] as const).some((kind) => values.has(fieldName(kind, id, item.id))),
  ).length;
  const [looked, notes] = [having('state'), having('note')];
  return [
    ...(looked > 0 ? [readingWords.risksLookedAt(looked, items.length)] : []),
    ...(rated > 0 ? [readingWords.risksRated(rated)] : []),
    ...(notes > 0 ? [readingWords.notesMade(notes)] : []),
  ];
}

function changes(values: ReadingValues, checklist: ChecklistOutline): string[] {
  return checklist.items.flatMap((item) => {
    const state = stateOf(values, checklist, item);
    const parts = [
      ...(state === undefined ? [] : [withinWords.state(stateWord(state))]),
      ...(['likelihood', 'impact'] as const).flatMap((kind) => {
        const [own, editors] = [stepWord(values, checklist, item, kind), editorsWord(checklist, item, kind)];
        return own === editors ? [] : [words.stepInstead(kind, own, editors)];
      }),
    ];
    return parts.length === 0 ? [] : [words.changedRisk(item.short, withCommas(parts))];
  });
}

function memo(values: ReadingValues, checklist: ChecklistOutline): MemoPart[] {
  const { items } = checklist;
  const figure = placeIn(checklist);
  const inState = (states: readonly string[]): RiskOutline[] =>
    items.filter((item) => states.includes(String(stateOf(values, checklist, item))));
  const [open, settled] = [inState(openStates), inState(settledStates)];
  const rest = items.filter((item) => stateOf(values, checklist, item) === undefined);
  const viewed = rest.filter((item) =>
    (['likelihood', 'impact', 'note'] as const).some((kind) => values.has(fieldName(kind, checklist.id, item.id))),
  );
  const looked = items.length - rest.length;
  const risks = items.length;
  return [
    {
      title: words.memoTitle,
      figure,
      paragraphs: [looked === 0 ? words.noneLookedAt(risks) : words.lookedAt(looked, risks, open.length)],
      entries: [...open, ...viewed].map((item) => ({ text: item.question, more: openRisk(values, checklist, item) })),
    },
    ...(settled.length > 0
      ? [
          {
            title: words.settledTitle,
            figure,
            paragraphs: [],
            entries: settled.map((item) => ({ text: item.question, more: settledRisk(values, checklist, item) })),
          },
        ]
      : []),
    ...(looked > 0 && rest.length > 0
      ? [
          {
            title: words.notLookedAt,
            figure,
            paragraphs: [words.leftOut(withCommas(rest.map(({ short }) => short)))],
            entries: [],
          },
        ]
      : []),
  ];
}

/** The state, the reader's view in a sentence, the signal to watch, and the reader's own words. */
function openRisk(values: ReadingValues, checklist: ChecklistOutline, item: RiskOutline): string[] {
  const state = stateOf(values, checklist, item);
  const scale = (kind: 'likelihood' | 'impact'): [word: string, difference: string] => [
    stepWord(values, checklist, item, kind),
    comparedWithEditors(stepOf(values, checklist, item, kind), item[kind], checklist[kind]),
  ];
  return [
    words.openView(
      state === undefined ? '' : stateWord(state),
      checklist.horizon,
      ...scale('likelihood'),
      ...scale('impact'),
    ),
    words.signalLine(item.signal),
    ...noteLine(values, checklist, item),
  ];
}

function settledRisk(values: ReadingValues, checklist: ChecklistOutline, item: RiskOutline): string[] {
  const [state, reason] = [stateOf(values, checklist, item), values.get(fieldName('reason', checklist.id, item.id))];
  return [
    words.settledView(state === undefined ? '' : stateWord(state), String(reason ?? '')),
    ...noteLine(values, checklist, item),
  ];
}

function stateOf(values: ReadingValues, { id }: ChecklistOutline, item: RiskOutline): FieldValue | undefined {
  return values.get(fieldName('state', id, item.id));
}

function stateWord(state: FieldValue): string {
  return stateWords[state as keyof typeof stateWords].word;
}

function stepOf(
  values: ReadingValues,
  checklist: ChecklistOutline,
  item: RiskOutline,
  kind: 'likelihood' | 'impact',
): number {
  const value = values.get(fieldName(kind, checklist.id, item.id));
  return typeof value === 'number' ? Math.min(value, checklist[kind].length) : item[kind];
}

function stepWord(...of: Parameters<typeof stepOf>): string {
  const [, checklist, , kind] = of;
  return withinWords.step(checklist[kind][stepOf(...of) - 1]?.word ?? '');
}

function editorsWord(checklist: ChecklistOutline, item: RiskOutline, kind: 'likelihood' | 'impact'): string {
  return stepWord(new Map(), checklist, item, kind);
}

function noteLine(values: ReadingValues, { id }: ChecklistOutline, item: RiskOutline): string[] {
  const note = values.get(fieldName('note', id, item.id));
  return note === undefined ? [] : [words.noteLine(String(note))];
}
