import textSheet from '../styles/pages/chapter.css?url';
import bridgeSheet from '../styles/pages/chapter-with-bridge.css?url';
import checklistSheet from '../styles/pages/chapter-with-checklist.css?url';
import figuresSheet from '../styles/pages/chapter-with-figures.css?url';
import matrixSheet from '../styles/pages/chapter-with-matrix.css?url';
import widgetsSheet from '../styles/pages/chapter-with-widgets.css?url';

const sheetOf = new Map([
  ['RangeChart', figuresSheet],
  ['RevenueBridge', bridgeSheet],
  ['TrendMatrix', matrixSheet],
  ['RiskChecklist', checklistSheet],
]);

/**
 * The address of the one sheet that the first paint of a chapter waits for, which holds figures of the given components: with
 * the styles of those alone, or with every widget's when there are several, or one without a sheet of its own.
 */
export function chapterSheet(figures: readonly string[]): string {
  const sheets = new Set(figures.map((figure) => sheetOf.get(figure) ?? widgetsSheet));
  // The others hold what every figure needs.
  if (sheets.size > 1) sheets.delete(figuresSheet);
  const [sheet = textSheet, ...others] = sheets;
  return others.length > 0 ? widgetsSheet : sheet;
}
