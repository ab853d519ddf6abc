/** How long after the last change the slower consequences follow, in milliseconds. */
export const pause = 250;

/** A function that acts once, a moment after its last call. */
export interface Debounced {
  (): void;
  /** Drops a call that is still to come. */
  cancel: () => void;
}

/** Calls `act` once after a run of calls has paused; never after `signal` aborts. */
export function debounce(act: () => void, signal?: AbortSignal, wait = pause): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  const call = (): void => {
    cancel();
    if (!signal?.aborted) timer = setTimeout(act, wait);
  };
  signal?.addEventListener('abort', cancel);
  return Object.assign(call, { cancel });
}
