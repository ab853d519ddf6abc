/** The line at the foot of the page. */
export const readingLineWords = {
  name: 'Your reading',
  faults: {
    full: 'This browser’s storage is full: your reading goes with the links you follow, without your notes. Save it as a file.',
    closed:
      'This browser stores nothing here: your reading goes with the links you follow, without your notes. Save it as a file.',
    newerEdition:
      'This browser already stores a reading from a newer edition and keeps it unchanged. Your reading goes with the links ' +
      'you follow. Save it as a file.',
    emptied:
      'This browser has emptied its storage. Your reading is still on this page and will be stored again with your next ' +
      'change. Save it as a file.',
  },
  unreadable: 'Your saved reading could not be read, so it was set aside.',
  partlyRead: 'Part of your saved reading could not be read, so that part was set aside.',
  otherEdition: (saved: string, present: string) =>
    `Your reading was saved with the edition of ${saved}. This is the edition of ${present}.`,
  result: (name: string, value: string) => `${name} ${value}`,
  against: (base: string) => ` · base ${base}`,
  asBase: ' · as in the base case',
  asPublished: 'Everything is as published.',
  actions: 'More',
  undo: 'Undo',
  redo: 'Redo',
  step: (action: string, label: string) => `${action}: ${label.toLowerCase()}`,
  clear: 'Clear',
  confirmClear: 'Clear your whole reading?',
  cancel: 'Cancel',
  save: 'Save',
  share: 'Share',
  card: 'Card',
  print: 'Print',
};

/** A reading that came with a link: whose it is, and what can be done with it. */
export const linkedReadingWords = {
  ofOtherEdition: 'The link contains a reading from another edition, which cannot be read here.',
  unreadable: 'The link contains something that is not a reading.',
  same: 'The link contains the same reading as yours.',
  came: (isCase: boolean, counts: string) => `This ${isCase ? 'case' : 'reading'} came with the link: ${counts}.`,
  plan: (plan: string) => ` Beside yours: ${plan}`,
  nothingKnown: 'nothing in this edition',
  unread: (parts: string, hasMore: boolean) => ` Ignored because it could not be read: ${parts}${hasMore ? ' …' : ''}`,
  use: 'Use it',
  compare: 'Compare',
  putAside: 'Put it aside',
};

/** Sending a reading to somebody, as a link. */
export const shareWords = {
  link: 'A link to your reading',
  withNotes: 'with my notes (not sent to any server)',
  copy: 'Copy',
  copied: 'Link copied. It opens at what you changed last.',
  copyRefused: 'This browser does not allow copying here. Copy the link from the field.',
};
