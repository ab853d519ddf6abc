import { bridgeBars, type BridgeBar, type BridgeStep } from './bridge.ts';
import type { Results } from './program.ts';

/** What a view draws: steps from one total to another, or amounts side by side held against a line. */
export type ViewPicture = StepsPicture | AmountsPicture;

interface StepsPicture {
  steps: BridgeStep[];
  /** The step that the title is about. */
  accent: string;
  /** Another step that the accent is held against, and the number that says how they compare. */
  compare?: { with: string; as: string } | undefined;
}

interface AmountsPicture {
  amounts: string[];
  /** The number at which the line stands. */
  mark: string;
  /** The amount that the title is about. */
  accent: string;
}

/** The bars of a picture in a case, in their order. */
export function viewBars(picture: ViewPicture, results: Results): BridgeBar[] {
  const steps = 'steps' in picture ? picture.steps : picture.amounts.map((total) => ({ total }));
  return bridgeBars(steps, results);
}

/** The field of a picture that lists its bars. */
export function barsPlace(picture: ViewPicture): 'steps' | 'amounts' {
  return 'steps' in picture ? 'steps' : 'amounts';
}

/** The numbers that are bars of a picture. */
export function barNames(picture: ViewPicture): string[] {
  return viewBars(picture, {}).map(({ name }) => name);
}

/** Every number that a picture draws or writes. */
export function drawnNames(picture: ViewPicture): string[] {
  const more = 'steps' in picture ? (picture.compare ? [picture.compare.as] : []) : [picture.mark];
  return [...barNames(picture), ...more];
}
