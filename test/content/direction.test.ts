import { expect, it } from 'vitest';
import { directionOf } from '../../src/report/direction.ts';

it.each(['ar', 'ar-EG', 'ckb', 'dv', 'fa', 'he', 'ur', 'yi', 'uz-Arab', 'az-Arab-IR'])(
  '%s is written from right to left',
  (language) => expect(directionOf(language)).toBe('rtl'),
);

it.each(['en', 'de-AT', 'ja', 'uz', 'ku', 'ar-Latn'])('%s is not', (language) =>
  expect(directionOf(language)).toBeUndefined(),
);
