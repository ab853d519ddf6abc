import { plural } from './reading.ts';

/** A phrase with a capital first letter. */
function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** The header and footer of every page, and words that several pages share. */
export const siteWords = {
  skip: 'Skip to content',
  navigation: 'Report',
  links: { claims: 'Claims', model: 'Model', sources: 'Sources', glossary: 'Glossary', reading: 'Reading' },
  edition: 'edition of',
  version: (version: string) => `version ${version}`,
  licence: 'Text',
  wholeReport: 'The whole report on one page',
  contents: 'Contents',
  minutes: (minutes: number) => `${minutes} min`,
};

/** The cover, the page that holds the whole report, and the page for what is not found. */
export const coverWords = {
  minutesInAll: (minutes: number) => `${plural(minutes, 'minute')} in all`,
  aboutText: 'About the text examined',
  links: {
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
  sectionLink: 'Link to this section',
  note: 'Note',
  neighbours: 'Previous and next chapter',
  previous: 'Previous',
  next: 'Next',
  cover: 'Cover',
  claims: 'All claims',
  basis: 'What this chapter rests on',
  claimCount: (count: number, source: string) => `${plural(count, 'claim')} from ${source}, with findings and sources`,
  numberCount: (count: number) => `${plural(count, 'number')}, with working and sources`,
  termCount: (count: number) => plural(count, 'term'),
  sourceCount: (count: number) => `${plural(count, 'source')} cited in the text`,
};

/** A claim, and the tables and lists of claims. */
export const claimWords = {
  title: 'Claims',
  description: (count: number) =>
    `All ${count} claims of the text examined, quoted verbatim, each with a verdict, a finding and sources.`,
  name: (verdict: string) => `Claim: ${verdict}`,
  mark: (verdict: string) => `${verdict}: what the record shows`,
  kinds: {
    fact: 'stated as fact',
    judgement: 'judgement',
    forecast: 'forecast',
    estimate: 'estimate',
    assumption: 'assumption',
    derived: 'derived',
  },
  section: (section: string) => `section ${section}`,
  weakOnly: 'Rests only on weak sources: copies, blogs or machine-written summaries.',
  noSource: 'No source.',
  chapter: (title: string) => `In “${title}”`,
  supported: (supported: number, all: number, verdict: string) =>
    `${supported} of ${all} claims ${supported === 1 ? 'is' : 'are'} ${verdict}; each mark is one claim, in reading order`,
  counts: {
    caption: 'Claims by verdict and chapter',
    chapter: 'Chapter',
    all: 'All',
    report: 'Whole report',
    none: '–',
  },
};

/** A number of the report, as its entry shows it. */
export const numberWords = {
  kinds: { input: 'Assumption', output: 'Computed', fact: 'Fact', count: 'Counted in this report' },
  examined: (source: string) => `${capitalised(source)}’s figure`,
  workedOutFrom: 'Worked out from',
  inSource: (source: string) => `In ${source}:`,
  sources: 'Sources:',
  links: { count: 'What was counted', model: 'In the model' },
};

/** The page of models and datasets. */
export const modelWords = {
  title: 'Model and facts',
  description:
    'Every assumption with its range and source, every formula with its working, and every fact that the report uses.',
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
};

/** The page of the reader's own reading, as it is built. */
export const readingPageWords = {
  title: 'Your reading',
  description:
    'What you assume, how you rate the trends and which risks you consider open: your own reading of the report, to print, save or share.',
  heading: (report: string) => `A reading of “${report}”`,
  comparedWith:
    'What one reader assumes, how they rate the trends and which risks they consider open, compared with the edition of',
  by: (authors: string) => `by ${authors}`,
  unchanged:
    'You have changed nothing yet: this is the editors’ reading. Change an assumption, rate a trend or mark a risk, ' +
    'and it appears here. This page is made in your browser and needs JavaScript.',
  inReport: 'In the report',
  exchange: 'Save, import or clear',
};
