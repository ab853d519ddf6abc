import { count, flag, group, maybe, plain, says, text } from './message.ts';

/** A reader's case on a card. */
export const cardWords = group('card', {
  heading: says(text('name'), text('own'), text('base')),
  headingAsBase: says(text('name'), text('own')),
  plainHeading: says(text('report')),
  ownCase: plain,
  baseCase: plain,
  sourceCase: says(maybe(text('source'))),
  changes: plain,
  more: says(count('count')),
  link: plain,
  codeOpens: plain,
  tooLong: plain,
  linkCut: plain,
  pdfTitle: says(text('report')),
  failed: says(text('why')),
  fontFailed: plain,
  pictureFailed: plain,
  unknownCharacter: says(text('character')),
});

/** Saving a reading as a file, importing it from one, and merging it. */
export const exchangeWords = group('exchange', {
  reading: plain,
  marks: plain,
  storedHere: says(text('what')),
  saveAs: says(text('what')),
  formats: {
    json: plain,
    md: plain,
    csv: plain,
  },
  openFile: plain,
  import: plain,
  cancel: plain,
  undo: plain,
  clear: says(text('what')),
  refusals: {
    unreadable: plain,
    undecodable: plain,
    otherVersion: plain,
    tooLarge: plain,
  },
  readFailed: says(text('why')),
  saveFailed: says(text('why')),
  found: says(text('file'), text('plan')),
  leftOut: says(text('names'), flag('hasMore')),
  imported: plain,
  cleared: plain,
  nothingToClear: plain,
  undone: plain,
  changedSince: plain,
  added: says(count('count')),
  replaced: says(count('count')),
  same: says(count('count')),
  clamped: says(count('count')),
  unknownKept: says(count('count')),
  unknownLeftOut: says(count('count'), count('most')),
  unread: says(count('count')),
  plan: says(text('parts')),
  noMarks: plain,
});

/** A reading as a memo: on its page, in print and in a Markdown file. */
export const memoWords = group('memo', {
  inReport: plain,
  textCopied: plain,
  textRefused: plain,
  theCard: plain,
  linkToReading: plain,
  state: says(text('counts')),
  theirs: says(text('counts')),
  yours: says(text('counts')),
  yoursEmpty: plain,
  copyTitle: plain,
  copyOf: says(text('report')),
  copyShows: plain,
  fileTitle: says(text('report')),
});

/** What a memo says of a model with a bridge. */
export const bridgeMemoWords = group('bridgeMemo', {
  allBase: plain,
  changed: says(count('changed'), count('assumptions')),
  baseGives: says(text('name'), text('value')),
  instead: says(text('name'), text('value'), text('base')),
  moved: says(text('name'), text('base'), text('value')),
  became: says(text('name'), flag('isMore'), text('base'), text('value'), text('change')),
  stayed: says(text('name'), text('value')),
  noValue: says(text('name'), text('base')),
  newValue: says(text('name'), text('value')),
  moreChanged: says(count('count')),
  unchanged: says(count('count')),
});
