import { isFieldValue, parsedName } from './fields.ts';
import type { Field, Reading } from './reading.ts';

/** The version of the text that a browser keeps. */
export const savedVersion = 1;

/** What a kept text came to. `aside` holds what could not be read of it, as it stood, to be kept with the rest. */
export interface SavedReading {
  reading: Map<string, Field>;
  aside: [name: string, kept: unknown][];
  /** The day of the edition that it was kept with; empty where that is not known. */
  edition: string;
  said: 'nothing saved' | 'read' | 'partly read' | 'unreadable' | 'of another version';
}

/** A reading as text to be kept in a browser. */
export function savedReading(reading: Reading, aside: SavedReading['aside'], edition: string): string {
  const fields = [...reading].map(([name, { value, at }]): [string, unknown] => [name, [value, at]]);
  return JSON.stringify({ version: savedVersion, edition, fields: Object.fromEntries([...aside, ...fields]) });
}

/** Reads a kept text; nothing is thrown, whatever it holds. */
export function readSaved(text: string | null): SavedReading {
  const nothing = { reading: new Map<string, Field>(), aside: [], edition: '' };
  if (text === null) return { ...nothing, said: 'nothing saved' };
  const saved = parsedObject(text);
  if (saved === null) return { ...nothing, said: 'unreadable' };
  if (saved['version'] !== savedVersion) return { ...nothing, said: 'of another version' };
  const given = saved['fields'];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { ...nothing, said: 'unreadable' };
  const reading = new Map<string, Field>();
  const aside: [string, unknown][] = [];
  for (const [name, kept] of Object.entries(given as Record<string, unknown>)) {
    const field = fieldOf(name, kept);
    if (field) reading.set(name, field);
    else aside.push([name, kept]);
  }
  const edition = typeof saved['edition'] === 'string' ? saved['edition'].slice(0, 10) : '';
  return { reading, aside, edition, said: aside.length === 0 ? 'read' : 'partly read' };
}

function fieldOf(name: string, kept: unknown): Field | null {
  const parsed = parsedName(name);
  if (!parsed || !Array.isArray(kept) || kept.length !== 2) return null;
  const [value, at] = kept as [unknown, unknown];
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0) return null;
  if (value !== null && !isFieldValue(parsed.kind, value)) return null;
  return { value, at };
}

/** A text as a JSON object; null for what is none. */
export function parsedObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
