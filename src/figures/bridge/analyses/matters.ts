import { analysisWords as words } from '../../../words/words.ts';
import { tornadoNarrow, tornadoWide, type TornadoData } from '../../../charts/tornado.ts';
import type { PictureNames } from '../../../charts/scene.ts';
import { swings, type Swing } from '../../../model/sensitivity.ts';
import { numberText } from '../../../model/number-text.ts';
import { movableInputs, numberOf } from '../../../model/program.ts';
import type { Answer, Asked } from './asked.ts';

/** The cells of a row of the table, by name. */
const rowParts = ['label', 'range', 'low', 'high'] as const;

/** Bars that a tornado has at most; what moves the result less is in the table alone. */
const mostBars = 9;

/** Which assumption matters most: each moved alone from the low to the high end of its range, the widest swing first. */
export function matters(asked: Asked, names: PictureNames): Answer {
  const { output } = asked.question;
  const all = swings(asked.program, asked.inputs, output);
  const drawn = all.filter(({ swing }) => Number.isFinite(swing)).slice(0, mostBars);
  const text = (value: number): string => numberText(asked, output, value);
  const data: TornadoData = {
    base: asked.results[output] ?? NaN,
    baseText: words.present(text(asked.results[output] ?? NaN)),
    value: text,
    bars: drawn.map(({ input, low, high, atLow, atHigh }) => ({
      name: input,
      label: numberOf(asked.program, input).short,
      atLow,
      atHigh,
      lowText: numberText(asked, input, low),
      highText: numberText(asked, input, high),
    })),
  };
  const texts: Record<string, string> = { 'matters.sentence': sentence(asked, all) };
  // Rows that this result leaves empty are written empty: another result may have filled them.
  for (const rank of movableInputs(asked.program).keys())
    for (const part of rowParts) texts[`matters.${rank}.${part}`] = '';
  for (const [rank, { input, low, high, atLow, atHigh }] of all.entries()) {
    texts[`matters.${rank}.label`] = numberOf(asked.program, input).label;
    texts[`matters.${rank}.range`] = words.range(numberText(asked, input, low), numberText(asked, input, high));
    texts[`matters.${rank}.low`] = text(atLow);
    texts[`matters.${rank}.high`] = text(atHigh);
  }
  return { texts, pictures: { wide: tornadoWide(data, names), narrow: tornadoNarrow(data, names) } };
}

function sentence(asked: Asked, all: readonly Swing[]): string {
  const [first] = all;
  const result = numberOf(asked.program, asked.question.output).label;
  if (!first) return words.nothingMatters(result);
  if (!Number.isFinite(first.swing)) return words.undefinedEnds(result);
  const text = (value: number): string => numberText(asked, asked.question.output, value);
  return words.mattersMost(numberOf(asked.program, first.input).label, text(first.atLow), text(first.atHigh));
}
