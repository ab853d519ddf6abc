import { placeOf } from '../figures/readings.ts';
import { readingAddress } from '../reading/files.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import type { ReadingValues } from '../reading/reading.ts';
import { addressOf } from '../reading/report-root.ts';
import type { ReadingStore } from '../reading/store.ts';

/** A link to a reader's reading that lands on the figure that holds what they changed last. */
export function shareLink(
  { lastChanged, values }: Pick<ReadingStore, 'lastChanged' | 'values'>,
  outline: ReadingOutline,
  { withNotes, fields = values }: { withNotes: boolean; fields?: ReadingValues },
): string {
  const place = lastChanged === null ? null : placeOf(lastChanged, outline);
  const page = place === null ? location.href : addressOf(place.slice(1));
  return readingAddress(page, fields, { withNotes });
}
