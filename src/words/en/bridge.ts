import { plural } from './reading.ts';

/** The revenue bridge: its case line, controls, status messages and the analyses under it. */
export const bridgeWords = {
  ownCase: 'Your case',
  baseCase: 'Base case',
  baseCaseSentence: 'The base case: no assumption changed.',
  namedCase: (label: string) => `The case “${label}”`,
  caseSentence: (whose: string, changed: number, all: number) =>
    `${whose}: ${changed} of ${all} assumptions changed. Dashed outlines show the base case.`,
  useOwn: 'Use mine',
  startFrom: 'Start from a case',
  aboutCases: 'About these cases',
  howWorkedOut: 'How it is worked out',
  fullModel: 'The full model',
  assumptions: 'Assumptions',
  undo: 'Undo',
  redo: 'Redo',
  resetAll: 'Reset all',
  reset: 'Reset',
  resetOne: (input: string) => `Reset ${input}`,
  whyRange: 'Why this range',
  step: (step: string) => ` Step: ${step}.`,
  quotesIn: (source: string) => `${source.charAt(0).toUpperCase()}${source.slice(1)}:`,
  sources: 'Sources:',
  results: 'Results',
  asTable: 'The same as a table',
  stepHead: 'Step',
  amount: 'Amount',
  anAssumption: 'An assumption',
  files: [
    ['csv', 'CSV'],
    ['json', 'JSON'],
    ['xlsx', 'Spreadsheet'],
    ['svg', 'Picture (SVG)'],
    ['png', 'Picture (PNG)'],
  ],
  copyLink: 'Copy a link',
  panelForm: 'Assumptions behind this number',
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
  downloads: 'Download this case:',
  linked: 'This case came with the link. Yours is kept in this browser; changes you make now apply to both.',
  faults: {
    full: 'This browser’s storage is full: your case is only in the address.',
    closed: 'This browser stores nothing here: your case is only in the address.',
    newerEdition: 'This browser holds a reading of a newer edition: your case is only in the address.',
  },
  fileFailed: (why: string) => `The file could not be created: ${why}.`,
  linkCopied: 'Link to this case copied.',
  copyRefused: (link: string) => `This browser does not allow copying here. The link to this case: ${link}`,
  questions: 'Ask about this case',
  question: 'Question',
  target: 'Target',
  targetMet: (result: string, target: string) => `${result} is ${target}, which meets the target.`,
  now: (result: string, value: string, target: string) => `${result} is ${value}. To reach ${target}`,
  noWay: 'no single assumption can change enough within its range.',
  insteadOf: (input: string, value: string, now: string) => `${input} ${value} instead of ${now}`,
  ways: (ways: string, hasMore: boolean) =>
    `one of these would have to be true, all else unchanged: ${ways}${hasMore ? '; or another from the table below' : ''}.`,
  noEffect: 'Has no effect',
  notFound: 'No solution found',
  outOfReach: (low: string, high: string, lowest: string, highest: string) =>
    `No value from ${low} to ${high} is enough: the result runs from ${lowest} to ${highest}`,
  present: (value: string) => `Now ${value}`,
  thisCase: (value: string) => `This case ${value}`,
  targetMark: (value: string) => `Target ${value}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  nothingMatters: (result: string) => `No assumption changes this result: ${result}.`,
  undefinedEnds: (result: string) => `No range gives this result a value at both ends: ${result}.`,
  mattersMost: (input: string, low: string, high: string) =>
    `${input} matters most here. Across its range alone, the result goes from ${low} to ${high}.`,
  mattersNote:
    'Each assumption moves alone from the low to the high end of its range; the others stay as they are. Combined effects are ' +
    'not shown. The ends are labelled with the assumption’s own values. The reasons for each range are given at its control.',
  pair: (x: string, y: string, target: string, result: string) =>
    `Shaded: where ${x} and ${y} together bring this result to ${target} or more: ${result}. The cross is this case.`,
  certainty: 'How certain is it?',
  noDraw: (result: string) => `No draw gives a result: ${result}.`,
  interval: (share: number, low: string, high: string, result: string) =>
    `In ${share} of 100 draws the result lies between ${low} and ${high}: ${result}.`,
  reached: (share: number, target: string) => `In ${share} of 100 it is ${target} or more.`,
  undefinedDraws: (missing: number, draws: number) => `${missing} of ${draws} draws gave no result.`,
  intervalMark: (share: number) => `${share} of 100 draws`,
  chancesNote: (dots: number, uniform: readonly string[]) =>
    `Each of the ${dots} dots stands for an equal share of the draws; filled ones lie within the interval. Every assumption is ` +
    'drawn independently between the low and the high end of its range, most often near its value in this case' +
    `${uniform.length > 0 ? `, except ${uniform.join(', ')}, drawn uniformly` : ''}. Correlations are ignored and the ranges are ` +
    'the editors’: this shows what the ranges imply, not how likely the outcome is.',
  sharesOfDraws: 'Of 100 draws, this many',
  atMost: 'give at most',
  compared: (result: string) => `${result} in each case; the line is the target.`,
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
  pairCorner: (x: string, y: string) => `${y} ↓  ${x} →`,
  comparedTitle: 'Cases side by side',
  number: 'Number',
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
