import { flag, group, plain, says, text } from './message.ts';

/** The line at the foot of the page. */
export const readingLineWords = group('readingLine', {
  name: plain,
  faults: {
    full: plain,
    closed: plain,
    newerEdition: plain,
    emptied: plain,
  },
  unreadable: plain,
  partlyRead: plain,
  otherEdition: plain,
  result: says(text('name'), text('value')),
  against: says(text('base')),
  asBase: plain,
  asPublished: plain,
  actions: plain,
  undo: plain,
  redo: plain,
  step: says(text('action'), text('label')),
  clear: plain,
  confirmClear: plain,
  cancel: plain,
  save: plain,
  share: plain,
  card: plain,
  print: plain,
});

/** A reading that came with a link: whose it is, and what can be done with it. */
export const linkedReadingWords = group('linkedReading', {
  ofOtherEdition: plain,
  unreadable: plain,
  same: plain,
  came: says(flag('isCase'), text('counts')),
  plan: says(text('plan')),
  nothingKnown: plain,
  unread: says(text('parts'), flag('hasMore')),
  use: plain,
  compare: plain,
  putAside: plain,
});

/** Sending a reading to somebody, as a link. */
export const shareWords = group('share', {
  link: plain,
  withNotes: plain,
  copy: plain,
  copied: plain,
  copyRefused: plain,
});
