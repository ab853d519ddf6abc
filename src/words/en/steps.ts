/** Figures whose picture changes as their text scrolls by. */
export const stepsWords = {
  step: 'Step',
  amount: 'Amount',
  value: 'Value',
  unit: 'Unit',
  partOf: 'Part of',
  marked: 'Marked',
  marks: { accent: 'what the step is about', unsupported: 'not supported', struck: 'struck out' },
  loose: 'not on the scale',
  /** A step's picture in words. */
  picture: (amounts: string, scaleEnd: string) => `The picture: ${amounts}. The scale ends at ${scaleEnd}.`,
  qualified: (amount: string, qualities: readonly string[]) => `${amount} (${qualities.join('; ')})`,
  holding: (whole: string, parts: string) => `${whole}, which holds ${parts}`,
  zoomedOut: (scale: string) => `${scale}. Thick line: the scale before`,
  key:
    'Stripes: not supported. Line through: struck out. A bar inside a bar is a part of it. ' +
    'Lengths are true to the scale under each picture.',
};
