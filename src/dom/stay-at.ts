/** How long a page may still move under a reader who has just arrived, in milliseconds. */
const arrival = 4000;

/** Keeps the head of an element at the head of the window while the page above it settles, until the reader does something. */
export function stayAt(element: Element): void {
  const done = new AbortController();
  const stay = (): void => element.scrollIntoView({ block: 'start', behavior: 'instant' });
  const observer = new ResizeObserver(stay);
  const stop = (): void => {
    observer.disconnect();
    done.abort();
  };
  for (const act of ['wheel', 'touchstart', 'pointerdown', 'keydown', 'focusin']) {
    addEventListener(act, stop, { signal: done.signal, passive: true });
  }
  setTimeout(stop, arrival);
  for (const part of [document.body, ...document.body.children, element]) observer.observe(part);
  stay();
}
