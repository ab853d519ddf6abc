import type { Source } from '../report/report-types.ts';

/** A source in a few words, as prose cites it: who published it, and when if that is known. */
export function citation({ publisher, date }: Source): string {
  const name = publisher.replace(/\s*\([^)]*\)/g, '').split(/[,/]/)[0]?.trim() ?? publisher;
  return date ? `${name}, ${date.slice(0, 4)}` : name;
}

/** The same for where no grade stands beside it: a weak source is said to be one. */
export function labelledCitation(source: Source): string {
  return source.grade === 'weak' ? `${citation(source)} (weak)` : citation(source);
}
