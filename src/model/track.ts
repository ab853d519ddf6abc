import { withoutNoise } from './parse-number.ts';
import { clampedTo, type MovableInput } from './program.ts';

/** The places of a logarithmic track that a native slider counts. */
const places = 1000;

/** The numbers that a native slider counts: the values themselves, or the places of a logarithmic track. */
export function trackRange({ range, log }: MovableInput): { min: number; max: number; step: number } {
  const { low, high, step } = range;
  return log ? { min: 0, max: places, step: 1 } : { min: low, max: high, step };
}

/** Where a value stands along a track, from 0 at its low end to 1 at its high end. */
export function along({ range: { low, high }, log }: MovableInput, value: number): number {
  return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}

/** The number at which a slider stands for a value. */
export function sliderAt(input: MovableInput, value: number): number {
  return input.log ? Math.round(places * along(input, value)) : value;
}

/** The value that a slider at a number stands for: always a whole number of steps from the low end. */
export function valueAt(input: MovableInput, at: number): number {
  if (!input.log) return withoutNoise(at);
  const { low, high, step } = input.range;
  const value = low * (high / low) ** (at / places);
  return clampedTo(input.range, withoutNoise(low + Math.round((value - low) / step) * step));
}
