import { bridgeWords, figureWords as words } from '../../words/en.ts';
import { stillPicture, waterfallLooks } from '../../charts/looks.ts';
import { waterfallColumns, waterfallRows } from '../../charts/waterfall.ts';
import { bridgeBars } from '../../model/bridge.ts';
import { bridgeLabel, bridgeValue } from '../../model/bridge-texts.ts';
import { baseCase } from '../../model/program.ts';
import { run } from '../../model/run.ts';
import type { PlacedFigure } from '../figure-kind.ts';
import type { FigureRecord } from '../figure-record.ts';

/** A bridge as it is published: the base case's steps. */
export function bridgeRecord({ report, id, plain }: PlacedFigure): FigureRecord {
  const model = report.models.find((one) => one.id === id);
  if (!model?.bridge) throw new Error(`the model "${id}" has no bridge`);
  const { program, bridge } = model;
  const bars = bridgeBars(bridge.steps, run(program, baseCase(program)));
  const data = { bars, base: [], label: bridgeLabel(program), value: bridgeValue(program, report.locale) };
  const names = { title: '', description: '' };
  const numbers = bars.map((bar) => report.numbers[`${id}.${bar.name}`]);
  const steps = bars.map((bar) => `${data.label(bar)} ${data.value(bar)}`).join('; ');
  return {
    title: plain(bridge.title),
    measure: plain(bridge.measure),
    description: `${plain(bridge.description)} ${words.steps(steps)}`,
    table: {
      columns: [
        { label: bridgeWords.stepHead, isNumeric: false },
        { label: words.amount(numbers[0]?.unit ?? ''), isNumeric: true },
      ],
      rows: bars.map((bar) => [
        { value: data.label(bar), text: data.label(bar) },
        { value: Number.isFinite(bar.value) ? bar.value : null, text: data.value(bar) },
      ]),
    },
    sources: [...new Set(numbers.flatMap((number) => number?.sources ?? []))],
    credit: plain(bridge.source),
    picture: (width) =>
      stillPicture((width === 'wide' ? waterfallColumns : waterfallRows)(data, names), waterfallLooks),
  };
}
