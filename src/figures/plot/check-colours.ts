import type { ReportProblem } from '../figure-kind.ts';
import { panelsOf, type PlotContent } from './schema.ts';

/** Checks that what explains colours explains colours that are drawn. */
export function checkColours(content: PlotContent, report: ReportProblem): void {
  const { color, signs } = content;
  const marks = panelsOf(content).flatMap((panel) => panel.marks ?? []);
  const colours = marks.flatMap(({ fill, stroke }) => [fill, stroke]);
  if (color && color.domain.length !== color.range.length)
    report(['color', 'range'], `has ${color.range.length}, and domain ${color.domain.length}; as many are expected.`);
  if (signs && !colours.includes('sign'))
    report(['signs'], 'names the colours of gain and loss, which no mark has; a mark with fill: sign is expected.');
}
