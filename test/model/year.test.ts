import { expect, it } from 'vitest';
import { hoursInYear } from '../../src/model/year.ts';
import { unitScale } from '../../src/report/compile-model.ts';

it('has 365 days of 24 hours, in formulas too', () => {
  expect(hoursInYear).toBe(365 * 24);
  expect(unitScale('year') / unitScale('hour')).toBe(8760);
});
