import { analysisWords as words } from '../../../words/words.ts';
import type { PictureNames } from '../../../charts/scene.ts';
import { twoWayNarrow, twoWayWide, type TwoWayData } from '../../../charts/two-way-map.ts';
import { twoWay } from '../../../model/two-way.ts';
import { numberText } from '../../../model/number-text.ts';
import { numberOf } from '../../../model/program.ts';
import type { Answer, Asked } from './asked.ts';

/** Points along each side of the map. */
const fine = 41;

/** Rows and columns of the table. */
export const coarse = 5;

/** Two assumptions at once: where, between their lows and highs, the result reaches the target. */
export function pairMap(asked: Asked, pair: { x: string; y: string }, names: PictureNames): Answer {
  const { program, inputs, question } = asked;
  const { output, target } = question;
  const asking = { ...pair, output };
  const table = twoWay(program, inputs, asking, coarse);
  const [x, y] = [numberOf(program, pair.x), numberOf(program, pair.y)];
  const texts: Record<string, string> = {
    'pair.sentence': words.pair(x.short, y.short, numberText(asked, output, target), numberOf(program, output).label),
    'pair.corner': words.pairCorner(x.short, y.short),
  };
  for (const [column, value] of table.xs.entries()) texts[`pair.x.${column}`] = numberText(asked, pair.x, value);
  for (const [row, value] of table.ys.entries()) {
    texts[`pair.y.${row}`] = numberText(asked, pair.y, value);
    for (const [column, result] of (table.values[row] ?? []).entries())
      texts[`pair.${row}.${column}`] = numberText(asked, output, result);
  }
  const data: TwoWayData = {
    ...twoWay(program, inputs, asking, fine),
    target,
    targetText: numberText(asked, output, target),
    present: { x: inputs[pair.x] ?? NaN, y: inputs[pair.y] ?? NaN },
    x: { label: x.short, write: (value) => numberText(asked, pair.x, value) },
    y: { label: y.short, write: (value) => numberText(asked, pair.y, value) },
  };
  return { texts, pictures: { wide: twoWayWide(data, names), narrow: twoWayNarrow(data, names) } };
}
