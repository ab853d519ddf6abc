import { editionWords, withCommas } from '../words/words.ts';

/** Which edition of the report something is from, such as "edition of 28 November 2026, version 2.0"; empty where it has none. */
export function editionText({ day, version }: { day: string; version: string }): string {
  return withCommas([day && editionWords.of(day), version && editionWords.version(version)].filter(Boolean));
}
