import { group, says, text } from './message.ts';

/** The report's own labels within a sentence. They are written with a capital where they stand alone. */
export const withinWords = group('within', {
  lens: says(text('label')),
  step: says(text('label')),
  state: says(text('label')),
  verdict: says(text('label')),
  grade: says(text('label')),
  column: says(text('label')),
  rating: says(text('label'), text('value')),
});
