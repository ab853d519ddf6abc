import { memoWords as words, withCommas } from '../words/words.ts';
import { pause } from '../dom/debounce.ts';
import { wakeAll } from '../dom/near-screen.ts';
import { editionText } from '../reading/edition-text.ts';
import { readingAddress } from '../reading/files.ts';
import { memo } from '../figures/readings.ts';
import type { ReadingOutline } from '../reading/outline.ts';
import { addressWithin, reportOutline } from '../reading/report-root.ts';
import { readingStore } from '../reading/store.ts';
import { element, memoElements } from './memo-view.ts';

/** How long a figure or a face may take to load before the copy is printed without it, in milliseconds. */
const patience = 15_000;

/** Brings the whole report to the reader's reading, behind a first page that lists the changes. */
export async function prepareCopy(): Promise<void> {
  const [outline, store] = await Promise.all([reportOutline(), readingStore()]);
  const values = store.values.size > 0 ? store.values : (store.link?.values ?? store.values);
  document.dispatchEvent(new CustomEvent(wakeAll));
  await inTime(Promise.all([...document.querySelectorAll('[waking]')].map(isAwake)));
  const address = readingAddress(addressWithin('reading/'), values, { withNotes: false, edition: outline.edition });
  const first = element(
    'section',
    'own-copy',
    element('h1', '', words.copyTitle),
    element('p', '', copyNote(outline)),
    ...memoElements(memo(values, outline), 'h2'),
    element('p', 'memo-link', `${words.linkToReading} ${address}`),
  );
  document.querySelector('#main')?.prepend(first);
  await inTime(document.fonts.ready);
  // Numbers and pictures off screen follow after a pause.
  await new Promise((resolve) => setTimeout(resolve, 2 * pause));
}

/** What the printed copy says of itself. */
function copyNote(outline: ReadingOutline): string {
  return `${withCommas([words.copyOf(outline.report), editionText(outline)].filter(Boolean))}. ${words.copyShows}`;
}

async function inTime(loading: Promise<unknown>): Promise<void> {
  await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, patience))]);
}

/** Resolves once a figure's script has come or failed. */
function isAwake(figure: Element): Promise<unknown> {
  return new Promise((resolve) => new MutationObserver(resolve).observe(figure, { attributeFilter: ['waking'] }));
}
