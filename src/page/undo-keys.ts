import type { ReadingStore } from '../reading/store.ts';

/** Undo and redo by Ctrl+Z and Ctrl+Y, except in fields, whose own history is the browser's. */
export function followUndoKeys(store: ReadingStore, done: (way: 'undo' | 'redo') => void): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as Element;
    const key = event.key.toLowerCase();
    if ((key !== 'z' && key !== 'y') || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.defaultPrevented || target.matches('input:not([type=range], [type=checkbox]), textarea')) return;
    const way = key === 'y' || event.shiftKey ? 'redo' : 'undo';
    if (store.steps[way] === null) return;
    event.preventDefault();
    store[way]();
    done(way);
  });
}
