import { readingWords as words } from '../words/words.ts';
import { retried } from '../dom/retry.ts';
import type { ReadingOutline } from './outline.ts';

/** The address at which this report's cover stands, wherever it is served from. */
export function reportRoot(): string {
  return coverLink()?.replace(/(index\.html)?([?#].*)?$/, '') ?? document.baseURI;
}

/**
 * The address of a page or a place of the report; `path` is from the report's root. Where links name the files of pages, for
 * hosts that show none for a folder, so does it.
 */
export function addressWithin(path: string, root = reportRoot()): string {
  const address = new URL(path, root);
  if (coverLink()?.includes('/index.html') && address.pathname.endsWith('/')) address.pathname += 'index.html';
  return address.href;
}

function coverLink(): string | undefined {
  return document.querySelector<HTMLAnchorElement>('.report-title')?.href;
}

/** How long one attempt may take, in milliseconds. */
const patience = 15_000;

let outline: Promise<ReadingOutline> | undefined;

/** What a reading of this report can be about. Fetched once; a failure is tried again, now and with the next call. */
export function reportOutline(): Promise<ReadingOutline> {
  return (outline ??= retried(fetchOutline).catch((error: unknown) => {
    outline = undefined;
    throw error;
  }));
}

async function fetchOutline(): Promise<ReadingOutline> {
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(new URL('reading/outline.json', reportRoot()), { signal });
  if (!answer.ok) throw new Error(words.outlineFailed(String(answer.status)));
  const found = (await answer.json()) as ReadingOutline;
  const { edition } = document.documentElement.dataset;
  return found.edition === (edition ?? '') ? found : ownOutline(edition ?? '', found);
}

/** The outline of this page's own edition, where a newer one has been published since the page was opened. */
async function ownOutline(edition: string, newer: ReadingOutline): Promise<ReadingOutline> {
  const kept = new URL(`v/${edition}/reading/outline.json`, reportRoot());
  const answer = await fetch(kept, { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(words.outlineReplaced(newer.day));
  return (await answer.json()) as ReadingOutline;
}
