import { readCode, readNotes } from './code.ts';
import { isDay } from './link.ts';
import { decoded } from './link-text.ts';
import type { FieldValue } from './fields.ts';
import { fieldsAmong } from './reading.ts';
import { asObject, parsedObject } from './saved.ts';
import { fileText } from '../downloads/file-text.ts';
import { readingCsvRows } from './csv.ts';
import { fileVersion } from './files.ts';

/** The result of reading a file. */
export interface ReadFile {
  values: Map<string, FieldValue>;
  /** What could not be read, by name or as it was. */
  unread: string[];
  /** The day of the edition that it was saved with, where it says so. */
  edition?: string;
  status: 'read' | 'of another version' | 'unreadable' | 'undecodable';
}

/** Reads a file of any kind that this report exports, also after a spreadsheet has saved it again; never throws. */
export function readReadingFile(bytes: Uint8Array): ReadFile {
  const text = fileText(bytes);
  if (text === null) return nothing('undecodable');
  const object = parsedObject(text);
  if (object) return fromObject(object);
  const rows = readingCsvRows(text);
  if (rows) return { ...fieldsAmong(rows), status: 'read' };
  const link = [...text.matchAll(/[?&]reading=([^\s#&<>"]+)(?:#notes=([^\s&<>"]+))?|#notes=([^\s&<>"]+)/g)].at(-1);
  return link ? fromLink(link[1], link[2] ?? link[3]) : nothing('unreadable');
}

function nothing(status: ReadFile['status']): ReadFile {
  return { values: new Map(), unread: [], status };
}

function fromObject({ version, edition, fields }: Record<string, unknown>): ReadFile {
  if (version !== undefined && version !== fileVersion) return nothing('of another version');
  const given = asObject(fields);
  if (version === undefined || !given) return nothing('unreadable');
  const saved = typeof edition === 'string' && isDay(edition) ? { edition } : {};
  return { ...fieldsAmong(Object.entries(given)), ...saved, status: 'read' };
}

function fromLink(code: string | undefined, notes: string | undefined): ReadFile {
  const read = code === undefined ? null : readCode(decoded(code));
  const words = notes === undefined ? null : readNotes(decoded(notes));
  if (read?.status === 'of another version') return nothing('of another version');
  return {
    values: new Map([...(read?.values ?? []), ...(words?.values ?? [])]),
    unread: [...(read?.unread ?? []), ...(words?.unread ?? [])],
    status: 'read',
  };
}
