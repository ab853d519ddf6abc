import { rounded } from '../../charts/scene.ts';
import { plotWords } from '../../words/words.ts';
import { numberIn, type PlotData } from './plot-rows.ts';
import { panelsOf, type PlotMark } from './schema.ts';
import { colour, fillOf, seriesColumn, seriesOf, type Page, type Tone } from './sketch.ts';
import { widthOf, wrapped, type Words } from './words-placed.ts';

/** One line of the key: a swatch 16 wide around its middle, and what it means. */
interface Entry {
  text: string;
  swatch: string;
}

const shapes = {
  circle: '<circle cx="8" r="6"',
  square: '<rect x="2.5" y="-5.5" width="11" height="11"',
  diamond: '<path d="M8,-7.5L14.5,0L8,7.5L1.5,0Z"',
  triangle: '<path d="M8,-7L15,5.5H1Z"',
};

/** What colours, symbols and hatching mean, where the picture does not say it itself; wrapped over its width. */
export function keyOf(page: Page): { markup: string; words: Words[]; height: number } {
  const panels = panelsOf(page.content).map((panel) => panel.marks ?? []);
  const all = [
    ...seriesEntries(panels.flat(), page),
    ...panels.flatMap((marks) => columnEntries(marks, page)),
    ...hatchedEntry(panels.flat(), page),
  ];
  const entries = all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
  const words: Words[] = [];
  let markup = '';
  let [x, y] = [0, page.type.size];
  for (const { text, swatch } of entries) {
    const lines = wrapped(text, page.width - 24, page.type);
    const length = 22 + widthOf(lines, page.type);
    if (x > 0 && x + length > page.width) [x, y] = [0, y + page.type.line];
    markup += `<g transform="translate(${rounded(x)},${rounded(y - page.type.size * 0.36)})">${swatch}</g>`;
    words.push({ lines, x: x + 22, y, anchor: 'start', tone: 'ink' });
    y += (lines.length - 1) * page.type.line;
    x += length + 18;
  }
  return { markup, words, height: entries.length > 0 ? y + 16 : 0 };
}

/** The series of a column; lines and events name theirs beside them. */
function seriesEntries(marks: readonly PlotMark[], page: Page): Entry[] {
  const keyed = marks.filter(({ mark }) => mark !== 'lineY' && mark !== 'event');
  const columns = new Set(keyed.flatMap((mark) => seriesColumn(mark, page.data) ?? []));
  return [...columns].flatMap((column) =>
    seriesOf(column, page).map(({ name, tone, symbol }) => ({
      text: name,
      swatch: `${shapes[keyed.some(({ mark }) => mark === 'dot') ? symbol : 'square']} fill="${colour(tone)}"/>`,
    })),
  );
}

/** The columns of marks that stand side by side for one row, and the signs of gain and loss. */
function columnEntries(marks: readonly PlotMark[], { data, content: { signs } }: Page): Entry[] {
  const drawn = marks.filter(({ mark }) => ['barX', 'barY', 'dot', 'tickX'].includes(mark));
  const hasSeveral = data.rows.some(
    (row) => new Set(drawn.map(valueColumn).filter((column) => numberIn(row, column) !== null)).size > 1,
  );
  const keyed = drawn.filter((mark) => seriesColumn(mark, data) === undefined && (hasSeveral || mark.fill === 'sign'));
  return keyed.flatMap((mark) => {
    const shape = shapes[mark.mark === 'dot' ? 'circle' : 'square'];
    const name = hasSeveral ? (data.columns.get(valueColumn(mark) ?? '')?.label ?? '') : '';
    const entry = (text: string, tone: Tone): Entry => ({ text, swatch: `${shape} fill="${colour(tone)}"/>` });
    if (mark.fill === 'sign') {
      const { above, below } = signs ?? { above: plotWords.aboveZero(name), below: plotWords.belowZero(name) };
      return [entry(data.plain(above), 'good'), entry(data.plain(below), 'bad')];
    }
    return name === '' ? [] : [entry(name, ownTone(mark, data))];
  });
}

/** The column that a mark's values come from: in rows along x, else upward. */
function valueColumn({ mark, x, x2, y }: PlotMark): string | undefined {
  return mark === 'barY' ? y : (x2 ?? x);
}

function ownTone({ fill, stroke }: PlotMark, { hasAccent }: PlotData): Tone {
  const named = fill ?? stroke;
  if (named === 'accent' || named === 'rest' || named === 'ink') return named;
  return hasAccent ? 'rest' : 'accent';
}

function hatchedEntry(marks: readonly PlotMark[], { content: { hatched }, data, id }: Page): Entry[] {
  if (!hatched) return [];
  const isBar = marks.some(({ mark }) => mark.startsWith('bar'));
  const look = isBar ? `fill="${fillOf('ink', true, id)}"` : 'fill="var(--paper)" stroke-width="2"';
  return [
    { text: data.plain(hatched.label), swatch: `${shapes[isBar ? 'square' : 'circle']} ${look} stroke="var(--ink)"/>` },
  ];
}
