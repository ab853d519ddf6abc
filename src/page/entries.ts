import { addressOf } from '../reading/report-root.ts';
import { pageWords as words } from '../words/words.ts';

/** How long another page may take to come, in milliseconds. */
const patience = 15_000;

const pages = new Map<string, Promise<Document>>();

/** A copy of the entry that a mark opens, where this page holds it. */
export function entryHere(name: string): HTMLElement | null {
  const selector = `[data-entry="${CSS.escape(name)}"]`;
  const entry = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => !one.closest('.opened'));
  return entry ? copyOf(entry) : null;
}

/** A copy of an entry that another page of the report holds; `path` is that page's from the report's root. */
export async function entryElsewhere(name: string, path: string): Promise<HTMLElement> {
  const address = addressOf(path);
  const entry = (await fetched(address)).querySelector<HTMLElement>(`[data-entry="${CSS.escape(name)}"]`);
  if (!entry) throw new Error(words.noEntry(name));
  const copy = copyOf(entry);
  for (const link of copy.querySelectorAll('a[href]')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', address).href);
  }
  return copy;
}

function fetched(address: string): Promise<Document> {
  const page = pages.get(address) ?? fetchPage(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(words.noEntry(address));
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Stands in the page a second time, so that it has no ids, and is shown where a filter hides it in its list. */
function copyOf(entry: HTMLElement): HTMLElement {
  const copy = document.importNode(entry, true);
  copy.removeAttribute('hidden');
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  return copy;
}
