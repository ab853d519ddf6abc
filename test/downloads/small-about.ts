import type { About } from '../../src/downloads/about.ts';

/** What a file in tests comes from. */
export const about: About = {
  report: 'On tea',
  authors: ['The editors'],
  model: 'The tea case',
  caseLabel: 'Your case',
  edition: '2026-11-23',
  version: '1.0',
  source: 'The note, "as it is"',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};
