import { randomLcg, randomInt } from 'd3-random';
import type { RatingMapData } from '../../src/charts/rating-map.ts';

const words =
  'shift serving edge carbon neutral compute security intersection platform demand of multi model enclave a latency sovereign'.split(
    ' ',
  );

/** A map of points at random places, the same for the same seed, with names of one to four words; a quarter of them moved. */
export function randomMap(seed: number, count: number, { moved = true } = {}): RatingMapData {
  const whole = randomInt.source(randomLcg(seed / 1000 + 0.1234));
  const upTo = (most: number): number => whole(1, most + 1)();
  const rating = () => {
    const value = upTo(5);
    return { value, low: Math.max(1, value - 1), high: Math.min(5, value + 1) };
  };
  return {
    points: Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      label: Array.from({ length: upTo(4) }, () => words[upTo(words.length) - 1]).join(' '),
      mark: String(index + 1),
      x: rating(),
      y: rating(),
      ...(moved && upTo(4) === 1 ? { yours: { x: upTo(5), y: upTo(5) } } : {}),
    })),
    x: { label: 'Opportunity', words: ['None seen', 'Distant', 'Open', 'Within reach', 'In hand'] },
    y: { label: 'Risk', words: ['Slight', 'Contained', 'Real', 'Pressing', 'Present'] },
    quadrants: { 'low-low': 'Leave alone', 'high-low': 'Build on', 'low-high': 'Stay out', 'high-high': 'Fight for' },
  };
}
