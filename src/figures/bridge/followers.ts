import type { Follower } from '../../dom/follow.ts';
import { join } from '../../dom/join.ts';
import { pictureNames } from '../../dom/picture-names.ts';
import { setText } from '../../dom/text.ts';
import { waterfallColumns, waterfallRows, type WaterfallData } from '../../charts/waterfall.ts';
import { bridgeBars, type BridgeStep } from '../../model/bridge.ts';
import { bridgeLabel, bridgeValue } from '../../model/bridge-texts.ts';
import { movedInputs } from './case-line.ts';
import { follower, type LiveCase } from './live-numbers.ts';

/** What of a bridge follows its case: its drawings and its table. */
export function bridgeFollowers(bridge: Element, steps: readonly BridgeStep[], live: LiveCase): Follower<LiveCase>[] {
  const names = bridgeBars(steps, live.base).map((bar) => bar.name);
  const value = bridgeValue(live.program, live.locale);
  const drawings = [...bridge.querySelectorAll('svg.waterfall')].map((svg) =>
    follower(svg, names, (now) => draw(svg, steps, now)),
  );
  const amounts = [...bridge.querySelectorAll('[data-row]')].map((row, index) =>
    follower(row, names, ({ results }) => {
      const bar = bridgeBars(steps, results)[index];
      if (bar) setText(row.querySelector('td'), value(bar));
    }),
  );
  return [...drawings, ...amounts];
}

/** Both layouts are kept up to date, though a screen shows only one: the width may change. */
function draw(drawing: Element, steps: readonly BridgeStep[], { program, locale, base, results }: LiveCase): void {
  const picture: WaterfallData = {
    bars: bridgeBars(steps, results),
    base: movedInputs(program, results) > 0 ? bridgeBars(steps, base) : [],
    label: bridgeLabel(program),
    value: bridgeValue(program, locale),
  };
  const names = pictureNames(drawing);
  join(drawing, drawing.classList.contains('rows') ? waterfallRows(picture, names) : waterfallColumns(picture, names));
}
