/** The outcome of writing to the browser's storage, which can be full or closed to us. */
export type Stored = 'stored' | 'full' | 'closed';

/** The text stored under a key; null where there is none or storage is closed. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a text under a key; null removes what is there. */
export function writeStored(key: string, text: string | null): Stored {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return 'stored';
  } catch (error) {
    return error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'closed';
  }
}
