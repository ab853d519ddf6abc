import { linkedParameter } from './link.ts';
import { reportRoot } from './report-root.ts';
import type { ReadingStore } from './store.ts';

/** The addresses of links as they were built, by link. */
const builtTargets = new WeakMap<HTMLAnchorElement, string>();

/** Adds to each link within the report, as it is followed, and to each form, the readings that would be lost on the way. */
export function carryReadings(store: ReadingStore): void {
  const carry = (event: Event): void => {
    const link = (event.target as Element).closest('a[href]');
    // The links within a picture have addresses of another kind.
    if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download')) return;
    const target = builtTargets.get(link) ?? link.href;
    if (!wouldLoseReadings(target)) return;
    builtTargets.set(link, target);
    link.href = store.carried(target);
  };
  for (const type of ['click', 'auxclick', 'contextmenu']) document.addEventListener(type, carry, { capture: true });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !wouldLoseReadings(form.action)) return;
    event.preventDefault();
    // No form has files to send, so that all it holds is text.
    const asked = new URLSearchParams(new FormData(form) as unknown as URLSearchParams);
    location.assign(store.carried(`${form.action}?${asked}`));
  });
}

/** Whether an address is that of another page of the report, without a reading of its own. */
function wouldLoseReadings(target: string): boolean {
  const { pathname, searchParams } = new URL(target);
  return target.startsWith(reportRoot()) && pathname !== location.pathname && !searchParams.has(linkedParameter);
}
