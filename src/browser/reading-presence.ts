import { readingChange } from './reading-change.ts';
import { hasReading } from './reading-on-demand.ts';

/** Brings what a page says of the reader's reading: at once where there is one, else as soon as there is. Others load none of it. */
export function followReading(): void {
  const { chapter } = document.documentElement.dataset;
  if (hasReading()) void load();
  else document.addEventListener(readingChange, () => void load(), { once: true });
  if (chapter !== undefined) whenRead(() => void load().then(({ markRead }) => markRead(chapter)));
  if (new URLSearchParams(location.search).has('copy') && document.documentElement.classList.contains('whole'))
    void import('./own-copy.ts').then(({ printCopy }) => printCopy());
}

async function load(): Promise<typeof import('./reading-line.ts')> {
  const module = await import('./reading-line.ts');
  module.showReadingLine();
  return module;
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
