import { analysisWords as words, sentences } from '../../../words/words.ts';
import { dotPlotNarrow, dotPlotWide, type DotPlotData } from '../../../charts/dot-plot.ts';
import type { PictureNames } from '../../../charts/scene.ts';
import { draws, seed, shareReaching } from '../../../model/chance.ts';
import { middle, quantile, quantileDots, simulation, type Draws } from '../../../model/simulation.ts';
import { numberText } from '../../../model/number-text.ts';
import { numberOf } from '../../../model/program.ts';
import type { Answer, Asked } from './asked.ts';

/** Of a hundred draws, those within the interval. */
const intervalShare = 80;
/** Dots of the picture; each stands for as many draws as any other. */
export const dots = 50;

/** The quantiles in the table, in hundredths of the draws, lowest first: in so many of a hundred the result is lower still. */
export const quantileParts = [5, 10, 25, 50, 75, 90, 95] as const;

/** The draws of a case, in slices. */
export function drawing({ program, inputs, question }: Asked): Generator<number, Draws> {
  return simulation(program, inputs, { output: question.output, seed, draws });
}

/** How certain a result is: what the draws of a case say, in words, dots and a table. */
export function chances(asked: Asked, found: Draws, names: PictureNames): Answer {
  const { values, undefined: missing } = found;
  const { output, target } = asked.question;
  const text = (value: number): string => numberText(asked, output, value);
  const label = numberOf(asked.program, output).label;
  const texts: Record<string, string> = {};
  for (const part of quantileParts) texts[`chances.${part}`] = text(quantile(values, part / 100));
  const [low, high] = middle(values, intervalShare / 100);
  texts['chances.sentence'] =
    values.length === 0
      ? words.noDraw(label)
      : sentences([
          words.interval(intervalShare, text(low), text(high), label),
          words.reached(Math.round(100 * shareReaching(found, target)), text(target)),
          ...(missing > 0 ? [words.undefinedDraws(missing, draws)] : []),
        ]);
  const data: DotPlotData = {
    dots: quantileDots(values, dots),
    interval: [low, high],
    intervalText: words.intervalMark(intervalShare),
    marks: [
      { name: 'case', label: words.thisCase(text(asked.results[output] ?? NaN)), value: asked.results[output] ?? NaN },
      { name: 'target', label: words.targetMark(text(target)), value: target },
    ],
    value: text,
  };
  return { texts, pictures: { wide: dotPlotWide(data, names), narrow: dotPlotNarrow(data, names) } };
}
