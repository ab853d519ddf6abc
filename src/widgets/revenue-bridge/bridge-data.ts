import type { FormatLocaleDefinition } from 'd3-format';
import type { BridgeStep } from '../../model/bridge.ts';
import type { WordChoice } from '../../model/chosen-word.ts';
import type { Program } from '../../model/program.ts';

/** What the page hands to a revenue bridge, as JSON beside it. */
export interface BridgeData {
  /** The model's id, which stands before the names of its numbers. */
  id: string;
  program: Program;
  locale: FormatLocaleDefinition;
  steps: BridgeStep[];
  headline: string;
  words: Record<string, WordChoice>;
}
