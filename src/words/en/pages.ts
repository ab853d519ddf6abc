import { plural } from './reading.ts';

/** The header and footer of every page, and words that several pages share. */
export const siteWords = {
  skip: 'Skip to content',
  navigation: 'Report',
  links: {
    claims: 'Claims',
    model: 'Model',
    sources: 'Sources',
    glossary: 'Glossary',
    reading: 'Reading',
  },
  licence: 'Text',
  wholeReport: 'The whole report on one page',
  contents: 'Contents',
  minutes: (minutes: number) => `${minutes} min`,
};

/** Which edition of a report something is from. */
export const editionWords = {
  of: (day: string) => `edition of ${day}`,
  version: (version: string) => `version ${version}`,
};

/** The choice of what shows of the marks in the text. */
export const marksWords = {
  name: 'Marks',
  choices: { calm: 'Calm', workings: 'Show the workings', none: 'Read without marks' },
};

/** The cover, the page that holds the whole report, and the page for what is not found. */
export const coverWords = {
  minutesInAll: (minutes: number) => `${plural(minutes, 'minute')} in all`,
  findings: 'Key findings',
  start: 'Read on',
  aboutText: 'About the text examined',
  readOn: 'What it rests on',
  links: {
    note: (title: string) => `${title} in full, marked up`,
    claims: 'Every claim, with its verdict and sources',
    model: 'Every number, with its working',
    sources: 'Every source, with its grade',
  },
  whole: { title: 'The whole report', references: 'References' },
  notFound: {
    title: 'Not found',
    description: 'This report has no page at this address.',
    reason: 'The page may have moved, or the address may be mistyped.',
    cover: { link: 'The cover', has: 'lists every chapter' },
    claims: { link: 'the claims page', has: 'lists every claim' },
  },
};

/** A chapter: its head, the links around it and the lists under it. */
export const chapterWords = {
  place: (place: number, chapters: number) => `Chapter ${place} of ${chapters}`,
  allChapters: (chapters: number) => `All ${chapters} chapters`,
  findings: 'Key findings',
  /** A finding's link to neither a figure nor a heading. */
  shown: 'Where this is shown',
  sectionLink: 'Link to this section',
  note: 'Note',
  neighbours: 'Previous and next chapter',
  previous: 'Previous',
  next: 'Next',
  cover: 'Cover',
  claims: 'All claims',
  basis: 'What this chapter rests on',
};

/** What the marks of a page open, at its foot. */
export const entryWords = {
  basis: 'What this page rests on',
  claims: (count: number, source: string) => `${plural(count, 'claim')} from ${source}, with findings and sources`,
  numbers: (count: number) => `${plural(count, 'number')}, with working and sources`,
  terms: (count: number) => plural(count, 'term'),
  sources: (count: number) => `${plural(count, 'source')} cited in the text`,
};

/** What the text examined is called in a report that has no name for it. */
export const sourceTextWords = { name: 'the text', title: 'The text', short: 'Text' };

/** What kinds of claims are called after their verdict. */
export const claimKindWords = {
  fact: 'stated as fact',
  judgement: 'judgement',
  forecast: 'forecast',
  estimate: 'estimate',
  assumption: 'assumption',
  derived: 'derived',
};

/** Verdicts in a report that has no words of its own for them. */
export const verdictWords = {
  labels: {
    supported: 'Supported',
    partly: 'Partly supported',
    unverified: 'Unverified',
    contradicted: 'Contradicted',
    inconsistent: 'Inconsistent',
  },
  meanings: {
    supported: 'The sources we found say the same.',
    partly: 'The sources bear out a part of it; another part is out of date, overstated or not shown.',
    unverified: 'We found no source that settles it, one way or the other.',
    contradicted: 'The sources we found say otherwise.',
    inconsistent: 'It disagrees with itself, with the rest of the text, or with its own arithmetic.',
  },
};

/** Grades of sources in a report that has no words of its own for them. */
export const gradeWords = {
  labels: { primary: 'Primary', reported: 'Reported', weak: 'Weak' },
  meanings: {
    primary: 'Written by those who did, measured or decided it.',
    reported: 'Written by someone who reports what others said or did.',
    weak: 'A copy, a hearsay account or a summary, used for context only.',
  },
};

/** A claim, and the tables and lists of claims. */
export const claimWords = {
  title: 'Claims',
  description: (count: number) =>
    `All ${count} claims of the text examined, quoted verbatim, each with a verdict, a finding and sources.`,
  name: (verdict: string) => `Claim: ${verdict}`,
  mark: (verdict: string) => `${verdict}: what the record shows`,
  section: (section: string) => `section ${section}`,
  weakOnly: 'Rests only on weak sources: copies, blogs or machine-written summaries.',
  noSource: 'No source.',
  chapter: (title: string) => `In “${title}”`,
  counts: {
    caption: 'Claims by verdict and chapter',
    chapter: 'Chapter',
    all: 'All',
    report: 'Whole report',
    none: '–',
    label: (count: number, verdict: string | undefined, chapter: string | undefined) =>
      [plural(count, 'claim'), verdict, chapter && `in “${chapter}”`].filter(Boolean).join(' '),
  },
};

/** The filter of the page of claims. */
export const claimFilterWords = {
  name: 'Filter the claims',
  verdict: 'Verdict',
  chapter: 'Chapter',
  kind: 'Kind',
  grade: 'Sources',
  text: 'Words',
  all: 'All',
  withSource: (grade: string) => `With a ${grade.toLowerCase()} source`,
  withoutSource: 'Without a source',
  clear: 'Clear',
  count: (shown: number, all: number) => {
    if (shown === all) return plural(all, 'claim');
    return shown === 0 ? `None of ${plural(all, 'claim')} matches` : `${shown} of ${plural(all, 'claim')}`;
  },
};

/** The picture of the text examined, each claim inked by its verdict. */
export const inkedPageWords = {
  title: (title: string) => `${title}, checked line by line`,
  name: (title: string, claims: number) => `${title} as lines; each of its ${plural(claims, 'claim')} is a link`,
  claim: (verdict: string, quote: string) => `${verdict}: “${quote}”`,
  legend: 'Claims by verdict',
  skip: 'Skip the picture',
  open: (claims: number) =>
    `Each of the ${plural(claims, 'inked passage')} is a claim. Open one to read what the record shows.`,
  shared: (title: string, source: string, counts: string) =>
    `“${title}”: ${source} drawn as a page of lines, its claims inked by verdict: ${counts}.`,
  sharedTitle: (title: string) => `The report’s title: “${title}”.`,
  count: (count: number, verdict: string) => `${count} ${verdict.toLowerCase()}`,
};

/** The page of the text examined, with findings beside it. */
export const markedTextWords = {
  title: (title: string) => `${title}, marked up`,
  description: (source: string, claims: number) =>
    `The whole text of ${source}, word for word, with the verdict on each of its ${plural(claims, 'claim')} ` +
    'and what the record shows beside it.',
  findings: 'What the record shows',
  back: (index: number) => `Back to claim ${index} in the text`,
  sources: (count: number) => (count === 0 ? 'No source; see the ledger' : plural(count, 'source')),
};

/** A number of the report, as its entry shows it. */
export const numberWords = {
  kinds: {
    input: 'Assumption',
    output: 'Computed',
    case: 'Computed for a case of ours',
    fact: 'Fact',
    count: 'Counted in this report',
  },
  examined: (title: string) => `${title}’s figure`,
  howWorkedOut: 'How it is worked out',
  whyThis: 'Why this value and range',
  workedOutFrom: 'Worked out from',
  claimsAndSources: 'Claims and sources',
  more: 'More',
  inSource: (source: string) => `In ${source}:`,
  sources: 'Sources:',
  links: { count: 'What was counted', model: 'In the model' },
};

/** The page of models and datasets. */
export const modelWords = {
  title: 'Model and facts',
  description:
    'Every assumption with its range and source, every formula with its working, and every fact that the report uses.',
  modelDescription: 'Every assumption with its range and source, and every formula with its working.',
  factsDescription: 'Every fact that the report uses, with its source.',
  year: (hours: string) => `A model year has ${hours} hours.`,
  inputs: 'Inputs',
  input: 'Input',
  rangeAndReason: 'Range and reason',
  source: 'Source',
  range: (low: string, high: string, step: string) => `${low} to ${high}, in steps of ${step}.`,
  fact: 'A fact',
  fixed: 'Fixed.',
  ours: 'Our assumption',
  outputs: 'Outputs at the base case',
  output: 'Output',
  result: 'Result',
  working: 'Working',
  cases: 'Other cases',
  baseCase: 'base case',
  inCase: (what: string, label: string) => `${what} (${label})`,
  resultsOf: (label: string) => `What this case comes to: ${label}`,
  chance: (label: string, target: string) => `${label}: chance of ${target} or more`,
  chanceMeaning: (draws: string) =>
    `The share of ${draws} draws from the ranges of all assumptions, which are ours, with this case’s values the likeliest.`,
  references: 'For comparison:',
  thisCase: 'This case',
  reason: 'Reason',
  from: 'From',
  words: 'Words that depend on numbers',
  comparedWith: 'compared with',
  choices: (below: string, equal: string, above: string) => `“${below}”, “${equal}” or “${above}”`,
  facts: 'Facts',
  note: 'Note',
  notSeen: 'not seen',
};

/** A source, and the page that lists them. */
export const sourceWords = {
  title: 'Sources',
  description: (count: number) =>
    `The ${count} works cited, each with its grade, a quotation, and where the report uses it.`,
  undated: 'undated',
  accessed: 'accessed',
  noAddress: 'No address.',
  readVia: 'Read in copies, not at its own address:',
  usedFor: 'Used for',
  uses: { claims: 'claims', facts: 'facts', inputs: 'inputs' },
  onlyCited: 'Cited only in the text.',
};

/** The page of the glossary. */
export const glossaryWords = {
  title: 'Glossary',
  description: 'What the report means by its terms. The definitions are ours.',
  chapters: 'In',
};

/** The page of editions and corrections. */
export const changesWords = {
  title: 'Editions and corrections',
  description: 'What has changed in this report, when, and why.',
  corrections: 'Corrections',
  noCorrections: 'None so far.',
  editions: 'Editions and updates',
  kinds: { edition: 'Edition', update: 'Update', correction: 'Correction' },
  now: 'is now',
  dropped: 'was taken out.',
};

/** The page of the reader's own reading, as it is built. */
export const readingPageWords = {
  title: 'Your reading',
  description: 'What you have changed in this report: your own reading of it, to print, save or share.',
  heading: (report: string) => `A reading of “${report}”`,
  compared: 'What one reader has changed, beside what the report itself says.',
  unchanged:
    'You have changed nothing yet: all values are the report’s own. What you change in its figures appears here. ' +
    'This page is made in your browser and needs JavaScript.',
  inReport: 'In the report',
  send: 'Send it',
  copyText: 'Copy as text',
  card: 'A card of your case',
  cardNote: 'Your result against the base case, what you changed and a link, on one page.',
  makeCard: 'Show the card',
  cardFiles: { png: 'Picture (PNG)', pdf: 'Page (PDF)', send: 'Send…' },
  exchange: 'Save, import or clear',
};
