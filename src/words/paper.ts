import { group, plain, says, text } from './message.ts';

/** What only the printed report says, and the appendix of the page that holds all of it. */
export const paperWords = group('paper', {
  numbers: plain,
  assumptions: says(text('model')),
  assumption: plain,
  value: plain,
  range: plain,
  lowToHigh: says(text('low'), text('high')),
  eachNumber: plain,
});
