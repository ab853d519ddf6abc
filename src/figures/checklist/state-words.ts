import type { RiskState } from '../../reading/fields.ts';
import { checklistWords } from '../../words/en.ts';

/** What a reader may say of a risk, and what that means. */
export const stateWords: Record<RiskState, { word: string; meaning: string }> = checklistWords.states;
