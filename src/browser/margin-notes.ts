/** Where there is no margin, a note opens in place under its mark. Without script notes stand open. */
export function foldMarginNotes(): void {
  for (const [index, mark] of [...document.querySelectorAll<HTMLButtonElement>('.note-mark')].entries()) {
    const body = mark.nextElementSibling;
    if (!body) continue;
    body.id ||= `note-${index + 1}`;
    mark.setAttribute('aria-controls', body.id);
    mark.addEventListener('click', () => {
      mark.setAttribute('aria-expanded', String(mark.getAttribute('aria-expanded') !== 'true'));
    });
  }
}
