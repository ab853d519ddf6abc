import { group, plain, says, text } from './message.ts';

/** What a page says that was opened from the copy on a device. */
export const offlineWords = group('offline', {
  kept: says(text('day')),
  again: plain,
});
