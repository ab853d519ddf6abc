import type { RiskState } from '../../reading/fields.ts';

/** What a reader may say of a risk, and what that means. */
export const stateWords: Record<RiskState, { word: string; meaning: string }> = {
  open: { word: 'Open', meaning: 'It stands, and nothing is being done about it.' },
  watching: { word: 'Watching', meaning: 'It stands, and its early signal is looked out for.' },
  happened: { word: 'Happened', meaning: 'It is a fact, and no risk any more.' },
  cleared: { word: 'Cleared', meaning: 'Its early signal came out well, or it was dealt with.' },
  'not-applicable': { word: 'Does not apply', meaning: 'It is none of the reader’s, for the reason given.' },
};
