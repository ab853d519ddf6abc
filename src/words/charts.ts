import { flag, group, maybe, plain, says, text } from './message.ts';

/** Figures that are drawn from datasets. */
export const plotWords = group('plot', {
  facts: plain,
  asTable: plain,
  source: plain,
  item: plain,
  note: plain,
  range: says(text('low'), text('high')),
  upTo: says(text('high')),
  from: says(text('low')),
  logScale: plain,
  aboveZero: says(text('name')),
  belowZero: says(text('name')),
  value: says(text('column'), text('value')),
  values: says(flag('isEvents'), text('rows')),
  quoteIn: says(maybe(text('source')), text('quote')),
});

/** What the tables and pictures of trends and risks have in common. */
export const tableWords = group('table', {
  table: plain,
  tableOf: says(text('title')),
  find: plain,
  all: plain,
  details: plain,
  evidence: plain,
  reason: plain,
  ours: plain,
  yours: plain,
  theirs: plain,
});
