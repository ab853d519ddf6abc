import { expect, it } from 'vitest';
import { writtenDay } from '../../src/components/written-day.ts';

it.each([
  ['en', 'en-US', ['30 April 2026', 'May 2026', '2026 Q2', '2026']],
  ['de', 'de-DE', ['30. April 2026', 'Mai 2026', '2026 Q2', '2026']],
  // The locale of another language says nothing of words.
  ['de', 'en-US', ['30. April 2026', 'Mai 2026', '2026 Q2', '2026']],
  ['ja', 'ja-JP', ['2026年4月30日', '2026年5月', '2026 Q2', '2026']],
])('days, months, quarters and years in %s (%s)', (language, locale, expected) => {
  const days = ['2026-04-30', '2026-05', '2026-Q2', '2026'];
  expect(days.map((day) => writtenDay(day, { language, locale }))).toEqual(expected);
});
