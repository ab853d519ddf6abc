/** What a key asks of the trend in hand: a step along an axis, or its rating taken back. */
export type GripMove = { axis: 'x' | 'y'; by: number } | 'take back';

const moves: Readonly<Record<string, GripMove>> = {
  ArrowRight: { axis: 'x', by: 1 },
  ArrowLeft: { axis: 'x', by: -1 },
  ArrowUp: { axis: 'y', by: 1 },
  ArrowDown: { axis: 'y', by: -1 },
  Delete: 'take back',
  Backspace: 'take back',
};

/** What a key that is pressed alone asks of a trend, if anything. */
export function gripMove({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): GripMove | undefined {
  return altKey || ctrlKey || metaKey || !Object.hasOwn(moves, key) ? undefined : moves[key];
}
