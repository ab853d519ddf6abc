/** Blocks of prose that wait below a phone's first screen; the styles say which. */
const waiting = '.prose > :nth-child(n + 8):not(.laid-out)';

/**
 * Ends the wait of one block after another while nothing else is to be done, so that the page soon stands whole. The
 * reader's first act ends it for all: a jump past blocks that still grow would miss its place.
 */
export function layOutWaitingBlocks(): void {
  const blocks = [...document.querySelectorAll(waiting)];
  const layOut = (count: number): void => {
    for (const block of blocks.splice(0, count)) block.classList.add('laid-out');
  };
  const next = (): void => {
    layOut(1);
    if (blocks.length > 0) whenIdle(next);
  };
  for (const act of ['click', 'keydown']) {
    addEventListener(act, () => {
      layOut(blocks.length);
    }, { once: true, capture: true });
  }
  addEventListener('load', () => whenIdle(next), { once: true });
}

/** Safari has no idle callback; a pause between blocks keeps it answering. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 50);
}
