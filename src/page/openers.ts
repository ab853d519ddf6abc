/** Gives marks the role of a button; when the page is idle, since a long page has hundreds of them. */
export function markOpeners(within: ParentNode = document): void {
  const entries = new Set(
    [...document.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) => entry.dataset['entry']),
  );
  for (const mark of within.querySelectorAll<HTMLElement>('a[data-opens][href]')) {
    if (!entries.has(mark.dataset['opens']) && !mark.closest('[data-entries]')) continue;
    mark.setAttribute('role', 'button');
    // A mark opened before the page was idle is already expanded.
    mark.ariaExpanded ??= 'false';
  }
}

/** Whether the page holds what a mark opens, or names the page that does. */
export function canOpen(mark: HTMLElement): boolean {
  const name = CSS.escape(mark.dataset['opens'] ?? '');
  return document.querySelector(`[data-entry="${name}"]`) !== null || mark.closest('[data-entries]') !== null;
}
