import { strToU8, zipSync } from 'fflate';
import type { NumberFormat } from '../model/number-format.ts';
import type { ModelInput, ModelOutput, Program, Results } from '../model/program.ts';
import { run } from '../model/run.ts';
import { outputFormula } from '../model/spreadsheet-formula.ts';
import { escaped } from '../words/escaped.ts';
import { workbookWords as words } from '../words/words.ts';
import { aboutLines, type About } from './about.ts';

/** The earliest time that a zip archive can store; fixed, so that the same case gives the same bytes. */
const noTime = '1980-01-01T00:00:00';

/**
 * A case as a workbook (Office Open XML, ECMA-376) with live formulas: each input and output is a named cell, and each
 * output's formula comes from the same expression tree that the page runs. Written by hand on top of fflate's zip, because
 * the libraries that support defined names are large and unmaintained.
 */
export function workbook(about: About, program: Program, inputs: Results): Uint8Array {
  const formats = [...new Set([...program.inputs, ...program.outputs].map(({ format }) => formatCode(format)))];
  const { sheet, names } = sheetOf(about, program, run(program, inputs), formats);
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${office}spreadsheetml.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}spreadsheetml.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${office}spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${main}" xmlns:r="${relationship}"><sheets><sheet name="Case" sheetId="1" r:id="rId1"/></sheets>` +
      `<definedNames>${names}</definedNames><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(formats),
    'xl/worksheets/sheet1.xml': sheet,
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [
      path,
      strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
    ]),
  );
  return zipSync(files, { mtime: noTime, level: 9 });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const office = 'application/vnd.openxmlformats-officedocument.';

function relations(targets: [kind: string, target: string][]): string {
  const entries = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${relationship}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/**
 * The name of a number's cell: its own, with an underscore before it if a spreadsheet would read it as a cell, a row or a
 * column. No number's own name begins with an underscore.
 */
export function cellName(name: string): string {
  return /^([a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*|true|false)$/.test(name) ? `_${name}` : name;
}

/** A number's format as a spreadsheet format code, which cannot express `trim`. */
export function formatCode({ before, after, divide, decimals }: NumberFormat): string {
  const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`);
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  if (divide === 0.01 && after.startsWith('%')) return `${quoted(before)}${digits}%${quoted(after.slice(1))}`;
  const thousands = Math.log10(divide) / 3;
  if (Number.isInteger(thousands) && thousands >= 0)
    return `${quoted(before)}${digits}${','.repeat(thousands)}${quoted(after)}`;
  return 'General';
}

const [plainStyle, headStyle, inputStyle] = [0, 1, 2];

/** Styles: plain, bold headings, and for each format one for outputs and one, filled, for inputs. */
function styles(formats: readonly string[]): string {
  const codes = formats
    .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`)
    .join('');
  const cells = formats
    .map(
      (_, index) =>
        `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>` +
        `<xf numFmtId="${164 + index}" fontId="0" fillId="2" borderId="0" applyNumberFormat="1" applyFill="1"/>`,
    )
    .join('');
  return (
    `<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${codes}</numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFBF0B8"/></patternFill></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    `<cellXfs count="${2 + 2 * formats.length}"><xf fontId="0"/><xf fontId="1" applyFont="1"/>${cells}</cellXfs></styleSheet>`
  );
}

function sheetOf(
  about: About,
  program: Program,
  results: Results,
  formats: readonly string[],
): { sheet: string; names: string } {
  const rows: string[] = [];
  const names: [name: string, row: number][] = [];
  const add = (cells: readonly (string | undefined)[]): void => {
    const row = rows.length + 1;
    rows.push(
      `<row r="${row}">${cells.map((cell, column) => cell?.replace('<c ', `<c r="${'ABCDEF'[column]}${row}" `) ?? '').join('')}</row>`,
    );
  };
  const style = ({ format }: ModelInput | ModelOutput, input: boolean): number =>
    inputStyle + 2 * formats.indexOf(formatCode(format)) + (input ? 1 : 0);
  const head = (...texts: string[]): void => add(texts.map((one) => text(one, headStyle)));
  for (const [name, content] of aboutLines(about)) add([text(name, headStyle), text(content)]);
  add([]);
  head(words.inputs, words.value, words.unit, words.name, words.low, words.high);
  for (const input of program.inputs) {
    names.push([input.name, rows.length + 1]);
    const ends = input.range ? [input.range.low, input.range.high].map((end) => number(end, style(input, false))) : [];
    add([
      text(input.label),
      number(results[input.name] ?? NaN, style(input, input.range !== undefined)),
      text(input.unit),
      text(cellName(input.name)),
      ...ends,
    ]);
  }
  add([]);
  head(words.outputs, words.value, words.unit, words.name);
  for (const output of program.outputs) {
    names.push([output.name, rows.length + 1]);
    const formula = escaped(outputFormula(program, output, cellName));
    add([
      text(output.label),
      number(results[output.name] ?? NaN, style(output, false), `<f>${formula}</f>`),
      text(output.unit),
      text(cellName(output.name)),
    ]);
  }
  const columns = '<col min="1" max="1" width="58" customWidth="1"/><col min="2" max="6" width="18" customWidth="1"/>';
  const sheet = `<worksheet xmlns="${main}"><cols>${columns}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const defined = names
    .map(([name, row]): [string, number] => [cellName(name), row])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, row]) => `<definedName name="${name}">Case!$B$${row}</definedName>`)
    .join('');
  return { sheet, names: defined };
}

function text(content: string, style = plainStyle): string {
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
}

function number(value: number, style: number, formula = ''): string {
  return `<c s="${style}">${formula}${Number.isFinite(value) ? `<v>${value}</v>` : ''}</c>`;
}
