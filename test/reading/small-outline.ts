import { americanLocale } from '../model/american-locale.ts';
import type { BridgeOutline } from '../../src/figures/bridge/reading.ts';
import type { ChecklistOutline } from '../../src/figures/checklist/reading.ts';
import type { MatrixOutline } from '../../src/figures/matrix/reading.ts';
import type { ReadingOutline } from '../../src/reading/outline.ts';
import { input, output, program } from '../model/small-program.ts';

const steps = ['Low', 'Middle', 'High'].map((word) => ({ word, meaning: `${word} it is.` }));

const bands = steps.map((step, index) => ({ ...step, from: index / 3, to: (index + 1) / 3 }));
const share = { low: 0, high: 0.5, step: 0.1 };

const sales: BridgeOutline = {
  kind: 'bridge',
  id: 'sales',
  title: 'Sales',
  chapter: 'leaf',
  program: program(
    [input('share', 0.1, { range: share }), input('fact', 7)],
    [output('cups', 'share * fact'), output('pots', 'cups / 2')],
  ),
  headline: 'cups',
  answers: ['cups', 'pots'],
};

const only = (value: number): { value: number; low: number; high: number } => ({ value, low: value, high: value });
const ways: MatrixOutline = {
  kind: 'matrix',
  id: 'ways',
  title: 'Ways',
  chapter: 'leaf',
  lenses: [
    { id: 'promise', label: 'Promise', counts: 'for', steps },
    { id: 'harm', label: 'Harm', counts: 'against', steps },
  ],
  axes: { x: 'promise', y: 'harm' },
  quadrants: { 'low-low': '', 'high-low': '', 'low-high': '', 'high-high': '' },
  trends: [
    { id: 'iced', label: 'Iced tea', ratings: { promise: only(2), harm: only(1) }, trail: [] },
    { id: 'bags', label: 'Bags', ratings: { promise: only(1), harm: only(3) }, trail: [] },
  ],
};

const doubts: ChecklistOutline = {
  kind: 'checklist',
  id: 'doubts',
  title: 'Doubts',
  chapter: 'cup',
  horizon: 'by next spring',
  likelihood: bands,
  impact: steps,
  items: [
    {
      id: 'frost',
      group: 'weather',
      short: 'frost',
      question: 'Would frost kill the leaf?',
      signal: 'A cold night.',
      likelihood: 2,
      impact: 3,
      digest: 'aaaa',
    },
    {
      id: 'taste',
      group: 'people',
      short: 'taste',
      question: 'Would taste change?',
      signal: 'Coffee.',
      likelihood: 1,
      impact: 1,
      digest: 'bbbb',
    },
  ],
};

const step = { low: 1, high: 3 };
const riskFields = { state: 'any', reason: 'any', note: 'any', seen: 'any', likelihood: step, impact: step } as const;

/** What a reading of a small report about tea can be about. */
export const smallOutline: ReadingOutline = {
  report: 'Tea',
  authors: ['The editors'],
  edition: '2026-11-23',
  day: '23 November 2026',
  version: '1.0',
  locale: americanLocale,
  chapters: [
    { id: 'leaf', title: 'The leaf' },
    { id: 'cup', title: 'The cup' },
  ],
  figures: [sales, ways, doubts],
  renamed: {},
  fields: {
    'read/leaf': 'any',
    'read/cup': 'any',
    'input/sales/share': share,
    'weight/ways/promise': { low: 0, high: 5 },
    'weight/ways/harm': { low: 0, high: 5 },
    ...Object.fromEntries(
      ['iced', 'bags'].flatMap((trend) => ['promise', 'harm'].map((lens) => [`rating/ways/${trend}/${lens}`, step])),
    ),
    ...Object.fromEntries(
      ['frost', 'taste'].flatMap((item) =>
        Object.entries(riskFields).map(([kind, range]) => [`${kind}/doubts/${item}`, range]),
      ),
    ),
  },
};
