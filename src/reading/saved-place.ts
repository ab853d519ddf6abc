import { readStored, writeStored, type Stored } from '../dom/storage.ts';
import { carriesReading } from './link.ts';
import { reportRoot } from './report-root.ts';

/** Where this browser stores the reading of this report: by the report's id and the place it is served from. */
export function savedKey(): string {
  const { report = '' } = document.documentElement.dataset;
  return `report:${report}:${new URL(reportRoot()).pathname}:reading`;
}

/** The saved text; the first edition stored it under the report's title. */
export function savedText(): string | null {
  return (
    readStored(savedKey()) ??
    formerKeys()
      .map(readStored)
      .find((text) => text !== null) ??
    null
  );
}

/** Saves a text. */
export function saveText(text: string): Stored {
  return writeStored(savedKey(), text);
}

/** Whether there is a reading, in this browser or in the address. Pages without one need not load what handles it. */
export function hasReading(): boolean {
  return carriesReading(new URL(location.href)) || savedText() !== null;
}

function formerKeys(): string[] {
  const titles = JSON.parse(document.documentElement.dataset['titles'] ?? '[]') as string[];
  return titles.map((title) => `report:${title}:reading`);
}

/** Why this browser cannot store a text; null where it can. Without a text, whether it stores anything at all. */
export function storageFault(text: string | null): 'full' | 'closed' | null {
  const key = `${savedKey()}:probe`;
  const outcome = writeStored(key, text);
  writeStored(key, null);
  return outcome === 'stored' ? null : outcome;
}
