import { plural } from './reading.ts';

function withCommas(count: number): string {
  return count.toLocaleString('en-US');
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${withCommas(count)} ${count === 1 ? one : many}`;
}

/** A reader's case on a card. */
export const cardWords = {
  heading: (name: string, own: string, base: string) =>
    own === base
      ? `${name}: ${own} in my case, as in the base case`
      : `${name}: ${own} in my case, ${base} in the base case`,
  plainHeading: (report: string) => `My reading of “${report}”`,
  ownCase: 'My case',
  baseCase: 'Base case',
  sourceCase: (source: string) => `${source} (base case)`,
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
  copyOf: (report: string) => `A reader’s copy of “${report}”`,
  copyShows: 'Figures and forms show this reading.',
  fileTitle: (report: string) => `A reading of “${report}”`,
};

/** A label before its verb; one with a comma needs another at its end. */
function asSubject(label: string): string {
  return label.includes(',') ? `${label},` : label;
}

/** What a memo says of a model with a bridge. */
export const bridgeMemoWords = {
  allBase: 'No assumption differs from the base case.',
  changed: (changed: number, assumptions: string) =>
    `${changed} of ${assumptions} ${changed === 1 ? 'differs' : 'differ'} from the base case.`,
  baseGives: (name: string, value: string) => `It gives ${name} as ${value}.`,
  instead: (name: string, value: string, base: string) => `${name}: ${value} instead of ${base}`,
  moved: (name: string, base: string, value: string) => `${asSubject(name)} moved from ${base} to ${value}.`,
  became: (name: string, isMore: boolean, base: string, value: string, change: string) =>
    `${asSubject(name)} ${isMore ? 'rose' : 'fell'} from ${base} to ${value} (${change}).`,
  stayed: (name: string, value: string) => `${asSubject(name)} stayed at ${value}.`,
  noValue: (name: string, base: string) => `${name}: no value in this case, ${base} in the base case.`,
  newValue: (name: string, value: string) => `${name}: ${value}, without a value in the base case.`,
  moreChanged: (count: number) => `${plural(count, 'other result')} changed too.`,
  unchanged: (count: number) =>
    `${plural(count, 'other result')} ${count === 1 ? 'is' : 'are'} the same as in the base case.`,
};
