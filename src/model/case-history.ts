import type { Results } from './program.ts';

/** A reader's case with the ways back and forth through their changes. */
export interface CaseHistory {
  past: readonly Results[];
  present: Results;
  future: readonly Results[];
  /** What the last change belongs to; a change of the same gesture is the same step. */
  gesture: string | null;
}

const mostSteps = 100;

/** A history with nothing to undo. */
export function begun(inputs: Results): CaseHistory {
  return { past: [], present: inputs, future: [], gesture: null };
}

/** The history after a change; one that changes nothing adds no step, and one of the same gesture joins the last. */
export function changed(history: CaseHistory, inputs: Results, gesture: string | null = null): CaseHistory {
  if (same(history.present, inputs)) return history;
  const joins = gesture !== null && gesture === history.gesture;
  return {
    past: joins ? history.past : [...history.past, history.present].slice(-mostSteps),
    present: inputs,
    future: [],
    gesture,
  };
}

/** The history one step back; the same where there is none. */
export function undone({ past, present, future, ...rest }: CaseHistory): CaseHistory {
  const last = past.at(-1);
  return last === undefined
    ? { past, present, future, ...rest }
    : { past: past.slice(0, -1), present: last, future: [present, ...future], gesture: null };
}

/** The history one step forth; the same where there is none. */
export function redone({ past, present, future, ...rest }: CaseHistory): CaseHistory {
  const [next, ...later] = future;
  return next === undefined
    ? { past, present, future, ...rest }
    : { past: [...past, present], present: next, future: later, gesture: null };
}

/** Whether two cases have the same value for every input. */
export function same(one: Results, other: Results): boolean {
  const names = Object.keys({ ...one, ...other });
  return names.every((name) => Object.is(one[name], other[name]));
}
