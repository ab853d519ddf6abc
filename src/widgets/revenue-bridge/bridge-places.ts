import { join } from '../../browser/join.ts';
import { pictureNames } from '../../browser/picture-names.ts';
import { setText, textPlaces, type LiveCase } from '../../browser/live-numbers.ts';
import type { Place } from '../../browser/live-places.ts';
import { waterfallColumns, waterfallRows, type WaterfallData } from '../../charts/waterfall.ts';
import { bridgeBars, type BridgeStep } from '../../model/bridge.ts';
import { bridgeLabel, bridgeValue } from '../../model/bridge-texts.ts';
import { movedInputs } from './case-line.ts';

/** Everything of a bridge's figure that follows the case: its drawings, its texts, what the base case had, its table. */
export function bridgePlaces(bridge: Element, steps: readonly BridgeStep[], live: LiveCase): Place[] {
  const names = bridgeBars(steps, live.base).map((bar) => bar.name);
  const drawings = [...bridge.querySelectorAll('svg.waterfall')].map((element): Place => ({
    element,
    names,
    write: (now) => draw(element, steps, now),
  }));
  const value = bridgeValue(live.program, live.locale);
  const amounts = [...bridge.querySelectorAll<HTMLElement>('[data-row]')].map((element, index): Place => ({
    element,
    names,
    write: ({ results }) => {
      const bar = bridgeBars(steps, results)[index];
      if (bar) setText(element.querySelector('td'), value(bar));
    },
  }));
  return [...drawings, ...textPlaces(bridge.closest('figure') ?? bridge, live), ...amounts];
}

/** Both layouts are kept drawn, though a screen shows but one: another width may come to show the other. */
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
