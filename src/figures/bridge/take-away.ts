import type { About } from '../../downloads/about.ts';
import { caseCsv } from '../../downloads/case-csv.ts';
import { caseJson } from '../../downloads/case-json.ts';
import { workbook } from '../../downloads/workbook.ts';
import type { Program, Results } from '../../model/program.ts';
import { pictureAsPng, pictureAsSvg } from './picture-file.ts';

/** The kinds of file that a reader may take away. */
export type FileKind = 'csv' | 'json' | 'xlsx' | 'svg' | 'png';

/** A case as a file of a kind; `picture` is the drawing that stands on the page. */
export async function caseFile(
  kind: FileKind,
  about: About,
  program: Program,
  inputs: Results,
  picture: SVGSVGElement,
): Promise<Blob> {
  switch (kind) {
    case 'csv':
      return new Blob([caseCsv(about, program, inputs)], { type: 'text/csv' });
    case 'json':
      return new Blob([caseJson(about, program, inputs)], { type: 'application/json' });
    case 'xlsx':
      return new Blob([workbook(about, program, inputs) as BlobPart], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      });
    case 'svg':
      return new Blob([pictureAsSvg(about, picture)], { type: 'image/svg+xml' });
    case 'png':
      return pictureAsPng(about, picture);
  }
}
