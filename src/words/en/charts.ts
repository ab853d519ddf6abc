/** Figures that are drawn from datasets. */
export const plotWords = {
  facts: 'The facts',
  asTable: 'The same as a table',
  source: 'Source',
  item: 'Item',
  note: 'Note',
  range: (low: string, high: string) => `${low} to ${high}`,
  upTo: (high: string) => `up to ${high}`,
  from: (low: string) => `from ${low}`,
  logScale: 'Logarithmic scale: equal steps are equal multiples',
  aboveZero: (name: string) => (name === '' ? 'Above zero' : `${name}, above zero`),
  belowZero: (name: string) => (name === '' ? 'Below zero' : `${name}, below zero`),
  values: (isEvents: boolean, rows: string) => `${isEvents ? 'Events' : 'Values'}: ${rows}.`,
  quoteIn: (source: string, quote: string) => `${source}: “${quote}”`,
};

/** What the tables and pictures of trends and risks have in common. */
export const tableWords = {
  table: 'Table',
  tableOf: (title: string) => `Table: ${title}`,
  find: 'Find',
  all: 'All',
  shown: (shown: number, all: number, noun: string) => `${shown} of ${all} ${noun} shown`,
  details: 'Evidence and reasons',
  evidence: 'Evidence',
  reason: 'Why we rate it this way',
  ours: 'ours',
  yours: 'yours',
  theirs: 'theirs',
};
