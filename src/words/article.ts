import { group, plain, says, text } from './message.ts';

/** What stands in an article besides prose: pictures, boxes, code and files. */
export const articleWords = group('article', {
  callouts: { note: plain, tip: plain, warning: plain, method: plain },
  code: plain,
  codeIn: says(text('language')),
  formula: plain,
  credit: plain,
  watch: says(text('host')),
});

/** A file to download: what it is and how large. */
export const fileWords = group('file', {
  file: plain,
  kilobytes: says(text('count')),
  megabytes: says(text('count')),
});
