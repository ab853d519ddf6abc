import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  const file = join(folder, 'report.yaml');
  if (!existsSync(file)) return 'en';
  return /^language:\s*['"]?([a-z]{2}(?:-[A-Z]{2})?)\b/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 'en';
}
