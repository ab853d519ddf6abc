import type { PlotData, PlotRow } from './plot-rows.ts';
import type { PlotContent, PlotMark } from './schema.ts';
import type { Type, Words } from './words-placed.ts';

/** What a part of a picture may use: its width, its letters, and names for the patterns within it. */
export interface Page {
  width: number;
  isNarrow: boolean;
  type: Type;
  /** Begins the ids within the picture; no two pictures of a page share it. */
  id: string;
  content: PlotContent;
  data: PlotData;
}

/** A part of a picture: marks as SVG, and the words over them. Its plot begins at 0. */
export interface Sketch {
  /** Room over the plot, for words that stand above it. */
  above: number;
  height: number;
  markup: string;
  words: readonly Words[];
}

export type Tone = 'accent' | 'rest' | 'ink' | 'soft' | 'good' | 'bad';

/** The order of symbols and dashes that tell series apart without colour. */
const symbols = ['circle', 'square', 'diamond', 'triangle'] as const;
const dashes = [undefined, '7 3', '2 3', '9 3 2 3'] as const;

/** A series that a column of words tells apart. */
export interface Series {
  name: string;
  tone: Tone;
  symbol: (typeof symbols)[number];
  dash: (typeof dashes)[number];
}

/** The column that gives a mark its series, if its colour is a column. */
export function seriesColumn({ fill, stroke }: PlotMark, data: PlotData): string | undefined {
  const named = fill ?? stroke;
  return named !== undefined && data.columns.has(named) ? named : undefined;
}

/** The series of a column, in the author's order or in that of the rows. */
export function seriesOf(column: string, { content, data }: Pick<Page, 'content' | 'data'>): Series[] {
  const found = data.rows.flatMap(({ cells }) => (typeof cells[column] === 'string' ? [cells[column]] : []));
  const names = content.color?.domain ?? [...new Set(found)];
  const tones = content.color?.range ?? (['accent', 'ink', 'soft', 'rest'] as const);
  return names.map((name, index) => ({
    name,
    tone: tones[index % tones.length] ?? 'rest',
    symbol: symbols[index % symbols.length] ?? 'circle',
    dash: dashes[index % dashes.length],
  }));
}

/** The series that a row belongs to. */
export function seriesIn(row: PlotRow, mark: PlotMark, page: Pick<Page, 'content' | 'data'>): Series | undefined {
  const column = seriesColumn(mark, page.data);
  return column === undefined ? undefined : seriesOf(column, page).find(({ name }) => name === row.cells[column]);
}

/** What a row's mark is to say by its colour. */
export function toneOf(row: PlotRow, mark: PlotMark, value: number, page: Pick<Page, 'content' | 'data'>): Tone {
  const named = mark.fill ?? mark.stroke;
  if (named === 'sign') return value < 0 ? 'bad' : 'good';
  if (named === 'accent' || named === 'rest' || named === 'ink') return named;
  const series = seriesIn(row, mark, page);
  if (series) return series.tone;
  if (row.isAccent) return 'accent';
  if (row.isExamined) return 'ink';
  return page.data.hasAccent ? 'rest' : 'accent';
}

/** The tone of the words beside a mark: those of the rest are read as easily as the others. */
export function wordsTone(tone: Tone): Words['tone'] {
  return tone === 'rest' ? 'ink' : tone;
}

export function colour(tone: Tone): string {
  return `var(--${tone})`;
}

/** The fill of a mark: its colour, or hatching in its colour for what is not a fact yet. */
export function fillOf(tone: Tone, isHatched: boolean, id: string): string {
  return isHatched ? `url(#${id}-${tone})` : colour(tone);
}

/** Patterns for hatched marks, one a tone. */
export function hatching(id: string): string {
  const tones: readonly Tone[] = ['accent', 'rest', 'ink', 'soft', 'good', 'bad'];
  const patterns = tones.map(
    (tone) =>
      `<pattern id="${id}-${tone}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
      `<rect width="6" height="6" fill="var(--paper)"/><rect width="2.5" height="6" fill="${colour(tone)}"/></pattern>`,
  );
  return `<defs>${patterns.join('')}</defs>`;
}
