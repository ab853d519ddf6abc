import textSheet from '../styles/pages/chapter.css?url';
import bridgeSheet from '../styles/pages/chapter-with-bridge.css?url';
import checklistSheet from '../styles/pages/chapter-with-checklist.css?url';
import figuresSheet from '../styles/pages/chapter-with-figures.css?url';
import matrixSheet from '../styles/pages/chapter-with-matrix.css?url';
import widgetsSheet from '../styles/pages/chapter-with-widgets.css?url';

const widgetSheets = new Map([
  ['RevenueBridge', bridgeSheet],
  ['TrendMatrix', matrixSheet],
  ['RiskChecklist', checklistSheet],
]);

/**
 * The address of the one sheet of a chapter that holds figures of the given components: with the styles of those alone, since
 * the first paint waits for it, or with every widget's when there are several.
 */
export function chapterSheet(figures: readonly string[]): string {
  const [widget, ...others] = new Set(figures.filter((figure) => widgetSheets.has(figure)));
  if (others.length > 0) return widgetsSheet;
  if (widget !== undefined) return widgetSheets.get(widget) ?? widgetsSheet;
  return figures.length > 0 ? figuresSheet : textSheet;
}
