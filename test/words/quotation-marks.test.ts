import { expect, it } from 'vitest';
import { quotedIn } from '../../src/words/quotation-marks.ts';

it.each([
  ['en', 'Google’s “TPU-Edge” and “more”', '“Google’s ‘TPU-Edge’ and ‘more’”'],
  ['en', 'He wrote „nein“', '“He wrote „nein“”'],
  ['de', 'Er sagte „nein“ und ging', '„Er sagte ‚nein‘ und ging“'],
  ['de', 'He said “no” loudly', '„He said “no” loudly“'],
  ['fr', 'Il dit «\u00a0non\u00a0» fort', '«\u00a0Il dit “non” fort\u00a0»'],
  ['sv', 'Han sade ”nej” högt', '”Han sade ’nej’ högt”'],
  ['sv', 'He said “no” loudly', '”He said “no” loudly”'],
  ['ja', '彼は「はい」と', '「彼は『はい』と」'],
])('in %s, %s is quoted as %s', (language, text, quoted) => {
  expect(quotedIn(language, text)).toBe(quoted);
});
