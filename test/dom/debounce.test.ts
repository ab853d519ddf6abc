import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { debounce, pause } from '../../src/dom/debounce.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('acts once, after the last of a run of calls', () => {
  const act = vi.fn();
  const later = debounce(act);
  later();
  vi.advanceTimersByTime(pause - 1);
  later();
  vi.advanceTimersByTime(pause - 1);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(1);
});

it('does not act once cancelled, and acts again with the next call', () => {
  const act = vi.fn();
  const later = debounce(act);
  later();
  later.cancel();
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
  later();
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(1);
});

it('does not act after its signal has aborted', () => {
  const act = vi.fn();
  const controller = new AbortController();
  const later = debounce(act, controller.signal);
  later();
  controller.abort();
  later();
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
});
