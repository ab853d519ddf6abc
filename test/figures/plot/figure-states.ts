import type { FigureRecord } from '../../../src/figures/figure-record.ts';
import { smallDataset, smallFigure, type SmallRow } from './small-figure.ts';

const numbered = (count: number, row: (index: number) => SmallRow): SmallRow[] =>
  Array.from({ length: count }, (_, index) => row(index));
/** Sixty characters. */
const longLabel = 'A rather long label that says all there is to say on this ap';
const longWord = 'Averyveryverylongwordwithoutanyspaceinitatallwhichcannotwrap';
const longUnit = { after: ' thousand kilowatt-hours a household', decimals: 2 };
const bars = [{ mark: 'barX', y: 'label', x: 'value' }];
const columns = [{ mark: 'barY', x: 'label', y: 'value' }];
const line = [
  { mark: 'lineY', x: 'label', y: 'value' },
  { mark: 'dot', x: 'label', y: 'value' },
];
const dots = [
  { mark: 'dot', x: 'value', y: 'other' },
  { mark: 'text', x: 'value', y: 'other', text: 'label' },
];
const events = [{ mark: 'event', y: 'day', text: 'label', fill: 'kind' }];

/** Every hostile kind of data, for each kind of mark. */
const data: Record<string, { rows: SmallRow[]; format?: object }> = {
  'one row': { rows: [{ value: 4, other: 2, day: '2026-04-30', kind: 'a' }] },
  'forty rows': {
    rows: numbered(40, (index) => ({
      label: `Q${(index % 4) + 1} ${2000 + Math.floor(index / 4)}`,
      value: (index * 37) % 23,
      other: (index * 17) % 29,
      day: `20${10 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      kind: index % 2 ? 'a' : 'b',
    })),
  },
  negatives: {
    rows: [-4, 3, -11.5, 0].map((value, index) => ({ value, other: -value, day: `202${index}`, kind: 'a' })),
  },
  'only negatives': { rows: [-4, -9].map((value) => ({ value, other: value, day: '2024-Q2', kind: 'a' })) },
  unknowns: {
    rows: [4, null, 7, null].map((value, index) => ({
      value,
      other: 1,
      day: `202${index}-0${index + 1}-11`,
      kind: 'a',
    })),
  },
  'nothing known': {
    rows: [
      { value: null, other: 1, day: '2026', kind: 'a' },
      { value: null, other: null, day: '2026', kind: 'a' },
    ],
  },
  'all zero': {
    rows: [
      { value: 0, other: 0, day: '2026', kind: 'a' },
      { value: 0, other: 0, day: '2026', kind: 'b' },
    ],
  },
  'long labels': {
    rows: [longLabel, longWord, `${longLabel}t`].map((label, index) => ({
      label,
      value: 3 + index,
      other: index,
      day: `2026-0${index + 1}`,
      kind: longLabel,
    })),
  },
  'forty long labels': {
    rows: numbered(40, (index) => ({
      label: `${longLabel.slice(0, 57)} ${index}`,
      value: index,
      other: index % 7,
      day: '2026-01-01',
      kind: 'a',
    })),
  },
  'a long unit': {
    rows: numbered(9, (index) => ({ value: 1234.5 * index, other: 0.5 * index, day: '2026-01-01', kind: 'a' })),
    format: longUnit,
  },
  'very small and very large': {
    rows: [1e-7, 1, 3e12].map((value) => ({ value, other: value, day: '2026-01-01', kind: 'a' })),
  },
};

const kinds: Record<string, Record<string, unknown>> = {
  rows: {
    marks: [...bars, { mark: 'ruleX', x: 'note.rate', text: 'The rate in the note' }],
    accent: ['r0'],
    annotations: [{ at: 'r0', text: 'Said of the first row, at some length' }],
  },
  columns: {
    marks: [...columns, { mark: 'ruleY', y: 'note.rate', text: 'The rate in the note' }],
    annotations: [{ at: 'r0', text: 'Said of the first column' }],
    ends: 'The record ends here',
  },
  line: {
    marks: line,
    accent: ['r0'],
    annotations: [{ at: 'r0', text: 'Said of the first point' }],
    ends: 'The record ends here, as far as anybody knows',
  },
  'dots over numbers': { marks: dots, annotations: [{ at: 'r0', text: 'Said of the first dot' }] },
  'lines over days': {
    marks: [{ mark: 'lineY', x: 'day', y: 'value', stroke: 'kind' }],
    x: { type: 'time' },
    ends: 'The record ends here',
  },
  'areas and named lines': {
    marks: [
      { mark: 'areaY', x: 'label', y: 'value' },
      { mark: 'lineY', x: 'label', y: 'value', text: 'The first of the names' },
      { mark: 'lineY', x: 'label', y: 'other', stroke: 'rest', text: 'Other' },
    ],
    hatched: { rows: ['r1'], label: 'Guidance' },
    annotations: [{ over: ['r0', 'r1'], text: 'Between the first two' }],
  },
  'columns side by side': {
    marks: [
      { mark: 'barY', x: 'label', y: 'value', fill: 'sign' },
      { mark: 'barY', x: 'label', y: 'other', fill: 'rest' },
    ],
    hatched: { rows: ['r0'], label: 'Guidance' },
  },
  'dots and ticks in groups': {
    marks: [
      { mark: 'dot', y: 'label', x: 'value', fill: 'kind' },
      { mark: 'tickX', y: 'label', x: 'other', stroke: 'ink' },
    ],
    fy: 'kind',
    ends: 'The record ends here',
  },
  events: { marks: events, ends: 'The record ends here' },
  panels: {
    panels: [
      { title: longLabel, marks: bars },
      { title: 'Other', marks: [{ mark: 'barY', x: 'label', y: 'other' }] },
    ],
  },
};

/** Figures that the tests draw, by kind and state. */
export const figureStates: Record<string, FigureRecord> = Object.fromEntries(
  Object.entries(kinds).flatMap(([kind, content]) =>
    Object.entries(data).map(([state, { rows, format }]) => {
      const named = rows.map((row, index) => ({ id: `r${index}`, ...row }));
      return [`${kind}, ${state}`, smallFigure(content, smallDataset(named, format))] as const;
    }),
  ),
);
