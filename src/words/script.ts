import { group, plain, says, text } from './message.ts';

/** Controls and names that every page has. */
export const pageWords = group('page', {
  theme: plain,
  themes: {
    system: plain,
    light: plain,
    dark: plain,
  },
  marginNote: plain,
  noteMark: plain,
  closePanel: plain,
  back: plain,
  thisEntry: plain,
  onItsPage: plain,
  noEntry: says(text('name')),
});

/** Texts of a part of the page whose script is slow to load or fails. */
export const loadingWords = group('loading', {
  slow: says(text('what')),
  failed: says(text('what')),
  reload: plain,
  controlsLate: plain,
  figureControls: plain,
  answers: plain,
  numberControls: plain,
  graph: plain,
  modelFailed: says(text('status')),
});
