import { pageWords as words } from '../words/en.ts';

/**
 * Where the page has no margin, notes fold under marks, except those on screen, which must not move before the reader's
 * eyes. Find-in-page opens a folded note. Without this script all notes stand open.
 */
export function foldNotes(): void {
  const hasMargin = matchMedia('(width >= 68.75rem)');
  const notes = [...document.querySelectorAll<HTMLElement>('.note-body')];
  const marks = new Map<HTMLElement, HTMLButtonElement>();
  const fold = (): void => {
    if (hasMargin.matches) {
      for (const [note, mark] of marks) show(note, mark, true);
      return;
    }
    const below = notes.filter((note) => note.getBoundingClientRect().top > innerHeight);
    for (const note of below) {
      const mark = marks.get(note) ?? addMark(note, marks.size + 1);
      marks.set(note, mark);
      show(note, mark, false);
    }
  };
  hasMargin.addEventListener('change', fold);
  fold();
}

function addMark(note: HTMLElement, index: number): HTMLButtonElement {
  const mark = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'note-mark',
    textContent: words.noteMark,
    ariaLabel: words.marginNote,
  });
  note.id ||= `note-${index}`;
  mark.setAttribute('aria-controls', note.id);
  mark.addEventListener('click', () => show(note, mark, mark.ariaExpanded !== 'true'));
  note.addEventListener('beforematch', () => show(note, mark, true));
  note.before(' ', mark);
  return mark;
}

function show(note: HTMLElement, mark: HTMLButtonElement, isOpen: boolean): void {
  mark.ariaExpanded = String(isOpen);
  if (isOpen) note.removeAttribute('hidden');
  else note.setAttribute('hidden', 'until-found');
}
