/** Where the page has no margin, a note folds under its mark; find-in-page opens it. Without the script notes stand open. */
export function foldNotes(): void {
  const hasMargin = matchMedia('(width >= 68.75rem)');
  const notes = [...document.querySelectorAll<HTMLButtonElement>('.note-mark')].flatMap((mark, index) => {
    const body = mark.parentElement?.querySelector<HTMLElement>('.note-body');
    return body ? [{ mark, body, index }] : [];
  });
  const show = ({ mark, body }: (typeof notes)[number], isOpen: boolean): void => {
    mark.setAttribute('aria-expanded', String(isOpen));
    if (isOpen || hasMargin.matches) body.removeAttribute('hidden');
    else body.setAttribute('hidden', 'until-found');
  };
  for (const note of notes) {
    const { mark, body, index } = note;
    body.id ||= `note-${index + 1}`;
    mark.setAttribute('aria-controls', body.id);
    mark.addEventListener('click', () => show(note, mark.getAttribute('aria-expanded') !== 'true'));
    body.addEventListener('beforematch', () => show(note, true));
    show(note, false);
  }
  hasMargin.addEventListener('change', () => {
    for (const note of notes) show(note, note.mark.getAttribute('aria-expanded') === 'true');
  });
}
