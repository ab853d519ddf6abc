import { describe, expect, it } from 'vitest';
import { countsText, memo, placeOf } from '../../src/figures/readings.ts';
import type { BridgeOutline } from '../../src/figures/bridge/reading.ts';
import type { FieldValue } from '../../src/reading/fields.ts';
import { mergePlan } from '../../src/reading/merge-plan.ts';
import { fitted, withPresentNames } from '../../src/reading/outline.ts';
import { caseIn } from '../../src/reading/session.ts';
import { reading } from '../../src/figures/bridge/reading.ts';
import { input, program } from '../model/small-program.ts';
import { smallOutline } from './small-outline.ts';

const range = { low: 0, high: 0.5, step: 0.1 };
const sales: BridgeOutline = {
  kind: 'bridge',
  id: 'sales',
  title: 'Sales',
  chapter: 'leaf',
  program: program([input('capture', 0.1, { aliases: ['share'], range })], []),
  headline: '',
  answers: [],
};
const outline = {
  ...smallOutline,
  figures: [sales],
  fields: { 'input/sales/capture': range, 'read/leaf': 'any' as const },
  renamed: { 'input/sales/share': 'input/sales/capture' },
};
const values = (...fields: [string, FieldValue][]): Map<string, FieldValue> => new Map(fields);
const old = values(['input/sales/share', 0.3], ['read/leaf', true]);
const present = values(['read/leaf', true], ['input/sales/capture', 0.3]);

describe('a reading made before an input was renamed', () => {
  it('has its value under the present name', () => {
    expect(withPresentNames(old, outline)).toEqual(present);
    expect(caseIn(old, 'sales', sales.program)).toEqual({ capture: 0.3 });
  });

  it('does not win over a value under the present name', () => {
    const both = values(['input/sales/share', 0.3], ['input/sales/capture', 0.2]);
    expect(withPresentNames(both, outline)).toEqual(values(['input/sales/capture', 0.2]));
    expect(caseIn(both, 'sales', sales.program)).toEqual({ capture: 0.2 });
  });

  it('leaves another model’s input of that name alone', () => {
    const other = values(['input/costs/share', 0.3]);
    expect(withPresentNames(other, outline)).toEqual(other);
  });

  it('fits the report, is counted and told', () => {
    expect(fitted(old, outline)).toEqual({ values: present, clamped: [], unknown: [] });
    expect(countsText(old, outline, [reading])).toContain('1 assumption changed');
    expect(memo(old, outline, [reading])[0]?.paragraphs[0]).toContain('The capture: from 0.1 to 0.3.');
    expect(placeOf('input/sales/share', outline, [reading])).toBe('/leaf/#bridge-sales');
  });

  it('is merged under the present name', () => {
    const plan = mergePlan(values(['input/sales/capture', 0.2]), old, outline);
    expect(plan.replaced).toEqual(['input/sales/capture']);
    expect(plan.changes.get('input/sales/capture')).toBe(0.3);
    expect(mergePlan(old, values(['input/sales/capture', 0.3]), outline).same).toEqual(['input/sales/capture']);
  });
});

it('a saved value that differs from the base value by rounding is the base value', () => {
  const margin = program([input('margin', 0.35, { range: { low: 0, high: 1, step: 0.01 } })], []);
  expect(caseIn(values(['input/sales/margin', 0.35000000000000003]), 'sales', margin)).toEqual({ margin: 0.35 });
});
