import { group, plain, says, text } from './message.ts';

/** Figures whose picture changes as their text scrolls by. */
export const stepsWords = group('steps', {
  step: plain,
  amount: plain,
  value: plain,
  unit: plain,
  partOf: plain,
  marked: plain,
  marks: {
    accent: plain,
    unsupported: plain,
    struck: plain,
  },
  loose: plain,
  picture: says(text('amounts'), text('scaleEnd')),
  qualified: says(text('amount'), text('qualities')),
  holding: says(text('whole'), text('parts')),
  zoomedOut: says(text('scale')),
  key: plain,
});
