import { plural } from './reading.ts';

/** The revenue bridge: its case line, controls, status messages and the analyses under it. */
export const bridgeWords = {
  ownCase: 'Your case',
  baseCase: 'Base case',
  baseCaseSentence: 'The base case: no assumption changed.',
  namedCase: (label: string) => `The case “${label}”`,
  caseSentence: (whose: string, changed: number, all: number) => `${whose}: ${changed} of ${all} assumptions changed.`,
  outlines: 'base case',
  reset: 'Reset',
  resetOne: (input: string) => `Reset ${input}`,
  panelForm: 'Assumptions behind this number',
  movesMost: '(moves it most)',
  moreAssumptions: (count: number) => plural(count, 'more assumption'),
  yours: 'yours',
  corrected: (correction: string) => `That is ${correction}.`,
  still: (value: string) => `Still ${value}.`,
  inBase: (value: string) => `base case ${value}`,
  noValue: (part: string) => `Undefined in this case: ${part} has no value.`,
  noResultChanged: 'No result changed.',
  resultsChanged: (count: number) => `${plural(count, 'result')} changed.`,
  othersChanged: (count: number) => ` ${plural(count, 'other result')} changed.`,
  sameAsBase: 'same as the base case',
  fromBase: (change: string) => `${change} from the base case`,
  changed: (result: string, value: string, against: string) => `${result}: ${value}, ${against}.`,
  pictureFailed: 'the picture could not be drawn',
  fontFailed: 'the font could not be read',
  linked: 'This case came with the link. Yours is kept in this browser; changes you make now apply to both.',
  faults: {
    full: 'This browser’s storage is full: your case is only in the address.',
    closed: 'This browser stores nothing here: your case is only in the address.',
    newerEdition: 'This browser holds a reading of a newer edition: your case is only in the address.',
  },
  fileFailed: (why: string) => `The file could not be created: ${why}.`,
  linkCopied: 'Link to this case copied.',
  copyRefused: (link: string) => `This browser does not allow copying here. The link to this case: ${link}`,
};

/** The answers to the questions under a model, as they follow the case. */
export const analysisWords = {
  targetMet: (result: string, target: string) => `${result} is ${target}, which meets the target.`,
  now: (result: string, value: string, target: string) => `${result} is ${value}. To reach ${target}`,
  noWay: 'no single assumption can change enough within its range.',
  insteadOf: (input: string, value: string, now: string) => `${input} ${value} instead of ${now}`,
  ways: (ways: string, hasMore: boolean) =>
    `one of these would have to be true, all else unchanged: ${ways}${hasMore ? '; or another from the table below' : ''}.`,
  beyond: (inputs: string) => `No value within its range is enough for: ${inputs}.`,
  present: (value: string) => `Now ${value}`,
  thisCase: (value: string) => `This case ${value}`,
  targetMark: (value: string) => `Target ${value}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  nothingMatters: (result: string) => `No assumption changes this result: ${result}.`,
  undefinedEnds: (result: string) => `No range gives this result a value at both ends: ${result}.`,
  mattersMost: (input: string, low: string, high: string) =>
    `${input} matters most here. Across its range alone, the result goes from ${low} to ${high}.`,
  pair: (x: string, y: string, target: string, result: string) =>
    `Shaded: where ${x} and ${y} together bring this result to ${target} or more: ${result}. The cross is this case.`,
  noDraw: (result: string) => `No draw gives a result: ${result}.`,
  interval: (share: number, low: string, high: string, result: string) =>
    `In ${share} of 100 draws the result lies between ${low} and ${high}: ${result}.`,
  reached: (share: number, target: string) => `In ${share} of 100 it is ${target} or more.`,
  undefinedDraws: (missing: number, draws: number) => `${missing} of ${draws} draws gave no result.`,
  intervalMark: (share: number) => `${share} of 100 draws`,
  compared: (result: string) => `${result} in each case; the line is the target.`,
  pairCorner: (x: string, y: string) => `${y} ↓  ${x} →`,
};

/** What stands on the page of a bridge as it is built; no script says it. */
export const bridgePageWords = {
  useOwn: 'Use mine',
  startFrom: 'Start from a case',
  aboutCases: 'About these cases',
  howWorkedOut: 'How it is worked out',
  workbench: 'All assumptions, in the workbench',
  inReport: (figure: number) => `In the report: figure ${figure}`,
  assumptions: 'Assumptions',
  undo: 'Undo',
  redo: 'Redo',
  resetAll: 'Reset all',
  whyRange: 'Why this range',
  step: (step: string) => ` Step: ${step}.`,
  quotesIn: (source: string) => `${source}:`,
  sources: 'Sources:',
  results: 'Results',
  asTable: 'The same as a table',
  amount: 'Amount',
  given: 'Given',
  files: [
    ['csv', 'CSV'],
    ['json', 'JSON'],
    ['xlsx', 'Spreadsheet'],
  ],
  copyLink: 'Copy a link',
  downloads: 'Download this case:',
  questions: 'Ask about this case',
  question: 'Question',
  target: 'Target',
  mattersNote:
    'Each assumption moves alone from the low to the high end of its range; the others stay as they are. Combined effects are ' +
    'not shown. The ends are labelled with the assumption’s own values. The reasons for each range are given at its control.',
  certainty: 'How certain is it?',
  chancesNote: (dots: number, uniform: readonly string[]) =>
    `Each of the ${dots} dots stands for an equal share of the draws; filled ones lie within the interval. Every assumption is ` +
    'drawn independently between the low and the high end of its range, most often near its value in this case' +
    `${uniform.length > 0 ? `, except ${uniform.join(', ')}, drawn uniformly` : ''}. Correlations are ignored and the ranges are ` +
    'the editors’: this shows what the ranges imply, not how likely the outcome is.',
  sharesOfDraws: 'Of 100 draws, this many',
  atMost: 'give at most',
  result: 'Result',
  needed: 'What would have to be true',
  assumption: 'Assumption',
  inThisCase: 'In this case',
  neededValue: 'Would have to be',
  use: 'Use',
  useFor: (input: string) => `Use this value for ${input}`,
  matters: 'What matters most',
  rangeHead: 'Range',
  atLow: 'Result at low end',
  atHigh: 'Result at high end',
  pairTitle: 'Two assumptions at once',
  whichPair: 'Which two assumptions',
  across: 'Across',
  up: 'Up',
  comparedTitle: 'Cases side by side',
  number: 'Number',
};
