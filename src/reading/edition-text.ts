import { editionWords, withCommas } from '../words/words.ts';

/** Which edition of the report something is from, such as "edition of 2026-11-28, version 2.0"; empty where it has none. */
export function editionText({ edition, version }: { edition: string; version: string }): string {
  return withCommas([edition && editionWords.of(edition), version && editionWords.version(version)].filter(Boolean));
}
