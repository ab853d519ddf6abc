import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentProblem } from './content-problem.ts';
import { editionRecordSchema, recordFile, type EditionRecord } from './edition-record.ts';
import { day } from './schema/parts.ts';
import { reason } from './file-bytes.ts';

/** The folder of a content folder that holds what is kept of earlier editions. */
export const editionsFolder = 'editions';

/** The days of the editions that are kept whole, each in a folder named for it, oldest first. */
export function frozenDays(content: string): string[] {
  const folder = join(content, editionsFolder);
  // A file in the folder's place is told with the content's other files.
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && day.safeParse(entry.name).success)
    .map(({ name }) => name)
    .sort();
}

/** What the editions held that are kept whole, by their day; what is no edition of this report is a problem. */
export function frozenEditions(
  content: string,
  report: { id: string },
  shown: (path: string) => string,
  problems: ContentProblem[],
): Map<string, EditionRecord> {
  const records = new Map<string, EditionRecord>();
  for (const name of frozenDays(content)) {
    const path = `${editionsFolder}/${name}/${recordFile}`;
    const result = recordAt(join(content, path));
    const fault = typeof result === 'string' ? result : foreign(result, name, report.id);
    if (fault !== null) problems.push({ file: shown(path), message: fault });
    else if (typeof result !== 'string') records.set(name, result);
  }
  return records;
}

/** The record of an edition that the check has found sound. */
export function recordOf(content: string, edition: string): EditionRecord {
  const result = recordAt(join(content, editionsFolder, edition, recordFile));
  if (typeof result === 'string') throw new Error(`${edition}: ${result}`);
  return result;
}

const expected = 'a folder that npm run edition made is expected.';

/** The record in a file, or what is wrong with it. */
function recordAt(path: string): EditionRecord | string {
  if (!existsSync(path)) return `the file is missing; ${expected}`;
  try {
    const record = editionRecordSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (record.success) return record.data;
    const [issue] = record.error.issues;
    return `${issue?.path.join('.') || 'the file'} is not as npm run edition writes it; ${expected}`;
  } catch (error) {
    if (error instanceof SyntaxError) return `the file is not valid JSON; ${expected}`;
    return `the file cannot be read: ${reason(error)}.`;
  }
}

function foreign(record: EditionRecord, name: string, id: string): string | null {
  if (record.report !== id)
    return `the edition is of the report "${record.report}", and this one is "${id}"; delete the folder of the other report's edition.`;
  if (record.edition !== name)
    return `the folder is named "${name}" and holds the edition of ${record.edition}; the edition's own day is expected.`;
  return null;
}
