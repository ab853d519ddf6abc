import { group, plain, says, text } from './message.ts';

/** The page that says how to cite the report and its parts, and the links to it. */
export const citationWords = group('citation', {
  title: plain,
  description: plain,
  advice: plain,
  noAddress: plain,
  addressOnCopy: plain,
  report: plain,
  chapters: plain,
  figures: plain,
  claims: plain,
  sources: plain,
  sourceFiles: plain,
  link: plain,
  linkChapter: plain,
  ofClaim: says(text('quote'), text('verdict')),
  files: says(text('part')),
  copy: plain,
  copied: plain,
  copyRefused: plain,
  message: plain,
});
