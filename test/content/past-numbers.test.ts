import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordOfReport } from '../../src/editions/record.ts';
import { recordFile, type EditionRecord } from '../../src/report/edition-record.ts';
import { loadReport } from '../../src/report/load.ts';
import { withPastNumbers } from '../../src/report/past-numbers.ts';
import type { Change } from '../../src/report/report-types.ts';
import { changeFile, contentFolder } from './content-folder.ts';

const record = (tea: string): EditionRecord => ({
  ...{ format: 1, report: 'r', title: 'R', edition: '2026-01-01', version: '1', language: 'en' },
  ...{ claims: [], chapters: [] },
  numbers: [{ name: 'tea.tea', label: 'Tea', text: tea }],
});
const change = (date: string): Change => ({
  ...{ date, kind: 'update', title: 'Tea: {num:tea.tea}', text: '{num:tea.tea} of {num:tea.market}.' },
  verdicts: [{ claim: 'tenth', from: 'partly', to: 'supported', why: 'It is {num:tea.tea}.' }],
});

describe('the numbers of a change', () => {
  const kept = new Map([
    ['2026-03-01', record('$ 20')],
    ['2026-02-01', record('$ *10*')],
    ['2026-04-01', record('$ 40')],
  ]);
  const textAt = (date: string): string | undefined => withPastNumbers([change(date)], kept, '2026-04-01')[0]?.text;

  it.each([
    ['2026-01-15', '$ \\*10\\* of {num:tea.market}.'],
    ['2026-02-01', '$ \\*10\\* of {num:tea.market}.'],
    ['2026-02-02', '$ 20 of {num:tea.market}.'],
    ['2026-03-02', '{num:tea.tea} of {num:tea.market}.'],
  ])('of %s are those of the first edition from that day on', (date, text) => {
    expect(textAt(date)).toBe(text);
  });

  it('are as they were in its title and reasons, too', () => {
    const [{ title, verdicts } = change('')] = withPastNumbers([change('2026-03-01')], kept, '2026-04-01');
    expect([title, verdicts[0]?.why]).toEqual(['Tea: $ 20', 'It is $ 20.']);
  });
});

it('a report tells of an earlier edition with the numbers that it had', () => {
  const content = contentFolder({
    'changes.yaml': '- { date: 2026-11-23, kind: edition, title: First, text: "Tea is {num:tea.share}." }\n',
  });
  const kept = JSON.stringify(recordOfReport(loadReport(content), () => []));
  changeFile(join(content, 'editions/2026-11-23', recordFile), kept);
  changeFile(join(content, 'models/tea.yaml'), [['    value: 10%', '    value: 12%']]);
  changeFile(join(content, 'report.yaml'), [['edition: 2026-11-23', 'edition: 2026-12-24']]);
  const report = loadReport(content);
  expect(report.numbers['tea.share']?.text).toBe('12%');
  expect(report.changes[0]?.text).toBe('Tea is 10%.');
});
