import { count, group, maybe, plain, says, text } from './message.ts';

/** The header and footer of every page, and words that several pages share. */
export const siteWords = group('site', {
  skip: plain,
  navigation: plain,
  links: {
    claims: plain,
    model: plain,
    sources: plain,
    glossary: plain,
    reading: plain,
  },
  licence: plain,
  wholeReport: plain,
  contents: plain,
  minutes: says(count('minutes')),
});

/** Which edition of a report something is from. */
export const editionWords = group('edition', {
  of: says(text('day')),
  version: says(text('version')),
});

/** The choice of what shows of the marks in the text. */
export const marksWords = group('marks', {
  name: plain,
  choices: {
    calm: plain,
    workings: plain,
    none: plain,
  },
});

/** The cover, the page that holds the whole report, and the page for what is not found. */
export const coverWords = group('cover', {
  minutesInAll: says(count('minutes')),
  findings: plain,
  start: plain,
  aboutText: plain,
  readOn: plain,
  links: {
    note: says(maybe(text('source'))),
    claims: plain,
    model: plain,
    sources: plain,
  },
  whole: {
    title: plain,
    references: plain,
  },
  notFound: {
    title: plain,
    description: plain,
    reason: plain,
    cover: {
      link: plain,
      has: plain,
    },
    claims: {
      link: plain,
      has: plain,
    },
  },
});

/** A chapter: its head, the links around it and the lists under it. */
export const chapterWords = group('chapter', {
  place: says(count('place'), count('chapters')),
  allChapters: says(count('chapters')),
  findings: plain,
  shown: plain,
  sectionLink: plain,
  footnotes: plain,
  backToReference: says(text('reference')),
  note: plain,
  neighbours: plain,
  previous: plain,
  next: plain,
  cover: plain,
  claims: plain,
  basis: plain,
});

/** What the marks of a page open, at its foot. */
export const entryWords = group('entry', {
  basis: plain,
  claims: says(count('count'), maybe(text('source'))),
  numbers: says(count('count')),
  terms: says(count('count')),
  sources: says(count('count')),
});

/** The page of the glossary. */
export const glossaryWords = group('glossary', {
  title: plain,
  description: plain,
  chapters: plain,
});

/** The page of editions and corrections. */
export const changesWords = group('changes', {
  title: plain,
  description: plain,
  corrections: plain,
  noCorrections: plain,
  editions: plain,
  kinds: {
    edition: plain,
    update: plain,
    correction: plain,
  },
  now: plain,
  dropped: plain,
});

/** The page of the reader's own reading, as it is built. */
export const readingPageWords = group('readingPage', {
  title: plain,
  description: plain,
  heading: says(text('report')),
  compared: plain,
  unchanged: plain,
  inReport: plain,
  send: plain,
  copyText: plain,
  card: plain,
  cardNote: plain,
  makeCard: plain,
  cardFiles: {
    png: plain,
    pdf: plain,
    send: plain,
  },
  exchange: plain,
});
