import { pause } from '../dom/debounce.ts';
import { wakeAll } from '../dom/near-screen.ts';
import { readingAddress } from '../reading/files.ts';
import { memo } from '../figures/readings.ts';
import { reportOutline, reportRoot } from '../reading/report-root.ts';
import { readingStore } from '../reading/store.ts';
import { element, memoElements } from './memo-view.ts';

/** How long a figure may take to load before the copy is printed with that figure as published, in milliseconds. */
const patience = 15_000;

/** Prints the whole report as the reader has changed it, after a first page that lists the changes. */
export async function printCopy(): Promise<void> {
  const [outline, store] = await Promise.all([reportOutline(), readingStore()]);
  const values = store.values.size > 0 ? store.values : (store.link?.values ?? store.values);
  document.dispatchEvent(new CustomEvent(wakeAll));
  await Promise.all([...document.querySelectorAll('[waking]')].map(isAwake));
  const address = readingAddress(new URL('reading/', reportRoot()).href, values, { withNotes: false });
  const edition = `edition of ${outline.edition}, version ${outline.version}`;
  const first = element(
    'section',
    'own-copy',
    element('h1', '', 'What differs from the report as published'),
    element('p', '', `A reader’s copy of “${outline.report}”, ${edition}. Figures and forms show this reading.`),
    ...memoElements(memo(values, outline), 'h2'),
    element('p', 'memo-link', `This reading again: ${address}`),
  );
  document.querySelector('#main')?.prepend(first);
  await document.fonts.ready;
  // Numbers and pictures off screen follow after a pause.
  await new Promise((resolve) => setTimeout(resolve, 2 * pause));
  document.documentElement.dataset['copy'] = 'ready';
  print();
}

/** Resolves once a figure's script has come or failed, or has taken too long. */
async function isAwake(figure: Element): Promise<void> {
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => done());
    const done = (): void => {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    };
    const timer = setTimeout(done, patience);
    observer.observe(figure, { attributeFilter: ['waking'] });
  });
}
