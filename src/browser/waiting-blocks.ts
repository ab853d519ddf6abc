/** Blocks of prose that wait below a phone's first screen; the styles say which. */
const waiting = '.prose > :nth-child(n + 8):not(.laid-out)';

/** Ends the wait of one block after another while nothing else is to be done, so that the page soon stands whole. */
export function layOutWaitingBlocks(): void {
  const blocks = [...document.querySelectorAll(waiting)];
  const next = (): void => {
    blocks.shift()?.classList.add('laid-out');
    if (blocks.length > 0) whenIdle(next);
  };
  addEventListener('load', () => whenIdle(next), { once: true });
}

/** Safari has no idle callback; a pause between blocks keeps it answering. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act);
  else setTimeout(act, 50);
}
