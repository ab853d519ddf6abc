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

const perGrade = { primary: plain, reported: plain, weak: plain } as const;
/** Grades of sources in a report that has no words of its own for them. */
export const gradeWords = group('grade', { labels: perGrade, meanings: perGrade });

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

/** A number of the report, as its entry shows it. */
export const numberWords = group('number', {
  kinds: {
    input: plain,
    output: plain,
    case: plain,
    fact: plain,
    count: plain,
  },
  counted: {
    claims: plain,
    found: says(text('verdict')),
    sources: plain,
    chapters: plain,
    terms: plain,
  },
  cell: says(text('row'), text('column')),
  per: says(text('unit'), text('by')),
  incomparable: plain,
  examined: says(maybe(text('source'))),
  howWorkedOut: plain,
  whyThis: plain,
  workedOutFrom: plain,
  claimsAndSources: plain,
  more: plain,
  inSource: says(maybe(text('source'))),
  sources: plain,
  links: {
    count: plain,
    model: plain,
  },
});

/** The page of models and datasets. */
export const modelWords = group('model', {
  title: plain,
  description: plain,
  modelDescription: plain,
  factsDescription: plain,
  year: says(text('hours')),
  inputs: plain,
  input: plain,
  rangeAndReason: plain,
  source: plain,
  range: says(text('low'), text('high'), text('step')),
  fact: plain,
  fixed: plain,
  ours: plain,
  outputs: plain,
  output: plain,
  result: plain,
  working: plain,
  cases: plain,
  baseCase: plain,
  inCase: says(text('what'), text('label')),
  resultsOf: says(text('label')),
  chance: says(text('label'), text('target')),
  chanceMeaning: says(text('draws')),
  references: plain,
  thisCase: plain,
  reason: plain,
  from: plain,
  words: plain,
  comparedWith: plain,
  choices: says(text('below'), text('equal'), text('above')),
  facts: plain,
  note: plain,
  notSeen: plain,
});

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

/** What stands in an article besides prose: pictures, boxes, code and files. */
export const articleWords = group('article', {
  callouts: { note: plain, tip: plain, warning: plain, method: plain },
  code: plain,
  codeIn: says(text('language')),
  formula: plain,
  credit: plain,
  watch: says(text('host')),
});

/** A file to download: what it is and how large. */
export const fileWords = group('file', {
  file: plain,
  kilobytes: says(text('count')),
  megabytes: says(text('count')),
});
