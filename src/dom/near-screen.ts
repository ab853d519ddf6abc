/** How far from the screen a part of the page is near it: more than a reader scrolls while a small file loads. */
const margin = '800px';
/** The event that wakes all parts of a page at once, as before it is printed. */
export const wakeAll = 'wake-all';

/** Does something once a part of the page comes near the screen, or `wakeAll` is dispatched. */
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
