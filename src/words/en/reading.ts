/** A count with its noun: 1 trend, 2 trends. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function withCommas(count: number): string {
  return count.toLocaleString('en-US');
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${withCommas(count)} ${count === 1 ? one : many}`;
}

/** A reader's reading: compared with the editors', counted and undone. */
export const readingWords = {
  sameAsOurs: 'same as ours',
  sameAsEditors: 'same as the editors',
  numerals: ['one', 'two', 'three', 'four', 'five', 'six'],
  stepsApart: (steps: string, isOne: boolean, isHigher: boolean) =>
    `${steps} ${isOne ? 'step' : 'steps'} ${isHigher ? 'higher' : 'lower'}`,
  thanEditors: (difference: string, editors: string) => `${difference} than the editors’ “${editors}”`,
  yours: 'Yours',
  theirs: 'Theirs',
  chaptersRead: (read: number, chapters: number) => `${read} of ${plural(chapters, 'chapter')} read`,
  assumptionsChanged: (changed: number) => `${plural(changed, 'assumption')} changed`,
  trendsRated: (rated: number) => `${plural(rated, 'trend')} rated`,
  risksLookedAt: (looked: number, risks: number) => `${looked} of ${plural(risks, 'risk')} looked at`,
  notesMade: (notes: number) => `${plural(notes, 'note')} made`,
  nothingYet: 'nothing changed',
  undone: 'Undone.',
  redone: 'Redone.',
  cleared: 'Your reading is cleared.',
  adopted: 'Their reading is now part of yours.',
  putAside: 'The linked reading is put aside.',
  /** What an undo or redo button would change, by what the reader did. */
  steps: {
    assumption: 'Assumption',
    reset: 'Reset',
    useOwn: 'Your case',
    clear: 'Clear',
    adopt: 'Adopted reading',
    otherTab: 'Change in another tab',
    mark: 'Mark',
    weight: 'Weight',
    rating: 'Rating',
    import: 'Import',
  },
  ownReading: 'your reading',
  ownCopy: 'your copy',
  theseControls: 'these controls',
  outlineFailed: (status: number) => `The data for your reading could not be loaded (${status}).`,
};

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

/** A reader's case on a card. */
export const cardWords = {
  over: (report: string, edition: string, version: string) => `${report} · edition of ${edition}, version ${version}`,
  heading: (name: string, own: string, base: string) =>
    own === base ? `${name}: ${own} in my case, as in the base case` : `${name}: ${own} in my case, ${base} in the base case`,
  plainHeading: (report: string) => `My reading of “${report}”`,
  ownCase: 'My case',
  baseCase: 'Base case',
  sourceCase: (source: string) => `${source.charAt(0).toUpperCase()}${source.slice(1)} (base case)`,
  changes: 'What I changed',
  more: (count: number) => `and ${count} more`,
  link: 'Open my case',
  codeOpens: 'The code opens my assumptions and ratings in the report.',
  tooLong: 'Too much for a QR code; the link holds it.',
  linkCut: 'Too much for a QR code, and the link is cut here; in the PDF it opens all of it.',
  pdfTitle: (report: string) => `My reading of “${report}”`,
  failed: (why: string) => `The card could not be made: ${why}.`,
  fontFailed: 'the font could not be read',
  pictureFailed: 'the picture could not be drawn',
  unknownCharacter: (character: string) =>
    `a PDF file of this kind has no “${character}”; the picture (PNG) has every character`,
};

/** Saving a reading as a file, importing it from one, and merging it. */
export const exchangeWords = {
  reading: 'your reading',
  marks: 'your marks here',
  storedHere: (what: string) =>
    `Stored only in this browser. Some browsers delete it after a week without a visit. To keep ${what}, save a file.`,
  saveAs: (what: string) => `Save ${what} as`,
  formats: { json: 'JSON', md: 'Markdown', csv: 'CSV' },
  openFile: 'Open a saved file:',
  import: 'Import',
  cancel: 'Cancel',
  undo: 'Undo',
  clear: (what: string) => `Clear ${what}`,
  refusals: {
    unreadable: 'That file does not contain a reading; nothing was imported.',
    undecodable:
      'The characters in that file cannot be decoded; nothing was imported. Save it as UTF-8 (in Excel: “CSV UTF-8”) and try again.',
    otherVersion: 'That file uses another version of this report’s format; nothing was imported.',
    tooLarge: 'That file is too large for a reading; nothing was imported.',
  },
  readFailed: (why: string) => `The file could not be read: ${why}.`,
  saveFailed: (why: string) => `The file could not be created: ${why}.`,
  found: (file: string, plan: string) => `In ${file}: ${plan}`,
  leftOut: (names: string, hasMore: boolean) => ` Left out: ${names}${hasMore ? ' …' : ''}`,
  imported: 'Imported.',
  cleared: 'Cleared.',
  nothingToClear: 'There was nothing to clear.',
  undone: 'Undone.',
  changedSince: 'Something else has changed since. Undo that first.',
  added: (count: number) => counted(count, 'mark is new', 'marks are new'),
  replaced: (count: number) => counted(count, 'replaces yours', 'replace yours'),
  same: (count: number) => counted(count, 'is the same', 'are the same'),
  clamped: (count: number) =>
    counted(
      count,
      'is set to the end of a scale that is shorter now',
      'are set to the end of scales that are shorter now',
    ),
  unknownKept: (count: number) =>
    counted(count, 'is not in this edition but is kept', 'are not in this edition but are kept'),
  unknownLeftOut: (count: number, most: number) =>
    counted(count, 'is not in this edition and is left out', 'are not in this edition and are left out') +
    (count === 0 ? '' : `, since a reading keeps at most ${withCommas(most)} marks`),
  unread: (count: number) => counted(count, 'cannot be read and is left out', 'cannot be read and are left out'),
  plan: (parts: readonly string[]) => (parts.length === 0 ? 'It contains no marks.' : `${parts.join(', ')}.`),
};

/** A reading as a memo: on its page, in print and in a Markdown file. */
export const memoWords = {
  inReport: 'In the report',
  textCopied: 'Copied.',
  textRefused: 'This browser does not allow copying here. Select the text and copy it.',
  theCard: 'the card',
  linkToReading: 'Link to this reading:',
  state: (counts: string) => `This reading: ${counts}.`,
  theirs: (counts: string) => `From the link: ${counts}.`,
  yours: (counts: string) => ` Yours: ${counts}.`,
  yoursEmpty: ' You have changed nothing yourself.',
  copyTitle: 'Changes from the published report',
  copyNote: (report: string, edition: string, version: string) =>
    `A reader’s copy of “${report}”, edition of ${edition}, version ${version}. Figures and forms show this reading.`,
  fileTitle: (report: string) => `A reading of “${report}”`,
  fileNote: (edition: string, version: string, authors: string) =>
    `Edition of ${edition}, version ${version}; ${authors}.`,
};

/** What of an address could not be used as it stands. */
export const addressWords = {
  unreadable: (part: string) => `${part} could not be read and was ignored`,
  doubled: (parameter: string) => `${parameter} appears more than once; the last value was used`,
  unknown: (part: string) => `${part} is not an assumption in this report and was ignored`,
  clamped: (part: string, correction: string) => `${part} is ${correction}`,
  ignored: (parts: readonly string[]) => `From the address: ${parts.join('; ')}.`,
};
