import { count, flag, group, plain, says, text } from './message.ts';

/** A reader's reading: compared with the editors', counted and undone. */
export const readingWords = group('reading', {
  sameAsOurs: plain,
  sameAsEditors: plain,
  stepsApart: says(count('steps'), flag('isHigher')),
  thanEditors: says(text('difference'), text('editors')),
  yours: plain,
  theirs: plain,
  chaptersRead: says(count('read'), count('chapters')),
  assumptionsChanged: says(count('changed')),
  trendsRated: says(count('rated')),
  risksRated: says(count('rated')),
  weighted: plain,
  risksLookedAt: says(count('looked'), count('risks')),
  notesMade: says(count('notes')),
  nothingYet: plain,
  undone: plain,
  redone: plain,
  cleared: plain,
  adopted: plain,
  putAside: plain,
  steps: {
    assumption: plain,
    reset: plain,
    useOwn: plain,
    clear: plain,
    adopt: plain,
    otherTab: plain,
    mark: plain,
    weight: plain,
    rating: plain,
    import: plain,
  },
  ownReading: plain,
  ownCopy: plain,
  theseControls: plain,
  outlineFailed: says(text('status')),
  outlineReplaced: says(text('day')),
});

/** What of an address could not be used as it stands. "part" is a piece of the address, such as margin=30. */
export const addressWords = group('address', {
  unreadable: says(text('part')),
  doubled: says(text('parameter')),
  unknown: says(text('part')),
  clamped: says(text('part'), text('correction')),
  outside: says(text('low'), text('high'), text('end')),
  ignored: says(text('parts')),
});
