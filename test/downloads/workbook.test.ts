import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomLcg } from 'd3-random';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellName, formatCode, workbook } from '../../src/downloads/workbook.ts';
import type { Results } from '../../src/model/program.ts';
import { run } from '../../src/model/run.ts';
import { loadReport } from '../../src/report/load.ts';
import { plain } from '../model/small-program.ts';
import { about } from './small-about.ts';
import { findOffice } from './find-office.ts';

const pressing = loadReport('test/reports/orchard').models.find(({ workbench }) => workbench)?.program;
if (!pressing) throw new Error('the second report has no model with a workbench');
const sheet = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

describe('a workbook', () => {
  it('is deterministic and depends on the case', () => {
    expect(workbook(about, pressing, {})).toEqual(workbook(about, pressing, {}));
    expect(workbook(about, pressing, { pressed: 0.6 })).not.toEqual(workbook(about, pressing, {}));
  });

  it('has inputs as values and outputs as formulas over named cells', () => {
    const xml = sheet(workbook(about, pressing, { pressed: 0.6 }));
    expect(xml).toContain('<v>0.6</v>');
    expect(xml).toContain(`<f>juice*price</f><v>${run(pressing, { pressed: 0.6 })['full_takings']}</v>`);
    expect(xml).toContain('<f>(juice/speed)/60</f>');
    expect(xml.match(/<f>/g)).toHaveLength(pressing.outputs.length);
  });

  it('escapes the report’s text', () => {
    expect(sheet(workbook({ ...about, report: 'Tea & <Co>' }, pressing, {}))).toContain('Tea &amp; &lt;Co&gt;');
  });

  it.each([
    ['trn1', '_trn1'],
    ['r', '_r'],
    ['c2', '_c2'],
    ['true', '_true'],
    ['juice', 'juice'],
    ['press_yield', 'press_yield'],
  ])('names the cell of %s %s', (name, wanted) => {
    expect(cellName(name)).toBe(wanted);
  });

  it('gives every number a unique cell name', () => {
    expect(cellName('trn1')).not.toBe(cellName('trn1_'));
  });

  it.each([
    [{ ...plain, decimals: 1, divide: 1e9, before: '$', after: ' billion' }, '"$"#,##0.0,,," billion"'],
    [{ ...plain, decimals: 0, divide: 0.01, after: '%' }, '#,##0%'],
    [{ ...plain, decimals: 2, divide: 1 }, '#,##0.00'],
    [{ ...plain, divide: 7 }, 'General'],
  ])('writes the format %o as %s', (format, code) => {
    expect(formatCode(format)).toBe(code);
  });
});

const office = findOffice();
const missing = office === undefined ? ' (LibreOffice is missing: apt-get install libreoffice-calc-nogui)' : '';

describe('LibreOffice', () => {
  it.skipIf(office === undefined)(
    `computes the same numbers as the page, for the base case and random ones${missing}`,
    { timeout: 180_000 },
    () => {
      const random = randomLcg(0.7);
      const anyCase = (): Results =>
        Object.fromEntries(
          pressing.inputs.flatMap(({ name, range }) =>
            range ? [[name, range.low + random() * (range.high - range.low)]] : [],
          ),
        );
      const cases: Results[] = [{}, ...Array.from({ length: 20 }, anyCase)];
      const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
      try {
        const files = cases.map((inputs, index) => {
          const file = join(folder, `case-${index}.xlsx`);
          writeFileSync(file, withoutResults(workbook(about, pressing, inputs)));
          return file;
        });
        const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';
        const { status, stderr } = spawnSync(
          'soffice',
          [
            `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
            '--headless',
            '--convert-to',
            filter,
            '--outdir',
            folder,
            ...files,
          ],
          { encoding: 'utf8' },
        );
        expect(status, stderr).toBe(0);
        for (const [index, inputs] of cases.entries()) {
          const told = valuesIn(readFileSync(join(folder, `case-${index}.csv`), 'utf8'));
          const wanted = run(pressing, inputs);
          // A sheet takes a difference that is next to nothing for nothing; it is held against the largest number of its unit.
          const largest = (unit: string): number =>
            Math.max(
              ...pressing.outputs
                .filter((other) => other.unit === unit)
                .map((other) => Math.abs(wanted[other.name] ?? NaN))
                .filter(Number.isFinite),
            );
          for (const { name, unit } of pressing.outputs) {
            const value = told.get(cellName(name)) ?? NaN;
            expect(
              Math.abs(value - (wanted[name] ?? NaN)),
              `${name} in case ${index}: ${value} and ${wanted[name]}`,
            ).toBeLessThanOrEqual(1e-9 * Math.abs(wanted[name] ?? NaN) + 1e-12 * largest(unit));
          }
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

/** The workbook without the outputs' values, so that only a sheet that reckons can tell them, and without formats, which round. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({
    ...parts,
    'xl/worksheets/sheet1.xml': strToU8(
      sheet(bytes)
        .replaceAll(/<\/f><v>[^<]*<\/v>/g, '</f>')
        .replaceAll(/ s="\d+"/g, ''),
    ),
  });
}

/** Values by the name in the fourth column. */
function valuesIn(csv: string): Map<string, number> {
  return new Map(
    csv.split('\n').flatMap((line): [string, number][] => {
      const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell);
      return cells[3] ? [[cells[3].replaceAll('"', ''), Number(cells[1])]] : [];
    }),
  );
}
