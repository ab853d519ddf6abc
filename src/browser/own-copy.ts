import { memo } from '../model/reading/memo.ts';
import { readingAddress } from '../downloads/reading-files.ts';
import copySheet from '../styles/memo.css?url';
import { rest } from './hand-rest.ts';
import { linkedReading } from './linked-reading.ts';
import { element, memoElements } from './memo-view.ts';
import { wakeAll } from './near-screen.ts';
import { readingStore } from './reading-store.ts';
import { reportOutline, reportRoot } from './report-root.ts';
import { sheetLoaded } from './sheet-loaded.ts';

/** Prints the whole report as the reader has it: everything is loaded, a first page lists what differs from the base case, and then it prints. */
export async function printCopy(): Promise<void> {
  document.documentElement.classList.remove('waits', 'in-turn');
  const [outline, linked] = await Promise.all([reportOutline(), linkedReading(), sheetLoaded(copySheet)]);
  const own = readingStore().values;
  const values = own.size > 0 || !linked ? own : linked.values;
  document.dispatchEvent(new CustomEvent(wakeAll));
  await Promise.all([...document.querySelectorAll('revenue-bridge, trend-matrix, risk-checklist')].map(isLive));
  const address = readingAddress(new URL('reading/', reportRoot()).href, values, { withNotes: false });
  const first = element(
    'section',
    'own-copy',
    element('h1', '', 'What differs from the report as published'),
    element(
      'p',
      '',
      `A reader’s copy of “${outline.report}”, edition of ${outline.edition}, version ${outline.version}. The figures, pictures and forms that follow are those of this reading.`,
    ),
    ...memoElements(memo(values, outline), 'h2'),
    element('p', 'memo-link', `This reading again: ${address}`),
  );
  document.querySelector('#main')?.prepend(first);
  await document.fonts.ready;
  // Numbers and pictures off screen follow a case once a hand rests.
  await new Promise((done) => setTimeout(done, 2 * rest));
  document.documentElement.dataset['copy'] = 'ready';
  print();
}

/** Resolves once a widget has come to life. */
async function isLive(widget: Element): Promise<void> {
  if (widget.hasAttribute('live')) return;
  await new Promise<void>((done) => {
    const watching = new MutationObserver(() => {
      if (!widget.hasAttribute('live')) return;
      watching.disconnect();
      done();
    });
    watching.observe(widget, { attributeFilter: ['live'] });
  });
}
