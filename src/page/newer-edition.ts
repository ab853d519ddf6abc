import { editionsWords as words } from '../words/words.ts';
import { setText } from '../dom/text.ts';
import { editionsAt, firstThere } from '../reading/edition-list.ts';
import { addressWithin, reportRoot } from '../reading/report-root.ts';

/** On a page of a kept edition: which newer edition there is, with the way to this page in it. */
export async function sayNewer(notice: Element): Promise<void> {
  const current = addressWithin('../../');
  const [newest] = await editionsAt(current);
  const own = document.documentElement.dataset['edition'] ?? '';
  const link = notice.querySelector('a');
  if (!newest || newest.edition <= own || !link) return;
  const page = location.href.slice(reportRoot().length).replace(/(index\.html)?([?#].*)?$/, '');
  link.href = await firstThere([addressWithin(page, current), current]);
  setText(link, link.href === current && page !== '' ? words.current : words.thisPage);
  setText(
    notice.querySelector('span'),
    `${notice.querySelector('span')?.textContent ?? ''} ${words.newer(newest.day.replace(' ', '\u00a0'))}`,
  );
}
