import { wordsOfRecord, type SearchRecord } from '../record.ts';
import { compoundParts } from './compounds.ts';
import { numberForms } from './number-forms.ts';
import { shardOf } from '../words-of.ts';

/** Languages without spaces between words, of which no vocabulary is kept: the index itself parts their texts. */
const unspaced = new Set(['ja', 'zh', 'th', 'km', 'lo', 'my']);

/** The words of a report by the parts that a search reads: each a list with the commonest first. */
export function vocabulary(records: readonly SearchRecord[], language: string): Map<string, string[]> {
  const shards = new Map<string, string[]>();
  if (unspaced.has(language)) return shards;
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const word of wordsOfRecord(record)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  // What is only part of a compound, or another form of a number, is no slip, and stands last: a slip is mended to it where no
  // word is as near.
  const partsOf = compoundParts(language, new Set(counts.keys()));
  const parts = new Set([...[...counts.keys()].flatMap(partsOf), ...records.flatMap(numberForms)]);
  for (const part of parts) if (!counts.has(part)) counts.set(part, 0);
  const ordered = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  for (const [word] of ordered) {
    const shard = shardOf(word);
    const list = shards.get(shard);
    if (list) list.push(word);
    else shards.set(shard, [word]);
  }
  return shards;
}
