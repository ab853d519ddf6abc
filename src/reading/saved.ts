import { fieldValue, parsedName } from './fields.ts';
import { clearedName, type Field, type Reading } from './reading.ts';

/** The version of the format in the browser's storage. */
export const savedVersion = 1;

const day = 24 * 60 * 60 * 1000;
/** How far ahead of this device's clock a moment may be; clocks get corrected. */
const clockSkew = day;
/** How long a cleared field is remembered, for tabs that still hold its old value. */
const memoryOfCleared = 30 * day;

/** The result of reading a stored text. `aside` holds the entries that could not be read, to be stored again as they were. */
export interface SavedReading {
  reading: Map<string, Field>;
  aside: [name: string, kept: unknown][];
  /** The date of the edition that it was saved with; empty if unknown. */
  edition: string;
  status: 'nothing saved' | 'read' | 'partly read' | 'unreadable' | 'of another version';
}

/** A reading as text for the browser's storage. */
export function savedReading(reading: Reading, aside: SavedReading['aside'], edition: string): string {
  const fields = [...reading].map(([name, { value, at }]): [string, unknown] => [name, [value, at]]);
  return JSON.stringify({ version: savedVersion, edition, fields: Object.fromEntries([...aside, ...fields]) });
}

/** Reads a stored text at the time `now`; never throws. */
export function readSaved(text: string | null, now: number): SavedReading {
  const nothing = { reading: new Map<string, Field>(), aside: [], edition: '' };
  if (text === null) return { ...nothing, status: 'nothing saved' };
  const saved = parsedObject(text);
  if (saved && saved['version'] !== savedVersion) return { ...nothing, status: 'of another version' };
  const fields = asObject(saved?.['fields']);
  if (!saved || !fields) return { ...nothing, status: 'unreadable' };
  const reading = new Map<string, Field>();
  const aside: [string, unknown][] = [];
  for (const [name, kept] of Object.entries(fields)) {
    const field = fieldOf(name, kept, now);
    if (field === null) aside.push([name, kept]);
    else if (field.value !== null || isNeeded(name, field.at, now)) reading.set(name, field);
  }
  const edition = typeof saved['edition'] === 'string' ? saved['edition'].slice(0, 10) : '';
  return { reading, aside, edition, status: aside.length === 0 ? 'read' : 'partly read' };
}

function fieldOf(name: string, kept: unknown, now: number): Field | null {
  if (!Array.isArray(kept) || kept.length !== 2) return null;
  const [given, at] = kept as [unknown, unknown];
  const value = given === null ? null : fieldValue(name, given);
  if (typeof at !== 'number' || at < 0 || (value === null && given !== null)) return null;
  // A moment that cannot have come yet counts as the earliest of all; otherwise no later change would ever win over it.
  return { value, at: at > now + clockSkew ? 0 : Math.floor(at) };
}

/** Whether an entry without a value is still needed, so that other tabs learn what was cleared. */
function isNeeded(name: string, at: number, now: number): boolean {
  return at > now - memoryOfCleared && (name === clearedName || parsedName(name) !== null);
}

/** Parses a text as a JSON object; null if it is anything else. */
export function parsedObject(text: string): Record<string, unknown> | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A value as an object by names; null if it is anything else. */
export function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
