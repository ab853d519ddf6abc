import type { z } from 'astro/zod';
import type { passagesSchema } from './schema/claims.ts';

type Passage = Pick<z.infer<typeof passagesSchema>[number], 'kind' | 'text'>;

/** Where in a passage a claim's words stand. */
export interface ClaimPlace {
  id: string;
  start: number;
  end: number;
  /** True where the claim began in a passage before. */
  continues?: true;
}

/** A passage of the text examined, or a cell of a table in it, and the claims made there. */
export interface SourcePassage {
  kind: Passage['kind'];
  text: string;
  claims: ClaimPlace[];
}

/** A title, heading, paragraph or item, which is one passage alone, or a table's rows of passages. */
export interface SourceBlock {
  kind: 'title' | 'heading' | 'paragraph' | 'item' | 'table';
  rows: SourcePassage[][];
}

/** The text examined as blocks, in its order, each claim in its place. A text that is not cut into passages is cut at blank lines. */
export function sourceText(
  article: string | null,
  cut: readonly Passage[],
  claims: readonly { id: string; quote: string }[],
): SourceBlock[] {
  const passages = (cut.length > 0 ? cut : passagesOf(article ?? '')).map(({ kind, text }): SourcePassage => ({
    kind,
    text,
    claims: [],
  }));
  placeClaims(passages, claims);
  return blocksOf(passages);
}

const endsInSentence = /[.!?:;,…。！？：；、؟؛،۔।]["”“’»」』)\]]*$/u;

/** A text's passages by its blank lines, with a first short line as its title, and later ones as headings. */
function passagesOf(article: string): Passage[] {
  const parts = article.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return parts.flatMap((part, index): Passage[] => {
    const lines = part.split('\n').filter((line) => line.trim() !== '');
    if (lines.every((line) => /^\s*(?:\d+[.)]|[-*•])\s/.test(line)))
      return lines.map((line) => ({ kind: 'item', text: oneLine(line) }));
    const text = oneLine(part);
    const isHeading = lines.length === 1 && text.length <= 90 && !endsInSentence.test(text);
    if (!isHeading) return [{ kind: 'paragraph', text }];
    return [{ kind: index === 0 ? 'title' : 'heading', text }];
  });
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/**
 * Finds each quote in the passages, whatever their white space. Claims stand in the text's order, so words that occur twice
 * are looked for after the claim before, and a quote that runs on from one passage to the next has a place in both.
 */
function placeClaims(passages: SourcePassage[], claims: readonly { id: string; quote: string }[]): void {
  const whole: { passage: SourcePassage; at: number }[] = [];
  let letters = '';
  for (const passage of passages) {
    for (const { 0: letter, index } of passage.text.matchAll(/\S/g)) {
      letters += letter;
      whole.push({ passage, at: index });
    }
  }
  let from = 0;
  for (const { id, quote } of claims) {
    const sought = quote.replace(/\s+/g, '');
    const later = letters.indexOf(sought, from);
    const found = later >= 0 ? later : letters.indexOf(sought);
    if (found < 0) continue;
    from = found;
    const said = whole.slice(found, found + sought.length);
    for (const { passage, at } of said) {
      const place = passage.claims.find((claim) => claim.id === id);
      const continues = passage !== said[0]?.passage && { continues: true as const };
      if (place) place.end = at + 1;
      else passage.claims.push({ id, start: at, end: at + 1, ...continues });
    }
  }
  for (const passage of passages) passage.claims.sort((a, b) => a.start - b.start || b.end - a.end);
}

function blocksOf(passages: readonly SourcePassage[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let columns = 0;
  for (const passage of passages) {
    const last = blocks.at(-1);
    const table = last?.kind === 'table' ? last : undefined;
    const row = table?.rows.at(-1);
    if (passage.kind === 'header') {
      if (row?.[0]?.kind === 'header') row.push(passage);
      else blocks.push({ kind: 'table', rows: [[passage]] });
      columns = blocks.at(-1)?.rows[0]?.length ?? 1;
    } else if (passage.kind === 'cell') {
      if (row?.[0]?.kind === 'cell' && row.length < columns) row.push(passage);
      else if (table) table.rows.push([passage]);
      else blocks.push({ kind: 'table', rows: [[passage]] });
    } else {
      columns = Infinity;
      blocks.push({ kind: passage.kind, rows: [[passage]] });
    }
  }
  return blocks;
}
