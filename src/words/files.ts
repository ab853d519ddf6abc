import { group, plain, says, text } from './message.ts';

/** The page that lists the report's files, and what programs read of it: data, twins of pages, the feed. */
export const filesWords = group('files', {
  title: plain,
  description: plain,
  data: plain,
  file: plain,
  claims: plain,
  schemas: plain,
  schemasMeaning: plain,
  pages: plain,
  pagesMeaning: plain,
  feed: plain,
  index: plain,
  indexSummary: says(text('report')),
  cite: plain,
  chapters: plain,
  apparatus: plain,
});
