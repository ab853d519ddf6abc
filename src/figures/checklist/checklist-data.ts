/** What the page hands to a risk checklist, as JSON beside it. */
export interface ChecklistData {
  id: string;
  /** The scales, from least to most; what a word of likelihood means is a range of probability. */
  likelihood: { word: string; from: number; to: number }[];
  impact: string[];
  /** The risks with the editors' steps, counted from 1, and the digest of their text. */
  items: { id: string; group: string; short: string; likelihood: number; impact: number; digest: string }[];
}

/** A risk of a checklist. */
export type Risk = ChecklistData['items'][number];
