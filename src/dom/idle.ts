/** Does something when the browser has nothing better to do; a moment later in browsers that do not tell. */
export const whenIdle: (act: () => void) => void = window.requestIdleCallback ?? ((act) => setTimeout(act, 50));
