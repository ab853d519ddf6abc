import { americanLocale } from '../model/american-locale.ts';
import type { ReadingOutline } from '../../src/reading/outline.ts';
import { input, program } from '../model/small-program.ts';

const steps = ['Low', 'Middle', 'High'].map((word) => ({ word, meaning: `${word} it is.` }));

/** What a reading of a small report about tea can be about. */
export const smallOutline: ReadingOutline = {
  report: 'Tea',
  authors: ['The editors'],
  edition: '2026-11-23',
  version: '1.0',
  locale: americanLocale,
  chapters: [
    { id: 'leaf', title: 'The leaf' },
    { id: 'cup', title: 'The cup' },
  ],
  models: [
    {
      id: 'sales',
      title: 'Sales',
      chapter: 'leaf',
      program: program([input('share', 0.1, { range: { low: 0, high: 0.5, step: 0.1 } }), input('fact', 7)], []),
      answers: [],
    },
  ],
  matrices: [
    {
      id: 'ways',
      title: 'Ways',
      chapter: 'leaf',
      lenses: [
        { id: 'promise', label: 'Promise', counts: 'for', steps },
        { id: 'harm', label: 'Harm', counts: 'against', steps },
      ],
      trends: [
        { id: 'iced', label: 'Iced tea', ratings: { promise: 2, harm: 1 } },
        { id: 'bags', label: 'Bags', ratings: { promise: 1, harm: 3 } },
      ],
    },
  ],
  checklists: [
    {
      id: 'doubts',
      title: 'Doubts',
      chapter: 'cup',
      horizon: 'by next spring',
      likelihood: steps,
      impact: steps,
      items: [
        {
          id: 'frost',
          group: 'Weather',
          short: 'frost',
          question: 'Would frost kill the leaf?',
          signal: 'A cold night.',
          mind: 'A warm one.',
          likelihood: 2,
          impact: 3,
          digest: 'aaaa',
        },
        {
          id: 'taste',
          group: 'People',
          short: 'taste',
          question: 'Would taste change?',
          signal: 'Coffee.',
          mind: 'More tea.',
          likelihood: 1,
          impact: 1,
          digest: 'bbbb',
        },
      ],
    },
  ],
};
