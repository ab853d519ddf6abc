import { didYouMean } from '../../report/content-problem.ts';
import type { YamlPath } from '../../report/yaml-places.ts';
import type { ReportProblem } from '../figure-kind.ts';
import { wordColumns, type Known } from './known.ts';
import { colourNames, seriesColours, type PlotContent, type PlotMark } from './schema.ts';

type Option = Exclude<keyof PlotMark, 'mark' | 'data'>;

/** The options of each mark, as Plot names them: `one of` groups of which one must be whole, and those that may be left out. */
const options: Record<
  PlotMark['mark'],
  { needs: readonly (readonly Option[])[]; may: readonly Option[]; example: string }
> = {
  barX: { needs: [['x'], ['x1', 'x2']], may: ['y', 'fill'], example: '{ mark: barX, y: label, x: value }' },
  barY: { needs: [['y']], may: ['x', 'fill'], example: '{ mark: barY, x: label, y: value }' },
  dot: { needs: [['x'], ['y']], may: ['x', 'y', 'fill'], example: '{ mark: dot, x: value, y: label }' },
  lineY: { needs: [['y']], may: ['x', 'stroke', 'text'], example: '{ mark: lineY, x: label, y: value }' },
  areaY: { needs: [['y']], may: ['x', 'fill'], example: '{ mark: areaY, x: label, y: value }' },
  tickX: { needs: [['x']], may: ['y', 'stroke'], example: '{ mark: tickX, x: value, y: label }' },
  ruleX: { needs: [['x']], may: ['text'], example: '{ mark: ruleX, x: dataset.row, text: The words on it }' },
  ruleY: {
    needs: [['y'], ['x1', 'x2']],
    may: ['y', 'stroke', 'text'],
    example:
      '{ mark: ruleY, y: dataset.row, text: The words on it }, or a range { mark: ruleY, y: label, x1: low, x2: high }',
  },
  text: { needs: [['text']], may: ['x', 'y'], example: '{ mark: text, x: share, y: growth, text: label }' },
  event: { needs: [['y', 'text']], may: ['fill'], example: '{ mark: event, y: date, text: label }' },
};

/** Options that hold a number's column, or a column of words, by mark; the others may hold either. */
const mustBeNumbers: Partial<Record<PlotMark['mark'], readonly Option[]>> = {
  barX: ['x', 'x1', 'x2'],
  barY: ['y'],
  lineY: ['y'],
  areaY: ['y'],
  tickX: ['x'],
  ruleY: ['x1', 'x2'],
};
const mustBeWords: Partial<Record<PlotMark['mark'], readonly Option[]>> = { barX: ['y'], tickX: ['y'], event: ['y'] };

/** Checks a mark's options, and the columns and colours that they name. */
export function checkMark(
  mark: PlotMark,
  path: YamlPath,
  content: PlotContent,
  known: Known,
  report: ReportProblem,
): void {
  const { needs, may, example } = options[mark.mark];
  const given = (Object.keys(mark) as (Option | 'mark' | 'data')[]).filter(
    (name): name is Option => name !== 'mark' && name !== 'data' && mark[name] !== undefined,
  );
  const allowed = [...may, ...needs.flat()];
  for (const name of given)
    if (!allowed.includes(name)) report([...path, name], `is not an option of ${mark.mark}; ${example} is expected.`);
  if (!needs.some((group) => group.every((name) => given.includes(name))))
    report(
      [...path, 'mark'],
      `is ${mark.mark}, which needs ${needs.map((group) => group.join(' and ')).join(', or ')}; ${example} is expected.`,
    );
  if (mark.data !== undefined && !content.data.includes(mark.data))
    report(
      [...path, 'data'],
      `is "${mark.data}", which is not in the figure's data${didYouMean(mark.data, content.data) || '.'}`,
    );
  for (const name of ['x', 'x1', 'x2', 'y', 'text'] as const) {
    const channel = mark[name];
    if (channel === undefined || !allowed.includes(name) || isNumberName(mark, name)) continue;
    checkChannel(mark, name, channel, [...path, name], known, report);
  }
  checkColour(mark, path, content, known, report);
}

/** Rules across stand at a number of the report, and the words of rules and lines are the author's. */
function isNumberName(mark: PlotMark, name: Option): boolean {
  if (name === 'text') return mark.mark === 'ruleX' || mark.mark === 'ruleY' || mark.mark === 'lineY';
  return (mark.mark === 'ruleX' && name === 'x') || (mark.mark === 'ruleY' && name === 'y' && mark.x1 === undefined);
}

/** The number's names that a mark's rule stands at. */
export function numberNames(mark: PlotMark): { option: 'x' | 'y'; name: string }[] {
  return (['x', 'y'] as const).flatMap((option) => {
    const name = mark[option];
    return name !== undefined && name !== '0' && isNumberName(mark, option) ? [{ option, name }] : [];
  });
}

function checkChannel(
  mark: PlotMark,
  option: Option,
  name: string,
  path: YamlPath,
  known: Known,
  report: ReportProblem,
): void {
  const column = known.columns.get(name);
  const names = ['label', ...known.columns.keys()];
  if (!column && name !== 'label') {
    report(
      path,
      `is "${name}", which is not a column of the data; one of ${names.join(', ')} is expected${didYouMean(name, names) || '.'}`,
    );
    return;
  }
  const isWords = name === 'label' || column?.text === true;
  if (isWords && mustBeNumbers[mark.mark]?.includes(option))
    report(path, `is "${name}", which holds words; a column of numbers is expected for ${option} of ${mark.mark}.`);
  if (!isWords && mustBeWords[mark.mark]?.includes(option))
    report(
      path,
      `is "${name}", which holds numbers; label or a column of words is expected for ${option} of ${mark.mark}.`,
    );
}

function checkColour(mark: PlotMark, path: YamlPath, content: PlotContent, known: Known, report: ReportProblem): void {
  const option = mark.fill === undefined ? 'stroke' : 'fill';
  const name = mark[option];
  if (name === undefined) return;
  const columns = wordColumns(known);
  if ((colourNames as readonly string[]).includes(name)) {
    if (name === 'sign' && mark.mark !== 'barX' && mark.mark !== 'barY' && mark.mark !== 'dot')
      report(
        [...path, option],
        `is sign, which colours gains and losses of bars, columns and dots; not of ${mark.mark}.`,
      );
    return;
  }
  if (!columns.includes(name)) {
    const wordy = columns.length > 0 ? ` (${columns.join(', ')})` : '';
    const near = didYouMean(name, [...colourNames, ...columns]) || '.';
    report(
      [...path, option],
      `is "${name}"; a colour (${colourNames.join(', ')}) or a column of words${wordy} is expected${near}`,
    );
    return;
  }
  const values = [
    ...new Set(known.rows.flatMap(({ cells }) => (typeof cells[name] === 'string' ? [cells[name]] : []))),
  ];
  if (!content.color && values.length > seriesColours.length)
    report(
      [...path, option],
      `is "${name}", which tells ${values.length} series apart; at most ${seriesColours.length} can be told apart, ` +
        'so panels or rows are expected.',
    );
  for (const value of content.color ? values : [])
    if (!content.color?.domain.includes(value))
      report(
        ['color', 'domain'],
        `has no "${value}", which is in the column "${name}"${didYouMean(value, content.color?.domain ?? []) || '.'}`,
      );
}
