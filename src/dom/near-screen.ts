/** How far from the screen a part of the page is near it: more than a hand scrolls while something small is fetched. */
const margin = '800px';
/** The event by which a page asks for all its parts at once, as before it is printed. */
export const wakeAll = 'wake-all';

/** Does something once a part of the page comes near the screen, or everything is asked for. */
export function whenNear(element: Element, act: () => void, signal: AbortSignal): void {
  const once = (): void => {
    observer.disconnect();
    document.removeEventListener(wakeAll, once);
    if (!signal.aborted) act();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) once();
    },
    { rootMargin: margin },
  );
  observer.observe(element);
  document.addEventListener(wakeAll, once);
  signal.addEventListener('abort', () => observer.disconnect());
}
