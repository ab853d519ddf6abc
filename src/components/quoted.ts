import { quotationMarks } from '../report/quotation-marks.ts';
import { report } from '../report.ts';

const { outer, inner } = quotationMarks(report.file.language);

/** A text between the quotation marks of the report's language; a quotation within it has the inner ones. */
export function quoted(text: string): string {
  return outer[0] + text.replaceAll(outer[0], inner[0]).replaceAll(outer[1], inner[1]) + outer[1];
}
