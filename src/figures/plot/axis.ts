import { nice, ticks } from 'd3-array';
import type { CanvasScale } from './canvas.ts';
import type { PlotData } from './plot-rows.ts';
import type { PlotPanel } from './schema.ts';
import type { Page } from './sketch.ts';
import { widthOf } from './words-placed.ts';

type Scale = NonNullable<PlotPanel['x']>;

/** The values that a scale spans: the author's, or those of the data, round where there is an axis to read. */
export function domainOf(
  values: readonly number[],
  scale: Scale | undefined,
  hasZero: boolean,
  hasAxis = true,
): [number, number] {
  if (scale?.domain) return scale.domain;
  const known = values.filter(Number.isFinite);
  const withZero = hasZero && scale?.type !== 'log' ? [...known, 0] : known;
  if (withZero.length === 0) return scale?.type === 'log' ? [1, 10] : [0, 1];
  const [low, high] = [Math.min(...withZero), Math.max(...withZero)];
  if (scale?.type === 'log') return [low / 1.25, high * 1.25];
  if (low === high) return low === 0 ? [0, 1] : [Math.min(low * 0.9, low * 1.1), Math.max(low * 0.9, low * 1.1)];
  if (!hasAxis) return [low, high];
  // A little room beyond the ends, so that no point stands on the axis; none beyond zero.
  const room = (high - low) * 0.04;
  const [from, to] = [low === 0 ? 0 : low - room, high === 0 ? 0 : high + room];
  return nice(hasZero || low < 0 ? from : Math.max(0, from), to, 5);
}

export function kindOf(scale: Scale | undefined): CanvasScale['type'] {
  return scale?.type === 'log' ? 'log' : 'linear';
}

/** A place on a scale that is named. */
export interface Tick {
  value: number;
  text: string;
}

/** The ticks of a scale of a column's values. Only the last has its unit where the unit is a word. */
export function ticksOf(
  domain: readonly [number, number],
  type: CanvasScale['type'],
  count: number,
  write: Write,
): Tick[] {
  const values = type === 'log' ? logTicks(domain, count) : ticks(domain[0], domain[1], count);
  return values.map((value, index) => ({ value, text: write(value, index === values.length - 1) }));
}

/** Writes a value; whole, or without a unit of more than a sign. */
export type Write = (value: number, isWhole: boolean) => string;

export function writeFor(data: PlotData, column: string): Write {
  return (value, isWhole) => {
    const text = data.write(column, value);
    return isWhole ? text : withoutUnit(text, data.format(column)?.after);
  };
}

/** A number without the unit after it, where that is more than a sign. */
export function withoutUnit(text: string, after = ''): string {
  return after.trim().length < 2 || !text.endsWith(after) ? text : text.slice(0, -after.length);
}

/** Round values within a domain: of every ten times the powers, and 2 and 5 times them where there are few. */
function logTicks([low, high]: readonly [number, number], count: number): number[] {
  for (const steps of [[1, 2, 5], [1, 3], [1]]) {
    const found: number[] = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1)
      for (const step of steps) found.push(Number(`${step}e${power}`));
    const within = found.filter((value) => value >= low && value <= high);
    if (within.length <= count + 1) return within.length > 0 ? within : [low, high];
  }
  const [first, last] = [Math.ceil(Math.log10(low)), Math.floor(Math.log10(high))];
  const stride = Math.ceil((last - first) / count);
  return Array.from({ length: Math.floor((last - first) / stride) + 1 }, (_, index) =>
    Number(`1e${first + index * stride}`),
  );
}

/** The place of a text that is centred on a point, or as near to it as the picture's edges allow. */
export function within(text: string, x: number, { width, type }: Pick<Page, 'width' | 'type'>): number {
  const half = widthOf([text], type) / 2;
  return Math.max(half, Math.min(width - half, x));
}

/** The most ticks, out of a few choices, whose texts stand apart along a scale. */
export function roomyTicks(
  domain: readonly [number, number],
  kind: CanvasScale['type'],
  write: Write,
  place: (value: number) => number,
  page: Pick<Page, 'width' | 'type'>,
): Tick[] {
  const at = ({ value, text }: Tick): number => within(text, place(value), page);
  for (const count of [6, 5, 4, 3, 2, 1]) {
    const found = ticksOf(domain, kind, count, write);
    const isRoomy = found.every((tick, index) => {
      const next = found[index + 1];
      if (!next) return true;
      return at(next) - at(tick) > (widthOf([tick.text], page.type) + widthOf([next.text], page.type)) / 2 + 6;
    });
    if (isRoomy) return found;
  }
  return ticksOf(domain, kind, 1, write).slice(-1);
}
