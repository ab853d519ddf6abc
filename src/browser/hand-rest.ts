/** Milliseconds after its last move when a hand rests. */
export const rest = 250;

const acts = new Map<object, () => void>();
let moved = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Does something once the hand rests; who asks again before then has it done once, as last asked. */
export function whenHandRests(asker: object, act: () => void): void {
  moved = performance.now();
  acts.set(asker, act);
  // One timer that looks again when it comes too soon: to stop and set one for each asker with each step costs more.
  waiting ??= setTimeout(look, rest);
}

/** Takes back what somebody asked for. */
export function notWhenHandRests(asker: object): void {
  acts.delete(asker);
}

function look(): void {
  const left = moved + rest - performance.now();
  waiting = left > 0 ? setTimeout(look, left) : undefined;
  if (waiting !== undefined) return;
  const [due] = acts;
  if (!due) return;
  const [asker, act] = due;
  acts.delete(asker);
  // One to a task, so that a slow phone can answer in between; a move then puts off the others, and what an act throws stops none.
  if (acts.size > 0) waiting = setTimeout(look);
  act();
}
