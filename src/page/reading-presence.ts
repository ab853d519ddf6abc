import { readingWords as words } from '../words/words.ts';
import { loadFor } from '../dom/loading.ts';
import { retried } from '../dom/retry.ts';
import { readingChange } from '../reading/reading-change.ts';
import { hasReading } from '../reading/saved-place.ts';

/** Loads the reading line and the reader's case: at once if there is or may be one, else with its first change. */
export function followReading(): void {
  const { chapter, changeable } = document.documentElement.dataset;
  if (changeable === undefined) return;
  const mayHaveCase = location.search !== '' && document.querySelector('script[data-model]') !== null;
  if (hasReading() || mayHaveCase) void load();
  else document.addEventListener(readingChange, () => void load(), { once: true });
  if (chapter !== undefined) whenRead(() => void load().then((line) => line?.markRead(chapter)));
  document.addEventListener('toggle', (event) => void openExchange(event.target as Element), { capture: true });
  const head = document.querySelector('.whole .cover-head');
  if (head && new URLSearchParams(location.search).has('copy')) void printCopy(head);
}

/** Resolves to null when the script could not be loaded: the page then stays as it was built. */
async function load(): Promise<typeof import('./reading-line.ts') | null> {
  try {
    const load = (): Promise<[typeof import('./reading-line.ts'), typeof import('./own-case.ts')]> =>
      Promise.all([import('./reading-line.ts'), import('./own-case.ts')]);
    const [module, { followCase }] = await retried(load);
    await Promise.all([module.showReadingLine(), followCase()]);
    return module;
  } catch {
    return null;
  }
}

/** Prints the whole report in the reader's reading. */
async function printCopy(head: Element): Promise<void> {
  const prepared = await loadFor(head, words.ownCopy, async () => {
    const { prepareCopy } = await import('./own-copy.ts');
    await prepareCopy();
    return true;
  });
  if (prepared) print();
}

/** Saving, importing and clearing the marks of one checklist. */
async function openExchange(details: Element): Promise<void> {
  const checklist = details instanceof HTMLDetailsElement && details.open ? details.dataset['exchange'] : undefined;
  const place = details.querySelector('.exchange-place');
  if (checklist === undefined || !place || place.hasChildNodes()) return;
  const module = await loadFor(details, words.theseControls, () => import('./exchange.ts'));
  if (module && !place.hasChildNodes()) await module.Exchange.open(place, checklist);
}

/** A chapter is read when its end has been on screen. */
function whenRead(act: () => void): void {
  const end = document.querySelector('.neighbours, .site-footer');
  if (!end) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(end);
}
