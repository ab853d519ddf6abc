/** The range chart. */
export const chartWords = {
  facts: 'The facts',
  upTo: (range: string) => `up to ${range}`,
  values: (low: string, high: string, ranges: string) => `Ranges on one scale from ${low} to ${high}: ${ranges}.`,
  asTable: 'The same as a table',
  saidBy: 'According to',
  range: 'Range',
  source: 'Source',
  quoteIn: (source: string, quote: string) => `${source.charAt(0).toUpperCase()}${source.slice(1)}: “${quote}”`,
};

/** What the tables and pictures of trends and risks have in common. */
export const tableWords = {
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
