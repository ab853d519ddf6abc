import { quotedIn } from '../words/quotation-marks.ts';
import { report } from '../report.ts';

/** A text between the quotation marks of the report's language. */
export const quoted = (text: string): string => quotedIn(report.file.language, text);
