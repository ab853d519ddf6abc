import { codeIn, linkedParameter } from './link.ts';
import { reportRoot } from './report-root.ts';
import type { ReadingStore } from './store.ts';

/** The addresses of links as they were built, by link. */
const builtTargets = new WeakMap<HTMLAnchorElement, string>();

/** Adds to each link within the report, as it is followed, the readings that would be lost on the way. */
export function carryReadings(store: ReadingStore): void {
  const carry = (event: Event): void => {
    const link = (event.target as Element).closest('a[href]');
    // The links within a picture have addresses of another kind.
    if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download')) return;
    const target = builtTargets.get(link) ?? link.href;
    const address = new URL(target);
    if (!target.startsWith(reportRoot()) || address.pathname === location.pathname) return;
    if (codeIn(address, linkedParameter) !== null) return;
    builtTargets.set(link, target);
    link.href = store.carried(target);
  };
  for (const type of ['click', 'auxclick', 'contextmenu']) document.addEventListener(type, carry, { capture: true });
}
