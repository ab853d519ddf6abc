/** A count with its noun: 1 trend, 2 trends. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
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
  risksRated: (rated: number) => `${plural(rated, 'risk')} rated`,
  weighted: 'own weights',
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

/** What of an address could not be used as it stands. */
export const addressWords = {
  unreadable: (part: string) => `${part} could not be read and was ignored`,
  doubled: (parameter: string) => `${parameter} appears more than once; the last value was used`,
  unknown: (part: string) => `${part} is not an assumption in this report and was ignored`,
  clamped: (part: string, correction: string) => `${part} is ${correction}`,
  ignored: (parts: readonly string[]) => `From the address: ${parts.join('; ')}.`,
};
