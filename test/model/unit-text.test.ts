import { expect, it } from 'vitest';
import { unitText } from '../../src/model/unit-text.ts';

it('a unit is written as readers say it', () => {
  expect(unitText('USD/(instance hour)')).toBe('USD per instance hour');
  expect(unitText('instance hour/year')).toBe('instance hour per year');
  expect(unitText('chip')).toBe('chip');
  expect(unitText('ratio')).toBe('');
});
