// A separate module, so that the script of every page does not load the other words.

/** Controls and names that every page has. */
export const pageWords = {
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  marginNote: 'Margin note',
  noteMark: 'note',
  closePanel: 'Close',
  /** Back from what a mark within a panel opened. */
  back: 'Back',
  thisEntry: 'what stands behind this mark',
  onItsPage: 'Open it on its own page',
  noEntry: (name: string) => `there is no ${name}`,
};

/** Texts of a part of the page whose script is slow to load or fails. */
export const loadingWords = {
  slow: (what: string) => `Still loading ${what} …`,
  failed: (what: string) => `Could not load ${what}.`,
  reload: 'Reload the page',
  figureControls: 'the controls of this figure',
  answers: 'the answers to these questions',
  modelFailed: (status: number) => `The model could not be loaded (${status}).`,
  numberControls: 'the controls of this number',
  graph: 'the picture of how it is worked out',
};
