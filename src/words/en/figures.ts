import { plural } from './reading.ts';

/** What every figure publishes: its row of links, its files, and its own page. */
export const figureWords = {
  figure: (number: number) => `Figure ${number}`,
  source: 'Source',
  sources: (count: number) => plural(count, 'source'),
  /** The list of links under a figure. */
  links: (number: number) => `Figure ${number}: table, files and links`,
  table: 'Table',
  link: 'Link',
  embed: 'Embed',
  inWords: 'In words',
  key: 'Key',
  of: (number: number, report: string) => `Figure ${number} of “${report}”`,
  inReport: (chapter: string) => `In the report: ${chapter}`,
  embedHow: 'Copy this into a page of your own. The figure loads from this report and follows its editions.',
  snippet: 'HTML for another page',
  steps: (steps: string) => `Step by step: ${steps}.`,
  amount: (unit: string) => (unit === '' ? 'Amount' : `Amount (${unit})`),
  ratings: (ratings: string) => `The ratings: ${ratings}.`,
  ratingSpread: (word: string, low: string, high: string) => `${word} (from ${low} to ${high})`,
  ratedOn: 'Rated on',
  step: (lens: string, steps: number) => `${lens}, step of ${steps}`,
  lowest: (lens: string) => `${lens}, lowest step`,
  highest: (lens: string) => `${lens}, highest step`,
  matrixKey: (names: string, hasSpread: boolean, hasTrail: boolean) =>
    [
      names,
      ...(hasSpread ? ['Lines: how far the rating could be off'] : []),
      ...(hasTrail ? ['Dots and dashes: how it was rated before'] : []),
    ].join('. ') + '.',
  verdicts: (counts: string) => `Claims by verdict: ${counts}.`,
  ownVerdicts: 'The editors’ verdicts, each with its sources in the ledger.',
  everyClaim: 'Every claim',
  exposureMeasure: (horizon: string) => `Probability ${horizon}, in percent, by impact, as the editors rate it`,
  exposureKey: 'Each bar spans the probabilities that the word for its likelihood means. Risks are grouped by impact.',
  likelihoodFrom: 'Likelihood from',
  likelihoodTo: 'Likelihood to',
  impactStep: (steps: number) => `Impact, step of ${steps}`,
};
