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
};

/** Texts of a part of the page whose script is slow to load or fails. */
export const loadingWords = {
  slow: (what: string) => `Still loading ${what} …`,
  failed: (what: string) => `Could not load ${what}.`,
  reload: 'Reload the page',
  figureControls: 'the controls of this figure',
  answers: 'the answers to these questions',
};

/** The trend matrix and what a memo says of it. */
export const matrixWords = {
  asEditors: (word: string) => `As the editors: ${word}`,
  yourRating: (lens: string) => `Your rating: ${lens} `,
  reset: 'Reset my rating',
  howToMove: 'Drag a mark, or choose a trend here and move it with the arrow keys. Delete resets your rating.',
  ranked: (order: string) => `Ranked: ${order}.`,
  memoTitle: (title: string) => `How the trends are rated: ${title}`,
  allAsEditors: (trends: string) => `All ${trends} are rated as the editors rate them.`,
  ratedDifferently: (rated: number, trends: string) =>
    `${rated} of ${trends} ${rated === 1 ? 'is' : 'are'} rated differently.`,
  rankedBy: (weights: string) => `Ranked with the weights ${weights}`,
};

/** The risk checklist and what a memo says of it. */
export const checklistWords = {
  instruction: 'Tick the risks you have checked.',
  states: {
    open: { word: 'Open', meaning: 'The risk stands, and nothing is being done about it.' },
    watching: { word: 'Watching', meaning: 'The risk stands, and its early signal is being watched.' },
    happened: { word: 'Happened', meaning: 'It has happened, so it is no longer a risk.' },
    cleared: { word: 'Cleared', meaning: 'Its early signal was favourable, or it was dealt with.' },
    'not-applicable': { word: 'Does not apply', meaning: 'It does not concern this reader, for the reason given.' },
  },
  notLookedAt: 'Not looked at',
  asOurs: (word: string) => `As ours: ${word}`,
  fields: {
    state: 'State',
    likelihood: 'Likelihood',
    impact: 'Impact',
    reason: 'Why it does not apply',
    note: 'Note',
  },
  memoTitle: (title: string) => `Open risks: ${title}`,
  noneLookedAt: (risks: string) => `None of ${risks} has been looked at.`,
  lookedAt: (looked: number, risks: string, open: number) =>
    `${looked} of ${risks} ${looked === 1 ? 'has' : 'have'} been looked at; ${open} ${open === 1 ? 'is' : 'are'} open.`,
  settledTitle: 'Settled risks',
};

/** A reader's reading compared with the editors' and with a linked one. */
export const readingWords = {
  asOurs: 'as ours',
  asEditors: 'same as the editors',
  undone: 'Undone.',
  redone: 'Redone.',
  cleared: 'Your reading is cleared.',
  adopted: 'Their reading is now part of yours.',
  dismissed: 'The linked reading is dismissed.',
};
