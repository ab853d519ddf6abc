import { pageWords as words } from '../words/words.ts';
import { open } from './panels.ts';

/**
 * Where the page has no margin, notes fold under marks, except those on screen, which must not move before the reader's
 * eyes. A mark opens its note as marks open all else; find-in-page opens it in its place. Without this script all notes
 * stand open.
 */
export function foldNotes(): void {
  const hasMargin = matchMedia('(width >= 68.75rem)');
  const notes = [...document.querySelectorAll<HTMLElement>('.note-body')];
  const marks = new Map<HTMLElement, HTMLButtonElement>();
  const fold = (): void => {
    if (hasMargin.matches) {
      for (const note of marks.keys()) note.removeAttribute('hidden');
      return;
    }
    const below = notes.filter((note) => note.getBoundingClientRect().top > innerHeight);
    for (const note of below) {
      if (!marks.has(note)) marks.set(note, addMark(note, marks.size + 1));
      note.setAttribute('hidden', 'until-found');
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
    ariaExpanded: 'false',
  });
  note.dataset['entry'] = mark.dataset['opens'] = `note ${index}`;
  mark.addEventListener('click', () => {
    if (note.hasAttribute('hidden')) return open(mark);
    // A search has found it, and it stands in the text.
    note.setAttribute('hidden', 'until-found');
    mark.ariaExpanded = 'false';
  });
  note.addEventListener('beforematch', () => {
    note.removeAttribute('hidden');
    mark.ariaExpanded = 'true';
  });
  note.before(' ', mark);
  return mark;
}
