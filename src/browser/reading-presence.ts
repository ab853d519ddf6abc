import { linkedCode, notesName } from './linked-reading.ts';

/** The event by which the page hears of a changed reading; the store's own name for it, which is not loaded before it is needed. */
const readingChange = 'reading-change';

/** Brings what a page says of the reader's reading: at once where there is one, else as soon as there is. Others load none of it. */
export function followReading(): void {
  const { report = '', chapter } = document.documentElement.dataset;
  const line = (): ReturnType<typeof load> => load();
  if (linkedCode() !== null || location.hash.startsWith(`#${notesName}`) || isKept(`report:${report}:reading`)) void line();
  else document.addEventListener(readingChange, () => void line(), { once: true });
  if (chapter !== undefined) whenRead(() => void line().then(({ markRead }) => markRead(chapter)));
  if (new URLSearchParams(location.search).has('copy') && document.documentElement.classList.contains('whole')) void import('./own-copy.ts').then(({ printCopy }) => printCopy());
}

async function load(): Promise<typeof import('./reading-line.ts')> {
  const module = await import('./reading-line.ts');
  module.showReadingLine();
  return module;
}

function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** A chapter is read when its end has been on the screen. */
function whenRead(act: () => void): void {
  const end = document.querySelector('.neighbours');
  if (!end) return;
  const looking = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    looking.disconnect();
    act();
  });
  looking.observe(end);
}
