import { count, flag, group, plain, says, text } from './message.ts';

/** The trend matrix and what a memo says of it. */
export const matrixWords = group('matrix', {
  asEditors: says(text('word')),
  yourRating: says(text('lens')),
  reset: plain,
  rate: says(text('trend')),
  ranked: says(text('order')),
  ratingText: says(text('whose'), text('step'), text('difference')),
  ratings: says(text('trend'), text('ratings')),
  gripName: says(text('mark'), text('trend'), text('ratings'), flag('isOwn')),
  shown: says(count('shown'), count('all')),
  tied: says(count('rank'), text('trends')),
  oursIs: says(count('rank')),
  editorsFindingYours: says(count('yours'), count('all')),
  editorsFindingTheirs: says(count('theirs'), count('all')),
  editorsFindingBoth: says(count('yours'), count('theirs'), count('all')),
  counts: {
    for: plain,
    against: plain,
  },
});

/** What a memo says of a matrix. */
export const matrixMemoWords = group('matrixMemo', {
  memoTitle: plain,
  allAsEditors: says(count('trends')),
  ratedDifferently: says(count('rated'), count('trends')),
  memoRating: says(text('trend'), text('moves')),
  moveOn: says(text('from'), text('to'), text('lens')),
  stayed: says(text('trend')),
  rerated: says(text('trend'), text('changes')),
  instead: says(text('lens'), text('step'), text('editors')),
  asBefore: says(text('lens'), text('step')),
  rankedBy: says(text('weights'), text('order')),
  weight: says(text('lens'), text('weight'), text('counts')),
  rankedEvenly: says(text('order')),
});

/** What stands on the page of a matrix as it is built; no script says it. */
export const matrixPageWords = group('matrixPage', {
  howToTouch: plain,
  howToHover: plain,
  rated: plain,
  ratedBy: says(text('who')),
  ratingSpread: says(text('low'), text('high')),
  onlyOurs: plain,
  lens: plain,
  tag: plain,
  trend: plain,
  trends: plain,
  rank: plain,
  isNew: plain,
  rateIt: plain,
  claims: plain,
  earlier: plain,
  ranking: plain,
  weights: plain,
  howRanked: plain,
  weightOf: says(text('lens')),
  stepMeanings: plain,
});
