import { caseCsv } from '../../downloads/case-csv.ts';
import { caseJson } from '../../downloads/case-json.ts';
import { workbook } from '../../downloads/workbook.ts';
import type { Results } from '../../model/program.ts';
import { caseLabel } from './case-line.ts';
import type { ModelData } from './model-data.ts';
import { pictureAsPng, pictureAsSvg } from './picture-file.ts';

/** The kinds of file that a reader may take away. */
export type FileKind = 'csv' | 'json' | 'xlsx' | 'svg' | 'png';

/** A case as a file of a kind; `picture` is the drawing that stands on the page. */
export async function caseFile(
  kind: FileKind,
  data: ModelData,
  inputs: Results,
  address: string,
  picture: SVGSVGElement,
): Promise<Blob> {
  const { program } = data;
  const about = { ...data.about, caseLabel: caseLabel(data, inputs), address };
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
