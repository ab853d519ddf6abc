import { count, group, maybe, plain, says, text } from './message.ts';

/** What the text examined is called in a report that has no name for it. */
export const sourceTextWords = group('sourceText', { name: plain, title: plain, short: plain });

/** What kinds of claims are called after their verdict. */
export const claimKindWords = group('claimKind', {
  fact: plain,
  judgement: plain,
  forecast: plain,
  estimate: plain,
  assumption: plain,
  derived: plain,
});

const perVerdict = {
  supported: plain,
  partly: plain,
  unverified: plain,
  contradicted: plain,
  inconsistent: plain,
} as const;
/** Verdicts in a report that has no words of its own for them. */
export const verdictWords = group('verdict', { labels: perVerdict, meanings: perVerdict });

/** A claim, and the tables and lists of claims. */
export const claimWords = group('claim', {
  title: plain,
  description: says(count('count')),
  name: says(text('verdict')),
  mark: says(text('verdict')),
  section: says(text('section')),
  weakOnly: plain,
  noSource: plain,
  chapter: says(text('title')),
  counts: {
    caption: plain,
    chapter: plain,
    all: plain,
    report: plain,
    none: plain,
    label: says(count('count'), text('verdict'), text('chapter')),
  },
});

/** The filter of the page of claims. */
export const claimFilterWords = group('claimFilter', {
  name: plain,
  verdict: plain,
  chapter: plain,
  kind: plain,
  grade: plain,
  text: plain,
  all: plain,
  option: says(text('label')),
  withSource: says(text('grade')),
  withoutSource: plain,
  clear: plain,
  count: says(count('shown'), count('all')),
  countAll: says(count('all')),
  countNone: says(count('all')),
});

/** The picture of the text examined, each claim inked by its verdict. */
export const inkedPageWords = group('inkedPage', {
  title: says(maybe(text('source'))),
  name: says(maybe(text('source')), count('claims')),
  claim: says(text('verdict'), text('quote')),
  legend: plain,
  skip: plain,
  open: says(count('claims')),
  shared: says(text('title'), maybe(text('source')), text('counts')),
  sharedTitle: says(text('title')),
  count: says(count('count'), text('verdict')),
});

/** The page of the text examined, with findings beside it. */
export const markedTextWords = group('markedText', {
  title: says(maybe(text('source'))),
  description: says(maybe(text('source')), count('claims')),
  findings: plain,
  back: says(count('index')),
  sources: says(count('count')),
  noSource: plain,
});
