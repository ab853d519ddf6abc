import type { FormatLocaleDefinition } from 'd3-format';

/** Numbers as they are written in America, which most tests use. */
export const americanLocale: FormatLocaleDefinition = {
  decimal: '.',
  thousands: ',',
  grouping: [3],
  currency: ['$', ''],
};
