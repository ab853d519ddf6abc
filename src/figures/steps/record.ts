import { ticks } from 'd3-array';
import { sentences, stepsWords as words, withCommas, withSemicolons } from '../../words/words.ts';
import { amountsNarrow, type AmountsState, type DrawnAmount } from '../../charts/amounts-picture.ts';
import { amountsLooks, stillPicture } from '../../charts/looks.ts';
import { scene, type Scene } from '../../charts/scene.ts';
import { formatNumber, type NumberFormat } from '../../model/number-format.ts';
import { numberOf } from '../../model/program.ts';
import type { Report } from '../../report/report-types.ts';
import type { PlacedFigure } from '../figure-kind.ts';
import type { FigureCell, FigureRecord, FigureTable } from '../figure-record.ts';
import type { ShownAmount, Steps } from './schema.ts';

/** How a model's or a dataset's number is written. */
export function formatLike(
  name: string,
  { models, datasets }: Pick<Report, 'models' | 'datasets'>,
): NumberFormat | undefined {
  const [first = '', second = '', column = 'value'] = name.split('.');
  const model = models.find(({ id }) => id === first);
  if (model) return numberOf(model.program, second).format;
  return datasets.find(({ id }) => id === first)?.columns.find(({ id }) => id === column)?.format;
}

/** What the picture shows at each step. */
export function stepStates(content: Steps, { report, plain }: Pick<PlacedFigure, 'report' | 'plain'>): AmountsState[] {
  const format = formatLike(content.scale.like, report);
  const write = (value: number): string => (format ? formatNumber(value, format, report.locale) : String(value));
  const drawn = (shown: ShownAmount): DrawnAmount => {
    const { number, label } = content.amounts[shown.amount] ?? { number: '', label: '' };
    return {
      id: shown.amount,
      value: report.numbers[number]?.value ?? NaN,
      text: plain(shown.value ?? `{num:${number}}`),
      label: plain(shown.label ?? label),
      ...(shown.mark ? { mark: shown.mark } : {}),
      ...(shown.note === undefined ? {} : { note: plain(shown.note) }),
      ...(shown.loose ? { isLoose: true } : {}),
      parts: shown.parts.map(drawn),
    };
  };
  let before: number | undefined;
  return content.steps.map((step): AmountsState => {
    const to = step.to ?? before ?? 1;
    const scale = plain(content.scale.label);
    const state: AmountsState = {
      amounts: step.shows.map(drawn),
      to,
      // A tick within close reach of the end would stand on its words.
      ticks: [...ticks(0, to, 2).filter((value) => value <= to * 0.6), to].map((value) => ({
        value,
        text: value === 0 ? '0' : write(value),
      })),
      scale,
      ...(before !== undefined && before < to ? { before, scale: words.zoomedOut(scale) } : {}),
    };
    before = to;
    return state;
  });
}

/** A step's picture in words, for readers who cannot see it. */
export function inWords({ amounts, ticks: named }: AmountsState): string {
  return words.picture(withSemicolons(amounts.map(amountInWords)), named.at(-1)?.text ?? '');
}

function amountInWords(amount: DrawnAmount): string {
  const named = `${amount.text} ${amount.label}`;
  const qualities = [...marksOf(amount), ...(amount.note === undefined ? [] : [amount.note])];
  const whole = qualities.length === 0 ? named : words.qualified(named, withSemicolons(qualities));
  return amount.parts.length === 0 ? whole : words.holding(whole, withCommas(amount.parts.map(amountInWords)));
}

function marksOf({ mark, isLoose = false }: DrawnAmount): string[] {
  return [...(mark ? [words.marks[mark]] : []), ...(isLoose ? [words.loose] : [])];
}

/** A stepped figure as it is published: all its pictures, one for each step. */
export function stepsRecord(content: Steps, figure: PlacedFigure): FigureRecord {
  const { report, plain } = figure;
  const states = stepStates(content, figure);
  const titles = content.steps.map(({ title }) => plain(title));
  return {
    title: plain(content.title),
    measure: plain(content.measure),
    description: sentences([
      ...titles.flatMap((title, index) => [`${title}.`, states[index] ? inWords(states[index]) : '']),
      ...(content.note === undefined ? [] : [plain(content.note)]),
    ]),
    table: tableOf(content, states, titles, report),
    sources: [
      ...new Set(Object.values(content.amounts).flatMap(({ number }) => report.numbers[number]?.sources ?? [])),
    ],
    credit: plain(content.source),
    key: words.key,
    picture: (width) => stillPicture(sheet(states, titles, width === 'wide' ? 2 : 1), amountsLooks),
  };
}

function tableOf(
  content: Steps,
  states: readonly AmountsState[],
  titles: readonly string[],
  report: Report,
): FigureTable {
  const cell = (text: string): FigureCell => ({ value: text === '' ? null : text, text });
  const rows = (amount: DrawnAmount, title: string, whole: string): FigureCell[][] => [
    [
      cell(title),
      cell(amount.label),
      { value: amount.value, text: amount.text },
      cell(report.numbers[content.amounts[amount.id]?.number ?? '']?.unit ?? ''),
      cell(whole),
      cell(withCommas(marksOf(amount))),
    ],
    ...amount.parts.flatMap((part) => rows(part, title, amount.label)),
  ];
  return {
    columns: [
      { label: words.step, isNumeric: false },
      { label: words.amount, isNumeric: false },
      { label: words.value, isNumeric: true },
      { label: words.unit, isNumeric: false },
      { label: words.partOf, isNumeric: false },
      { label: words.marked, isNumeric: false },
    ],
    rows: states.flatMap(({ amounts }, index) => amounts.flatMap((amount) => rows(amount, titles[index] ?? '', ''))),
  };
}

const [tileWidth, between, heading] = [340, 40, 28];

/** The pictures of all steps under their titles, as narrow ones, in so many columns. */
function sheet(states: readonly AmountsState[], titles: readonly string[], columns: number): Scene {
  const tiles = states.map((_, index) => amountsNarrow(states, index));
  const height = Number(String(tiles[0]?.attrs['viewBox']).split(' ')[3]) + heading;
  const width = columns * tileWidth + (columns - 1) * between;
  const pieces = tiles.map(({ body }, index) => {
    const [x, y] = [(index % columns) * (tileWidth + between), Math.floor(index / columns) * (height + between)];
    const title = scene('text', 'title', { class: 'value', x: 0, y: 14, 'font-size': 16 }, titles[index] ?? '');
    const picture = scene('g', 'picture', { transform: `translate(0 ${heading})` }, body);
    return scene('g', `step ${index}`, { transform: `translate(${x} ${y})` }, [title, picture]);
  });
  const rows = Math.ceil(tiles.length / columns);
  return scene('svg', 'steps', { viewBox: `0 0 ${width} ${rows * (height + between) - between}` }, pieces);
}
