import { count, group, plain, says } from './message.ts';

const perGrade = { primary: plain, reported: plain, weak: plain } as const;
/** Grades of sources in a report that has no words of its own for them. */
export const gradeWords = group('grade', { labels: perGrade, meanings: perGrade });

/** A source, and the page that lists them. */
export const sourceWords = group('source', {
  title: plain,
  description: says(count('count')),
  undated: plain,
  accessed: plain,
  noAddress: plain,
  readVia: plain,
  usedFor: plain,
  uses: {
    claims: plain,
    facts: plain,
    inputs: plain,
  },
  onlyCited: plain,
});
