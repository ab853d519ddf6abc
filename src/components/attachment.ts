import { formatNumber } from '../model/number-format.ts';
import { report } from '../report.ts';
import { fileWords } from '../words/words.ts';

/** What a file is, by its name's ending: PDF, XLSX. */
export function attachmentKind(name: string): string {
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toUpperCase() : fileWords.file;
}

/** A file's size as readers see it, in kB up to a megabyte. */
export function attachmentSize(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const format = { before: '', after: '', divide: isLarge ? 1_000_000 : 1_000, decimals: isLarge ? 1 : 0, trim: true };
  const text = formatNumber(Math.max(bytes, 1_000), format, report.locale);
  return isLarge ? fileWords.megabytes(text) : fileWords.kilobytes(text);
}
