import { z } from 'astro/zod';
import { verdicts } from './schema/verdicts.ts';
import { day } from './schema/parts.ts';

/** The file of a frozen edition that says what the report held. */
export const recordFile = 'edition.json';

/** What an edition held, as its readers saw it: kept with the edition, so that later ones can say what they changed. */
export const editionRecordSchema = z.object({
  format: z.literal(1),
  /** The report's id. */
  report: z.string(),
  title: z.string(),
  edition: day,
  version: z.string(),
  language: z.string(),
  claims: z.array(z.object({ id: z.string(), quote: z.string(), verdict: z.enum(verdicts), finding: z.string() })),
  /** Numbers as the prose writes them. */
  numbers: z.array(z.object({ name: z.string(), label: z.string(), text: z.string() })),
  /** Each chapter's prose, sentence by sentence. */
  chapters: z.array(z.object({ id: z.string(), title: z.string(), sentences: z.array(z.string()) })),
});
export type EditionRecord = z.infer<typeof editionRecordSchema>;

/** An edition before this one: its verdicts, and whether all of it is kept. */
export interface EarlierEdition {
  edition: string;
  version: string;
  /** Whether the whole edition is kept as it was published, and not its verdicts alone. */
  isFrozen: boolean;
  verdicts: Record<string, EditionRecord['claims'][number]['verdict']>;
}
