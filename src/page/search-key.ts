/**
 * Ctrl+K and ⌘K bring the page’s search field, wherever the page is scrolled to; Escape gives the focus back. What searches is
 * read once the field is first used.
 */
export function focusSearchOnKey(): void {
  const field = document.querySelector<HTMLInputElement>('[role=search] input');
  if (!field) return;
  const header = field.closest('.site-header');
  let before: Element | null = null;
  document.addEventListener('keydown', (event) => {
    const isAsked = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isAsked || event.shiftKey || event.defaultPrevented) return;
    event.preventDefault();
    if (document.activeElement !== field) before = document.activeElement;
    // The header comes to the top of the window, so that the page need not scroll.
    header?.setAttribute('data-searching', '');
    field.focus({ preventScroll: header !== null });
    field.select();
  });
  const readAhead = async (): Promise<void> =>
    (await import('./search-ahead.ts')).readSearchAhead(field.form?.action ?? '');
  if (header) field.addEventListener('focus', () => void readAhead(), { once: true });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value !== '' || !(before instanceof HTMLElement)) return;
    before.focus({ preventScroll: true });
    if (document.activeElement !== before) field.blur();
  });
  field.addEventListener('blur', () => header?.removeAttribute('data-searching'));
}
