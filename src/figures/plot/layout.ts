import type { PlotMark, PlotPanel } from './schema.ts';

/** How a panel is laid out: rows of labels, a field with an axis upward, or events down a line of time. */
export type Layout = 'rows' | 'field' | 'events';

/** The layouts that a mark can stand in. */
const layoutsOf: Record<Exclude<PlotMark['mark'], 'ruleY' | 'dot' | 'text'>, readonly Layout[]> = {
  barX: ['rows'],
  tickX: ['rows'],
  barY: ['field'],
  lineY: ['field'],
  areaY: ['field'],
  ruleX: ['rows', 'field'],
  event: ['events'],
};

/** Whether a channel names words: the rows' labels or a column of words. */
export type IsWords = (channel: string | undefined) => boolean;

/** The layouts that a mark as written can stand in: a dot or a text is in a row where its y is words. */
export function layoutsFor(mark: PlotMark, isWords: IsWords): readonly Layout[] {
  if (mark.mark === 'ruleY') return mark.x1 === undefined && mark.x2 === undefined ? ['field'] : ['rows'];
  if (mark.mark === 'dot' || mark.mark === 'text') return isWords(mark.y) ? ['rows'] : ['field'];
  return layoutsOf[mark.mark];
}

/** The layout of a panel: that of its first mark that has only one. */
export function layoutOf({ marks = [] }: Pick<PlotPanel, 'marks'>, isWords: IsWords): Layout {
  const single = marks.map((mark) => layoutsFor(mark, isWords)).find((layouts) => layouts.length === 1);
  return single?.[0] ?? 'rows';
}
