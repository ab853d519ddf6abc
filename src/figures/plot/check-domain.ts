import type { YamlPath } from '../../report/yaml-places.ts';
import type { ReportProblem } from '../figure-kind.ts';
import type { Known } from './known.ts';
import type { PlotMark } from './schema.ts';

/** Marks whose length is their value, by the side along which it runs. */
const fromZero: Readonly<Record<'x' | 'y', readonly string[]>> = { x: ['barX'], y: ['barY', 'areaY'] };

/** Checks that a scale's ends leave no value out, and that what is drawn from zero has a zero. */
export function checkDomain(
  [low, high]: readonly [number, number],
  side: 'x' | 'y',
  marks: readonly PlotMark[],
  path: YamlPath,
  { rows }: Known,
  report: ReportProblem,
): void {
  if (low >= high) return report(path, `is from ${low} to ${high}; the lower end comes first.`);
  const bar = marks.find(({ mark, x1 }) => fromZero[side].includes(mark) && x1 === undefined);
  if (bar && (low > 0 || high < 0))
    report(
      path,
      `is from ${low} to ${high}, but ${bar.mark} has its length from 0; a domain with 0 in it is expected.`,
    );
  // Other datasets of single marks have rows of their own.
  const own = marks.filter(({ data }) => data === undefined);
  const names = new Set(own.flatMap((mark) => (side === 'x' ? [mark.x, mark.x1, mark.x2] : [mark.y])));
  const [first] = rows.flatMap(({ key, cells }) =>
    [...names].flatMap((name) => {
      const cell = name === undefined ? undefined : cells[name];
      return typeof cell === 'number' && (cell < low || cell > high) ? [{ name: `${key}.${name}`, cell }] : [];
    }),
  );
  if (first)
    report(path, `is from ${low} to ${high}, but ${first.name} is ${first.cell}; a domain that holds it is expected.`);
}
