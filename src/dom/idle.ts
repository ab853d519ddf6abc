/** Does something when the browser has nothing better to do; after 50 ms in browsers without requestIdleCallback. */
export const whenIdle: (act: () => void) => void = window.requestIdleCallback ?? ((act) => setTimeout(act, 50));
