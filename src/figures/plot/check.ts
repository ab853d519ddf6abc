import type { ContentFiles } from '../../report/content-files.ts';
import { didYouMean } from '../../report/content-problem.ts';
import { pathText, type YamlPath } from '../../report/yaml-places.ts';
import type { ReportProblem } from '../figure-kind.ts';
import { checkColours } from './check-colours.ts';
import { checkDomain } from './check-domain.ts';
import { checkMark, numberNames } from './check-mark.ts';
import { dayIn } from './dates.ts';
import { wordColumns, type Known } from './known.ts';
import { layoutOf, layoutsFor } from './layout.ts';
import { panelsOf, type PlotContent, type PlotMark, type PlotPanel } from './schema.ts';

/** Checks that a figure's data, rows and columns exist and that its marks can be drawn from them. */
export function checkPlot(content: PlotContent, tell: ReportProblem, { datasets }: ContentFiles): void {
  const report: ReportProblem = (path, message) => tell(path, `${pathText(path)} ${message}`);
  for (const id of content.data) {
    const dataset = datasets.get(id);
    if (!dataset) report(['data'], `names "${id}", which is not in datasets/${didYouMean(id, datasets.keys()) || '.'}`);
    else if (dataset.value.rows.length === 0)
      report(['data'], `names "${id}", which has no rows; a dataset with something to draw is expected.`);
  }
  if (content.data.some((id) => !datasets.get(id)?.value.rows.length)) return;
  checkColours(content, report);
  const known = knownIn(content, datasets);
  checkRows(content.rows ?? [], ['rows'], known, report);
  checkRows(content.accent, ['accent'], known, report);
  checkRows(content.hatched?.rows ?? [], ['hatched', 'rows'], known, report);
  if (content.marks && content.panels)
    report(['panels'], 'stands beside marks; either marks or panels is expected, each panel with marks of its own.');
  if (!content.marks && !content.panels)
    report(['marks'], 'is missing; a list such as [{ mark: barX, y: label, x: value }] is expected.');
  for (const [index, panel] of panelsOf(content).entries()) {
    const path = content.panels ? ['panels', index] : [];
    checkPanel(panel, path, content, known, report);
    for (const [place, mark] of (panel.marks ?? []).entries())
      checkRule(mark, [...path, 'marks', place], datasets, report);
    for (const [place, mark] of (panel.marks ?? []).entries())
      checkRange(mark, [...path, 'marks', place], known, report);
  }
}

/** A rule cannot stand at a fact that is unknown. */
function checkRule(mark: PlotMark, path: YamlPath, datasets: ContentFiles['datasets'], report: ReportProblem): void {
  for (const { option, name } of numberNames(mark)) {
    const [dataset = '', row = '', column = 'value'] = name.split('.');
    const fact: Record<string, unknown> | undefined = datasets.get(dataset)?.value.rows.find(({ id }) => id === row);
    if (fact && (fact[column] ?? null) === null)
      report([...path, option], `is "${name}", whose value is unknown; a number with a value is expected.`);
  }
}

/** A range that begins above its end would be drawn as nothing. */
function checkRange({ x1, x2 }: PlotMark, path: YamlPath, { rows }: Known, report: ReportProblem): void {
  if (x1 === undefined || x2 === undefined) return;
  for (const { key, cells } of rows) {
    const [low, high] = [cells[x1], cells[x2]];
    if (typeof low === 'number' && typeof high === 'number' && low > high)
      report([...path, 'x1'], `is "${x1}", but ${key} goes from ${low} to ${high}; the lower end comes first.`);
  }
}

function knownIn(content: PlotContent, datasets: ContentFiles['datasets']): Known {
  const own = content.data.flatMap((id) => {
    const value = datasets.get(id)?.value;
    return value ? [{ id, value }] : [];
  });
  const rows = own.flatMap(({ id, value }) =>
    value.rows.map((row) => ({ id: row.id, key: `${id}.${row.id}`, cells: row })),
  );
  const chosen = content.rows;
  return {
    columns: new Map(own.flatMap(({ value }) => Object.entries(value.columns))),
    rows: chosen ? rows.filter(({ id, key }) => chosen.some((name) => name === id || name === key)) : rows,
  };
}

function checkRows(names: readonly string[], path: YamlPath, known: Known, report: ReportProblem): void {
  for (const [index, name] of names.entries()) checkRow(name, [...path, index], known, report);
}

function checkRow(name: string, path: YamlPath, { rows }: Known, report: ReportProblem): void {
  const ids = rows.flatMap(({ id, key }) => [id, key]);
  if (!ids.includes(name)) report(path, `is "${name}", which is not a row of the data${didYouMean(name, ids) || '.'}`);
}

function checkPanel(panel: PlotPanel, path: YamlPath, content: PlotContent, known: Known, report: ReportProblem): void {
  const marks = panel.marks ?? [];
  if (path.length > 0 && marks.length === 0) report([...path, 'marks'], 'is missing; each panel has marks of its own.');
  for (const [index, mark] of marks.entries()) checkMark(mark, [...path, 'marks', index], content, known, report);
  const isWords = (channel = 'label'): boolean => channel === 'label' || known.columns.get(channel)?.text === true;
  const layout = layoutOf(panel, isWords);
  for (const [index, mark] of marks.entries())
    if (!layoutsFor(mark, isWords).includes(layout))
      report(
        [...path, 'marks', index, 'mark'],
        `is ${mark.mark}, which cannot stand beside ${marks.find((one) => layoutsFor(one, isWords)[0] === layout)?.mark ?? 'the first'}; ` +
          'bars, ticks and dots in rows (y: label), columns and lines over an axis, or events are expected.',
      );
  if (panel.fy !== undefined && !known.columns.get(panel.fy)?.text)
    report(
      [...path, 'fy'],
      `is "${panel.fy}"; a column of words is expected${didYouMean(panel.fy, wordColumns(known)) || '.'}`,
    );
  if (panel.fy !== undefined && layout !== 'rows')
    report([...path, 'fy'], `groups rows, but these marks are not in rows; panels set plots side by side.`);
  checkScales(panel, path, known, report);
  for (const [index, { at, over, y }] of panel.annotations.entries()) {
    const place = [...path, 'annotations', index];
    if ((at === undefined) === (over === undefined))
      report(place, 'has both or neither of at and over; at: a row, or over: [first row, last row], is expected.');
    if (at !== undefined) checkRow(at, [...place, 'at'], known, report);
    checkRows(over ?? [], [...place, 'over'], known, report);
    const drawn = marks.flatMap((mark) => mark.y ?? []);
    if (y !== undefined && !drawn.includes(y))
      report([...place, 'y'], `is "${y}", which no mark draws${didYouMean(y, drawn) || '.'}`);
    if (over && over[0] === over[1])
      report([...place, 'over'], `begins and ends at "${over[0]}"; at: ${over[0]} is expected for a single row.`);
    const before = panel.annotations.findIndex((other) => other.at === at && other.y === y);
    if (at !== undefined && before < index)
      report([...place, 'at'], `is "${at}", as annotations[${before}].at is; one annotation a row is expected.`);
    if (over && layout !== 'field')
      report([...place, 'over'], 'is a bracket over columns and lines; at: a row is expected here.');
    if (layout === 'events') report(place, 'cannot be drawn on events; their words are the column that text names.');
  }
}

function checkScales(panel: PlotPanel, path: YamlPath, known: Known, report: ReportProblem): void {
  const marks = panel.marks ?? [];
  for (const side of ['x', 'y'] as const) {
    const scale = panel[side];
    const names = marks
      .flatMap((mark) => (side === 'x' ? [mark.x, mark.x1, mark.x2] : [mark.y]))
      .filter((name) => name !== undefined);
    if (scale?.domain) checkDomain(scale.domain, side, marks, [...path, side, 'domain'], known, report);
    if (scale?.type === 'log') checkLog(names, scale.domain, [...path, side, 'type'], marks, known, report);
    if (scale?.type === 'time') checkDays(names, [...path, side, 'type'], known, report);
  }
  for (const mark of marks)
    if (mark.mark === 'event' && mark.y)
      checkDays([mark.y], [...path, 'marks', marks.indexOf(mark), 'y'], known, report);
}

function checkLog(
  names: readonly string[],
  domain: readonly [number, number] | undefined,
  path: YamlPath,
  marks: readonly { mark: string }[],
  { rows }: Known,
  report: ReportProblem,
): void {
  if (marks.some(({ mark }) => mark === 'barY' || mark === 'areaY'))
    report(path, 'is log, on which columns and areas have no beginning; dots or a line are expected.');
  if (domain && domain[0] <= 0)
    report(path, `is log, and the domain begins at ${domain[0]}; a number above 0 is expected.`);
  for (const { key, cells } of rows)
    for (const name of names) {
      const cell = cells[name];
      if (typeof cell === 'number' && cell <= 0)
        report(path, `is log, but ${key}.${name} is ${cell}; a log scale shows numbers above 0 only.`);
    }
}

function checkDays(names: readonly string[], path: YamlPath, { rows }: Known, report: ReportProblem): void {
  for (const { key, cells } of rows)
    for (const name of names) {
      const cell = cells[name];
      if (cell === undefined || cell === null || (typeof cell === 'string' && dayIn(cell) !== null)) continue;
      report(
        path,
        `needs days, but ${key}.${name} is ${JSON.stringify(cell)}; 2026-04-30, 2026-04, 2026-Q2 or "2026" is expected.`,
      );
    }
}
