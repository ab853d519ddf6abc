import { dotPlotNarrow, dotPlotWide, type DotPlotData } from '../../../charts/dot-plot.ts';
import type { PictureNames } from '../../../charts/scene.ts';
import { middle, quantile, quantileDots, simulation, type Draws } from '../../../model/simulation.ts';
import { numberText } from '../../../model/number-text.ts';
import { numberOf } from '../../../model/program.ts';
import type { Answer, Asked } from './asked.ts';

/** How many draws, and the seed that makes them the same for every reader. */
const [draws, seed] = [10_000, 0.42];
/** Of a hundred draws, those that the interval in words holds. */
const held = 80;
/** Dots of the picture; each stands for as many draws as any other. */
export const dots = 50;

/** The parts of the draws that the table tells, lowest first: in so many of a hundred the result is lower still. */
export const told = [5, 10, 25, 50, 75, 90, 95] as const;

/** The draws of a case, in slices. */
export function drawing({ program, inputs, question }: Asked): Generator<number, Draws> {
  return simulation(program, inputs, { output: question.output, seed, draws });
}

/** The draws of a case, all at once. */
export function drawn(asked: Asked): Draws {
  const slices = drawing(asked);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** How sure one can be: what the draws of a case say, in words, dots and a table. */
export function chances(asked: Asked, { values, undefined: missing }: Draws, names: PictureNames): Answer {
  const { output, target } = asked.question;
  const text = (value: number): string => numberText(asked, output, value);
  const label = numberOf(asked.program, output).label;
  const texts: Record<string, string> = {};
  for (const part of told) texts[`chances.${part}`] = text(quantile(values, part / 100));
  const [low, high] = middle(values, held / 100);
  const reached = values.reduce((count, value) => count + (value >= target ? 1 : 0), 0);
  texts['chances.sentence'] =
    values.length === 0
      ? `In none of the draws has the result a value: ${label}.`
      : `In ${held} of 100 draws the result lies between ${text(low)} and ${text(high)}: ${label}. ` +
        `In ${Math.round((100 * reached) / values.length)} of 100 it comes to ${text(target)} or more.` +
        (missing > 0 ? ` ${missing} of ${draws} draws gave it no value.` : '');
  const data: DotPlotData = {
    dots: quantileDots(values, dots),
    interval: [low, high],
    intervalText: `${held} of 100 draws`,
    marks: [
      { name: 'case', label: `This case ${text(asked.results[output] ?? NaN)}`, value: asked.results[output] ?? NaN },
      { name: 'target', label: `Asked ${text(target)}`, value: target },
    ],
    value: text,
  };
  return { texts, pictures: { wide: dotPlotWide(data, names), narrow: dotPlotNarrow(data, names) } };
}
