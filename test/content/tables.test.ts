import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../src/report/content-problem.ts';
import { loadReport } from '../../src/report/load.ts';
import type { Dataset } from '../../src/report/report-types.ts';
import { contentFolder, problemsOf, problemsShown } from './content-folder.ts';

const description = `title: Prices
columns:
  value: { label: Price, header: Preis, format: dollars }
  share: { label: Share, header: Anteil, format: percent }
  since: { label: Since, header: Seit, date: true }
table: { locale: de-DE, label: Ware, source: census }
`;
const german = 'Ware;Preis;Anteil;Seit\nTee, grün;1.234,50 €;15,5 %;30.04.2026\n"Kaffee ""Öl""";−3;;2026-05\n';

/** The dataset that a table's bytes give. */
function read(bytes: Uint8Array | string, ending = 'csv', yaml = description): Dataset | undefined {
  const folder = contentFolder({ 'datasets/prices.yaml': yaml });
  writeFileSync(join(folder, `datasets/prices.${ending}`), bytes);
  return loadReport(folder).datasets.find(({ id }) => id === 'prices');
}

function problems(bytes: string, yaml = description): string {
  try {
    read(bytes, 'csv', yaml);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.problems.map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`).join('\n');
  }
  return 'no problem';
}

const rows = [
  { id: 'tee-grun', label: 'Tee, grün', sources: ['census'], cells: { value: 1234.5, share: 0.155, since: '2026-04-30' } },
  { id: 'kaffee-ol', label: 'Kaffee “Öl”', sources: ['census'], cells: { value: -3, share: null, since: '2026-05' } },
];

function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

describe('a table as a spreadsheet saves it', () => {
  it.each([
    ['UTF-8', german],
    ['UTF-8 with its mark and CRLF', `\ufeff${german.replaceAll('\n', '\r\n')}`],
    ['UTF-16', utf16(german)],
    ['UTF-16 in the other order', Buffer.from(utf16(german)).swap16()],
    ['UTF-16 without its mark', Buffer.from(german.replace('−', '-'), 'utf16le')],
    ['Windows-1252', Buffer.from([...german.replace('−', '-')].map((sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0))))],
    ['a first line for Excel', `sep=;\n${german}`],
    ['tabs', german.replaceAll(';', '\t')],
  ])('in %s gives its rows', (_name, bytes) => {
    expect(read(bytes)?.rows).toMatchObject(rows);
  });

  it('keeps the header of its labels, and which columns hold days', () => {
    expect(read(german)?.heading).toBe('Ware');
    expect(read(german)?.columns.map(({ id, date }) => [id, date])).toEqual([
      ['value', undefined],
      ['share', undefined],
      ['since', true],
    ]);
  });

  it('as .tsv, too', () => {
    expect(read(german.replaceAll(';', '\t'), 'tsv')?.rows).toMatchObject(rows);
  });

  it('in another locale reads days and numbers in its way', () => {
    const yaml = description.replace('de-DE', 'en-US');
    const english = 'Ware,Preis,Anteil,Seit\nTea,"$1,234.50",15.5%,4/30/2026\n';
    expect(read(english, 'csv', yaml)?.rows[0]?.cells).toEqual({ value: 1234.5, share: 0.155, since: '2026-04-30' });
  });

  it('is read by the report’s locale where it names none', () => {
    const yaml = description.replace('locale: de-DE, ', '');
    expect(read('Ware;Preis;Anteil;Seit\nTea;1,234.5;;\n', 'csv', yaml)?.rows[0]?.cells['value']).toBe(1234.5);
  });
});

describe('a table with a mistake', () => {
  it.each([
    [
      'a number of another locale',
      german.replace('−3', '1,234.5'),
      'content/datasets/prices.csv:3 "Preis" is "1,234.5"; a number as de-DE writes it is expected, such as 1.234,5 or 15%, or nothing where it is not known (table.locale says how the file writes numbers).',
    ],
    [
      'a day that is none',
      german.replace('30.04', '31.04'),
      'content/datasets/prices.csv:2 "Seit" is "31.04.2026"; a day is expected, such as 2026-04-30 or, in de-DE, 30.4.2026.',
    ],
    [
      'two rows of one name',
      german.replace('"Kaffee ""Öl"""', 'Tee Grün'),
      'content/datasets/prices.csv:3 "Ware" is "Tee Grün", which gives the id "tee-grun", as in line 2; ids must be unique.',
    ],
    [
      'a value that holds the separator',
      german.replace('Tee, grün', 'Tee; grün'),
      'content/datasets/prices.csv:2 the row has 5 cells; 4 are expected; a value that holds the separator needs quotation marks.',
    ],
    [
      'a header that is written otherwise',
      german.replace('Preis', 'Preise'),
      'content/datasets/prices.yaml:3 columns.value: the column "Preis" is not in the header of content/datasets/prices.csv; did you mean "Preise"?',
    ],
    [
      'a row without a name',
      german.replace('Tee, grün', ''),
      'content/datasets/prices.csv:2 "Ware" is ""; a name of the row with a Latin letter or digit is expected.',
    ],
    ['no row', 'Ware;Preis\n', 'content/datasets/prices.csv: the table has no values; a header and at least one row are expected.'],
  ])('%s is told with its place', (_name, text, message) => {
    expect(problems(text)).toBe(message);
  });

  it('has its caret under the cell', () => {
    const shown = (text: string): string =>
      problemsShown({ 'datasets/prices.yaml': description, 'datasets/prices.csv': text });
    expect(shown(german.replace('30.04', ' 31.04'))).toMatchInlineSnapshot(`
      "content/datasets/prices.csv:2:30  "Seit" is "31.04.2026"; a day is expected, such as 2026-04-30 or, in de-DE, 30.4.2026.
        2 | Tee, grün;1.234,50 €;15,5 %; 31.04.2026
          |                              ^"
    `);
    expect(shown('Ware;Preis;Anteil;Seit\n"Tee;\ngrün";"1;2"; x;\n')).toMatchInlineSnapshot(`
      "content/datasets/prices.csv:3:7  "Preis" is "1;2"; a number as de-DE writes it is expected, such as 1.234,5 or 15%, or nothing where it is not known (table.locale says how the file writes numbers).
        3 | grün";"1;2"; x;
          |       ^
      content/datasets/prices.csv:3:14  "Anteil" is "x"; a number as de-DE writes it is expected, such as 1.234,5 or 15%, or nothing where it is not known (table.locale says how the file writes numbers).
        3 | grün";"1;2"; x;
          |              ^"
    `);
    expect(shown('Ware\tPreis\tAnteil\tSeit\nTee\t\t\t\t5\n')).toMatchInlineSnapshot(`
      "content/datasets/prices.csv:2:8  the row has 5 cells; 4 are expected; a value that holds the separator needs quotation marks.
        2 | Tee    5
          |        ^"
    `);
  });

  it('of days in YAML is told, too', () => {
    const days = 'title: Days\ncolumns: { since: { label: Since, date: true } }\nrows:\n';
    const rows = '- { id: a, label: A, since: 30 April }\n- { id: b, label: B, since: 2026-Q2 }\n- { id: c, label: C, since: 2026 }\n';
    expect(problemsOf({ 'datasets/days.yaml': days + rows })).toMatchInlineSnapshot(`
      "content/datasets/days.yaml:4
        rows[0].since is "30 April"; a day, month, quarter or year is expected, such as 2026-04-30, 2026-04, 2026-Q2
        or 2026."
    `);
    const { datasets } = loadReport(contentFolder({ 'datasets/days.yaml': days + rows.replace('30 April', '2026-04-30') }));
    const cells = datasets.find(({ id }) => id === 'days')?.rows.map((row) => row.cells['since']);
    expect(cells).toEqual(['2026-04-30', '2026-Q2', '2026']);
  });

  it('has its line counted past line breaks within cells', () => {
    expect(problems(german.replace('Tee, grün', '"Tee\n\ngrün"').replace('−3', 'x'))).toContain('prices.csv:5 "Preis" is "x"');
  });

  it('of 50 MB is refused at once', () => {
    const before = performance.now();
    expect(problems(`Ware;Preis;Anteil;Seit\n${'Tee;1;2;2026\n'.repeat(4_000_000)}`)).toBe(
      'content/datasets/prices.csv: the file has 52.0 MB; at most 5 MB is expected: keep the rows that the report shows.',
    );
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('that nothing describes is told of', () => {
    expect(problemsOf({ 'datasets/other.csv': 'a,b\n1,2\n' })).toContain(
      'nothing describes this table; datasets/other.yaml is expected',
    );
  });

  it('is refused beside rows, and rows cannot be missing', () => {
    const both = `${description}rows: [{ id: a, label: A, value: 1 }]\n`;
    expect(problems(german, both)).toContain('rows stand here and in prices.csv; one of them is expected.');
    expect(problemsOf({ 'datasets/prices.yaml': description })).toContain(
      'rows is missing; a list is expected, or the table datasets/prices.csv.',
    );
  });
});
