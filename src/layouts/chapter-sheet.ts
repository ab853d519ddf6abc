import endSheet from '../styles/pages/chapter-end.css?url';
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

/**
 * The address of the sheet that stands before a chapter's end, for what is there alone: the first paint does not wait for it,
 * but the modules do. None where there are figures, which need their modules soon; the chapter's one sheet holds it then.
 */
export function chapterEndSheet(figures: readonly string[]): string | undefined {
  return figures.length === 0 ? endSheet : undefined;
}
