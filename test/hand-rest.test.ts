import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notWhenHandRests, rest, whenHandRests } from '../src/browser/hand-rest.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what waits until the hand rests', () => {
  it('is done once, as last asked, a rest after the last move of any asker', async () => {
    const [one, other] = [{}, {}];
    const done: string[] = [];
    whenHandRests(one, () => done.push('one, first'));
    await vi.advanceTimersByTimeAsync(rest - 50);
    whenHandRests(other, () => done.push('other'));
    whenHandRests(one, () => done.push('one, last'));
    await vi.advanceTimersByTimeAsync(rest - 1);
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect(done).toEqual(['one, last', 'other']);
    await vi.advanceTimersByTimeAsync(10 * rest);
    expect(done).toHaveLength(2);
  });

  it('is not done when it was taken back', async () => {
    const [one, other] = [{}, {}];
    const done: string[] = [];
    whenHandRests(one, () => done.push('one'));
    whenHandRests(other, () => done.push('other'));
    notWhenHandRests(one);
    await vi.advanceTimersByTimeAsync(rest);
    expect(done).toEqual(['other']);
  });

  it('is done one act to a task, and a move in between puts off the others', async () => {
    const [one, other, third] = [{}, {}, {}];
    const done: string[] = [];
    whenHandRests(one, () => done.push('one'));
    whenHandRests(other, () => done.push('other'));
    vi.advanceTimersToNextTimer();
    expect(done).toEqual(['one']);
    whenHandRests(third, () => done.push('third'));
    await vi.advanceTimersByTimeAsync(rest - 1);
    expect(done).toEqual(['one']);
    await vi.advanceTimersByTimeAsync(3);
    expect(done).toEqual(['one', 'other', 'third']);
  });

  it('is done though an act before it throws', async () => {
    const [one, other] = [{}, {}];
    const done: string[] = [];
    whenHandRests(one, () => {
      throw new Error('one');
    });
    whenHandRests(other, () => done.push('other'));
    expect(() => vi.advanceTimersToNextTimer()).toThrow('one');
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toEqual(['other']);
  });
});
