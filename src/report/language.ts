import { join } from 'node:path';
import { parse } from 'yaml';
import { textFile } from './text-file.ts';

let inUse = 'en';

/** The language of the report that is being read; texts take its quotation marks as they are read. */
export const languageInUse = (): string => inUse;

/** Reads a report's files with its language in use. */
export function inLanguage<Result>(language: string, read: () => Result): Result {
  const before = inUse;
  inUse = language;
  try {
    return read();
  } finally {
    inUse = before;
  }
}

/** The language that a content folder's report.yaml names; English where it names none that can be one. */
export function languageOf(folder: string): string {
  const file = textFile(join(folder, 'report.yaml'));
  const language = 'text' in file ? languageIn(file.text) : undefined;
  return typeof language === 'string' && /^[a-z]{2}(-[A-Z]{2})?$/.test(language) ? language : 'en';
}

/** A file that cannot be read is reported where it is checked. */
function languageIn(text: string): unknown {
  try {
    return (parse(text) as { language?: unknown } | null)?.language;
  } catch {
    return undefined;
  }
}
