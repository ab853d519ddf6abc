import { readingWords as words } from '../words/words.ts';
import { retried } from '../dom/retry.ts';
import type { ReadingOutline } from './outline.ts';

/** The address at which this report's cover stands, wherever it is served from. */
export function reportRoot(): string {
  return (
    document.querySelector<HTMLAnchorElement>('.report-title')?.href.replace(/(?:index\.html)?(?:[?#].*)?$/, '') ??
    document.baseURI
  );
}

/** The address of a page, by its path from the report's root; from disk, a page is the file in its folder. */
export function pageAddress(path: string): string {
  const address = new URL(path, reportRoot());
  if (address.protocol === 'file:' && address.pathname.endsWith('/')) address.pathname += 'index.html';
  return address.href;
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
  return (await answer.json()) as ReadingOutline;
}
