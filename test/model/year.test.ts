import { expect, it } from 'vitest';
import { hoursInYear } from '../../src/model/year.ts';
import { ModelUnits } from '../../src/report/model-units.ts';

it('has 365 days of 24 hours and twelve months, in formulas too', () => {
  const units = new ModelUnits();
  const hours = (unit: string): number => units.scale(unit) / units.scale('hour');
  expect(hoursInYear).toBe(365 * 24);
  for (const unit of ['year', 'years']) expect(hours(unit)).toBe(8760);
  for (const unit of ['month', 'months']) expect(hours(unit)).toBe(730);
  expect(hours('decade')).toBe(87_600);
});
