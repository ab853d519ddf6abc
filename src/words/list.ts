import { group, says, text } from './message.ts';

/** Punctuation between the parts of lists and sentences. */
export const listWords = group('list', {
  commas: says(text('before'), text('after')),
  and: says(text('before'), text('after')),
  semicolons: says(text('before'), text('after')),
  labelled: says(text('label'), text('text')),
  sentences: says(text('before'), text('after')),
});
