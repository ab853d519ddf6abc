import type { RiskState } from '../../reading/fields.ts';
import { checklistWords } from '../../words/words.ts';

/** The states a reader can give a risk, each with its meaning. */
export const stateWords: Record<RiskState, { word: string; meaning: string }> = checklistWords.states;
