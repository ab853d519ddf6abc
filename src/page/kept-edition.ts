import { retried } from '../dom/retry.ts';

/** Pages of an edition that is kept say that a newer one exists; others load nothing. */
export function followCurrentEdition(): void {
  const notice = document.querySelector('[data-kept]');
  if (!notice) return;
  // The sentence that stands there is true without it.
  void retried(() => import('./newer-edition.ts')).then(
    ({ sayNewer }) => sayNewer(notice),
    () => undefined,
  );
}
