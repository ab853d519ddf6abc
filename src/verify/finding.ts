/** What the self-test has to say about one place of a published copy. */
export interface Finding {
  /** An error fails the test; advice is for the host's settings, and a copy reads without it. */
  kind: 'error' | 'advice';
  /** The address within the copy: `claims/`, or empty for the cover. */
  place: string;
  /** What is wrong, and what would be right. */
  text: string;
}

export function fault(place: string, text: string): Finding {
  return { kind: 'error', place, text };
}

export function advice(place: string, text: string): Finding {
  return { kind: 'advice', place, text };
}
