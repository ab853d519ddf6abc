import { group, plain, says, text } from './message.ts';

/** What the files of a case say of where they come from. */
export const aboutWords = group('about', {
  report: plain,
  model: plain,
  case: plain,
  edition: plain,
  source: plain,
  licence: plain,
  citeAs: plain,
  editionOf: says(text('day')),
  version: says(text('version')),
});

/** The spreadsheet of a case. */
export const workbookWords = group('workbook', {
  inputs: plain,
  outputs: plain,
  value: plain,
  unit: plain,
  name: plain,
  low: plain,
  high: plain,
});
