/** What became of an attempt to keep a text: storage can be full, or closed to us. */
export type Kept = 'kept' | 'full' | 'closed';

/** Keeps a text in this browser. */
export function keepText(key: string, text: string): Kept {
  try {
    localStorage.setItem(key, text);
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'closed';
  }
}

/** The text kept under a key; null where there is none, or storage is closed to us. */
export function keptText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
