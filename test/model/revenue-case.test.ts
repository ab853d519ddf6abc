import { describe, expect, it } from 'vitest';
import { baseCase } from '../../src/model/program.ts';
import { run, undefinedBecause } from '../../src/model/run.ts';
import { loadReport } from '../../src/report/load.ts';

const report = loadReport('content');
const model = report.models.find(({ id }) => id === 'revenue');
if (!model) throw new Error('the report has a model named revenue');
const { program } = model;

describe('the note’s revenue case', () => {
  it.each([
    ['last_year_demand', 30e9 / 1.15, '$26.1 billion'],
    ['growth_dollars', 30e9 - 30e9 / 1.15, '$3.9 billion'],
    ['trainium_revenue', 3e9, '$3 billion'],
    ['others_revenue', 27e9, '$27 billion'],
    ['share_of_growth', 3 / (30 - 30 / 1.15), '77%'],
    ['instance_hours', 2.5e9, '2.5 billion'],
    ['instances', 2.5e9 / 8760, '285,388'],
    ['share_after_growth', 0.138 / (0.138 + 0.88), '13.56%'],
    ['growth_needed', (0.16 * 0.88) / (0.12 * 0.84) - 1, '39.68%'],
  ])('comes to a known %s', (name, value, text) => {
    const number = report.numbers[`revenue.${name}`];
    expect(number?.text).toBe(text);
    expect(Math.abs(Number(number?.value) / value - 1)).toBeLessThan(1e-12);
  });

  it('shows the hours of a model year in the worked line of instances', () => {
    expect(report.numbers['revenue.instances']?.worked).toBe('2.5 billion ÷ 100% ÷ 8,760 = 285,388');
  });

  it('shows no two signs side by side in any worked line', () => {
    const worked = Object.values(report.numbers).flatMap(({ name, worked: line }) =>
      line ? [`${name}: ${line}`] : [],
    );
    expect(worked.filter((line) => /[−+×÷]\s?−/.test(line))).toEqual([]);
  });

  it('says in words what is true at the base case', () => {
    expect(report.words['revenue.reaches']).toBe('falls short of');
    expect(report.words['revenue.growth-is']).toBe('less than');
  });

  it('gives the reason why a share of no growth is undefined', () => {
    const results = run(program, { ...baseCase(program), growth: 0 });
    expect(results['share_of_growth']).toBe(Infinity);
    expect(undefinedBecause(program, 'share_of_growth', results)).toEqual({
      name: 'share_of_growth',
      part: ['/', 'trainium_revenue', 'growth_dollars'],
    });
  });

  it('has its base case on every slider’s own grid and within its range', () => {
    for (const { name, value, range } of program.inputs) {
      if (!range) continue;
      expect(value >= range.low && value <= range.high, name).toBe(true);
      expect(
        Math.abs((value - range.low) / range.step - Math.round((value - range.low) / range.step)),
        name,
      ).toBeLessThan(1e-6);
    }
  });
});
