import { quotationMarks } from '../report/quotation-marks.ts';
import { report } from '../report.ts';

const [open, close] = quotationMarks(report.file.language).outer;

/** A text between the quotation marks of the report's language. */
export const quoted = (text: string): string => `${open}${text}${close}`;
