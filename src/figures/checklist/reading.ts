import { checklistWords as words, plural, readingWords } from '../../words/en.ts';
import { fieldName, type FieldValue } from '../../reading/fields.ts';
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
export const reading: FigureReading<ChecklistOutline> = { kind: 'checklist', counts, memo };

function counts(values: ReadingValues, { id, items }: ChecklistOutline): string[] {
  const having = (kind: 'state' | 'note'): number =>
    items.filter((item) => values.has(fieldName(kind, id, item.id))).length;
  const [looked, notes] = [having('state'), having('note')];
  return [
    ...(looked > 0 ? [readingWords.risksLookedAt(looked, items.length)] : []),
    ...(notes > 0 ? [readingWords.notesMade(notes)] : []),
  ];
}

function memo(values: ReadingValues, checklist: ChecklistOutline): MemoPart[] {
  const { id, chapter, items } = checklist;
  const figure = `/${chapter}/#checklist-${id}`;
  const state = (item: RiskOutline): FieldValue | undefined => values.get(fieldName('state', id, item.id));
  const open = items.filter((item) => ['open', 'watching'].includes(String(state(item))));
  const settled = items.filter((item) => ['happened', 'cleared', 'not-applicable'].includes(String(state(item))));
  const rest = items.filter((item) => state(item) === undefined);
  const viewed = rest.filter((item) =>
    (['likelihood', 'impact', 'note'] as const).some((kind) => values.has(fieldName(kind, id, item.id))),
  );
  const looked = items.length - rest.length;
  return [
    {
      title: words.memoTitle(checklist.title),
      figure,
      summary:
        looked === 0
          ? words.noneLookedAt(plural(items.length, 'risk'))
          : words.lookedAt(looked, plural(items.length, 'risk'), open.length),
      entries: [...open, ...viewed].map((item) => ({ text: item.question, more: openRisk(values, checklist, item) })),
    },
    ...(settled.length > 0
      ? [
          {
            title: words.settledTitle,
            figure,
            summary: '',
            entries: settled.map((item) => ({ text: item.question, more: settledRisk(values, checklist, item) })),
          },
        ]
      : []),
    ...(looked > 0 && rest.length > 0
      ? [{ title: words.notLookedAt, figure, summary: `${rest.map(({ short }) => short).join(', ')}.`, entries: [] }]
      : []),
  ];
}

function openRisk(values: ReadingValues, checklist: ChecklistOutline, item: RiskOutline): string[] {
  const scale = (kind: 'likelihood' | 'impact'): string => {
    const value = values.get(fieldName(kind, checklist.id, item.id));
    const steps = checklist[kind];
    const step = typeof value === 'number' ? Math.min(value, steps.length) : item[kind];
    const { word = '', meaning = '' } = steps[step - 1] ?? {};
    const text = kind === 'likelihood' ? words.bandMeaning(word, meaning, checklist.horizon) : word;
    return words.memoStep(words.fields[kind], text, comparedWithEditors(step, item[kind], steps));
  };
  return [
    ...stateLine(values, checklist, item),
    scale('likelihood'),
    scale('impact'),
    words.signalLine(item.signal),
    ...noteLine(values, checklist, item),
  ];
}

function settledRisk(values: ReadingValues, checklist: ChecklistOutline, item: RiskOutline): string[] {
  const reason = values.get(fieldName('reason', checklist.id, item.id));
  return [
    ...stateLine(values, checklist, item),
    ...(reason === undefined ? [] : [words.reasonLine(String(reason))]),
    ...noteLine(values, checklist, item),
  ];
}

function stateLine(values: ReadingValues, { id }: ChecklistOutline, item: RiskOutline): string[] {
  const state = values.get(fieldName('state', id, item.id));
  return state === undefined ? [] : [`${stateWords[state as keyof typeof stateWords].word}.`];
}

function noteLine(values: ReadingValues, { id }: ChecklistOutline, item: RiskOutline): string[] {
  const note = values.get(fieldName('note', id, item.id));
  return note === undefined ? [] : [words.noteLine(String(note))];
}
